"""The pages of the centre's desk: find an event, enter somebody, and the paper that they take home."""

from typing import Any

from kamagaya_match.centre.state import CentreAtEvent, CentreDesk
from kamagaya_match.people.rules import LONGEST_NAME
from kamagaya_match.registrations.rules import CONSENT_VERSION, PARTY_SIZES
from kamagaya_match.registrations.views import Slip
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import confirm_button, submit
from kamagaya_match.web.parts.cards import card, card_group, card_list, card_marks, card_place, card_title, card_when
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.fields import check, error_of, error_summary, hidden, radio_field, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link, out_button_link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import actions, narrow, page_head, panel, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.paper import paper
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.text import hidden_text, named
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

DESK: Any = CentreAtEvent
FIELDS = {
    "registrations": ("size", "name", "kana", "companions", "phone", "email", "consent"),
    "guardians": ("minor", "guardian_name", "guardian_email", "emergency_name", "emergency_phone"),
}


def centre_page() -> Node:
    """Which event is it about? Today's first."""
    home: Any = CentreDesk.home
    return layout(
        page_head(t("centre.title"), el.p(t("centre.lead"))),
        _search("/centre/", home.q, t("centre.find_event")),
        status(t("centre.found_events", n=home.total.to_string())),
        when(
            home.total > 0,
            section(t("centre.choose"), card_list(home.events, _choice)),
            empty_state(t("centre.no_event"), t("centre.no_event_next")),
        ),
        paging(home.page, home.pages, home.prefix),
        here="/me/",
    )


def _search(action: Text, q: Text, label: Text) -> Node:
    box = el.input(type="search", name="q", default_value=q, class_name="km-input", aria_label=label, **identity("f-q"))
    return form(
        el.div(box, submit(t("common.search"), kind="outline", icon="search"), class_name="km-search"),
        el.p(label, class_name="km-help"),
        action=action,
        method="get",
        role="search",
        key=q,
    )


def _choice(one: Any) -> Node:
    return card(
        card_when(one.when, one.seats),
        when(one.place, card_place(one.place)),
        card_title(one.title),
        when(one.today, card_marks(tag(t("common.today"), "state"))),
        card_group(one.group),
        to=one.href,
    )


def event_page() -> Node:
    """One event: enter the next person, or find somebody who was entered."""
    view: Any = CentreAtEvent.view
    return layout(
        el.p(link(t("centre.back"), to="/centre/")),
        page_head(t("centre.event_title"), el.p(link(view.event.title, to=view.event.href), class_name="km-lead")),
        el.p(el.strong(view.event.when), "　", view.event.place),
        status(view.seats),
        _told(),
        when(view.may_add, section(t("centre.enter_title"), _entering(view)), notice("info", view.refused)),
        section(t("centre.entered_title"), _search(view.path, view.q, t("centre.find_party")), _entered(view)),
        here="/me/",
    )


def _told() -> Node:
    paper = actions(out_button_link(t("centre.print"), CentreAtEvent.slip, "filled", "print"))
    return el.div(
        when(CentreAtEvent.done, notice("success", CentreAtEvent.done, when(CentreAtEvent.slip, paper))),
        when(CentreAtEvent.problem, notice("error", CentreAtEvent.problem)),
        role="status",
    )


def _entering(view: Any) -> Node:
    sizes = [(str(size), t("common.people", n=size)) for size in PARTY_SIZES]
    size = select_field("size", t("registrations.fields.size"), sizes, "1", required=True, error=error_of(CentreAtEvent.errors, "size"))
    return narrow(
        error_summary(CentreAtEvent.errors, [(name, t(f"{table}.fields.{name}")) for table, names in FIELDS.items() for name in names]),
        form(
            _field("name", required=True),
            _field("kana"),
            size,
            _field("companions", lines=2, max_length=600, help=t("registrations.help.companions")),
            _field("phone", kind="tel", max_length=20, help=t("centre.help.phone")),
            _field("email", kind="email", max_length=254, help=t("centre.help.email")),
            each(view.questions, _question),
            when(view.actors.length() > 0, _actor(view.actors)),
            when(view.takes_minors, _minors()),
            when(view.photo_use, _photo(view)),
            _consent(view),
            submit(t("centre.enter_now")),
            action="",
            on_submit=CentreAtEvent.enter,
            key="entering-" + DESK.added.to_string(),
        ),
    )


def _field(name: str, **more: Any) -> Node:
    length = more.pop("max_length", LONGEST_NAME)
    error = error_of(CentreAtEvent.errors, name)
    return text_field(name, t(f"registrations.fields.{name}"), error=error, max_length=length, auto_complete="off", **more)


def _question(one: Any) -> Node:
    common = {"required": one.required, "error": DESK.errors.get(one.name, "").to(str)}
    return when(
        one.choice,
        lambda: select_field(one.name, one.label, one.choices, "", **common),
        lambda: text_field(one.name, one.label, max_length=200, **common),
    )


def _actor(choices: Any) -> Node:
    return select_field("actor", t("registrations.fields.actor"), choices, "", help=t("registrations.help.actor"))


def _photo(view: Any) -> Node:
    """Read out too; no is the answer of who says nothing."""
    box = check("photo", t("registrations.photo.box"), False, help=t("registrations.photo.help_minors"))
    return el.div(
        panel(el.p(el.strong(t("centre.read_out"))), el.p(t("registrations.photo.use", use=view.photo_use)), box), class_name="km-field"
    )


