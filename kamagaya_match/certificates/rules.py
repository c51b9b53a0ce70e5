"""What a certificate is: its number, its states, and what it may say."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

# No 0/O/D/Q, 1/I/L, 2/Z, 5/S, 6/G, 8/B, U/V: what is easily taken for another is left out, also in handwriting.
ALPHABET = "3479ACEFHJKMNPRTWXY"
LENGTH = 16
KEPT = timedelta(days=5 * 365 + 1)
MOST_LINES = 200
LONGEST_REASON = 300


class CertificateState(StrEnum):
    """Where a certificate stands: only a valid one is proof of anything."""

    WAITING = "waiting"
    VALID = "valid"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


_NEXT = {
    CertificateState.WAITING: {CertificateState.VALID, CertificateState.REFUSED},
    CertificateState.VALID: {CertificateState.WITHDRAWN},
}


def may_become(before: CertificateState, after: CertificateState) -> bool:
    """Whether a certificate may go from one state to another; nothing that was withdrawn comes back."""
    return after in _NEXT.get(before, set())


@dataclass(frozen=True, slots=True)
class Line:
    """One meeting that somebody came to. `sure` where the group's own record says that and nothing else is possible."""

    event: str
    title: str
    place: str
    starts: datetime
    ends: datetime
    all_day: bool = False
    sure: bool = False

    @property
    def minutes(self) -> int:
        """How long it took; 0 for all-day things, whose hours nobody has written down."""
        return 0 if self.all_day else max(0, int((self.ends - self.starts).total_seconds() // 60))


def is_sure(recorded: bool, size: int, people: int) -> bool:
    """Whether the group's record says who came to a meeting: everyone of the party did (`people` of `size`)."""
    return recorded and people >= size


def state_at_first(lines: Iterable[Line]) -> CertificateState:
    """Confirmed at once when every line was recorded by the group before, else the group is asked."""
    return CertificateState.VALID if all(line.sure for line in lines) else CertificateState.WAITING


def kept_lines(lines: Sequence[Line], kept: Iterable[int]) -> list[Line]:
    """The lines that the group has confirmed, by their places from 0; it can leave lines out and add none."""
    return [lines[place] for place in sorted(set(kept)) if 0 <= place < len(lines)]


def same_lines(one: Iterable[Line], other: Iterable[Line]) -> bool:
    """Whether two certificates would say the same meetings."""
    return {(line.event, line.starts) for line in one} == {(line.event, line.starts) for line in other}


def check_character(body: str) -> str:
    """The last character of a number: one wrong character, or two that changed places, do not fit it any more."""
    return ALPHABET[sum(place * ALPHABET.index(character) for place, character in enumerate(body, start=1)) % len(ALPHABET)]


def numbered(body: str) -> str:
    """A whole number from LENGTH - 1 characters drawn by chance, as it is stored."""
    return body + check_character(body)


def plain_number(typed: str) -> str:
    """A number as it is stored, from how people type it; empty when it cannot be one."""
    folded = "".join(one for one in unicodedata.normalize("NFKC", typed).upper() if one.isalnum())
    fits = len(folded) == LENGTH and set(folded) <= set(ALPHABET)
    return folded if fits and folded[-1] == check_character(folded[:-1]) else ""


def shown_number(number: str) -> str:
    """A number as it is printed: in fours."""
    return "-".join(number[place : place + 4] for place in range(0, len(number), 4))


def masked(name: str) -> str:
    """A name of which others see no more than that it fits the paper in their hand."""
    return f"{name[0]}…" if name else ""


def to_be_forgotten(now: datetime, asked_at: datetime) -> bool:
    """Whether a certificate is so old that its name goes."""
    return now >= asked_at + KEPT
