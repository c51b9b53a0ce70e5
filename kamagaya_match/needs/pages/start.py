"""What sort of need is it? The first step, from which most of the writing is already done."""

from kamagaya_match.city.weekly import Rhythm
from kamagaya_match.needs.rules.templates import TEMPLATES
from kamagaya_match.needs.state.form import NeedStart
from kamagaya_match.web import el
from kamagaya_match.web.desk import desk_layout, desk_path
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.parts.cards import card, card_list, card_title
from kamagaya_match.web.parts.links import link
from kamagaya_match.web.parts.page import page_head, section
from kamagaya_match.web.say import t


def start_page() -> Node:
    """Volunteers, an hour's talk, or one of the ready-made projects."""
    new = desk_path(NeedStart.desk_slug, "needs") + "new/"
    hands = [_choice(new, code, t(f"need_desk.start.{code}"), t(f"need_desk.start.{code}_lead")) for code in (Rhythm.ONCE, Rhythm.WEEKLY)]
    talk = _choice(new, "session", t("need_desk.start.session"), t("need_desk.start.session_lead"))
    ready = [_choice(new, one.code, one.name, one.lead) for one in TEMPLATES.values()]
    return desk_layout(
        NeedStart.desk_slug,
        "needs",
        page_head(t("need_desk.start.title"), el.p(t("need_desk.start.lead"), class_name="km-lead")),
        section(t("need_desk.start.volunteer"), card_list(hands)),
        section(t("need_desk.start.pro_bono"), card_list([*ready, talk])),
        el.div(link(t("need_desk.start.blank"), to=new), class_name="km-section"),
    )


def _choice(new: Text, code: str, name: Text, lead: Text) -> Node:
    return card(card_title(name), el.p(lead), to=new + f"?from={code}")
