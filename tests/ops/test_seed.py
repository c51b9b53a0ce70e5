"""The invented city: the same one each time, in order with the rules, and with something of everything."""

import json
import shutil
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col, func, select

from kamagaya_match import clock
from kamagaya_match.__main__ import main
from kamagaya_match.certificates.models import Certificate
from kamagaya_match.draws import service as draws
from kamagaya_match.draws.models import Draw
from kamagaya_match.engagements.models import Engagement, HoursEntry
from kamagaya_match.events.models import Event, EventChange, EventSession
from kamagaya_match.follows.models import Follow
from kamagaya_match.follows.rules import Every, Kind, read_what, what_of
from kamagaya_match.follows.service.whats import title_of
from kamagaya_match.needs.models import Application, Need, Shift
from kamagaya_match.ops.seed import crowd
from kamagaya_match.ops.tables import metadata
from kamagaya_match.registrations.models import Registration, RegistrationMove
from kamagaya_match.registrations.rules import Party, Reason, RegistrationState, Room, may_become, seats_taken
from kamagaya_match.storage import outbox
from kamagaya_match.storage.search import EVENTS, GROUPS, NEEDS, SearchIndex
from kamagaya_match.storage.transaction import reading
from kamagaya_match.stories.models import Story
from kamagaya_match.who import VISITOR
from kamagaya_match.words.folding import query_tokens
from tests.databases import put, using

DAY = date(2026, 11, 23)
NEW_YEAR, SPRING, SUMMER = date(2027, 1, 1), date(2027, 3, 27), date(2027, 7, 15)


def seed(*given: str, day: date = DAY, hour: int = 9) -> int:
    with clock.frozen(clock.at(day, time(hour))):
        return main(["seed", *given])


def everything() -> dict[str, list[Any]]:
    """Every row of every table."""
    with reading() as tx:
        return {table.name: list(tx.execute(table.select().order_by(*table.primary_key))) for table in metadata.sorted_tables}


def rows_of(table: Any) -> list[Any]:
    with reading() as tx:
        return list(tx.exec(select(table).order_by(table.id)))


def found(index: SearchIndex, words: str) -> int:
    with reading() as tx:
        return len(tx.execute(index.matching(tx, query_tokens(words))).all())


@pytest.mark.heavy
class TestTheSameCity:
    @pytest.fixture
    def again(self, database: str, migrated_file: Path, database_file: Path) -> Any:
        """Seed, and give what is there; the database is empty before each time."""

        def fill(*given: str, **when: Any) -> dict[str, list[Any]]:
            put(migrated_file, database_file)
            assert seed(*given, **when) == 0
            return everything()

        return fill

    def test_of_the_same_day_and_number(self, again: Any) -> None:
        assert again("--events", "30", hour=8) == again("--events", "30", hour=22)

    def test_another_number_or_day_makes_another(self, again: Any) -> None:
        first = again()["event"]
        assert first != again("--seed", "7")["event"]
        assert first != again(day=DAY + timedelta(days=1))["event"]


@pytest.mark.heavy
@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("day", [DAY, NEW_YEAR, SPRING, SUMMER], ids=str)
def test_there_is_something_of_everything(day: date) -> None:
    assert seed(day=day) == 0
    today = clock.at(day, time(12))
    events = rows_of(Event)
    coming = [event for event in events if event.starts_at > today and event.status == "published"]
    assert 90 <= len(events) <= 130
    assert {event.kind for event in coming} == {"exchange", "experience", "course", "advice", "briefing", "internal", "other"}
    assert {event.status for event in events} == {"draft", "pending", "published", "cancelled"}
    facts = {
        "full with people waiting": lambda one: one.seats_taken == one.capacity and one.parties_waiting == 3,
        "the group decides": lambda one: one.admission == "approval" and one.parties_waiting == 2,
        "seats are kept": lambda one: one.quotas and not one.quotas_lapsed and one.seats_free,
        "nearly full": lambda one: one.capacity and one.capacity - one.seats_taken == 2,
        "online": lambda one: one.online and one.online_url,
        "with a fee": lambda one: one.fee > 0,
        "without sign-up": lambda one: not one.sign_up,
        "whole days": lambda one: one.all_day,
        "of a series": lambda one: one.series_id,
        "not open yet": lambda one: one.sign_up_opens_at and one.sign_up_opens_at > today,
        "closed": lambda one: one.sign_up_closes_at and one.sign_up_closes_at < today,
        "moved": lambda one: one.sequence == 1,
        "in easy Japanese": lambda one: one.title_easy and one.summary_easy,
        "this week": lambda one: one.starts_at < today + timedelta(days=7),
    }
    assert [name for name, holds in facts.items() if not any(map(holds, coming))] == []
    assert any(event.status == "cancelled" and event.cancel_reason and event.starts_at > today for event in events)


