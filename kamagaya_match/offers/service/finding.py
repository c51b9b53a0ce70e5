"""Verified groups look for people, and see no name and no contact."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.needs import service as needs
from kamagaya_match.offers.models import BodyOffer, PersonOffer
from kamagaya_match.offers.queries import bodies, persons
from kamagaya_match.offers.queries.persons import WantedPeople
from kamagaya_match.offers.rules import OfferStatus, PeopleFilter, read_people_filter
from kamagaya_match.offers.views import AskForm, PeopleFound, PersonCard, people_found, person_card
from kamagaya_match.paging import paged
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .rights import edited_group

PAGE = 20


def find_people(who: Who, group_slug: str, asked: Mapping[str, str], lang: Lang) -> PeopleFound:
    """One page of the people whom this group may ask, for the conditions in an address. Errors: NotFound."""
    wish = read_people_filter(asked)
    with reading() as tx:
        group = edited_group(tx, who, group_slug)
        if not group.verified:
            return PeopleFound(refused=say(lang, "offers.refused.not_verified"))
        wanted = _wanted(tx, group, wish)
        found = paged(partial(persons.search, tx, wanted), wish.page, PAGE)
        wish, shown = replace(wish, page=found.page), [person_card(row, lang) for row in found.rows]
        return people_found(f"/group-desk/{group_slug}/people/", wish, shown, found.total, found.pages, lang)


def ask_person_form(who: Who, group_slug: str, key: str, lang: Lang) -> AskForm:
    """The form in which this group asks one person. Errors: NotFound (also when that person shows the offer no more)."""
    with reading() as tx:
        group = edited_group(tx, who, group_slug, lang)
        row = visible(tx, group, key) if group.verified else None
        if row is None:
            raise NotFound
        return AskForm(person=person_card(row, lang), group_name=group.name, options=_options(tx, [group], lang))


def ask_body_form(who: Who, slug: str, lang: Lang) -> AskForm:
    """The form in which a verified group of this person asks for an offer; it says so when there is none. Errors: NotFound."""
    with reading() as tx:
        row = published_body(tx, slug)
        own = [group for group in _groups_of(tx, who, lang) if group.verified and group.id != row.group_id]
        name = groups.cards(tx, [row.group_id], lang)[row.group_id].name
        refused = "" if own else say(lang, "offers.refused.ask_as_group")
        return AskForm(title=row.title, group_name=name, options=_options(tx, own, lang), refused=refused)


def cards_of_people(tx: Tx, ids: Iterable[int], lang: Lang) -> dict[int, PersonCard]:
    """The neutral cards of these people by their id, whoever may see them; for rooms that have asked before."""
    return {number: person_card(row, lang) for number, row in persons.by_persons(tx, set(ids)).items()}


def visible(tx: Tx, group: GroupCard, key: str) -> PersonOffer | None:
    """The offer that this group may see under this key."""
    return persons.seen_by_groups(tx, key, groups.member_names(tx, group.id))


def published_body(tx: Tx, slug: str) -> BodyOffer:
    """The offer of a business or school that everyone may read. Errors: NotFound."""
    row = bodies.known(tx, slug)
    if row is None or row.status != OfferStatus.PUBLISHED or row.group_id in groups.suspended(tx):
        raise NotFound
    return row


def _wanted(tx: Tx, group: GroupCard, wish: PeopleFilter) -> WantedPeople:
    return WantedPeople(
        own=tuple(groups.member_names(tx, group.id)),
        skill=wish.skill,
        level=int(wish.level or 1),
        times=wish.times,
        near=wish.near,
        field=wish.field,
        online=bool(wish.online),
    )


def _groups_of(tx: Tx, who: Who, lang: Lang) -> list[GroupCard]:
    ids = [groups.group_id_of(tx, slug) for slug, _ in who.groups]
    found = groups.cards(tx, ids, lang)
    return [found[number] for number in ids]


def _options(tx: Tx, own: Iterable[GroupCard], lang: Lang) -> list[list[str]]:
    return [[card.slug, card.title] for group in own for card in needs.open_of_group(tx, group.id, lang)]
