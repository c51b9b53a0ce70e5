"""The style gallery in Chromium: accessible in every light, and no wider than the smallest phone."""

from pathlib import Path
from typing import Any

import pytest

from tests.web.parts.gallery import write

from .axe import complaints
from .conftest import DESK, PHONE, Opener

SMALLEST = {"viewport": {"width": 320, "height": 640}}
TWICE_THE_TEXT = {"viewport": {"width": 195, "height": 422}}  # a phone of 390 × 844 whose reader doubled the text
SCENES = ("home", "list", "event", "sign_up", "desk", "ruby", "english", "easy")
OPEN_ALL = "where => document.querySelectorAll(where + ' details').forEach(one => { one.open = true })"
WIDER = "document.documentElement.scrollWidth - innerWidth"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("gallery")
    write(where)
    return where


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scene", SCENES)
def test_axe_finds_nothing(visit: Opener, folder: Path, scene: str, kind: dict[str, Any], scheme: str) -> None:
    page = visit(f"file://{folder}/{scene}.html", kind, color_scheme=scheme).page
    assert complaints(page) == []
    page.evaluate(OPEN_ALL, "main")
    assert complaints(page) == []
    page.evaluate(OPEN_ALL, "header")  # the menu lies over what stands below it
    assert complaints(page, within="header") == []


@pytest.mark.parametrize("kind", [SMALLEST, TWICE_THE_TEXT], ids=["smallest", "twice the text"])
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_wider_than_the_screen(visit: Opener, folder: Path, scene: str, kind: dict[str, Any]) -> None:
    page = visit(f"file://{folder}/{scene}.html", kind).page
    assert page.evaluate(WIDER) <= 0


def test_readings_show_only_where_they_were_asked_for(visit: Opener, folder: Path) -> None:
    assert not visit(f"file://{folder}/home.html").page.locator("rt").first.is_visible()
    assert visit(f"file://{folder}/ruby.html").page.locator("rt").first.is_visible()


def test_the_way_to_act_is_in_reach_and_hides_nothing_that_has_the_focus(visit: Opener, folder: Path) -> None:
    page = visit(f"file://{folder}/event.html").page
    bar, action = page.locator(".km-places").bounding_box(), page.locator(".km-sticky").bounding_box()
    assert bar
    assert action
    assert round(action["y"] + action["height"]) == round(bar["y"])
    page.locator(".km-more summary").last.focus()
    focused = page.locator(".km-more summary").last.bounding_box()
    assert focused
    assert focused["y"] + focused["height"] <= action["y"]


def test_paper_has_the_facts_and_no_controls(visit: Opener, folder: Path) -> None:
    page = visit(f"file://{folder}/event.html").page
    page.emulate_media(media="print")
    assert page.locator(".km-facts").is_visible()
    assert [name for name in (".km-places", ".km-sticky", ".km-strip", ".km-menu") if page.locator(name).is_visible()] == []
