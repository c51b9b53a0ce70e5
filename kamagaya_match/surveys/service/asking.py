"""The group writes its questions; those who came are asked once, a little after the event."""

from collections.abc import Mapping

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.events.rules import EventStatus
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people.rules import known_lang
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views.guests import Guest
from kamagaya_match.settings import settings
from kamagaya_match.storage import audit, outbox
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.surveys import queries
from kamagaya_match.surveys.models import Survey, SurveyGuest
from kamagaya_match.surveys.rules import Item, ItemKind, is_due, read_items
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import say


def save(who: Who, slug: str, values: Mapping[str, str]) -> None:
    """Keep the group's questions for those who come to the event `slug`.

    Errors: NotFound for people who may not, Invalid by field, Refused once somebody was asked or has answered.
    """
    items, errors = read_items(values)
    with transaction() as tx:
        facts = worked_on(tx, who, slug)
        if errors:
            raise Invalid(errors)
        survey = queries.of_event(tx, facts.id, lock=True) or Survey(event_id=facts.id, created_by=who.person_id)
        if is_fixed(tx, survey):
            raise Refused("survey_desk.refused.fixed")
        survey.anonymous, survey.items = bool(values.get("anonymous")), [_stored(item) for item in items]
        tx.add(survey)
        audit.record(tx, who.person_id, "survey_saved", "event", slug, items=str(len(items)))


def send_due() -> int:
    """Ask those who came to events that are over, each party once; how many mails that made."""
    with reading() as tx:
        waiting = queries.unsent_events(tx)
    return sum(_send(event_id) for event_id in waiting)


def _send(event_id: int) -> int:
    with transaction() as tx:
        survey, facts = queries.of_event(tx, event_id, lock=True), _facts(tx, event_id)
        over = facts.status is EventStatus.PUBLISHED and is_due(clock.now(), facts.ends_at)
        if survey is None or survey.id is None or survey.sent_at is not None or not over:
            return 0
        survey.sent_at = clock.now()
        asked = [guest for guest in registrations.guests_of(tx, event_id) if _is_new(tx, survey.id, guest)]
        for guest in asked:
            _mail(tx, survey, facts, guest)
        return len(asked)


def _is_new(tx: Tx, survey_id: int, guest: Guest) -> bool:
    return bool(guest.email) and queries.guest(tx, survey_id, guest.party_id) is None


def _mail(tx: Tx, survey: Survey, facts: SignUpFacts, guest: Guest) -> None:
    lang = known_lang(guest.lang)
    tx.add(SurveyGuest(survey_id=survey.id or 0, registration_id=guest.party_id))
    address = f"{settings().base_url}/registrations/{registrations.new_key(tx, guest.party_id)}/survey"
    address += "" if lang == "ja" else f"?lang={lang}"
    promise = say(lang, f"surveys.promise.{'anonymous' if survey.anonymous else 'named'}", group=facts.group_name)
    words = {"name": guest.name, "title": facts.title, "group": facts.group_name, "promise": promise, "address": address}
    text = signed(say(lang, "surveys.mail.text", **words), lang)
    subject = say(lang, "surveys.mail.subject", title=facts.title)
    about, html = f"event:{facts.slug}", html_of(text, lang)
    outbox.post(tx, outbox.Mail(guest.email, subject, text, html, lang=lang, person_id=guest.person_id, about=about))


def worked_on(tx: Tx, who: Who, slug: str) -> SignUpFacts:
    """The event for its group's people; NotFound for everyone else."""
    facts = events.sign_up_facts(tx, slug)
    if not who.may_edit_group(facts.group_slug):
        raise NotFound
    return facts


def is_fixed(tx: Tx, survey: Survey) -> bool:
    """Whether questions and promise stay as they are, because people rely on them."""
    return survey.sent_at is not None or (survey.id is not None and bool(queries.guests(tx, survey.id)))


def items_of(survey: Survey) -> list[Item]:
    """The questions of a row."""
    return [Item(ItemKind(str(one["kind"])), str(one["label"]), tuple(one["choices"])) for one in survey.items]


def _stored(item: Item) -> dict[str, str | list[str]]:
    return {"kind": item.kind.value, "label": item.label, "choices": list(item.choices)}


def _facts(tx: Tx, event_id: int) -> SignUpFacts:
    return events.sign_up_facts(tx, events.slug_of(tx, event_id))
