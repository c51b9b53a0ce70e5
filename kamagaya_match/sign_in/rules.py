"""How long links and sessions last, and where one may go after signing in."""

from datetime import datetime, timedelta

from kamagaya_match.web.addresses import is_local

LINK_LASTS = timedelta(minutes=15)
SESSION_LASTS = timedelta(days=60)  # since it was last used
COOKIE_LASTS = timedelta(days=400)  # as long as browsers allow: the session itself decides
SEEN_EVERY = timedelta(hours=1)
LINKS_KEPT = timedelta(days=1)
MAILS_PER_ADDRESS = "5/15 minutes"

HOME = "/me/"


def local_path(wish: str) -> str:
    """The path to go to after signing in, if it is one of this site; else one's own page."""
    return wish if is_local(wish) and not wish.startswith(("/sign-in", "/sign-out")) else HOME


def link_open(now: datetime, expires_at: datetime, used_at: datetime | None) -> bool:
    return used_at is None and now < expires_at


def session_open(now: datetime, expires_at: datetime, revoked_at: datetime | None) -> bool:
    return revoked_at is None and now < expires_at


def worth_noting(now: datetime, seen_at: datetime) -> bool:
    """Whether it is time to note again that a session is in use."""
    return now - seen_at >= SEEN_EVERY
