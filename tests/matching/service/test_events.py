"""A person's list of events: what fits, why, what is left out, and corrected with one tap."""

from datetime import timedelta

import pytest
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.events.models import Event
from kamagaya_match.matching import queries, service
from kamagaya_match.matching.rules.asks import Of
from kamagaya_match.matching.service.keeping import version_of
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import public_changed, reading, transaction
from tests.events.posts import at, post
from tests.matching.service.stage import NOW, gives
from tests.registrations.stage import come
from tests.world import World

SUNDAY = at(6)


def listed(world: World) -> list[str]:
    return [row.card.slug for row in service.suggestions(world.chiyo, 1, "ja", Of.EVENTS).events]


def changed(slug: str, **facts: object) -> None:
    """An event's row written past the desk, as everyone sees it from then on."""
    with transaction() as tx:
        event = tx.exec(select(Event).where(Event.slug == slug)).one()
        for name, value in {"updated_at": clock.now(), **facts}.items():
            setattr(event, name, value)
        public_changed(tx)


def test_what_fits_stands_first_with_its_reasons(either_world: World) -> None:
    """環境, near, on Sunday morning; the other one far away, on a Tuesday, about something else."""
    post(either_world, "leaves")
    post(either_world, "figures", at(8), fields=["welfare"], area="南初富", lat=35.75, lon=140.01, group_id=either_world.obento_id)
    gives(either_world.chiyo)
    view = service.suggestions(either_world.chiyo, 1, "ja", Of.EVENTS)
    assert (
        [row.card.slug for row in view.events] == ["leaves", "figures"]
        and view.rows == []
        and view.total_text.startswith("これから3か月に、合いそうなイベントが2件")
    )
    first = view.events[0].why
    said = " ".join(reason.text for reason in first.fits)
    assert "環境" in said and "日曜日の朝・午前" in said and first.fair == ""
    assert "得意なこと" not in first.unused and "回数" not in first.unused
    with reading() as tx:
        kept = queries.kept_list(tx, either_world.chiyo.person_id or 0, version_of(Of.EVENTS))
    assert kept is not None and [row["event"] for row in kept.rows] == ["leaves", "figures"]


def test_without_an_offer_there_is_nothing_to_compare(world: World) -> None:
    post(world, "leaves")
    assert service.suggestions(world.chiyo, 1, "ja", Of.EVENTS).no_offer


@pytest.mark.parametrize(
    "facts",
    [
        {"status": "cancelled"},
        {"internal": True},
        {"sign_up_closes_at": NOW - timedelta(hours=1)},
        {"starts_at": NOW - timedelta(hours=1)},
        {"capacity": 3, "seats_taken": 3, "waiting_list": False},
        {"fields": ["sports"]},
        {"starts_at": NOW + timedelta(days=100)},
    ],
)
def test_what_cannot_be_joined_or_is_not_wanted_is_left_out(either_world: World, facts: dict[str, object]) -> None:
    gives(either_world.chiyo, **{"unwanted.sports": "on"})
    post(either_world, "leaves")
    post(either_world, "other", at(13))
    changed("leaves", **facts)
    assert listed(either_world) == ["other"]


def test_own_groups_own_sign_ups_and_what_meets_them_are_left_out(either_world: World) -> None:
    gives(either_world.chiyo)
    gives(either_world.akiko)
    for slug, starts in (("leaves", SUNDAY), ("same_hour", at(6, 11)), ("later", at(13))):
        post(either_world, slug, starts, group_id=either_world.obento_id)
    assert sorted(listed(either_world)) == ["later", "leaves", "same_hour"]
    come("leaves", "千葉千代", email=either_world.chiyo.email)
    assert listed(either_world) == ["later"]
    changed("later", group_id=either_world.satoyama_id)
    own = service.suggestions(either_world.akiko, 1, "ja", Of.EVENTS).events
    assert "later" not in [row.card.slug for row in own]


def test_a_tap_corrects_and_another_takes_it_back(either_world: World) -> None:
    gives(either_world.chiyo)
    post(either_world, "leaves")
    post(either_world, "other", at(13))
    service.correct(either_world.chiyo, "leaves", "need", "")
    assert listed(either_world) == ["other"]
    [told] = service.suggestions(either_world.chiyo, 1, "ja", Of.EVENTS).corrections
    service.undo(either_world.chiyo, told.id)
    service.correct(either_world.chiyo, "leaves", "field", "environment")
    assert listed(either_world) == []
    with pytest.raises(NotFound):
        service.correct(either_world.chiyo, "nothing", "need", "")


def test_seats_that_come_and_go_are_seen(either_world: World) -> None:
    gives(either_world.chiyo)
    post(either_world, "leaves", capacity=1, waiting_list=False)
    assert listed(either_world) == ["leaves"]
    come("leaves", "山田花子", email="hanako@example.jp")
    assert listed(either_world) == []
    assert "0件" in service.suggestions(either_world.chiyo, 1, "ja", Of.EVENTS).total_text
    changed("leaves", seats_taken=0)
    assert listed(either_world) == ["leaves"]


def test_the_quiz_shows_a_few(world: World) -> None:
    post(world, "leaves")
    page = service.quiz({"fields.environment": "on", "show": "1"}, "ja")
    assert [row.card.slug for row in page.events] == ["leaves"]


def test_of_equal_ones_the_sooner_stands_first(either_world: World) -> None:
    gives(either_world.chiyo)
    for slug, day in (("aaa", 20), ("bbb", 6), ("ccc", 13)):
        post(either_world, slug, at(day))
    assert listed(either_world) == ["bbb", "ccc", "aaa"]
