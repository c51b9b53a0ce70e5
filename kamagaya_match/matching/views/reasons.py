"""Why something fits, in words made of the very numbers that ranked it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kamagaya_match.city.weekly import slots_of
from kamagaya_match.matching.rules import Ask, Line, Match, Part, Wish
from kamagaya_match.matching.rules.corrections import Fix
from kamagaya_match.matching.rules.facts import FIELD_CODES, SKILL_CODES, codes_of
from kamagaya_match.matching.rules.parts import metres_between
from kamagaya_match.words.catalogue import Lang, say

GOOD = 500
MOST_SLOTS = 3


@dataclass(frozen=True)
class Tap:
    """A correction at a reason: what is sent, and what the button says."""

    slug: str = ""
    kind: str = ""
    value: str = ""
    text: str = ""


@dataclass(frozen=True)
class Reason:
    """One thing that fits or not, with the taps that correct it."""

    text: str = ""
    taps: list[Tap] = field(default_factory=list)


@dataclass(frozen=True)
class Reasons:
    """What fits, what does not, what was not used; `sums` are the points line by line, which make up `score`."""

    fits: list[Reason] = field(default_factory=list)
    misses: list[Reason] = field(default_factory=list)
    unused: str = ""
    fair: str = ""
    sums: list[str] = field(default_factory=list)
    score: str = ""


def reasons_of(wish: Wish, ask: Ask, match: Match, lang: Lang, *, corrections: bool = False) -> Reasons:
    """A comparison in words, the strongest reason first."""
    used = sorted((line for line in match.lines if line.value is not None and line.weight), key=lambda line: -line.points)
    told = [(_fits(line), _reason(line, wish, ask, lang, corrections)) for line in used]
    unused = [say(lang, f"matching.parts.{line.part}") for line in match.lines if line.value is None and line.weight]
    return Reasons(
        fits=[reason for fits, reason in told if fits],
        misses=[reason for fits, reason in told if not fits],
        unused=say(lang, "matching.unused", what=_listed(unused, lang)) if unused else "",
        fair=_fair(match, lang),
        sums=[*(_sum(line, lang) for line in used), *_fair_sums(match, lang)],
        score=say(lang, "matching.score", n=match.score),
    )


def _fits(line: Line) -> bool:
    """Times, fields and skills fit as soon as something is in common; distance and rhythm when they are more near than far."""
    return (line.value or 0) >= (GOOD if line.part in (Part.PLACE, Part.RHYTHM) else 1)


def _reason(line: Line, wish: Wish, ask: Ask, lang: Lang, corrections: bool) -> Reason:
    kind = "fits" if _fits(line) else "misses"
    taps = _taps(line.part, wish, ask, lang) if corrections else []
    if line.part is Part.PLACE:
        metres = metres_between(wish.where, ask.where)
        if metres is None or (wish.where.online and ask.where.online):
            return Reason(say(lang, "matching.fits.online"))
        return Reason(say(lang, f"matching.{kind}.place", km=f"{metres / 1000:.1f}"), taps)
    return Reason(say(lang, f"matching.{kind}.{line.part}", what=_what(line, wish, ask, lang)), taps)


def _taps(part: Part, wish: Wish, ask: Ask, lang: Lang) -> list[Tap]:
    if part is Part.PLACE:
        return [Tap(ask.slug, Fix.FAR, "", say(lang, "matching.taps.far"))]
    if part is Part.FIELD:
        codes = codes_of(ask.fields & ~wish.unwanted, FIELD_CODES)
        return [Tap(ask.slug, Fix.FIELD, code, say(lang, "matching.taps.field", what=say(lang, f"fields.{code}"))) for code in codes]
    return []


def _what(line: Line, wish: Wish, ask: Ask, lang: Lang) -> str:
    """What both have in common, or what the need is about where they have nothing."""
    both = bool(line.value)
    if line.part is Part.FIELD:
        codes = codes_of(ask.fields & wish.fields if both else ask.fields, FIELD_CODES)
        return _listed([say(lang, f"fields.{code}") for code in codes], lang)
    if line.part is Part.SKILL:
        codes = [code for code in codes_of(ask.skills, SKILL_CODES) if not both or _gives(wish, code)]
        return _listed([say(lang, f"skills.{code}") for code in codes], lang)
    if line.part is Part.TIME:
        return _slots(ask.times & wish.times if both else ask.times, lang)
    if line.part is Part.RHYTHM:
        rhythm = [say(lang, f"rhythms.{ask.manner.rhythm}")] if ask.manner.rhythm else []
        hours = [say(lang, "matching.hours", n=ask.manner.hours)] if ask.manner.hours else []
        return _listed([*rhythm, *hours], lang)
    spoken = ask.oneself.languages & wish.oneself.languages if both else ask.oneself.languages
    return _listed([say(lang, f"tongues.{code}") for code in sorted(spoken)], lang)


def _gives(wish: Wish, code: str) -> bool:
    place = [skill.value for skill in SKILL_CODES].index(code)
    return bool(wish.skills >> 2 * place & 3 or wish.learning >> place & 1)


def _slots(times: int, lang: Lang) -> str:
    """日曜日の午前、土曜日の午前 など."""
    slots = [slot.split("_") for slot in slots_of(times)]
    said = [say(lang, "week.slot", day=say(lang, f"week.days_long.{day}"), part=say(lang, f"week.parts.{part}")) for day, part in slots]
    listed = _listed(said[:MOST_SLOTS], lang)
    return say(lang, "matching.and_more", what=listed) if len(said) > MOST_SLOTS else listed


def _listed(said: Sequence[str], lang: Lang) -> str:
    return say(lang, "common.separator").join(said)


def _fair(match: Match, lang: Lang) -> str:
    if match.lift:
        return say(lang, "matching.fair.lift")
    return say(lang, "matching.fair.penalty") if match.penalty else ""


def _sum(line: Line, lang: Lang) -> str:
    return say(lang, "matching.sum", part=say(lang, f"matching.parts.{line.part}"), points=line.points, weight=line.weight)


def _fair_sums(match: Match, lang: Lang) -> list[str]:
    lift = [say(lang, "matching.sum_lift", n=match.lift)] if match.lift else []
    return lift + ([say(lang, "matching.sum_penalty", n=-match.penalty)] if match.penalty else [])
