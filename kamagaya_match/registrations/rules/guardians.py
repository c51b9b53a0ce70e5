"""Children who come without an adult: what is asked of whom, and how long the answer may take."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from kamagaya_match.people.rules import LONGEST_NAME, one_line
from kamagaya_match.words.text import fold_mail, fold_phone, mail_ok, phone_ok

# Name a new text `guardians.text.v<version>` and keep the older ones: consents remember which of them they mean.
GUARDIAN_TEXT = "2026-11"
CONSENT_LASTS = timedelta(hours=72)
CONSENT_LASTS_AT_LEAST = timedelta(hours=2)
REMINDED_BEFORE = timedelta(hours=24)
EMERGENCY_SHOWN = timedelta(days=2)
PAPER = "paper"


@dataclass(frozen=True, slots=True)
class GuardianWish:
    """Who answers for the children, as a form names them; without an address the consent comes on paper."""

    name: str = ""
    email: str = ""
    on_paper: bool = False
    emergency_name: str = ""
    emergency_phone: str = ""


def read_guardian(values: Mapping[str, str]) -> GuardianWish | None:
    """The guardian in a form's posted values, None when its party does not say that it comes without an adult."""
    if values.get("minor", "") != "on":
        return None
    on_paper = values.get("guardian_way", "") == PAPER
    return GuardianWish(
        name=one_line(values.get("guardian_name", "")),
        email="" if on_paper else fold_mail(values.get("guardian_email", "")),
        on_paper=on_paper,
        emergency_name=one_line(values.get("emergency_name", "")),
        emergency_phone=fold_phone(values.get("emergency_phone", "")),
    )


def check_guardian(guardian: GuardianWish | None) -> dict[str, str]:
    """The catalogue key of what is wrong, by the form's field."""
    if guardian is None:
        return {}
    checks = {
        "guardian_name": _name_wrong(guardian.name),
        "guardian_email": _mail_wrong(guardian),
        "emergency_name": "registrations.errors.name_too_long" if len(guardian.emergency_name) > LONGEST_NAME else "",
        "emergency_phone": _phone_wrong(guardian.emergency_phone),
    }
    return {name: key for name, key in checks.items() if key}


def consent_due(now: datetime, closes: datetime | None, starts: datetime) -> datetime:
    """Until when the seats wait for a guardian who is asked now: at most CONSENT_LASTS, and not beyond the closing or the start."""
    limit = max(closes or starts, now + CONSENT_LASTS_AT_LEAST)
    return min(now + CONSENT_LASTS, limit, max(starts, now))


def time_to_remind(now: datetime, asked_at: datetime, due: datetime) -> bool:
    """Whether a guardian who has not answered is reminded: a day before the end, or when half of a shorter time is over."""
    return now >= max(due - REMINDED_BEFORE, asked_at + (due - asked_at) / 2)


def emergency_shown(now: datetime, starts: datetime, ends: datetime) -> bool:
    """Whether the group sees whom to call: from two days before until the end."""
    return starts - EMERGENCY_SHOWN <= now < ends


def text_key(version: str) -> str:
    """The catalogue key of the text that a guardian agrees to."""
    return f"guardians.text.v{version.replace('-', '_')}"


def _name_wrong(name: str) -> str:
    if not name:
        return "guardians.errors.name_missing"
    return "registrations.errors.name_too_long" if len(name) > LONGEST_NAME else ""


def _mail_wrong(guardian: GuardianWish) -> str:
    if guardian.on_paper or mail_ok(guardian.email):
        return ""
    return "registrations.errors.email_odd" if guardian.email else "guardians.errors.mail_missing"


def _phone_wrong(phone: str) -> str:
    if not phone:
        return "guardians.errors.phone_missing"
    return "" if phone_ok(phone) else "registrations.errors.phone_odd"
