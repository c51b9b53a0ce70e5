"""What a draw takes from the sign-ups, and what it makes of them."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from kamagaya_match import clock
from kamagaya_match.events import service as events
from kamagaya_match.problems import Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.rules import RegistrationState
from kamagaya_match.registrations.service import DrawEntry
from kamagaya_match.storage.transaction import reading
from tests.registrations.stage import (
    an_event,
    assert_rules_hold,
    by_name,
    change,
    come,
    draw,
    event,
    join,
    mails,
    moves,
    page,
    parties,
    states,
    wish,
)
from tests.world import World

S = RegistrationState


def a_lottery(world: World, **facts: Any) -> str:
    closes = clock.now() + timedelta(days=5)
    return an_event(world.satoyama_id, admission="lottery", sign_up_closes_at=closes, **{"capacity": 2, **facts})


def entries(slug: str) -> list[DrawEntry]:
    with reading() as tx:
        return service.entries_for_draw(tx, event(slug).id or 0)


def test_everyone_takes_part_alike_however_early(world: World) -> None:
    slug = a_lottery(world)
    token = come(slug, "ichi", email="1@example.jp")
    come(slug, "ni", 2, email="2@example.jp")
    join(slug, "san", email="3@example.jp")
    assert states(slug) == [S.WAITLISTED, S.WAITLISTED, S.PENDING]
    assert [(one.number, one.size, one.kinds, one.lost_before) for one in entries(slug)] == [(1, 1, (), 0), (2, 2, (), 0)]
    assert page(token).title == "抽選に申し込みました" and "ごろに抽選します" in page(token).body
    assert "抽選に申し込みました" in mails("1@example.jp")[-1].subject
    assert [move.reason for move in moves(parties(slug)[0])] == ["signed_up", "entered_draw"]
    assert_rules_hold(slug)


def test_winners_have_seats_and_the_others_wait_as_they_were_drawn(either_world: World) -> None:
    slug = a_lottery(either_world)
    tokens = {name: come(slug, name, email=f"{name}@example.jp") for name in ("ichi", "ni", "san", "shi")}
    draw(slug, ["san", "ichi"], ["shi", "ni"])
    assert by_name(slug) == {"ichi": S.CONFIRMED, "ni": S.WAITLISTED, "san": S.CONFIRMED, "shi": S.WAITLISTED}
    assert page(tokens["shi"]).title == "キャンセル待ちの1番目です" and page(tokens["ni"]).title == "キャンセル待ちの2番目です"
    assert "当選しました" in mails("san@example.jp")[-1].subject and mails("san@example.jp")[-1].calendar_method == "REQUEST"
    assert "キャンセル待ちの1番目" in mails("shi@example.jp")[-1].body_text
    assert page(tokens["san"]).history[-1].text == "抽選に当たりました"
    service.cancel(tokens["ichi"])
    assert by_name(slug)["shi"] == S.OFFERED and by_name(slug)["ni"] == S.WAITLISTED
    assert_rules_hold(slug)


def test_after_the_draw_it_is_first_come_behind_the_line(world: World) -> None:
    slug = a_lottery(world, capacity=1)
    for name in ("ichi", "ni"):
        come(slug, name, email=f"{name}@example.jp")
    with clock.frozen(clock.now() + timedelta(days=6)):
        with pytest.raises(Refused) as refused:
            join(slug, "早い人")
        assert refused.value.key == "registrations.refused.closed"
        draw(slug, ["ni"], ["ichi"])
        late = come(slug, "san", email="3@example.jp")
        assert page(late).title == "キャンセル待ちの2番目です"
    assert_rules_hold(slug)


def test_without_a_waiting_list_the_others_hear_no(world: World) -> None:
    slug = a_lottery(world, capacity=1, waiting_list=False)
    tokens = [come(slug, name, email=f"{name}@example.jp") for name in ("ichi", "ni")]
    draw(slug, ["ni"], ["ichi"])
    assert states(slug) == [S.DECLINED, S.CONFIRMED] and page(tokens[0]).title == "抽選に外れました"
    assert "ご用意できませんでした" in mails("ichi@example.jp")[-1].body_text


def test_who_lost_lately_is_remembered(world: World) -> None:
    for _ in range(2):
        lost = a_lottery(world, capacity=1)
        for name in ("ichi", "ni"):
            come(lost, name, email=f"{name}@example.jp")
        draw(lost, ["ni"], ["ichi"])
    slug = a_lottery(world)
    for name in ("ichi", "ni", "san"):
        come(slug, name, email=f"{name}@example.jp")
    assert [one.lost_before for one in entries(slug)] == [2, 0, 0]
    with clock.frozen(clock.now() + timedelta(days=366)):
        assert [one.lost_before for one in entries(slug)] == [0, 0, 0]


def test_nobody_is_drawn_twice_forgotten_or_seated_on_air(world: World) -> None:
    slug = a_lottery(world)
    for name, size in (("ichi", 1), ("ni", 2)):
        come(slug, name, size, email=f"{name}@example.jp")
    for winners, line in ((["ichi"], []), (["ichi"], ["ichi", "ni"]), (["ichi", "ni"], [])):
        with pytest.raises(ValueError, match=r"winners|seats"):
            draw(slug, winners, line)
    draw(slug, ["ni"], ["ichi"])
    with pytest.raises(Refused):
        draw(slug, ["ni"], ["ichi"])
    plain = an_event(world.satoyama_id)
    with pytest.raises(Refused):
        draw(plain, [], [])


def test_a_named_party_has_its_seat_before_the_draw_and_others_by_hand_take_part(world: World) -> None:
    slug = a_lottery(world)
    service.add_by_hand(world.akiko, slug, wish("講師", email=""), named=True)
    service.add_by_hand(world.akiko, slug, wish("電話の人", email=""))
    assert by_name(slug) == {"講師": S.CONFIRMED, "電話の人": S.WAITLISTED}
    with reading() as tx:
        assert service.reserved_seats(tx, event(slug).id or 0) == 1
    with pytest.raises(Refused):
        service.add_by_hand(world.akiko, slug, wish("多すぎる", 2, email=""), named=True)
    assert [move.reason for move in moves(parties(slug)[0])] == ["named"]


def test_a_lottery_is_due_two_hours_after_it_closes_but_not_at_night(world: World) -> None:
    noon = datetime(2026, 12, 1, 12, tzinfo=clock.TOKYO)
    slug = an_event(world.satoyama_id, admission="lottery", sign_up_closes_at=noon, starts_at=noon + timedelta(days=5))

    def due(hours: float) -> list[str]:
        with reading() as tx:
            return events.lotteries_due(tx, noon + timedelta(hours=hours))

    assert due(1.9) == [] and due(2) == [slug]
    change(slug, sign_up_closes_at=noon + timedelta(hours=8))
    assert due(20.9) == [] and due(21) == [slug]
    change(slug, drawn_at=noon)
    assert due(30) == []
