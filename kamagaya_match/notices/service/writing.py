"""What a group writes to all or some of those who signed up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.digits import whole
from kamagaya_match.events.rules import EventPhase, phase
from kamagaya_match.events.views import SignUpFacts
from kamagaya_match.groups import service as groups
from kamagaya_match.notices import queries
from kamagaya_match.notices.models import GroupMessage
from kamagaya_match.notices.rules import MOST_MESSAGES_A_DAY, MOST_MESSAGES_AN_HOUR, Audience, check_message, too_many
from kamagaya_match.notices.views import Preview
from kamagaya_match.people.rules import one_line
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import Letter, Listener
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import new_token
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.text import fold_mail

WRITTEN_AFTER = timedelta(days=30)
PARTY = "party."


@dataclass(frozen=True)
class Wording:
    """A message as the form gave it; `numbers` are the parties that were chosen one by one."""

    audience: Audience
    subject: str
    text: str
    reply_to: str = ""
    numbers: tuple[int, ...] = ()


def read_wording(values: Mapping[str, str]) -> Wording:
    """The message in a form's posted values; what cannot be read is left for `preview` to find."""
    audience = values.get("audience", "")
    ticked = [name.removeprefix(PARTY) for name, value in values.items() if name.startswith(PARTY) and value]
    return Wording(
        audience=Audience(audience) if audience in set(Audience) else Audience.ALL,
        subject=one_line(values.get("subject", "")),
        text=values.get("text", "").strip(),
        reply_to=fold_mail(values.get("reply_to", "")),
        numbers=tuple(sorted({whole(number) for number in ticked} - {0})),
    )


def preview(who: Who, slug: str, wording: Wording, lang: Lang) -> Preview:
    """What would be sent and to how many; its `key` sends it once. Errors: NotFound, Invalid by field, Refused."""
    with reading() as tx:
        facts = registrations.worked_on(tx, who, slug, lock=False, lang=lang).plain
        reached, unreached = _checked(tx, facts, wording)
        to = say(lang, f"notice_desk.audiences.{wording.audience}")
        return Preview(
            key=new_token(),
            subject=say(lang, "notices.mail.message_subject", title=facts.title, subject=wording.subject),
            text=wording.text,
            audience=to,
            reply_to=wording.reply_to,
            question=say(lang, "notice_desk.question", to=to, n=len(reached)),
            count=len(reached),
            without_mail=say(lang, "common.separator").join(party.name for party in unreached),
        )


def send_message(who: Who, slug: str, wording: Wording, key: str) -> int:
    """Send a message that was looked at; done again with the same key it changes nothing. How many parties it went to.

    Errors: NotFound, Invalid by field, Refused when nobody would get it or too many were sent.
    """
    with transaction() as tx:
        telling = registrations.worked_on(tx, who, slug)
        sent = queries.message(tx, key)
        if sent is not None:
            return sent.receivers
        reached, unreached = _checked(tx, telling.plain, wording)
        tx.add(_row(telling.event_id, who, key, wording, len(reached), len(unreached)))
        letter = Letter("message", room="notices", reply_to=wording.reply_to)
        for party in reached:
            one = replace(letter, seated=party.seated)
            registrations.write(tx, telling, party.party_id, one, subject=wording.subject, text=wording.text)
        facts = {"audience": wording.audience.value, "receivers": str(len(reached)), "subject": wording.subject}
        audit.record(tx, who.person_id, "message_sent", "event", slug, **facts)
        return len(reached)


def _row(event_id: int, who: Who, key: str, wording: Wording, reached: int, unreached: int) -> GroupMessage:
    return GroupMessage(
        key=key,
        event_id=event_id,
        person_id=who.person_id,
        audience=wording.audience,
        numbers=list(wording.numbers) if wording.audience is Audience.CHOSEN else [],
        subject=wording.subject,
        text=wording.text,
        reply_to=wording.reply_to,
        receivers=reached,
        without_mail=unreached,
    )


def _checked(tx: Tx, facts: SignUpFacts, wording: Wording) -> tuple[list[Listener], list[Listener]]:
    """Who gets the message, and who has no address for it."""
    errors = check_message(wording.subject, wording.text, wording.reply_to)
    if wording.audience is Audience.CHOSEN and not wording.numbers:
        errors["audience"] = "notice_desk.errors.nobody_chosen"
    if errors:
        raise Invalid(errors)
    if not may_write(facts):
        raise Refused("notice_desk.refused.too_late")
    now = clock.now()
    if too_many(queries.message_times(tx, facts.id, now - timedelta(days=1)), now):
        raise Refused("notice_desk.refused.too_many", hour=MOST_MESSAGES_AN_HOUR, day=MOST_MESSAGES_A_DAY)
    chosen = [party for party in registrations.listeners(tx, facts.id) if _meant(party, wording)]
    reached = [party for party in chosen if party.email]
    if not reached:
        raise Refused("notice_desk.refused.nobody")
    return reached, [party for party in chosen if not party.email]


def _meant(party: Listener, wording: Wording) -> bool:
    match wording.audience:
        case Audience.SEATED:
            return party.seated
        case Audience.WAITING:
            return not party.seated
        case Audience.CHOSEN:
            return party.number in wording.numbers
        case Audience.ALL:
            return True


def may_write(facts: SignUpFacts) -> bool:
    """Until some weeks after the event, also when it was called off: people may have to be paid back or thanked."""
    published = phase(clock.now(), facts.status, facts.starts_at, facts.ends_at) in _ONCE_PUBLIC
    return published and clock.now() < facts.ends_at + WRITTEN_AFTER


_ONCE_PUBLIC = (EventPhase.PUBLISHED, EventPhase.CANCELLED, EventPhase.OVER)


def address_of(tx: Tx, facts: SignUpFacts, lang: Lang) -> str:
    """Where answers go unless the group says otherwise: its own address, if those who come may see it."""
    contacts = groups.contacts_for_partners(tx, facts.group_id, lang)
    return next((one.text for one in contacts if one.href.startswith("mailto:")), "")
