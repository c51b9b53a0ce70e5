"""Text as every feed can carry it."""

import re
from urllib.parse import quote

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_URL_SIGNS = "!#$%&'()*+,/:;=?@[]~"


def clean(text: str) -> str:
    """The text with every line break as one line feed and without signs no format allows: controls, lone surrogates."""
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The text on a single line, each run of blanks one space."""
    return _SPACES.sub(" ", clean(text)).strip()


def ascii_url(url: str) -> str:
    """The address with blanks gone and everything beyond ASCII percent-encoded."""
    return quote("".join(clean(url).split()), safe=_URL_SIGNS)


def shortened(text: str, limit: int) -> str:
    """At most `limit` characters, the last an ellipsis when something was cut."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
