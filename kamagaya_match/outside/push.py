"""The door to the push services of browsers, and the worker that empties the box of notices."""

import asyncio
import json
import logging
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

from kamagaya_match.settings import settings
from kamagaya_match.storage import push_box
from kamagaya_match.storage.models import PushMessage
from kamagaya_match.storage.push_box import Device

SECONDS = 10
PAUSE = 2.0
BATCH = 50
_GONE = (404, 410)
_LATER = (408, 429)
_HERE = ("localhost", "127.0.0.1")

log = logging.getLogger(__name__)


def acceptable(device: Device) -> bool:
    """Whether this is a browser's address at a push service that the settings name, with keys of the right size.

    Anything else must not be asked for: the server would call whatever address somebody made up.
    """
    parts = urlsplit(device.endpoint)
    host = parts.hostname or ""
    named = any(host == one or (one.startswith(".") and host.endswith(one)) for one in settings().push_hosts.split(","))
    safe = parts.scheme == "https" or (parts.scheme == "http" and host in _HERE)
    return named and safe and len(device.endpoint) <= 1000 and _whole(device)


def _whole(device: Device) -> bool:
    from .push_keys import decode, encrypted  # what encrypts is large, and many a site never rings: it starts without

    try:
        return len(decode(device.p256dh)) == 65 and len(decode(device.auth)) == 16 and bool(encrypted(b"", device.p256dh, device.auth))
    except ValueError:
        return False


def send_pushes(limit: int = BATCH) -> int:
    """Send at most `limit` notices that are due; how many were looked at."""
    number = 0
    while number < limit and (taken := push_box.claim()) is not None:
        number += 1
        _send(*taken)
    return number


def _send(message: PushMessage, device: Device) -> None:
    status = _post(message, device)
    if status in _GONE:
        push_box.dead(device.endpoint)
    elif status == 0 or status in _LATER or status >= 500:
        push_box.later(message.id or 0)
    else:
        if status >= 300:
            log.warning("a push service refused a notice: %s", status)
        push_box.done(message.id or 0)


def _post(message: PushMessage, device: Device) -> int:
    """The status that the push service answers; 0 when it does not."""
    from .push_keys import authorization

    parts = urlsplit(device.endpoint)
    if not acceptable(device):  # the settings may have changed since
        return 410
    line = (HTTPSConnection if parts.scheme == "https" else HTTPConnection)(parts.netloc, timeout=SECONDS)
    headers = {"content-encoding": "aes128gcm", "ttl": str(int(push_box.LIFE.total_seconds())), "urgency": "high"}
    headers |= {"content-type": "application/octet-stream", "authorization": authorization(device.endpoint)}
    try:
        line.request("POST", f"{parts.path}?{parts.query}" if parts.query else parts.path, _letter(message, device), headers)
        return line.getresponse().status
    except (OSError, HTTPException):
        return 0
    finally:
        line.close()


def _letter(message: PushMessage, device: Device) -> bytes:
    from .push_keys import MOST_BYTES, encrypted

    shown = {"title": message.title, "body": message.body, "path": message.path, "tag": message.tag}
    text = json.dumps(shown, ensure_ascii=False).encode()
    if len(text) > MOST_BYTES:
        text = json.dumps(shown | {"title": message.title[:80], "body": ""}, ensure_ascii=False).encode()
    return encrypted(text, device.p256dh, device.auth)


async def push_forever() -> None:
    """Send notices as long as the process lives; a lifespan task. Several processes may do it, each notice is claimed by one."""
    while True:
        try:
            sent = await asyncio.to_thread(send_pushes)
        except Exception:
            log.exception("notices stumbled, trying again")
            sent = 0
        await asyncio.sleep(0 if sent == BATCH else PAUSE)
