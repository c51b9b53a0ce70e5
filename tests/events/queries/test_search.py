"""Which events are found, in which order, and how many."""

from datetime import datetime
from typing import Any

import pytest

from kamagaya_match.events.indexing import tokens_wanted
from kamagaya_match.events.queries.search import Wanted, count, search
from kamagaya_match.events.rules.filters import read_filters
from kamagaya_match.events.service import reindex_all
from kamagaya_match.storage.transaction import reading, transaction
from tests.events.posts import NOW, at, centre, post
from tests.world import World


def found(q: str = "", since: datetime = NOW, before: datetime | None = None, internal: bool = False, **asked: str) -> list[int]:
    """The ids that a search gives, whose number must be the count."""
    filters = read_filters({"q": q, **asked}, since.date())
    wanted = Wanted(tokens_wanted(filters), since, before, internal)
    with reading() as tx:
        total, ids = search(tx, wanted, 0, 100)
        assert total == len(ids) == count(tx, wanted)
    return ids


def ids(*events: object) -> list[int]:
    return [event.id for event in events]  # type: ignore[attr-defined]


@pytest.fixture
def city(tuesday: None, either_world: World) -> World:
    return either_world


@pytest.mark.parametrize(
    "words",
    [
        "鎌ケ谷",
        "鎌ヶ谷",
        "鎌が谷",
        "ｶﾏｶﾞﾔ",
        "かまがや",
        "カマガヤ",
        "鎌",
        "ケ谷",
        "くぬぎ",
        "焼き",
        "芋 落ち葉",
        "里山を守る会",
        "さとやま",
        "環境",
        "体験",
    ],
)
def test_words_of_any_length_and_spelling(city: World, words: str) -> None:
    event = post(city, "one", title="里山の落ち葉かきと焼き芋")
    post(
        city,
        "two",
        title="将棋のつどい",
        area="",
        address="",
        place_name="",
        lat=None,
        lon=None,
        fields=["culture"],
        kind="exchange",
        group_id=city.obento_id,
        summary="",
    )
    assert found(words) == ids(event)


def test_nothing_fits_words_that_nobody_wrote(city: World) -> None:
    post(city, "one")
    assert found("相撲") == found("xyz") == []


def test_in_order_of_start_what_is_under_way_first(city: World) -> None:
    late, early = post(city, "late", at(20)), post(city, "early", at(2))
    on_now = post(city, "now", at(1, 8), ends_at=at(1, 11))
    exhibition = post(city, "long", at(10, month=11), ends_at=at(25))
    post(city, "over", at(30, month=11))
    assert found() == ids(exhibition, on_now, early, late)
    assert found("里山") == ids(exhibition, on_now, early, late)


def test_a_course_that_has_begun_stands_where_its_next_meeting_is(city: World) -> None:
    monthly = post(city, "monthly", sessions=[at(20, month=11), at(20)], kind="course")
    weekly = post(city, "weekly", sessions=[at(24, month=11), at(8), at(15)], kind="course")
    posted = [post(city, f"day-{day}", at(day, 14)) for day in range(2, 28)]
    in_order = ids(*posted[:6], weekly, *posted[6:18], monthly, *posted[18:])
    assert found() == in_order == found("里山")
    assert found(since=at(9, 0)) == ids(*posted[7:13], weekly, *posted[13:18], monthly, *posted[18:])
    with reading() as tx:
        for size in (1, 2, 5, 7, 30):
            pages = [search(tx, Wanted((), NOW), offset, size)[1] for offset in range(0, len(in_order) + size, size)]
            assert [number for page in pages for number in page] == in_order


def test_days_are_a_span_and_courses_count_by_their_sessions(city: World) -> None:
    course = post(city, "course", sessions=[at(3), at(10), at(17)], kind="course")
    single = post(city, "single", at(10, 15))
    assert found(since=at(10, 0), before=at(11, 0)) == ids(course, single)
    assert found(since=at(11, 0), before=at(12, 0)) == []
    assert found(since=at(16, 0), before=at(18, 0), kind="course") == ids(course)
    assert found(since=at(4, 0), before=at(9, 0)) == []


@pytest.mark.parametrize(
    ("asked", "facts"),
    [
        ({"field": "welfare"}, {"fields": ["welfare", "health"]}),
        ({"area": "粟野"}, {"area": "粟野"}),
        ({"kind": "course"}, {"kind": "course"}),
        ({"who": "students"}, {"welcome": ["students"]}),
        ({"alone": "1"}, {"welcome": ["alone"]}),
        ({"online": "on"}, {"online": True}),
        ({"evening": "1"}, {"starts": at(2, 18)}),
        ({"weekend": "1"}, {"starts": at(5)}),
    ],
)
def test_each_condition(city: World, asked: dict[str, Any], facts: dict[str, Any]) -> None:
    post(city, "other", at(2, 10), fee=500, welcome=["seniors"])
    fitting = post(city, "fitting", **{"starts": at(2, 10), "fee": 500, **facts})
    assert found(**asked) == ids(fitting)
    assert found("落ち葉", **asked) == ids(fitting)


def test_free_and_the_place(city: World) -> None:
    post(city, "paid", at(2), fee=500)
    free, here = post(city, "free", at(3)), post(city, "here", at(4), fee=100, place_id=centre())
    assert found(free="1") == ids(free)
    assert found(place="centre") == ids(here)
    assert found("くぬぎやまこみゅにてぃ") == ids(here)


def test_conditions_are_met_together(city: World) -> None:
    both = post(city, "both", at(5), online=True)
    post(city, "one", at(5))
    assert found(weekend="1", online="1", free="1", beginner="1", field="environment") == ids(both)


def test_drafts_are_never_found_and_internal_events_only_by_staff(city: World) -> None:
    post(city, "draft", status="draft")
    post(city, "pending", status="pending")
    called_off = post(city, "off", status="cancelled")
    inside = post(city, "inside", internal=True, kind="internal")
    assert found() == found("里山") == ids(called_off)
    assert found(internal=True) == ids(inside)


def test_pages_continue_each_other(city: World) -> None:
    posted = [post(city, f"e{number}", at(2 + number // 4, 9 + number % 4)) for number in range(25)]
    wanted = Wanted((), at(3, 0))
    with reading() as tx:
        pages = [search(tx, wanted, offset, 10) for offset in (0, 10, 20, 30)]
    assert [total for total, _ in pages] == [21] * 4
    assert [number for _, page in pages for number in page] == ids(*posted[4:])


def test_the_whole_index_can_be_made_anew(city: World) -> None:
    event = post(city, "one")
    post(city, "draft", status="draft")
    with transaction() as tx:
        row = tx.get_one(type(event), event.id)
        row.title = "紙芝居"
    assert found("紙芝居") == []
    assert reindex_all() == 2
    assert found("紙芝居") == ids(event)
