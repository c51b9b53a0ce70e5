"""Everybody who gives, ready to be compared with one need."""

from collections.abc import Iterable, Iterator
from heapq import nlargest
from typing import Any

from kamagaya_match.city.weekly import SLOTS

from . import parts
from .columns import SHUT, BitColumn, Column, scores, totals, weighed
from .facts import FIELD_CODES, SKILL_CODES, Ask, Manner, Oneself, Where, Wish
from .gates import only_unwanted, out_of_reach, too_young
from .scoring import Match, compare
from .weights import WEIGHTS, Part

_FIELDS, _SKILLS = len(FIELD_CODES), 2 * len(SKILL_CODES)
_ALL_FIELDS, _ALL_SKILLS = (1 << _FIELDS) - 1, (1 << _SKILLS) - 1
# A bit beyond all others: something was told, even if it is not asked for.
_TOLD = 1 << len(SLOTS)
_LIKES = 1 << 2 * _FIELDS
_ANYTHING = 1 << _SKILLS + len(SKILL_CODES)
MORE = 8


class People:
    """The facts of all who give, by key; kept by each process and changed one by one."""

    def __init__(self, wishes: Iterable[Wish] = ()) -> None:
        self._wishes: list[Wish | None] = []
        self._row_of: dict[str, int] = {}
        self._fields = BitColumn()
        self._skills = BitColumn()
        self._times = BitColumn()
        self._where: Column[Where] = Column()
        self._manner: Column[Manner] = Column()
        self._oneself: Column[Oneself] = Column()
        for wish in wishes:
            self.put(wish)

    def __len__(self) -> int:
        return len(self._row_of)

    def put(self, wish: Wish) -> None:
        """Add somebody, or replace what was known."""
        row = self._row_of.setdefault(wish.key, len(self._wishes))
        if row == len(self._wishes):
            self._wishes.append(None)
        self._wishes[row] = wish
        for column, fact in self._facts(wish):
            column.put(row, fact)

    def remove(self, key: str) -> None:
        """Somebody gives no more; the row stays empty until the next start."""
        row = self._row_of.pop(key, None)
        if row is not None:
            self._wishes[row] = None

    def known(self, key: str) -> Wish | None:
        """The facts of one of them."""
        row = self._row_of.get(key)
        return None if row is None else self._wishes[row]

    def best(self, ask: Ask, limit: int) -> list[tuple[Wish, Match]]:
        """Who fits best, at most `limit`; the same order in each run."""
        found = scores(totals(self._weighed(ask)))
        looked_at = limit
        while True:
            fitting = self._fitting(ask, found, looked_at)
            if len(fitting) >= limit or looked_at >= len(found):
                return sorted(fitting, key=lambda one: (-one[1].score, one[0].key))[:limit]
            looked_at *= MORE

    def _fitting(self, ask: Ask, found: list[int], looked_at: int) -> list[tuple[Wish, Match]]:
        """Those with the highest scores, and all who stand beside the last of them, if no gate is shut."""
        least = max(min(nlargest(looked_at, found), default=0), 0)
        some = [wish for row, score in enumerate(found) if score >= least and (wish := self._wishes[row]) is not None]
        compared = [(wish, compare(wish, ask, fair=False)) for wish in some]
        return [(wish, match) for wish, match in compared if isinstance(match, Match)]

    def _facts(self, wish: Wish) -> Iterator[tuple[Column[Any] | BitColumn, Any]]:
        yield self._fields, wish.fields | wish.unwanted << _FIELDS | (_LIKES if wish.fields else 0)
        yield self._skills, wish.skills | wish.learning << _SKILLS | (_ANYTHING if wish.skills or wish.learning else 0)
        yield self._times, wish.times | (_TOLD if wish.times else 0)
        yield self._where, wish.where
        yield self._manner, wish.manner
        yield self._oneself, wish.oneself

    def _weighed(self, ask: Ask) -> Iterator[Iterator[int]]:
        """Each column with what its facts weigh for this need."""
        weight = WEIGHTS[ask.kind]
        yield self._fields.through(_field_bits(ask), lambda fact: _fields(fact, ask, weight[Part.FIELD]))
        yield self._skills.through(_skill_bits(ask), lambda fact: _skills(fact, ask, weight[Part.SKILL]))
        yield self._times.through(ask.times | _TOLD, lambda fact: weighed(parts.time_value(fact, ask.times), weight[Part.TIME]))
        yield self._where.through(lambda fact: _where(fact, ask, weight[Part.PLACE]))
        yield self._manner.through(lambda fact: weighed(parts.rhythm_value(fact, ask.manner), weight[Part.RHYTHM]))
        yield self._oneself.through(lambda fact: _oneself(fact, ask, weight[Part.BEGINNER], weight[Part.LANGUAGE]))


def _field_bits(ask: Ask) -> int:
    return ask.fields | ask.fields << _FIELDS | _LIKES


def _fields(fact: int, ask: Ask, weight: int) -> int:
    """Likes beyond what is asked for are one bit outside of all fields."""
    liked = fact & _ALL_FIELDS | fact >> _FIELDS & ~_ALL_FIELDS
    return SHUT if only_unwanted(fact >> _FIELDS & _ALL_FIELDS, ask.fields) else weighed(parts.field_value(liked, ask.fields), weight)


def _skill_bits(ask: Ask) -> int:
    """The levels and wishes to learn that are asked for, and whether anything was told at all."""
    levels = sum(3 << 2 * place for place in range(ask.skills.bit_length()) if ask.skills >> place & 1)
    return levels | ask.skills << _SKILLS | _ANYTHING


def _skills(fact: int, ask: Ask, weight: int) -> int:
    return weighed(parts.skill_value(fact & _ALL_SKILLS, fact >> _SKILLS, ask.skills), weight)


def _where(fact: Where, ask: Ask, weight: int) -> int:
    return SHUT if out_of_reach(fact, ask.where) else weighed(parts.place_value(fact, ask.where), weight)


def _oneself(fact: Oneself, ask: Ask, beginner: int, language: int) -> int:
    if too_young(fact, ask.oneself):
        return SHUT
    begins = weighed(parts.beginner_value(fact, ask.oneself), beginner)
    return begins + weighed(parts.language_value(fact, ask.oneself), language)
