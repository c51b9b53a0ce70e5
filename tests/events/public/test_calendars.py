"""Calendars as phones and Google fetch them."""

from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from starlette.testclient import TestClient

from kamagaya_match.people import service as people
from kamagaya_match.storage.transaction import public_changed, transaction
from tests.events.posts import NOW, at, post
from tests.world import World


def entries(client: TestClient, address: str) -> dict[str, Any]:
    """The entries of a calendar by what they are called."""
    answer = client.get(address)
    assert answer.status_code == 200 and answer.headers["content-type"] == "text/calendar; charset=utf-8"
    return {str(event["SUMMARY"]): event for event in icalendar.Calendar.from_ical(answer.content).walk("VEVENT")}


def test_all_events_from_sixty_days_ago_on(client: TestClient, signed_in: World) -> None:
    post(signed_in, "old", NOW - timedelta(days=61), title="昔")
    post(signed_in, "past", NOW - timedelta(days=59), title="先月")
    post(signed_in, "off", status="cancelled", title="中止分", sequence=3)
    post(signed_in, "draft", status="draft", title="下書き")
    post(signed_in, "inside", internal=True, title="庁内")
    found = entries(client, "/calendar.ics")
    assert set(found) == {"先月", "【中止】中止分"}
    assert found["【中止】中止分"]["STATUS"] == "CANCELLED" and found["【中止】中止分"]["SEQUENCE"] == 3


def test_one_event_and_one_group(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one")
    post(signed_in, "course", sessions=[at(3), at(10)], title="入門講座")
    post(signed_in, "other", group_id=signed_in.obento_id, title="料理")
    one = entries(client, "/events/one.ics")["里山の落ち葉かきと焼きいも"]
    assert one["UID"] == "event-one@localhost" and one.decoded("DTSTART") == at(6)
    assert [event["UID"] for event in entries(client, "/events/course.ics").values()] == [
        "event-course-1@localhost",
        "event-course-2@localhost",
    ]
    assert set(entries(client, "/groups/satoyama.ics")) == {"里山の落ち葉かきと焼きいも", "入門講座 第1回", "入門講座 第2回"}


def test_days_without_hours(client: TestClient, signed_in: World) -> None:
    post(signed_in, "days", at(17, 0), ends_at=at(19, 0), all_day=True, title="清掃")
    found = entries(client, "/events/days.ics")["清掃"]
    assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (date(2026, 12, 17), date(2026, 12, 19))


@pytest.mark.parametrize("address", ["/events/nowhere.ics", "/groups/nowhere.ics", "/me/calendar/nobody.ics"])
def test_what_is_not_there(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_fetch_costs_little_when_nothing_changed(client: TestClient, signed_in: World) -> None:
    post(signed_in, "one")
    first = client.get("/calendar.ics")
    again = client.get("/calendar.ics", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = client.head("/calendar.ics")
    assert head.status_code == 200 and head.content == b"" and head.headers["etag"] == first.headers["etag"]
    assert first.headers["access-control-allow-origin"] == "*" and first.headers["content-disposition"].startswith("inline")
    assert first.headers["last-modified"] == "Sat, 21 Nov 2026 00:00:00 GMT"
    with transaction() as tx:
        public_changed(tx)
    assert client.get("/calendar.ics", headers={"if-none-match": first.headers["etag"]}).status_code == 304
    post(signed_in, "two", title="新しい")
    assert client.get("/calendar.ics", headers={"if-none-match": first.headers["etag"]}).status_code == 200


def test_ones_own_calendar_is_secret(client: TestClient, signed_in: World) -> None:
    secret = people.new_calendar_link(signed_in.chiyo).removeprefix("http://localhost:8000")
    answer = client.get(secret)
    assert answer.status_code == 200 and b"BEGIN:VCALENDAR" in answer.content
    assert secret not in answer.text and "SOURCE" not in answer.text
    assert "private" in answer.headers["cache-control"] and answer.headers["x-robots-tag"] == "noindex"
    assert "no-referrer" in answer.headers["referrer-policy"] and "access-control-allow-origin" not in answer.headers
    people.end_calendar_link(signed_in.chiyo)
    assert client.get(secret).status_code == 404
