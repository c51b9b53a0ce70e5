"""Tells the office by mail that something waits for it: an hour's arrivals in one mail."""

from datetime import timedelta
from typing import Literal

from kamagaya_match import clock
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people import service as people
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Role, Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import say

EVERY = timedelta(hours=1)
Queue = Literal["groups", "events", "needs"]


def tell_office(tx: Tx, queue: Queue, waiting: int) -> None:
    """Say to everyone in the office that `waiting` posts are in this queue; each gets at most one mail an hour about it."""
    for who in people.holders(tx, Role.OFFICE):
        outbox.post_digest(tx, _mail(who, queue, waiting), EVERY)


def _mail(who: Who, queue: Queue, waiting: int) -> outbox.Mail:
    name, at = say(who.lang, f"groups.mail.queues.{queue}"), dates.stamp(clock.now(), who.lang)
    facts = {"queue": name, "n": waiting, "at": at, "site": settings().base_url}
    subject, text = (say(who.lang, f"groups.mail.waiting_{part}", **facts) for part in ("subject", "text"))
    text, about = signed(text, who.lang), f"queue:{queue}"
    return outbox.Mail(
        to=who.email, subject=subject, text=text, html=html_of(text, who.lang), lang=who.lang, person_id=who.person_id, about=about
    )
