"""The fields in which a group tells of itself."""

from typing import Any

from kamagaya_match.city import AREAS, Field
from kamagaya_match.groups.rules import GROUP_KINDS, Visible
from kamagaya_match.groups.service import LIMITS
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.fields import checks_field, error_of, number_field, select_field, text_field
from kamagaya_match.web.say import t


class GroupFields:
    """Fields that start with `values` (texts by name) and show `errors`."""

    def __init__(self, values: Any, checked: Any, errors: Any) -> None:
        self.values, self.checked, self.errors = values, checked, errors

    def text(self, name: str, *, required: Any = False, help_: bool = False, **props: Any) -> Node:
        given = {"help": t(f"groups.help.{name}")} if help_ else {}
        return text_field(
            name,
            label(name),
            value=self._value(name),
            required=required,
            error=error_of(self.errors, name),
            max_length=LIMITS[name],
            **given,
            **props,
        )

    def number(self, name: str, unit: Text = "") -> Node:
        return number_field(name, label(name), value=self._value(name), unit=unit, error=error_of(self.errors, name))

    def kind(self) -> Node:
        options = [("", t("common.choose")), *((kind.value, t(f"actor_kinds.{kind}")) for kind in GROUP_KINDS)]
        return self._select("kind", options, required=True)

    def area(self) -> Node:
        options = [("", t("groups.whole_city")), *((area.name, by_language(area.name_in)) for area in AREAS)]
        return self._select("area", options)

    def fields(self) -> Node:
        options = [(field.value, t(f"fields.{field}")) for field in Field]
        help_ = t("groups.help.fields")
        return checks_field(
            "fields", label("fields"), options, self.checked, required=True, help=help_, error=error_of(self.errors, "fields")
        )

    def contact(self, name: str, **props: Any) -> Node:
        """One line of the contact with who may see it."""
        visible = [(one.value, t(f"visible.{one}")) for one in Visible]
        return el.div(self.text(name, **props), self._select(f"{name}_visible", visible), class_name="km-form-row")

    def _select(self, name: str, options: Any, required: Any = None) -> Node:
        return select_field(name, label(name), options, self._value(name), required=required, error=error_of(self.errors, name))

    def _value(self, name: str) -> Text:
        return self.values.get(name, "")


def label(name: str) -> Text:
    return t(f"groups.fields.{name}")


def form_section(key: str, *content: Any) -> Node:
    """A part of a long form under its h2, with a line on what it is for."""
    return el.section(el.h2(t(f"groups.sections.{key}")), el.p(t(f"groups.sections.{key}_lead")), *content, class_name="km-form-section")
