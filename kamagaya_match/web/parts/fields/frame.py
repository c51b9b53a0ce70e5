"""What stands around every control: label, 必須 or 任意, help, error."""

from collections.abc import Mapping
from typing import Any

from reflex.vars import Var

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, either, painted, when
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.say import t


def field_id(name: Text) -> Text:
    """The id of a field's control."""
    return "f-" + name


def error_of(errors: Any, name: str) -> Text:
    """The error text of one field, empty when it has none; `errors` is a dict or a Var of one."""
    if isinstance(errors, Var):
        return errors.to(dict[str, str]).get(name, "").to(str)
    return errors.get(name, "") if isinstance(errors, Mapping) else ""


def label_of(name: Text, label: Any, required: Any) -> Node:
    return el.label(label, badge(required), html_for=field_id(name), class_name="km-label")


def badge(required: Any) -> Node:
    """必須 or 任意; `None` for no badge."""
    if required is None:
        return el.fragment()
    return el.span(
        either(required, t("common.required"), t("common.optional")),
        class_name=either(required, "km-badge km-badge-required", "km-badge"),
    )


def help_of(name: Text, text: Any) -> Node:
    return el.p(text, class_name="km-help", **identity(_of(name, "-help"))) if has(text) else el.fragment()


def error_line(name: Text, error: Text) -> Node:
    return when(error, lambda: el.p("＊", error, class_name="km-error", **identity(_of(name, "-error"))))


def described(name: Text, help_: Any, error: Text) -> dict[str, Any]:
    """The attributes that tie a control to its help and its error, the error first."""
    helped: Any = _of(name, "-help") if has(help_) else None
    failed = _of(name, "-error")
    if painted() is None:
        helped = Var.create(helped)
    by = either(error, failed if not has(help_) else failed + " " + helped, helped)
    return {"aria_invalid": either(error, "true", "false"), "aria_describedby": by}


def has(text: Any) -> bool:
    """Whether there is a text here to show (a Var may hold one)."""
    return not (isinstance(text, str) and not text)


def _of(name: Text, part: str) -> Text:
    return field_id(name) + part


def framed(name: Text, label: Text, control: Node, help_: Any, error: Text, required: Any) -> Node:
    """A control with its label above and its error below."""
    return el.div(label_of(name, label, required), help_of(name, help_), control, error_line(name, error), class_name="km-field")


def group(name: Text, label: Text, control: Node, help_: Any, error: Text, required: Any) -> Node:
    """Several controls under one legend; errors stand in the legend too, because readers pass over a group's description."""
    legend = el.legend(label, badge(required), when(error, lambda: el.span("＊", error, class_name="km-hidden")), class_name="km-label")
    return el.fieldset(
        legend,
        help_of(name, help_),
        control,
        error_line(name, error),
        class_name="km-field",
        **_grouped(name, help_, error),
    )


def _grouped(name: Text, help_: Any, error: Text) -> dict[str, Any]:
    attributes = described(name, help_, error)
    return {"aria_describedby": attributes["aria_describedby"], "custom_attrs": {"id": field_id(name), "tabIndex": -1}}
