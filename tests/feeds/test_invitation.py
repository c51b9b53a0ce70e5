from typing import Any

from kamagaya_match.feeds.ical import Method, calendar_bytes, invitation_bytes
from tests.feeds.samples import entry, info, only_event, parsed


def invitation(method: Method = "REQUEST", **changes: Any) -> bytes:
    return invitation_bytes(entry(**changes), method, "match@example.jp", "みどり野散歩の会", "hanako@example.jp")


def invited(method: Method = "REQUEST", **changes: Any) -> Any:
    return only_event(invitation(method, **changes))


def test_the_method_is_told() -> None:
    assert parsed(invitation())["METHOD"] == "REQUEST"
    assert parsed(invitation("CANCEL"))["METHOD"] == "CANCEL"


def test_it_is_the_same_entry_as_in_the_feed() -> None:
    feed, mail = only_event(calendar_bytes(info(), [entry(sequence=2)])), invited(sequence=2)
    for name in ("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"):
        assert feed[name] == mail[name]


def test_the_organizer_and_one_attendee_are_named() -> None:
    event = invited()
    assert (event["ORGANIZER"], event["ORGANIZER"].params["CN"]) == ("mailto:match@example.jp", "みどり野散歩の会")
    assert (event["ATTENDEE"], event["ATTENDEE"].params["PARTSTAT"]) == ("mailto:hanako@example.jp", "ACCEPTED")


def test_calling_off_the_event() -> None:
    event = invited("CANCEL", status="cancelled")
    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "【中止】お茶会")


def test_taking_one_person_out_does_not_say_that_the_event_is_off() -> None:
    event = invited("CANCEL")
    assert "STATUS" not in event
    assert event["SUMMARY"] == "お茶会"
