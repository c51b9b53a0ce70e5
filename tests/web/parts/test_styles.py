"""The style sheets: small, complete, and readable in light and dark."""

import re
from pathlib import Path

import brotli
import pytest

import kamagaya_match
from kamagaya_match.settings import ROOT
from kamagaya_match.web.shell import plain_start, styles

PACKAGE = Path(kamagaya_match.__file__).parent
TEXT = ("text", "strong", "muted", "brand-deep", "danger", "leaf-text", "visited")
GROUNDS = ("ground", "surface", "sunken")
PAIRS = [(text, ground) for text in TEXT for ground in GROUNDS if (text, ground) != ("leaf-text", "sunken")] + [
    ("on-brand", "brand"),
    ("on-brand", "brand-deep"),
    ("on-danger", "danger"),
    ("leaf-text", "leaf"),
    ("text", "leaf"),
    ("pear-text", "pear-soft"),
    ("danger-deep", "danger-soft"),
    ("text", "danger-soft"),
    ("text", "warning-soft"),
    ("text", "info-soft"),
]
EDGES = [("edge", "surface"), ("brand", "surface"), ("edge", "ground")]


def tokens(dark: bool) -> dict[str, str]:
    css = (PACKAGE / "web" / "styles" / "10-tokens.css").read_text(encoding="utf-8")
    light, night = css.split("@media", 1)
    found = dict(re.findall(r"--([a-z-]+): ([^;]+);", light))
    return found | dict(re.findall(r"--([a-z-]+): ([^;]+);", night)) if dark else found


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    whole = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(whole[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out(text: str, ground: str, dark: bool) -> None:
    found = tokens(dark)
    assert contrast(found[text], found[ground]) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_controls_stand_out(edge: str, ground: str, dark: bool) -> None:
    found = tokens(dark)
    assert contrast(found[edge], found[ground]) >= 3


def test_every_token_used_is_given() -> None:
    given = set(re.findall(r"--([a-z-]+):", styles()))
    assert set(re.findall(r"var\(--([a-z-]+)", styles())) <= given


def test_braces_match_and_nothing_comes_from_elsewhere() -> None:
    css = styles()
    assert css.count("{") == css.count("}")
    assert "@import" not in css
    assert "url(" not in css


def test_they_are_small_enough_to_stand_in_every_page() -> None:
    inlined = plain_start().encode()
    assert len(inlined) < 31_000
    assert len(brotli.compress(inlined, quality=5)) < 6_900


def test_every_class_named_in_the_package_is_styled() -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in PACKAGE.rglob("*.py"))
    quoted = re.findall(r'"([^"\n]*\bkm-[^"\n]*)"', source)
    named = {name for text in quoted for name in re.findall(r"(?<![\w-])km-[a-z-]*[a-z](?![a-z{-])", text)}
    own = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "assets").glob("*.css"))
    styled = set(re.findall(r"\.(km-[a-z-]+)", styles() + own))
    assert named - styled - {"km-voice", "km-paint"} == set()
