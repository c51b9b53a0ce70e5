"""The pages of someone who wants to come, and of someone who does."""

from dataclasses import replace

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.feeds.entries import CalendarEntry
from kamagaya_match.outside.mail_text import without_secrets
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Registration
from kamagaya_match.registrations.rules import LinkKind, RegistrationState
from kamagaya_match.registrations.views import (
    ManagePage,
    SentMail,
    SignUpPage,
    Standpoint,
    manage_of,
    sign_up_of,
    unproven_of,
    with_guardian,
)
from kamagaya_match.registrations.views.manage import entries_for
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang

from .absences import note_at_address
from .chances import chance_of
from .events_read import Telling
from .guests import is_asked
from .letters import about_event
from .links import Found, follow
from .tickets import draw_number

MOST_MAILS = 30


def sign_up_page(who: Who, slug: str, lang: Lang) -> SignUpPage:
    """The form of the event `slug` for this person; NotFound when they may not see the event."""
    seats = events.seats(slug, lang, who)
    with reading() as tx:
        return sign_up_of(events.sign_up_facts(tx, slug, lang=lang), seats, who, lang)


def manage_page(key: str, who: Who, lang: Lang) -> ManagePage:
    """A party's own page, by its secret token or as the signed-in person by its code; NotFound for every other key."""
    with reading() as tx:
        found = follow(tx, key, who)
        telling, party = _event_of(tx, found, lang), queries.registration(tx, found.party_id)
        waits = party.state == RegistrationState.WAITLISTED and not telling.plain.chosen_later
        place = queries.place_in_line(tx, party.event_id, party.rank) if waits else 0
        chance = chance_of(tx, telling.plain, party) if waits else None
        at = Standpoint(key, found.kind.proves_address, place, clock.now(), chance, draw_number(tx, party))
        if hidden(tx, found, party):
            return unproven_of(telling.plain, found.for_seat, found.since, at, lang)
        page = manage_of(telling.plain, party, queries.moves_of(tx, found.party_id), at, lang)
        page = replace(page, mails=_mails(tx, telling, party, at.proves_address, lang))
        if found.kind.proves_address:
            page = replace(page, absence_note=note_at_address(tx, party.email_key, lang))
        if page.certificate_href and is_asked(tx, found.party_id):
            page = replace(page, survey_href=f"{page.path}/survey")
        return with_guardian(page, party, queries.guardian_of(tx, party), lang)


def _mails(tx: Tx, telling: Telling, party: Registration, proven: bool, lang: Lang) -> list[SentMail]:
    """What was sent to this party; who only filled in its form sees that it was sent."""
    sent = outbox.told_about(tx, party.email_key or party.email, about_event(telling.slug), party.created_at, MOST_MAILS)
    return [SentMail(one.subject, dates.stamp(one.created_at, lang), _readable(one.body_text, lang) if proven else "") for one in sent]


def _readable(text: str, lang: Lang) -> str:
    """The text without secrets, and without the lines at the end of every mail."""
    return without_secrets(text, lang).rpartition("\n--\n")[0].strip()


def calendar_of_registration(key: str, who: Who, lang: Lang) -> list[CalendarEntry]:
    """The event as the party's calendar shows it; NotFound as for its page, also while the address is not proven."""
    with reading() as tx:
        found = follow(tx, key, who)
        party = queries.registration(tx, found.party_id)
        if hidden(tx, found, party):
            raise NotFound
        return entries_for(_event_of(tx, found, lang).plain, party, key, lang)


def hidden(tx: Tx, found: Found, party: Registration) -> bool:
    """Whether the key was given to a browser whose address nobody has proven yet."""
    if not found.kind.shows_party:
        return True
    guardian = queries.guardian_of(tx, party)
    unproven = party.state == RegistrationState.PENDING or (party.state == RegistrationState.EXPIRED and party.person_id is None)
    return found.kind is LinkKind.BROWSER and unproven and (guardian is None or guardian.asked_at is None)


def _event_of(tx: Tx, found: Found, lang: Lang) -> Telling:
    return Telling(tx, events.slug_of(tx, found.event_id), lang=lang)