def _consent(view: Any) -> Node:
    """What is read out, word for word as everyone else reads it."""
    read = el.p(t("registrations.purpose", group=view.event.group_name), " ", t("registrations.kept"))
    error = error_of(CentreAtEvent.errors, "consent")
    box = check("consent", t("centre.consent"), False, required=True, error=error, help=t("centre.help.consent", version=CONSENT_VERSION))
    return el.div(panel(el.p(el.strong(t("centre.read_out"))), read, box), class_name="km-field")


def _minors() -> Node:
    """For children who come without an adult; their guardian signs the paper here, or is sent the link."""
    fields = ("guardian_name", "guardian_email", "emergency_name", "emergency_phone")
    ways = [(way, t(f"guardians.ways.{way}")) for way in ("paper", "link")]
    typed = [_guardian_field(name) for name in fields]
    block = el.div(
        check("minor", t("guardians.fields.minor"), False, error=error_of(CentreAtEvent.errors, "minor")),
        el.div(
            typed[0],
            radio_field("guardian_way", t("guardians.fields.guardian_way"), ways, "paper"),
            *typed[1:],
        ),
        class_name="km-panel km-minors",
    )
    return el.div(el.link(rel="stylesheet", href="/minors.css"), block, class_name="km-field")


def _guardian_field(name: str) -> Node:
    length = {"guardian_email": 254, "emergency_phone": 20}.get(name, LONGEST_NAME)
    error = error_of(CentreAtEvent.errors, name)
    return text_field(name, t(f"guardians.fields.{name}"), required=None, error=error, max_length=length, auto_complete="off")


def _paper(row: Any) -> Node:
    """The guardian's signed paper lies on the desk."""
    asking = form(
        hidden("code", row.code),
        text_field("guardian", t("centre.paper.name"), value=row.guardian_name, required=True, max_length=LONGEST_NAME),
        check("photo", t("guardians.photo_box"), False),
        check("signed", t("centre.paper.signed"), False, required=True),
        submit(t("centre.paper.record")),
        action="",
        on_submit=CentreAtEvent.record_paper,
        key="paper-" + row.code,
    )
    return disclosure(t("centre.paper.title"), asking)


def _entered(view: Any) -> Node:
    headings = [t(f"centre.columns.{name}") for name in ("name", "people", "state", "entered", "acts")]
    rows = table(hidden_text(t("centre.entered_title")), headings, view.rows, _cells)
    return when(view.rows.length() > 0, rows, el.p(t("centre.nobody")))


def _cells(row: Any) -> list[Node]:
    name = el.span(named(row.name, row.kana), " ", el.span(row.code, class_name="km-muted"), " ", row.phone)
    cancelling = confirm_button(
        "cancel-" + row.code,
        t("centre.cancel"),
        t("centre.cancel_question", name=row.name),
        t("centre.cancel_now"),
        on_confirm=DESK.cancel(row.code),
        kind="text",
    )
    printing = out_button_link(t("centre.print"), row.slip_href, "text", "print")
    acts = el.div(printing, when(row.may_cancel, cancelling), class_name="km-row-acts")
    consent = when(row.guardian_text, el.p(row.guardian_text, class_name="km-small"))
    paper = when(row.for_guardian, _paper(row))
    return [name, row.people, el.span(tag(row.state_text, "state"), consent), row.entered, el.div(acts, paper)]


def slip_page(view: Slip) -> Node:
    """The confirmation on paper: A4, large type, nothing of the site around it."""
    event = view.event
    return layout(
        paper(
            el.p(t("web.site_name"), class_name="km-small"),
            el.h1(view.title),
            el.p(view.body),
            el.p(event.title, class_name="km-paper-when"),
            el.p(event.when, class_name="km-paper-when"),
            el.dl(
                fact(
                    t("registrations.facts.place"), [el.p(event.place), when(event.way, lambda: el.p(event.way)), _note(event.place_note)]
                ),
                fact(t("registrations.facts.people"), el.span(t("centre.slip.person", name=view.name), "　", view.people)),
                when(event.fee, lambda: fact(t("registrations.facts.fee"), event.fee)),
                when(event.bring, lambda: fact(t("registrations.facts.bring"), event.bring)),
                fact(t("registrations.facts.group"), event.group_name),
                fact(t("registrations.facts.code"), el.span(view.code, class_name="km-paper-code")),
                class_name="km-facts",
            ),
            when(view.valid, lambda: _cancelling(view)),
            el.p(t("centre.slip.printed", when=view.printed), class_name="km-small"),
            ways=[button_link(t("centre.slip.back"), view.back)],
        ),
        here="/me/",
    )


def _cancelling(view: Slip) -> Node:
    """How to cancel without a phone of one's own kind: by calling, or at the centre."""
    lines = [el.li(one.label, t("parts.colon"), el.strong(one.text)) for one in view.phones]
    return el.div(el.p(el.strong(t("centre.slip.cancel_title"))), el.p(t("centre.slip.cancel", code=view.code)), el.ul(*lines))


def _note(text: Text) -> Node:
    return when(text, lambda: el.p(text))


PAGES = [
    LivePage("/centre", centre_page, t("centre.title"), [CentreDesk.load], CentreDesk.loaded),
    LivePage("/centre/events/[slug]", event_page, t("centre.event_title"), [CentreAtEvent.load], CentreAtEvent.loaded),
]
