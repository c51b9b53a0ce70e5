"""What a story holds, and when it is agreed on."""

import pytest

from kamagaya_match.stories.rules import LONGEST, both_agree, wrong_story


@pytest.mark.parametrize(
    ("title", "text", "wrong"),
    [
        ("題", "物語", set()),
        ("", "", {"title", "text"}),
        ("題" * LONGEST["title"], "話" * LONGEST["text"], set()),
        ("題" * (LONGEST["title"] + 1), "話" * (LONGEST["text"] + 1), {"title", "text"}),
    ],
)
def test_title_and_text_are_needed(title: str, text: str, wrong: set[str]) -> None:
    assert set(wrong_story(title, text)) == wrong


@pytest.mark.parametrize(("giver", "group", "agreed"), [(2, 2, True), (1, 2, False), (2, 1, False), (1, 1, False), (0, 0, False)])
def test_only_the_same_present_version_counts(giver: int, group: int, agreed: bool) -> None:
    assert both_agree(2, giver, group) is agreed
