"""Who may do what with offers, asked inside each verb."""

from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.offers.models import BodyOffer
from kamagaya_match.offers.queries import bodies
from kamagaya_match.offers.rules import OFFERING_KINDS
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang


def edited_group(tx: Tx, who: Who, slug: str, lang: Lang = "ja") -> GroupCard:
    """The group, for its editors and the office; NotFound for others."""
    if not who.may_edit_group(slug):
        raise NotFound
    number = groups.group_id_of(tx, slug)
    return groups.cards(tx, [number], lang)[number]


def trusted_group(tx: Tx, who: Who, slug: str) -> GroupCard:
    """The group, for its editors, if the city has verified it. Errors: NotFound, Refused."""
    group = edited_group(tx, who, slug)
    if not group.verified:
        raise Refused("offers.refused.not_verified")
    return group


def gives_as_body(group: GroupCard) -> bool:
    """Whether this group writes offers of its own: businesses and schools do."""
    return group.kind in OFFERING_KINDS


def body_group(tx: Tx, who: Who, slug: str) -> GroupCard:
    """The business or school, for its editors. Errors: NotFound, Refused for other groups."""
    group = edited_group(tx, who, slug)
    if not gives_as_body(group):
        raise Refused("offers.refused.not_a_body")
    return group


def editable(tx: Tx, who: Who, slug: str) -> tuple[BodyOffer, GroupCard]:
    """The offer, locked, and its group, for its editors; NotFound for others."""
    row = bodies.locked(tx, slug)
    group = groups.cards(tx, [row.group_id], "ja").get(row.group_id) if row else None
    if row is None or group is None or not who.may_edit_group(group.slug):
        raise NotFound
    return row, group
