"""How the ranking works, in plain words and with its own numbers."""

from typing import Any

from kamagaya_match.matching.rules import VERSION, WEIGHTS, Gate, Kind, Part
from kamagaya_match.matching.rules.parts import LEARNING_VALUE, LEVEL_VALUES
from kamagaya_match.matching.rules.weights import FAR_M, LEAST_WEIGHT, LIFT, NEAR_M, OF_ONE_GROUP, PENALTY, SINCE, TOP, WITHOUT_PLACES
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, each
from kamagaya_match.web.layout import layout
from kamagaya_match.web.parts.links import out_link
from kamagaya_match.web.parts.page import narrow, page_head, section
from kamagaya_match.web.parts.tables import table
from kamagaya_match.web.say import t


def ranking_page() -> Node:
    """Gates, weights, the formula, what is fair, what is never used, versions."""
    return layout(
        narrow(
            page_head(t("about.ranking.title"), el.p(t("about.ranking.intro"), class_name="km-lead")),
            section(t("about_ranking.gates"), el.p(t("about_ranking.gates_text")), _gates()),
            section(t("about_ranking.weights"), el.p(t("about_ranking.weights_text", least=LEAST_WEIGHT)), _weights()),
            section(t("about_ranking.values"), *_values()),
            section(t("about_ranking.fair"), *_fair()),
            section(t("about_ranking.never"), el.p(t("about_ranking.never_text"))),
            section(t("about_ranking.yours"), el.p(t("about_ranking.yours_text"))),
            section(t("about_ranking.version"), el.p(t("about_ranking.version_text", version=VERSION, since=SINCE))),
            el.p(out_link(t("about.back"), href="/about/")),
        )
    )


def _gates() -> Node:
    return el.ul(each(list(Gate), lambda gate: el.li(t(f"about_ranking.gate.{gate}"))))


def _weights() -> Node:
    headings = [t("about_ranking.part"), *(t(f"about_ranking.kind.{kind}") for kind in Kind)]
    return table(t("about_ranking.weights"), headings, list(Part), lambda part: [t(f"matching.parts.{part}"), *_of(part)])


def _of(part: Part) -> list[Any]:
    return [str(weight) if (weight := WEIGHTS[kind][part]) else t("about_ranking.not_compared") for kind in Kind]


def _values() -> list[Node]:
    numbers = {"near": NEAR_M // 1000, "far": FAR_M // 1000, "learn": LEARNING_VALUE}
    numbers |= {"l1": LEVEL_VALUES[1], "l2": LEVEL_VALUES[2], "l3": LEVEL_VALUES[3]}
    lines = el.ul(each(list(Part), lambda part: el.li(el.b(t(f"matching.parts.{part}")), " ", t(f"about_ranking.value.{part}", **numbers))))
    return [el.p(t("about_ranking.values_text")), lines]


def _fair() -> list[Node]:
    return [
        el.p(t("about_ranking.fair_text")),
        el.p(t("about_ranking.fair_events")),
        el.ul(
            el.li(t("about_ranking.fair_penalty", points=PENALTY, places=WITHOUT_PLACES)),
            el.li(t("about_ranking.fair_lift", points=LIFT)),
            el.li(t("about_ranking.fair_top", top=TOP, most=OF_ONE_GROUP)),
        ),
    ]
