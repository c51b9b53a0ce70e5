"""What somebody can correct at one need with one tap, and what follows from all of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kamagaya_match.city import Field

from .facts import Span
from .offered import Beside, nearest_too_far


class Fix(StrEnum):
    """A correction: not this field, too far, not interested in this need."""

    FIELD = "field"
    FAR = "far"
    NEED = "need"


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction; `value` is a field's code, metres, or empty."""

    kind: str
    value: str
    need_slug: str


def known_fix(kind: str, value: str) -> Fix | None:
    """The correction that a tap means; None for what no page offers."""
    if kind == Fix.FIELD and value in set(Field):
        return Fix.FIELD
    if kind == Fix.FAR and not value:
        return Fix.FAR
    return Fix.NEED if kind == Fix.NEED and not value else None


def corrected(rows: Iterable[Correction], *, groups: Iterable[str] = (), asked: Iterable[str] = (), busy: Iterable[Span] = ()) -> Beside:
    """All corrections together, beside own groups, what was answered already and own appointments."""
    told = list(rows)
    return Beside(
        groups=frozenset(groups),
        asked=frozenset(asked),
        unwanted=frozenset(row.value for row in told if row.kind == Fix.FIELD),
        hidden=frozenset(row.need_slug for row in told if row.kind == Fix.NEED),
        busy=tuple(busy),
        reach=nearest_too_far(int(row.value) for row in told if row.kind == Fix.FAR and row.value.isdecimal()),
    )
