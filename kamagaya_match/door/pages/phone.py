"""The page on a helper's phone; its script (assets/door.js) fills it, also without a connection."""

import json

from kamagaya_match.door.rules import LONGEST_BY
from kamagaya_match.door.views import HelperPage
from kamagaya_match.people.rules import LONGEST_NAME
from kamagaya_match.registrations.rules import PARTY_SIZES
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.say import t


def helper_page(view: HelperPage) -> Node:
    """The count first, then the three ways to check in: the camera, the code, the list."""
    kept = {
        "data_words": json.dumps(view.words, ensure_ascii=False),
        "data_expires": str(view.expires),
        "data_label": view.label,
        "data_photos": "1" if view.photos else "",
        "data_meetings": json.dumps(view.meetings, ensure_ascii=False),
    }
    return el.div(
        el.link(rel="stylesheet", href="/door.css"),
        el.main(
            el.div(
                el.p(t("door.page.title", label=view.label), class_name="km-small km-muted"),
                el.h1(view.title),
                el.p(view.when, class_name="km-small"),
                el.noscript(notice("warning", t("web.needs_script"))),
                when(view.photos, lambda: el.p(t("door.page.photos"), class_name="km-small")),
                _meeting(),
                *_count(),
                el.div(role="status", aria_live="assertive", **identity("door-result")),
                _checking(),
                _list(),
                _extra(view),
                class_name="km-narrow",
            ),
            class_name="km-main door",
            **identity("door"),
            **kept,
        ),
        el.script(src="/door.js", defer=True),
        class_name="km-root",
    )


def _meeting() -> Node:
    """Shown for a course only: which of its meetings this is."""
    choice = el.select(class_name="km-input km-select", **identity("door-meeting"))
    return el.div(
        el.label(t("door.page.meeting"), html_for="door-meeting", class_name="km-label"),
        choice,
        el.p(role="status", class_name="km-help", **identity("door-meeting-note")),
        class_name="km-field",
        hidden=True,
        **identity("door-meeting-box"),
    )


def _count() -> list[Node]:
    return [
        el.p(el.strong("–", **identity("door-came")), el.span("", **identity("door-of")), class_name="door-count"),
        el.p(t("door.page.starting"), role="status", class_name="door-sync", **identity("door-sync")),
    ]


def _checking() -> Node:
    camera = el.button(
        icon("search"),
        el.span(t("door.page.scan")),
        type="button",
        class_name="km-button km-button-filled door-wide",
        **identity("door-scan"),
    )
    seen = el.div(
        el.video(muted=True, custom_attrs={"playsinline": ""}, aria_label=t("door.page.camera")),
        button(t("door.page.scan_end"), kind="outline", **identity("door-scan-end")),
        hidden=True,
        class_name="door-camera",
        **identity("door-camera"),
    )
    code = _input(
        "door-code", t("door.page.code"), "text", max_length=40, auto_complete="off", autocapitalize="characters", spellcheck="false"
    )
    typed = el.form(code, submit(t("door.page.code_now"), kind="outline"), class_name="door-line", **identity("door-code-form"))
    return el.div(camera, seen, typed)


def _list() -> Node:
    return section(
        t("door.page.list"),
        _input("door-search", t("door.page.search"), "search", auto_complete="off"),
        el.p(role="status", class_name="km-small", **identity("door-found")),
        el.ul(class_name="door-list", **identity("door-list")),
    )


def _extra(view: HelperPage) -> Node:
    sizes = [el.option(t("common.people", n=size), value=str(size)) for size in PARTY_SIZES]
    how_many = el.div(
        el.label(t("door.page.walk_in_people"), html_for="door-walk-in-people", class_name="km-label"),
        el.select(*sizes, class_name="km-input", **identity("door-walk-in-people")),
        class_name="km-field",
    )
    adding = el.form(
        how_many,
        _input("door-walk-in-name", t("door.page.walk_in_name"), "text", max_length=LONGEST_NAME, auto_complete="off"),
        submit(t("door.page.walk_in_now"), kind="outline"),
        **identity("door-walk-in"),
    )
    return el.div(
        disclosure(t("door.page.walk_in"), adding, el.ul(class_name="door-list", **identity("door-walk-ins")), id_="door-walk-in-box"),
        disclosure(
            t("door.page.settings"),
            _input("door-by", t("door.page.by"), "text", max_length=LONGEST_BY, auto_complete="off"),
            el.p(t("door.page.by_help"), class_name="km-help"),
            el.p(t("door.page.kept", until=view.until), class_name="km-small"),
        ),
        class_name="km-section",
    )


def _input(name: str, label: Text, kind: str, **more: object) -> Node:
    control = el.input(type=kind, class_name="km-input", **more, **identity(name))
    return el.div(el.label(label, html_for=name, class_name="km-label"), control, class_name="km-field")


def gone_page(title: str) -> Node:
    """The link opens nothing any more."""
    return layout(
        narrow(page_head(title), notice("warning", t("door.gone.reason")), el.p(t("door.gone.next"))), el.script(src="/door.js", defer=True)
    )


def ticket_page() -> Node:
    """What a camera finds in a ticket: the same for everyone, and nothing of anyone."""
    see = button_link(t("registrations.see_events"), "/events/")
    return layout(narrow(page_head(t("door.ticket.title")), el.p(t("door.ticket.lead")), el.p(t("door.ticket.own")), actions(see)))
