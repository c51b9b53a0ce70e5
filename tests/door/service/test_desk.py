"""The door on the group's desk: counts, mending, who did not come, and who may."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.door import service
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.rules import KEPT, Reason, RegistrationState
from tests.door.phones import at_desk, door, phone, rows
from tests.registrations.stage import NOON, audits, call_off, event, moves, parties, states
from tests.world import World

S = RegistrationState
AFTER = NOON + timedelta(hours=3)


def test_the_desk_counts_as_the_phones_do(either_world: World) -> None:
    slug, codes = door(either_world.akiko, either_world.satoyama_id, 3, 2)
    helper = phone(either_world.akiko, slug)
    helper.arrive(codes[0], 2)
    helper.walk_in(2, "となりの人")
    helper.send()
    view = service.door_desk(either_world.akiko, slug, "ja")
    assert view.count == "来た人 4人／予定 5人（当日参加2人をふくむ）"
    assert [(row.name, row.came) for row in view.rows] == [("客1", 2), ("客2", 0)] and "2/3人" in view.rows[0].seen[0]
    assert "となりの人" in view.walk_ins[0] and view.links[0].notes == "2件" and view.links[0].state == "open"


def test_the_group_mends_what_a_phone_noted(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 3)
    helper = phone(world.akiko, slug)
    helper.arrive(codes[0], 3)
    helper.send()
    for people, state in ((1, S.ATTENDED), (0, S.CONFIRMED), (0, S.CONFIRMED), (2, S.ATTENDED)):
        at_desk(world.akiko, slug, codes[0], people)
        assert (parties(slug)[0].came, states(slug)) == (people, [state])
    assert moves(parties(slug)[0])[-1].person_id == world.akiko.person_id and len(audits("attendance_noted")) == 4
    helper.send()
    assert helper.came() == 2
    for people in (-1, 4):
        with pytest.raises(Invalid):
            at_desk(world.akiko, slug, codes[0], people)
    with pytest.raises(NotFound):
        at_desk(world.akiko, slug, "NOBODY", 1)


def test_after_the_event_the_rest_did_not_come(either_world: World) -> None:
    akiko = either_world.akiko
    with clock.frozen(NOON):
        slug, codes = door(akiko, either_world.satoyama_id, 1, 2, 1, starts_at=NOON)
        at_desk(akiko, slug, codes[0], 1)
        with pytest.raises(Refused, match="not_over"):
            registrations.mark_rest_absent(akiko, slug)
    with clock.frozen(AFTER):
        assert registrations.mark_rest_absent(akiko, slug) == 2
        assert registrations.mark_rest_absent(akiko, slug) == 0
        view = service.door_desk(akiko, slug, "ja")
    assert states(slug) == [S.ATTENDED, S.ABSENT, S.ABSENT] and (view.rest, view.absent, view.over) == (0, 2, True)
    assert moves(parties(slug)[1])[-1].reason == Reason.MARKED_ABSENT and event(slug).seats_taken == 4
    assert registrations.undo_absent(akiko, slug) == 2
    assert states(slug) == [S.ATTENDED, S.CONFIRMED, S.CONFIRMED]
    assert moves(parties(slug)[1])[-1].reason == Reason.ABSENT_UNDONE


def test_nobody_is_absent_from_an_event_that_was_called_off(world: World) -> None:
    with clock.frozen(NOON):
        slug, _ = door(world.akiko, world.satoyama_id, 1, starts_at=NOON)
        call_off(slug)
    with clock.frozen(AFTER), pytest.raises(Refused):
        registrations.mark_rest_absent(world.akiko, slug)


def test_the_list_and_the_file_of_the_group_tell_who_came(world: World) -> None:
    with clock.frozen(NOON):
        slug, codes = door(world.akiko, world.satoyama_id, 3, 1, 1, starts_at=NOON)
        at_desk(world.akiko, slug, codes[0], 2)
        at_desk(world.akiko, slug, codes[1], 1)
    with clock.frozen(AFTER):
        registrations.mark_rest_absent(world.akiko, slug)
        listed = registrations.list_for_group(world.akiko, slug, "ja").rows
        table = registrations.csv_for_group(world.akiko, slug).decode("utf-8-sig").splitlines()
    assert [row.state_text for row in listed] == ["参加 2/3人", "参加 1/1人", "欠席"]
    assert table[0].endswith("来た人数") and [line.rsplit(",", 1)[1] for line in table[1:]] == ["2", "1", "0"]


@pytest.mark.parametrize("name", ["botan", "chiyo", "staff"])
def test_others_see_and_change_nothing(world: World, name: str) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 1)
    stranger = getattr(world, name)
    deeds: list[Callable[[], object]] = [
        lambda: service.door_desk(stranger, slug, "ja"),
        lambda: at_desk(stranger, slug, codes[0], 1),
        lambda: registrations.mark_rest_absent(stranger, slug),
        lambda: registrations.undo_absent(stranger, slug),
    ]
    for deed in deeds:
        with pytest.raises(NotFound):
            deed()
    assert rows() == []


def test_names_go_after_a_year_and_numbers_stay(world: World) -> None:
    with clock.frozen(NOON):
        slug, _ = door(world.akiko, world.satoyama_id, 1, starts_at=NOON)
        helper = phone(world.akiko, slug)
        helper.walk_in(2, "飛び入り")
        helper.send()
    with clock.frozen(NOON + KEPT + timedelta(days=1)):
        assert service.forget_names() == 1 and service.forget_names() == 0
    assert (rows()[0].name, rows()[0].by, rows()[0].people) == ("", "", 2)
