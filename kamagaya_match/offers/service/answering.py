"""Invitations: read by those who are asked, answered with a yes or 「今回は見送り」, and followed by those who asked."""

from collections.abc import Mapping, Sequence
from functools import partial

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.rules import NeedPhase
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers.models import Invite
from kamagaya_match.offers.queries import bodies, invites
from kamagaya_match.offers.rules import InviteState, may_settle, reason_of
from kamagaya_match.offers.views import Asked, AskedPage, SentPage, asked, sent
from kamagaya_match.paging import Paged, paged, paged_list
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.keys import row_id
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import Until

from . import letters
from .finding import cards_of_people
from .introduced import introduced
from .rights import edited_group

PAGE = 20


def my_invites(who: Who, lang: Lang, page: int = 1) -> AskedPage:
    """The invitations to the person who asks, the newest first. Errors: NotFound for visitors."""
    if who.person_id is None:
        raise NotFound
    with reading() as tx:
        return _asked_page(tx, who, paged_list(invites.of_person(tx, who.person_id), page, PAGE), lang)


def invites_of_body(who: Who, group_slug: str, lang: Lang, page: int = 1) -> AskedPage:
    """The invitations to a business or school, the newest first, for its editors. Errors: NotFound."""
    with reading() as tx:
        group = edited_group(tx, who, group_slug)
        return _asked_page(tx, who, paged(partial(invites.of_body, tx, group.id), page, PAGE), lang)


def sent_by_group(who: Who, group_slug: str, lang: Lang, page: int = 1) -> SentPage:
    """What a group asked and what came of it; nobody's name is in it. Errors: NotFound."""
    with reading() as tx:
        group = edited_group(tx, who, group_slug)
        found = paged(partial(invites.of_group, tx, group.id), page, PAGE)
        cards = needs.cards_by_ids(tx, {row.need_id for row in found.rows}, lang)
        names = whom(tx, found.rows, lang)
        shown = [sent(row, cards.get(row.need_id, NeedCard()), name, lang) for row, name in zip(found.rows, names, strict=True)]
        return SentPage(shown, found.total, found.page, found.pages)


def say_yes(who: Who, number: object, values: Mapping[str, str]) -> None:
    """Say yes: an application with `name` and `message` goes to the group, and takes the usual way from there.

    Errors: NotFound, Invalid, Refused (answered meanwhile, the need is over).
    """
    with transaction() as tx:
        row = _answerable(tx, who, number)
        needs.apply_invited(tx, who, row.need_id, _name(tx, row, values), values.get("message", ""))
        _settle(tx, who, row, InviteState.ACCEPTED)


def say_no(who: Who, number: object, values: Mapping[str, str]) -> None:
    """Say no thanks, with a `reason` if one likes; the group reads only that it is not now. Errors: NotFound, Refused."""
    with transaction() as tx:
        row = _answerable(tx, who, number)
        if row.state != InviteState.SENT:
            raise Refused("offers.refused.answered_already")
        row.reason = reason_of(values.get("reason", ""))
        _settle(tx, who, row, InviteState.DECLINED)
        letters.not_now(tx, row.group_id, row.need_id)


def _answerable(tx: Tx, who: Who, number: object) -> Invite:
    """The invitation, locked, for the person who was asked, or an editor of the body that was."""
    row = invites.locked(tx, row_id(number))
    if row is None or not _concerns(tx, who, row):
        raise NotFound
    if not may_settle(InviteState(row.state)):
        raise Refused("offers.refused.answered_already")
    return row


def _concerns(tx: Tx, who: Who, row: Invite) -> bool:
    if row.offer_id is None:
        return who.person_id is not None and row.person_id == who.person_id
    return who.may_edit_group(_body_of(tx, row)[0])


def _body_of(tx: Tx, row: Invite) -> tuple[str, str]:
    """Slug and name of the business or school that was asked."""
    offer = bodies.by_ids(tx, [row.offer_id or 0]).get(row.offer_id or 0)
    group = groups.cards(tx, [offer.group_id], "ja").get(offer.group_id) if offer else None
    return (group.slug, group.name) if group else ("", "")


def _name(tx: Tx, row: Invite, values: Mapping[str, str]) -> str:
    """The name given to the group; a body's own stands before it."""
    name = values.get("name", "").strip()
    return f"{_body_of(tx, row)[1]} {name}" if row.offer_id is not None and name else name


def _settle(tx: Tx, who: Who, row: Invite, state: InviteState) -> None:
    row.state, row.answered_at, row.answered_by = state, clock.now(), who.person_id
    audit.record(tx, who.person_id, f"invite_{state}", "invite", str(row.id))


def _asked_page(tx: Tx, who: Who, found: Paged[Invite], lang: Lang) -> AskedPage:
    return AskedPage(_asked(tx, found.rows, lang), found.total, found.page, found.pages, who.name)


def _asked(tx: Tx, rows: Sequence[Invite], lang: Lang) -> list[Asked]:
    cards = needs.cards_by_ids(tx, {row.need_id for row in rows}, lang)
    offers = bodies.by_ids(tx, {row.offer_id for row in rows if row.offer_id is not None})
    stopped, known = groups.suspended(tx), introduced(tx, rows)
    return [
        asked(
            row,
            cards.get(row.need_id, NeedCard()),
            row.group_id not in stopped and cards.get(row.need_id, NeedCard()).state == NeedPhase.OPEN,
            offers[row.offer_id].title if row.offer_id in offers else "",
            None if row.id in known else Until.YES,
            lang,
        )
        for row in rows
    ]


def whom(tx: Tx, rows: Sequence[Invite], lang: Lang) -> list[str]:
    """For each invitation what the group knows of whom it asked: a business's offer by its title, a person by what they can do."""
    offers = bodies.by_ids(tx, {row.offer_id for row in rows if row.offer_id is not None})
    cards = cards_of_people(tx, {row.person_id for row in rows if row.person_id is not None}, lang)
    nobody = say(lang, "offers.person")
    titles = {number: row.title for number, row in offers.items()}
    return [
        titles.get(row.offer_id, "") if row.offer_id is not None else (cards[row.person_id].title if row.person_id in cards else nobody)
        for row in rows
    ]
