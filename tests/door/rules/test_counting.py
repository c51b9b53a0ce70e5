"""Notes of several phones add up to one count, in whatever order they come."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kamagaya_match.clock import TOKYO
from kamagaya_match.door.rules import (
    Act,
    ActKind,
    LinkLife,
    arrived,
    at_meeting,
    by_meeting,
    came,
    expiry,
    life_of,
    meeting_at,
    people_of,
    true_time,
    walk_ins,
)

START = datetime(2026, 12, 6, 10, 0, tzinfo=TOKYO)


def act(
    key: str, kind: ActKind = ActKind.ARRIVE, minute: int = 0, people: int = 1, party: int | None = 1, undoes: tuple[str, ...] = ()
) -> Act:
    at_party = party if kind is ActKind.ARRIVE else None
    return Act(key=key, kind=kind, at=START + timedelta(minutes=minute), people=people, party=at_party, undoes=undoes)


def test_two_phones_with_the_same_party_are_one_party() -> None:
    assert came([act("a", people=4), act("b", minute=3, people=4)]) == 4


def test_the_latest_look_at_a_party_tells_how_many_are_there() -> None:
    notes = [act("b", minute=9, people=3), act("a", people=1)]
    assert came(notes) == 3 and people_of(arrived(notes)[1]) == 3


def test_whoever_takes_back_takes_back_only_what_they_saw() -> None:
    notes = [act("a", people=4), act("mine", minute=1, people=4), act("undo", ActKind.UNDO, 5, undoes=("mine",))]
    assert came(notes) == 4
    both = [*notes, act("undo2", ActKind.UNDO, 6, undoes=("a",))]
    assert came(both) == 0 and arrived(both) == {}
    assert came([*both, act("late", minute=2, people=2)]) == 2


def test_walk_ins_are_each_their_own() -> None:
    notes = [act("w1", ActKind.WALK_IN, people=2), act("w2", ActKind.WALK_IN, people=2), act("u", ActKind.UNDO, undoes=("w1",))]
    assert came(notes) == 2 and [one.key for one in walk_ins(notes)] == ["w2"]


KINDS = st.sampled_from(list(ActKind))
NOTES = st.lists(
    st.tuples(
        st.sampled_from(list(ActKind)), st.integers(0, 9), st.integers(1, 5), st.integers(1, 3), st.sets(st.integers(0, 11), max_size=3)
    ),
    max_size=12,
)


@given(NOTES, st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(made: list[tuple[ActKind, int, int, int, set[int]]], dice: object) -> None:
    notes = [
        act(f"k{number}", kind, minute, people, party, tuple(f"k{one}" for one in undoes) if kind is ActKind.UNDO else ())
        for number, (kind, minute, people, party, undoes) in enumerate(made)
    ]
    mixed = notes + notes[: len(notes) // 2]
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    assert came(mixed) == came(notes) and arrived(mixed) == arrived(notes) and walk_ins(mixed) == walk_ins(notes)


def test_the_time_of_a_scan_survives_a_wrong_clock_and_a_long_way() -> None:
    now = START + timedelta(hours=3)
    wrong = timedelta(days=-400)
    assert true_time(START + wrong, now + wrong, now) == START
    assert true_time(now + timedelta(minutes=1), now, now) == now


def test_a_link_lives_until_half_a_day_after_the_event() -> None:
    ends = expiry(START)
    minute = timedelta(minutes=1)
    assert ends - START == timedelta(hours=12)
    assert life_of(ends - minute, ends, None) is LinkLife.OPEN
    assert life_of(ends, ends, None) is LinkLife.LATE
    assert life_of(ends + timedelta(days=7), ends, None) is LinkLife.GONE
    assert life_of(START, ends, START) is LinkLife.GONE


@dataclass(frozen=True)
class Meeting:
    """One of several meetings of two hours, the first at START."""

    id: int
    starts: datetime

    @property
    def ends(self) -> datetime:
        return self.starts + timedelta(hours=2)


WEEKLY = [Meeting(number, START + timedelta(weeks=number - 1)) for number in (1, 2, 3)]


def test_each_meeting_has_notes_of_its_own() -> None:
    notes = [replace(act("a", people=1), meeting=1), replace(act("b", minute=9, people=2), meeting=2)]
    assert {meeting: people_of(found) for meeting, found in by_meeting(notes)[1].items()} == {1: 1, 2: 2}
    undone = [*notes, act("u", ActKind.UNDO, 10, undoes=("b",))]
    assert by_meeting(undone) == {1: {1: [notes[0]]}} and came(at_meeting(undone, 2)) == 0


@given(NOTES, st.lists(st.integers(1, 3), min_size=12, max_size=12), st.randoms(use_true_random=False))
def test_notes_of_several_meetings_add_up_in_any_order(
    made: list[tuple[ActKind, int, int, int, set[int]]], places: list[int], dice: object
) -> None:
    notes = [
        replace(act(f"k{number}", kind, minute, people, party, tuple(f"k{one}" for one in undoes)), meeting=places[number])
        for number, (kind, minute, people, party, undoes) in enumerate(made)
    ]
    mixed = notes + notes[: len(notes) // 2]
    dice.shuffle(mixed)  # type: ignore[attr-defined]
    assert by_meeting(mixed) == by_meeting(notes)
    alone = {meeting: arrived(at_meeting(notes, meeting)) for meeting in (1, 2, 3)}
    assert by_meeting(notes) == {
        party: {meeting: found[party] for meeting, found in alone.items() if party in found}
        for party in {party for found in alone.values() for party in found}
    }


def test_the_clock_chooses_the_meeting_of_the_day() -> None:
    minute, day = timedelta(minutes=1), timedelta(days=1)
    assert meeting_at(START - 3 * day, WEEKLY) == 1 == meeting_at(START + 3 * day, WEEKLY)
    assert meeting_at(WEEKLY[1].starts - 5 * minute, WEEKLY) == 2 == meeting_at(WEEKLY[1].ends + minute, WEEKLY)
    assert meeting_at(START + 99 * day, WEEKLY) == 3 and meeting_at(START, []) == 0
    afternoon = [Meeting(1, START), Meeting(2, START + timedelta(hours=5))]
    assert meeting_at(START + timedelta(hours=1), afternoon) == 1 and meeting_at(START + timedelta(hours=2, minutes=1), afternoon) == 2
