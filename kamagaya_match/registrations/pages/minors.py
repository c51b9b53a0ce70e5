"""The part of the sign-up form for children who come without an adult."""

from typing import Any

from kamagaya_match.people.rules import LONGEST_NAME
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.parts.fields import check, error_of, radio_field, text_field
from kamagaya_match.web.say import t

FIELDS = ("minor", "guardian_name", "guardian_email", "emergency_name", "emergency_phone")
MINORS_ORDER: list[tuple[str, Text]] = [(name, t(f"guardians.fields.{name}")) for name in FIELDS]


def minors(view: Any, errors: Any) -> Node:
    """One box; the rest is hidden by a style sheet of its own until it is ticked, and in view in browsers that cannot do that."""
    ways = [(way, t(f"guardians.ways.{way}")) for way in ("link", "paper")]
    block = el.div(
        check("minor", t("guardians.fields.minor"), view.minor, help=t("guardians.help.minor"), error=error_of(errors, "minor")),
        el.div(
            el.p(t("guardians.lead")),
            _text("guardian_name", view.guardian_name, errors, required=True),
            radio_field("guardian_way", t("guardians.fields.guardian_way"), ways, view.guardian_way, required=True),
            _text("guardian_email", view.guardian_email, errors, required=None, kind="email", max_length=254),
            _text("emergency_name", view.emergency_name, errors),
            _text("emergency_phone", view.emergency_phone, errors, required=True, kind="tel", max_length=20),
        ),
        class_name="km-panel km-minors",
    )
    return el.div(el.link(rel="stylesheet", href="/minors.css"), block, class_name="km-field")


def _text(name: str, value: Text, errors: Any, **more: Any) -> Node:
    common = {"max_length": LONGEST_NAME, "auto_complete": "off", "error": error_of(errors, name), **more}
    return text_field(name, t(f"guardians.fields.{name}"), value=value, help=t(f"guardians.help.{name}"), **common)
