"""The parts of a need's form: few facts in view, everything else folded until somebody wants to say it."""

from typing import Any

from kamagaya_match.city import ACTIONS, AREAS, Field, Welcome
from kamagaya_match.city.tongues import Tongue
from kamagaya_match.city.weekly import Rhythm
from kamagaya_match.needs.rules import YOUNGEST, Insurance, NeedKind, ProBonoShape, Skill
from kamagaya_match.needs.rules.draft import LENGTHS
from kamagaya_match.web import el
from kamagaya_match.web.el import Node, Text
from kamagaya_match.web.parts.by_language import by_language
from kamagaya_match.web.parts.dialogs import disclosure
from kamagaya_match.web.parts.fields import check, date_field, error_of, hidden, number_field, radio_field, select_field, text_field
from kamagaya_match.web.parts.week import week_field
from kamagaya_match.web.say import t

FIRST: tuple[str, ...] = (
    "kind",
    "shape",
    "title",
    "summary",
    "skills",
    "when_note",
    "online",
    "place",
    "place_name",
    "until",
    "people_wanted",
    "contact",
)
MORE: tuple[str, ...] = (
    "description",
    "tasks",
    "for_whom",
    "learning",
    "rhythm",
    "times",
    "hours_a_month",
    "hours_note",
    "since",
    "address",
    "area",
)
MORE += ("youngest", "prerequisites", "insurance", "insurance_note", "expenses", "conditions")
MORE += ("background", "goal", "deliverable", "stages", "outside", "questions", "title_easy")
LINES = {"summary": 3, "description": 8, "tasks": 4, "prerequisites": 2, "learning": 3, "conditions": 3, "contact": 2}
LINES |= {"background": 4, "goal": 4, "deliverable": 2, "stages": 6, "outside": 3, "questions": 6}
HELP = {"title": "title", "summary": "summary", "description": "description", "when_note": "when", "hours_note": "hours"}
HELP |= {name: name for name in ("conditions", "contact", "tasks", "for_whom", "prerequisites", "learning", "insurance_note")}
HELP |= {name: name for name in ("expenses", "stages", "outside", "questions")}


