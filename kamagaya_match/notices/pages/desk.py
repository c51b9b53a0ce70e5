"""What goes out about an event, on the desk of its group."""

from typing import Any

from kamagaya_match.notices.rules import LONGEST_SUBJECT, LONGEST_TEXT, Audience
from kamagaya_match.notices.state.desk import NoticesOnDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.fields import check, error_of, error_summary, radio_field, text_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, panel, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

DESK: Any = NoticesOnDesk


def notices_page() -> Node:
    """Changes that wait first, then what goes out by itself, the answers, and what the group writes."""
    view = DESK.view
    return desk_layout(
        view.group,
        "events",
        page_head(t("notice_desk.title"), el.p(link(view.event.title, to=view.event.href), "　", view.event.when)),
        el.div(actions(button_link(t("notice_desk.to_registrations"), to=view.registrations_href, icon="people")), class_name="km-field"),
        _told(),
        when(view.pending.when, _pending(view.pending)),
        section(t("notice_desk.write"), when(DESK.preview.key, _preview(DESK.preview), _writing(view))),
        section(t("notice_desk.plan"), _plan(view)),
        when(view.asked, section(t("notice_desk.coming"), el.p(view.asked), _answers(view))),
        when(view.told.length() > 0, section(t("notice_desk.changes"), each(view.told, _change))),
        when(view.messages.length() > 0, section(t("notice_desk.messages"), each(view.messages, _message))),
    )


def _told() -> Node:
    return el.div(when(DESK.done, notice("success", DESK.done)), when(DESK.problem, notice("error", DESK.problem)), role="status")


def _pending(change: Any) -> Node:
    return notice("info", t("notice_desk.pending", when=change.when), _lines(change), el.p(t("notice_desk.pending_help")))


def _lines(change: Any) -> Node:
    return el.ul(each(change.lines, lambda line: el.li(line)))


def _change(change: Any) -> Node:
    return panel(el.p(change.when, class_name="km-small km-muted"), _lines(change))


def _plan(view: Any) -> Node:
    headings = [t(f"notice_desk.columns.{name}") for name in ("what", "when", "state")]
    rows = table(t("notice_desk.plan_table"), headings, view.plan, lambda row: [row.what, row.when, row.state])
    proposal = notice("info", t("notice_desk.propose"), el.p(t("notice_desk.propose_why")))
    return el.div(
        when(view.plan.length() > 0, rows, el.p(t("notice_desk.no_plan"))),
        when(view.propose, proposal),
        actions(button_link(t("notice_desk.change_plan"), to=view.edit_href + "#reminders", icon="edit")),
    )


def _answers(view: Any) -> Node:
    headings = [t(f"notice_desk.columns.{name}") for name in ("name", "size", "answer")]
    return table(t("notice_desk.answers_table"), headings, view.answers, lambda row: [row.name, row.people, _answer(row)])


def _answer(row: Any) -> Node:
    return when(row.answer == "none", tag(row.answer_text, "outline"), tag(row.answer_text, "state"))


def _message(row: Any) -> Node:
    opener = el.span(el.b(row.subject), el.br(), el.span(row.when, "　", row.audience, class_name="km-small km-muted"))
    return disclosure(opener, el.div(row.text, class_name="km-letter"))


def _writing(view: Any) -> Node:
    audiences = [(one.value, t(f"notice_desk.audiences.{one}")) for one in Audience]
    errors = DESK.errors
    asking = form(
        error_summary(errors, [(name, _label(name)) for name in ("audience", "subject", "text", "reply_to")]),
        radio_field("audience", _label("audience"), audiences, DESK.wording["audience"], required=True, error=error_of(errors, "audience")),
        el.div(
            disclosure(t("notice_desk.choose"), el.div(each(view.parties, _party), class_name="km-choices"), id_="parties"),
            class_name="km-field",
        ),
        _text("subject", required=True, max_length=LONGEST_SUBJECT),
        _text("text", required=True, lines=6, max_length=LONGEST_TEXT, help=t("notice_desk.text_help")),
        _text("reply_to", kind="email", help=t("notice_desk.reply_to_help")),
        submit(t("notice_desk.look"), kind="outline"),
        action="",
        on_submit=NoticesOnDesk.look,
        key="writing-" + DESK.turn.to_string(),
    )
    return when(view.may_write, asking, el.p(t("notice_desk.refused.too_late")))


def _party(pair: Any) -> Node:
    return check("party." + pair[0], pair[1], DESK.chosen.contains(pair[0]))


def _text(name: str, **more: Any) -> Node:
    return text_field(name, _label(name), value=DESK.wording[name], error=error_of(DESK.errors, name), **more)


def _label(name: str) -> Text:
    return t(f"notice_desk.fields.{name}")


def _preview(preview: Any) -> Node:
    words = t("notice_desk.send", n=preview.count.to_string())
    missed = notice("warning", t("notice_desk.without_mail"), el.p(preview.without_mail))
    return panel(
        facts(
            (t("notice_desk.fields.audience"), el.span(preview.audience, "　", t("notice_desk.parties", n=preview.count.to_string()))),
            (t("notice_desk.fields.subject"), preview.subject),
            (t("notice_desk.fields.text"), el.div(preview.text, class_name="km-letter")),
            (t("notice_desk.fields.reply_to"), when(preview.reply_to, el.span(preview.reply_to), el.span(t("notice_desk.no_reply")))),
        ),
        when(preview.without_mail, missed),
        actions(
            confirm_button("send", words, preview.question, t("notice_desk.send_now"), on_confirm=NoticesOnDesk.send, kind="filled"),
            button(t("notice_desk.mend"), kind="outline", on_click=NoticesOnDesk.mend),
        ),
    )
