"""One way to write a JSON value, so that equal values have equal bytes and equal hashes."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from kamagaya_match.clock import TOKYO

Json = Mapping[str, object]


def canonical(value: object) -> bytes:
    """The value as RFC 8785 writes it: UTF-8, no spaces, names in order; whole numbers only, and no names outside ASCII."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True).encode()


def sha256(value: object) -> str:
    """The SHA-256 of the canonical bytes, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(value)).hexdigest()


def moment(of: datetime) -> str:
    """A moment as the published file writes it: 2026-12-01T18:00:00+09:00."""
    return of.astimezone(TOKYO).isoformat(timespec="seconds")
