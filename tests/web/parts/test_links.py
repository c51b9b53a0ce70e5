"""Links stay inside the live site where they can."""

import pytest

from kamagaya_match.web.el import painting
from kamagaya_match.web.parts.links import button_link, file_link, link, out_button_link, out_link

from .live import GalleryState, rendered
from .reading import only


def test_painted_a_link_is_an_anchor() -> None:
    with painting():
        found = only(link("中身", to="/events/", class_name="km-x"), "a")
    assert found.attributes == {"href": "/events/", "class": "km-x"}


def test_live_an_address_of_a_page_goes_through_the_router() -> None:
    assert "ReactRouterLink" in rendered(link("中身", to="/events/"))
    assert "ReactRouterLink" in rendered(link("中身", to="/events/" + GalleryState.name))


@pytest.mark.parametrize(
    "to", ["/about/privacy", "/calendar.ics", "/events/abc.ics?x=1", "#main", "mailto:a@example.org", "tel:0474451274", "/open-data/"]
)
def test_live_documents_and_files_are_plain_anchors(to: str) -> None:
    compiled = rendered(link("中身", to=to))
    assert "ReactRouterLink" not in compiled
    assert f'href:"{to}"' in compiled


def test_out_link_never_goes_through_the_router() -> None:
    assert "ReactRouterLink" not in rendered(out_link("中身", href="/events/"))


def test_links_that_look_like_buttons_and_files_have_a_symbol_before_their_words() -> None:
    with painting():
        for made in (
            button_link("見る", "/e", icon="calendar"),
            out_button_link("見る", "/e", icon="calendar"),
            file_link("見る", "/e.ics"),
        ):
            assert str(made).index("<svg") < str(made).index("見る")
