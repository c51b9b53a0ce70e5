"""The form in which a group writes a need."""

from typing import Any

from kamagaya_match.city import ACTIONS, AREAS, Field, Welcome
from kamagaya_match.needs.rules import NeedKind, ProBonoShape, Skill
from kamagaya_match.needs.rules.draft import LENGTHS
from kamagaya_match.needs.state.form import NeedForm
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import check, date_field, error_of, error_summary, number_field, radio_field, select_field, text_field
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.say import t

HERE: Any = NeedForm  # its attributes are Vars here
SUMMARY: tuple[str, ...] = ("kind", "shape", "title", "summary", "description", "skills", "when_note", "hours_note", "since", "until")
SUMMARY += ("place", "place_name", "address", "people_wanted", "conditions", "contact", "title_easy")


def need_form() -> Node:
    """New or known need: what, when, where, who, and what comes after a yes."""
    back = desk_path(HERE.desk_slug, "needs")
    known = HERE.need_slug != ""
    return desk_layout(
        HERE.desk_slug,
        "needs",
        page_head(either(known, t("need_form.title_change"), t("need_form.title_new")), el.p(t("need_form.lead"))),
        error_summary(HERE.errors, [(name, _label(name)) for name in SUMMARY]),
        form(
            _what(),
            _when(),
            _where(),
            _who(),
            _after(),
            when(HERE.helping, _why()),
            el.div(submit(t("need_form.save")), button_link(t("common.cancel"), back), class_name="km-actions"),
            action="",
            on_submit=HERE.save,
            draft_key="need-" + HERE.desk_slug + "-" + either(known, HERE.need_slug, "new"),
        ),
    )


def _why() -> Node:
    """The office changes it in the group's name, and says why."""
    label, help_ = t("event_form.fields.office_reason"), t("event_form.office_reason_help")
    return text_field("office_reason", label, required=True, lines=2, help=help_, error=error_of(HERE.errors, "office_reason"))


def _label(name: str) -> Text:
    return t(f"need_form.fields.{name}")


def _value(name: str) -> Text:
    return HERE.values.get(name, "").to(str)


def _given(name: str) -> dict[str, Any]:
    return {"value": _value(name), "error": error_of(HERE.errors, name)}


def _text(name: str, *, required: bool = False, lines: int = 1, help_key: str = "") -> Node:
    help_ = t(help_key) if help_key else ""
    return text_field(name, _label(name), required=required, lines=lines, help=help_, max_length=LENGTHS[name], **_given(name))


def _codes(name: str, codes: Any, prefix: str, help_key: str = "") -> Node:
    boxes = [check(f"{name}.{code}", t(f"{prefix}.{code}"), _value(f"{name}.{code}") == "on") for code in codes]
    return el.fieldset(
        el.legend(_label(name), class_name="km-label"),
        *([el.p(t(help_key), class_name="km-help")] if help_key else []),
        el.div(*boxes, class_name="km-choices"),
        class_name="km-field km-group",
    )


def _section(key: str, *content: Any) -> Node:
    return el.section(el.h2(t(f"need_form.sections.{key}")), *content, class_name="km-form-section")


def _what() -> Node:
    kinds = [(kind.value, t(f"need_kinds.{kind}")) for kind in NeedKind]
    shapes = [("", t("need_form.no_shape")), *((shape.value, t(f"pro_bono_shapes.{shape}")) for shape in ProBonoShape)]
    return _section(
        "what",
        radio_field("kind", _label("kind"), kinds, required=True, help=t("need_form.kind_help"), **_given("kind")),
        select_field("shape", _label("shape"), shapes, help=t("need_form.shape_help"), **_given("shape")),
        _text("title", required=True, help_key="need_form.title_help"),
        _text("summary", required=True, lines=3, help_key="need_form.summary_help"),
        _text("description", lines=8, help_key="need_form.description_help"),
        _codes("fields", list(Field), "fields"),
        _codes("skills", list(Skill), "skills", "need_form.skills_help"),
    )


def _when() -> Node:
    return _section(
        "when",
        _text("when_note", help_key="need_form.when_help"),
        _text("hours_note", help_key="need_form.hours_help"),
        date_field("since", _label("since"), help=t("need_form.since_help"), **_given("since")),
        date_field("until", _label("until"), required=True, help=t("need_form.until_help"), **_given("until")),
    )


def _where() -> Node:
    areas = [("", t("common.choose")), *((area.name, by_language(area.name_in)) for area in AREAS)]
    return _section(
        "where",
        check("online", _label("online"), _value("online") == "on"),
        select_field("place", _label("place"), HERE.places, help=t("need_form.place_help"), **_given("place")),
        _text("place_name"),
        _text("address"),
        select_field("area", _label("area"), areas, **_given("area")),
    )


def _who() -> Node:
    people = t("need_form.people")
    return _section(
        "who",
        number_field("people_wanted", _label("people_wanted"), unit=people, help=t("need_form.people_help"), **_given("people_wanted")),
        _codes("welcome", list(Welcome), "welcome"),
        _text("conditions", lines=3, help_key="need_form.conditions_help"),
    )


def _after() -> Node:
    actions = [check(f"actions.{one.number}", f"{one.number} {one.title}", _value(f"actions.{one.number}") == "on") for one in ACTIONS]
    return _section(
        "after",
        _text("contact", required=True, lines=2, help_key="need_form.contact_help"),
        disclosure(t("need_form.easy"), _text("title_easy"), id_="easy"),
        disclosure(t("need_form.actions"), el.div(*actions, class_name="km-choices"), id_="actions"),
    )
