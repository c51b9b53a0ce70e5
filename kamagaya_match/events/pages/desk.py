"""A group's events on its desk."""

from typing import Any

from kamagaya_match.events.rules.draft import LENGTHS
from kamagaya_match.events.state.desk import TABS, EventOnDesk, EventsDesk
from kamagaya_match.events.state.form import EventForm
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import facts
from kamagaya_match.web.parts.fields import select_field, text_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import actions, page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tabs import tabs
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .form import event_form, repeat_form
from .picture import picture_form


def _address(group: Text) -> Text:
    return "/group-desk/" + group + "/events/"


def events_page() -> Node:
    """All events of the group in three tabs."""
    here, listing = _address(EventsDesk.group), EventsDesk.listing
    new = button_link(t("event_desk.new"), to=here + "new/", kind="filled", icon="plus")
    return desk_layout(
        EventsDesk.group,
        "events",
        page_head(t("event_desk.title")),
        actions(new),
        tabs(t("event_desk.title"), *[(t(f"event_desk.tabs.{tab}"), here + f"?tab={tab}", EventsDesk.tab == tab) for tab in TABS]),
        status(t("common.count", n=listing.count)),
        when(listing.count > 0, _table(here), empty_state(t("event_desk.empty_title"), t("event_desk.empty_body"), new)),
        paging(listing.page, listing.pages, here + "?tab=" + EventsDesk.tab + "&page="),
    )


def _table(here: Text) -> Node:
    headings = [t(f"event_desk.columns.{name}") for name in ("title", "when", "status", "seats", "acts")]
    return table(t("event_desk.title"), headings, EventsDesk.listing.rows, lambda row: _cells(here, row))


def _cells(here: Text, row: Any) -> list[Node]:
    own = here + row.slug + "/"
    seats = when(row.waiting > 0, el.span(row.seats, " ", t("event_desk.waiting", n=row.waiting)), el.span(row.seats))
    acts = el.div(
        when(row.takes_sign_ups, link(t("event_desk.registrations"), to=own + "registrations/")),
        when(row.can_change, link(t("common.edit"), to=own + "edit/")),
        class_name="km-row-acts",
    )
    return [link(row.title, to=own), row.when, tag(row.status_text, "state"), seats, acts]


def event_page() -> Node:
    """One event with what can be done with it now."""
    event, own = EventOnDesk.event, _address(EventOnDesk.group) + EventOnDesk.event.slug + "/"
    return desk_layout(
        EventOnDesk.group,
        "events",
        page_head(event.title),
        when(EventOnDesk.done, notice("success", EventOnDesk.done)),
        when(EventOnDesk.problem, notice("error", EventOnDesk.problem)),
        _facts(event),
        when(event.notice, notice("info", event.notice, el.p(link(t("event_desk.notices"), to=own + "notices/")))),
        when(event.draft, _draft_acts(own)),
        when(event.pending, el.div(notice("info", t("event_desk.pending_title"), el.p(t("event_desk.pending_body"))), _take_back())),
        actions(*_links(event, own)),
        el.div(*_more(event, own), class_name="km-section"),
        when(event.can_delete, actions(_deleting())),
    )


def _more(event: Any, own: Text) -> list[Node]:
    return [
        when(event.can_change, disclosure(t("pictures.title"), picture_form(own, event.picture, event.picture_alt), id_="picture")),
        disclosure(t("event_desk.repeat.title"), el.p(t("event_desk.repeat.lead")), repeat_form(EventOnDesk.repeat), id_="repeat"),
        when(EventOnDesk.organiser.may_appoint & event.can_change, _appointing(EventOnDesk.organiser)),
        when(event.can_cancel, _cancelling()),
    ]


def _facts(event: Any) -> Node:
    return facts(
        (t("event_desk.columns.status"), tag(event.status_text, "state")),
        (t("event_desk.columns.when"), event.when),
        (t("event_desk.place"), event.place),
        (t("event_desk.columns.seats"), event.seats),
        (t("event_desk.organiser"), when(EventOnDesk.organiser.name, EventOnDesk.organiser.name, t("common.none"))),
    )


def _appointing(organiser: Any) -> Node:
    """Another member becomes responsible, and the contact that visitors read changes with it."""
    asking = form(
        select_field("person", t("event_desk.organiser"), organiser.members, organiser.chosen, required=True),
        text_field("contact", t("event_form.fields.contact"), value=organiser.contact, required=True, max_length=LENGTHS["contact"]),
        when(organiser.helping, text_field("why", t("office.reason"), required=True, lines=2, help=t("event_form.office_reason_help"))),
        submit(t("event_desk.organiser_now"), kind="outline"),
        action="",
        on_submit=EventOnDesk.appoint,
        key="organiser-" + organiser.chosen,
    )
    return disclosure(t("event_desk.organiser_change"), el.p(t("event_desk.organiser_lead")), asking, id_="organiser")


def _draft_acts(own: Text) -> Node:
    lacking = notice("warning", t("event_desk.missing_title"), el.ul(each(EventOnDesk.missing, el.li)))
    publish = button(t("event_desk.publish"), on_click=EventOnDesk.hand_in)
    return when(EventOnDesk.missing, lacking, el.div(el.p(t("event_desk.ready")), publish, class_name="km-actions"))


def _take_back() -> Node:
    return button(t("event_desk.take_back"), kind="outline", on_click=EventOnDesk.take_back)


def _links(event: Any, own: Text) -> list[Node]:
    return [
        when(event.can_change, button_link(t("common.edit"), to=own + "edit/", icon="edit")),
        when(event.takes_sign_ups, button_link(t("event_desk.registrations"), to=own + "registrations/", icon="people")),
        when(event.takes_sign_ups, button_link(t("event_desk.notices"), to=own + "notices/", icon="mail")),
        when(event.takes_sign_ups, button_link(t("event_desk.door"), to=own + "door/", icon="check")),
        when(event.takes_sign_ups, button_link(t("survey_desk.title"), to=own + "survey/", icon="chat")),
        when(event.takes_sign_ups, button_link(t("report_desk.title"), to=own + "report/", icon="heart")),
        when(event.public, button_link(t("event_desk.see_public"), to="/events/" + event.slug)),
        button(t("event_desk.duplicate"), kind="outline", on_click=EventOnDesk.duplicate),
        when(event.of_series, button(t("event_desk.publish_series"), kind="outline", on_click=EventOnDesk.publish_series)),
    ]


def _cancelling() -> Node:
    reason = text_field("reason", t("event_desk.cancel_reason"), lines=2, help=t("event_desk.cancel_help"))
    asking = form(reason, submit(t("event_desk.cancel_now"), kind="danger"), action="", on_submit=EventOnDesk.cancel)
    return disclosure(t("event_desk.cancel"), el.p(t("event_desk.cancel_lead")), asking, id_="cancel")


def _deleting() -> Node:
    question = t("event_desk.delete_question")
    return confirm_button("delete", t("event_desk.delete"), question, t("common.delete"), on_confirm=EventOnDesk.delete, kind="danger")


DESK_PAGES = [
    LivePage("/group-desk/[slug]/events", events_page, t("event_desk.title"), [EventsDesk.load], EventsDesk.loaded),
    LivePage("/group-desk/[slug]/events/new", event_form, t("event_form.title_new"), [EventForm.load], EventForm.loaded),
    LivePage("/group-desk/[slug]/events/[event_slug]", event_page, t("event_desk.title"), [EventOnDesk.load], EventOnDesk.loaded),
    LivePage("/group-desk/[slug]/events/[event_slug]/edit", event_form, t("event_form.title_change"), [EventForm.load], EventForm.loaded),
]
