"""Name and language, the calendar, the browsers, and what one may take along or delete."""

from typing import Any

from kamagaya_match.my_page.state import MyCalendar, MyDevices, MyProfile
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.fields import error_of, error_summary, radio_field, text_field
from kamagaya_match.web.parts.links import file_link, out_button_link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, panel, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t
from kamagaya_match.words.catalogue import LANGS

PROFILE: Any = MyProfile
CALENDAR: Any = MyCalendar
DEVICES: Any = MyDevices


def settings_page() -> Node:
    """What one may change oneself."""
    return my_layout(
        "settings",
        page_head(t("my_page.tabs.settings")),
        section(t("my_page.profile.title"), _profile()),
        section(t("my_page.calendar.title"), _calendar()),
        section(t("my_page.notices.title"), _notices()),
        section(t("my_page.devices.title"), _devices()),
        section(t("my_page.data.title"), _data()),
    )


def _profile() -> Node:
    kept = PROFILE.profile
    labels = [(name, t(f"my_page.profile.{name}")) for name in ("name", "kana", "lang")]
    langs = [(lang, t(f"common.languages.{lang}")) for lang in LANGS]
    return form(
        error_summary(PROFILE.errors, labels),
        el.div(when(PROFILE.saved, notice("success", t("common.saved"))), role="status"),
        el.p(t("my_page.profile.email", email=kept.email)),
        text_field("name", labels[0][1], value=kept.name, required=True, auto_complete="name", **_told("name")),
        text_field("kana", labels[1][1], value=kept.kana, **_told("kana")),
        radio_field("lang", labels[2][1], langs, kept.lang, required=None, **_told("lang")),
        submit(t("common.save")),
        action="",
        on_submit=PROFILE.save,
        key=kept.email,
    )


def _told(name: str) -> dict[str, Text]:
    return {"help": t(f"my_page.profile.{name}_help"), "error": error_of(PROFILE.errors, name)}


def _calendar() -> Node:
    make = button(t("my_page.calendar.make"), kind="outline", icon="calendar", on_click=CALENDAR.renew)
    read = either(CALENDAR.link.fetched, CALENDAR.link.fetched, t("my_page.calendar.unread"))
    return el.div(
        el.p(t("my_page.calendar.lead")),
        when(CALENDAR.address.url, _new_address()),
        when(CALENDAR.link.there, el.div(el.p(read), _change_address()), make),
    )


def _new_address() -> Node:
    secret = CALENDAR.address
    return notice(
        "success",
        t("my_page.calendar.made"),
        el.p(t("my_page.calendar.once")),
        el.p(el.code(secret.url)),
        actions(
            out_button_link(t("my_page.calendar.apple"), href=secret.webcal, kind="filled"),
            out_button_link(t("my_page.calendar.google"), href=secret.google),
            button(t("common.copy"), kind="outline", data_copy=secret.url),
        ),
    )


def _change_address() -> Node:
    words = [t(f"my_page.calendar.{part}") for part in ("renew", "renew_question", "renew_now")]
    ending = [t(f"my_page.calendar.{part}") for part in ("end", "end_question", "end_now")]
    return actions(
        confirm_button("renew-calendar", *words, on_confirm=CALENDAR.renew),
        confirm_button("end-calendar", *ending, on_confirm=CALENDAR.end, kind="text"),
    )


def _notices() -> Node:
    """Filled in by assets/push.js, which alone knows what this browser can do and has allowed."""

    def shown(state: str, *content: Any) -> Node:
        return el.div(*content, data_push_when=state, hidden=True)

    words = {name: t(f"my_page.notices.{name}") for name in ("lead", "on", "off", "switch_on", "switch_off", "denied", "missing", "failed")}
    return el.div(
        el.p(words["lead"]),
        shown("off", el.p(words["off"]), button(words["switch_on"], kind="outline", data_push_act="on")),
        shown("on", notice("success", words["on"]), actions(button(words["switch_off"], kind="outline", data_push_act="off"))),
        shown("denied", notice("warning", words["denied"])),
        shown("missing", notice("info", words["missing"])),
        shown("failed", notice("error", words["failed"]), button(words["switch_on"], kind="outline", data_push_act="on")),
        data_push="",
        role="status",
    )


def _devices() -> Node:
    return el.div(
        el.p(t("my_page.devices.lead")),
        el.div(when(DEVICES.done, notice("success", DEVICES.done)), role="status"),
        el.ul(each(DEVICES.rows, _device), class_name="km-list"),
        when(DEVICES.rows.length() > 1, actions(button(t("my_page.devices.end_others"), kind="outline", on_click=DEVICES.end_others))),
    )


def _device(row: Any) -> Node:
    end = button(t("my_page.devices.end", browser=row.browser), kind="text", on_click=DEVICES.end(row.id))
    return el.li(
        el.b(row.browser),
        " ",
        when(row.here, tag(t("my_page.devices.here"), "state"), end),
        el.br(),
        el.span(t("my_page.devices.seen", since=row.since, seen=row.seen), class_name="km-small km-muted"),
    )


def _data() -> Node:
    words = [t(f"my_page.data.{part}") for part in ("leave", "leave_question", "leave_now")]
    return el.div(
        el.p(t("my_page.data.lead"), " ", out_link(t("my_page.data.privacy"), href="/about/privacy")),
        el.p(file_link(t("my_page.data.download"), href="/me/data.json")),
        panel(
            el.h3(t("my_page.data.leave_title")),
            el.p(t("my_page.data.leave_lead")),
            el.div(when(PROFILE.refusal, notice("error", PROFILE.refusal)), role="status"),
            confirm_button("leave", *words, on_confirm=PROFILE.leave),
        ),
    )
