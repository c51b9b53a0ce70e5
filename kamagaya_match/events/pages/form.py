"""The form in which a group writes an event."""

from typing import Any

from kamagaya_match.city import ACTIONS, AREAS, Field, Welcome
from kamagaya_match.events.rules import Access, Admission, AgeBand, EventKind, Quota, Reminder
from kamagaya_match.events.rules.draft import LENGTHS, MOST_QUESTIONS
from kamagaya_match.events.state.form import EventForm
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, Text, each, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import (
    check,
    date_field,
    error_of,
    error_summary,
    number_field,
    radio_field,
    select_field,
    text_field,
    time_field,
)
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.page import page_head
from kamagaya_match.web.say import t

SUMMARY = (
    "minors_alone",
    *("title", "kind", "session.1.day", "session.1.start", "session.1.end", "place_name", "online_url", "fee", "capacity", "summary"),
    *("description", "contact", "minors_alone", "admission", "more_tickets", "opens_day", "closes_day"),
    *(*(f"quota.{kind}" for kind in Quota), "quotas_open_day"),
    *("reconfirm", "reconfirm_days", "photo_use"),
    *(f"question.{number}.label" for number in range(1, MOST_QUESTIONS + 1)),
    "office_reason",
)


def event_form() -> Node:
    """New or known event: what, when, where, who, sign-up, and the rest."""
    back = "/group-desk/" + EventForm.group + "/events/"
    return desk_layout(
        EventForm.group,
        "events",
        page_head(either(EventForm.event != "", t("event_form.title_change"), t("event_form.title_new")), el.p(t("event_form.lead"))),
        error_summary(EventForm.errors, [(name, _label(name)) for name in SUMMARY]),
        form(
            _what(),
            _when(),
            _where(),
            _who(),
            _sign_up(),
            _more(),
            when(EventForm.helping, _text("office_reason", required=True, lines=2, help_key="event_form.office_reason_help")),
            el.div(submit(t("event_form.save")), button_link(t("common.cancel"), to=back), class_name="km-actions"),
            action="",
            on_submit=EventForm.save,
            draft_key="event-" + EventForm.group + "-" + either(EventForm.event != "", EventForm.event, "new"),
        ),
    )


def _var(values: dict[str, str]) -> Any:
    """A state's dict as the Var it is on a page."""
    return values


def _label(name: str) -> Text:
    parts = name.split(".")
    if parts[0] == "quota":
        return t(f"quotas.{parts[1]}")
    return t(f"event_form.fields.{parts[0]}_{parts[2]}" if len(parts) == 3 else f"event_form.fields.{name}")


def _value(name: Text) -> Text:
    return _var(EventForm.values).get(name, "").to(str)


def _ticked(name: Text) -> Any:
    return _value(name) == "on"


def _given(name: str) -> dict[str, Any]:
    return {"value": _value(name), "error": error_of(EventForm.errors, name)}


def _text(name: str, *, required: bool = False, lines: int = 1, kind: str = "text", help_key: str = "") -> Node:
    help_ = t(help_key) if help_key else ""
    return text_field(
        name, _label(name), required=required, lines=lines, kind=kind, help=help_, max_length=LENGTHS.get(name), **_given(name)
    )


def _codes(name: str, codes: Any, prefix: str) -> Node:
    return el.fieldset(
        el.legend(_label(name), class_name="km-label"),
        el.div(*[check(f"{name}.{code}", t(f"{prefix}.{code}"), _ticked(f"{name}.{code}")) for code in codes], class_name="km-choices"),
        class_name="km-field km-group",
    )


def _section(key: str, *content: Any) -> Node:
    return el.section(el.h2(t(f"event_form.sections.{key}")), *content, class_name="km-form-section")


def _what() -> Node:
    kinds = [(kind.value, t(f"event_kinds.{kind}")) for kind in EventKind]
    return _section(
        "what",
        _text("title", required=True, help_key="event_form.title_help"),
        _text("title_kana"),
        select_field("kind", _label("kind"), kinds, required=True, **_given("kind")),
        _text("summary", required=True, lines=3, help_key="event_form.summary_help"),
        _text("description", lines=8, help_key="event_form.description_help"),
        _codes("fields", list(Field), "fields"),
    )


def _when() -> Node:
    return _section(
        "when",
        check("all_day", _label("all_day"), _ticked("all_day")),
        each(EventForm.sessions, _session),
        el.p(t("event_form.sessions_help"), class_name="km-help"),
        button(t("event_form.add_session"), kind="outline", icon="plus", on_click=EventForm.add_session),
    )


def _session(name: Text) -> Node:
    def given(part: str) -> dict[str, Any]:
        return {"value": _value(name + part), "error": _var(EventForm.errors).get(name + part, "").to(str)}

    return el.div(
        date_field(name + ".day", t("event_form.fields.session_day"), required=True, **given(".day")),
        time_field(name + ".start", t("event_form.fields.session_start"), **given(".start")),
        time_field(name + ".end", t("event_form.fields.session_end"), **given(".end")),
        date_field(name + ".last_day", t("event_form.fields.session_last_day"), **given(".last_day")),
        text_field(name + ".title", t("event_form.fields.session_title"), **given(".title")),
        class_name="km-form-row",
    )


def _where() -> Node:
    areas = [("", t("common.choose")), *((area.name, area.name) for area in AREAS)]
    return _section(
        "where",
        select_field("place", _label("place"), EventForm.places, help=t("event_form.place_help"), **_given("place")),
        _text("place_name"),
        _text("address"),
        select_field("area", _label("area"), areas, **_given("area")),
        _text("place_note", help_key="event_form.place_note_help"),
        check("online", _label("online"), _ticked("online")),
        _text("online_url", kind="url", help_key="event_form.online_url_help"),
        _codes("access", list(Access), "access"),
    )


