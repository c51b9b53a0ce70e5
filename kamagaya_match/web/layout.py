"""What stands around every page."""

from typing import Any

from . import el
from .el import Node, either
from .parts.by_language import by_language
from .parts.classes import identity
from .parts.links import out_link
from .parts.site_footer import site_footer
from .parts.site_header import ruby_on, site_header
from .say import t


def layout(*content: Any, here: str = "") -> Node:
    """A whole page around `content`; `here` is the address of the place, among the four of the bar, that it belongs to."""
    return el.div(
        out_link(t("common.skip_to_content"), href="#main", class_name="km-skip"),
        site_header(here),
        el.main(*content, tab_index=-1, class_name="km-main", **identity("main")),
        site_footer(),
        _voice(),
        lang=by_language(lambda lang: "en" if lang == "en" else "ja"),
        class_name=either(ruby_on(), "km-root km-page km-ruby", "km-root km-page"),
    )


def _voice() -> Node:
    """Where the page's script speaks to screen readers, with the words it may need."""
    return el.p(
        role="status",
        class_name="km-hidden",
        data_offline=t("common.offline"),
        data_newer=t("common.new_version"),
        data_reload=t("common.reload"),
        data_copied=t("common.copied"),
        **identity("km-voice"),
    )
