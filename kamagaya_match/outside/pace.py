"""How often something may be done; counted in Redis when there is one, else in this process."""

import logging
from functools import cache

from limits import parse_many
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from kamagaya_match.settings import settings

THIS_MACHINE = ("127.", "::/64")

log = logging.getLogger(__name__)


def within(limit: str, *whom: str) -> bool:
    """Count one more time for `whom`; False when that is oftener than `limit` (such as "5/15 minutes") allows.

    When the counter itself cannot be reached everyone may go on.
    """
    try:
        return all(_counter().hit(one, *whom) for one in parse_many(limit))
    except Exception:
        log.exception("nobody can be counted")
        return True


def client_within(limit: str, what: str, client: str) -> bool:
    """`within` for a client's network address (see `web.client`); this machine itself is not counted.

    A web server in front that the settings do not know of also looks like that, and then everyone would count as one.
    """
    return client.startswith(THIS_MACHINE) or within(limit, what, client)


def forget() -> None:
    """Start counting anew."""
    _counter.cache_clear()


@cache
def _counter() -> MovingWindowRateLimiter:
    url = settings().redis_url
    return MovingWindowRateLimiter(storage_from_string(url.replace("unix://", "redis+unix://") if url else "memory://"))
