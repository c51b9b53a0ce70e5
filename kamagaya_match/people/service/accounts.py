"""Accounts: who someone is, made at the first sign-in, changed by oneself."""

from collections.abc import Iterable, Mapping

from sqlalchemy.exc import IntegrityError

from kamagaya_match.people import queries
from kamagaya_match.people.models import Person
from kamagaya_match.people.rules import Role, Who, check_profile, hiragana, known_lang, one_line
from kamagaya_match.people.views import Profile, profile_of
from kamagaya_match.problems import Invalid, NotFound
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.text import fold_mail


def ensure_person(tx: Tx, email: str, lang: Lang, name: str = "") -> int:
    """The id of the account with this address, made now if there is none."""
    folded = fold_mail(email)
    found = queries.person_by_email(tx, folded) or _new(tx, Person(email=folded, lang=lang, name=one_line(name)))
    assert found.id is not None
    return found.id


def _new(tx: Tx, person: Person) -> Person:
    try:
        with tx.begin_nested():
            tx.add(person)
    except IntegrityError:  # somebody else made it at the same moment
        found = queries.person_by_email(tx, person.email)
        if found is None:
            raise
        return found
    return person


def person_with(tx: Tx, email: str) -> int | None:
    """The id of the account with this address, or None."""
    found = queries.person_by_email(tx, fold_mail(email))
    return found.id if found else None


def names(tx: Tx, ids: Iterable[int]) -> dict[int, str]:
    """The names of these people by id; empty for someone who gave none or left."""
    return queries.names(tx, ids)


def who_is(tx: Tx, person_id: int) -> Who | None:
    """The person with their roles, without groups; None for someone who left."""
    found = queries.person(tx, person_id)
    if found is None:
        return None
    return Who(person_id=found.id, name=found.name, email=found.email, lang=known_lang(found.lang), roles=queries.roles_of(tx, person_id))


def roles_of(tx: Tx, person_id: int) -> frozenset[Role]:
    return queries.roles_of(tx, person_id)


def my_profile(who: Who) -> Profile:
    """What one said about oneself; NotFound for a visitor."""
    with reading() as tx:
        return profile_of(_self(tx, who))


def save_profile(who: Who, values: Mapping[str, str]) -> Profile:
    """Keep `name`, `kana` and `lang`; Invalid names what needs mending."""
    name, kana, lang = one_line(values.get("name", "")), hiragana(values.get("kana", "")), values.get("lang", "")
    errors = check_profile(name, kana, lang)
    if errors:
        raise Invalid(errors)
    with transaction() as tx:
        person = _self(tx, who)
        person.name, person.kana, person.lang = name, kana, lang
        return profile_of(person)


def _self(tx: Tx, who: Who) -> Person:
    person = queries.person(tx, who.person_id)
    if person is None:
        raise NotFound
    return person
