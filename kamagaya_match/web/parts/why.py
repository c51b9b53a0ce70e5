"""Why something fits: said the same way wherever it stands."""

from collections.abc import Callable
from typing import Any

from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each, fragment, when
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.icons import icon
from kamagaya_match.web.say import t

Tapped = Callable[[Any], Node]


def why(reasons: Any, tap: Tapped | None = None) -> Node:
    """What fits, what does not, what is fair to others, and the points behind a tap."""
    return el.div(
        el.p(t("matching.why"), class_name="km-why-title"),
        el.ul(each(reasons.fits, lambda one: _line(one, "check", "fits", tap)), class_name="km-why"),
        el.ul(each(reasons.misses, lambda one: _line(one, "info", "misses", tap)), class_name="km-why"),
        when(reasons.fair, el.p(reasons.fair, class_name="km-small")),
        disclosure(
            t("matching.points"),
            el.ul(each(reasons.sums, lambda one: el.li(one))),
            el.p(el.b(reasons.score)),
            when(reasons.unused, el.p(reasons.unused, class_name="km-small")),
        ),
    )


def _line(reason: Any, symbol: str, kind: str, tap: Tapped | None) -> Node:
    taps = each(reason.taps, tap) if tap else fragment()
    return el.li(icon(symbol), el.span(el.span(t(f"matching.marks.{kind}"), class_name="km-hidden"), reason.text), taps)
