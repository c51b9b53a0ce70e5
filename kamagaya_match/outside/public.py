"""The outbox as a page, on demo sites only: there mails arrive here and nowhere else."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.paging import Paged, page_asked, paged
from kamagaya_match.settings import settings
from kamagaya_match.storage import outbox
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, when
from kamagaya_match.web.errors import not_found
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.page import narrow, page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.say import t
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.dates import stamp

from .mail_text import body_of

PAGE = 10


@open_to(ANYONE)
async def show(request: Request) -> Response:
    """The latest mails, each to be read with its links; 404 unless this is a demo."""
    if not settings().demo:
        return not_found(request)
    lang, _ = reader_of(request)
    found = await in_thread(paged, outbox.latest, page_asked(request.query_params), PAGE)
    head = Head(title=say(lang, "mail.outbox.title"), indexed=False)
    answer = plain_page(request, lambda: _page(found, lang), head)
    answer.headers["cache-control"] = "no-store"
    return answer


def _page(found: Paged[OutboxMail], lang: Lang) -> Node:
    intro = t("mail.outbox.intro_sent" if settings().smtp else "mail.outbox.intro")
    return layout(
        narrow(
            page_head(t("mail.outbox.title"), el.p(intro)),
            *([_mail(mail, lang) for mail in found.rows] or [_none()]),
            paging(found.page, found.pages, "/outbox/?page="),
        )
    )


def _mail(mail: OutboxMail, lang: Lang) -> Node:
    return section(
        mail.subject,
        facts(
            (t("mail.outbox.to"), mail.to_address),
            (t("mail.outbox.when"), stamp(mail.created_at, lang)),
            (t("mail.outbox.state"), t(f"mail.outbox.{_state(mail)}")),
        ),
        el.div(body_of(mail.body_text), lang="en" if mail.lang == "en" else "ja", class_name="km-letter"),
        when(mail.calendar, lambda: el.p(t("mail.outbox.calendar"), class_name="km-small")),
    )


def _state(mail: OutboxMail) -> str:
    if mail.failed_at:
        return "failed"
    return "sent" if mail.sent_at else "waiting"


def _none() -> Node:
    return empty_state(t("mail.outbox.empty"), t("mail.outbox.empty_next"), button_link(t("mail.outbox.to_sign_in"), "/sign-in/"))


ROUTES = [Route("/outbox/", show)]
