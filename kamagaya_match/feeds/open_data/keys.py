"""Names for imported events that stay the same from one reading of a list to the next."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace

from kamagaya_match.feeds.imported import ImportedEvent
from kamagaya_match.feeds.open_data.values import folded

_NOT_CONTENT = ("line", "key", "content_key", "warnings")
_SHORT, _LONG = 12, 20


def with_keys(events: Iterable[ImportedEvent]) -> tuple[ImportedEvent, ...]:
    """The events with `key` and `content_key`.

    The key is code and number where an event has both, else it follows from title, start and place. Rows that share it get
    a hash of title, start and place added, and those still alike a hash of everything they say: none of this depends on
    the order of rows. Rows alike in every cell are numbered.
    """
    found = [replace(event, content_key=_digest(_identity(event), _LONG)) for event in events]
    keys = _told_apart(found, [_first_key(event) for event in found], lambda event: event.content_key[:_SHORT])
    keys = _told_apart(found, keys, lambda event: _digest(_everything(event), _SHORT))
    return tuple(replace(event, key=key) for event, key in zip(found, _numbered(keys), strict=True))


def _first_key(event: ImportedEvent) -> str:
    return f"{event.code}/{event.number}" if event.code and event.number else f"~{event.content_key}"


def _told_apart(events: list[ImportedEvent], keys: list[str], mark: Callable[[ImportedEvent], str]) -> list[str]:
    times = Counter(keys)
    return [f"{key}~{mark(event)}" if times[key] > 1 else key for event, key in zip(events, keys, strict=True)]


def _numbered(keys: list[str]) -> list[str]:
    seen: Counter[str] = Counter()
    numbered = []
    for key in keys:
        seen[key] += 1
        numbered.append(f"{key}#{seen[key]}" if seen[key] > 1 else key)
    return numbered


def _identity(event: ImportedEvent) -> tuple[str, ...]:
    place = event.place_name or event.online_url
    return tuple(" ".join(folded(part).split()) for part in (event.title, str(event.starts_on), str(event.starts_at or ""), place))


def _everything(event: ImportedEvent) -> tuple[str, ...]:
    told = {name: value for name, value in asdict(event).items() if name not in _NOT_CONTENT and value not in (None, "", (), False)}
    return tuple(f"{name}={told[name]}" for name in sorted(told))


def _digest(parts: tuple[str, ...], length: int) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]
