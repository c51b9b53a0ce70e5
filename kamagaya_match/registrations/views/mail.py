"""What a mail tells of an event and of a party, line by line."""

from dataclasses import dataclass
from typing import Protocol

from kamagaya_match.events.rules import Admission
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.feeds.ical import Method
from kamagaya_match.settings import settings
from kamagaya_match.words.catalogue import Lang, say

from .addresses import draw_path, whole


@dataclass(frozen=True)
class Letter:
    """A kind of mail: its name in the catalogue of `room`, whether its reader has seats, and what calendars are told.

    With `reply_to` somebody reads what is answered.
    """

    name: str
    seated: bool = False
    method: Method | None = None
    room: str = "registrations"
    reply_to: str = ""


class PartyFacts(Protocol):
    """What a mail tells of a party; a row of the table of parties has it all."""

    code: str
    size: int


def wanted(facts: SignUpFacts, for_seat: bool) -> str:
    """What a party signs up for, as catalogues call it: a `seat`, a `place` in line, the `draw`, or the group's `approval`."""
    if for_seat:
        return "seat"
    if not facts.chosen_later:
        return "place"
    return "draw" if facts.admission is Admission.LOTTERY else "approval"


def facts_of_event(facts: SignUpFacts, lang: Lang, *, seated: bool = False) -> str:
    """When, where, how to come, fee and what to bring; the address of an online meeting only for those with seats."""
    lines = {
        "when": facts.when,
        "place": facts.place,
        "way": facts.way,
        "place_note": facts.place_note,
        "online_url": facts.online_url if seated and facts.online else "",
        "fee": " ".join(part for part in (facts.fee, facts.fee_note) if part),
        "bring": facts.bring,
        "group": facts.group_name,
        "contact": facts.contact,
    }
    return "\n".join(_line(lang, name, value) for name, value in lines.items() if value)


def facts_of_party(facts: SignUpFacts, party: PartyFacts, letter: Letter, lang: Lang) -> list[str]:
    """The number of people, the code, and for a course the calendar that no single mail can carry."""
    lines = [
        _line(lang, "people", say(lang, "common.people", n=party.size)),
        _line(lang, "ticket" if letter.seated else "code", party.code),
    ]
    if letter.method == "REQUEST" and len(facts.entries) > 1:
        lines.append(_line(lang, "calendar", f"{settings().base_url}/events/{facts.slug}.ics"))
    return lines


def facts_of_draw(facts: SignUpFacts, number: str, lang: Lang) -> list[str]:
    """The party's number in the draw, and where everyone can recompute it."""
    if not number:
        return []
    return [_line(lang, "draw", number), _line(lang, "draw_page", whole(draw_path(facts.slug), lang))]


def _line(lang: Lang, name: str, value: str) -> str:
    return say(lang, f"registrations.mail.lines.{name}", value=value)
