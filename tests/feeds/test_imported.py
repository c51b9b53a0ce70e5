import re
from pathlib import Path

import pytest

from kamagaya_match import feeds
from kamagaya_match.feeds.imported import ReadResult, RowError
from kamagaya_match.words.catalogue import LANGS, Lang, keys

FEEDS = Path(feeds.__file__).parent
USED = {key for file in FEEDS.rglob("*.py") for key in re.findall(r'"(import\.\w+)"', file.read_text(encoding="utf-8"))}
EVERYTHING = (("start", "2026-10-10"), ("cells", "3"), ("columns", "2"), ("count", "400"))


def test_every_reason_has_a_text() -> None:
    assert {key for key in keys() if key.startswith("import.")} >= USED
    assert len(USED) > 20


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("key", sorted(USED))
def test_every_reason_can_be_said(lang: Lang, key: str) -> None:
    text = RowError(7, "終了日", "いつか", key, EVERYTHING).text(lang)
    assert "{" not in text


def test_a_long_value_is_shown_shortened_and_kept_whole() -> None:
    error = RowError(3, "開始日", "長い値の\n" * 50, "import.bad_start_date")
    assert len(str(error.values["value"])) <= 40
    assert error.value == "長い値の\n" * 50
    assert error.text("ja").startswith("3行目：開始日「長い値の ")


def test_what_concerns_the_whole_file_is_no_row() -> None:
    assert ReadResult(errors=(RowError(0, "", "", "import.empty_file"), RowError(2, "", "", "import.open_quote"))).rows == 1
