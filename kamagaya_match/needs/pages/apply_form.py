"""The form with which one answers a need: a name and a word are enough, everything else has its usual value."""

from typing import Any

from kamagaya_match.needs.rules import PARTY_SIZES, ApplicantAge
from kamagaya_match.needs.service.applying import LONGEST_MESSAGE, LONGEST_NAME
from kamagaya_match.needs.state.applying import Applying
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, either, when
from kamagaya_match.web.forms import form
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.fields import check, error_of, error_summary, select_field, text_field
from kamagaya_match.web.parts.links import link, out_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.text import named
from kamagaya_match.web.say import t

FIELDS = ("name", "message", "party", "companions", "age", "guardian_knows")


def about(view: Any) -> Node:
    """Which need it is about."""
    card = view.card
    return el.dl(
        fact(t("needs.apply_page.about"), link(card.title, to=card.href)),
        fact(t("needs.group"), named(card.group_name, card.group_kana)),
        fact(t("needs.facts.when"), card.when, icon="clock"),
        when(card.place, lambda: fact(t("needs.facts.where"), named(card.place, card.place_kana), icon="pin")),
        class_name="km-facts",
    )


def apply_form(view: Any, errors: Any) -> Node:
    """One screen; what is asked of pairs and of people under 18 only appears for them."""
    return el.fragment(
        about(view),
        when(
            view.only_standby,
            lambda: notice("info", t("needs.apply_page.only_standby_title"), el.p(t("needs.apply_page.only_standby_body"))),
        ),
        when(view.again, lambda: notice("info", t("needs.apply_page.again"))),
        el.p(t("needs.apply_page.lead"), " ", view.answering),
        form(
            error_summary(errors, [(name, t(f"needs.apply_page.{name}")) for name in FIELDS]),
            _words(view, errors),
            when(view.shifts, lambda: _shifts(view)),
            _together(view, errors),
            _age(view, errors),
            when(view.only_standby, lambda: el.input(type="hidden", name="standby", value="on"), lambda: _standby(view)),
            el.p(t("needs.apply_page.privacy"), " ", out_link(t("layout.privacy"), href="/about/privacy"), class_name="km-small"),
            submit(either(view.only_standby, t("needs.apply_page.send_standby"), t("needs.apply_page.send"))),
            action="/needs/" + view.card.slug + "/apply",
            on_submit=Applying.send,
            draft_key="apply-" + view.card.slug,
        ),
    )


def _words(view: Any, errors: Any) -> Node:
    """Who one is, and what one says."""
    kept = either(view.kept_message, t("needs.apply_page.message_kept"), t("needs.apply_page.message_help"))
    return el.fragment(
        text_field(
            "name",
            t("needs.apply_page.name"),
            value=view.name,
            required=True,
            help=t("needs.apply_page.name_help"),
            error=error_of(errors, "name"),
            auto_complete="name",
            max_length=LONGEST_NAME,
        ),
        text_field(
            "message",
            t("needs.apply_page.message"),
            value=view.typed,
            required=True,
            help=kept,
            error=error_of(errors, "message"),
            lines=6,
            max_length=LONGEST_MESSAGE,
        ),
    )


def _shifts(view: Any) -> Node:
    """The dates with what is left of each, and what one has planned already."""
    return el.fieldset(
        el.legend(t("needs.apply_page.shifts"), class_name="km-label"),
        el.p(t("needs.apply_page.shifts_help"), class_name="km-help"),
        el.div(each(view.shifts, _shift), class_name="km-choices"),
        class_name="km-field",
    )


def _shift(one: Any) -> Node:
    box = el.input(
        type="checkbox", name="shift." + one.key, default_checked=one.chosen, class_name="km-tick", **identity("f-shift-" + one.key)
    )
    clash = when(one.clash, lambda: el.span(el.br(), one.clash, class_name="km-small"))
    return el.label(box, el.span(one.label, clash), class_name="km-choice")


def _together(view: Any, errors: Any) -> Node:
    """How many come, and then who they are."""
    sizes = [("1", t("needs.apply_page.party_alone")), *((str(size), t("common.people", n=size)) for size in PARTY_SIZES[1:])]
    label, help_ = t("needs.apply_page.party"), t("needs.apply_page.party_help")
    return el.div(
        el.link(rel="stylesheet", href="/apply.css"),
        select_field("party", label, sizes, view.party, required=None, help=help_, error=error_of(errors, "party")),
        text_field(
            "companions",
            t("needs.apply_page.companions"),
            value=view.companions,
            help=t("needs.apply_page.companions_help"),
            error=error_of(errors, "companions"),
            lines=2,
            max_length=400,
        ),
        class_name="km-asked-more",
    )


def _age(view: Any, errors: Any) -> Node:
    """Where people under 18 are welcome: which of them, and whether their parents know."""
    bands = [("", t("needs.apply_page.age_adult")), *((one.value, t(f"applicant_ages.{one}")) for one in ApplicantAge)]
    label, error = t("needs.apply_page.age"), error_of(errors, "age")
    asked = el.div(
        select_field("age", label, bands, view.age, required=None, help=t("needs.apply_page.age_help"), error=error),
        check("guardian_knows", t("needs.apply_page.guardian_knows"), view.guardian_knows, error=error_of(errors, "guardian_knows")),
        class_name="km-asked-more",
    )
    return when(view.minors, lambda: asked, lambda: el.p(t("needs.apply_page.age_adults_only"), class_name="km-small"))


def _standby(view: Any) -> Node:
    return check("standby", t("needs.apply_page.standby"), view.standby, help=t("needs.apply_page.standby_help"))
