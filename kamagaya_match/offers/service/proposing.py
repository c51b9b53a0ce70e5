"""A coordinator proposes an open need to people, businesses and schools; each is asked once, as if the group had asked."""

from collections.abc import Sequence

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers.models import Invite, PersonOffer
from kamagaya_match.offers.queries import invites
from kamagaya_match.offers.rules import A_DAY, LONGEST_MESSAGE, MOST_PROPOSED_A_DAY, MOST_PROPOSED_AT_ONCE
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import Tx, one_at_a_time, transaction
from kamagaya_match.who import Who

from . import letters
from .finding import published_body, visible
from .inviting import keep, may_be_asked, not_its_own

VERB = "offer_proposed"


def propose(who: Who, need_slug: str, keys: Sequence[str], message: str) -> int:
    """Ask those behind `keys` (at most three) about an open need of a verified group, all or none; the group is told; how many.

    Errors: NotFound, Invalid, Refused (not verified, asked before, not wanted, own offer, no name of one's own, too many today, the
    need is over).
    """
    wanted, message = list(dict.fromkeys(keys)), _read(keys, message)
    with transaction() as tx:
        if not needs.coordinates(who) or who.person_id is None:
            raise NotFound
        if not who.name:
            raise Refused("offers.refused.no_name")
        one_at_a_time(tx, f"proposals {who.person_id}")
        if invites.proposed_since(tx, who.person_id, clock.now() - A_DAY) + len(wanted) > MOST_PROPOSED_A_DAY:
            raise Refused("offers.refused.too_many_proposed", n=MOST_PROPOSED_A_DAY)
        group, need = _need(tx, need_slug)
        for key in wanted:
            _ask(tx, who, group, need, key, message)
        letters.proposed_for(tx, group.id, need.id, who.name, len(wanted))
        return len(wanted)


def _need(tx: Tx, slug: str) -> tuple[GroupCard, NeedCard]:
    """The open need, locked, and its group, which the city has verified."""
    number = groups.group_id_of(tx, needs.group_slug_of(tx, slug))
    group = groups.cards(tx, [number], "ja")[number]
    if not group.verified:
        raise Refused("offers.refused.group_not_verified")
    return group, needs.open_need(tx, slug, number)


def _ask(tx: Tx, who: Who, group: GroupCard, need: NeedCard, key: str, message: str) -> None:
    row = visible(tx, group, key)
    asked = Invite(need_id=need.id, group_id=group.id, message=message, proposed=True)
    if row is not None:
        _ask_person(tx, who, need, row, asked)
    else:
        _ask_body(tx, who, group, need, key, asked)


def _ask_person(tx: Tx, who: Who, need: NeedCard, row: PersonOffer, asked: Invite) -> None:
    person = people.who_is(tx, row.person_id)
    if person is None:
        raise NotFound
    may_be_asked(tx, need, row)
    asked.person_id = row.person_id
    keep(tx, who, need, asked, row.slug, VERB)
    letters.ask_person(tx, person, need.id, asked.message, who.name)


def _ask_body(tx: Tx, who: Who, group: GroupCard, need: NeedCard, key: str, asked: Invite) -> None:
    offer = published_body(tx, key)
    not_its_own(group, offer)
    asked.offer_id = offer.id
    keep(tx, who, need, asked, key, VERB)
    letters.ask_body(tx, offer, need.id, asked.message, who.name)


def _read(keys: Sequence[str], message: str) -> str:
    errors = dict[str, str]()
    if not keys:
        errors["whom"] = "offers.errors.nobody_chosen"
    elif len(set(keys)) > MOST_PROPOSED_AT_ONCE:
        errors["whom"] = "offers.errors.too_many_chosen"
    if not message.strip():
        errors["message"] = "offers.errors.message_missing"
    elif len(message) > LONGEST_MESSAGE:
        errors["message"] = "offers.errors.message_long"
    if errors:
        raise Invalid(errors)
    return message.strip()
