"""A kind word after repeated absence: once, to the person, and seen by the office alone."""

from datetime import datetime, timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service
from kamagaya_match.who import Who
from tests.registrations.stage import NOON, an_event, come, mails, manage_token, parties, wish
from tests.world import World

DAY = timedelta(days=1)
ADDRESS = "hanako@example.jp"
SUBJECT = "来られないときのお願い"


def stay_away(world: World, day: datetime, email: str = ADDRESS) -> str:
    """Sign up, do not come, and the group notes it; the event's slug."""
    with clock.frozen(day):
        slug = an_event(world.satoyama_id, starts_at=day + timedelta(hours=1))
        service.add_by_hand(world.akiko, slug, wish("山田花子", email=email))
    with clock.frozen(day + timedelta(hours=9)):
        assert service.mark_rest_absent(world.akiko, slug) == 1
    return slug


def told() -> list[str]:
    return [mail.to_address for mail in mails() if mail.subject == SUBJECT]


def test_the_third_time_brings_one_kind_mail(either_world: World) -> None:
    for number in range(3):
        stay_away(either_world, NOON + number * 10 * DAY)
        with clock.frozen(NOON + (number * 10 + 5) * DAY):
            assert service.tell_absent() == (1 if number == 2 else 0)
    with clock.frozen(NOON + 40 * DAY):
        assert service.tell_absent() == 0
    assert told() == [ADDRESS]
    mail = next(mail for mail in mails() if mail.subject == SUBJECT)
    assert "3回" in mail.body_text and "主催の団体には知らせていません" in mail.body_text


def test_a_mistake_that_is_taken_back_within_a_day_tells_nobody(world: World) -> None:
    slugs = [stay_away(world, NOON + number * DAY) for number in range(3)]
    with clock.frozen(NOON + 2 * DAY + timedelta(hours=20)):
        assert service.tell_absent() == 0
        service.undo_absent(world.akiko, slugs[2])
    with clock.frozen(NOON + 20 * DAY):
        assert service.tell_absent() == 0
    assert told() == []


def test_old_absences_and_those_without_an_address_do_not_count(world: World) -> None:
    stay_away(world, NOON)
    stay_away(world, NOON + 200 * DAY)
    stay_away(world, NOON + 380 * DAY)
    for number in range(3):
        stay_away(world, NOON + (370 + number) * DAY, email="")
    with clock.frozen(NOON + 390 * DAY):
        assert service.tell_absent() == 0 and service.often_absent(world.officer, "ja") == []


def test_only_the_office_and_the_person_see_it(world: World) -> None:
    for number in range(3):
        stay_away(world, NOON + number * DAY)
    with clock.frozen(NOON + 10 * DAY):
        slug = an_event(world.satoyama_id)
        come(slug, "山田花子", email=ADDRESS)
        [found] = service.often_absent(world.officer, "ja")
        assert (found.name, found.email, found.times, found.told) == ("山田花子", ADDRESS, 3, "")
        assert len(found.events) == 3 and "里山の落ち葉かき" in found.events[0]
        for who in (world.akiko, world.chiyo, world.staff):
            with pytest.raises(NotFound):
                service.often_absent(who, "ja")
        page = service.manage_page(manage_token(mails(ADDRESS)[-1]), world.botan, "ja")
        assert "3回" in page.absence_note
        assert service.absence_note(Who(person_id=999, email=ADDRESS), "ja") == page.absence_note
        assert service.absence_note(world.chiyo, "ja") == ""
        desk = str(service.list_for_group(world.akiko, slug, "ja")) + service.csv_for_group(world.akiko, slug).decode()
        assert "お休み" not in desk and "3回" not in desk


def test_whoever_only_typed_an_address_learns_nothing_of_its_owner(world: World) -> None:
    for number in range(3):
        stay_away(world, NOON + number * DAY)
    with clock.frozen(NOON + 10 * DAY):
        slug = an_event(world.satoyama_id)
        token = service.join(world.botan, slug, wish("だれか", email=ADDRESS)).token
        assert service.manage_page(token, world.botan, "ja").absence_note == ""
        assert parties(slug)[0].came == 0
