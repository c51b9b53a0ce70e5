"""Shifts: written on the desk, chosen, given back, passed on, in the calendar; never sold twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import col, select

from kamagaya_match import clock, wiring
from kamagaya_match.needs import service
from kamagaya_match.needs.models import Shift
from kamagaya_match.people.models import Person
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import VISITOR, Who
from tests.needs.forms import NOW, PRO_BONO, VOLUNTEER, application, mails_to, posted
from tests.world import SATOYAMA, World

DATE = {"day": "2026-12-06", "starts": "10:00", "ends": "12:00", "places": "2", "note": "受付"}


def shifts() -> list[Shift]:
    with reading() as tx:
        return list(tx.exec(select(Shift).order_by(col(Shift.id))))


def with_shift(world: World, **changed: str) -> tuple[str, int]:
    """A need with one shift; its slug and the shift's number."""
    slug = posted(world.akiko, people_wanted="")
    service.add_shift(world.akiko, slug, DATE | changed)
    return slug, shifts()[-1].id or 0


def choose(who: Who, slug: str, *numbers: int, party: int = 1) -> None:
    ticked = {f"shift.{number}": "on" for number in numbers}
    service.apply(who, slug, {"name": who.name, "message": "行けます。", "party": str(party)} | ticked)


def mine(who: Who, slug: str) -> list[str]:
    """Where somebody stands in each shift."""
    return [one.mine for one in service.own_application(who, application(slug, who).slug, "ja").shifts]


def test_a_full_shift_has_a_line_that_moves_up(either_world: World) -> None:
    world = either_world
    slug, number = with_shift(world)
    choose(world.chiyo, slug, number)
    choose(world.botan, slug, number, party=2)
    choose(world.daigo, slug, number)
    assert [mine(who, slug) for who in (world.chiyo, world.botan, world.daigo)] == [
        ["行く予定です"],
        ["キャンセル待ちです"],
        ["行く予定です"],
    ]
    assert (shifts()[0].taken, shifts()[0].waiting) == (2, 2)
    service.give_back(world.daigo, number)
    assert mine(world.botan, slug) == ["キャンセル待ちです"]
    service.withdraw(world.chiyo, slug)
    assert mine(world.botan, slug) == ["行く予定です"] and (shifts()[0].taken, shifts()[0].waiting) == (2, 0)
    assert "あなたの番" in mails_to(world.botan)[-1].subject and "12月6日(日) 10:00–12:00" in mails_to(world.botan)[-1].body_text


def test_a_no_of_the_group_frees_the_places(either_world: World) -> None:
    world = either_world
    slug, number = with_shift(world, places="1")
    choose(world.chiyo, slug, number)
    choose(world.botan, slug, number)
    service.decline(world.akiko, application(slug, world.chiyo).id or 0, "今回は見送ります。")
    assert mine(world.botan, slug) == ["行く予定です"]
    with pytest.raises(NotFound):
        service.take_place(world.chiyo, number)


def test_many_at_once_never_get_more_places_than_there_are(either_world: World) -> None:
    world = either_world
    slug, number = with_shift(world, places="3")
    with transaction() as tx:
        crowd = [Person(email=f"m{n}@example.jp", name=f"人{n}") for n in range(8)]
        tx.add_all(crowd)
        tx.flush()
        people = [Who(person_id=one.id, name=one.name, email=one.email) for one in crowd]
    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(choose, who, slug, number, party=1 + n % 2) for n, who in enumerate(people)]:
            done.result()
    assert shifts()[0].taken <= 3 and shifts()[0].taken + shifts()[0].waiting == 12
    with ThreadPoolExecutor(8) as pool:
        for left in [pool.submit(service.give_back, who, number) for who in people[:4]]:
            left.result()
    sizes = {who.name: 1 + n % 2 for n, who in enumerate(people)}
    seated = sum(sizes[who.name] for who in people[4:] if mine(who, slug)[0] == "行く予定です")
    waiting = [sizes[who.name] for who in people[4:] if mine(who, slug)[0] == "キャンセル待ちです"]
    assert (shifts()[0].taken, shifts()[0].waiting) == (seated, sum(waiting)) and seated + sum(waiting) == 6
    assert seated <= 3 and all(size > 3 - seated for size in waiting)


def test_what_was_chosen_must_still_be_there(world: World) -> None:
    slug, number = with_shift(world)
    _, elsewhere = with_shift(world)
    for wrong in (elsewhere, 99_999):
        with pytest.raises(Refused, match="gone"):
            choose(world.chiyo, slug, wrong)
    with pytest.raises(Refused, match="too_large"):
        choose(world.chiyo, slug, number, party=3)
    with clock.frozen(NOW + timedelta(days=14, hours=2)), pytest.raises(Refused, match="gone"):
        choose(world.chiyo, slug, number)
    assert service.applications_of_need(world.akiko, slug, "ja").rows == []


