"""Giving an event its picture: a plain form that needs no live connection."""

from collections.abc import Mapping
from typing import Any

from kamagaya_match.events.rules.draft import LENGTHS
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.fields import error_of, error_summary, text_field
from kamagaya_match.web.parts.fields.frame import described, field_id, framed
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.page import narrow, page_head
from kamagaya_match.web.say import t

ACCEPTED = "image/jpeg,image/png,image/webp"


def picture_form(own: Text, picture: Text, alt: Text, errors: Mapping[str, Text] | Any = None) -> Node:
    """The picture with its description, and what removes it.

    `own` is the event's address on the desk (ending in "/"), `picture` the picture's address, empty where there is none.
    """
    errors = {} if errors is None else errors
    present = when(picture, lambda: el.img(src=picture, alt=alt, loading="lazy", width="320"))
    said = text_field(
        "picture_alt",
        t("pictures.alt"),
        value=alt,
        required=True,
        help=t("pictures.alt_help"),
        error=error_of(errors, "picture_alt"),
        max_length=LENGTHS["picture_alt"],
    )
    save = submit(t("pictures.save"), icon="check")
    sending = form(_file_field(error_of(errors, "picture")), said, save, action=own + "picture", **_with_file())
    removing = form(submit(t("pictures.remove"), kind="outline"), action=own + "picture/remove")
    return el.div(present, sending, when(picture, lambda: removing))


def picture_page(own: str, title: str, picture: str, alt: str, errors: Mapping[str, str]) -> Node:
    """The form again on a page of its own, with what needs mending."""
    back = el.p(link(t("pictures.back"), to=own))
    return layout(
        narrow(page_head(t("pictures.title"), el.p(title)), error_summary(errors, _order()), picture_form(own, picture, alt, errors), back)
    )


def _file_field(error: Text) -> Node:
    tied: dict[str, Any] = {**described("picture", t("pictures.help"), error), **identity(field_id("picture"))}
    control = el.input(type="file", name="picture", accept=ACCEPTED, class_name="km-input", **tied)
    return framed("picture", t("pictures.file"), control, t("pictures.help"), error, None)


def _order() -> list[tuple[str, Text]]:
    return [("picture", t("pictures.file")), ("picture_alt", t("pictures.alt"))]


def _with_file() -> dict[str, Any]:
    return {"custom_attrs": {"encType": "multipart/form-data"}}
