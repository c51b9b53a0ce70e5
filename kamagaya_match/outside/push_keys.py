"""The site's own key pair for push services (VAPID, RFC 8292), and the encryption that only the browser can undo (RFC 8291)."""

import base64
import json
import os
import secrets
from functools import cache
from pathlib import Path
from time import time
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from kamagaya_match.settings import settings

FILE = "push-key"
LASTS = 12 * 60 * 60
RECORD = 4096
MOST_BYTES = 3500  # what every push service carries, with room for the padding
CURVE = ec.SECP256R1()


def encode(data: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """The bytes of base64url, padded or not; ValueError for anything else."""
    if len(text) % 4 == 1:
        raise ValueError("not base64url")
    return base64.b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4), altchars=b"-_", validate=True)


@cache
def own_key() -> ec.EllipticCurvePrivateKey:
    """The key of the settings; else the one in the data folder, made once."""
    text = settings().push_key or _kept(settings().data_dir / FILE)
    return ec.derive_private_key(int.from_bytes(decode(text.strip())), CURVE)


def forget() -> None:
    """Read the key anew at its next use."""
    own_key.cache_clear()


def public_key() -> str:
    """What browsers are told, so that they take notices of this site only."""
    return encode(_point(own_key().public_key()))


def authorization(endpoint: str) -> str:
    """The header by which a push service knows who sends; its `sub` is where its operators may ask."""
    parts = urlsplit(endpoint)
    claims = {"aud": f"{parts.scheme}://{parts.netloc}", "exp": int(time()) + LASTS, "sub": settings().base_url}
    signed = ".".join(encode(json.dumps(part, separators=(",", ":")).encode()) for part in ({"typ": "JWT", "alg": "ES256"}, claims))
    r, s = decode_dss_signature(own_key().sign(signed.encode(), ec.ECDSA(SHA256())))
    return f"vapid t={signed}.{encode(r.to_bytes(32) + s.to_bytes(32))}, k={public_key()}"


def encrypted(text: bytes, p256dh: str, auth: str, own: ec.EllipticCurvePrivateKey | None = None, salt: bytes = b"") -> bytes:
    """The text for one browser, as one `aes128gcm` record; `own` and `salt` are made anew unless given. ValueError for odd keys."""
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, decode(p256dh))
    own, salt = own or ec.generate_private_key(CURVE), salt or os.urandom(16)
    here = _point(own.public_key())
    secret = _derive(decode(auth), own.exchange(ec.ECDH(), theirs), b"WebPush: info\0" + _point(theirs) + here, 32)
    key, nonce = _derive(salt, secret, b"Content-Encoding: aes128gcm\0", 16), _derive(salt, secret, b"Content-Encoding: nonce\0", 12)
    head = salt + RECORD.to_bytes(4) + len(here).to_bytes(1) + here
    return head + AESGCM(key).encrypt(nonce, text + b"\2", None)


def _derive(salt: bytes, secret: bytes, info: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, info).derive(secret)


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _kept(file: Path) -> str:
    """The key in the file; several threads and processes may start at once, and the first one's key counts."""
    if not file.exists():
        made = ec.generate_private_key(CURVE).private_numbers().private_value.to_bytes(32)
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_name(f"{FILE}-{secrets.token_hex(8)}")
        draft.touch(0o600)
        draft.write_text(encode(made))
        try:
            os.link(draft, file)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return file.read_text()
