"""Addresses that visitors hand to us: only those of this site are followed."""

from urllib.parse import parse_qsl, urlencode, urlsplit

from kamagaya_match.settings import settings

LONGEST = 500


def is_local(path: str) -> bool:
    """Whether a browser that goes to `path` stays on this site.

    Browsers read a backslash as a slash and drop tabs and line ends, so these could lead elsewhere.
    """
    if not path.startswith("/") or path.startswith("//") or len(path) > LONGEST:
        return False
    return "\\" not in path and not any(sign <= " " or sign == "\x7f" for sign in path)


def local_or_home(path: str) -> str:
    """`path` if it is one of this site, else the home page."""
    return path if is_local(path) else "/"


def own_path(address: str) -> str:
    """The path and query of a whole address of this site, else empty."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.netloc not in {urlsplit(origin).netloc for origin in settings().allowed_origins}:
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def without(path: str, name: str) -> str:
    """`path` without one of the values in its query."""
    parts = urlsplit(path)
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != name]
    return parts._replace(query=urlencode(kept)).geturl()
