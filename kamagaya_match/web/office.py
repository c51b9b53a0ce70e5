"""What stands around the pages of the office's desk, whichever feature they belong to."""

from typing import Any

from . import el
from .el import Node
from .layout import layout
from .parts.buttons import button
from .parts.classes import identity
from .parts.tabs import tabs
from .say import t

PAGES = {
    "queues": "/office/",
    "groups": "/office/groups/",
    "people": "/office/people/",
    "offers": "/office/offers/",
    "absences": "/office/absences/",
    "audit": "/office/audit/",
}


def office_layout(here: str, *content: Any) -> Node:
    """A page of the office's desk: tabs with `here` (one of PAGES) as the present one, then `content`, then its keys."""
    items = [(t(f"office.tabs.{page}"), path, page == here) for page, path in PAGES.items()]
    return layout(tabs(t("office.tabs.label"), *items), *content, *_keys(), here="/me/")


def _keys() -> list[Node]:
    """The keys that office-keys.js knows: it reads them, and whether they are wanted, from this dialog."""
    moves = [("?", "help"), ("j", "next"), ("k", "previous")]
    pages = [(str(number), f"go_{page}") for number, page in enumerate(PAGES, start=1)]
    rows = [el.div(el.dt(el.kbd(key)), el.dd(t(f"office.keys.{name}")), class_name="km-fact") for key, name in (*moves, *pages)]
    wanted = el.input(type="checkbox", default_checked=True, class_name="km-tick", **identity("office-keys-on"))
    dialog = el.dialog(
        el.p(t("office.keys.title"), class_name="km-dialog-question"),
        el.dl(*rows, class_name="km-facts"),
        el.label(wanted, el.span(t("office.keys.wanted")), class_name="km-choice"),
        el.div(button(t("common.close"), kind="outline", data_closes=""), class_name="km-actions"),
        class_name="km-dialog",
        aria_label=t("office.keys.title"),
        **identity("office-keys"),
    )
    opener = el.p(button(t("office.keys.open"), kind="text", data_opens="office-keys", aria_haspopup="dialog"))
    return [opener, dialog, el.script(src="/office-keys.js", custom_attrs={"async": True})]
