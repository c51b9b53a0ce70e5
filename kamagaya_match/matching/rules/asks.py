"""All open needs, or all events to come, ready to be compared with one person."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from operator import add

from . import parts
from .columns import SHUT, Column, scores, totals, weighed
from .facts import Ask, Manner, Oneself, Where, Wish
from .gates import clashes, only_unwanted, out_of_reach, too_young
from .ordering import with_room_for_others
from .scoring import lift_of, penalty_of
from .weights import WEIGHTS, Kind, Part

Found = tuple[int, Ask]


class Of(StrEnum):
    """Which of the two lists of what fits somebody."""

    NEEDS = "needs"
    EVENTS = "events"


class OpenAsks:
    """The facts of all of them; made anew when one of them changed."""

    def __init__(self, asks: Iterable[Ask] = ()) -> None:
        self.asks = {ask.slug: ask for ask in asks}
        self.have_shifts = any(ask.shifts for ask in self.asks.values())
        self._kinds = [_OfKind(kind, [ask for ask in self.asks.values() if ask.kind is kind]) for kind in Kind]

    def ranked(self, wish: Wish, *, fair: bool = True) -> list[Found]:
        """Everything whose gates are open, with its score; the best first; of equal ones the sooner event, then by slug."""
        found = [one for kind in self._kinds for one in kind.open_to(wish, fair=fair)]
        found.sort(key=lambda one: (-one[0], one[1].begins, one[1].slug))
        return with_room_for_others(found, lambda one: one[1].group) if fair else found


class _OfKind:
    """What is of one kind, and has the same weights."""

    def __init__(self, kind: Kind, asks: list[Ask]) -> None:
        self._asks = asks
        self._weights = WEIGHTS[kind]
        self._share = [lift_of(ask) - penalty_of(ask) for ask in asks]
        self._fields: Column[int] = Column()
        self._skills: Column[int] = Column()
        self._times: Column[int] = Column()
        self._where: Column[Where] = Column()
        self._manner: Column[Manner] = Column()
        self._oneself: Column[Oneself] = Column()
        for row, ask in enumerate(asks):
            self._fields.put(row, ask.fields)
            self._skills.put(row, ask.skills)
            self._times.put(row, ask.times)
            self._where.put(row, ask.where)
            self._manner.put(row, ask.manner)
            self._oneself.put(row, ask.oneself)

    def open_to(self, wish: Wish, *, fair: bool) -> list[Found]:
        plain = scores(totals(self._weighed(wish)))
        found = map(add, plain, self._share) if fair else iter(plain)
        rows = zip(plain, found, self._asks, strict=True)
        return [(score, ask) for before, score, ask in rows if before >= 0 and not _beside(wish, ask)]

    def _weighed(self, wish: Wish) -> Iterator[Iterator[int]]:
        weight = self._weights
        yield self._fields.through(lambda fact: _fields(wish, fact, weight[Part.FIELD]))
        yield self._skills.through(lambda fact: weighed(parts.skill_value(wish.skills, wish.learning, fact), weight[Part.SKILL]))
        yield self._times.through(lambda fact: weighed(parts.time_value(wish.times, fact), weight[Part.TIME]))
        yield self._where.through(lambda fact: _where(wish, fact, weight[Part.PLACE]))
        yield self._manner.through(lambda fact: weighed(parts.rhythm_value(wish.manner, fact), weight[Part.RHYTHM]))
        yield self._oneself.through(lambda fact: _oneself(wish, fact, weight[Part.BEGINNER], weight[Part.LANGUAGE]))


def _beside(wish: Wish, ask: Ask) -> bool:
    """The gates that are not in the columns."""
    return ask.group in wish.groups or ask.slug in wish.asked or ask.slug in wish.hidden or bool(ask.shifts and clashes(wish, ask))


def _fields(wish: Wish, fact: int, weight: int) -> int:
    return SHUT if only_unwanted(wish.unwanted, fact) else weighed(parts.field_value(wish.fields, fact), weight)


def _where(wish: Wish, fact: Where, weight: int) -> int:
    return SHUT if out_of_reach(wish.where, fact) else weighed(parts.place_value(wish.where, fact), weight)


def _oneself(wish: Wish, fact: Oneself, beginner: int, language: int) -> int:
    if too_young(wish.oneself, fact):
        return SHUT
    begins = weighed(parts.beginner_value(wish.oneself, fact), beginner)
    return begins + weighed(parts.language_value(wish.oneself, fact), language)
