"""What a guardian reads and agrees to, and what the party, its group and the centre see of it."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from kamagaya_match.events.rules import EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.registrations.rules import GUARDIAN_TEXT, RegistrationState, emergency_shown, is_alive, text_key
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .addresses import guardian_path, paper_path
from .centre import CentreRow
from .desk import PartyRow
from .event import EventBrief, brief_of
from .manage import ManagePage
from .mine import MyRegistration
from .rows import PartyFacts


class GuardianFacts(Protocol):
    """Who answers for children; a row of the table of guardians has it all."""

    on_paper: bool
    name: str
    email: str
    emergency_name: str
    emergency_phone: str
    asked_at: datetime | None
    version: str
    consented_at: datetime | None


@dataclass(frozen=True)
class GuardianPage:
    """The page behind a guardian's link, and the paper; `state` is open, given or over."""

    event: EventBrief = field(default_factory=EventBrief)
    path: str = ""
    state: str = "over"
    child: str = ""
    people: str = ""
    name: str = ""
    code: str = ""
    ages: str = ""
    text: list[str] = field(default_factory=list)
    version: str = GUARDIAN_TEXT
    until: str = ""
    given: str = ""
    photo_use: str = ""
    photo: bool = False
    may_answer_photo: bool = False


def guardian_page_of(facts: SignUpFacts, party: PartyFacts, guardian: GuardianFacts, key: str, now: datetime, lang: Lang) -> GuardianPage:
    """The page for the guardian of one party, as it stands now."""
    on = phase(now, facts.status, facts.starts_at, facts.ends_at) is EventPhase.PUBLISHED
    waits = on and waits_for(party, guardian) and party.held_until is not None and now < party.held_until
    version = guardian.version or GUARDIAN_TEXT
    given = guardian.consented_at
    return GuardianPage(
        event=brief_of(facts),
        path=guardian_path(key),
        state="given" if given else "open" if waits else "over",
        child=party.name,
        people=say(lang, "common.people", n=party.size),
        name=guardian.name,
        code=party.code,
        ages=facts.ages,
        text=say(lang, text_key(version), group=facts.group_name).split("\n"),
        version=version,
        photo_use=facts.photo_use if facts.takes_photos else "",
        photo=party.photo_consent,
        may_answer_photo=given is not None and is_alive(RegistrationState(party.state)),
        until=dates.stamp(party.held_until, lang) if party.held_until else "",
        given=say(lang, "guardians.given", when=dates.stamp(given, lang)) if given else "",
    )


def waits_for(party: PartyFacts, guardian: GuardianFacts | None) -> bool:
    """Whether the party only lacks this guardian's consent."""
    asked = guardian is not None and guardian.asked_at is not None and guardian.consented_at is None
    return asked and party.state == RegistrationState.PENDING


def with_guardian(page: ManagePage, party: PartyFacts, guardian: GuardianFacts | None, lang: Lang) -> ManagePage:
    """The party's own page, where a guardian's consent is what it waits for, or has waited for; only the guardian agrees to pictures."""
    if guardian is not None and page.photo_use:
        page = replace(page, photo_next=page.photo_next if page.photo_next == "no" else "", photo_note=say(lang, "guardians.photo_theirs"))
    if guardian is None or guardian.asked_at is None or guardian.consented_at is not None:
        return page
    name = "paper" if guardian.on_paper else "link"
    until = dates.stamp(party.held_until, lang) if party.held_until else ""
    if party.state == RegistrationState.PENDING:
        body = say(lang, f"guardians.waits_{name}", until=until)
        return replace(page, title=say(lang, "guardians.waits_title"), body=body, must_confirm=False, paper_href=paper_path(page.key))
    if party.state == RegistrationState.EXPIRED:
        return replace(page, body=say(lang, "guardians.silent_body"))
    return page


def row_with_guardian(
    row: PartyRow, facts: SignUpFacts, party: PartyFacts, guardian: GuardianFacts | None, member: bool, now: datetime, lang: Lang
) -> PartyRow:
    """A line of the group's list; whom to call in an emergency is shown to members only, from two days before until the end."""
    if guardian is None:
        return row
    shown = member and emergency_shown(now, facts.starts_at, facts.ends_at)
    otherwise = say(lang, "guardians.emergency_gone" if now >= facts.ends_at else "guardians.emergency_later")
    whom = "　".join(part for part in (guardian.emergency_name or guardian.name, guardian.emergency_phone) if part)
    return replace(
        row,
        minor=True,
        state_text=say(lang, "guardians.state") if waits_for(party, guardian) else row.state_text,
        guardian=consent_text(party, guardian, lang),
        emergency=whom if shown and guardian.emergency_phone else otherwise,
    )


def consent_text(party: PartyFacts, guardian: GuardianFacts, lang: Lang) -> str:
    """Where the consent stands, in one line."""
    if guardian.consented_at is not None:
        way = "paper" if guardian.on_paper else "link"
        return say(lang, f"guardians.given_{way}", when=dates.stamp(guardian.consented_at, lang), version=guardian.version)
    same = bool(guardian.email) and guardian.email == party.email
    text = say(lang, "guardians.not_given_paper" if guardian.on_paper else "guardians.not_given_link")
    return say(lang, "guardians.same_address", text=text) if same else text


def centre_row_with_guardian(row: CentreRow, party: PartyFacts, guardian: GuardianFacts | None, lang: Lang) -> CentreRow:
    """A line at the centre's desk, where papers are recorded."""
    if guardian is None:
        return row
    return replace(
        row,
        state_text=say(lang, "guardians.state") if waits_for(party, guardian) else row.state_text,
        for_guardian=guardian.consented_at is None and row.may_cancel,
        guardian_name=guardian.name,
        guardian_text=consent_text(party, guardian, lang),
    )


def mine_with_guardian(row: MyRegistration, party: PartyFacts, guardian: GuardianFacts | None, lang: Lang) -> MyRegistration:
    """A line of one's own list."""
    return replace(row, state_text=say(lang, "guardians.state")) if waits_for(party, guardian) else row
