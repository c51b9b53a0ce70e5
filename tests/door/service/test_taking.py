"""Notes of phones become attendance, each once, at the time at which it was seen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.door import service
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.rules import Reason, RegistrationState
from tests.door.phones import door, milliseconds, parcel, phone, rows
from tests.registrations.stage import NOON, an_event, audits, change, event, join, moves, parties, states, wish
from tests.world import World

S = RegistrationState
MINUTE = timedelta(minutes=1)


def test_a_scan_is_attendance_with_its_time_and_reason(either_world: World) -> None:
    world = either_world
    with clock.frozen(NOON):
        slug, codes = door(world.akiko, world.satoyama_id, 3, 1)
        helper = phone(world.akiko, slug, slow=500_000)
        helper.arrive(codes[0], 2)
    with clock.frozen(NOON + 20 * MINUTE):
        helper.send()
    party = parties(slug)[0]
    assert states(slug) == [S.ATTENDED, S.CONFIRMED] and party.came == 2 and event(slug).seats_taken == 4
    last = moves(party)[-1]
    assert (last.reason, last.before, last.after, last.words) == (Reason.CHECKED_IN, S.CONFIRMED, S.ATTENDED, "2/3")
    assert last.at == NOON == rows()[0].at and rows()[0].received_at == NOON + 20 * MINUTE


def test_a_note_that_is_sent_again_is_one_note(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 2)
    helper = phone(world.akiko, slug)
    helper.arrive(codes[0], 2)
    helper.walk_in(3, "飛び入り")
    helper.send(lost_answer=True)
    helper.send(lost_answer=True)
    assert len(helper.queue) == 2
    helper.send()
    assert helper.queue == [] and helper.came() == 5 and len(rows()) == 2
    assert [move.reason for move in moves(parties(slug)[0])] == [Reason.ADDED_BY_GROUP, Reason.CHECKED_IN]


def test_the_same_note_twice_in_one_parcel(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 2)
    token = service.make_link(world.akiko, slug, "")
    note = {"key": "note-aaaa", "kind": "arrive", "at": milliseconds(clock.now()), "people": 1, "code": codes[0]}
    answer = service.sync(token, parcel(note, note))
    assert answer["taken"] == ["note-aaaa"] * 2 and len(rows()) == 1


def test_a_second_scan_elsewhere_says_who_was_first_and_counts_once(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 4)
    one, other = phone(world.akiko, slug, "入口"), phone(world.akiko, slug, "庭", online=False)
    with clock.frozen(NOON):
        one.arrive(codes[0], 4)
        one.send()
    with clock.frozen(NOON + MINUTE):
        other.arrive(codes[0], 4)
    other.online = True
    with clock.frozen(NOON + 9 * MINUTE):
        other.send()
        one.send()
    assert other.doubles == [[codes[0], milliseconds(NOON), "入口"]] and one.doubles == []
    assert one.came() == other.came() == 4 and parties(slug)[0].came == 4
    assert [move.reason for move in moves(parties(slug)[0])].count(Reason.CHECKED_IN) == 1


def test_two_phones_with_one_link_hear_of_each_other(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 3)
    one = phone(world.akiko, slug, "入口")
    other = replace(one, queue=[], doubles=[])
    with clock.frozen(NOON):
        one.note("arrive", code=codes[0], people=2, first=True)
        one.send()
        one.note("arrive", code=codes[0], people=3, first=False)
        one.send()
    with clock.frozen(NOON + MINUTE):
        other.note("arrive", code=codes[0], people=3, first=True)
        other.send()
    assert one.doubles == [] and other.doubles == [[codes[0], milliseconds(NOON), "入口"]]
    assert one.came() <= other.came() == 3


def test_the_rest_of_a_party_comes_later(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 4)
    helper = phone(world.akiko, slug)
    for people in (2, 4, 3):
        helper.arrive(codes[0], people)
        helper.send()
        assert (parties(slug)[0].came, helper.came()) == (people, people)
    helper.arrive(codes[0], 50)
    helper.send()
    assert parties(slug)[0].came == 4


def test_a_number_put_right_at_once_counts_however_slow_the_line_was(world: World) -> None:
    """The first note was three seconds on its way, the second none."""
    with clock.frozen(NOON):
        slug, codes = door(world.akiko, world.satoyama_id, 3)
        token = phone(world.akiko, slug).token
    three, two = ({"key": f"slow-{people:04}", "kind": "arrive", "code": codes[0], "people": people} for people in (3, 2))
    second = timedelta(seconds=1)
    with clock.frozen(NOON + 3 * second):
        service.sync(token, parcel(three | {"at": milliseconds(NOON)}, sent=NOON))
    with clock.frozen(NOON + 3.1 * second):
        service.sync(token, parcel(two | {"at": milliseconds(NOON + second)}, sent=NOON + 3.1 * second))
    assert parties(slug)[0].came == 2


def test_two_numbers_of_one_moment_count_in_their_order(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 3)
    same = {"kind": "arrive", "code": codes[0], "at": milliseconds(clock.now())}
    notes = [same | {"key": f"same-{key}-moment", "people": people} for key, people in (("z", 3), ("a", 1))]
    service.sync(phone(world.akiko, slug).token, parcel(*notes))
    assert parties(slug)[0].came == 1


def test_a_mistake_is_taken_back(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 2)
    helper = phone(world.akiko, slug)
    wrong = helper.arrive(codes[0], 2)
    extra = helper.walk_in(1)
    helper.send()
    helper.undo(wrong)
    helper.undo(extra)
    helper.send()
    assert states(slug) == [S.CONFIRMED] and parties(slug)[0].came == 0 and helper.came() == 0
    assert moves(parties(slug)[0])[-1].reason == Reason.CHECK_IN_UNDONE


def test_a_note_on_a_code_of_another_event_is_refused(world: World) -> None:
    slug, _ = door(world.akiko, world.satoyama_id, 1)
    other, codes = door(world.botan, world.obento_id, 1)
    helper = phone(world.akiko, slug)
    key = helper.arrive(codes[0], 1)
    assert helper.send()["refused"] == [key] and helper.queue == [] and rows() == [] and states(other) == [S.CONFIRMED]


def test_who_cancelled_after_the_phone_lost_its_line_counts_as_there(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 2)
    helper = phone(world.akiko, slug, online=False)
    helper.arrive(codes[0], 2)
    registrations.cancel_by_group(world.akiko, slug, codes[0], "")
    helper.online = True
    helper.send()
    assert helper.came() == 2 and states(slug) == [S.CANCELLED]
    assert service.door_desk(world.akiko, slug, "ja").count == "来た人 2人／予定 0人"


def test_the_list_tells_no_more_than_a_helper_needs(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=2)
    asked = wish("山田はな", 2, companions=("たろう",), email="secret@example.jp", phone="0470001234")
    registrations.add_by_hand(world.akiko, slug, asked, "秘密のメモ")
    join(slug, "待つ人", email="waits@example.jp")
    helper = phone(world.akiko, slug)
    helper.send()
    text = str(helper.shown)
    assert "山田はな" in text and "たろう" in text and parties(slug)[1].code in text
    for secret in ("secret@example.jp", "0470001234", "秘密のメモ", "待つ人", "waits@"):
        assert secret not in text
    assert [one["x"] for one in helper.shown["parties"]] == [True, False] and helper.shown["parties"][1]["st"] == "pending"


def test_the_list_is_sent_only_when_it_is_new(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 1, 1)
    one, other = phone(world.akiko, slug, "A"), phone(world.akiko, slug, "B")
    assert one.send()["list"] is not None and one.send()["list"] is None
    other.arrive(codes[1], 1)
    other.send()
    assert one.send()["list"] is not None and one.came() == 1


def test_a_link_opens_one_event_until_it_is_stopped(world: World) -> None:
    slug, codes = door(world.akiko, world.satoyama_id, 1)
    helper = phone(world.akiko, slug)
    assert service.helper_page(helper.token, "ja").label == "受付A"
    helper.arrive(codes[0], 1)
    number = service.door_desk(world.akiko, slug, "ja").links[0].id
    for stranger in (world.botan, world.chiyo):
        for act in (lambda who: service.revoke_link(who, slug, number), lambda who: service.make_link(who, slug, "")):
            with pytest.raises(NotFound):
                act(stranger)
    service.revoke_link(world.akiko, slug, number)
    service.revoke_link(world.akiko, slug, number)
    for call in (lambda: service.helper_page(helper.token, "ja"), helper.send):
        with pytest.raises(NotFound):
            call()
    assert rows() == [] and len(audits("door_link_revoked")) == 1
    with pytest.raises(NotFound):
        service.helper_page("x" * 32, "ja")


def test_after_the_event_a_phone_can_still_hand_in_its_notes_but_sees_no_names(world: World) -> None:
    with clock.frozen(NOON):
        slug, codes = door(world.akiko, world.satoyama_id, 2, starts_at=NOON)
        helper = phone(world.akiko, slug, online=False)
        helper.arrive(codes[0], 2)
    helper.online = True
    with clock.frozen(NOON + timedelta(days=2)):
        answer = helper.send()
        assert answer["closed"] and answer["list"] is None and parties(slug)[0].came == 2
    with clock.frozen(NOON + timedelta(days=8)), pytest.raises(NotFound):
        helper.send()


def test_a_phone_that_comes_late_turns_absence_into_attendance(world: World) -> None:
    with clock.frozen(NOON):
        slug, codes = door(world.akiko, world.satoyama_id, 2, 1, starts_at=NOON)
        helper = phone(world.akiko, slug, online=False)
        helper.arrive(codes[0], 2)
    helper.online = True
    with clock.frozen(NOON + 3 * 60 * MINUTE):
        assert registrations.mark_rest_absent(world.akiko, slug) == 2
        helper.send()
    assert states(slug) == [S.ATTENDED, S.ABSENT]


def test_links_are_for_events_that_are_on(world: World) -> None:
    slug, _ = door(world.akiko, world.satoyama_id, 1)
    for _n in range(20):
        service.make_link(world.akiko, slug, "")
    with pytest.raises(Refused, match="too_many_links"):
        service.make_link(world.akiko, slug, "")
    change(slug, ends_at=clock.now() - timedelta(hours=13), starts_at=clock.now() - timedelta(hours=15))
    with pytest.raises(Refused, match="not_on"):
        service.make_link(world.akiko, slug, "")
