"""Making, changing, publishing, calling off, copying: what happens and who may."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.events import service
from kamagaya_match.events.models import Event, EventChange, EventSession
from kamagaya_match.events.rules import Every, Repeat
from kamagaya_match.events.service import listening
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.search import EVENTS
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.folding import query_tokens
from tests.events.posts import post
from tests.world import OBENTO, SATOYAMA, World


class Heard:
    """Notes what the registrations would be told."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def capacity_changed(self, tx: Tx, event_id: int) -> None:
        self.calls.append("capacity")

    def event_cancelled(self, tx: Tx, event_id: int) -> None:
        self.calls.append("cancelled")

    def event_changed(self, tx: Tx, event_id: int, before: listening.Facts) -> None:
        self.calls.append(f"changed from {before['bring'] or before['title']}")

    def notice_due(self, tx: Tx, event_id: int) -> None:
        """Nothing is ever told here."""


@pytest.fixture(autouse=True)
def heard() -> Iterator[Heard]:
    before = list(listening._listener)
    listener = Heard()
    service.listen(listener)
    yield listener
    listening._listener[:] = before


def form(**changed: str) -> dict[str, str]:
    day = clock.today() + timedelta(days=14)
    values = {
        "title": "里山の落ち葉かきと焼きいも",
        "kind": "experience",
        "summary": "落ち葉を集めて焼きいもを楽しみます。",
        "session.1.day": day.isoformat(),
        "session.1.start": "10:00",
        "session.1.end": "12:00",
        "place_name": "粟野の森",
        "fee": "３００",
        "contact": "090-0000-0000",
        "sign_up": "on",
        "waiting_list": "on",
        "capacity": "20",
        "fields.environment": "on",
        "welcome.beginner": "on",
        "actions.8": "on",
        "question.1.label": "軍手はありますか",
        "question.1.choices": "ある\nない",
    }
    return values | changed


def event_named(slug: str) -> Event:
    with reading() as tx:
        return tx.exec(select(Event).where(Event.slug == slug)).one()


def found(words: str) -> int:
    with reading() as tx:
        return len(list(tx.connection().execute(EVENTS.matching(tx, query_tokens(words)))))


def published(world: World, **changed: str) -> str:
    slug = service.create(world.akiko, SATOYAMA, form(**changed))
    service.hand_in(world.akiko, slug)
    return slug


def test_a_draft_becomes_an_event_that_is_found(either_world: World) -> None:
    slug = service.create(either_world.akiko, SATOYAMA, form())
    event = event_named(slug)
    assert (event.status, event.fee, event.capacity, event.fields, event.actions) == ("draft", 300, 20, ["environment"], [8])
    assert found("落ち葉") == 0
    assert service.hand_in(either_world.akiko, slug) == "published"
    assert found("落ち葉") == found("粟野の森") == 1


def test_what_was_typed_comes_back_into_the_form(world: World) -> None:
    slug = service.create(world.akiko, SATOYAMA, form())
    values = service.form_values(world.akiko, slug)
    assert {name: values[name] for name in form() if name != "fee"} == {name: value for name, value in form().items() if name != "fee"}
    service.change(world.akiko, slug, values)
    assert service.form_values(world.akiko, slug) == values


@pytest.mark.parametrize("name", ["botan", "chiyo", "staff"])
def test_strangers_neither_see_nor_touch_it(world: World, name: str) -> None:
    stranger: Who = getattr(world, name)
    slug = service.create(world.akiko, SATOYAMA, form())
    for act in (
        lambda: service.create(stranger, SATOYAMA, form()),
        lambda: service.change(stranger, slug, form()),
        lambda: service.form_values(stranger, slug),
        lambda: service.hand_in(stranger, slug),
        lambda: service.cancel(stranger, slug, ""),
        lambda: service.duplicate(stranger, slug),
        lambda: service.delete_draft(stranger, slug),
        lambda: service.approve(stranger, slug),
        lambda: service.send_back(stranger, slug, "x"),
        lambda: service.events_of_desk(stranger, SATOYAMA, "drafts", 1, "ja"),
        lambda: service.waiting_for_approval(stranger, "ja"),
    ):
        with pytest.raises(NotFound):
            act()
    assert event_named(slug).status == "draft"


