"""What a party says about pictures: on the form, and later on its own page."""

from typing import Any

from kamagaya_match.registrations.views import ManagePage
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.fields import check, hidden
from kamagaya_match.web.parts.page import panel, section
from kamagaya_match.web.say import t

from .spoken import spoken


def photo_box(use: Text, agreed: Any, takes_minors: Any) -> Node:
    """What the pictures are for, and a box of its own: not ticked at first, and no condition for a seat."""
    purpose = el.p(el.strong(t("registrations.photo.title")), el.br(), t("registrations.photo.use", use=use))
    told = either(takes_minors, t("registrations.photo.help_minors"), t("registrations.photo.help"))
    return el.div(panel(purpose, check("photo", t("registrations.photo.box"), agreed, help=told)), class_name="km-field")


def photo_section(view: ManagePage) -> Node:
    """What the party said, and the other answer with one tap."""
    return section(
        t("registrations.photo.title"),
        el.p(t("registrations.photo.use", use=view.photo_use)),
        el.p(el.strong(view.photo)),
        when(view.photo_note, lambda: el.p(view.photo_note)),
        when(view.photo_next, lambda: _changing(view)),
    )


def _changing(view: ManagePage) -> Node:
    change = submit(t(f"registrations.photo.say_{view.photo_next}"), kind="outline")
    return form(hidden("photo", view.photo_next), change, action=spoken(f"{view.path}/photo"))
