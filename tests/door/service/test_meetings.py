"""A course: who came to which of its meetings, from phones and from the desk, to certificates and reports."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlmodel import col, delete, select

from kamagaya_match import clock
from kamagaya_match.certificates import service as certificates
from kamagaya_match.door import service
from kamagaya_match.events.models import EventSession
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.models import Presence
from kamagaya_match.registrations.rules import Reason, RegistrationState
from kamagaya_match.reports import service as reports
from kamagaya_match.reports.service import writing
from kamagaya_match.storage.transaction import reading, transaction
from tests.certificates.stage import way_to
from tests.door.phones import at_desk, door, meetings_of, phone, rows
from tests.registrations.stage import NOON, moves, parties, states
from tests.world import World

S = RegistrationState
WEEK, HOUR = timedelta(weeks=1), timedelta(hours=1)
OVER = NOON + WEEK + 3 * HOUR


@pytest.fixture(autouse=True)
def counted() -> Iterator[None]:
    before = list(writing._counted)
    reports.count_walk_ins_with(service.walk_ins_by_meeting)
    yield
    writing._counted[:] = before


def course(world: World, *sizes: int, sessions: int = 2) -> tuple[str, list[str]]:
    """Two meetings of two hours, a week apart, the first at NOON."""
    ends = NOON + (sessions - 1) * WEEK + 2 * HOUR
    return door(world.akiko, world.satoyama_id, *sizes, starts_at=NOON, sessions=sessions, ends_at=ends)


def presences(slug: str) -> dict[tuple[str, int], int]:
    """How many came, by the party's name and the place of the meeting from 1."""
    places = {meeting: place for place, meeting in enumerate(meetings_of(slug), start=1)}
    names = {party.id: party.name for party in parties(slug)}
    with reading() as tx:
        found = tx.exec(select(Presence)).all()
    return {(names[one.registration_id], places[one.session_id]): one.people for one in found}


def noted(world: World) -> tuple[str, list[str]]:
    """One of three came to the first meeting, two of that party and somebody else to the second."""
    with clock.frozen(NOON - HOUR):
        slug, codes = course(world, 3, 1, 1)
        helper = phone(world.akiko, slug)
    for moment, came in ((NOON, {0: 1}), (NOON + WEEK, {0: 2, 1: 1})):
        with clock.frozen(moment):
            for place, people in came.items():
                helper.arrive(codes[place], people)
            helper.walk_in(2)
            helper.send()
    return slug, codes


def test_each_meeting_is_counted_by_the_clock(either_world: World) -> None:
    slug, _ = noted(either_world)
    assert presences(slug) == {("客1", 1): 1, ("客1", 2): 2, ("客2", 2): 1}
    assert [party.came for party in parties(slug)] == [2, 1, 0] and states(slug) == [S.ATTENDED, S.ATTENDED, S.CONFIRMED]
    view = service.door_desk(either_world.akiko, slug, "ja")
    assert [one.text for one in view.meetings] == ["3人（当日参加2人をふくむ）", "5人（当日参加2人をふくむ）"]
    assert view.count == "来た人 5人／予定 5人（当日参加2人をふくむ）"
    assert [len(row.seen) for row in view.rows] == [2, 1, 0] and view.rows[0].seen[1].startswith("第2回　2/3人")
    assert [move.words for move in moves(parties(slug)[0]) if move.reason == Reason.CHECKED_IN] == ["1/3", "2/3"]


def test_a_helper_may_note_another_meeting(either_world: World) -> None:
    with clock.frozen(NOON - HOUR):
        slug, codes = course(either_world, 1)
        helper = phone(either_world.akiko, slug)
        first, second = meetings_of(slug)
        helper.note("arrive", code=codes[0], people=1, meeting=second)
        helper.send()
        assert presences(slug) == {("客1", 2): 1} and helper.shown["parties"][0]["a"][0][5] == second
        key = helper.note("arrive", code=codes[0], people=1, meeting=999_999)
        helper.send()
        assert presences(slug) == {("客1", 1): 1, ("客1", 2): 1}
        helper.undo(key)
        helper.send()
    assert presences(slug) == {("客1", 2): 1} and states(slug) == [S.ATTENDED] and first != second


