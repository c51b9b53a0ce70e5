"""What a report of an event holds, and what it still lacks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.words.reading import Reader

MOST_PEOPLE = 100_000
LONGEST_NOTES = 4000
LONGEST_WORDS = 1000
LONGEST_ALT = 200
MOST_PICTURES = 12


@dataclass(frozen=True, slots=True)
class Report:
    """People who came, altogether and by kind of actor; None where nobody has counted.

    The sign-ups have `counted` some kinds; `kinds` are those whom the group adds, because nobody else knows of them.
    """

    total: int | None = None
    first_timers: int | None = None
    kinds: Mapping[str, int] = field(default_factory=dict)
    notes: str = ""
    counted: Mapping[str, int] = field(default_factory=dict)

    @property
    def told(self) -> int:
        """The people whose kind is known, counted or added."""
        return sum(self.counted.values()) + sum(self.kinds.values())


def read_report(values: Mapping[str, str], counted: Mapping[str, int]) -> tuple[Report, dict[str, str]]:
    """The report that a form means, and what is wrong by field: parts can be no more than the whole.

    `counted` are the people by kind whom the sign-ups know of.
    """
    form = Reader(values, {"notes": LONGEST_NOTES}, "report_desk.errors")
    total, first = form.number("total", MOST_PEOPLE), form.number("first_timers", MOST_PEOPLE)
    added = {kind.value: form.number(f"kinds.{kind}", MOST_PEOPLE) for kind in ActorKind}
    report = Report(total, first, {kind: n for kind, n in added.items() if n}, form.text("notes"), counted)
    if total is not None and (first or 0) > total:
        form.errors.setdefault("first_timers", "report_desk.errors.more_than_all")
    if total is not None and sum(counted.values()) > total:
        form.errors.setdefault("total", "report_desk.errors.less_than_counted")
    elif total is not None and report.told > total:
        form.errors.setdefault("total", "report_desk.errors.kinds_more")
    return report, form.errors


def missing(report: Report, *, thanked: bool, guests: int) -> list[str]:
    """The catalogue keys of what the group has not done yet."""
    lacks = {
        "total": report.total is None,
        "first_timers": report.first_timers is None,
        "kinds": report.total is not None and report.told != report.total,
        "notes": not report.notes,
        "thanks": not thanked and guests > 0,
    }
    return [f"report_desk.missing.{name}" for name, lacking in lacks.items() if lacking]
