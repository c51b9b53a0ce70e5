"""The credential, verified by an independent library that fetches keys and status from the site's published addresses."""

import hashlib
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from typing import Any

import pytest
from openbadgeslib.ob3.verifier import OB3VerificationError, OB3Verifier
from starlette.testclient import TestClient

from kamagaya_match import clock
from kamagaya_match.outside import signing
from kamagaya_match.records import service
from kamagaya_match.records.rules import LIST_SIZE
from tests.records.stage import LEAFLET, LUNCH, SITE, WISH, gave, records
from tests.sessions import cookie_of
from tests.world import World

DID = "did:web:match.example.jp"
# The verifier has a clock of its own, which must not be before ours.
LONG_AGO = datetime(2024, 6, 2, 9, 0, tzinfo=clock.TOKYO)
SECRETS = ("千葉", "chiyo", "秘密")


def issued(world: World, shown: str = "email") -> str:
    gave(world)
    with clock.frozen(LONG_AGO):
        return service.issue(world.chiyo, WISH | {"shown": shown})


def downloaded(client: TestClient, world: World, number: str) -> str:
    answer = client.get(f"/me/hours/{number}.jwt", headers={"cookie": cookie_of(world.chiyo)})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/vc+jwt")
    assert "attachment" in answer.headers["content-disposition"]
    return str(answer.text)


def fetching(client: TestClient) -> Any:
    """What the verifier downloads with: the site's own addresses, asked as a stranger."""

    def fetch(url: str) -> bytes:
        assert url.startswith(SITE + "/"), url
        with clock.frozen(LONG_AGO):
            answer = client.get(url.removeprefix(SITE))
        assert answer.status_code == 200 and answer.headers["access-control-allow-origin"] == "*"
        return bytes(answer.content)

    return fetch


def verified(client: TestClient, token: str) -> Any:
    """The credential as the verifier read it; it raises for whatever is wrong."""
    fetch = fetching(client)
    return OB3Verifier.for_issuer_did(DID, download=fetch).verify(token, check_status=True, download=fetch)


def part(token: str, place: int) -> dict[str, Any]:
    text = token.split(".")[place]
    found: dict[str, Any] = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    return found


def test_an_independent_verifier_accepts_it_from_the_published_key(client: TestClient, world: World) -> None:
    token = downloaded(client, world, issued(world))
    found = verified(client, token)
    assert (found.issuer.id, found.issuer.name, found.achievement.achievement_type) == (DID, "鎌ケ谷マッチ", "CommunityService")
    assert found.issuance_date == LONG_AGO


def test_a_changed_credential_is_refused(client: TestClient, world: World) -> None:
    token = downloaded(client, world, issued(world))
    payload = part(token, 1)
    payload["credentialSubject"]["result"][0]["value"] = "6000"
    changed = urlsafe_b64encode(json.dumps(payload).encode()).rstrip(b"=").decode()
    head, _, tail = token.split(".")
    with pytest.raises(OB3VerificationError, match="signature"):
        verified(client, f"{head}.{changed}.{tail}")


def test_a_withdrawal_reaches_the_verifier(client: TestClient, world: World) -> None:
    number = issued(world)
    token = downloaded(client, world, number)
    service.issue(world.chiyo, WISH | {"shown": "name"})
    verified(client, token)
    service.withdraw(world.chiyo, number)
    with pytest.raises(OB3VerificationError, match="revocation"):
        verified(client, token)


def test_older_credentials_stay_valid_when_the_key_is_changed(client: TestClient, world: World) -> None:
    number = issued(world)
    before = downloaded(client, world, number)
    newest = signing.rotate()
    after = downloaded(client, world, number)
    assert part(after, 0)["kid"] == newest != part(before, 0)["kid"]
    for token in (before, after):
        assert verified(client, token).issuer.id == DID


def test_a_key_of_somebody_else_is_refused(client: TestClient, world: World) -> None:
    token = downloaded(client, world, issued(world))
    signing._files()[0].unlink()
    with pytest.raises(OB3VerificationError, match="kid"):
        verified(client, token)


