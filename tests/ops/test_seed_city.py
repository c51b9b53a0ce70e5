"""What city.toml says can be stored and shown."""

from datetime import date, time, timedelta
from typing import Any

import pytest

from kamagaya_match.city import ACTIONS, AREAS, Field, Welcome
from kamagaya_match.events.rules import Access, EventFacts, EventKind, missing_for_publishing
from kamagaya_match.events.rules.draft import LENGTHS
from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.groups.service import LIMITS
from kamagaya_match.needs.rules import ApplicationState, NeedFacts, NeedKind, NeedStatus, ProBonoShape, Skill
from kamagaya_match.needs.rules import missing_for_publishing as missing_of_need
from kamagaya_match.needs.rules.draft import LENGTHS as NEED_LENGTHS
from kamagaya_match.ops.seed.gathering import meetings_of
from kamagaya_match.ops.seed.plot import TURNS, in_season
from kamagaya_match.ops.seed.sources import WEEKDAYS, read_city
from kamagaya_match.people.rules import hiragana
from kamagaya_match.places.rules import read_directory
from kamagaya_match.who import Role

CITY = read_city()
GROUPS = {facts["slug"] for facts in CITY.groups}
PLACES = {place.slug for place in read_directory()}
ACCOUNTS = {*CITY.named_people(), *CITY.offices}
FATES = {"full", "nearly", "cancelled", "moved", "draft", "pending", "not_open", "closed"}
YEAR = [date(2026, 1, 1) + timedelta(days=day) for day in range(365)]


def codes(kind: Any) -> set[str]:
    return {code.value for code in kind}


def named(facts: dict[str, Any]) -> str:
    return str(facts.get("title") or facts["slug"])


@pytest.mark.parametrize("facts", CITY.gatherings, ids=named)
def test_gatherings(facts: dict[str, Any]) -> None:
    assert facts["host"] in GROUPS
    assert facts["place"] in PLACES | {""}
    assert facts["on"] in WEEKDAYS
    assert facts["kind"] in codes(EventKind)
    assert set(facts["fields"]) <= codes(Field) and set(facts["welcome"]) <= codes(Welcome) and set(facts["access"]) <= codes(Access)
    assert set(facts["actions"]) <= {action.number for action in ACTIONS}
    assert set(facts.get("fate", {})) <= set(TURNS) and set(facts.get("fate", {}).values()) <= FATES
    assert ("cancelled" in facts.get("fate", {}).values()) == ("cancel_reason" in facts)
    assert ("question" in facts) == bool(facts.get("choices") or facts.get("answers"))
    columns = {"title": "title", "kana": "title_kana", "easy_title": "title_easy", "summary": "summary", "easy": "summary_easy"}
    columns |= {"fee_note": "fee_note", "bring": "bring", "audience": "who_welcome", "place_note": "place_note"}
    assert [key for key, column in columns.items() if len(facts.get(key, "")) > LENGTHS[column]] == []
    assert facts["kana"] == hiragana(facts["kana"])


@pytest.mark.parametrize("facts", CITY.gatherings, ids=named)
def test_gatherings_could_be_published_by_hand(facts: dict[str, Any]) -> None:
    meetings = meetings_of(facts, date(2026, 11, 28))
    assert meetings[0][0].time() == time.fromisoformat(facts.get("from", "00:00"))
    told = EventFacts(
        title=facts["title"],
        summary=facts["summary"],
        starts=meetings[0][0],
        ends=meetings[-1][1],
        place=facts["place"],
        online=not facts["place"],
        online_url="https://meet.example.jp/room",
        fee=facts["fee"],
        contact="047-000-0000",
        sign_up=not facts.get("no_sign_up", False),
        capacity=facts["seats"] or None,
    )
    assert missing_for_publishing(told) == []


@pytest.mark.parametrize("facts", CITY.needs, ids=named)
def test_needs(facts: dict[str, Any]) -> None:
    assert facts["host"] in GROUPS
    assert facts.get("place", "") in PLACES | {""}
    assert set(facts["fields"]) <= codes(Field) and set(facts["skills"]) <= codes(Skill) and set(facts.get("welcome", [])) <= codes(Welcome)
    assert facts.get("status", "published") in codes(NeedStatus)
    assert {answer["who"] for answer in facts.get("answers", [])} <= ACCOUNTS
    assert {answer["state"] for answer in facts.get("answers", [])} <= codes(ApplicationState)
    columns = {"title": "title", "summary": "summary", "when": "when_note", "hours": "hours_note", "conditions": "conditions"}
    assert [key for key, column in columns.items() if len(facts[key]) > NEED_LENGTHS[column]] == []
    told = NeedFacts(
        kind=NeedKind(facts["kind"]),
        shape=ProBonoShape(facts["shape"]) if "shape" in facts else None,
        title=facts["title"],
        summary=facts["summary"],
        when=facts["when"],
        place=facts.get("place", ""),
        online=facts.get("online", False),
        until=date(2026, 11, 23) + timedelta(days=facts["days"]),
        people_wanted=facts["people"],
        skills=[Skill(code) for code in facts["skills"]],
        contact="047-000-0000",
    )
    assert missing_of_need(told, date(2026, 11, 23)) == []


@pytest.mark.parametrize("facts", CITY.groups, ids=named)
def test_groups(facts: dict[str, Any]) -> None:
    assert facts["kind"] in codes(ActorKind)
    assert facts["area"] in {area.name for area in AREAS}
    assert set(facts["fields"]) <= codes(Field)
    assert {facts["owner"], *facts.get("editors", [])} <= ACCOUNTS
    columns = {"name": "name", "kana": "kana", "summary": "summary", "about": "about", "where": "active_where", "when": "active_when"}
    assert [key for key, column in columns.items() if len(facts[key]) > LIMITS[column]] == []


def test_people_have_names_and_readings() -> None:
    people = CITY.named_people()
    assert len(people) == len(CITY.people) == len({name for name, _ in people.values()})
    assert all(kana == hiragana(kana) for _, kana in people.values())
    assert {facts["role"] for facts in CITY.offices.values()} <= codes(Role)


def test_every_day_of_the_year_has_its_gatherings() -> None:
    assert min(sum(in_season(facts, day) for facts in CITY.gatherings) for day in YEAR) >= 20
    hosts = {day: {facts["host"] for facts in CITY.gatherings if in_season(facts, day)} for day in YEAR}
    assert all(own == GROUPS for own in hosts.values())
