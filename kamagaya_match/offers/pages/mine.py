"""What one gives oneself: one screen, kept, paused and deleted by oneself."""

from typing import Any

from kamagaya_match.city import AREAS, Field
from kamagaya_match.city.tongues import Tongue
from kamagaya_match.city.weekly import Rhythm
from kamagaya_match.needs.rules import Skill
from kamagaya_match.offers.rules import Level, Seen
from kamagaya_match.offers.state.mine import OwnOffer
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text, either, when
from kamagaya_match.web.forms import draft_done, form
from kamagaya_match.web.own import my_layout
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import check, error_of, error_summary, number_field, radio_field, select_field
from kamagaya_match.web.parts.links import button_link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.parts.week import week_field
from kamagaya_match.web.say import t

from .people import person_facts

HERE: Any = OwnOffer  # its attributes are Vars here
SUMMARY = ("skills", "fields", "unwanted", "hours_a_month", "area", "seen", "adult")
DRAFT = "my-offer"


def mine_page() -> Node:
    """Invitations that wait come first, then what groups read, then the form."""
    return my_layout(
        "offer",
        page_head(t("my_offer.title"), el.p(t("my_offer.lead"), class_name="km-lead")),
        when(HERE.view.waiting > 0, _waiting()),
        el.div(when(HERE.done, el.div(notice("success", HERE.done), draft_done(DRAFT))), role="status", **identity("offer-done")),
        when(HERE.view.there, _there()),
        error_summary(HERE.errors, [(name, _label(name)) for name in SUMMARY]),
        _form(),
    )


def _waiting() -> Node:
    go = button_link(t("my_offer.see_invites"), "/me/invites/", "filled")
    return notice("warning", t("my_offer.waiting", n=HERE.view.waiting), el.p(go))


def _there() -> Node:
    """Who finds it now, what they read, and how to end it."""
    view = HERE.view
    stands = when(
        view.paused,
        tag(t("my_offer.is_paused"), "warning"),
        tag(either(view.seen, t("my_offer.is_shown"), t("my_offer.is_private")), "state"),
    )
    pausing = button(t("my_offer.pause"), kind="outline", on_click=HERE.pause)
    resuming = button(t("my_offer.resume"), kind="outline", on_click=HERE.resume)
    deleting = confirm_button(
        "delete-offer", t("my_offer.delete"), t("my_offer.delete_question"), t("common.delete"), on_confirm=HERE.delete, kind="text"
    )
    return section(
        t("my_offer.now"),
        el.p(stands, " ", el.span(view.saved, class_name="km-muted")),
        disclosure(t("my_offer.what_groups_read"), el.p(t("my_offer.read_lead")), person_facts(view.card), id_="card"),
        actions(when(view.paused, resuming, pausing), button_link(t("my_offer.see_invites"), "/me/invites/"), deleting),
    )


def _form() -> Node:
    return form(
        _what(),
        _when(),
        _where(),
        _wishes(),
        _who_sees(),
        submit(t("my_offer.save")),
        action="",
        on_submit=HERE.save,
        draft_key=DRAFT,
        key=either(HERE.view.there, "there", "none"),
    )


def _label(name: str) -> Text:
    return t(f"my_offer.fields.{name}")


def _value(name: str) -> Text:
    return HERE.values.get(name, "").to(str)


def _given(name: str) -> dict[str, Any]:
    return {"value": _value(name), "error": error_of(HERE.errors, name)}


def _part(key: str, *content: Any) -> Node:
    return el.section(el.h2(t(f"my_offer.sections.{key}")), *content, class_name="km-form-section")


def _what() -> Node:
    levels = [("", t("my_offer.no_level")), *((str(level.value), t(f"offer_words.levels.l{level.value}")) for level in Level)]
    rows = [select_field(f"skills.{skill}", t(f"skills.{skill}"), levels, _value(f"skills.{skill}"), required=None) for skill in Skill]
    learnt, error = [(one, f"skills.{one}") for one in Skill], error_of(HERE.errors, "skills")
    return _part(
        "what",
        el.p(t("my_offer.skills_help"), class_name="km-help", **identity("f-skills")),
        when(error, el.p("＊", error, class_name="km-error")),
        el.div(*rows, class_name="km-levels"),
        el.div(disclosure(t("my_offer.learning_open"), _boxes("learning", learnt), id_="learning"), class_name="km-section"),
    )


def _when() -> Node:
    rhythms = [("", t("my_offer.any_rhythm")), *((rhythm.value, t(f"offer_words.rhythms.{rhythm}")) for rhythm in Rhythm)]
    hours = _given("hours_a_month")
    return _part(
        "when",
        week_field("times", _label("times"), HERE.values.to(dict[str, str]), help=t("my_offer.times_help")),
        select_field("rhythm", _label("rhythm"), rhythms, _value("rhythm")),
        number_field("hours_a_month", _label("hours_a_month"), unit=t("my_offer.hours"), help=t("my_offer.hours_help"), **hours),
    )


def _where() -> Node:
    areas = [("", t("my_offer.no_area")), *((area.name, by_language(area.name_in)) for area in AREAS)]
    return _part(
        "where",
        select_field("area", _label("area"), areas, help=t("my_offer.area_help"), **_given("area")),
        check("online", _label("online"), _value("online") == "on"),
    )


def _wishes() -> Node:
    fields = [(one, f"fields.{one}") for one in Field]
    tongues = [(one, f"tongues.{one}") for one in Tongue]
    return _part(
        "wishes",
        _boxes("fields", fields),
        disclosure(_label("unwanted"), _boxes("unwanted", fields, t("my_offer.unwanted_help")), id_="unwanted"),
        disclosure(t("my_offer.languages_open"), _boxes("languages", tongues), id_="tongues"),
    )


def _boxes(name: str, choices: Any, help_: Text = "") -> Node:
    error = error_of(HERE.errors, name)
    boxes = [check(f"{name}.{code}", t(key), _value(f"{name}.{code}") == "on") for code, key in choices]
    return el.fieldset(
        el.legend(_label(name), class_name="km-label", **identity(f"f-{name}")),
        *([el.p(help_, class_name="km-help")] if not isinstance(help_, str) or help_ else []),
        el.div(*boxes, class_name="km-choices"),
        when(error, el.p("＊", error, class_name="km-error")),
        class_name="km-field km-group",
    )


def _who_sees() -> Node:
    options = [(seen.value, t(f"my_offer.seen.{seen}")) for seen in Seen]
    chosen = either(_value("seen") == "", Seen.SELF.value, _value("seen"))
    grown, wrong = _value("adult") == "on", error_of(HERE.errors, "adult")
    return _part(
        "seen",
        radio_field("seen", _label("seen"), options, chosen, required=True, help=t("my_offer.seen_help")),
        notice("info", t("my_offer.privacy_title"), el.p(t("my_offer.privacy_text"))),
        check("adult", _label("adult"), grown, required=True, help=t("my_offer.adult_help"), error=wrong),
    )
