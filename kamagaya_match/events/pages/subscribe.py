"""How to take all events along in one's own calendar."""

from kamagaya_match.feeds.links import google_subscribe_url, webcal_url
from kamagaya_match.settings import settings
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.parts.links import link, out_button_link
from kamagaya_match.web.parts.page import actions, section
from kamagaya_match.web.say import t


def subscribe(path: str, lead: Text) -> Node:
    """Links that subscribe to the calendar at `path`, and how it is done on each device."""
    url = settings().base_url + path
    return section(
        t("events.subscribe_title"),
        el.p(lead),
        actions(
            out_button_link(t("events.subscribe_iphone"), webcal_url(url), icon="calendar"),
            out_button_link(t("events.subscribe_google"), google_subscribe_url(url), icon="calendar", rel="noopener"),
            link(t("events.subscribe_how"), to="/about/calendar"),
        ),
    )
