"""The ready-made needs are whole: the form takes them, and only the group's own facts are missing."""

from dataclasses import replace
from datetime import date

import pytest

from kamagaya_match.needs.rules import NeedKind, missing_for_publishing
from kamagaya_match.needs.rules.draft import read_draft
from kamagaya_match.needs.rules.templates import CODES, TEMPLATES, first_values, template_name

TODAY = date(2026, 11, 22)
SCOPE = ("background", "goal", "deliverable", "stages", "outside", "questions", "hours_note")


@pytest.mark.parametrize("code", CODES)
def test_a_template_lacks_only_what_the_group_alone_knows(code: str) -> None:
    draft, errors = read_draft(first_values(code))
    assert errors == {}
    assert (draft.kind, draft.template) == (NeedKind.PRO_BONO, code)
    assert all(draft.texts[name] for name in SCOPE)
    assert len(draft.texts["stages"].splitlines()) >= 3
    assert len(draft.texts["questions"].splitlines()) >= 5
    facts = replace(draft.facts(), place="きらり鎌ケ谷市民会館")
    assert missing_for_publishing(facts, TODAY) == ["need_checks.until", "need_checks.contact"]


def test_there_are_ten_with_names_of_their_own() -> None:
    assert len({one.name for one in TEMPLATES.values()}) == len(TEMPLATES) == 10


def test_an_unknown_choice_starts_with_an_empty_volunteer_need() -> None:
    assert first_values("nothing") == {"kind": "volunteer"}
    assert template_name("nothing") == ""
    assert first_values("session")["shape"] == "session"
