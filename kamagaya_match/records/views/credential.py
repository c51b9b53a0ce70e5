"""A record as an Open Badges 3.0 credential (W3C Verifiable Credentials 2.0); the contexts are named, never fetched."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from kamagaya_match.certificates.views import check_path
from kamagaya_match.clock import TOKYO
from kamagaya_match.records.rules import LIST_SIZE, ShownAs, Work
from kamagaya_match.words.catalogue import say

from .works import RecordFacts, rows_of

VC = "https://www.w3.org/ns/credentials/v2"
OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
ACHIEVEMENT, STATUS = "/credentials/hours", "/credentials/status/"


def credential_of(row: RecordFacts, works: Sequence[Work], issuer: str, site: str) -> dict[str, Any]:
    """The credential: what the paper says, without the name where the holder chose so."""
    return {
        "@context": [VC, OPEN_BADGES],
        "id": site + check_path(row.number),
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": say("ja", "records.paper.title"),
        "issuer": _issuer(issuer, site),
        "validFrom": _moment(row.issued_at),
        "credentialSubject": _subject(row, works, site),
        "evidence": [_evidence(work) for work in works],
        "credentialStatus": _status(row.place, site),
    }


def achievement_of(site: str) -> dict[str, Any]:
    """What is achieved: time given, and confirmed by those it was given to."""
    address = site + ACHIEVEMENT
    counted = {"id": f"{address}#minutes", "type": ["ResultDescription"], "name": _say("minutes"), "resultType": "ext:ConfirmedMinutes"}
    return {
        "id": address,
        "type": ["Achievement"],
        "achievementType": "CommunityService",
        "name": _say("title"),
        "description": _say("description"),
        "criteria": {"narrative": _say("criteria")},
        "inLanguage": "ja",
        "resultDescription": [counted],
    }


def status_list_of(number: int, encoded: str, made: datetime, issuer: str, site: str) -> dict[str, Any]:
    """A list of what was withdrawn (W3C Bitstring Status List); it holds nothing but bits."""
    address = f"{site}{STATUS}{number}"
    return {
        "@context": [VC],
        "id": address,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer,
        "validFrom": _moment(made),
        "credentialSubject": {
            "id": f"{address}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded,
        },
    }


def registered(credential: Mapping[str, Any]) -> dict[str, Any]:
    """The credential as the payload of a JWT: beside its own members stand the registered claims that say the same."""
    issuer, subject = credential["issuer"], credential["credentialSubject"].get("id")
    claims = {
        "iss": issuer if isinstance(issuer, str) else issuer["id"],
        "jti": credential["id"],
        "nbf": int(datetime.fromisoformat(credential["validFrom"]).timestamp()),
    }
    return {**credential, **claims} | ({"sub": subject} if subject else {})


def _issuer(issuer: str, site: str) -> dict[str, Any]:
    return {"id": issuer, "type": ["Profile"], "name": say("ja", "web.site_name"), "url": site, "description": _say("issuer")}


def _subject(row: RecordFacts, works: Sequence[Work], site: str) -> dict[str, Any]:
    minutes = {"type": ["Result"], "resultDescription": f"{site}{ACHIEVEMENT}#minutes", "value": str(sum(work.minutes for work in works))}
    return {
        "type": ["AchievementSubject"],
        "identifier": [_identity(row)],
        "activityStartDate": _day(row.first, time.min),
        "activityEndDate": _day(row.last, time(23, 59, 59)),
        "achievement": achievement_of(site),
        "result": [minutes],
    }


def _identity(row: RecordFacts) -> dict[str, Any]:
    if row.shown == ShownAs.NAME:
        return {"type": "IdentityObject", "hashed": False, "identityHash": row.name, "identityType": "name"}
    return {"type": "IdentityObject", "hashed": True, "identityHash": row.identity, "identityType": "emailAddress", "salt": row.salt}


def _evidence(work: Work) -> dict[str, Any]:
    (told,) = rows_of([work], "ja")
    narrative = _say("narrative", group=told.group, dates=told.dates, hours=told.hours)
    return {"type": ["Evidence"], "name": told.title, "narrative": narrative, "genre": _say("genre")}


def _status(place: int, site: str) -> dict[str, Any]:
    number, index = place // LIST_SIZE + 1, place % LIST_SIZE
    address = f"{site}{STATUS}{number}"
    return {
        "id": f"{address}#{index}",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": str(index),
        "statusListCredential": address,
    }


def _day(of: date, at: time) -> str:
    return datetime.combine(of, at, TOKYO).isoformat()


def _moment(of: datetime) -> str:
    return of.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _say(key: str, **values: str) -> str:
    return say("ja", f"records.credential.{key}", **values)
