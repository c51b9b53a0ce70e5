"""What people type about what they give, and how it is read."""

from dataclasses import asdict
from types import SimpleNamespace

import pytest

from kamagaya_match.city.weekly import times_of
from kamagaya_match.offers.rules import body_values, person_values, read_body, read_person
from tests.offers.forms import BODY, PERSON


def test_a_person_s_offer_is_read_whole() -> None:
    draft, errors = read_person(PERSON)
    assert errors == {}
    assert asdict(draft) == {
        "skills": {"design": 3, "crafts": 2},
        "fields": ["environment"],
        "unwanted": ["sports"],
        "learning": ["planning"],
        "languages": ["en"],
        "times": times_of(["sat_morning", "sun_morning"]),
        "rhythm": "monthly",
        "hours_a_month": 5,
        "area": "くぬぎ山",
        "online": True,
        "seen": "groups",
    }


def test_what_was_read_is_written_back_as_it_was_typed() -> None:
    draft, _ = read_person(PERSON)
    assert person_values(SimpleNamespace(**asdict(draft))) == PERSON | {"hours_a_month": "5"}
    body, _ = read_body(BODY)
    row = SimpleNamespace(**body.texts, kind=body.kind, area=body.area, online=body.online, fields=body.fields, skills=body.skills)
    assert body_values(row) == BODY | {"online": ""}


@pytest.mark.parametrize(
    ("changed", "errors"),
    [
        ({"adult": ""}, {"adult": "offer_form.adults_only"}),
        ({"unwanted.environment": "on"}, {"unwanted": "offer_form.both_wanted_and_not"}),
        ({"hours_a_month": "101"}, {"hours_a_month": "offer_form.not_a_number"}),
        ({"skills.design": "", "skills.crafts": "9", "fields.environment": ""}, {"skills": "offer_form.skills_or_fields"}),
    ],
)
def test_what_is_wrong_is_said_at_its_field(changed: dict[str, str], errors: dict[str, str]) -> None:
    assert read_person(PERSON | changed)[1] == errors


def test_nothing_is_shown_to_groups_unless_it_is_wished() -> None:
    assert read_person({"adult": "on"})[0].seen == "self"
    assert read_person({"adult": "on", "seen": "everyone", "rhythm": "hourly", "area": "どこか"})[0] == read_person({"adult": "on"})[0]


def test_a_body_s_offer_needs_a_kind_a_title_and_a_summary() -> None:
    assert read_body({})[1] == {
        "kind": "offer_form.kind_missing",
        "title": "offer_form.title_missing",
        "summary": "offer_form.summary_missing",
    }
    assert read_body(BODY | {"title": "長" * 81})[1] == {"title": "offer_form.too_long"}
