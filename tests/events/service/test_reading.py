"""What the sign-up and other rooms ask of events."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event as on

from kamagaya_match import clock
from kamagaya_match.events import service
from kamagaya_match.events.models import EventQuestion
from kamagaya_match.events.rules import EventStatus, SignUpPhase
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.engine import engine
from kamagaya_match.storage.transaction import reading, transaction
from tests.events.posts import NOW, at, centre, post
from tests.world import World


def test_the_facts_for_the_sign_up(tuesday: None, either_world: World) -> None:
    event = post(either_world, "one", place_id=centre(), online=True, online_url="https://meet.example.jp/x", fee=300)
    with transaction() as tx:
        tx.add(EventQuestion(event_id=event.id or 0, position=2, label="食べられないもの"))
        tx.add(EventQuestion(event_id=event.id or 0, position=1, kind="choice", label="軍手", choices=["ある", "ない"], required=True))
    with transaction() as tx:
        facts = service.sign_up_facts(tx, "one", lock=True)
    assert (facts.id, facts.slug, facts.status, facts.group_slug, facts.capacity) == (
        event.id,
        "one",
        EventStatus.PUBLISHED,
        "satoyama",
        20,
    )
    assert [(one.kind, one.label, one.choices, one.required) for one in facts.questions] == [
        ("choice", "軍手", ("ある", "ない"), True),
        ("text", "食べられないもの", (), False),
    ]
    assert facts.entries[0].uid == facts.calendar_uid and facts.entries[0].online_url == "https://meet.example.jp/x"
    assert (
        facts.phase(NOW, 1) is SignUpPhase.OPEN and facts.phase(NOW, 0) is SignUpPhase.WAITING and facts.phase(at(7), 1) is SignUpPhase.OVER
    )


def test_what_is_not_there(world: World) -> None:
    with reading() as tx, pytest.raises(NotFound):
        service.sign_up_facts(tx, "nowhere")
    with pytest.raises(NotFound):
        service.seats("nowhere")


def test_who_may_see_it(tuesday: None, world: World) -> None:
    post(world, "draft", status="draft")
    with reading() as tx:
        seen = {name for name in ("akiko", "botan", "chiyo", "officer", "staff") if service.readable(tx, getattr(world, name), "draft")}
    assert seen == {"akiko", "officer"}


def test_arrivals_are_numbered_without_gaps_or_doubles(tuesday: None, either_world: World) -> None:
    event = post(either_world, "one")

    def arrive(_: int) -> int:
        with transaction() as tx:
            facts = service.sign_up_facts(tx, "one", lock=True)
            number = service.next_number(tx, facts.id)
            service.note_seats(tx, facts.id, facts.seats_taken + 1, 0)
            return number

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(arrive, range(24)))
    assert sorted(numbers) == list(range(1, 25))
    assert service.seats("one").taken == 24 and service.seats("one").left == 0
    with reading() as tx:
        assert service.title_of(tx, event.id or 0) == event.title


def test_the_next_events_of_a_group_and_a_place(tuesday: None, world: World) -> None:
    place = centre()
    post(world, "later", at(8), place_id=place)
    post(world, "sooner", at(7))
    post(world, "over", at(20, month=11), place_id=place)
    post(world, "other", at(7), group_id=world.obento_id)
    post(world, "draft", status="draft", place_id=place)
    post(world, "course", sessions=[at(24, month=11), at(9)], kind="course")
    assert [card.slug for card in service.cards_of_group("satoyama", "ja")] == ["sooner", "later", "course"]
    assert [card.slug for card in service.cards_of_group("satoyama", "ja", past=True)] == ["over"]
    assert [card.slug for card in service.cards_of_place("centre", "ja")] == ["later"]
    assert {card.slug for card in service.coming("ja", 2)} == {"sooner", "other"}
    assert {path for path, _ in service.public_pages()} == {f"/events/{slug}" for slug in ("later", "sooner", "over", "other", "course")}


def test_a_course_is_listed_under_the_day_that_its_card_tells(tuesday: None, world: World) -> None:
    post(world, "course", sessions=[at(24, month=11), at(8), at(15)], kind="course")
    post(world, "exhibition", at(10, month=11), ends_at=at(25))
    post(world, "single", at(6))
    for asked, days in (
        ({}, [("開催中", "exhibition"), ("12月6日(日)", "single"), ("12月8日(火)", "course")]),
        ({"from": "2026-12-09"}, [("開催中", "exhibition"), ("12月15日(火)", "course")]),
    ):
        found = service.event_list(asked, "ja").days
        assert [(day.text, card.slug) for day in found for card in day.cards] == days
        assert found[-1].cards[0].when == f"{days[-1][0]} 10:00–12:00"


def test_a_list_costs_the_same_few_queries_however_long(tuesday: None, world: World) -> None:

    for number in range(20):
        post(world, f"e{number}", at(2 + number), sessions=[at(2 + number), at(3 + number)])
    asked: list[str] = []
    on.listen(engine(), "before_cursor_execute", lambda *given: asked.append(given[2]))
    assert len(service.event_list({}, "ja").days) == 20
    assert len([one for one in asked if one.startswith("SELECT")]) <= 8


def test_seats_on_cards_by_language(either_world: World) -> None:
    post(either_world, "one", seats_taken=18)
    post(either_world, "full", seats_taken=20, parties_waiting=3)
    post(either_world, "off", status="cancelled")
    post(either_world, "draft", status="draft")
    with clock.frozen(NOW):
        found = service.seats_on_cards({"one", "full", "off", "draft", "nowhere"}, {"ja", "en"})
    assert found["ja"] == {"one": ["あと2席", "few"], "full": ["キャンセル待ち3組", "waiting"], "off": ["中止", "closed"]}
    assert set(found) == {"ja", "en"} and found["en"]["one"][1] == "few"
