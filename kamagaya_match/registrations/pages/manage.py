"""A party's own page, the question of its mail, and the mail once more: plain documents that need no script."""

from typing import Any

from kamagaya_match.registrations.rules import PENDING_LASTS
from kamagaya_match.registrations.views import ManagePage
from kamagaya_match.registrations.views.addresses import confirm_path
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import draft_done, form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.links import button_link, file_link, link, out_button_link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, panel, section
from kamagaya_match.web.say import t

from .photos import photo_section
from .spoken import spoken


def manage_page(view: ManagePage, sent: bool = False) -> Node:
    """Where the party stands, and what can be done; `sent` when the mail was just asked for again."""
    return layout(
        narrow(
            draft_done("sign-up:" + view.event.slug),
            when(view.event_off, lambda: notice("warning", view.event_off)),
            page_head(view.title),
            notice(view.kind, view.body, _what_now(view, sent)),
            when(view.chance, lambda: el.p(view.chance)),
            when(view.absence_note, lambda: notice("info", t("registrations.absences.title"), el.p(view.absence_note))),
            when(view.ticket, lambda: _ticket(view)),
            _facts(view),
            when(view.in_calendar, lambda: _calendar(view)),
            when(view.photo_use, lambda: photo_section(view)),
            when(view.may_cancel, lambda: _cancelling(view)),
            when(view.in_calendar, lambda: _sharing(view)),
            when(view.survey_href, lambda: _survey(view)),
            when(view.certificate_href, lambda: _certificate(view)),
            when(view.history, lambda: _history(view)),
            when(view.mails, lambda: _mails(view)),
        ),
        here="/me/",
    )


def confirm_page(view: ManagePage) -> Node:
    """One tap more, because programmes that check mails for harm open every link in them."""
    return layout(
        narrow(
            page_head(t("registrations.confirm_title"), el.p(t("registrations.confirm_lead", title=view.event.title))),
            el.div(_confirm_form(view), class_name="km-field"),
            _facts(view),
            el.p(t("registrations.confirm_not_me"), class_name="km-small"),
        ),
        here="/me/",
    )


def refused_page(reason: str, title: str) -> Node:
    """The link does not do any more what it was made for."""
    see = button_link(t("registrations.see_events"), "/events/")
    return layout(narrow(page_head(title), notice("warning", reason), actions(see)), here="/me/")


def _what_now(view: ManagePage, sent: bool) -> Node:
    if view.must_confirm:
        return _confirm_form(view)
    if view.must_answer:
        return _answer_forms(view)
    if view.paper_href:
        return el.fragment(el.p(t("guardians.waits_help")), actions(button_link(t("guardians.paper_link"), view.paper_href, icon="print")))
    if view.unproven:
        minutes = PENDING_LASTS.seconds // 60
        told = el.p(t("registrations.sent_again"), role="status") if sent else el.p(t("registrations.no_mail", minutes=minutes))
        return el.fragment(
            told, form(submit(t("registrations.send_again"), kind="outline", icon="mail"), action=spoken(f"{view.path}/again"))
        )
    if view.sign_up_href:
        return actions(button_link(t("registrations.sign_up_again"), view.sign_up_href))
    return el.fragment()


def _answer_forms(view: ManagePage) -> Node:
    """Yes or no to the seats, one tap each."""
    yes = form(submit(t("registrations.accept"), icon="check"), action=spoken(f"{view.path}/accept"))
    no = form(submit(t("registrations.decline"), kind="outline"), action=spoken(f"{view.path}/decline"))
    return actions(yes, no)


def _confirm_form(view: ManagePage) -> Node:
    return form(submit(t("registrations.confirm_now"), icon="check"), action=spoken(confirm_path(view.key)))


def _ticket(view: ManagePage) -> Node:
    """Shown at the reception: a picture for its camera, and the code for those who type."""
    name = t("registrations.ticket.picture", code=view.code)
    picture = el.img(src=view.ticket, alt=name, width="240", height="240")
    code = el.p(el.strong(view.code), class_name="km-lead")
    return section(t("registrations.ticket.title"), panel(picture, code, el.p(t("registrations.ticket.lead"))))


