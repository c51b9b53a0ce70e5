"""The set of symbols."""

import re
from pathlib import Path

import pytest

from kamagaya_match.city import Field
from kamagaya_match.web.el import painting
from kamagaya_match.web.parts.icons import FIELD_SYMBOLS, SYMBOLS, field_icon, icon, pear

from .live import GalleryState, rendered
from .reading import only

PATH = re.compile(r"[MmLlHhVvCcSsQqAaZz0-9 .,-]+")
FAVICON = Path(__file__).parents[3] / "assets" / "favicon.svg"


@pytest.mark.parametrize("name", [*SYMBOLS, *FIELD_SYMBOLS])
def test_every_symbol_is_a_path(name: str) -> None:
    assert PATH.fullmatch(SYMBOLS.get(name) or FIELD_SYMBOLS[name])


def test_every_field_of_activity_has_one() -> None:
    assert set(FIELD_SYMBOLS) == {field.value for field in Field}


def test_readers_pass_over_symbols() -> None:
    with painting():
        assert only(icon("leaf"), "svg")["aria-hidden"] == "true"
        assert only(field_icon("health"), "path")["d"] == FIELD_SYMBOLS["health"]


def test_the_symbol_of_a_field_may_be_known_in_the_browser_only() -> None:
    assert "gallery_state.area" in rendered(field_icon(GalleryState.area))


def test_an_unknown_symbol_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        icon("unicorn")


def test_the_browsers_symbol_is_the_same_pear() -> None:
    with painting():
        shapes = re.findall(r' d="([^"]+)"', str(pear()))
    assert shapes == re.findall(r' d="([^"]+)"', FAVICON.read_text(encoding="utf-8"))
