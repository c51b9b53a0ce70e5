"""What a holder has, and what can be asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kamagaya_match.certificates.rules import CertificateState, Line, shown_number
from kamagaya_match.clock import TOKYO
from kamagaya_match.registrations.views import Attendance
from kamagaya_match.words.catalogue import Lang, say

from .addresses import certificate_path, check_path, own_pdf, party_pdf
from .lines import CertificateFacts, period, total, whole_day

Told = Sequence[tuple[CertificateFacts, Sequence[Line]]]
NamesIn = Callable[[Sequence[Attendance]], list[str]]


@dataclass(frozen=True)
class MyCertificate:
    """One that was asked for; `pdf` and `check` are empty unless it is valid."""

    group: str = ""
    name: str = ""
    state: str = ""
    state_text: str = ""
    number: str = ""
    period: str = ""
    total: str = ""
    asked: str = ""
    reason: str = ""
    pdf: str = ""
    check: str = ""
    valid: bool = False
    waiting: bool = False


@dataclass(frozen=True)
class Askable:
    """A group one has done something with; `names` and `events` are pairs (value, label), the first event stands for all."""

    group: str = ""
    group_name: str = ""
    names: list[list[str]] = field(default_factory=list)
    events: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True)
class MyCertificates:
    """The page of one's own certificates."""

    rows: list[MyCertificate] = field(default_factory=list)
    askable: list[Askable] = field(default_factory=list)


@dataclass(frozen=True)
class PartyCertificates:
    """What can be asked from the page of one party, and what was."""

    path: str = ""
    back: str = ""
    event: str = ""
    group: str = ""
    names: list[list[str]] = field(default_factory=list)
    rows: list[MyCertificate] = field(default_factory=list)


def mine_of(found: Sequence[Attendance], names_in: NamesIn, told: Told, lang: Lang) -> MyCertificates:
    """The page of the signed-in person."""
    return MyCertificates(
        rows=[_row(row, lines, own_pdf(row.number), lang) for row, lines in told],
        askable=[_askable(group, [one for one in found if one.group_slug == group], names_in, lang) for group in _groups(found)],
    )


def party_of(key: str, one: Attendance, names: list[str], told: Told, lang: Lang) -> PartyCertificates:
    """The document of one party."""
    return PartyCertificates(
        path=certificate_path(key),
        back=f"/registrations/{key}",
        event=one.title,
        group=one.group_name,
        names=[[name, name] for name in names],
        rows=[_row(row, lines, party_pdf(key, row.number), lang) for row, lines in told],
    )


def _groups(found: Sequence[Attendance]) -> list[str]:
    return list(dict.fromkeys(one.group_slug for one in found))


def _askable(group: str, found: Sequence[Attendance], names_in: NamesIn, lang: Lang) -> Askable:
    events = [[one.event_slug, say(lang, "certificates.one_event", day=_day(one, lang), title=one.title)] for one in _latest_first(found)]
    everything = ["", say(lang, "certificates.everything", n=len(found))]
    return Askable(group, found[0].group_name, [[name, name] for name in names_in(found)], [everything, *events])


def _latest_first(found: Sequence[Attendance]) -> list[Attendance]:
    return sorted(found, key=lambda one: one.sittings[0].starts, reverse=True)


def _day(one: Attendance, lang: Lang) -> str:
    return whole_day(one.sittings[0].starts.date(), lang)


def _row(row: CertificateFacts, lines: Sequence[Line], pdf: str, lang: Lang) -> MyCertificate:
    valid = row.state == CertificateState.VALID
    waiting = row.state == CertificateState.WAITING
    return MyCertificate(
        group=row.group_name,
        name=row.name,
        state=row.state,
        state_text=say(lang, f"certificate_states.{row.state}"),
        number="" if waiting or row.state == CertificateState.REFUSED else shown_number(row.number),
        period=period(lines, lang),
        total=total(lines, lang),
        asked=whole_day(row.asked_at.astimezone(TOKYO).date(), lang),
        reason=row.reason,
        pdf=pdf if valid else "",
        check=check_path(row.number) if valid else "",
        valid=valid,
        waiting=waiting,
    )
