"""The page's own verifier of draws agrees with the rules, and sees what they see."""

import json
import random
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from kamagaya_match.draws.rules import canonical, sha256
from tests.draws.urns import a_file

ASSETS = Path(__file__).parents[2] / "assets"
SITE = "http://localhost:9"  # answered by the test; browsers only compute on safe addresses
WORDS = ("working", "whole", "commitment", "list", "result", "good", "bad", "unable", "no")
MARKS = " ".join(f'data-{word}="{word}"' for word in WORDS)
DOCUMENT = (
    f'<!DOCTYPE html><div hidden data-draw-checker {MARKS}><button data-draw-check="/draw.json">x</button><div data-draw-steps></div></div>'
    '<script src="/draw-check.js" defer></script>'
)


class Shelf:
    """What the page gets when it asks for the file."""

    def __init__(self) -> None:
        self.file = b""

    def answer(self, route: Route) -> None:
        name = route.request.url.removeprefix(SITE).strip("/")
        if name == "draw.json":
            route.fulfill(body=self.file, content_type="application/json")
        elif name.endswith(".js"):
            route.fulfill(path=ASSETS / name)
        else:
            route.fulfill(body=DOCUMENT, content_type="text/html; charset=utf-8")


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def page(chromium: Browser, shelf: Shelf) -> Page:
    context = chromium.new_context()
    context.route(f"{SITE}/**", shelf.answer)
    page = context.new_page()
    page.goto(SITE + "/")
    return page


def said(page: Page, shelf: Shelf, file: bytes) -> list[str]:
    """The lines of the check of this file."""
    shelf.file = file
    button = page.locator("[data-draw-check]")
    button.click()
    expect(button).to_be_enabled()
    return page.locator("[data-draw-steps] p").all_inner_texts()


def test_it_agrees_on_many_draws(page: Page, shelf: Shelf) -> None:
    dice = random.Random(41)
    for _ in range(100):
        assert said(page, shelf, a_file(dice)) == ["✓ whole", "✓ commitment", "✓ list", "✓ result", "✓ good"]


def changed(number: int, path: tuple[str, ...], value: object) -> bytes:
    """A file in which somebody changed one thing, and mended the file's own hash."""
    content = json.loads(a_file(random.Random(number)))
    del content["sha256"]
    place = content
    for name in path[:-1]:
        place = place[name]
    place[path[-1]] = value
    return canonical({**content, "sha256": sha256(content)})


def test_it_sees_what_was_forged(page: Page, shelf: Shelf) -> None:
    seed = said(page, shelf, changed(42, ("result", "seed"), "00" * 32))
    assert {"✗ nocommitment", "✗ noresult", "✗ bad"} <= set(seed) and "✓ list" in seed
    assert "✗ nolist" in said(page, shelf, changed(42, ("entries", "list"), []))
    assert "✗ noresult" in said(page, shelf, changed(42, ("result", "order"), []))
    assert said(page, shelf, a_file(random.Random(42)).replace("里山".encode(), "里海".encode()))[0] == "✗ nowhole"


def test_it_says_so_when_it_cannot(page: Page, shelf: Shelf) -> None:
    assert said(page, shelf, b"<html>") == ["✗ unable"]
