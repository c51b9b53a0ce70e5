"""Who waits: needs that nobody has answered, and people whom nobody has asked."""

from kamagaya_match import clock
from kamagaya_match.coordination.rules import NEED_WAITS, PERSON_WAITS
from kamagaya_match.coordination.views import WaitingNeeds, WaitingPeople, waiting_need, waiting_person
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service as offers
from kamagaya_match.paging import paged
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .rights import coordinators_only

PAGE = 20


def waiting_needs(who: Who, page: int, lang: Lang) -> WaitingNeeds:
    """One page of the open needs that have waited for three days and have nobody. Errors: NotFound."""
    coordinators_only(who)
    with reading() as tx:
        return needs_in(tx, page, PAGE, lang)


def needs_in(tx: Tx, page: int, most: int, lang: Lang) -> WaitingNeeds:
    """The same for whoever has been let in, `most` on a page."""
    now = clock.now()
    found = paged(lambda first, size: needs.without_answers(tx, now - NEED_WAITS, first, size, lang), page, most)
    return WaitingNeeds([waiting_need(card, at, now, lang) for card, at in found.rows], found.total, found.page, found.pages)


def waiting_people(who: Who, page: int, lang: Lang) -> WaitingPeople:
    """One page of the people whom groups may find, and who for a month were not asked and applied for nothing. Errors: NotFound."""
    coordinators_only(who)
    with reading() as tx:
        return people_in(tx, page, PAGE, lang)


def people_in(tx: Tx, page: int, most: int, lang: Lang) -> WaitingPeople:
    """The same for whoever has been let in, `most` on a page."""
    before = clock.now() - PERSON_WAITS
    applied = needs.applicants_since(before)
    found = paged(lambda first, size: offers.quiet_people(tx, before, applied, first, size, lang), page, most)
    return WaitingPeople([waiting_person(card, since, lang) for card, since in found.rows], found.total, found.page, found.pages)
