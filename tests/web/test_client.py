"""From where a request comes."""

import pytest
from starlette.requests import Request

from kamagaya_match import settings as settings_module
from kamagaya_match.web.client import client_of, household


def _request(forwarded: str = "", peer: str = "192.0.2.9") -> Request:
    return Request({"type": "http", "headers": [(b"x-forwarded-for", forwarded.encode())] if forwarded else [], "client": (peer, 1)})


def test_without_a_proxy_nobody_can_pretend(database: str) -> None:
    assert client_of(_request("198.51.100.7")) == "192.0.2.9"


def test_behind_proxies_the_first_trusted_one_says_who_asks(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KM_TRUSTED_PROXY_HOPS", "2")
    settings_module.reset()
    assert client_of(_request("203.0.113.1, 198.51.100.7, 10.0.0.1")) == "198.51.100.7"
    assert client_of(_request("198.51.100.7")) == "192.0.2.9"


def test_a_line_of_ipv6_counts_once() -> None:
    assert household("2001:db8:1:2:aaaa::1") == household("2001:db8:1:2:bbbb::2") == "2001:db8:1:2::/64"
    assert household("testclient") == "unknown"
