from datetime import date

import pytest

from kamagaya_match.needs.rules import NeedKind, ProBonoShape
from kamagaya_match.needs.rules.draft import LENGTHS, field_errors, read_draft
from kamagaya_match.words.catalogue import keys


def test_what_was_typed_is_read_in_any_width() -> None:
    typed = {
        "title": " 手伝って ",
        "kind": "pro_bono",
        "shape": "project",
        "until": "２０２６/12/20",
        "people_wanted": "１，０００",
        "online": "on",
    }
    draft, errors = read_draft(typed)
    assert errors == {}
    assert (draft.texts["title"], draft.kind, draft.shape) == ("手伝って", NeedKind.PRO_BONO, ProBonoShape.PROJECT)
    assert (draft.until, draft.people_wanted, draft.online) == (date(2026, 12, 20), 1000, True)


def test_unknown_codes_are_passed_over() -> None:
    draft, errors = read_draft(
        {"title": "手伝って", "kind": "magic", "shape": "x", "area": "東京", "skills.magic": "on", "actions.99": "on"}
    )
    assert errors == {}
    assert (draft.kind, draft.shape, draft.area, draft.skills, draft.actions) == (NeedKind.VOLUNTEER, None, "", [], [])


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"title": ""}, {"title": "need_checks.title"}),
        ({"people_wanted": "0"}, {"people_wanted": "need_checks.people_wanted"}),
        ({"people_wanted": "たくさん"}, {"people_wanted": "need_form.not_a_number"}),
        ({"until": "来週"}, {"until": "need_form.not_a_day"}),
        ({"summary": "あ" * (LENGTHS["summary"] + 1)}, {"summary": "need_form.too_long"}),
    ],
)
def test_what_is_wrong_stands_at_its_field(typed: dict[str, str], wrong: dict[str, str]) -> None:
    _, errors = read_draft({"title": "手伝って"} | typed)
    assert errors == wrong
    assert set(errors.values()) <= keys()


def test_checks_stand_where_they_are_put_right() -> None:
    checks = ["need_checks.when", "need_checks.place", "need_checks.until_past", "need_checks.contact"]
    assert field_errors(checks) == dict(zip(("when_note", "place_name", "until", "contact"), checks, strict=True))
