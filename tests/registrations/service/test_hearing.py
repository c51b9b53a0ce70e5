"""What people hear when their event changes."""

import pytest

from kamagaya_match.registrations import service
from kamagaya_match.storage.transaction import transaction
from tests.registrations.stage import an_event, call_off, change, come, event, join, mails, seats_become
from tests.world import World


def told(slug: str, *fields: str) -> None:
    with transaction() as tx:
        service.event_changed(tx, event(slug).id or 0, dict.fromkeys(fields, ("前", "後")))


def test_everyone_hears_that_it_is_called_off(world: World) -> None:
    slug = an_event(world.satoyama_id, capacity=1)
    come(slug, "一郎", email="1@example.jp")
    come(slug, "二郎", email="2@example.jp")
    join(slug, "三郎", email="3@example.jp")
    call_off(slug, "台風が来るため")
    seated, waits, pending = (mails(f"{number}@example.jp")[-1] for number in (1, 2, 3))
    assert seated.subject == waits.subject == "【中止】里山の落ち葉かき"
    assert "台風が来るため" in seated.body_text and seated.calendar_method == "CANCEL" and "STATUS:CANCELLED" in seated.calendar
    assert f"UID:event-{slug}@test" in seated.calendar and "SEQUENCE:1" in seated.calendar
    assert waits.calendar == "" and "確認" in pending.subject


def test_what_matters_is_told_in_the_readers_language(world: World) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, "花子", email="ja@example.jp")
    come(slug, "Anna", email="en@example.jp", lang="en")
    change(slug, place_name="新しい会館", sequence=2)
    told(slug, "place", "capacity")
    japanese, english = mails("ja@example.jp")[-1], mails("en@example.jp")[-1]
    assert "変わったところ：場所、定員" in japanese.body_text and "新しい会館" in japanese.body_text
    assert "What is new: place, number of places" in english.body_text and "?lang=en" in english.body_text
    assert japanese.calendar_method == "REQUEST" and "SEQUENCE:2" in japanese.calendar


@pytest.mark.parametrize(("field", "name"), [("capacity", "定員"), ("closes", "申込の締切")])
def test_what_was_announced_of_the_sign_up_is_told(world: World, field: str, name: str) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, email="a@example.jp")
    told(slug, field)
    assert f"変わったところ：{name}" in mails("a@example.jp")[-1].body_text


@pytest.mark.parametrize("fields", [("contact",), ()])
def test_what_concerns_nobody_is_not_told(world: World, fields: tuple[str, ...]) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, email="a@example.jp")
    told(slug, *fields)
    assert len(mails("a@example.jp")) == 2


def test_more_seats_for_nobody_is_quiet(world: World) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, email="a@example.jp")
    seats_become(slug, 50)
    assert len(mails()) == 2
