"""The numbers and words of a report, and thanks to those who came."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people.rules import known_lang
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views.guests import Guest
from kamagaya_match.reports import queries
from kamagaya_match.reports.models import EventReport
from kamagaya_match.reports.rules import LONGEST_WORDS, Report, read_report
from kamagaya_match.reports.views import Came, ReportDesk, ReportRow, Standing, desk_of
from kamagaya_match.storage import audit, outbox
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

WalkIns = Callable[[Tx, int], Mapping[int, int]]
_counted: list[WalkIns] = []


def count_walk_ins_with(counted: WalkIns) -> None:
    """Introduce who knows how many people came without a sign-up, by the meeting's id (the composition root does)."""
    _counted[:] = [counted]


def _walk_ins(tx: Tx, event_id: int) -> Mapping[int, int]:
    return _counted[0](tx, event_id) if _counted else {}


def desk(who: Who, slug: str, lang: Lang) -> ReportDesk:
    """The report of the event `slug` as its group sees it. NotFound for people who may not."""
    with reading() as tx:
        facts = worked_on(tx, who, slug, lang)
        row = queries.of_event(tx, facts.id) or EventReport(event_id=facts.id)
        at = Standing(
            over=is_over(facts),
            guests=registrations.guests_of(tx, facts.id),
            figures=registrations.figures_of(tx, facts),
            first_timers=registrations.newcomers(tx, facts.id),
            saved_at=row.saved_at,
            thanked_at=row.thanked_at,
            pictures=queries.pictures_of(tx, facts.id),
            came=Came(registrations.came_by_meeting(tx, facts.id), _walk_ins(tx, facts.id)),
        )
    return desk_of(facts, Report(row.total, row.first_timers, row.kinds, row.notes, at.figures.kinds), at, lang)


def save(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Keep the group's numbers and notes. Errors: NotFound, Invalid by field, Refused before the event is over."""
    with transaction() as tx:
        row = _row(tx, who, slug)
        report, errors = read_report(values, registrations.kinds_that_came(tx, row.event_id))
        if errors:
            raise Invalid(errors)
        row.total, row.first_timers, row.kinds, row.notes = report.total, report.first_timers, dict(report.kinds), report.notes
        row.saved_at, row.saved_by = clock.now(), who.person_id
        audit.record(tx, who.person_id, "report_saved", "event", slug)


def preview(who: Who, slug: str, words: str) -> tuple[int, str]:
    """How many would be thanked, and what they would read. Errors: as for `thank`."""
    words = _checked(words)
    with reading() as tx:
        facts = worked_on(tx, who, slug, "ja")
        refuse_early(facts)
        found = _reachable(tx, facts)
    return len(found), _text(facts, found[0].name if found else "", words, "ja")


def thank(who: Who, slug: str, words: str) -> int:
    """Thank everyone who came and has an address, once; how many they are.

    Errors: NotFound, Invalid, Refused before the event is over, where nobody came, and for a second time.
    """
    words = _checked(words)
    with transaction() as tx:
        row = _row(tx, who, slug)
        facts = events.sign_up_facts(tx, slug)
        found = _reachable(tx, facts)
        if row.thanked_at is not None or not found:
            raise Refused("report_desk.refused.thanked" if row.thanked_at else "report_desk.refused.nobody")
        row.thanked_at = clock.now()
        for guest in found:
            _mail(tx, facts, guest, words)
        audit.record(tx, who.person_id, "guests_thanked", "event", slug, parties=str(len(found)))
    return len(found)


def reports_of(tx: Tx, event_ids: Collection[int]) -> list[ReportRow]:
    """The reports of these events, for figures, with what was counted and what was added together; an event without one is left out."""
    rows = queries.of_events(tx, event_ids)
    return [ReportRow(row.event_id, row.total, row.first_timers, _all_kinds(tx, row), row.thanked_at is not None) for row in rows]


def _all_kinds(tx: Tx, row: EventReport) -> dict[str, int]:
    return dict(Counter(registrations.kinds_that_came(tx, row.event_id)) + Counter(row.kinds))


def _row(tx: Tx, who: Who, slug: str) -> EventReport:
    """The event's report, new if need be; the event stays locked, so that nobody else makes another."""
    facts = worked_on(tx, who, slug, "ja", lock=True)
    refuse_early(facts)
    row = queries.of_event(tx, facts.id) or EventReport(event_id=facts.id)
    tx.add(row)
    return row


def worked_on(tx: Tx, who: Who, slug: str, lang: Lang, *, lock: bool = False) -> SignUpFacts:
    """The event for somebody of its group. Errors: NotFound."""
    facts = events.sign_up_facts(tx, slug, lock=lock, lang=lang)
    if not who.may_edit_group(facts.group_slug):
        raise NotFound
    return facts


def is_over(facts: SignUpFacts) -> bool:
    """Whether the event can be reported on."""
    return phase(clock.now(), facts.status, facts.starts_at, facts.ends_at) is EventPhase.OVER


def refuse_early(facts: SignUpFacts) -> None:
    """Errors: Refused before the event is over."""
    if not is_over(facts):
        raise Refused("report_desk.refused.early")


def _reachable(tx: Tx, facts: SignUpFacts) -> list[Guest]:
    return [guest for guest in registrations.guests_of(tx, facts.id) if guest.email]


def _checked(words: str) -> str:
    words = words.strip()
    if not words or len(words) > LONGEST_WORDS:
        raise Invalid({"words": "report_desk.errors.words" if not words else "report_desk.errors.words_long"})
    return words


def _text(facts: SignUpFacts, name: str, words: str, lang: Lang) -> str:
    return say(lang, "reports.thanks_text", name=name, title=facts.title, group=facts.group_name, words=words)


def _mail(tx: Tx, facts: SignUpFacts, guest: Guest, words: str) -> None:
    lang = known_lang(guest.lang)
    text, subject = signed(_text(facts, guest.name, words, lang), lang), say(lang, "reports.thanks_subject", title=facts.title)
    about, html = f"event:{facts.slug}", html_of(text, lang)
    outbox.post(tx, outbox.Mail(guest.email, subject, text, html, lang=lang, person_id=guest.person_id, about=about))