def _facts(view: ManagePage) -> Node:
    event = view.event
    return el.dl(
        fact(t("registrations.facts.event"), link(event.title, to=event.href), icon="calendar"),
        fact(t("registrations.facts.when"), event.when, icon="clock"),
        when(event.place, lambda: fact(t("registrations.facts.place"), _where(event), icon="pin")),
        when(event.online_url, lambda: fact(t("common.online"), _online(event), icon="open")),
        when(event.fee, lambda: fact(t("registrations.facts.fee"), event.fee, icon="yen")),
        when(event.bring, lambda: fact(t("registrations.facts.bring"), event.bring, icon="check")),
        fact(t("registrations.facts.group"), link(event.group_name, to=event.group_href)),
        when(event.contact, lambda: fact(t("registrations.facts.contact"), event.contact)),
        when(view.people, lambda: fact(t("registrations.facts.people"), el.span(view.people, t("parts.colon"), view.names), icon="people")),
        when(view.code, lambda: fact(t("registrations.facts.code"), el.strong(view.code))),
        when(view.draw_number, lambda: fact(t("registrations.facts.draw"), _draw(view))),
        class_name="km-facts",
    )


def _draw(view: ManagePage) -> list[Node]:
    return [el.p(el.strong(view.draw_number)), el.p(out_link(t("registrations.see_draw"), href=view.draw_href))]


def _where(event: Any) -> list[Node]:
    return [el.p(event.place), when(event.way, lambda: el.p(event.way)), when(event.place_note, lambda: el.p(event.place_note))]


def _online(event: Any) -> Node:
    return out_link(t("registrations.join_online"), href=event.online_url, rel="nofollow noopener noreferrer")


def _calendar(view: ManagePage) -> Node:
    ways = view.calendar
    return section(
        t("registrations.calendar_title"),
        actions(
            when(ways.google, lambda: out_button_link(t("registrations.calendar.google"), ways.google, rel="noopener noreferrer")),
            when(ways.outlook, lambda: out_button_link(t("registrations.calendar.outlook"), ways.outlook, rel="noopener noreferrer")),
            out_button_link(t("registrations.calendar.subscribe"), ways.webcal),
        ),
        el.p(file_link(t("registrations.calendar.file"), ways.file, icon="calendar")),
        el.p(t("registrations.calendar_note"), class_name="km-small"),
    )


def _cancelling(view: ManagePage) -> Node:
    """Asked once, in its place, without script."""
    ask = form(submit(t("registrations.cancel_now"), kind="danger"), action=spoken(f"{view.path}/cancel"))
    return section(t("registrations.cancel_title"), disclosure(t("registrations.cancel"), el.p(t("registrations.cancel_question")), ask))


def _sharing(view: ManagePage) -> Node:
    return section(
        t("registrations.share_title"),
        el.p(t("registrations.share_note")),
        actions(
            out_button_link(t("registrations.share_line"), view.share.line, icon="chat", rel="noopener noreferrer"),
            out_button_link(t("registrations.share_mail"), view.share.mail, icon="mail"),
            button(t("common.print"), kind="text", icon="print", data_print=""),
        ),
    )


def _mails(view: ManagePage) -> Node:
    """What was sent, so that nothing is lost with a mail."""
    return section(t("registrations.mails_title"), el.p(t("registrations.mails_lead")), each(view.mails, _mail))


def _mail(one: Any) -> Node:
    opener = el.span(el.b(one.subject), el.br(), el.span(one.when, class_name="km-small km-muted"))
    return when(one.text, lambda: disclosure(opener, el.div(one.text, class_name="km-letter")), lambda: el.p(opener))


def _survey(view: ManagePage) -> Node:
    return actions(out_button_link(t("surveys.link"), href=spoken(view.survey_href), kind="filled"))


def _certificate(view: ManagePage) -> Node:
    return el.p(out_link(t("certificates.mine.link"), href=spoken(view.certificate_href)))


def _history(view: ManagePage) -> Node:
    rows = each(view.history, lambda one: el.li(el.span(one.when, "　", one.text)))
    return section(t("registrations.history_title"), el.ul(rows))
