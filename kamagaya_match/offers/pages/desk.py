"""A group's desk of offers, and the form in which a business or school writes one."""

from typing import Any

from kamagaya_match.city import AREAS, Field
from kamagaya_match.needs.rules import Skill
from kamagaya_match.offers.rules import LENGTHS, Gift
from kamagaya_match.offers.state.desk import OfferForm, OffersDesk
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, either, when
from kamagaya_match.web.forms import draft_done, form
from kamagaya_match.web.parts.buttons import button, confirm_button, submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.classes import identity
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.fields import check, error_of, error_summary, radio_field, select_field, text_field
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice
from kamagaya_match.web.parts.page import actions, page_head, section
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.parts.tags import tag
from kamagaya_match.web.say import t

from .detail import offer_body
from .invites import invite_list, proposed_mark, told

DESK: Any = OffersDesk  # their attributes are Vars here
FORM: Any = OfferForm
SUMMARY = ("kind", "title", "summary", "description", "when_note", "size_note", "conditions", "contact")


def offers_page() -> Node:
    """Who asked for what this group gives, what it gives, and whom it asked."""
    here = desk_path(DESK.desk_slug, "offers")
    people = "/group-desk/" + DESK.desk_slug + "/people/"
    return desk_layout(
        DESK.desk_slug,
        "offers",
        page_head(t("offer_desk.title"), el.p(t("offer_desk.lead"), class_name="km-lead")),
        told(DESK),
        when(DESK.asked.count > 0, section(t("offer_desk.asked"), invite_list(DESK, DESK.asked))),
        section(
            t("offer_desk.find"),
            el.p(t("offer_desk.find_lead")),
            actions(button_link(t("offer_desk.find_people"), people, icon="search"), button_link(t("offer_desk.find_offers"), "/offers/")),
        ),
        when(DESK.gives, _given(here)),
        when(DESK.sent.count > 0, _sent(here)),
    )


def _given(here: Text) -> Node:
    new = button_link(t("offer_desk.new"), here + "new/", icon="plus")
    nothing = empty_state(t("offer_desk.empty_title"), t("offer_desk.empty_body"), new)
    headings = [t(f"offer_desk.columns.{name}") for name in ("title", "kind", "status", "changed")]

    def cells(row: Any) -> list[Node]:
        return [link(row.title, to=row.href), row.kind_text, tag(row.status_text, "state"), row.changed]

    rows = el.div(table(t("offer_desk.own"), headings, DESK.rows, cells), actions(new))
    return el.div(when(DESK.rows.length() > 0, rows, nothing), class_name="km-section")


def _sent(here: Text) -> Node:
    headings = [t(f"offer_desk.columns.{name}") for name in ("whom", "need", "sent", "status")]

    def cells(row: Any) -> list[Node]:
        return [
            el.span(row.whom, " ", when(row.proposed, proposed_mark())),
            link(row.need_title, to=row.need_href),
            row.when,
            tag(row.state_text, "state"),
        ]

    rows = table(t("offer_desk.sent"), headings, DESK.sent.rows, cells)
    return el.div(rows, el.p(t("offer_desk.sent_lead")), paging(DESK.sent.page, DESK.sent.pages, here + "?page="), class_name="km-section")


def offer_form() -> Node:
    """One offer: its state and acts, how it will look, and the form."""
    known = FORM.offer_slug != ""
    back = desk_path(FORM.desk_slug, "offers")
    return desk_layout(
        FORM.desk_slug,
        "offers",
        page_head(either(known, FORM.row.title, t("offer_form.title_new")), link(t("offer_form.back"), to=back)),
        el.div(
            when(FORM.done, el.div(notice("success", FORM.done), draft_done(_draft_key(known)))),
            when(FORM.problem, notice("error", FORM.problem)),
            role="status",
            **identity("offer-done"),
        ),
        when(known, _acts(), el.p(t("offer_form.lead"))),
        error_summary(FORM.errors, [(name, _label(name)) for name in SUMMARY]),
        form(
            _what(),
            _how(),
            el.div(submit(t("offer_form.save")), button_link(t("common.cancel"), back), class_name="km-actions"),
            action="",
            on_submit=FORM.save,
            draft_key=_draft_key(known),
        ),
    )


def _draft_key(known: Any) -> Any:
    return "offer-" + FORM.desk_slug + "-" + either(known, FORM.offer_slug, "new")


def _acts() -> Node:
    row = FORM.row
    ready = el.div(el.p(t("offer_desk.ready")), actions(button(t("offer_desk.publish"), on_click=FORM.publish), _deleting()))
    ending = confirm_button(
        "withdraw-offer",
        t("offer_desk.withdraw"),
        t("offer_desk.withdraw_question"),
        t("offer_desk.withdraw_now"),
        on_confirm=FORM.withdraw,
    )
    public = actions(button_link(t("offer_desk.see_public"), row.public_href), ending)
    return el.div(
        el.p(tag(row.status_text, "state")),
        when(row.published, public, ready),
        disclosure(t("offer_desk.preview"), el.p(FORM.preview.card.summary, class_name="km-lead"), offer_body(FORM.preview), id_="preview"),
    )


def _deleting() -> Node:
    return confirm_button(
        "delete-offer", t("offer_desk.delete"), t("offer_desk.delete_question"), t("common.delete"), on_confirm=FORM.delete, kind="text"
    )


def _label(name: str) -> Text:
    return t(f"offer_form.fields.{name}")


def _value(name: str) -> Text:
    return FORM.values.get(name, "").to(str)


def _given_to(name: str) -> dict[str, Any]:
    return {"value": _value(name), "error": error_of(FORM.errors, name)}


def _text(name: str, *, required: bool = False, lines: int = 1, help_: bool = True) -> Node:
    helped = t(f"offer_form.help.{name}") if help_ else ""
    return text_field(name, _label(name), required=required, lines=lines, help=helped, max_length=LENGTHS[name], **_given_to(name))


def _part(key: str, *content: Any) -> Node:
    return el.section(el.h2(t(f"offer_form.sections.{key}")), *content, class_name="km-form-section")


def _what() -> Node:
    gifts = [(gift.value, t(f"offer_words.gifts.{gift}")) for gift in Gift]
    return _part(
        "what",
        radio_field("kind", _label("kind"), gifts, required=True, **_given_to("kind")),
        _text("title", required=True),
        _text("summary", required=True, lines=3),
        _text("description", lines=8),
        _boxes("fields", [(one, f"fields.{one}") for one in Field]),
        disclosure(t("offer_form.skills_open"), _boxes("skills", [(one, f"skills.{one}") for one in Skill]), id_="skills"),
    )


def _how() -> Node:
    areas = [("", t("offers.whole_city")), *((area.name, by_language(area.name_in)) for area in AREAS)]
    return _part(
        "how",
        _text("when_note"),
        _text("size_note"),
        select_field("area", _label("area"), areas, **_given_to("area")),
        check("online", _label("online"), _value("online") == "on"),
        _text("conditions", lines=4),
        _text("contact", lines=2),
    )


def _boxes(name: str, choices: Any) -> Node:
    boxes = [check(f"{name}.{code}", t(key), _value(f"{name}.{code}") == "on") for code, key in choices]
    return el.fieldset(
        el.legend(_label(name), class_name="km-label"), el.div(*boxes, class_name="km-choices"), class_name="km-field km-group"
    )
