"""A need's own words in the reader's language."""

from collections.abc import Sequence
from datetime import date

from kamagaya_match.clock import TOKYO
from kamagaya_match.needs.rules import NeedKind, NeedPhase, NeedStatus, phase
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.text import plain, strip_ruby

from .rows import NeedRow

SOON = 7
LONGEST_WHEN = 40


def title_in(need: NeedRow, lang: Lang) -> str:
    """The title; in easy Japanese the easy one where the group wrote it."""
    return strip_ruby(need.title_easy if lang == "easy" and need.title_easy else need.title)


def kind_in(need: NeedRow, lang: Lang) -> str:
    """ボランティア, or プロボノ with its shape."""
    kind = say(lang, f"need_kinds.{need.kind}")
    if need.kind != NeedKind.PRO_BONO or not need.shape:
        return kind
    return say(lang, "needs.kind_and_shape", kind=kind, shape=say(lang, f"pro_bono_shapes.{need.shape}"))


def when_in(need: NeedRow, lang: Lang) -> str:
    """When it is, in one short line: the days, else the hours, else what sort of help."""
    return plain(need.when_note or need.hours_note, LONGEST_WHEN) or kind_in(need, lang)


def phase_of(need: NeedRow, today: date) -> NeedPhase:
    """Where the need stands today."""
    return phase(today, NeedStatus(need.status), need.until, need.people_wanted, need.accepted)


def confirmed_day(need: NeedRow) -> date:
    """The day on which the group last said that the need stands."""
    return (need.confirmed_at or need.published_at or need.updated_at).astimezone(TOKYO).date()


def days_left(need: NeedRow, today: date) -> int:
    """Days until the last one for applications; -1 when it has passed or is not known."""
    return max(-1, (need.until - today).days) if need.until else -1


def until_in(need: NeedRow, lang: Lang) -> str:
    """12月20日(日)まで."""
    return say(lang, "dates.until_day", day=dates.day(need.until, lang)) if need.until else ""


def state_in(need: NeedRow, today: date, lang: Lang) -> str:
    """What a card says at the end of its first line: how long one can apply, or that one cannot."""
    stands, left = phase_of(need, today), days_left(need, today)
    if stands is not NeedPhase.OPEN:
        return say(lang, f"needs.phases.{stands}")
    if left > SOON:
        return until_in(need, lang)
    return say(lang, "needs.days_left", n=left) if left else say(lang, "needs.last_day")


def people_in(need: NeedRow, lang: Lang) -> str:
    """3人（あと1人）; empty when the number is open."""
    if need.people_wanted is None:
        return ""
    if not need.accepted:
        return say(lang, "common.people", n=need.people_wanted)
    return say(lang, "needs.people_left", n=need.people_wanted, left=max(0, need.people_wanted - need.accepted))


def labels(table: str, codes: Sequence[str], lang: Lang) -> list[str]:
    """The texts of these codes."""
    return [say(lang, f"{table}.{code}") for code in codes]


def lines(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [line.strip() for line in text.split("\n") if line.strip()]
