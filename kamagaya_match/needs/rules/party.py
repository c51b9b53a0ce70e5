"""Who applies together, and how old they are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kamagaya_match.digits import whole
from kamagaya_match.words.contacts import has_contact

from .terms import minors_welcome

PARTY_SIZES = range(1, 7)
LONGEST_NAME = 60
LONGEST_MESSAGE = 1000
SHIFT = "shift."


class ApplicantAge(StrEnum):
    """The age bands under 18, in which the centre reads along."""

    HIGH_SCHOOL = "high_school"
    JUNIOR_HIGH = "junior_high"
    ELEMENTARY = "elementary"


_OLDEST = {ApplicantAge.HIGH_SCHOOL: 17, ApplicantAge.JUNIOR_HIGH: 15, ApplicantAge.ELEMENTARY: 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody sends to a group; `age_band` is empty for adults, `shifts` are numbers of chosen shifts."""

    name: str
    message: str
    party: int = 1
    companions: tuple[str, ...] = ()
    age_band: str = ""
    guardian_knows: bool = False
    standby: bool = False
    shifts: tuple[int, ...] = ()


def read_wish(values: Mapping[str, str]) -> Wish:
    """The posted values of the form; what is wrong with them says `wrong`."""
    party, age = values.get("party", "") or "1", values.get("age", "")
    names = values.get("companions", "").replace("、", "\n").replace(",", "\n").split("\n")
    return Wish(
        name=" ".join(values.get("name", "").split()),
        message=values.get("message", "").strip(),
        party=whole(party, 3),
        companions=tuple(" ".join(name.split()) for name in names if name.strip()),
        age_band=age if age in set(ApplicantAge) else "",
        guardian_knows=values.get("guardian_knows", "") == "on",
        standby=values.get("standby", "") == "on",
        shifts=tuple(sorted(_shifts(values))),
    )


def _shifts(values: Mapping[str, str]) -> Collection[int]:
    ticked = {name.removeprefix(SHIFT) for name, value in values.items() if name.startswith(SHIFT) and value == "on"}
    return {whole(number) for number in ticked} - {0}


def wrong(wish: Wish) -> dict[str, str]:
    """The catalogue key of what is wrong, by the form's field."""
    checks = {
        "name": _text_wrong("name", wish.name, LONGEST_NAME) or _contact_wrong("name", wish.name),
        "message": _text_wrong("message", wish.message, LONGEST_MESSAGE),
        "party": "" if wish.party in PARTY_SIZES else "needs.errors.party",
        "companions": _companions_wrong(wish) or _contact_wrong("companions", *wish.companions),
        "guardian_knows": "needs.errors.guardian_knows" if wish.age_band and not wish.guardian_knows else "",
    }
    return {name: key for name, key in checks.items() if key}


def _text_wrong(name: str, text: str, longest: int) -> str:
    if not text:
        return f"needs.errors.{name}_missing"
    return f"needs.errors.{name}_long" if len(text) > longest else ""


def _contact_wrong(name: str, *texts: str) -> str:
    """Names stand where nothing is hidden."""
    return f"needs.errors.{name}_contact" if any(map(has_contact, texts)) else ""


def _companions_wrong(wish: Wish) -> str:
    """Names may be left out, but there cannot be more of them than people."""
    if wish.party in PARTY_SIZES and len(wish.companions) >= wish.party:
        return "needs.errors.companions_many" if wish.companions else ""
    return "needs.errors.companions_long" if any(len(name) > LONGEST_NAME for name in wish.companions) else ""


def too_young(age_band: str, youngest: int | None) -> bool:
    """Whether somebody of this band may not come; a group that left the age open has not asked children."""
    if not age_band:
        return False
    return not minors_welcome(youngest) or _OLDEST[ApplicantAge(age_band)] < (youngest or 0)


def fits_whole(wanted: int | None, accepted: int, party: int) -> bool:
    """Whether there is still room for all of them: a party comes whole or not at all."""
    return wanted is None or party <= wanted - accepted
