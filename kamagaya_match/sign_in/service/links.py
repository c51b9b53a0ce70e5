"""A link by mail that proves an address once, for a quarter of an hour."""

from sqlalchemy import CursorResult, update
from sqlmodel import col

from kamagaya_match.clock import now
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.outside.pace import client_within, within
from kamagaya_match.people import service as people
from kamagaya_match.people.rules import client_name, known_lang
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.settings import settings
from kamagaya_match.sign_in import queries
from kamagaya_match.sign_in.models import SignInLink, SignInSession
from kamagaya_match.sign_in.rules import LINK_LASTS, MAILS_PER_ADDRESS, SESSION_LASTS, link_open, local_path
from kamagaya_match.sign_in.views import Opened, OpenLink
from kamagaya_match.storage import outbox
from kamagaya_match.storage.tokens import hashed, new_token
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.text import fold_mail, mail_ok


def ask(email: str, next_path: str, lang: Lang, client: str) -> str:
    """Send a link to `email` and give the address as it is kept; the same for addresses with and without an account.

    `client` is the asking machine's address. Errors: Invalid for what is no address, Refused when asked too often.
    """
    folded = fold_mail(email)
    if not mail_ok(folded):
        raise Invalid({"email": "sign_in.email_missing" if not folded else "sign_in.email_odd"})
    _refuse_haste(folded, client)
    token = new_token()
    with transaction() as tx:
        expires = now() + LINK_LASTS
        tx.add(SignInLink(token_hash=hashed(token), email=folded, lang=lang, next_path=local_path(next_path), expires_at=expires))
        outbox.post(tx, _mail(folded, token, lang))
    return folded


def _refuse_haste(email: str, client: str) -> None:
    chosen = settings()
    if not client_within(chosen.signup_limit, "sign-in", client):
        raise Refused("sign_in.too_many_from_here")
    # In a demo the sample accounts are everyone's, and no mail leaves the site.
    if not chosen.demo and not within(MAILS_PER_ADDRESS, "sign-in", email):
        raise Refused("sign_in.too_many_mails")


def _mail(email: str, token: str, lang: Lang) -> outbox.Mail:
    address = f"{settings().base_url}/sign-in/link/{token}"
    text = signed(say(lang, "sign_in.mail_text", address=address, minutes=LINK_LASTS.seconds // 60), lang)
    return outbox.Mail(to=email, subject=say(lang, "sign_in.mail_subject"), text=text, html=html_of(text, lang), lang=lang, about="sign-in")


def look_at(token: str) -> OpenLink:
    """Whose address the link would prove, without using it. Errors: NotFound, Refused when it is used or too old."""
    with reading() as tx:
        link = _link(tx, token)
    return OpenLink(link.email, link.next_path)


def open_session(token: str, user_agent: str) -> Opened:
    """Use the link: sign in, with a new account if there was none. Errors: NotFound, Refused when it is used or too old."""
    secret = new_token()
    with transaction() as tx:
        link = _link(tx, token)
        _use(tx, link)
        person_id = people.ensure_person(tx, link.email, known_lang(link.lang))
        expires = now() + SESSION_LASTS
        tx.add(SignInSession(token_hash=hashed(secret), person_id=person_id, browser=client_name(user_agent), expires_at=expires))
    return Opened(secret, link.next_path)


def _link(tx: Tx, token: str) -> SignInLink:
    link = queries.link_by_hash(tx, hashed(token))
    if link is None:
        raise NotFound
    if not link_open(now(), link.expires_at, link.used_at):
        raise Refused("sign_in.link_used" if link.used_at else "sign_in.link_old", next_path=link.next_path)
    return link


def _use(tx: Tx, link: SignInLink) -> None:
    mine = update(SignInLink).where(col(SignInLink.id) == link.id, col(SignInLink.used_at).is_(None))
    used: CursorResult[object] = tx.execute(mine.values(used_at=now()))  # type: ignore[assignment]
    if used.rowcount != 1:
        raise Refused("sign_in.link_used")
