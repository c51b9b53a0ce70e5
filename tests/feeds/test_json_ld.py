import json
from dataclasses import replace
from datetime import UTC, date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamagaya_match.feeds.json_ld import EventFacts, OrganizationFacts, PlaceFacts, breadcrumb_json_ld, event_json_ld, organization_json_ld
from tests.feeds.samples import NOON, TEN

PLACE = PlaceFacts(
    name="みどり野公民館", street="花町1-2-3", locality="鎌ケ谷市", region="千葉県", postal_code="273-0000", lat=35.7, lon=140.0
)
TEA = EventFacts(name="お茶会", url="https://match.example.jp/events/tea", starts=TEN, ends=NOON, place=PLACE)


def told(facts: EventFacts) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(event_json_ld(facts))
    return read


def test_the_needed_facts() -> None:
    assert told(TEA) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": "お茶会",
        "url": "https://match.example.jp/events/tea",
        "startDate": "2026-10-10T10:00:00+09:00",
        "endDate": "2026-10-10T12:00:00+09:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "みどり野公民館",
            "address": {
                "@type": "PostalAddress",
                "postalCode": "273-0000",
                "addressRegion": "千葉県",
                "addressLocality": "鎌ケ谷市",
                "streetAddress": "花町1-2-3",
                "addressCountry": "JP",
            },
            "geo": {"@type": "GeoCoordinates", "latitude": 35.7, "longitude": 140.0},
        },
        "inLanguage": "ja",
    }


def test_times_are_those_of_tokyo_and_days_are_days() -> None:
    assert told(replace(TEA, starts=TEN.astimezone(UTC)))["startDate"] == "2026-10-10T10:00:00+09:00"
    assert told(replace(TEA, starts=date(2026, 10, 17), ends=date(2026, 10, 18)))["endDate"] == "2026-10-18"


def test_fee_and_seats() -> None:
    assert told(replace(TEA, fee=0))["isAccessibleForFree"] is True
    offer = told(replace(TEA, fee=500, sold_out=True, sign_up_from=TEN, capacity=30))
    assert offer["isAccessibleForFree"] is False
    assert offer["maximumAttendeeCapacity"] == 30
    assert offer["offers"] == {
        "@type": "Offer",
        "price": 500,
        "priceCurrency": "JPY",
        "availability": "https://schema.org/SoldOut",
        "url": "https://match.example.jp/events/tea",
        "validFrom": "2026-10-10T10:00:00+09:00",
    }


@pytest.mark.parametrize(
    ("changes", "mode", "kinds"),
    [
        ({"online": True, "place": None}, "Online", ["VirtualLocation"]),
        ({"online": True}, "Mixed", ["Place", "VirtualLocation"]),
        ({}, "Offline", ["Place"]),
    ],
)
def test_where(changes: dict[str, Any], mode: str, kinds: list[str]) -> None:
    event = told(replace(TEA, **changes))
    places = event["location"] if isinstance(event["location"], list) else [event["location"]]
    assert event["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert [place["@type"] for place in places] == kinds


def test_online_without_an_address_of_its_own_leads_to_the_page() -> None:
    assert told(replace(TEA, online=True, place=None))["location"]["url"] == TEA.url


def test_cancelled_and_moved() -> None:
    assert told(replace(TEA, status="cancelled"))["eventStatus"] == "https://schema.org/EventCancelled"
    moved = told(replace(TEA, status="rescheduled", previous_starts=date(2026, 10, 3)))
    assert (moved["eventStatus"], moved["previousStartDate"]) == ("https://schema.org/EventRescheduled", "2026-10-03")


def test_who() -> None:
    group = OrganizationFacts(name="みどり野散歩の会", url="https://match.example.jp/groups/walk")
    organizer = {"@type": "Organization", "name": "みどり野散歩の会", "url": "https://match.example.jp/groups/walk"}
    assert told(replace(TEA, organizer=group))["organizer"] == organizer
    assert json.loads(organization_json_ld(group)) == {"@context": "https://schema.org", **organizer}


def test_the_way_to_a_page() -> None:
    read = json.loads(breadcrumb_json_ld([("ホーム", "https://match.example.jp/"), ("イベント", "https://match.example.jp/events/")]))
    assert [(step["position"], step["name"]) for step in read["itemListElement"]] == [(1, "ホーム"), (2, "イベント")]


@settings(deadline=None)
@given(st.text())
def test_nothing_gets_out_of_the_script_element(text: str) -> None:
    hostile = f"</script><!--{text}&\u2028"
    written = event_json_ld(replace(TEA, description=hostile, name=hostile))
    assert not set("<>&\u2028\u2029") & set(written)
    assert told(replace(TEA, description="</script>&"))["description"] == "</script>&"
