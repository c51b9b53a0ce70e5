"""From what the sign-ups say to the lines of a certificate, and into its row and back."""

from collections.abc import Iterable
from datetime import datetime

from kamagaya_match.certificates.models import Certificate
from kamagaya_match.certificates.rules import MOST_LINES, Line, is_sure
from kamagaya_match.clock import TOKYO
from kamagaya_match.registrations.views import Attendance
from kamagaya_match.words.folding import fold


def lines_for(attendances: Iterable[Attendance], name: str) -> list[Line]:
    """The meetings to which somebody of this name was signed up, the earliest first; at most MOST_LINES, the latest."""
    mine = {(line.event, line.starts): line for one in attendances if _holds(one, name) for line in _lines(one)}
    return sorted(mine.values(), key=lambda line: line.starts)[-MOST_LINES:]


def names_in(attendances: Iterable[Attendance]) -> list[str]:
    """The names for which a certificate can be asked, each once, in the order of the sign-ups."""
    found: dict[str, str] = {}
    for one in attendances:
        for name in one.names:
            found.setdefault(_same(name), name)
    return list(found.values())


def stored(lines: Iterable[Line]) -> list[dict[str, str | bool]]:
    """The lines as the row keeps them."""
    return [
        {
            "event": line.event,
            "title": line.title,
            "place": line.place,
            "starts": line.starts.isoformat(),
            "ends": line.ends.isoformat(),
            "all_day": line.all_day,
            "sure": line.sure,
        }
        for line in lines
    ]


def lines_of(row: Certificate) -> list[Line]:
    """The lines of a row."""
    return [
        Line(
            event=str(one["event"]),
            title=str(one["title"]),
            place=str(one["place"]),
            starts=datetime.fromisoformat(str(one["starts"])).astimezone(TOKYO),
            ends=datetime.fromisoformat(str(one["ends"])).astimezone(TOKYO),
            all_day=bool(one["all_day"]),
            sure=bool(one["sure"]),
        )
        for one in row.lines
    ]


def _lines(one: Attendance) -> list[Line]:
    return [
        Line(
            one.event_slug,
            one.title,
            one.place,
            sitting.starts,
            sitting.ends,
            all_day=one.all_day,
            sure=is_sure(one.recorded, one.size, sitting.people),
        )
        for sitting in one.sittings
    ]


def _holds(one: Attendance, name: str) -> bool:
    return _same(name) in {_same(other) for other in one.names}


def same_name(one: str, other: str) -> bool:
    """Whether two names are one however their spaces and letters are typed."""
    return _same(one) == _same(other)


def _same(name: str) -> str:
    return fold(name).replace(" ", "")
