"""What was announced stays, once people could rely on it."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.events import service
from kamagaya_match.events.service import listening
from kamagaya_match.notices import service as notices
from kamagaya_match.problems import Invalid
from kamagaya_match.registrations import service as registrations
from kamagaya_match.who import VISITOR
from tests.events.service.test_writing import event_named, form, published
from tests.registrations.stage import wish
from tests.world import World

DAY = clock.today() + timedelta(days=14)
KEPT = {"quota.resident": "5", "quota.first_timer": "３"}


@pytest.fixture(autouse=True)
def wired() -> Iterator[None]:
    before = list(listening._listener)
    service.listen(notices)
    yield
    listening._listener[:] = before


def day(before: int) -> str:
    return (DAY - timedelta(days=before)).isoformat()


def wrong(world: World, slug: str, **changed: str) -> dict[str, str]:
    """The errors of such a change."""
    with pytest.raises(Invalid) as invalid:
        service.change(world.akiko, slug, form(**changed))
    return dict(invalid.value.errors)


def at(of: date, hour: int = 0) -> datetime:
    return clock.at(of, time(hour))


def test_the_form_keeps_seats_and_opens_them_by_itself(world: World) -> None:
    slug = published(world, **KEPT)
    event = event_named(slug)
    assert event.quotas == {"resident": 5, "first_timer": 3} and event.admission == "first_come"
    assert event.quotas_open_at == at(DAY - timedelta(days=2), 10)
    values = service.form_values(world.akiko, slug)
    assert (values["quota.resident"], values["quotas_open_day"], values["admission"]) == ("5", day(2), "first_come")
    service.change(world.akiko, slug, values)
    assert event_named(slug).quotas == event.quotas


def test_the_way_and_the_kept_seats_are_frozen_once_sign_up_is_open(world: World) -> None:
    slug = published(world, **KEPT)
    frozen = "event_form.frozen"
    assert wrong(world, slug, **KEPT, admission="approval") == {"admission": frozen}
    assert wrong(world, slug) == {"quota.resident": frozen, "quota.first_timer": frozen}
    assert wrong(world, slug, **KEPT | {"quota.resident": "4"}) == {"quota.resident": frozen}
    assert wrong(world, slug, **KEPT, quotas_open_day=day(1)) == {"quotas_open_day": frozen}
    service.change(world.akiko, slug, form(**KEPT, capacity="30"))


def test_before_sign_up_opens_everything_may_change(world: World) -> None:
    slug = published(world, opens_day=day(10))
    service.change(world.akiko, slug, form(opens_day=day(10), admission="lottery", closes_day=day(5), **KEPT))
    assert event_named(slug).admission == "lottery"
    assert event_named(slug).quotas_open_at == at(DAY - timedelta(days=5))


@pytest.mark.parametrize(
    ("changed", "missing"),
    [
        ({"admission": "lottery"}, ["event_checks.lottery_closes"]),
        ({"admission": "lottery", "closes_day": "late"}, ["event_checks.lottery_closes"]),
        ({"admission": "lottery", "closes_day": "early", "capacity": ""}, ["event_checks.lottery_capacity"]),
        ({"quota.resident": "21"}, ["event_checks.quotas"]),
        ({"quota.resident": "1", "capacity": ""}, ["event_checks.quotas"]),
    ],
)
def test_what_a_way_needs_is_named_before_publishing(world: World, changed: dict[str, str], missing: list[str]) -> None:
    days = {"late": day(0), "early": day(5)}
    slug = service.create(world.akiko, "satoyama", form(**{name: days.get(value, value) for name, value in changed.items()}))
    assert service.missing(world.akiko, slug) == missing


def test_a_published_lottery_keeps_what_it_needs(world: World) -> None:
    lottery = {"admission": "lottery", "closes_day": day(5)}
    slug = published(world, **lottery)
    assert wrong(world, slug, **lottery | {"closes_day": ""}) == {"closes_day": "event_checks.lottery_closes"}
    assert wrong(world, slug, **lottery, capacity="") == {"capacity": "event_checks.lottery_capacity"}
    service.change(world.akiko, slug, form(**lottery | {"closes_day": day(6)}))
    with clock.frozen(at(DAY - timedelta(days=6), 1)):
        assert wrong(world, slug, **lottery | {"closes_day": day(3)}) == {"closes_day": "event_form.draw_closed"}


def test_a_copy_starts_anew(world: World) -> None:
    slug = published(world, **KEPT)
    copy = event_named(service.duplicate(world.akiko, slug))
    event = event_named(slug)
    assert copy.quotas == event.quotas and copy.drawn_at is None and copy.seats_free == {}
    assert event.quotas_open_at is not None and copy.quotas_open_at == event.quotas_open_at + timedelta(weeks=1)


def test_what_pictures_are_used_for_stays_once_somebody_has_signed_up(world: World) -> None:
    photos = {"takes_photos": "on", "photo_use": "団体の広報紙", "ask_actor": "on"}
    with pytest.raises(Invalid) as invalid:
        service.create(world.akiko, "satoyama", form(takes_photos="on"))
    assert invalid.value.errors == {"photo_use": "event_form.photo_use_missing"}
    slug = published(world, **photos)
    event, values = event_named(slug), service.form_values(world.akiko, slug)
    assert (event.takes_photos, event.photo_use, event.ask_actor) == (True, "団体の広報紙", True)
    assert {name: values[name] for name in photos} == photos
    service.change(world.akiko, slug, form(**photos | {"photo_use": "団体のウェブサイト"}))
    registrations.join(VISITOR, slug, wish())
    kept = {"photo_use": "event_form.photo_use_kept"}
    assert wrong(world, slug, **photos) == kept and wrong(world, slug) == kept
    service.change(world.akiko, slug, form(photo_use="団体のウェブサイト"))
    assert not event_named(slug).takes_photos