def test_an_unverified_groups_post_waits_for_the_office(world: World) -> None:
    slug = service.create(world.daigo, "shinjin", form())
    assert service.hand_in(world.daigo, slug) == "pending"
    assert [row.slug for row in service.waiting_for_approval(world.officer, "ja")] == [slug]
    service.send_back(world.officer, slug, "場所をくわしく書いてください")
    assert event_named(slug).status == "draft"
    service.hand_in(world.daigo, slug)
    service.approve(world.officer, slug)
    assert event_named(slug).status == "published"
    with reading() as tx:
        told = [mail.to_address for mail in tx.exec(select(OutboxMail).order_by(col(OutboxMail.id)))]
        assert told == ["officer@example.jp", "daigo@example.jp", "daigo@example.jp"]


def test_bad_input_is_named_by_field(world: World) -> None:
    with pytest.raises(Invalid) as wrong:
        bad = form(title="", fee="ただ", capacity="0", online_url="javascript:x") | {"session.1.end": "09:00"}
        service.create(world.akiko, SATOYAMA, bad)
    assert set(wrong.value.errors) == {"title", "fee", "capacity", "session.1.end", "online_url"}
    with pytest.raises(Invalid):
        service.create(world.akiko, SATOYAMA, form(**{"session.1.day": "いつか"}))
    with pytest.raises(Invalid):
        service.create(world.akiko, SATOYAMA, form(kind="internal"))


def test_no_event_is_longer_than_the_search_looks_back(world: World) -> None:
    fits, beyond = ((clock.today() + timedelta(days=14 + days)).isoformat() for days in (730, 731))
    assert service.create(world.akiko, SATOYAMA, form(**{"session.1.last_day": fits}))
    with pytest.raises(Invalid) as wrong:
        service.create(world.akiko, SATOYAMA, form(**{"session.1.last_day": beyond}))
    assert wrong.value.errors == {"session.1.day": "event_checks.too_long"}


def test_the_fee_is_always_asked_for(world: World) -> None:
    with pytest.raises(Invalid) as wrong:
        service.create(world.akiko, SATOYAMA, form(fee=""))
    assert wrong.value.errors == {"fee": "event_checks.fee"}


def test_a_fee_that_nobody_told_stands_empty_in_the_form(world: World) -> None:
    post(world, "taken-over", fee=None)
    assert service.form_values(world.akiko, "taken-over")["fee"] == ""


def test_an_unfinished_draft_is_kept_but_not_published(world: World) -> None:
    slug = service.create(world.akiko, SATOYAMA, form(summary="", contact=""))
    assert service.missing(world.akiko, slug) == ["event_checks.summary", "event_checks.contact"]
    with pytest.raises(Refused):
        service.hand_in(world.akiko, slug)


def test_a_change_of_time_moves_the_calendar_and_is_told(world: World, heard: Heard) -> None:
    slug = published(world)
    before = event_named(slug)
    service.change(world.akiko, slug, form(**{"session.1.start": "13:00", "session.1.end": "15:00"}))
    after = event_named(slug)
    assert after.sequence == before.sequence + 1
    assert after.calendar_uid == before.calendar_uid
    assert after.calendar_changed_at > before.calendar_changed_at
    assert heard.calls == ["changed from 里山の落ち葉かきと焼きいも"]
    with reading() as tx:
        assert [change.verb for change in tx.exec(select(EventChange).order_by(col(EventChange.id)))] == ["created", "published", "changed"]


def test_a_change_of_words_alone_moves_no_calendar(world: World, heard: Heard) -> None:
    slug = published(world)
    service.change(world.akiko, slug, form(description="雨のときは中止です。"))
    assert event_named(slug).sequence == 0
    assert heard.calls == []


