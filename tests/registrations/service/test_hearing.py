"""What people hear when their event changes."""

from tests.registrations.stage import an_event, call_off, come, join, mails, seats_become
from tests.world import World


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


def test_more_seats_for_nobody_is_quiet(world: World) -> None:
    slug = an_event(world.satoyama_id)
    come(slug, email="a@example.jp")
    seats_become(slug, 50)
    assert len(mails()) == 2
