"""A group looks for people and asks one of them; what it sees names nobody."""

from typing import Any

from kamagaya_match.city import STATIONS, Field
from kamagaya_match.city.weekly import DAYS, PARTS
from kamagaya_match.needs.rules import Skill
from kamagaya_match.offers.rules import LONGEST_MESSAGE, MOST_A_DAY, Level
from kamagaya_match.offers.state.finding import AskBody, AskPerson, People
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text, each, when
from kamagaya_match.web.forms import draft_done, form
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import submit
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.dialogs import sheet
from kamagaya_match.web.parts.empty import empty_state
from kamagaya_match.web.parts.facts import fact
from kamagaya_match.web.parts.fields import check, error_of, error_summary, select_field, text_field
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.parts.links import button_link, link
from kamagaya_match.web.parts.notices import notice, status
from kamagaya_match.web.parts.page import narrow, page_head, panel
from kamagaya_match.web.parts.paging import paging
from kamagaya_match.web.parts.tags import chips, removable_chip, tag, tags
from kamagaya_match.web.say import t

LIST: Any = People  # their attributes are Vars here
PERSON: Any = AskPerson
BODY: Any = AskBody


def people_page() -> Node:
    """Whom this group may ask, found by what they can do and when."""
    here, found = _list_of(LIST.desk_slug), LIST.found
    clear = link(t("common.clear_all"), to=here)
    shown = chips(t("needs.conditions"), each(found.conditions, lambda one: removable_chip(one.text, one.href)), clear)
    return desk_layout(
        LIST.desk_slug,
        "offers",
        page_head(t("offer_people.title"), el.p(t("offer_people.lead", n=MOST_A_DAY), class_name="km-lead")),
        when(
            found.refused,
            notice("info", t("offer_people.not_yet"), el.p(found.refused)),
            el.fragment(
                status(found.total_text),
                when(found.conditions.length() > 0, shown),
                el.div(_filters(here, found.wish), class_name="km-section"),
                when(found.total > 0, el.div(each(found.rows, lambda one: _card(one, here)), class_name="km-section"), _nobody(here)),
                paging(found.page, found.pages, found.page_prefix),
            ),
        ),
    )


def _list_of(slug: Any) -> Text:
    return "/group-desk/" + slug + "/people/"


def _filters(here: Text, wish: Any) -> Node:
    anything = ("", t("common.all"))
    skills = [anything, *((one.value, t(f"skills.{one}")) for one in Skill)]
    levels = [anything, *((str(one.value), t(f"offer_words.at_least.l{one.value}")) for one in Level if one is not Level.LEARNING)]
    days = [anything, *((day, t(f"week.days_long.{day}")) for day in DAYS)]
    parts = [anything, *((part, t(f"week.parts.{part}")) for part in PARTS)]
    near = [anything, *((one.name, by_language(one.name_in)) for one in STATIONS)]
    fields = [anything, *((one.value, t(f"fields.{one}")) for one in Field)]
    body = [
        select_field("skill", t("offer_people.ask_skill"), skills, wish.skill, required=None),
        select_field("level", t("offer_people.ask_level"), levels, wish.level, required=None),
        select_field("day", t("offer_people.ask_day"), days, wish.day, required=None),
        select_field("part", t("offer_people.ask_part"), parts, wish.part, required=None),
        select_field("near", t("offer_people.ask_near"), near, wish.near, required=None),
        select_field("field", t("offer_people.ask_field"), fields, wish.field, required=None),
        check("online", t("offers.online_too"), wish.online != ""),
    ]
    opened = sheet("people-filters", t("common.filters"), t("common.filters"), *body, foot=submit(t("common.apply")), icon="filter")
    return form(opened, action=here, method="get", role="search", key=LIST.found.page_prefix)


def _card(one: Any, here: Text) -> Node:
    ask = button_link(t("offer_people.ask"), here + one.key + "/", icon="mail", aria_label=t("offer_people.ask_whom", whom=one.title))
    return panel(el.h2(one.title, class_name="km-card-title"), *_brief(one), el.p(ask))


