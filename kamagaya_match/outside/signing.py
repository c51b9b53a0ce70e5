"""The site's own keys for credentials: made once, rotated by a command, and every public one published at one address."""

import json
import os
import secrets
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from joserfc import jws
from joserfc.jwk import RSAKey

from kamagaya_match.settings import settings

from .issuer import issuer_id

FOLDER = "credential-keys"
ALGORITHM = "RS256"  # the one that every verifier of Open Badges must know
BITS = 3072
_CONTEXTS = ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"]


def signed(payload: Mapping[str, Any]) -> str:
    """The payload as a compact JWS of the newest key. Takes some milliseconds: call it beside the event loop."""
    key = _read(_files()[-1])
    header = {"alg": ALGORITHM, "typ": "JWT", "kid": _key_id(key), "jwk": _public(key)}
    text = json.dumps(payload, ensure_ascii=False, separators=(",", ":"))
    return jws.serialize_compact(header, text.encode(), key, algorithms=[ALGORITHM])


def did_document() -> dict[str, Any]:
    """The public keys, the newest first: what was signed with an older one stays valid as long as that is kept."""
    issuer, keys = issuer_id(), [_read(file) for file in reversed(_files())]
    methods = [{"id": _key_id(key), "type": "JsonWebKey2020", "controller": issuer, "publicKeyJwk": _public(key)} for key in keys]
    return {"@context": _CONTEXTS, "id": issuer, "verificationMethod": methods, "assertionMethod": [one["id"] for one in methods]}


def rotate() -> str:
    """Make a new key, with which everything is signed from now on; its id."""
    return _key_id(_read(_make(int(_files()[-1].stem) + 1)))


def key_ids() -> list[str]:
    """The ids of all keys, the newest first."""
    return [_key_id(_read(file)) for file in reversed(_files())]


def _files() -> list[Path]:
    """The files of the keys, the newest last; the first one is made when there is none."""
    found = sorted((settings().data_dir / FOLDER).glob("[0-9][0-9][0-9][0-9].jwk"))
    return found or [_make(1)]


def _make(number: int) -> Path:
    """A new key under this number; of several that make it at once the first one's counts."""
    file = settings().data_dir / FOLDER / f"{number:04}.jwk"
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_suffix(f".{secrets.token_hex(8)}")
    draft.touch(0o600)
    draft.write_text(json.dumps(RSAKey.generate_key(BITS).as_dict(private=True)))
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    return file


def _read(file: Path) -> RSAKey:
    return _key(file.read_text())


@lru_cache(maxsize=32)
def _key(text: str) -> RSAKey:
    return RSAKey.import_key(json.loads(text))


def _key_id(key: RSAKey) -> str:
    return f"{issuer_id()}#{key.thumbprint()}"


def _public(key: RSAKey) -> dict[str, Any]:
    numbers = key.as_dict(private=False)
    return {name: numbers[name] for name in ("kty", "n", "e")} | {"alg": ALGORITHM, "use": "sig"}
