"""Who applies together, how old they are, and what is wrong with what was typed."""

import pytest

from kamagaya_match.needs.rules import ApplicantAge, fits_whole, read_wish, too_young, wrong

PLAIN = {"name": "千葉 千代", "message": "行けます。"}


def test_a_name_and_a_word_are_enough() -> None:
    wish = read_wish({"name": " 千葉　千代 ", "message": "行けます。"})
    assert (wish.name, wish.party, wish.companions, wish.age_band, wish.standby, wish.shifts) == ("千葉 千代", 1, (), "", False, ())
    assert wrong(wish) == {}


def test_names_come_in_lines_or_with_commas() -> None:
    assert read_wish(PLAIN | {"party": "4", "companions": "花、次郎\n 三郎 "}).companions == ("花", "次郎", "三郎")


def test_only_numbers_of_shifts_are_read() -> None:
    typed = {"shift.12": "on", "shift.3": "on", "shift.x": "on", "shift.4": "", "shift.-1": "on", "shift.9" + "9" * 20: "on"}
    assert read_wish(PLAIN | typed).shifts == (3, 12)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"party": "0"}, "party"),
        ({"party": "7"}, "party"),
        ({"party": "二"}, "party"),
        ({"companions": "花"}, "companions"),
        ({"party": "2", "companions": "花\n次郎"}, "companions"),
        ({"party": "2", "companions": "花" * 61}, "companions"),
        ({"age": "junior_high"}, "guardian_knows"),
        ({"name": ""}, "name"),
        ({"message": "あ" * 1001}, "message"),
        ({"name": "千葉 090-1234-5678"}, "name"),
        ({"party": "2", "companions": "花 hana＠example.jp"}, "companions"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(typed: dict[str, str], field: str) -> None:
    assert set(wrong(read_wish(PLAIN | typed))) == {field}


@pytest.mark.parametrize(
    ("age", "youngest", "expected"),
    [
        ("", None, False),
        ("", 18, False),
        (ApplicantAge.HIGH_SCHOOL, None, True),
        (ApplicantAge.HIGH_SCHOOL, 18, True),
        (ApplicantAge.HIGH_SCHOOL, 16, False),
        (ApplicantAge.JUNIOR_HIGH, 16, True),
        (ApplicantAge.JUNIOR_HIGH, 13, False),
        (ApplicantAge.ELEMENTARY, 13, True),
        (ApplicantAge.ELEMENTARY, 0, False),
    ],
)
def test_children_come_where_the_group_said_that_they_may(age: str, youngest: int | None, expected: bool) -> None:
    assert too_young(age, youngest) is expected


def test_a_party_comes_whole_or_not_at_all() -> None:
    assert fits_whole(None, 99, 6) and fits_whole(3, 1, 2)
    assert not fits_whole(3, 2, 2)
