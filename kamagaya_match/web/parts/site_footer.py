"""The foot of every page: whom to call, what this is for, what is promised."""

from kamagaya_match.city import CITY, OFFICE, PLAN
from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.say import t

from .by_language import by_language
from .icons import icon
from .links import link, out_link

PROMISES = (
    ("layout.stories", "/stories/"),
    ("layout.contact", "/about/contact"),
    ("layout.privacy", "/about/privacy"),
    ("layout.terms", "/about/terms"),
    ("layout.accessibility", "/about/accessibility"),
    ("layout.calendar_link", "/calendar.ics"),
)


def site_footer() -> Node:
    """Words and order are the same for everyone."""
    return el.footer(el.div(_help(), _plan(), _promises(), _credit(), class_name="km-footer-inner"), class_name="km-footer")


def _help() -> Node:
    number = out_link(icon("phone"), el.span(OFFICE.phone), href="tel:" + OFFICE.phone.replace("-", ""), class_name="km-phone")
    return el.div(
        el.h2(t("layout.help_title")),
        el.p(by_language(OFFICE.name_in)),
        el.p(number),
        el.p(t("layout.help_phone"), class_name="km-small"),
    )


def _plan() -> Node:
    city = by_language(CITY.name_in)
    return el.div(
        el.h2(by_language(PLAN.title_in)),
        el.p(t("layout.plan_about", city=city)),
        el.p(out_link(t("layout.city_site", city=city), href=CITY.website)),
    )


def _promises() -> Node:
    rows = [el.li(link(t(key), to=to)) for key, to in PROMISES]
    return el.nav(el.ul(*rows), aria_label=t("layout.footer"))


def _credit() -> Node:
    return el.p(t("layout.credit", office=by_language(OFFICE.name_in)), class_name="km-credit")
