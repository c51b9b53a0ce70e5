"""Mails about engagements, put into the outbox of the caller's transaction."""

from kamagaya_match.certificates.views import hours
from kamagaya_match.engagements.models import Engagement, EngagementMeeting, HoursEntry
from kamagaya_match.engagements.views import without_typed
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people import service as people
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import day, when

from .rights import Side

Thing = EngagementMeeting | HoursEntry | None


def to_other(tx: Tx, row: Engagement, by: Side, mail: str, thing: Thing = None, **values: str) -> None:
    """Tell the side that did not do it; `thing` is the meeting or the hours that it is about."""
    if by is Side.GIVER:
        to_group(tx, row, mail, thing, **values)
    else:
        to_giver(tx, row, mail, thing, **values)


def to_giver(tx: Tx, row: Engagement, mail: str, thing: Thing = None, **values: str) -> None:
    who = people.who_is(tx, row.person_id) if row.person_id is not None else None
    if who is not None:
        facts = {"by": row.group_name, **_told(thing, who.lang), **values}
        _post(tx, row, mail, who.email, who.lang, who.person_id, facts)


def to_group(tx: Tx, row: Engagement, mail: str, thing: Thing = None, **values: str) -> None:
    for person_id, email, lang in groups.owners_mail(tx, row.group_id):
        facts = {"by": row.person_name, **_told(thing, lang), **values}
        _post(tx, row, mail, email, lang, person_id, facts)


def _told(thing: Thing, lang: Lang) -> dict[str, str]:
    if isinstance(thing, EngagementMeeting):
        return {"when": when(thing.starts_at, thing.ends_at, False, lang), "where": thing.where}
    if isinstance(thing, HoursEntry):
        return {"day": day(thing.day, lang), "hours": hours(thing.minutes, lang), "what": thing.what, "reason": thing.reason}
    return {}


def _post(tx: Tx, row: Engagement, mail: str, to: str, lang: Lang, person_id: int | None, facts: dict[str, str]) -> None:
    if needs.with_child(tx, row.application_id):
        facts = without_typed(facts, lang)
    facts = {"title": row.title, "address": f"{settings().base_url}/engagements/{row.slug}", **facts}
    subject = say(lang, f"engagements.mail.{mail}_subject", **facts)
    text = signed(say(lang, f"engagements.mail.{mail}_text", **facts), lang)
    about = f"engagement:{row.slug}"
    outbox.post(tx, outbox.Mail(to=to, subject=subject, text=text, html=html_of(text, lang), lang=lang, person_id=person_id, about=about))
