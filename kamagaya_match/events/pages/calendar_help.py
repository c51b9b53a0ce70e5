"""How to show the events in one's own calendar, device by device."""

from kamagaya_match.feeds.links import google_subscribe_url, webcal_url
from kamagaya_match.settings import settings
from kamagaya_match.web import el
from kamagaya_match.web.el import Node
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.buttons import button
from kamagaya_match.web.parts.links import button_link, out_button_link
from kamagaya_match.web.parts.page import actions, narrow, page_head, section
from kamagaya_match.web.say import t

DEVICES = {"iphone": 3, "android": 4, "pc": 3, "outlook": 3}
NOTES = ("delay", "changes", "stop")


def calendar_help_page() -> Node:
    """One section for each device, then what to expect."""
    url = settings().base_url + "/calendar.ics"
    return layout(
        narrow(
            page_head(t("events.help.title"), el.p(t("events.help.intro"), class_name="km-lead")),
            _address(url),
            *[_device(name, steps, url) for name, steps in DEVICES.items()],
            section(t("events.help.notes"), el.ul(*[el.li(t(f"events.help.{note}")) for note in NOTES])),
            el.p(button_link(t("events.see_others"), "/events/")),
        )
    )


def _address(url: str) -> Node:
    copy = button(t("events.share_copy"), kind="outline", icon="open", data_copy=url)
    return section(t("events.help.address"), el.p(t("events.help.address_body")), el.p(el.code(url)), actions(copy))


def _device(name: str, steps: int, url: str) -> Node:
    rows = [el.li(t(f"events.help.{name}.step{number}")) for number in range(1, steps + 1)]
    return section(t(f"events.help.{name}.title"), el.ol(*rows), *_direct(name, url))


def _direct(name: str, url: str) -> list[Node]:
    ways = {"iphone": ("events.subscribe_iphone", webcal_url(url)), "pc": ("events.subscribe_google", google_subscribe_url(url))}
    if name not in ways:
        return []
    key, href = ways[name]
    return [actions(out_button_link(t(key), href, icon="calendar", rel="noopener"))]
