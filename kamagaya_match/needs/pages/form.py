"""The form in which a group writes a need, and a coordinator with it."""

from typing import Any

from kamagaya_match.needs.state.form import NeedForm
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.fields import error_of, error_summary, text_field
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.say import t

from .form_parts import FIRST, MORE, Parts, label

HERE: Any = NeedForm  # its attributes are Vars here


def need_form() -> Node:
    """New or known need of one's own group."""
    known = HERE.need_slug != ""
    head = page_head(either(known, t("need_form.title_change"), t("need_form.title_new")), el.p(t("need_form.lead")))
    draft_key = "need-" + HERE.desk_slug + "-" + either(known, HERE.need_slug, "new" + HERE.template)
    filled = form_of(HERE, desk_path(HERE.desk_slug, "needs"), draft_key, when(HERE.helping, _why()))
    return desk_layout(HERE.desk_slug, "needs", head, filled)


def form_of(state: Any, back: Text, draft_key: Text, *more: Node, contact: bool = True) -> Node:
    """The form itself, with `more` at its end, for a state with `values`, `errors`, `places`, `template_name` and `save`."""
    return el.div(
        when(state.template_name, notice("info", t("need_form.template", name=state.template_name))),
        when(error_of(state.errors, ""), notice("error", error_of(state.errors, ""))),
        error_summary(state.errors, [(name, label(name)) for name in (*FIRST, *MORE)]),
        el.p(t("need_form.lead_first"), class_name="km-help"),
        form(
            *Parts(state, contact=contact).all(),
            *more,
            el.div(submit(t("need_form.save")), button_link(t("common.cancel"), back), class_name="km-actions"),
            action="",
            on_submit=state.save,
            draft_key=draft_key,
        ),
    )


def _why() -> Node:
    """The office changes it in the group's name, and says why."""
    label_, help_ = t("event_form.fields.office_reason"), t("event_form.office_reason_help")
    return text_field("office_reason", label_, required=True, lines=2, help=help_, error=error_of(HERE.errors, "office_reason"))
