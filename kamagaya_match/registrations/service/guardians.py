"""A guardian's consent for children who come without an adult: given by link or on paper, refused, or never given."""

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.people.rules import LONGEST_NAME, one_line
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import queries
from kamagaya_match.registrations.models import Guardian, Registration
from kamagaya_match.registrations.rules import GUARDIAN_TEXT, LinkKind, Reason, RegistrationState, is_alive, time_to_remind
from kamagaya_match.registrations.views import GuardianPage, guardian_page_of
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Role, Who
from kamagaya_match.words.catalogue import Lang

from . import again, letters
from .events_read import Telling, locked
from .links import follow
from .moving import move, settle
from .rights import edited_party


def guardian_page(key: str, lang: Lang) -> GuardianPage:
    """What the link of a guardian's mail shows; NotFound for every other key."""
    with reading() as tx:
        party, guardian = _behind(tx, key)
        return _page(tx, party, guardian, key, lang)


def guardian_paper(key: str, who: Who, lang: Lang) -> GuardianPage:
    """The paper to print and sign, for whoever has the party's own page. NotFound where no guardian is asked."""
    with reading() as tx:
        found = follow(tx, key, who)
        party = queries.registration(tx, found.party_id)
        guardian = queries.guardian_of(tx, party)
        if guardian is None or guardian.asked_at is None or not found.kind.shows_party:
            raise NotFound
        return _page(tx, party, guardian, key, lang)


def consent_by_link(key: str, name: str, photo: bool, version: str) -> None:
    """The guardian agrees; doing it again changes nothing.

    Errors: NotFound, Invalid without a name, Refused when the party has left, the time is over, or another text was shown.
    """
    name = _named(name)
    with transaction() as tx:
        party, _ = _behind(tx, key)
        telling = locked(tx, party.event_id)
        party, guardian = _behind(tx, key)
        if guardian.consented_at is not None:
            return
        _refuse_late(party)
        if version != GUARDIAN_TEXT:
            raise Refused("guardians.refused.other_text")
        _agree(tx, party, guardian, name, photo)
        again.confirm_party(tx, telling, party, None, Reason.GUARDIAN_CONSENTED)


def refuse_by_link(key: str) -> None:
    """The guardian says no: the party is cancelled, kindly told, and its seats go on. Errors: NotFound, Refused when it is settled."""
    with transaction() as tx:
        party, _ = _behind(tx, key)
        telling = locked(tx, party.event_id)
        party, guardian = _behind(tx, key)
        if guardian.consented_at is not None:
            raise Refused("guardians.refused.settled")
        _refuse_late(party)
        move(tx, party, RegistrationState.CANCELLED, Reason.GUARDIAN_REFUSED)
        settle(tx, telling, Reason.SEATS_FREED)
        letters.guardian_refused(tx, telling, party)


def consent_on_paper(who: Who, slug: str, code: str, name: str, photo: bool) -> None:
    """The centre holds the signed paper; who recorded it is kept. Errors: NotFound, Invalid without a name, Refused when it is settled."""
    if not (who.has(Role.CENTRE) or who.is_office):
        raise NotFound
    name = _named(name)
    with transaction() as tx:
        telling, party = edited_party(tx, who, slug, code)
        guardian = queries.guardian_of(tx, party)
        if guardian is None:
            raise NotFound
        if guardian.consented_at is not None or not is_alive(RegistrationState(party.state)):
            raise Refused("guardians.refused.settled")
        _agree(tx, party, guardian, name, photo)
        guardian.on_paper, guardian.recorded_by = True, who.person_id
        facts = {"event": slug, "guardian": name, "text": GUARDIAN_TEXT}
        audit.record(tx, who.person_id, "guardian_paper_recorded", "registration", code, **facts)
        if guardian.asked_at is not None:
            again.confirm_party(tx, telling, party, who.person_id, Reason.GUARDIAN_SIGNED)


def remind_guardians() -> int:
    """Ask once more where the time is nearly over; how many were asked."""
    with reading() as tx:
        due = [party for party, asked, until in queries.unreminded(tx) if time_to_remind(clock.now(), asked, until)]
    return sum(_remind(party) for party in due)


def _remind(party_id: int) -> bool:
    with transaction() as tx:
        party = queries.registration(tx, party_id)
        telling = locked(tx, party.event_id)
        party = queries.registration(tx, party_id)
        guardian = queries.guardian_of(tx, party)
        answered = guardian is None or guardian.reminded_at is not None or guardian.consented_at is not None
        if guardian is None or answered or party.state != RegistrationState.PENDING:
            return False
        guardian.reminded_at = clock.now()
        letters.remind_guardian(tx, telling, party, guardian)
        return True


def _behind(tx: Tx, key: str) -> tuple[Registration, Guardian]:
    link = queries.link_by_token(tx, key)
    if link is None or link.kind != LinkKind.GUARDIAN:
        raise NotFound
    party = queries.registration(tx, link.registration_id)
    guardian = queries.guardian_of(tx, party)
    if guardian is None:
        raise NotFound
    return party, guardian


def _page(tx: Tx, party: Registration, guardian: Guardian, key: str, lang: Lang) -> GuardianPage:
    facts = Telling(tx, events.slug_of(tx, party.event_id), lang=lang).plain
    return guardian_page_of(facts, party, guardian, key, clock.now(), lang)


def _refuse_late(party: Registration) -> None:
    late = party.held_until is not None and clock.now() >= party.held_until
    if party.state != RegistrationState.PENDING or late:
        raise Refused("guardians.refused.over")


def _agree(tx: Tx, party: Registration, guardian: Guardian, name: str, photo: bool) -> None:
    guardian.name, guardian.version, guardian.consented_at = name, GUARDIAN_TEXT, clock.now()
    party.photo_consent = photo
    tx.flush()


def _named(name: str) -> str:
    name = one_line(name)
    if not name or len(name) > LONGEST_NAME:
        raise Invalid({"name": "guardians.errors.own_name"})
    return name
