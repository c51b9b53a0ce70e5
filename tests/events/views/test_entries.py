"""An event in calendars."""

from datetime import date
from typing import Any

from kamagaya_match.events.models import Event, EventSession
from kamagaya_match.events.views import Told, entries_of
from kamagaya_match.groups.views import GroupCard
from tests.events.posts import DEFAULT, at


def told(sessions: int = 1, **facts: Any) -> Told:
    event = Event(slug="one", group_id=1, calendar_uid="event-one@host", **{"starts_at": at(6), "ends_at": at(6, 12), **DEFAULT, **facts})
    parts = [
        EventSession(event_id=1, starts_at=at(6 + n), ends_at=at(6 + n, 12), calendar_uid=f"event-one-{n + 1}@host")
        for n in range(sessions)
    ]
    return Told(event, parts, GroupCard(name="里山を守る会"))


def test_one_meeting_is_one_entry_under_the_events_own_name() -> None:
    (entry,) = entries_of(told())
    assert (entry.uid, entry.starts, entry.ends, entry.series_uid) == ("event-one@host", at(6), at(6, 12), None)
    assert entry.location == "くぬぎ山コミュニティセンター（鎌ケ谷市くぬぎ山4-2-46-10）" and entry.categories == ("環境",)
    assert "里山を守る会" in entry.description and entry.url in entry.description


def test_a_course_has_an_entry_for_each_session() -> None:
    entries = entries_of(told(3))
    assert [entry.uid for entry in entries] == ["event-one-1@host", "event-one-2@host", "event-one-3@host"]
    assert entries[1].summary.endswith("第2回") and {entry.series_uid for entry in entries} == {"event-one@host"}


def test_whole_days_have_no_hours() -> None:
    (entry,) = entries_of(told(all_day=True, starts_at=at(17, 0), ends_at=at(19, 0)))
    assert (entry.starts, entry.ends) == (date(2026, 12, 17), date(2026, 12, 18))


def test_only_participants_get_the_meeting_link() -> None:
    online = told(online=True, online_url="https://meet.example.jp/x")
    assert entries_of(online)[0].online_url == "" and entries_of(online, participant=True)[0].online_url == "https://meet.example.jp/x"


def test_called_off_keeps_its_time_and_gives_the_reason() -> None:
    (entry,) = entries_of(told(status="cancelled", cancel_reason="大雨のため"))
    assert entry.cancelled and entry.starts == at(6) and entry.description.startswith("大雨のため")


def test_the_readers_language() -> None:
    easy = told(title_easy="落ち葉を 集める", summary_easy="焼きいもを 食べます。")
    assert entries_of(easy, "easy")[0].summary == "落ち葉を 集める" and "食べます。" in entries_of(easy, "easy")[0].description
    assert entries_of(easy, "en")[0].categories == ("Environment",)
