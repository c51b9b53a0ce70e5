"""What somebody asks for who wants to come, and what must be mended in it."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kamagaya_match.digits import whole
from kamagaya_match.groups.rules import ActorKind
from kamagaya_match.people.rules import LONGEST_NAME, hiragana, one_line
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.text import fold_mail, fold_phone, mail_ok, phone_ok

from .guardians import GuardianWish, check_guardian, read_guardian
from .questions import Question, check_answers
from .states import size_ok

# Raise it when the text under the consent box changes its meaning.
CONSENT_VERSION = "2026-11"
LONGEST_NOTE = 500
QUESTION = "question."
BELONGS = "belongs."


@dataclass(frozen=True, slots=True, kw_only=True)
class SignUpWish:
    """A party as it describes itself; `answers` by the questions' names, `companions` may stay unnamed.

    `kinds` are what all of its people are, among those for whom an event can keep seats; `actor` is the kind of actor as which
    it comes, empty for no answer. `photo` agrees for everyone in it to be in pictures.
    A `guardian` is named when somebody under 18 comes without an adult.
    """

    size: int
    name: str
    email: str = ""
    kana: str = ""
    companions: tuple[str, ...] = ()
    phone: str = ""
    answers: Mapping[str, str] = field(default_factory=dict)
    kinds: tuple[str, ...] = ()
    actor: str = ""
    photo: bool = False
    consent: bool = False
    guardian: GuardianWish | None = None
    lang: Lang = "ja"


def read_wish(values: Mapping[str, str], lang: Lang) -> SignUpWish:
    """The wish in a form's posted values; what cannot be read is left for `check_wish` to find."""
    return SignUpWish(
        size=_number(values.get("size", "")),
        name=one_line(values.get("name", "")),
        email=fold_mail(values.get("email", "")),
        kana=hiragana(values.get("kana", "")),
        companions=tuple(line for line in map(one_line, values.get("companions", "").splitlines()) if line),
        phone=fold_phone(values.get("phone", "")),
        answers={name.removeprefix(QUESTION): answer for name, answer in values.items() if name.startswith(QUESTION)},
        kinds=tuple(sorted(name.removeprefix(BELONGS) for name, value in values.items() if name.startswith(BELONGS) and value == "on")),
        actor=values.get("actor", "") if values.get("actor", "") in set(ActorKind) else "",
        photo=values.get("photo", "") == "on",
        consent=values.get("consent", "") == "on",
        guardian=read_guardian(values),
        lang=lang,
    )


def check_wish(wish: SignUpWish, questions: Sequence[Question]) -> dict[str, str]:
    """The catalogue key of what is wrong, by the form's field; empty when all is well."""
    answers = {QUESTION + name: key for name, key in check_answers(questions, wish.answers).items()}
    consent = {} if wish.consent else {"consent": "registrations.errors.consent"}
    return {**check_party(wish), **_missing_mail(wish), **answers, **consent}


def check_party(wish: SignUpWish) -> dict[str, str]:
    """What is wrong with the people themselves, as also a group's member enters them; an address may be missing."""
    checks = {
        "size": _size_wrong(wish),
        "name": next(_name_wrong(wish.name), ""),
        "kana": "name_too_long" if len(wish.kana) > LONGEST_NAME else "",
        "companions": _companions_wrong(wish),
        "email": "email_odd" if wish.email and not mail_ok(wish.email) else "",
        "phone": "phone_odd" if wish.phone and not phone_ok(wish.phone) else "",
    }
    return {name: f"registrations.errors.{key}" for name, key in checks.items() if key} | check_guardian(wish.guardian)


def _missing_mail(wish: SignUpWish) -> dict[str, str]:
    return {} if wish.email else {"email": "registrations.errors.email_missing"}


def _size_wrong(wish: SignUpWish) -> str:
    return "" if size_ok(wish.size) else "size"


def _name_wrong(name: str) -> Iterator[str]:
    if not name:
        yield "name_missing"
    if len(name) > LONGEST_NAME:
        yield "name_too_long"


def _companions_wrong(wish: SignUpWish) -> str:
    if any(len(name) > LONGEST_NAME for name in wish.companions):
        return "name_too_long"
    return "too_many_companions" if size_ok(wish.size) and len(wish.companions) >= wish.size else ""


def _number(text: str) -> int:
    return whole(unicodedata.normalize("NFKC", text).strip(), 4)
