"""The visitor's choices that travel in readable cookies: language and ふりがな."""

from http.cookies import CookieError, SimpleCookie

from kamagaya_match.words.catalogue import LANGS, Lang

LANG_COOKIE = "km_lang"
RUBY_COOKIE = "km_ruby"
SESSION_COOKIE = "km_session"


def cookie(header: str, name: str) -> str:
    """The value of one cookie in a Cookie header, empty when there is none."""
    try:
        found = SimpleCookie(header).get(name)
    except CookieError:
        return ""
    return found.value if found else ""


def language_of(header: str, asked: str = "") -> Lang:
    """The language asked for in the address, else the one chosen before, else Japanese."""
    for wish in (asked, cookie(header, LANG_COOKIE)):
        if wish in LANGS:
            return wish
    return "ja"


def ruby_of(header: str) -> bool:
    return cookie(header, RUBY_COOKIE) == "1"