def _brief(one: Any) -> list[Node]:
    """What decides whether one looks closer, in as few lines as possible."""
    where = el.p(icon("pin"), el.span(one.near, " ", when(one.online, tag(t("offers.online_too")))), class_name="km-card-place")
    return [
        el.p(icon("clock"), el.span(one.times, " ", one.rhythm), class_name="km-card-place"),
        when((one.near != "") | one.online, where),
        el.p(
            each(one.skills, lambda name: tag(name)),
            each(one.fields, lambda name: tag(name, "field")),
            class_name="km-tags",
        ),
    ]


def person_facts(card: Any) -> Node:
    """What groups read of somebody: what they can do, when, and about where."""
    where = [card.near, " ", when(card.online, tag(t("offers.online_too")))]
    fields = each(card.fields, lambda name: tag(name, "field"))
    return el.dl(
        when(card.skills.length() > 0, fact(t("offers.facts.skills"), tags(each(card.skills, lambda name: tag(name))), icon="check")),
        fact(t("offers.facts.times"), card.times, icon="clock"),
        when(card.rhythm, fact(t("offers.facts.rhythm"), card.rhythm, icon="calendar")),
        when((card.near != "") | card.online, fact(t("offers.facts.near"), where, icon="pin")),
        when(card.fields.length() > 0, fact(t("offers.facts.fields"), tags(fields), icon="heart")),
        when(card.learning, fact(t("offers.facts.learning"), card.learning, icon="leaf")),
        when(card.languages, fact(t("offers.facts.languages"), card.languages, icon="chat")),
        class_name="km-facts",
    )


def _nobody(here: Text) -> Node:
    return empty_state(t("offer_people.none_title"), t("offer_people.none_body"), button_link(t("offer_people.everyone"), here))


def ask_person_page() -> Node:
    """Which need, and a few words; the group sees no name before a yes."""
    here = _list_of(PERSON.desk_slug)
    asked = PERSON.form
    needs = desk_path(PERSON.desk_slug, "needs") + "new/"
    return desk_layout(
        PERSON.desk_slug,
        "offers",
        page_head(t("offer_people.ask_title"), link(t("offer_people.back"), to=here)),
        panel(el.h2(asked.person.title, class_name="km-card-title"), person_facts(asked.person)),
        el.div(
            when(PERSON.done, _done(PERSON.done, here, "ask-" + asked.person.key), _form(PERSON, asked, needs, "ask-" + asked.person.key)),
            class_name="km-section",
        ),
    )


def ask_body_page() -> Node:
    """Which of one's group's needs, and a few words, to a business or school."""
    asked = BODY.form
    return layout(
        narrow(
            page_head(t("offer_people.ask_body_title"), el.p(asked.group_name, " ", asked.title), link(t("offers.back"), to=BODY.href)),
            when(
                asked.refused,
                notice("info", t("offer_people.not_yet"), el.p(asked.refused)),
                when(BODY.done, _done(BODY.done, "/offers/", BODY.href), _form(BODY, asked, "/me/", BODY.href)),
            ),
        ),
        here="/offers/",
    )


def _done(text: Any, back: Text, draft: Any) -> Node:
    return el.div(notice("success", text), draft_done(draft), button_link(t("offer_people.back_to_list"), back), role="status")


def _form(state: Any, asked: Any, to_needs: Text, draft: Any) -> Node:
    need, words = t("offer_people.need"), t("offer_people.message")
    asking = form(
        error_summary(state.errors, [("need", need), ("message", words)]),
        select_field("need", need, asked.options, required=True, help=t("offer_people.need_help"), error=error_of(state.errors, "need")),
        text_field(
            "message",
            words,
            required=True,
            help=t("offer_people.message_help"),
            error=error_of(state.errors, "message"),
            lines=5,
            max_length=LONGEST_MESSAGE,
        ),
        el.p(t("offer_people.privacy"), class_name="km-small"),
        submit(t("offer_people.send")),
        action="",
        on_submit=state.send,
        draft_key=draft,
    )
    no_needs = notice(
        "info", t("offer_people.no_needs_title"), el.p(t("offer_people.no_needs_body")), button_link(t("offer_people.to_needs"), to_needs)
    )
    return when(asked.options.length() > 0, asking, no_needs)
