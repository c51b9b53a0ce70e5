"""Cached answers: right version, right time, bounded size."""

import gzip
import time

import brotli

from kamagaya_match.web.answer_cache import Answer, AnswerCache, encoding_wanted, etag_of, packed


def _answer(body: bytes = b"x", version: int = 1, seconds: float = 60) -> Answer:
    return Answer(200, [], body, etag_of(body, ""), version, time.monotonic() + seconds)


def test_an_answer_is_found_while_nothing_changed() -> None:
    cache = AnswerCache()
    answer = _answer()
    cache.keep(("/",), answer)
    assert cache.find(("/",), 1) is answer
    assert cache.find(("/",), 2) is None
    assert cache.find(("/other",), 1) is None


def test_an_old_answer_is_not_given() -> None:
    cache = AnswerCache()
    cache.keep(("/",), _answer(seconds=-1))
    assert cache.find(("/",), 1) is None


def test_the_answers_not_asked_for_go_first() -> None:
    cache = AnswerCache(most_bytes=300)
    for name in "abc":
        cache.keep((name,), _answer(b"x" * 100))
    cache.find(("a",), 1)
    cache.keep(("d",), _answer(b"x" * 100))
    assert [name for name in "abcd" if cache.find((name,), 1)] == ["a", "c", "d"]


def test_replacing_an_answer_does_not_count_it_twice() -> None:
    cache = AnswerCache(most_bytes=250)
    for _ in range(5):
        cache.keep(("a",), _answer(b"x" * 100))
    cache.keep(("b",), _answer(b"x" * 100))
    assert cache.find(("a",), 1) and cache.find(("b",), 1)


def test_encodings() -> None:
    assert encoding_wanted("gzip, deflate, br, zstd", b"text/html; charset=utf-8") == "br"
    assert encoding_wanted("gzip", b"text/calendar; charset=utf-8") == "gzip"
    assert encoding_wanted("br", b"image/png") == ""
    assert encoding_wanted("", b"text/html") == ""
    body = "里山".encode() * 100
    assert brotli.decompress(packed(body, "br")) == gzip.decompress(packed(body, "gzip")) == packed(body, "") == body
    assert packed(body, "gzip") == packed(body, "gzip")


def test_validators_differ_by_content_and_encoding() -> None:
    assert len({etag_of(b"a", ""), etag_of(b"a", "br"), etag_of(b"b", "")}) == 3
