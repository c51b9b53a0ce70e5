"""An event's parties on the desk of its group."""

from typing import Any

from kamagaya_match.registrations.rules import LONGEST_NOTE, PARTY_SIZES
from kamagaya_match.registrations.state.desk import EDIT, RegistrationsDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import button, submit
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.fields import check, error_of, hidden, select_field, text_field
from kamagaya_match.web.parts.links import button_link, file_link, link, out_link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import actions, opened_panel, page_head
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import chip, chips, tag
from kamagaya_match.web.parts.text import named
from kamagaya_match.web.say import t

COLUMNS = ("name", "size", "state", "when", "contact", "acts")
DESK: Any = RegistrationsDesk


def registrations_page() -> Node:
    """Counts, search, everyone who signed up, and what the group can do for them."""
    listing: Any = RegistrationsDesk.listing
    return desk_layout(
        listing.group,
        "events",
        page_head(t("registrations.desk.title"), el.p(link(listing.event.title, to=listing.event.href), "　", listing.event.when)),
        status(listing.seats),
        actions(
            button_link(t("registrations.desk.notices"), to=listing.notices_href, icon="mail"),
            button_link(t("registrations.desk.door"), listing.door_href, icon="check"),
        ),
        _told(),
        when(listing.asking > 0, el.div(_asked(listing), class_name="km-field")),
        el.div(chips(t("registrations.desk.states"), each(listing.counts, _count)), class_name="km-field"),
        el.div(_search(listing), class_name="km-field"),
        when(RegistrationsDesk.chosen.code, el.div(_panel(RegistrationsDesk.chosen), class_name="km-field")),
        status(t("registrations.desk.found", n=listing.total.to_string())),
        when(
            listing.total > 0,
            el.div(_table(listing), class_name="km-field"),
            empty_state(t("registrations.desk.nobody"), t("registrations.desk.nobody_next")),
        ),
        paging(listing.page, listing.pages, listing.address_prefix),
        when(listing.may_add, _adding()),
        _export(listing),
    )


def _told() -> Node:
    return el.div(
        when(RegistrationsDesk.done, notice("success", RegistrationsDesk.done)),
        when(RegistrationsDesk.problem, notice("error", RegistrationsDesk.problem)),
        role="status",
    )


def _asked(listing: Any) -> Node:
    """How many wait for the group's answer, before everything else."""
    see = actions(button_link(t("registrations.desk.asking_see"), listing.path + "?state=waitlisted"))
    return el.div(notice("info", t("registrations.desk.asking", n=listing.asking.to_string()), see), class_name="km-field")


def _count(one: Any) -> Node:
    text = t("registrations.desk.count", state=one.text, parties=one.parties.to_string(), people=one.people.to_string())
    return chip(text, one.address, one.chosen)


def _search(listing: Any) -> Node:
    words = el.input(
        type="search",
        name="q",
        default_value=listing.q,
        class_name="km-input",
        aria_label=t("registrations.desk.search"),
        **identity("f-q"),
    )
    return form(
        el.div(words, hidden("state", listing.state), submit(t("common.search"), kind="outline", icon="search"), class_name="km-search"),
        el.p(t("registrations.desk.search"), class_name="km-help"),
        action=listing.path,
        method="get",
        role="search",
        key=listing.address_prefix,
    )


def _table(listing: Any) -> Node:
    headings = [t(f"registrations.desk.columns.{name}") for name in COLUMNS]
    return table(t("registrations.desk.title"), headings, listing.rows, _cells)


def _cells(row: Any) -> list[Node]:
    name = el.span(named(row.name, row.kana), when(row.companions, el.span("（", row.companions, "）")))
    contact = el.span(when(row.email, el.span(row.email, " ")), when(row.phone, el.span(row.phone)))
    details = button(t("registrations.desk.open"), kind="text", on_click=DESK.open(row.code))
    name = el.span(name, when(row.no_photo, el.span(" ", tag(row.no_photo, "outline"))))
    name = el.span(name, when(row.minor, el.span(" ", tag(t("guardians.desk.minor"), "warning"))))
    state = when(row.alive, tag(row.state_text, "state"), tag(row.state_text, "outline"))
    return [name, row.people, state, row.when, contact, details]


def _panel(party: Any) -> Node:
    """Everything of one party, and what can be done with it."""
    return opened_panel(
        party.code,
        el.h2(t("registrations.desk.party", name=party.name)),
        _facts(party),
        when(party.asks, _answering(party)),
        when(party.offered, _seating(party, "accepted_by_phone")),
        when(party.alive, _editing(party)),
        when(party.may_cancel, _cancelling(party)),
        actions(button(t("common.close"), kind="text", icon="close", on_click=RegistrationsDesk.close)),
    )


