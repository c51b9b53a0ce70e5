"""An offer in comparable form, with what its giver corrected."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from kamagaya_match.offers.rules import Level, MatchableOffer

from .facts import FIELD_CODES, SKILL_CODES, Manner, Oneself, Span, Spot, Where, Wish, bits, known_rhythm, levels, spot_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is known of somebody beside the offer: own groups, needs answered, corrections, appointments."""

    groups: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    unwanted: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    reach: int | None = None
    busy: tuple[Span, ...] = field(default_factory=tuple)


NOTHING = Beside()


def wish_of(offer: MatchableOffer, beside: Beside = NOTHING) -> Wish:
    """The offer's facts; fields that were corrected away are neither liked nor wanted."""
    unwanted = bits({*offer.unwanted, *beside.unwanted}, FIELD_CODES)
    spot = spot_of(offer.lat, offer.lon, offer.area)
    return Wish(
        key=offer.key,
        fields=bits(offer.fields, FIELD_CODES) & ~unwanted,
        unwanted=unwanted,
        skills=levels(dict(offer.skills)),
        learning=bits(offer.learning, SKILL_CODES),
        times=offer.times,
        where=_where(spot, offer.online, beside.reach),
        manner=_manner(known_rhythm(offer.rhythm), offer.hours_a_month or 0),
        oneself=_oneself(frozenset(offer.languages), _begins(offer), offer.age),
        groups=beside.groups,
        asked=frozenset(offer.asked) | beside.asked,
        hidden=beside.hidden,
        busy=beside.busy,
    )


# Thousands of people share a few of these: one object for all of them.
@lru_cache(maxsize=10_000)
def _where(spot: Spot | None, online: bool, reach: int | None) -> Where:
    return Where(spot=spot, online=online, only_online=online and spot is None, reach=reach)


@lru_cache(maxsize=1_000)
def _manner(rhythm: str, hours: int) -> Manner:
    return Manner(rhythm=rhythm, hours=hours)


@lru_cache(maxsize=1_000)
def _oneself(languages: frozenset[str], beginner: bool, age: int | None) -> Oneself:
    return Oneself(languages=languages, beginner=beginner, age=age)


def _begins(offer: MatchableOffer) -> bool:
    """Whether a person has told nothing yet that goes beyond learning."""
    return offer.kind == "person" and all(level <= Level.LEARNING for _, level in offer.skills)


def nearest_too_far(metres: Iterable[int]) -> int | None:
    """The reach that is left when needs at these distances were too far."""
    return min(metres, default=None)
