"""Certificates as their holders, their groups and those who check them see them."""

from functools import partial

from kamagaya_match.certificates import queries
from kamagaya_match.certificates.models import Certificate
from kamagaya_match.certificates.rules import CertificateState, plain_number
from kamagaya_match.certificates.views import (
    Checked,
    Desk,
    MyCertificates,
    Paper,
    PartyCertificates,
    checked_of,
    desk_of,
    mine_of,
    paper_of,
    party_of,
)
from kamagaya_match.groups import service as groups
from kamagaya_match.paging import paged
from kamagaya_match.problems import NotFound
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import VISITOR, Who
from kamagaya_match.words.catalogue import Lang

from . import others
from .lines import lines_of, names_in, same_name

PAGE = 20


def mine(who: Who, lang: Lang) -> MyCertificates:
    """What the signed-in person has asked for, and what could be asked."""
    if who.person_id is None:
        raise NotFound
    with reading() as tx:
        found = registrations.attended_by(tx, who, lang)
        rows = queries.of_person(tx, who.person_id, who.email)
    return mine_of(found, names_in, [(row, lines_of(row)) for row in rows], lang)


def party_page(key: str, who: Who, lang: Lang) -> PartyCertificates:
    """What can be asked from the page of one party, and what was. NotFound where nothing can be certified."""
    with reading() as tx:
        one = registrations.attended_with(tx, key, who, lang)
        rows = queries.of_party(tx, one.party_id)
    return party_of(key, one, names_in([one]), [(row, lines_of(row)) for row in rows], lang)


def desk(who: Who, group: str, lang: Lang, page: int = 1) -> Desk:
    """Everything that waits for the group, and one page of what was answered. NotFound for people who may not."""
    if not who.may_edit_group(group):
        raise NotFound
    with reading() as tx:
        group_id = groups.group_id_of(tx, group)
        waiting = queries.waiting_of(tx, group_id)
        answered = paged(partial(queries.answered_of, tx, group_id), page, PAGE)
    told = [[(row, lines_of(row)) for row in rows] for rows in (waiting, answered.rows)]
    return desk_of(group, told[0], told[1], (answered.total, answered.page, answered.pages), lang)


def waiting_count(who: Who, group: str) -> int:
    """How many people wait for the group's answer; NotFound for people who may not know."""
    if not who.may_edit_group(group):
        raise NotFound
    with reading() as tx:
        return len(queries.waiting_of(tx, groups.group_id_of(tx, group)))


def check(number: str, lang: Lang, who: Who = VISITOR) -> Checked:
    """What anyone may know of a number: nothing beyond the paper. NotFound for numbers that were never on one."""
    if other := others.checked(plain_number(number), lang, who):
        return other
    with reading() as tx:
        row = _issued(tx, number)
        card = groups.cards(tx, [row.group_id], lang).get(row.group_id)
    slug = card.slug if card else ""
    return checked_of(row, lines_of(row), slug, who.may_edit_group(slug), lang)


def name_fits(number: str, name: str) -> bool:
    """Whether a valid certificate is made out to this name. NotFound as for `check`."""
    other = others.fits(plain_number(number), name)
    if other is not None:
        return other
    with reading() as tx:
        row = _issued(tx, number)
    return row.state == CertificateState.VALID and bool(row.name) and same_name(row.name, name)


def paper(number: str, who: Who, key: str = "") -> Paper:
    """What is printed on a valid certificate: for its holder (or with the key of the party's page) and its group; else NotFound."""
    with reading() as tx:
        row = _issued(tx, number)
        if row.state != CertificateState.VALID or not row.name or not _may_print(tx, row, who, key):
            raise NotFound
    return paper_of(row, lines_of(row))


def records_of(who: Who) -> list[dict[str, object]]:
    """The certificates of one person, to take along."""
    if who.person_id is None:
        return []
    with reading() as tx:
        rows = queries.of_person(tx, who.person_id, who.email)
    given = ("number", "state", "group_name", "name", "lines", "reason")
    return [{name: getattr(row, name) for name in given} | {"asked_at": row.asked_at.isoformat(timespec="seconds")} for row in rows]


def _may_print(tx: Tx, row: Certificate, who: Who, key: str) -> bool:
    if key:
        return registrations.attended_with(tx, key, who).party_id == row.registration_id
    card = groups.cards(tx, [row.group_id], "ja").get(row.group_id)
    return (row.person_id is not None and row.person_id == who.person_id) or (card is not None and who.may_edit_group(card.slug))


def _issued(tx: Tx, number: str) -> Certificate:
    plain = plain_number(number)
    row = queries.by_number(tx, plain) if plain else None
    if row is None or row.state not in (CertificateState.VALID, CertificateState.WITHDRAWN):
        raise NotFound
    return row
