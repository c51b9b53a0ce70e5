"""A group asks somebody to help with one of its open needs: each once for each need, and only some on one day."""

from collections.abc import Mapping

from kamagaya_match import clock
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers.models import BodyOffer, Invite, PersonOffer
from kamagaya_match.offers.queries import invites
from kamagaya_match.offers.rules import A_DAY, LONGEST_MESSAGE, MOST_A_DAY, not_wanted
from kamagaya_match.people import service as people
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, one_at_a_time, transaction
from kamagaya_match.who import Who

from . import letters
from .finding import published_body, visible
from .rights import trusted_group


def invite(who: Who, group_slug: str, key: str, values: Mapping[str, str]) -> None:
    """Ask the person behind `key` to help with the group's `need`, with a `message`; a mail tells them.

    Errors: NotFound, Invalid, Refused (not verified, asked before, not wanted, too many today, the need is over).
    """
    slug, message = _read(values)
    with transaction() as tx:
        group = trusted_group(tx, who, group_slug)
        row = visible(tx, group, key)
        person = people.who_is(tx, row.person_id) if row else None
        if row is None or person is None:
            raise NotFound
        need = needs.open_need(tx, slug, group.id)
        may_be_asked(tx, need, row)
        _send(tx, who, group, need, Invite(need_id=need.id, group_id=group.id, person_id=row.person_id, message=message), key)
        letters.ask_person(tx, person, need.id, message)


def ask_body(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Ask a business or school for its offer `slug`, for a `need` of one of one's own verified groups.

    Errors: NotFound, Invalid, Refused (not verified, asked before, too many today, the need is over).
    """
    need_slug, message = _read(values)
    with transaction() as tx:
        row = published_body(tx, slug)
        group = trusted_group(tx, who, needs.group_slug_of(tx, need_slug))
        need = needs.open_need(tx, need_slug, group.id)
        not_its_own(group, row)
        _send(tx, who, group, need, Invite(need_id=need.id, group_id=group.id, offer_id=row.id, message=message), slug)
        letters.ask_body(tx, row, need.id, message)


def may_be_asked(tx: Tx, need: NeedCard, row: PersonOffer) -> None:
    """Refused when the person does not want such needs, or has answered this one."""
    if not_wanted(need.fields, row.unwanted):
        raise Refused("offers.refused.not_wanted")
    if needs.has_applied(tx, need.id, row.person_id):
        raise Refused("offers.refused.asked_before")


def not_its_own(group: GroupCard, row: BodyOffer) -> None:
    """Refused when a group would ask for what it gives itself."""
    if group.id == row.group_id:
        raise Refused("offers.refused.own_offer")


def keep(tx: Tx, who: Who, need: NeedCard, row: Invite, key: str, verb: str) -> None:
    """Keep an invitation, if nobody has asked them about this need; the need is locked, so that nobody else asks meanwhile."""
    if invites.of_pair(tx, need.id, row.person_id, row.offer_id) is not None:
        raise Refused("offers.refused.asked_before")
    row.invited_by = who.person_id
    tx.add(row)
    tx.flush()
    audit.record(tx, who.person_id, verb, "offer", key, need=need.slug, group=need.group_slug)


def _send(tx: Tx, who: Who, group: GroupCard, need: NeedCard, row: Invite, key: str) -> None:
    """Keep the group's invitation, if the day's are not used up."""
    one_at_a_time(tx, f"invites {group.id}")
    keep(tx, who, need, row, key, "offer_invited")
    if invites.sent_since(tx, group.id, clock.now() - A_DAY) > MOST_A_DAY:
        raise Refused("offers.refused.too_many", n=MOST_A_DAY)


def _read(values: Mapping[str, str]) -> tuple[str, str]:
    slug, message, errors = values.get("need", ""), values.get("message", "").strip(), dict[str, str]()
    if not slug:
        errors["need"] = "offers.errors.need_missing"
    if not message:
        errors["message"] = "offers.errors.message_missing"
    elif len(message) > LONGEST_MESSAGE:
        errors["message"] = "offers.errors.message_long"
    if errors:
        raise Invalid(errors)
    return slug, message
