"""The files of an engagement, and the plain form that sends one: it needs no live connection."""

from collections.abc import Mapping
from typing import Any

from kamagaya_match.engagements.rules import LONGEST
from kamagaya_match.engagements.state import OneEngagement
from kamagaya_match.outside.documents import MEDIA_TYPES
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import check, error_of, error_summary, text_field
from kamagaya_match.web.parts.fields.frame import described, field_id, framed
from kamagaya_match.web.parts.links import file_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, panel, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

HERE: Any = OneEngagement
ACCEPTED = ",".join([*MEDIA_TYPES, ".jpeg"])
ORDER = [("file", t("engagement_files.file")), ("note", t("engagement_files.note"))]


def files_part(view: Any) -> Node:
    """Deliverables first; the form is there while the work is under way."""
    return section(
        t("engagement_files.title"),
        el.p(t("engagement_files.lead")),
        when(view.files.length() > 0, el.div(each(view.files, _file))),
        when(view.files.length() > 0, lambda: el.p(view.files_room, class_name="km-small km-muted")),
        when(view.may_act, lambda: disclosure(t("engagement_files.add"), _form(_path(view.slug), "", False, {}), id_="add-file")),
    )


def file_page(slug: str, title: str, note: str, deliverable: bool, errors: Mapping[str, str]) -> Node:
    """The form again on a page of its own, with what needs mending."""
    back = el.p(link(t("engagement_files.back"), to=f"/engagements/{slug}/"))
    refused = when(errors.get(""), lambda: notice("error", errors.get("", "")))
    head = page_head(t("engagement_files.add"), el.p(title))
    return layout(narrow(head, refused, error_summary(errors, ORDER), _form(_path(slug), note, deliverable, errors), back))


def _path(slug: Any) -> Any:
    return "/engagements/" + slug + "/files"


def _file(row: Any) -> Node:
    remove = confirm_button(
        "remove-file-" + row.number,
        t("engagement_files.remove"),
        t("engagement_files.remove_question", name=row.name),
        t("common.delete"),
        on_confirm=HERE.remove_file(row.number),
        kind="text",
    )
    mark = when(row.deliverable, t("engagement_files.unmark"), t("engagement_files.mark"))
    return panel(
        el.p(file_link(row.name, row.href), when(row.deliverable, lambda: el.span(" ", tag(t("engagement_files.deliverable"), "state")))),
        when(row.note, lambda: el.p(row.note)),
        el.p(row.told, class_name="km-small km-muted"),
        actions(
            when(row.may_mark, button(mark, kind="text", on_click=HERE.mark_file(row.number))),
            when(row.may_remove, remove),
        ),
    )


def _form(path: Any, note: Text, deliverable: bool, errors: Mapping[str, Text]) -> Node:
    said = text_field(
        "note",
        t("engagement_files.note"),
        value=note,
        help=t("engagement_files.note_help"),
        error=error_of(errors, "note"),
        max_length=LONGEST["note"],
    )
    done = check("deliverable", t("engagement_files.is_deliverable"), deliverable, help=t("engagement_files.deliverable_help"))
    return form(
        _chosen(error_of(errors, "file")),
        said,
        done,
        submit(t("engagement_files.send"), icon="plus"),
        action=path,
        custom_attrs={"encType": "multipart/form-data"},
    )


def _chosen(error: Text) -> Node:
    told = t("engagement_files.file_help")
    tied: dict[str, Any] = {**described("file", told, error), **identity(field_id("file"))}
    control = el.input(type="file", name="file", accept=ACCEPTED, class_name="km-input", **tied)
    return framed("file", t("engagement_files.file"), control, told, error, True)
