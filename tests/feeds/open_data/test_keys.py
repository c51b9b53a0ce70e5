from dataclasses import replace
from datetime import date, time
from typing import Any

from kamagaya_match.feeds.imported import ImportedEvent
from kamagaya_match.feeds.open_data.keys import with_keys

DAY = date(2026, 10, 10)


def event(**changes: Any) -> ImportedEvent:
    """A numbered tea party, changed."""
    facts: dict[str, Any] = {
        "line": 2,
        "key": "",
        "content_key": "",
        "title": "お茶会",
        "starts_on": DAY,
        "ends_on": DAY,
        "code": "129999",
        "number": "1",
    }
    return ImportedEvent(**{**facts, **changes})


def keys(*events: ImportedEvent) -> list[str]:
    return [found.key for found in with_keys(events)]


def test_code_and_number() -> None:
    assert keys(event(), event(number="2")) == ["129999/1", "129999/2"]


def test_a_key_stays_when_the_row_says_something_else() -> None:
    assert keys(event()) == keys(event(line=9, description="持ち物: 水", starts_on=date(2026, 10, 11)))


def test_without_code_or_number_it_follows_from_title_start_and_place() -> None:
    for missing in ("code", "number"):
        nameless = event(**{missing: ""}, place_name="公民館", starts_at=time(10))
        assert keys(nameless) == keys(replace(nameless, line=9, description="持ち物: 水", url="https://example.jp/"))
        others = (replace(nameless, title="昼食会"), replace(nameless, starts_at=time(11)), replace(nameless, place_name="図書館"))
        assert len({*keys(nameless), *(keys(other)[0] for other in others)}) == 4


def test_the_way_of_typing_does_not_matter() -> None:
    assert keys(event(number="", title="ＡＢＣ　講座")) == keys(event(number="", title="ABC 講座"))


def test_a_number_used_twice_does_not_depend_on_the_order() -> None:
    tea, lunch = event(), event(title="昼食会")
    assert keys(tea, lunch) == list(reversed(keys(lunch, tea)))
    assert len(set(keys(tea, lunch))) == 2


def test_the_same_party_told_twice_in_different_words() -> None:
    tea, other = event(description="一"), event(description="二")
    assert keys(tea, other) == list(reversed(keys(other, tea)))
    assert len(set(keys(tea, other))) == 2


def test_equal_rows_are_numbered() -> None:
    first, second = keys(event(), event(line=3))
    assert second == f"{first}#2"


def test_the_content_key_shows_that_a_list_was_numbered_anew() -> None:
    [before], [after] = with_keys([event(number="7")]), with_keys([event(number="8")])
    assert before.key != after.key
    assert before.content_key == after.content_key
