"""The keys of credentials: one for all processes, kept from other users, and never lost by a rotation."""

import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import jwt
import pytest

from kamagaya_match import settings
from kamagaya_match.outside import signing
from kamagaya_match.outside.issuer import issuer_id


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("KM_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("KM_BASE_URL", "https://match.example.jp:8443")
    monkeypatch.setattr(signing, "BITS", 2048)
    settings.reset()
    yield tmp_path / signing.FOLDER
    settings.reset()


def test_the_first_key_is_made_once_and_is_the_sites_alone(folder: Path) -> None:
    with ThreadPoolExecutor(2) as several:
        first, second = several.map(lambda _: signing.key_ids(), range(2))
    assert first == second == signing.key_ids()
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600 and stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_address_with_a_port_is_an_identifier() -> None:
    assert issuer_id() == "did:web:match.example.jp%3A8443"


def test_what_is_published_verifies_what_was_signed_before_and_after_a_rotation() -> None:
    before = signing.signed({"n": "花"})
    signing.rotate()
    after = signing.signed({"n": "花"})
    methods = signing.did_document()["verificationMethod"]
    newest, oldest = (jwt.PyJWK(one["publicKeyJwk"]) for one in methods)
    assert [one["id"] for one in methods] == signing.did_document()["assertionMethod"] == signing.key_ids()
    assert jwt.decode(before, oldest, algorithms=["RS256"]) == jwt.decode(after, newest, algorithms=["RS256"]) == {"n": "花"}
    with pytest.raises(jwt.InvalidSignatureError):
        jwt.decode(after, oldest, algorithms=["RS256"])


def test_nothing_private_is_published() -> None:
    (method,) = signing.did_document()["verificationMethod"]
    assert set(method["publicKeyJwk"]) == {"kty", "n", "e", "alg", "use"}