class Parts:
    """Builds fields for one state that holds `values`, `errors` and `places`; without the contact for a coordinator."""

    def __init__(self, state: Any, *, contact: bool = True) -> None:
        self.state, self.contact = state, contact

    def all(self) -> list[Node]:
        """The required facts first, then the folded rest."""
        return [self._first(), *self._folded(), hidden("template", self._value("template"))]

    def _first(self) -> Node:
        kinds = [(kind.value, t(f"need_kinds.{kind}")) for kind in NeedKind]
        shapes = [("", t("need_form.no_shape")), *((shape.value, t(f"pro_bono_shapes.{shape}")) for shape in ProBonoShape)]
        return el.section(
            el.h2(t("need_form.sections.first")),
            radio_field("kind", label("kind"), kinds, required=True, help=t("need_form.kind_help"), **self._given("kind")),
            select_field("shape", label("shape"), shapes, help=t("need_form.shape_help"), **self._given("shape")),
            self._text("title", required=True),
            self._text("summary", required=True),
            self._text("when_note"),
            self._tick("online"),
            select_field("place", label("place"), self.state.places, help=t("need_form.place_help"), **self._given("place")),
            self._text("place_name"),
            date_field("until", label("until"), required=True, help=t("need_form.until_help"), **self._given("until")),
            self._number("people_wanted", t("need_form.people"), t("need_form.people_help")),
            self._text("contact", required=True) if self.contact else el.p(t("need_form.contact_of_group"), class_name="km-help"),
            class_name="km-form-section",
        )

    def _folded(self) -> list[Node]:
        scope = ("background", "goal", "deliverable", "stages", "outside", "questions")
        return [
            self._fold("more_skills", self._codes("skills", list(Skill), "skills", "need_form.skills_help")),
            self._fold("more_scope", *map(self._text, scope)),
            self._fold("more_what", *map(self._text, ("tasks", "for_whom", "learning"))),
            self._fold("more_when", *self._when()),
            self._fold("more_where", self._text("address"), self._area()),
            self._fold("more_who", *self._who()),
            self._fold("more_terms", *self._terms()),
            self._fold("more_words", self._text("description"), self._codes("fields", list(Field), "fields"), self._text("title_easy")),
            disclosure(t("need_form.actions"), self._actions(), id_="actions"),
        ]

    def _when(self) -> list[Node]:
        rhythms = [("", t("need_form.rhythm_open")), *((one.value, t(f"rhythms.{one}")) for one in Rhythm)]
        return [
            select_field("rhythm", label("rhythm"), rhythms, **self._given("rhythm")),
            week_field("times", label("times"), self.state.values, help=t("need_form.times_help")),
            self._number("hours_a_month", t("need_form.hours"), t("need_form.hours_a_month_help")),
            self._text("hours_note"),
            date_field("since", label("since"), help=t("need_form.since_help"), **self._given("since")),
        ]

    def _area(self) -> Node:
        areas = [("", t("common.choose")), *((area.name, by_language(area.name_in)) for area in AREAS)]
        return select_field("area", label("area"), areas, **self._given("area"))

    def _who(self) -> list[Node]:
        ages = [("", t("need_form.youngest_open")), *((str(age), t(f"needs.youngest.a{age}")) for age in YOUNGEST)]
        return [
            select_field("youngest", label("youngest"), ages, help=t("need_form.youngest_help"), **self._given("youngest")),
            self._text("prerequisites"),
            self._codes("welcome", list(Welcome), "welcome"),
            self._codes("languages", list(Tongue), "tongues"),
        ]

    def _terms(self) -> list[Node]:
        kinds = [("", t("need_form.insurance_open")), *((one.value, t(f"insurances.{one}")) for one in Insurance)]
        chosen = select_field("insurance", label("insurance"), kinds, help=t("need_form.insurance_help"), **self._given("insurance"))
        return [chosen, *map(self._text, ("insurance_note", "expenses", "conditions"))]

    def _actions(self) -> Node:
        boxes = [self._box(f"actions.{one.number}", f"{one.number} {one.title}") for one in ACTIONS]
        return el.div(*boxes, class_name="km-choices")

    def _fold(self, key: str, *content: Node) -> Node:
        return disclosure(t(f"need_form.sections.{key}"), *content, id_=key.replace("_", "-"))

    def _value(self, name: str) -> Text:
        return self.state.values.get(name, "").to(str)

    def _given(self, name: str) -> dict[str, Any]:
        return {"value": self._value(name), "error": error_of(self.state.errors, name)}

    def _text(self, name: str, *, required: bool = False) -> Node:
        help_ = t(f"need_form.{HELP[name]}_help") if name in HELP else ""
        given = {"lines": LINES.get(name, 1), "help": help_, "max_length": LENGTHS[name], **self._given(name)}
        return text_field(name, label(name), required=required, **given)

    def _number(self, name: str, unit: Text, help_: Text) -> Node:
        return number_field(name, label(name), unit=unit, help=help_, **self._given(name))

    def _tick(self, name: str) -> Node:
        return self._box(name, label(name))

    def _box(self, name: str, said: Any) -> Node:
        return check(name, said, self._value(name) == "on")

    def _codes(self, name: str, codes: Any, prefix: str, help_key: str = "") -> Node:
        boxes = [self._box(f"{name}.{code}", t(f"{prefix}.{code}")) for code in codes]
        return el.fieldset(
            el.legend(label(name), class_name="km-label"),
            *([el.p(t(help_key), class_name="km-help")] if help_key else []),
            el.div(*boxes, class_name="km-choices"),
            class_name="km-field km-group",
        )


def label(name: str) -> Text:
    """What a field is called."""
    return t(f"need_form.fields.{name}")
