"""What offers and invitations ask of needs, inside their own transactions."""

from collections.abc import Iterable

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.rules import NeedStatus, takes_applications
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .applying import send
from .rights import group_slug_of as host_of
from .rights import readable
from .telling import cards

MOST_OPEN = 100


def slugs_of(tx: Tx, ids: Iterable[int]) -> dict[int, str]:
    """The slugs of these needs by id."""
    return {number: need.slug for number, need in queries.needs_by_ids(tx, ids).items()}


def cards_by_ids(tx: Tx, ids: Iterable[int], lang: Lang) -> dict[int, NeedCard]:
    """The cards of these needs by id, whoever asks."""
    return {card.id: card for card in cards(tx, list(queries.needs_by_ids(tx, ids).values()), lang)}


def open_of_group(tx: Tx, group_id: int, lang: Lang) -> list[NeedCard]:
    """What a group asks for now, the newest first."""
    return cards(tx, queries.open_of_group(tx, group_id, groups.suspended(tx), clock.today(), MOST_OPEN), lang)


def open_need(tx: Tx, slug: str, group_id: int) -> NeedCard:
    """The need `slug` of this group, locked, while it takes applications. Errors: NotFound, Refused."""
    need = readable(tx, slug, lock=True)
    if need.group_id != group_id:
        raise NotFound
    if not takes_applications(clock.today(), NeedStatus(need.status), need.until, need.people_wanted, need.accepted):
        raise Refused("needs.refused.over")
    return cards(tx, [need], "ja")[0]


def group_slug_of(tx: Tx, slug: str) -> str:
    """The slug of the group whose need `slug` is; NotFound when everyone may not read it."""
    return host_of(tx, readable(tx, slug))


def has_applied(tx: Tx, need_id: int, person_id: int) -> bool:
    """Whether the person has answered this need in any way."""
    return queries.application_of(tx, need_id, person_id) is not None


def introduced(tx: Tx, need_ids: Iterable[int]) -> set[tuple[int, int]]:
    """(need, person) of those who know the contact of the group that asks, because it has said yes to them."""
    return queries.accepted_pairs(tx, need_ids)


def apply_invited(tx: Tx, who: Who, need_id: int, name: str, message: str) -> None:
    """Answer a need because its group asked; the group and the person are told. Errors: Invalid, NotFound, Refused."""
    slug = slugs_of(tx, [need_id]).get(need_id, "")
    send(tx, who, slug, {"name": name, "message": message})
