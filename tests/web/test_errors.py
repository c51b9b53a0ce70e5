"""Pages for when there is nothing to show."""

import pytest
from starlette.requests import Request

from kamagaya_match.web import errors


def _request(path: str = "/events/none", lang: str = "ja") -> Request:
    headers = [(b"cookie", f"km_lang={lang}".encode())]
    return Request({"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": headers})


TITLES = {"ja": "ページが見つかりません", "easy": "この ページは ありません", "en": "This page was not found"}


@pytest.mark.parametrize("lang", TITLES)
def test_what_is_not_there_can_be_searched_for(lang: str) -> None:
    answer = errors.not_found(_request(lang=lang))
    html = bytes(answer.body).decode()
    assert answer.status_code == 404
    assert f"<h1>{TITLES[lang]}</h1>" in html and 'name="q"' in html and 'content="noindex"' in html
    assert 'href="/about/contact"' in html


def test_what_is_gone_is_named() -> None:
    answer = errors.gone(_request(), name="<里山>まつり", search_in="/needs/")
    html = bytes(answer.body).decode()
    assert answer.status_code == 410
    assert "「&lt;里山&gt;まつり」は公開を終えました" in html and 'action="/needs/"' in html
    assert "このページは公開を終えました" in bytes(errors.gone(_request()).body).decode()


def test_our_own_fault_is_admitted() -> None:
    answer = errors.server_error(_request("/events/aki"))
    html = bytes(answer.body).decode()
    assert answer.status_code == 500
    assert "申し訳ありません" in html and 'href="/events/aki"' in html
