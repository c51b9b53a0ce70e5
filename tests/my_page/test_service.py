"""Groups, mails, and everything to take along."""

import json

import pytest

from kamagaya_match import clock
from kamagaya_match.my_page import service
from kamagaya_match.my_page.views import has_been, secret_address
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.rules import SignUpWish
from kamagaya_match.registrations.views import MyRegistration
from kamagaya_match.storage import outbox
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import Who
from tests.events.posts import NOW, at, post
from tests.sessions import session_of
from tests.world import World


@pytest.fixture(autouse=True)
def tuesday() -> object:
    with clock.frozen(NOW):
        yield


def test_ones_groups_lead_to_their_desks(world: World) -> None:
    (group,) = service.my_groups(world.akiko, "ja")
    assert (group.name, group.href, group.role) == ("里山を守る会", "/group-desk/satoyama/", "管理者")
    assert service.my_groups(world.chiyo, "ja") == [] == service.my_groups(Who(), "ja")


def test_one_reads_only_ones_own_mails(world: World) -> None:
    with transaction() as tx:
        for number in range(23):
            outbox.post(tx, outbox.Mail(to=world.chiyo.email, subject=f"お知らせ{number:02}", text="本文"))
        outbox.post(tx, outbox.Mail(to=world.akiko.email, subject="秋子へ", text="本文"))
    first, second = service.my_mails(world.chiyo, "ja"), service.my_mails(world.chiyo, "ja", 2)
    assert (first.total, first.pages, first.rows[0].subject, len(second.rows)) == (23, 2, "お知らせ22", 3)
    assert service.my_mails(Who(), "ja").rows == []


def test_what_was_called_off_belongs_to_the_past_once_it_would_have_begun() -> None:
    row = MyRegistration(cancelled=True, starts="2026-12-06T01:00:00+00:00")
    assert [has_been(row, at(6, hour)) for hour in (9, 11)] == [False, True]
    assert has_been(MyRegistration(over=True), NOW) and not has_been(MyRegistration(starts="2026-01-01T00:00:00+00:00"), NOW)


def test_a_secret_calendar_can_be_subscribed_to() -> None:
    secret = secret_address("https://match.example.jp/me/calendar/abc.ics")
    assert secret.webcal == "webcal://match.example.jp/me/calendar/abc.ics"
    assert secret.google.startswith("https://calendar.google.com/") and "abc.ics" in secret.google


def test_what_one_takes_along_is_whole_and_only_ones_own(world: World) -> None:
    post(world, "aki")
    for who in (world.chiyo, world.botan):
        registrations.join(who, "aki", SignUpWish(size=1, name=who.name, email=who.email, phone="09000000000", consent=True))
    session_of(world.chiyo)
    found = service.own_data(world.chiyo)
    text = json.dumps(found, ensure_ascii=False)
    rooms = {
        "account",
        "calendar",
        "groups",
        "registrations",
        "certificates",
        "questionnaires",
        "applications",
        "conversations",
        "engagements",
        "matching",
        "offers",
        "records_of_hours",
        "stories",
        "follows",
        "sessions",
        "mails",
        "devices",
    }
    assert set(found) == {"exported_at"} | rooms
    assert "千葉千代" in text and "09000000000" in text and "里山の落ち葉かきと焼きいも" in text
    assert "木下牡丹" not in text and "botan@example.jp" not in text and "token_hash" not in text
