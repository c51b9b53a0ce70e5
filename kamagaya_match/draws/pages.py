"""The page of a draw, a plain document: what was promised, who takes part, what came out, and how to check it."""

from typing import Any

from kamagaya_match.draws.views import DrawPage, PromiseView, RowView
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.facts import fact, facts
from kamagaya_match.web.parts.fields import text_field
from kamagaya_match.web.parts.links import file_link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.say import t

ABOUT = "/about/draws"
# What the page's script says of each step, in the reader's language.
CHECKED = ("working", "whole", "commitment", "list", "result", "good", "bad", "unable", "no")


def draw_page(view: DrawPage) -> Node:
    """Everything about one draw, in the order in which people ask for it."""
    return layout(
        narrow(
            page_head(t("draws.title", title=view.event_title), el.p(out_link(t("draws.to_event"), href=view.event_href))),
            notice(view.kind, view.title, el.p(view.text)),
            when(view.rows, lambda: _asking(view)),
            section(t("draws.rules_title"), _rules(view), el.p(out_link(t("draws.how"), href=ABOUT))),
            when(view.rows, lambda: _list(view)),
            section(t("draws.proof_title"), el.p(t("draws.proof_lead")), _steps(view)),
            when(view.seed, lambda: _checking(view)),
        ),
        here="/events/",
    )


def _rules(view: DrawPage) -> Node:
    return facts(
        fact(t("draws.facts.closes"), view.closes, "clock"),
        fact(t("draws.facts.draws"), view.draws, "calendar"),
        fact(t("draws.facts.seats"), [el.p(view.seats), each(view.quotas, el.p)]),
        fact(t("draws.facts.reserved"), [el.p(view.reserved), el.p(t("draws.reserved_help"), class_name="km-small")]),
        fact(t("draws.facts.taking_part"), view.taking_part, "people"),
        fact(t("draws.facts.tickets"), view.tickets),
        fact(t("draws.facts.rest"), view.waiting_list),
    )


def _asking(view: DrawPage) -> Node:
    """One's own line, by the pseudonym from the party's page."""
    asked = view.asked
    answer = when(asked.title, lambda: notice(asked.kind, asked.title, el.p(asked.text), *[el.p(el.code(key)) for key in asked.keys]))
    label, help_text = t("draws.asked.label"), t("draws.asked.help")
    field = text_field("name", label, value=asked.typed, required=True, help=help_text, max_length=40, auto_complete="off")
    return section(t("draws.asked.title"), answer, form(field, submit(t("draws.asked.button")), action=f"/draws/{view.slug}", method="get"))


def _list(view: DrawPage) -> Node:
    title = t("draws.list.result") if view.seed else t("draws.list.title")
    headings = ["name", *(["outcome"] if view.seed else []), "size", "kinds", "tickets", *(["key"] if view.seed else [])]
    rows = table(title, [t(f"draws.list.{one}") for one in headings], view.rows, lambda row: [_cell(row, one) for one in headings])
    return section(title, el.p(t("draws.list.lead")), disclosure(t("draws.list.open", n=len(view.rows)), rows))


def _cell(row: RowView, name: str) -> Any:
    return el.code(row.name) if name == "name" else getattr(row, name) or "—"


def _steps(view: DrawPage) -> Node:
    """What was fixed when; each step can be compared with what somebody noted before."""
    promised = [_promise(one) for one in view.promises]
    return el.ol(*promised, *([] if view.state == "called_off" else [_fixed(view), _drawn(view)]))


def _promise(one: PromiseView) -> Node:
    late = when(one.late, lambda: el.p(el.strong(t("draws.steps.late"))))
    rules = when(one.rules, lambda: el.p(one.rules, class_name="km-small"))
    return el.li(el.p(t("draws.steps.promised", at=one.when)), late, rules, el.p(el.code(one.commitment)))


def _fixed(view: DrawPage) -> Node:
    if not view.list_hash:
        return el.li(el.p(t("draws.steps.fixed_later"), class_name="km-muted"))
    return el.li(el.p(t("draws.steps.fixed", at=view.fixed_at)), el.p(el.code(view.list_hash)))


def _drawn(view: DrawPage) -> Node:
    if not view.seed:
        return el.li(el.p(t("draws.steps.drawn_later"), class_name="km-muted"))
    return el.li(el.p(t("draws.steps.drawn", at=view.drawn_at)), el.p(el.code(view.seed)))


def _checking(view: DrawPage) -> Node:
    """The reader's own device recomputes it; without script there are the file and a command."""
    file = f"/draws/{view.slug}.json"
    words = {f"data_{name}": t(f"draws.check.{name}") for name in CHECKED}
    return section(
        t("draws.check.title"),
        el.div(
            el.p(t("draws.check.lead")),
            actions(button(t("draws.check.button"), kind="outline", icon="check", data_draw_check=file)),
            el.div(role="status", data_draw_steps=""),
            hidden=True,
            data_draw_checker="",
            **words,
        ),
        el.p(t("draws.check.command")),
        el.p(file_link(t("draws.check.file"), file)),
        el.p(el.code(f"python -m kamagaya_match draw verify {view.slug}.json")),
        el.script(src="/draw-check.js", defer=True),
    )
