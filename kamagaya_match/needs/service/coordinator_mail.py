"""Tells coordinators by mail that applications wait without a word: a day's in one mail."""

from datetime import timedelta

from kamagaya_match.needs import queries
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.people import service as people
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.who import Role
from kamagaya_match.words.catalogue import say

EVERY = timedelta(days=1)


def tell_coordinators(tx: Tx) -> None:
    """Say to every coordinator (to the office, where there is none) how many wait now; each gets at most one such mail a day."""
    waiting, _ = queries.passed_on(tx, 0, 0)
    for who in people.holders(tx, Role.COORDINATOR) or people.holders(tx, Role.OFFICE):
        facts = {"n": waiting, "site": settings().base_url}
        subject, text = (say(who.lang, f"needs.mail.passed_on_{part}", **facts) for part in ("subject", "text"))
        text, about = signed(text, who.lang), "silent-applications"
        mail = outbox.Mail(who.email, subject, text, html=html_of(text, who.lang), lang=who.lang, person_id=who.person_id, about=about)
        outbox.post_digest(tx, mail, EVERY)
