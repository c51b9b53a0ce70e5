"""Pictures in a report: plain forms that need no live connection."""

from collections.abc import Mapping
from typing import Any

from kamagaya_match.reports.rules import LONGEST_ALT
from kamagaya_match.reports.state import EventReportDesk
from kamagaya_match.reports.views import PicturesDesk
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.fields import check, error_of, error_summary, text_field
from kamagaya_match.web.parts.fields.frame import described, field_id, framed
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import narrow, page_head, panel
from kamagaya_match.web.say import t

TAB: Any = EventReportDesk
ACCEPTED = "image/jpeg,image/png,image/webp"
ORDER = [("picture", t("pictures.file")), ("alt", t("pictures.alt")), ("agreed", t("report_desk.photos.agreed"))]


def report_pictures(view: Any) -> Node:
    """Who did not agree first, then the pictures, then the form for another one."""
    return el.div(
        el.link(rel="stylesheet", href="/report.css"),
        _told(view),
        when(view.changed, notice("warning", t("report_desk.photos.changed"))),
        el.div(each(view.rows, _picture)),
        when(view.may_add, _form(view.path, "", {}), el.p(t("report_desk.photos.full"))),
    )


def picture_page(view: PicturesDesk, title: str, alt: str, errors: Mapping[str, str]) -> Node:
    """The form again on a page of its own, with what needs mending."""
    back = el.p(link(t("report_desk.photos.back"), to=view.path.removesuffix("pictures")))
    refused = when(errors.get(""), lambda: notice("error", errors.get("", "")))
    head = page_head(t("report_desk.photos.title"), el.p(title))
    return layout(narrow(head, refused, error_summary(errors, ORDER), _told(view), _form(view.path, alt, errors), back))


def _told(view: Any) -> Node:
    see = el.p(link(t("report_desk.photos.see_list"), to=view.list_href))
    return el.div(panel(each(view.told, el.p), see), class_name="km-field")


def _picture(one: Any) -> Node:
    remove = confirm_button(
        "remove-" + one.name,
        t("report_desk.photos.remove"),
        t("report_desk.photos.remove_question", alt=one.alt),
        t("report_desk.photos.remove"),
        on_confirm=TAB.remove_picture(one.name),
    )
    shown = el.img(src=one.path, alt=one.alt, loading="lazy", class_name="km-thumb")
    return el.div(shown, el.p(one.alt), el.p(one.told, class_name="km-small km-muted"), remove, class_name="km-field")


def _form(path: Text, alt: Text, errors: Mapping[str, Text]) -> Node:
    said = text_field(
        "alt",
        t("pictures.alt"),
        value=alt,
        required=True,
        help=t("pictures.alt_help"),
        error=error_of(errors, "alt"),
        max_length=LONGEST_ALT,
    )
    agreed = check(
        "agreed",
        t("report_desk.photos.agreed"),
        False,
        required=True,
        help=t("report_desk.photos.agreed_help"),
        error=error_of(errors, "agreed"),
    )
    return form(
        _file(error_of(errors, "picture")), said, agreed, submit(t("report_desk.photos.add"), icon="plus"), action=path, **_with_file()
    )


def _file(error: Text) -> Node:
    told = t("report_desk.photos.file_help")
    tied: dict[str, Any] = {**described("picture", told, error), **identity(field_id("picture"))}
    control = el.input(type="file", name="picture", accept=ACCEPTED, class_name="km-input", **tied)
    return framed("picture", t("pictures.file"), control, told, error, True)


def _with_file() -> dict[str, Any]:
    return {"custom_attrs": {"encType": "multipart/form-data"}}
