"""What a group's form accepts."""

import pytest

from kamagaya_match.clock import today
from kamagaya_match.groups.service.profile_values import LIMITS, MOST_FIELDS, read_profile
from kamagaya_match.problems import Invalid
from kamagaya_match.words.catalogue import keys

from .forms import PROFILE


def errors_with(**changes: str) -> dict[str, str]:
    with pytest.raises(Invalid) as problem:
        read_profile(PROFILE | changes)
    assert set(problem.value.errors.values()) <= keys()
    return problem.value.errors


def test_a_filled_form_is_read() -> None:
    profile = read_profile(PROFILE | {"founded_year": "２００８", "member_count": "1,200", "website": "https://example.jp/omocha"})
    assert (profile.name, profile.fields, profile.area) == ("くぬぎ山おもちゃ病院", ["children", "environment"], "くぬぎ山")
    assert (profile.founded_year, profile.member_count) == (2008, 1200)


def test_spaces_and_katakana_are_mended() -> None:
    profile = read_profile(PROFILE | {"name": "  くぬぎ山\nおもちゃ ", "kana": "クヌギヤマ　オモチャ", "about": "一行\n二行"})
    assert (profile.name, profile.kana, profile.about) == ("くぬぎ山 おもちゃ", "くぬぎやま おもちゃ", "一行\n二行")


def test_every_missing_thing_is_named_at_once() -> None:
    with pytest.raises(Invalid) as problem:
        read_profile({})
    assert {"name", "kana", "kind", "summary", "fields", "contact_email_visible"} <= set(problem.value.errors)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kana", "漢字"),
        ("kind", "citizen"),
        ("area", "東京"),
        ("contact_email", "omocha@"),
        ("contact_phone", "123"),
        ("website", "javascript:alert(1)"),
        ("website", "https://"),
        ("website", "http://[broken"),
        ("founded_year", "1700"),
        ("founded_year", "昭和"),
        ("member_count", "0"),
        ("member_count", "9999999"),
        ("contact_phone_visible", "everyone"),
    ],
)
def test_what_cannot_be_is_refused(field: str, value: str) -> None:
    assert list(errors_with(**{field: value})) == [field]


def test_the_future_is_not_a_founding_year() -> None:
    assert "founded_year" in errors_with(founded_year=str(today().year + 1))


@pytest.mark.parametrize("field", sorted(LIMITS))
def test_nothing_is_endless(field: str) -> None:
    assert field in errors_with(**{field: "あ" * (LIMITS[field] + 1)})


def test_a_few_fields_are_enough() -> None:
    many = {f"fields.{name}": "on" for name in ("welfare", "culture", "sports")}
    assert len(many) >= MOST_FIELDS
    assert errors_with(**many) == {"fields": "groups.errors.fields_many"}
