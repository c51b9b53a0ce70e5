"""Needs beside an event: of its group, else of its field."""

from collections.abc import Sequence
from dataclasses import fields as parts_of

from kamagaya_match import clock
from kamagaya_match.events.views import NeedBeside
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

from .telling import cards

MOST = 3


def beside_event(tx: Tx, group_id: int, fields: Sequence[str], lang: Lang) -> list[NeedBeside]:
    """At most MOST needs that take applications: what the group asks for, the newest first, then others in the same fields."""
    stopped, today = groups.suspended(tx), clock.today()
    own = queries.open_of_group(tx, group_id, stopped, today, MOST)
    others = queries.open_in_fields(tx, fields, {*stopped, group_id}, today, MOST - len(own))
    return [_beside(card) for card in cards(tx, [*own, *others], lang)]


def _beside(card: NeedCard) -> NeedBeside:
    return NeedBeside(**{part.name: getattr(card, part.name) for part in parts_of(NeedBeside)})
