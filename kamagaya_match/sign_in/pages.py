"""The pages of signing in: plain documents, because a session begins with a real page load."""

from typing import Any

import reflex as rx

from kamagaya_match.sign_in.rules import LINK_LASTS
from kamagaya_match.sign_in.views import SAMPLES, AskView, OpenLink, RefusedView
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.fields import error_summary, hidden, text_field
from kamagaya_match.web.parts.links import button_link, out_button_link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, panel, section
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

MINUTES = LINK_LASTS.seconds // 60


def ask_page(view: AskView) -> Node:
    """Where to send the link; for someone who is signed in already, what that means here."""
    return _page(
        t("sign_in.title"),
        when(view.name, lambda: _already(view)),
        when(view.whole_error, lambda: notice("warning", view.whole_error)),
        el.p(t("sign_in.intro")),
        panel(_ask_form(view)),
        when(view.demo, lambda: _samples(view)),
    )


def _page(title: Text, *content: Any) -> Node:
    return layout(narrow(page_head(title), *content), here="/me/")


def _ask_form(view: AskView) -> Node:
    label, wrong = t("sign_in.email"), view.email_error
    typed = {"value": view.email, "help": t("sign_in.email_help"), "error": wrong}
    return form(
        error_summary({"email": wrong} if wrong else {}, [("email", label)]),
        text_field("email", label, required=True, kind="email", auto_complete="email", **typed),
        _privacy(),
        hidden("next", view.next_path),
        submit(t("sign_in.send"), icon="mail"),
        action="/sign-in/",
    )


def _privacy() -> Node:
    return el.p(t("sign_in.why"), " ", out_link(t("sign_in.privacy"), href="/about/privacy"), class_name="km-small")


def _already(view: AskView) -> Node:
    if not view.next_path:
        return notice("info", t("sign_in.already", name=view.name), _ways_on(""))
    return notice("warning", t("sign_in.lacks_right", name=view.name), el.p(t("sign_in.lacks_right_next")), _ways_on(view.next_path))


def _ways_on(next_path: str) -> Node:
    ways = [(t("sign_in.try_again"), next_path)] if next_path else []
    ways += [(t("common.home"), "/"), (t("common.my_page"), "/me/")]
    return actions(*[button_link(text, to) for text, to in ways], sign_out_form())


def sign_out_form() -> Node:
    """The button that ends this session."""
    return form(submit(t("common.sign_out"), kind="text"), action="/sign-out")


def _samples(view: AskView) -> Node:
    return section(
        t("sign_in.demo_title"),
        el.p(t("sign_in.demo_text"), " ", out_link(t("sign_in.demo_outbox"), href="/outbox/")),
        actions(*[_sample(name, email, view.next_path) for name, email in SAMPLES]),
    )


def _sample(name: str, email: str, next_path: str) -> Node:
    return form(hidden("email", email), hidden("next", next_path), submit(t(f"sign_in.samples.{name}"), kind="outline"), action="/sign-in/")


def sent_page(email: str, demo: bool) -> Node:
    """The mail is on its way."""
    return _page(
        t("sign_in.sent_title"),
        el.p(t("sign_in.sent_to", email=email) if email else t("sign_in.sent")),
        el.p(t("sign_in.sent_next", minutes=MINUTES)),
        when(demo, lambda: actions(out_button_link(t("sign_in.open_outbox"), href="/outbox/", kind="filled", icon="mail"))),
        section(
            t("sign_in.no_mail_title"),
            el.ul(*[el.li(t(f"sign_in.no_mail.{one}")) for one in ("spam", "phone", "address")]),
            el.p(out_link(t("sign_in.other_address"), href="/sign-in/")),
        ),
    )


def link_page(link: OpenLink, token: str) -> Node:
    """One tap more, because programmes that check mails for harm open every link in them."""
    return _page(
        t("sign_in.link_title"),
        el.p(t("sign_in.link_text", email=link.email)),
        el.p(t("sign_in.link_not_me"), class_name="km-small"),
        actions(form(submit(t("common.sign_in")), action=f"/sign-in/link/{token}")),
    )


def refused_page(view: RefusedView) -> Node:
    """The link does not open anything any more."""
    return _page(view.title, el.p(t("sign_in.link_again", minutes=MINUTES)), panel(_ask_form(AskView(next_path=view.next_path))))


def _reload() -> Node:
    # A live tab that is sent here has no such page: it asks the server for the real one.
    again = rx.el.meta(http_equiv="refresh", content="0")
    return el.main(again, el.p(out_link(t("sign_in.title"), href="/sign-in/")), **identity("main"))


PAGES = [LivePage("/sign-in", _reload, t("sign_in.title"))]
