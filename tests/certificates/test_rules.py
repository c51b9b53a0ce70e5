"""Numbers that show mistakes, and who confirms what."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match import clock
from kamagaya_match.certificates.rules import (
    ALPHABET,
    LENGTH,
    CertificateState,
    Line,
    is_sure,
    kept_lines,
    masked,
    may_become,
    numbered,
    plain_number,
    same_lines,
    shown_number,
    state_at_first,
)
from kamagaya_match.certificates.service.numbers import new_number

S = CertificateState
BODY = st.text(ALPHABET, min_size=LENGTH - 1, max_size=LENGTH - 1)
START = datetime(2026, 12, 6, 10, 0, tzinfo=clock.TOKYO)


def line(days: int = 0, **facts: bool) -> Line:
    starts = START + timedelta(days=days)
    return Line("aki", "落ち葉かき", "粟野の森", starts, starts + timedelta(minutes=150), **facts)


def test_no_character_is_taken_for_another() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET) == 19
    for alike in ("0ODQ", "1IL", "2Z", "5S", "6G", "8B", "UV"):
        assert not set(alike) & set(ALPHABET)


@given(BODY, st.data())
def test_one_wrong_character_is_seen(body: str, data: st.DataObject) -> None:
    number = numbered(body)
    place = data.draw(st.integers(0, LENGTH - 1))
    other = data.draw(st.sampled_from([one for one in ALPHABET if one != number[place]]))
    assert plain_number(number) == number
    assert plain_number(number[:place] + other + number[place + 1 :]) == ""


@given(BODY, st.integers(0, LENGTH - 2))
def test_two_characters_that_changed_places_are_seen(body: str, place: int) -> None:
    number = numbered(body)
    changed = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assert changed == number or plain_number(changed) == ""


def test_numbers_are_read_however_they_are_typed() -> None:
    number = new_number()
    assert plain_number(f" {shown_number(number).lower().replace('-', ' - ')} ") == number
    assert plain_number("".join(chr(ord(one) + 0xFEE0) for one in number)) == number
    assert shown_number(number).count("-") == 3
    assert [plain_number(wrong) for wrong in ("", "KM", "../../etc/passwd", number + "3", "é" * LENGTH)] == [""] * 5


def test_numbers_differ() -> None:
    assert len({new_number() for _ in range(500)}) == 500


@pytest.mark.parametrize(
    ("before", "after"), [(S.WAITING, S.VALID), (S.WAITING, S.REFUSED), (S.VALID, S.WITHDRAWN)], ids=["confirm", "refuse", "withdraw"]
)
def test_the_ways_of_a_certificate(before: S, after: S) -> None:
    assert may_become(before, after)
    assert not may_become(after, before)


def test_only_a_record_that_leaves_no_doubt_is_enough() -> None:
    assert is_sure(True, 1, 1) and is_sure(True, 3, 3)
    assert not any([is_sure(False, 1, 1), is_sure(True, 2, 1), is_sure(True, 1, 0)])
    assert state_at_first([line(sure=True)]) is S.VALID
    assert state_at_first([line(sure=True), line(7)]) is S.WAITING


def test_a_group_can_leave_lines_out_and_add_none() -> None:
    lines = [line(), line(7), line(14)]
    assert kept_lines(lines, [2, 0, 0, 9, -1]) == [lines[0], lines[2]]
    assert same_lines(lines, reversed(lines)) and not same_lines(lines, lines[:2])


def test_lengths_are_minutes_and_whole_days_have_none() -> None:
    assert (line().minutes, line(all_day=True).minutes) == (150, 0)


def test_of_a_name_the_first_letter_is_shown() -> None:
    assert (masked("山田 花子"), masked("")) == ("山…", "")