@pytest.fixture(scope="module")
def seeded_file(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the invented city, to be copied for each test."""
    folder = tmp_path_factory.mktemp("seeded")
    shutil.copy(migrated_file, folder / "match.db")
    with using(f"sqlite:///{folder / 'match.db'}", folder):
        assert seed() == 0
    return folder / "match.db"


class TestInOrder:
    @pytest.fixture(autouse=True)
    def _city(self, seeded_file: Path, database: str, database_file: Path) -> None:
        put(seeded_file, database_file)

    def test_every_event_has_its_meetings(self) -> None:
        meetings = defaultdict(list)
        for meeting in rows_of(EventSession):
            meetings[meeting.event_id].append(meeting)
        for event in rows_of(Event):
            own = meetings[event.id]
            assert (min(one.starts_at for one in own), max(one.ends_at for one in own)) == (event.starts_at, event.ends_at), event.title
            assert event.created_at <= event.updated_at <= clock.at(DAY, time(0)), event.title
        assert Counter(len(own) for own in meetings.values())[4] == 5

    def test_seats_are_counted_right(self) -> None:
        parties = defaultdict(list)
        for row in rows_of(Registration):
            parties[row.event_id].append(row)
        for event in rows_of(Event):
            own = parties[event.id]
            standing = [Party(one.number, one.size, RegistrationState(one.state), one.for_seat) for one in own]
            assert event.seats_taken == seats_taken(standing)
            assert event.capacity is None or event.seats_taken <= event.capacity
            assert event.parties_waiting == sum(one.state == "waitlisted" for one in own)
            kept = {} if event.quotas_lapsed or not own else event.quotas
            room = Room(event.capacity, kept, [replace(one, kinds=frozenset(row.kinds)) for one, row in zip(standing, own, strict=True)])
            assert not room.overfull and event.seats_free == room.free()
            assert [one.number for one in own] == list(range(1, event.arrivals + 1))
            assert all(len(one.companions) == one.size - 1 for one in own)

    def test_every_party_came_to_where_it_stands_by_the_rules(self) -> None:
        moves = defaultdict(list)
        for move in rows_of(RegistrationMove):
            moves[move.registration_id].append(move)
        for party in rows_of(Registration):
            own = moves[party.id]
            assert [move.before for move in own] == ["", *[move.after for move in own[:-1]]]
            assert own[-1].after == party.state
            steps = [(RegistrationState(move.before), RegistrationState(move.after)) for move in own[1:]]
            assert all(before is after or may_become(before, after) for before, after in steps)
            assert [move.at for move in own] == sorted(move.at for move in own)
        assert {move.reason for own in moves.values() for move in own} <= set(Reason)
        assert any(move.reason == Reason.SEATS_FREED for own in moves.values() for move in own)

    def test_dates_are_not_oversold(self) -> None:
        shifts = rows_of(Shift)
        assert all(0 < shift.taken <= shift.places for shift in shifts[:3]) and any(shift.waiting for shift in shifts)

    def test_needs_and_answers(self) -> None:
        needs, answers = rows_of(Need), rows_of(Application)
        assert {need.status for need in needs} == {"draft", "pending", "published", "closed"}
        assert {(need.kind, need.shape) for need in needs} == {("volunteer", ""), ("pro_bono", "session"), ("pro_bono", "project")}
        assert {answer.state for answer in answers} == {"standby", "sent", "accepted", "declined", "withdrawn"}
        for need in needs:
            assert need.accepted == sum(one.party for one in answers if one.need_id == need.id and one.state == "accepted")
            assert need.until > DAY

    def test_work_came_to_its_end_and_both_sides_tell_of_it(self) -> None:
        [work] = [one for one in rows_of(Engagement) if one.state == "done"]
        assert work.thanks_shown and work.thanks_name and work.stage == "reviewed"
        hours = [one for one in rows_of(HoursEntry) if one.engagement_id == work.id]
        assert {one.state for one in hours} == {"confirmed"} and sum(one.minutes for one in hours) == 540
        assert all(work.began_at.date() < one.day <= DAY for one in hours)
        [story] = rows_of(Story)
        assert story.engagement_id == work.id and story.published_at and story.giver_agreed == story.group_agreed == story.version

    def test_people_follow_what_is_there(self) -> None:
        rows = rows_of(Follow)
        assert {row.kind for row in rows} == set(Kind) and {row.every for row in rows} == set(Every)
        for row in rows:
            what = read_what(row.kind, what_of(row.kind, row.query).asked, DAY)
            assert what and what.query == row.query and row.created_at < row.seen_at
        with reading() as tx:
            assert all(title_of(tx, what_of(row.kind, row.query), "ja") for row in rows)

    def test_what_happened_is_told(self) -> None:
        verbs = Counter(change.verb for change in rows_of(EventChange))
        assert set(verbs) == {"created", "published", "changed", "cancelled"}
        moved = next(change for change in rows_of(EventChange) if change.verb == "changed")
        assert set(moved.facts) == {"when"} and moved.facts["when"][0] != moved.facts["when"][1]

    def test_what_is_public_is_found(self) -> None:
        assert found(EVENTS, "カレーの日") == 5
        assert found(GROUPS, "さとやまをまもるかい") == 1
        assert found(NEEDS, "下草刈り") == 1


class TestSigningUp:
    """What went through the services."""

    @pytest.fixture(autouse=True)
    def _city(self, seeded_file: Path, database: str, database_file: Path) -> None:
        put(seeded_file, database_file)

    def test_a_lottery_was_promised_before_it_opened_and_takes_entries(self) -> None:
        event = titled("親子でミニ門松づくり（抽選）")
        [draw] = [row for row in rows_of(Draw) if row.event_id == event.id]
        assert event.sign_up_opens_at and event.sign_up_closes_at
        assert draw.created_at < event.sign_up_opens_at < clock.at(DAY, time(0)) < event.sign_up_closes_at
        assert draw.drawn_at is None and event.parties_waiting == 7
        record = json.loads(draws.published_file(event.slug, VISITOR))
        assert record["state"] == "announced" and "seed" not in json.dumps(record.get("result"))

    def test_a_lottery_was_drawn_and_can_be_verified(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        event, file = titled("きのこと木の実の里山ごはん（抽選）"), tmp_path / "draw.json"
        file.write_bytes(draws.published_file(event.slug, VISITOR))
        assert main(["draw", "verify", str(file)]) == 0, capsys.readouterr().out
        assert event.drawn_at and event.seats_taken == event.capacity and event.parties_waiting
        file.write_bytes(file.read_bytes().replace(b'"seats":1,', b'"seats":2,', 1))
        assert b'"seats":2,' not in file.read_bytes() or main(["draw", "verify", str(file)]) == 1

    def test_a_group_has_people_to_answer_one_for_long(self) -> None:
        event = titled("チェーンソーを使う間伐の一日")
        asking = {row.id for row in rows_of(Registration) if row.event_id == event.id}
        again = [move for move in rows_of(RegistrationMove) if move.reason == Reason.ASKED_AGAIN and move.registration_id in asking]
        assert event.admission == "approval" and event.parties_waiting == 4 and len(again) == 2

    def test_an_offer_waits_for_its_answer(self) -> None:
        event = titled("夜の里山で聞く生きものの声")
        [offered] = [row for row in rows_of(Registration) if row.state == "offered"]
        assert offered.event_id == event.id and offered.email == "chiyo@example.jp" and event.parties_waiting == 2
        assert offered.held_until > clock.at(DAY, time(23))

    def test_who_came_is_known_and_has_a_certificate(self) -> None:
        event = titled("竹林の手入れと竹の器づくり")
        states = Counter(row.state for row in rows_of(Registration) if row.event_id == event.id)
        assert states == {"attended": 5, "absent": 1}
        [paper] = rows_of(Certificate)
        assert paper.state == "valid"

    def test_nothing_is_left_to_send(self) -> None:
        assert outbox.claim() is None


def titled(title: str) -> Event:
    found: Event = next(event for event in rows_of(Event) if event.title == title)
    return found


@pytest.mark.heavy
@pytest.mark.usefixtures("either_database")
def test_a_crowd_comes_in_portions(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(crowd, "BATCH", 20)
    assert seed("--events", "50") == 0
    told = capsys.readouterr().out
    with reading() as tx:
        more = tx.exec(select(Event).where(col(Event.title).contains(" その"))).all()
        total = tx.exec(select(func.count()).select_from(Event)).one()
        meetings = tx.exec(select(func.count(func.distinct(EventSession.event_id)))).one()
    assert len(more) == 50
    assert {event.title.rpartition("その")[2] for event in more} == {str(number) for number in range(1, 51)}
    assert all(event.search_number and event.status == "published" and event.starts_at > clock.at(DAY, time(0)) for event in more)
    assert meetings == total
    assert f"{total} events" in told


@pytest.mark.usefixtures("world")
def test_a_database_in_use_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    before = everything()
    assert seed() == 2
    assert "already" in capsys.readouterr().err
    assert everything() == before


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("many", ["-1", "200001"])
def test_there_are_limits(many: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert seed("--events", many) == 2
    assert "from 0 to 200000" in capsys.readouterr().err
