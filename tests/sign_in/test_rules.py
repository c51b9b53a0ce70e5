"""Where one may go after signing in, and how long things last."""

from datetime import timedelta

import pytest

from kamagaya_match.clock import now
from kamagaya_match.sign_in.rules import HOME, SEEN_EVERY, link_open, local_path, session_open, worth_noting


@pytest.mark.parametrize("wish", ["/me/", "/events/abc?seats=1#sign-up", "/group-desk/satoyama/", "/events/?q=%E7%A5%AD"])
def test_paths_of_this_site_are_kept(wish: str) -> None:
    assert local_path(wish) == wish


@pytest.mark.parametrize(
    "wish",
    [
        "",
        "me",
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        "/\t/evil.example/",
        "/\n/evil.example/",
        "/\r\nSet-Cookie: a=b",
        " //evil.example",
        "javascript:alert(1)",
        "/" + "a" * 500,
        "/sign-in/",
        "/sign-out",
    ],
)
def test_everything_else_leads_home(wish: str) -> None:
    assert local_path(wish) == HOME


def test_a_link_works_until_it_is_used_or_old() -> None:
    moment = now()
    assert link_open(moment, moment + timedelta(seconds=1), None)
    assert not link_open(moment, moment, None)
    assert not link_open(moment, moment + timedelta(hours=1), moment)


def test_a_session_works_until_it_is_revoked_or_old() -> None:
    moment = now()
    assert session_open(moment, moment + timedelta(seconds=1), None)
    assert not session_open(moment, moment, None)
    assert not session_open(moment, moment + timedelta(days=1), moment)


def test_use_is_noted_at_most_hourly() -> None:
    moment = now()
    assert not worth_noting(moment, moment - SEEN_EVERY + timedelta(seconds=1))
    assert worth_noting(moment, moment - SEEN_EVERY)
