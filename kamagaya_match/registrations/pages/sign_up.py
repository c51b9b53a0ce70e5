"""The sign-up page: one screen, alike painted and live."""

from typing import Any

from kamagaya_match.people.rules import LONGEST_NAME
from kamagaya_match.registrations.rules import PARTY_SIZES
from kamagaya_match.registrations.state.sign_up import SignUp
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, each, either, only_live, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import check, error_of, error_of_field, error_summary, select_field, text_field
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import button_link, link, out_link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import actions, narrow, page_head, panel
from kamagaya_match.web.say import t

from .minors import MINORS_ORDER, minors
from .photos import photo_box
from .spoken import spoken

LONGEST_ANSWER = 200
LONGEST_LIST = 600
TAB: Any = SignUp


def sign_up_page(view: Any, errors: Any, seats: Text) -> Node:
    """What the event is, and the form, or why there is none; `errors` by field, `seats` in words."""
    return layout(
        narrow(
            page_head(
                either(view.open, view.title, t("registrations.title")),
                el.p(link(view.event.title, to=view.event.href), class_name="km-lead"),
            ),
            _event(view.event, seats, view.ages),
            when(view.open, lambda: _form(view, errors), lambda: _closed(view)),
        ),
        here="/events/",
    )


def absent_page() -> Node:
    """No event at this address."""
    title = t("registrations.absent_title")
    see = button_link(t("registrations.see_events"), "/events/")
    return layout(narrow(page_head(title), empty_state(title, t("registrations.absent_body"), see)), here="/events/")


def _event(event: Any, seats: Text, ages: Text) -> Node:
    """The event in a few lines, so that the form begins on the first screen."""
    return el.div(
        el.p(icon("clock"), " ", el.strong(event.when)),
        when(event.place, lambda: el.p(icon("pin"), " ", event.place)),
        when(event.fee, lambda: el.p(icon("yen"), " ", event.fee)),
        when(ages, lambda: el.p(icon("person"), " ", ages)),
        el.p(icon("people"), " ", el.span(seats, role="status")),
        class_name="km-field",
    )


def _closed(view: Any) -> Node:
    ways = actions(button_link(t("registrations.to_event"), view.event.href), button_link(t("registrations.see_events"), "/events/"))
    contact = when(view.event.contact, lambda: el.p(t("registrations.contact", contact=view.event.contact)))
    return el.fragment(notice("info", t("registrations.closed_title"), el.p(view.refused), contact), ways)


def _form(view: Any, errors: Any) -> Node:
    return form(
        error_summary(errors, _order(), each(view.questions, lambda one: error_of_field(one.name, one.label, one.error))),
        _people(view, errors),
        when(view.kinds, lambda: _kinds(view)),
        when(view.actors, lambda: _actor(view)),
        each(view.questions, _question),
        when(view.takes_minors, lambda: minors(view, errors)),
        when(view.photo_use, lambda: photo_box(view.photo_use, view.photo, view.takes_minors)),
        _consent(view, errors),
        _review(view),
        submit(view.action),
        action=spoken("/events/" + view.event.slug + "/sign-up"),
        on_submit=SignUp.submit,
        draft_key="sign-up:" + view.event.slug,
    )


def _order() -> list[tuple[str, Text]]:
    named = {name: t(f"registrations.fields.{name}") for name in ("size", "name", "companions", "email", "consent")}
    consent = named.pop("consent")
    return [*named.items(), *MINORS_ORDER, ("consent", consent)]


def _people(view: Any, errors: Any) -> Node:
    sizes = [(str(size), t("common.people", n=size)) for size in PARTY_SIZES]
    return el.fragment(
        select_field(
            "size",
            t("registrations.fields.size"),
            sizes,
            view.size,
            required=True,
            help=t("registrations.help.size"),
            error=error_of(errors, "size"),
            on_change=SignUp.choose_size,
        ),
        _text("name", view.name, errors, required=True, auto_complete="name"),
        _text("companions", view.companions, errors, lines=2, help=t("registrations.help.companions"), max_length=LONGEST_LIST),
        _text("email", view.email, errors, required=True, kind="email", auto_complete="email", help=_mail_help(view), max_length=254),
    )


def _kinds(view: Any) -> Node:
    """Whether the party may use seats that are kept; asked only where some are."""
    return el.fieldset(
        el.legend(t("registrations.belongs_title"), class_name="km-label"),
        el.p(t("registrations.belongs_lead"), class_name="km-help"),
        el.div(each(view.kinds, lambda one: check(one.name, one.label, one.ticked)), class_name="km-choices"),
        class_name="km-field km-group",
    )


def _actor(view: Any) -> Node:
    """As what kind of actor the party comes; the boxes above may have said it."""
    told = either(view.actor_kept, t("registrations.help.actor_kept"), t("registrations.help.actor"))
    return select_field("actor", t("registrations.fields.actor"), view.actors, view.actor, help=told)


def _mail_help(view: Any) -> Text:
    return either(view.own_address, t("registrations.help.own_email"), t("registrations.help.email"))


def _text(name: str, value: Text, errors: Any, **more: Any) -> Node:
    length = more.pop("max_length", LONGEST_NAME)
    return text_field(name, t(f"registrations.fields.{name}"), value=value, error=error_of(errors, name), max_length=length, **more)


def _question(one: Any) -> Node:
    common = {"value": one.value, "required": one.required, "error": one.error}
    return when(
        one.choice,
        lambda: select_field(one.name, one.label, one.choices, **common),
        lambda: text_field(one.name, one.label, max_length=LONGEST_ANSWER, **common),
    )


def _consent(view: Any, errors: Any) -> Node:
    group = view.event.group_name
    box = check(
        "consent", t("registrations.fields.consent_long", group=group), view.consent, required=True, error=error_of(errors, "consent")
    )
    purpose = el.p(el.strong(t("registrations.purpose_title")), el.br(), t("registrations.purpose", group=group))
    kept = el.p(t("registrations.kept"), " ", out_link(t("registrations.privacy"), href="/about/privacy"))
    return el.div(panel(purpose, kept, box), class_name="km-field")


def _review(view: Any) -> Node:
    """What the button will do, above the button."""
    people = only_live(lambda: t("registrations.review_people", n=TAB.size.to_string()))
    return el.fragment(
        status(people), el.p(t("registrations.review", title=view.event.title, when=view.event.when)), el.p(el.strong(view.next))
    )