def test_it_has_what_the_specification_requires(client: TestClient, world: World) -> None:
    number = issued(world)
    token = downloaded(client, world, number)
    head, badge = part(token, 0), part(token, 1)
    assert head["alg"] == "RS256" and head["typ"] == "JWT" and head["kid"].startswith(f"{DID}#")
    assert set(head["jwk"]) == {"kty", "n", "e", "alg", "use"}  # and nothing of the private key
    assert badge["@context"] == ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]
    assert {"VerifiableCredential", "OpenBadgeCredential"} <= set(badge["type"])
    assert badge["id"] == badge["jti"] and badge["id"].startswith(f"{SITE}/certificates/")
    assert badge["issuer"]["id"] == badge["iss"] == DID and badge["issuer"]["type"] == ["Profile"]
    assert badge["validFrom"] == "2024-06-02T00:00:00Z" and badge["nbf"] == LONG_AGO.timestamp()
    assert "sub" not in badge and "id" not in badge["credentialSubject"]
    _is_a_subject(badge["credentialSubject"])
    assert [one["name"] for one in badge["evidence"]] == [LEAFLET, LUNCH]
    assert all(one["type"] == ["Evidence"] and one["narrative"] for one in badge["evidence"])
    status = badge["credentialStatus"]
    assert status["type"] == "BitstringStatusListEntry" and status["statusPurpose"] == "revocation"
    assert 0 <= int(status["statusListIndex"]) < LIST_SIZE and status["statusListCredential"] == f"{SITE}/credentials/status/1"


def _is_a_subject(subject: dict[str, Any]) -> None:
    assert subject["type"] == ["AchievementSubject"]
    achievement, (identity,) = subject["achievement"], subject["identifier"]
    assert achievement["type"] == ["Achievement"] and all(achievement[name] for name in ("id", "name", "description", "criteria"))
    assert achievement["criteria"]["narrative"]
    assert identity["type"] == "IdentityObject" and isinstance(identity["hashed"], bool)
    assert identity["identityType"] and identity["identityHash"]
    (described,), (result,) = achievement["resultDescription"], subject["result"]
    assert described["type"] == ["ResultDescription"] and described["name"] and described["resultType"].startswith("ext:")
    assert result == {"type": ["Result"], "resultDescription": described["id"], "value": "210"}
    assert datetime.fromisoformat(subject["activityStartDate"]) < datetime.fromisoformat(subject["activityEndDate"])


def test_it_names_nobody_unless_the_holder_wants_it(client: TestClient, world: World) -> None:
    token = downloaded(client, world, issued(world))
    said = json.dumps(part(token, 1), ensure_ascii=False)
    assert not any(secret in said for secret in SECRETS)
    (identity,) = part(token, 1)["credentialSubject"]["identifier"]
    expected = hashlib.sha256(("chiyo@example.jp" + identity["salt"]).encode()).hexdigest()
    assert identity["hashed"] and identity["identityType"] == "emailAddress" and identity["identityHash"] == f"sha256${expected}"


def test_it_has_the_name_where_the_holder_chose_so(client: TestClient, world: World) -> None:
    token = downloaded(client, world, issued(world, "name"))
    (identity,) = part(token, 1)["credentialSubject"]["identifier"]
    assert identity == {"type": "IdentityObject", "hashed": False, "identityHash": "千葉千代", "identityType": "name"}
    verified(client, token)


def test_public_files_name_nobody(client: TestClient, world: World) -> None:
    number = issued(world)
    service.withdraw(world.chiyo, number)
    keys, listed, achieved = (client.get(path) for path in ("/.well-known/did.json", "/credentials/status/1", "/credentials/hours"))
    assert keys.json()["id"] == DID and '"d":' not in keys.text
    assert achieved.json()["id"] == f"{SITE}/credentials/hours"
    told = json.dumps(part(listed.text, 1), ensure_ascii=False)
    for secret in (*SECRETS, number, records()[0].salt, records()[0].identity):
        assert all(secret not in text for text in (keys.text, told, achieved.text))
    assert client.get("/credentials/status/2").status_code == 404
