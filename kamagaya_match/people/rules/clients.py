"""Which programme asks, in the name that people know it by."""

from datetime import datetime, timedelta

FETCH_NOTED_EVERY = timedelta(minutes=10)

# The first sign that is found counts: many browsers also name the ones they descend from.
_CALENDARS = (
    ("google-calendar", "Google Calendar"),
    ("microsoft", "Outlook"),
    ("outlook", "Outlook"),
    ("thunderbird", "Thunderbird"),
    ("dataaccessd", "Apple Calendar (iPhone)"),
    ("calendaragent", "Apple Calendar (Mac)"),
    ("davx5", "DAVx5"),
    ("icsx5", "ICSx5"),
)
_BROWSERS = (
    (" line/", "LINE"),
    ("yjapp", "Yahoo! JAPAN"),
    ("edg", "Edge"),
    ("opr/", "Opera"),
    ("samsungbrowser", "Samsung Internet"),
    ("firefox", "Firefox"),
    ("fxios", "Firefox"),
    ("chrome", "Chrome"),
    ("crios", "Chrome"),
    ("gsa/", "Google"),
    ("safari", "Safari"),
)
_SYSTEMS = (
    ("iphone", "iPhone"),
    ("ipad", "iPad"),
    ("android", "Android"),
    ("cros", "Chromebook"),
    ("windows", "Windows"),
    ("mac os", "Mac"),
    ("linux", "Linux"),
)
UNKNOWN = "?"


def client_name(user_agent: str) -> str:
    """`Chrome (Android)`, `Google Calendar` … from a User-Agent header; "?" for one that says nothing known."""
    calendar = _first(_CALENDARS, user_agent)
    if calendar:
        return calendar
    browser, system = _first(_BROWSERS, user_agent), _first(_SYSTEMS, user_agent)
    if browser and system:
        return f"{browser} ({system})"
    return browser or system or UNKNOWN


def _first(signs: tuple[tuple[str, str], ...], user_agent: str) -> str:
    lower = user_agent.lower()
    return next((name for sign, name in signs if sign in lower), "")


def fetch_worth_noting(now: datetime, client: str, before: datetime | None, client_before: str) -> bool:
    """Whether a calendar's fetch tells something new: another client, or some time later."""
    return before is None or client != client_before or now - before >= FETCH_NOTED_EVERY
