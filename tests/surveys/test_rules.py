"""What may be asked, what may be answered, and what may be shown."""

from datetime import datetime, timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.surveys.rules import (
    OPEN_FOR,
    WAITS,
    Item,
    ItemKind,
    check_answers,
    counted,
    is_due,
    is_open,
    kept_answers,
    may_count,
    read_items,
    texts,
)

ITEMS = [Item(ItemKind.SCALE, "いかがでしたか"), Item(ItemKind.CHOICE, "また来ますか", ("はい", "いいえ")), Item(ItemKind.TEXT, "ひとこと")]
END = datetime(2026, 12, 13, 12, 0, tzinfo=clock.TOKYO)


def test_questions_are_read_and_empty_ones_left_out() -> None:
    form = {
        "label.1": " 楽しかったですか ",
        "kind.1": "scale",
        "choices.1": "消える",
        "label.4": "道は",
        "kind.4": "choice",
        "choices.4": "近い\n遠い\n近い",
    }
    items, errors = read_items(form)
    assert errors == {}
    assert items == [Item(ItemKind.SCALE, "楽しかったですか"), Item(ItemKind.CHOICE, "道は", ("近い", "遠い"))]


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({}, "label.1"),
        ({"label.2": "あ" * 101}, "label.2"),
        ({"label.1": "道は", "kind.1": "choice", "choices.1": "近い"}, "choices.1"),
        ({"label.1": "道は", "kind.1": "choice", "choices.1": "\n".join(map(str, range(11)))}, "choices.1"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(form: dict[str, str], field: str) -> None:
    assert list(read_items(form)[1]) == [field]


def test_a_kind_that_nobody_knows_is_a_text() -> None:
    assert read_items({"label.1": "何か", "kind.1": "picture"})[0][0].kind is ItemKind.TEXT


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({"0": "5"}, []),
        ({"2": "楽しかった"}, []),
        ({}, [""]),
        ({"2": "  "}, [""]),
        ({"0": "6"}, ["answer.0"]),
        ({"1": "たぶん"}, ["answer.1"]),
        ({"2": "あ" * 1001}, ["answer.2"]),
        ({"7": "余り"}, [""]),
    ],
)
def test_one_answer_is_enough_and_each_must_fit(answers: dict[str, str], errors: list[str]) -> None:
    assert list(check_answers(ITEMS, answers)) == errors


def test_only_answers_to_questions_are_kept() -> None:
    assert kept_answers(ITEMS, {"0": "4", "1": "", "2": " よかった ", "9": "余り"}) == {"0": "4", "2": "よかった"}


def test_people_are_asked_a_little_after_and_can_answer_for_a_month() -> None:
    moments = (END, END + WAITS, END + OPEN_FOR - timedelta(seconds=1), END + OPEN_FOR)
    assert [is_due(moment, END) for moment in moments] == [False, True, True, False]
    assert [is_open(moment, END) for moment in moments] == [True, True, True, False]


def test_few_anonymous_answers_are_not_counted() -> None:
    assert [may_count(True, 4), may_count(True, 5), may_count(False, 1)] == [False, True, True]


def test_counts_and_texts_tell_no_order() -> None:
    replies = [{"0": "5", "2": "わ"}, {"0": "4"}, {"0": "5", "2": "あ"}]
    assert counted(ITEMS[0], 0, replies) == [("1", 0), ("2", 0), ("3", 0), ("4", 1), ("5", 2)]
    assert texts(2, replies) == ["あ", "わ"]