def _who() -> Node:
    bands, alone = [(band.value, t(f"age_bands.{band}")) for band in AgeBand], _given("minors_alone")
    return _section(
        "who",
        _text("who_welcome", help_key="event_form.who_help"),
        select_field("age_band", _label("age_band"), bands, help=t("event_form.age_band_help"), **_given("age_band")),
        check(
            "minors_alone", _label("minors_alone"), _ticked("minors_alone"), help=t("event_form.minors_alone_help"), error=alone["error"]
        ),
        _codes("welcome", list(Welcome), "welcome"),
        number_field("fee", _label("fee"), unit=t("event_form.yen"), required=True, help=t("event_form.fee_help"), **_given("fee")),
        _text("fee_note"),
        _text("bring"),
        _text("contact", required=True, help_key="event_form.contact_help"),
    )


def _sign_up() -> Node:
    ways = [(way.value, t(f"event_form.admission.{way}")) for way in Admission]
    return _section(
        "sign_up",
        check("sign_up", _label("sign_up"), _ticked("sign_up")),
        radio_field("admission", _label("admission"), ways, help=t("event_form.admission_help"), **_given("admission")),
        number_field("capacity", _label("capacity"), unit=t("event_form.people"), help=t("event_form.capacity_help"), **_given("capacity")),
        check("waiting_list", _label("waiting_list"), _ticked("waiting_list"), help=t("event_form.waiting_list_help")),
        check("more_tickets", _label("more_tickets"), _ticked("more_tickets"), help=t("event_form.more_tickets_help")),
        el.div(_moment("opens"), _moment("closes"), class_name="km-form-row"),
        disclosure(t("event_form.quotas"), _quotas(), id_="quotas"),
        _notices(),
        _photos(),
        check("ask_actor", _label("ask_actor"), _ticked("ask_actor"), help=t("event_form.ask_actor_help")),
        disclosure(t("event_form.questions"), *[_question(number) for number in range(1, MOST_QUESTIONS + 1)], id_="questions"),
    )


def _quotas() -> Node:
    """Seats that are kept for some; empty fields keep none."""
    seats = [number_field(f"quota.{kind}", t(f"quotas.{kind}"), unit=t("event_form.seats"), **_given(f"quota.{kind}")) for kind in Quota]
    until = el.div(_moment("quotas_open"), el.p(t("event_form.quotas_open_help"), class_name="km-help"))
    return el.fragment(el.p(t("event_form.quotas_lead")), *seats, until)


def _notices() -> Node:
    """What goes out by itself before the event."""
    days = number_field("reconfirm_days", _label("reconfirm_days"), unit=t("event_form.days_before"), **_given("reconfirm_days"))
    asking = check(
        "reconfirm",
        _label("reconfirm"),
        _ticked("reconfirm"),
        help=t("event_form.reconfirm_help"),
        error=error_of(EventForm.errors, "reconfirm"),
    )
    return el.fragment(
        _codes("reminders", list(Reminder), "event_form.reminders"),
        el.p(t("event_form.reminders_help"), class_name="km-help"),
        asking,
        days,
    )


def _photos() -> Node:
    """Whether pictures are taken, and what for: each party is then asked on its own."""
    taking = check("takes_photos", _label("takes_photos"), _ticked("takes_photos"), help=t("event_form.takes_photos_help"))
    return el.fragment(taking, _text("photo_use", lines=2, help_key="event_form.photo_use_help"))


def _moment(name: str) -> Node:
    day, hour = f"{name}_day", f"{name}_time"
    return el.fragment(date_field(day, _label(day), **_given(day)), time_field(hour, _label(hour), **_given(hour)))


def _question(number: int) -> Node:
    name = f"question.{number}"
    return el.fieldset(
        el.legend(t("event_form.question", number=number), class_name="km-label"),
        _text(f"{name}.label"),
        _text(f"{name}.choices", lines=3, help_key="event_form.choices_help"),
        check(f"{name}.required", t("event_form.question_required"), _ticked(f"{name}.required")),
        class_name="km-field km-group",
    )


def _more() -> Node:
    actions = [check(f"actions.{one.number}", f"{one.number} {one.title}", _ticked(f"actions.{one.number}")) for one in ACTIONS]
    return el.fragment(
        disclosure(t("event_form.easy"), _text("title_easy"), _text("summary_easy", lines=3), id_="easy"),
        disclosure(t("event_form.actions"), el.div(*actions, class_name="km-choices"), id_="actions"),
        when(EventForm.staff, el.p(t("event_form.internal_note"), class_name="km-help")),
    )


def repeat_form(on_submit: Any) -> Node:
    """How an event repeats; each date becomes an event of its own."""
    kinds = [(code, t(f"event_desk.repeat.{code}")) for code in ("week", "month_weekday", "month_last", "month_day")]
    return form(
        radio_field("every", t("event_desk.repeat.every"), kinds, "week"),
        number_field("weeks", t("event_desk.repeat.weeks"), value="1", unit=t("event_desk.repeat.weeks_unit")),
        number_field("count", t("event_desk.repeat.count"), unit=t("event_desk.repeat.count_unit")),
        date_field("until", t("event_desk.repeat.until")),
        text_field("skip", t("event_desk.repeat.skip"), lines=3, help=t("event_desk.repeat.skip_help")),
        submit(t("event_desk.repeat.make"), kind="outline"),
        action="",
        on_submit=on_submit,
    )
