from dataclasses import replace
from datetime import date, timedelta

import pytest

from kamagaya_match.needs.rules import NeedFacts, NeedKind, ProBonoShape, Skill, missing_for_publishing
from kamagaya_match.words.catalogue import keys

TODAY = date(2026, 12, 6)
VOLUNTEER = NeedFacts(
    kind=NeedKind.VOLUNTEER,
    title="読み聞かせの手伝い",
    summary="絵本を読みます",
    when="毎週土曜日の午前",
    place="みほん文庫",
    until=TODAY,
    contact="047-000-0000",
)
PRO_BONO = replace(VOLUNTEER, kind=NeedKind.PRO_BONO, shape=ProBonoShape.SESSION, skills=(Skill.DESIGN,), when="")


@pytest.mark.parametrize("facts", [VOLUNTEER, PRO_BONO, replace(VOLUNTEER, place="", online=True), replace(VOLUNTEER, people_wanted=1)])
def test_complete_drafts_are_ready(facts: NeedFacts) -> None:
    assert missing_for_publishing(facts, TODAY) == []


def test_an_empty_draft_needs_the_main_facts_in_the_form_s_order() -> None:
    volunteer = ["title", "summary", "when", "place", "until", "contact"]
    pro_bono = ["shape", "title", "summary", "skills", "place", "until", "contact"]
    assert missing_for_publishing(NeedFacts(kind=NeedKind.VOLUNTEER), TODAY) == [f"need_checks.{name}" for name in volunteer]
    assert missing_for_publishing(NeedFacts(kind=NeedKind.PRO_BONO), TODAY) == [f"need_checks.{name}" for name in pro_bono]


@pytest.mark.parametrize(
    ("facts", "key"),
    [
        (replace(VOLUNTEER, title="　"), "title"),
        (replace(VOLUNTEER, people_wanted=0), "people_wanted"),
        (replace(VOLUNTEER, until=TODAY - timedelta(days=1)), "until_past"),
        (replace(PRO_BONO, skills=()), "skills"),
        (replace(PRO_BONO, shape=None), "shape"),
    ],
)
def test_one_thing_wrong(facts: NeedFacts, key: str) -> None:
    assert missing_for_publishing(facts, TODAY) == [f"need_checks.{key}"]
    assert f"need_checks.{key}" in keys()