def test_the_group_changes_and_removes_dates_and_all_are_told(either_world: World) -> None:
    world = either_world
    wiring.wire()
    slug, number = with_shift(world, places="1")
    choose(world.chiyo, slug, number)
    choose(world.botan, slug, number)
    service.accept(world.akiko, application(slug, world.chiyo).id or 0)
    service.change_shift(world.akiko, slug, number, DATE | {"starts": "13:00", "ends": "15:00"})
    assert "13:00–15:00" in mails_to(world.chiyo)[-1].subject
    assert mine(world.botan, slug) == ["行く予定です"] and shifts()[0].taken == 2
    service.change_shift(world.akiko, slug, number, DATE | {"starts": "13:00", "ends": "15:00", "places": "1"})
    assert shifts()[0].taken == 2
    service.remove_shift(world.akiko, slug, number)
    assert all("なくなりました" in mails_to(who)[-1].subject for who in (world.chiyo, world.botan))
    [entry] = registrations.calendar_of(world.chiyo.person_id or 0)
    assert (entry.status, entry.sequence) == ("cancelled", 2)
    assert service.shifts_on_desk(world.akiko, slug, "ja") == []


def test_accepted_shifts_stand_in_the_calendar(either_world: World) -> None:
    world = either_world
    wiring.wire()
    slug, number = with_shift(world, places="1")
    choose(world.chiyo, slug, number)
    assert registrations.calendar_of(world.chiyo.person_id or 0) == []
    service.accept(world.akiko, application(slug, world.chiyo).id or 0)
    [entry] = registrations.calendar_of(world.chiyo.person_id or 0)
    assert (entry.status, entry.summary[:4], entry.location) == ("confirmed", "手伝い：", "くぬぎ山の林")
    service.give_back(world.chiyo, number)
    [entry] = registrations.calendar_of(world.chiyo.person_id or 0)
    assert (entry.status, entry.withdrawn) == ("cancelled", True)
    assert "来られない日" in mails_to(world.akiko)[-1].subject
    service.take_place(world.chiyo, number)
    assert [one.status for one in registrations.calendar_of(world.chiyo.person_id or 0)] == ["confirmed"]


def test_a_clash_with_one_s_own_plans_is_shown(world: World) -> None:
    wiring.wire()
    slug, number = with_shift(world)
    choose(world.chiyo, slug, number)
    service.accept(world.akiko, application(slug, world.chiyo).id or 0)
    other, _ = with_shift(world, starts="11:00", ends="13:00")
    service.add_shift(world.akiko, other, DATE | {"starts": "14:00", "ends": "15:00"})
    first, second = service.apply_view(world.chiyo, other, "ja").shifts
    assert "手伝い：" in first.clash and second.clash == ""
    assert service.own_application(world.chiyo, application(slug, world.chiyo).slug, "ja").shifts[0].clash == ""


def test_only_the_group_writes_dates(either_world: World) -> None:
    world = either_world
    slug, number = with_shift(world)
    for who in (world.botan, world.chiyo, world.staff, VISITOR):
        for act in (
            lambda who=who: service.add_shift(who, slug, DATE),
            lambda who=who: service.change_shift(who, slug, number, DATE),
            lambda who=who: service.remove_shift(who, slug, number),
            lambda who=who: service.shifts_on_desk(who, slug, "ja"),
            lambda who=who: service.take_place(who, number),
            lambda who=who: service.give_back(who, number),
        ):
            with pytest.raises(NotFound):
                act()
    with pytest.raises(Invalid):
        service.add_shift(world.akiko, slug, DATE | {"places": ""})
    with pytest.raises(Refused, match="pro_bono"):
        service.add_shift(world.akiko, posted(world.akiko, **PRO_BONO), DATE)
    other, _ = with_shift(world)
    with pytest.raises(NotFound):
        service.remove_shift(world.akiko, other, number)


def test_a_draft_goes_with_its_dates(either_world: World) -> None:
    slug = service.create(either_world.akiko, SATOYAMA, VOLUNTEER)
    service.add_shift(either_world.akiko, slug, DATE)
    service.delete_draft(either_world.akiko, slug)
    assert shifts() == []


def test_everyone_reads_what_is_left(world: World) -> None:
    slug, number = with_shift(world)
    choose(world.chiyo, slug, number)
    [one] = service.need_page(slug, "ja").shifts
    assert (one.when, one.left, one.note, one.mine) == ("12月6日(日) 10:00–12:00", "あと1人", "受付", "")
    [row] = service.shifts_on_desk(world.akiko, slug, "ja")
    assert (row.taken, row.people) == ("2人中1人", "千葉千代")
