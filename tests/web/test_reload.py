"""Documents that a live tab cannot show are asked of the server."""

from kamagaya_match.web.reload import reloading


def test_the_page_lets_the_browser_load_its_address_anew() -> None:
    page = reloading("/registrations/[token]")
    built = str(page.build())
    assert page.route == "/registrations/[token]" and page.on_load == []
    assert '"refresh"' in built and 'content:"0"' in built.replace(" ", "")