def _facts(party: Any) -> Node:
    call = out_link(party.phone, href="tel:" + party.phone)
    return el.dl(
        fact(t("registrations.columns.code"), party.code),
        fact(t("registrations.columns.state"), party.state_text),
        fact(t("registrations.columns.size"), party.people),
        when(party.kinds, fact(t("registrations.desk.kinds"), party.kinds)),
        when(party.actor, fact(t("registrations.columns.actor"), party.actor)),
        when(party.companions, fact(t("registrations.columns.companions"), party.companions)),
        when(party.email, fact(t("registrations.columns.email"), party.email)),
        when(party.phone, fact(t("registrations.columns.phone"), call)),
        each(party.answers, lambda answer: fact(answer.label, answer.text)),
        when(party.note, fact(t("registrations.columns.note"), party.note)),
        when(
            party.minor,
            el.fragment(fact(t("guardians.desk.consent"), party.guardian), fact(t("guardians.desk.emergency"), party.emergency)),
        ),
        when(party.photo, fact(t("guardians.desk.photo"), party.photo)),
        fact(t("registrations.columns.when"), party.when),
        class_name="km-facts",
    )


def _answering(party: Any) -> Node:
    """Yes with one tap, or no with kind words that are there already."""
    kind_words = t("registrations.desk.decline_default")
    declining = form(
        hidden("code", party.code),
        el.p(t("registrations.desk.decline_question", name=party.name)),
        text_field("words", t("registrations.desk.decline_words"), lines=3, max_length=300, value=kind_words),
        submit(t("registrations.desk.decline_now"), kind="danger"),
        action="",
        on_submit=RegistrationsDesk.decline,
        key=party.code + "-no",
    )
    return el.fragment(_seating(party, "approve"), disclosure(t("registrations.desk.decline"), declining))


def _seating(party: Any, name: str) -> Node:
    """One tap, and the party has its seats."""
    go = submit(t(f"registrations.desk.{name}"), icon="check")
    yes = form(hidden("code", party.code), go, action="", on_submit=RegistrationsDesk.approve, key=party.code + "-yes")
    return el.div(yes, class_name="km-field")


def _editing(party: Any) -> Node:
    asking = form(
        hidden("code", party.code),
        _size(f"{EDIT}size", party.size.to_string()),
        _field(f"{EDIT}name", "name", value=party.name, required=True),
        _field(f"{EDIT}note", "note", value=party.note, lines=2, max_length=LONGEST_NOTE, help=t("registrations.help.note")),
        submit(t("common.save")),
        action="",
        on_submit=RegistrationsDesk.edit,
        key=party.code,
    )
    return disclosure(t("registrations.desk.edit"), asking)


def _cancelling(party: Any) -> Node:
    asking = form(
        hidden("code", party.code),
        text_field("words", t("registrations.desk.cancel_words"), lines=2, help=t("registrations.desk.cancel_help"), max_length=300),
        submit(t("registrations.desk.cancel_now"), kind="danger"),
        action="",
        on_submit=RegistrationsDesk.cancel,
        key=party.code,
    )
    return disclosure(t("registrations.desk.cancel"), el.p(t("registrations.desk.cancel_question", name=party.name)), asking)


def _adding() -> Node:
    asking = form(
        el.p(t("registrations.desk.add_lead")),
        _size("size", "1"),
        _field("name", "name", required=True),
        _field("kana", "kana"),
        _field("companions", "companions", lines=2, help=t("registrations.help.companions")),
        _field("email", "email", kind="email", help=t("registrations.desk.add_email")),
        _field("phone", "phone", kind="tel"),
        _field("note", "note", lines=2, max_length=LONGEST_NOTE, help=t("registrations.help.note")),
        each(DESK.listing.kinds, lambda one: check(one.name, one.label, one.ticked)),
        when(DESK.listing.actors.length() > 0, _actor(DESK.listing.actors)),
        when(DESK.listing.photo_use, _photo(DESK.listing.photo_use)),
        when(DESK.listing.may_name, check("named", t("registrations.desk.named"), help=t("registrations.desk.named_help"))),
        submit(t("registrations.desk.add_now")),
        action="",
        on_submit=RegistrationsDesk.add,
        key="adding-" + DESK.added.to_string(),
    )
    return disclosure(t("registrations.desk.add"), asking, id_="add")


def _actor(choices: Any) -> Node:
    return select_field("actor", t("registrations.fields.actor"), choices, "", help=t("registrations.help.actor"))


def _photo(use: Any) -> Node:
    return check("photo", t("registrations.photo.box"), help=t("registrations.photo.asked", use=use))


def _size(name: str, value: Text) -> Node:
    sizes = [(str(size), t("common.people", n=size)) for size in PARTY_SIZES]
    error = error_of(RegistrationsDesk.errors, name)
    return select_field(name, t("registrations.fields.size"), sizes, value, required=True, error=error)


def _field(name: str, label: str, **more: Any) -> Node:
    return text_field(name, t(f"registrations.fields.{label}"), error=error_of(RegistrationsDesk.errors, name), **more)


def _export(listing: Any) -> Node:
    return el.p(file_link(t("registrations.desk.csv"), listing.csv_href), " ", t("registrations.desk.csv_note"))