def test_an_offline_phone_and_the_desk_add_up(either_world: World) -> None:
    with clock.frozen(NOON - HOUR):
        slug, codes = course(either_world, 2, 2)
        late, other = phone(either_world.akiko, slug, "A", slow=9999), phone(either_world.akiko, slug, "B")
    with clock.frozen(NOON):
        late.arrive(codes[0], 2)
        other.arrive(codes[1], 1)
        other.send()
    with clock.frozen(NOON + WEEK):
        other.arrive(codes[0], 1)
        other.send()
    assert other.doubles == []
    with clock.frozen(OVER):
        late.send()
        assert late.doubles == [] and presences(slug) == {("客1", 1): 2, ("客1", 2): 1, ("客2", 1): 1}
        at_desk(either_world.akiko, slug, codes[1], 0, 2)
        assert presences(slug)["客2", 2] == 2 and ("客2", 1) not in presences(slug)
        at_desk(either_world.akiko, slug, codes[1], 0, 0)
        assert states(slug) == [S.ATTENDED, S.CONFIRMED] and parties(slug)[1].came == 0
        with pytest.raises(NotFound):
            service.note_by_group(either_world.akiko, slug, codes[0], {999_999: 1})


def test_only_who_came_to_no_meeting_was_absent(either_world: World) -> None:
    slug, _ = noted(either_world)
    with clock.frozen(OVER):
        assert registrations.mark_rest_absent(either_world.akiko, slug) == 1
    assert states(slug) == [S.ATTENDED, S.ATTENDED, S.ABSENT]


def test_certificates_name_the_meetings_that_one_came_to(either_world: World) -> None:
    slug, _ = noted(either_world)
    with clock.frozen(OVER):
        family, single, nobody = parties(slug)
        number = certificates.ask_for_party(way_to(single), either_world.chiyo, "客2")
        found = certificates.check(number, "ja")
        assert found.valid and [line.day for line in found.lines] == ["2026年11月27日"] and found.total == "1回・2時間"
        with transaction() as tx:
            key = registrations.new_key(tx, family.id or 0)
            empty = registrations.new_key(tx, nobody.id or 0)
        certificates.ask_for_party(key, either_world.chiyo, "客1")
        (asked,) = certificates.desk(either_world.akiko, "satoyama", "ja").waiting
        assert [line.day for line in asked.lines] == ["2026年11月20日", "2026年11月27日"] and not any(line.noted for line in asked.lines)
        registrations.mark_rest_absent(either_world.akiko, slug)
        with pytest.raises(NotFound):
            certificates.ask_for_party(empty, either_world.chiyo, "客3")


def test_the_report_counts_each_meeting_and_all(either_world: World) -> None:
    slug, _ = noted(either_world)
    with clock.frozen(OVER):
        desk = reports.desk(either_world.akiko, slug, "ja")
    assert "2組・3人" in desk.known and desk.total == "5"
    assert [line.rsplit("：", 1)[1] for line in desk.came] == ["2人", "3人", "5人", "8人"]
    assert desk.came[1].startswith("第1回") and desk.came[-1].startswith("のべ")


def test_a_meeting_taken_off_the_programme_takes_no_note_away(either_world: World) -> None:
    slug, _ = noted(either_world)
    with transaction() as tx:
        tx.execute(delete(EventSession).where(col(EventSession.id) == meetings_of(slug)[1]))
    assert presences(slug) == {("客1", 1): 1} and len(rows()) == 5
    view = service.door_desk(either_world.akiko, slug, "ja")
    assert view.meetings == [] and view.rows[0].came == 2 and view.count.startswith("来た人 7人")


def test_a_party_that_shrinks_came_with_no_more_than_it_is(either_world: World) -> None:
    slug, codes = noted(either_world)
    edit = registrations.Edit(name="客1", size=1, note="")
    with clock.frozen(NOON + WEEK + HOUR):
        registrations.edit_by_group(either_world.akiko, slug, codes[0], edit)
    assert presences(slug)["客1", 2] == 1 and parties(slug)[0].came == 1


def test_a_page_of_before_names_no_meeting(either_world: World) -> None:
    moment: datetime = NOON + WEEK
    with clock.frozen(NOON - HOUR):
        slug, codes = course(either_world, 1)
        helper = phone(either_world.akiko, slug)
    with clock.frozen(moment):
        helper.arrive(codes[0], 1)
        answer = helper.send()
    assert presences(slug) == {("客1", 2): 1} and answer["now"] == round(moment.timestamp() * 1000)
