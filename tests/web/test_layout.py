"""What stands around every page."""

from kamagaya_match.city import OFFICE
from kamagaya_match.web.el import painting
from kamagaya_match.web.layout import layout

from .parts.live import rendered
from .parts.reading import Element, read


def painted(lang: str = "ja", ruby: bool = False, here: str = "") -> list[Element]:
    with painting(lang, ruby):  # type: ignore[arg-type]
        return read(layout("中身", here=here))


def test_the_first_link_leads_to_the_content() -> None:
    found = painted()
    first = next(one for one in found if one.tag == "a")
    main = next(one for one in found if one.tag == "main")
    assert (first["href"], main["id"], main["tabindex"]) == ("#main", "main", "-1")


def test_the_place_one_is_at_is_marked() -> None:
    current = [one["href"] for one in painted(here="/me/") if one["aria-current"] == "page"]
    assert current == ["/me/"]
    assert not [one for one in painted() if one["aria-current"] == "page"]


def test_the_chosen_language_and_readings_are_marked() -> None:
    chosen = [one["href"] for one in painted("easy", ruby=True) if one["aria-current"] == "true"]
    assert chosen == ["/language?to=easy", "/ruby?to=off"]
    assert "km-ruby" in painted(ruby=True)[0]["class"]
    assert "km-ruby" not in painted()[0]["class"].split()


def test_the_root_says_its_language() -> None:
    assert [painted(lang)[0]["lang"] for lang in ("ja", "easy", "en")] == ["ja", "ja", "en"]


def test_the_office_can_be_called_from_every_page() -> None:
    number = next(one for one in painted() if one["href"].startswith("tel:"))
    assert number.text == OFFICE.phone


def test_the_script_finds_its_words() -> None:
    voice = next(one for one in painted("en") if one["id"] == "km-voice")
    assert all(voice[f"data-{name}"] for name in ("offline", "newer", "reload", "copied"))


def test_live_it_is_the_same_for_everyone_who_reads_in_a_language() -> None:
    compiled = rendered(layout("中身"))
    assert "visitor.lang" in compiled
    assert "visitor.ruby" in compiled
    assert "signed_in" not in compiled
