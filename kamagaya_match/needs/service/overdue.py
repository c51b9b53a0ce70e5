"""What happens by itself when a group says nothing: after 48 hours both sides are told, after 96 the coordinators see it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import PASSED_ON_AFTER, REPLY_WITHIN, ApplicationState
from kamagaya_match.needs.views import NeedCard, SilentAnswers, silent_of
from kamagaya_match.paging import paged
from kamagaya_match.people import service as people
from kamagaya_match.problems import NotFound
from kamagaya_match.settings import settings
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Role, Who
from kamagaya_match.words.catalogue import Lang, say

from . import letters
from .coordinator_mail import tell_coordinators
from .reading import OTHERS, similar
from .reply_times import count_anew
from .telling import told

BATCH, PAGE = 100, 20
Finder = Callable[[Tx, int, str, Lang, int], list[NeedCard]]

_finder: list[Finder] = []


def find_others_with(finder: Finder) -> None:
    """Introduce who knows better which other needs suit a person: asked with tx, person's id, need's slug, language, how many."""
    _finder[:] = [finder]


def others_for(tx: Tx, person_id: int, need: Need, lang: Lang) -> list[NeedCard]:
    """At most OTHERS open needs for somebody who waits: what is known to suit, else of the same kind and field, skill, or kind."""
    if _finder and (found := _finder[0](tx, person_id, need.slug, lang, OTHERS)):
        return found
    answered = [row.need_id for row in queries.applications_of_person(tx, person_id)]
    return similar(tx, need, lang, without=answered)


def remind_silent() -> int:
    """Tell applicants and groups of answers that are due for REPLY_WITHIN; how many. Several processes may do it at once."""
    return _each(queries.to_remind, REPLY_WITHIN, _remind)


def pass_on_silent() -> int:
    """Put what is due for PASSED_ON_AFTER before the coordinators; how many."""
    return _each(queries.to_pass_on, PASSED_ON_AFTER, _pass_on)


def silent_applications(who: Who, page: int, lang: Lang) -> SilentAnswers:
    """One page of what was passed on and still waits, for coordinators and the office; NotFound for everyone else."""
    if not (who.is_office or who.has(Role.COORDINATOR)):
        raise NotFound
    with reading() as tx:
        found = paged(partial(queries.passed_on, tx), page, PAGE)
        shown = told(tx, [need for _, need in found.rows], lang)
        rows = [silent_of(row, one, clock.now(), lang) for (row, _), one in zip(found.rows, shown, strict=True)]
    return SilentAnswers(rows, found.total, found.page, found.pages)


def _each(due: Callable[[Tx, datetime, int], list[int]], after: timedelta, act: Callable[[Tx, int], bool]) -> int:
    # Read without the write lock: there is mostly nothing.
    with reading() as tx:
        numbers = due(tx, clock.now() - after, BATCH)
    return sum(_alone(number, act) for number in numbers)


def _alone(number: int, act: Callable[[Tx, int], bool]) -> bool:
    with transaction() as tx:
        return act(tx, number)


def _remind(tx: Tx, number: int) -> bool:
    need, row = _silent(tx, number)
    if need is None or row is None or row.reminded_at is not None:
        return False
    row.reminded_at = clock.now()
    person = people.who_is(tx, row.person_id)
    if person is not None:
        others = _listed(others_for(tx, row.person_id, need, person.lang), person.lang)
        letters.to_applicant(tx, "overdue", need, person, name=row.name, others=others, application=row.slug)
    letters.to_group(tx, "reminded", need, name=row.name, application=row.slug)
    audit.record(tx, None, "application_reminded", "need", need.slug)
    count_anew(tx, need.group_id)
    return True


def _pass_on(tx: Tx, number: int) -> bool:
    need, row = _silent(tx, number)
    if need is None or row is None or row.passed_on_at is not None:
        return False
    row.passed_on_at = clock.now()
    audit.record(tx, None, "application_passed_on", "need", need.slug)
    tell_coordinators(tx)
    return True


def _silent(tx: Tx, number: int) -> tuple[Need | None, Application | None]:
    """The need, locked, and the application if it still waits for a first word."""
    need = queries.locked_need(tx, queries.slug_answered(tx, number))
    row = queries.application_by_id(tx, number)
    if row is None or row.state != ApplicationState.SENT or row.replied_at is not None:
        return None, None
    return need, row


def _listed(cards: list[NeedCard], lang: Lang) -> str:
    """The other needs as lines of a mail; the way to all where there are none."""
    base = settings().base_url
    if not cards:
        return say(lang, "needs.mail.no_others", site=base)
    return "\n\n".join(f"{card.title}（{card.group_name}）\n{base}{card.href}" for card in cards)