def test_more_seats_are_told_and_too_few_refused(world: World, heard: Heard) -> None:
    slug = published(world)
    service.change(world.akiko, slug, form(capacity="30"))
    assert heard.calls == ["capacity", "changed from 里山の落ち葉かきと焼きいも"]
    from kamagaya_match.storage.transaction import transaction

    with transaction() as tx:
        service.note_seats(tx, event_named(slug).id or 0, 25, 0)
    with pytest.raises(Invalid) as wrong:
        service.change(world.akiko, slug, form(capacity="24"))
    assert wrong.value.errors == {"capacity": "event_form.fewer_than_taken"}


def test_calling_off_is_told_once_and_final(world: World, heard: Heard) -> None:
    slug = published(world)
    service.cancel(world.akiko, slug, "台風のため")
    event = event_named(slug)
    assert (event.status, event.cancel_reason, event.sequence) == ("cancelled", "台風のため", 1)
    assert heard.calls == ["cancelled"]
    with pytest.raises(Refused):
        service.cancel(world.akiko, slug, "")
    with pytest.raises(Refused):
        service.change(world.akiko, slug, form())
    assert found("落ち葉") == 1


def test_a_copy_is_a_draft_of_its_own(world: World) -> None:
    slug = published(world)
    copy = event_named(service.duplicate(world.akiko, slug))
    event = event_named(slug)
    assert (copy.status, copy.title, copy.starts_at) == ("draft", event.title, event.starts_at + timedelta(weeks=1))
    assert copy.calendar_uid != event.calendar_uid
    assert service.form_values(world.akiko, copy.slug)["question.1.choices"] == "ある\nない"


def test_a_series_has_occurrences_of_their_own(either_world: World) -> None:
    slug = published(either_world)
    made = service.repeat(either_world.akiko, slug, Repeat(every=Every.WEEK, count=5))
    assert len(made) == 4
    assert service.hand_in_series(either_world.akiko, slug) == 4
    service.cancel(either_world.akiko, made[1], "会場の都合")
    service.change(either_world.akiko, made[2], service.form_values(either_world.akiko, made[2]) | {"title": "特別な回"})
    titles = [event_named(one).title for one in [slug, *made]]
    statuses = [event_named(one).status for one in [slug, *made]]
    assert titles.count("特別な回") == 1
    assert statuses == ["published", "published", "cancelled", "published", "published"]
    days = [event_named(one).starts_at for one in [slug, *made]]
    assert {later - earlier for earlier, later in pairwise(days)} == {timedelta(weeks=1)}


def test_a_courses_sessions_keep_their_names_in_calendars(world: World) -> None:
    day = clock.today() + timedelta(days=20)
    second = {"session.2.day": day.isoformat(), "session.2.start": "18:00", "session.2.end": "20:00"}
    slug = published(world, kind="course", **second)
    with reading() as tx:
        uids = [row.calendar_uid for row in tx.exec(select(EventSession).order_by(col(EventSession.id)))]
    assert len(set(uids)) == 2
    later = {"session.2.day": (day + timedelta(days=1)).isoformat()}
    service.change(world.akiko, slug, form(kind="course", **(second | later)))
    with reading() as tx:
        assert [row.calendar_uid for row in tx.exec(select(EventSession).order_by(col(EventSession.id)))] == uids


def test_only_what_was_never_public_can_be_thrown_away(world: World) -> None:
    draft = service.create(world.akiko, SATOYAMA, form())
    service.delete_draft(world.akiko, draft)
    with pytest.raises(Refused):
        service.delete_draft(world.akiko, published(world))
    assert OBENTO not in [row.group_slug for row in service.events_of_desk(world.akiko, SATOYAMA, "coming", 1, "ja").rows]


def test_the_desk_shows_each_event_in_one_tab(world: World) -> None:
    service.create(world.akiko, SATOYAMA, form())
    published(world)
    counts = {tab: service.events_of_desk(world.akiko, SATOYAMA, tab, 1, "ja").count for tab in ("coming", "drafts", "past")}
    assert counts == {"coming": 1, "drafts": 1, "past": 0}
    with clock.frozen(clock.now() + timedelta(days=60)):
        assert service.events_of_desk(world.akiko, SATOYAMA, "past", 1, "ja").count == 1
