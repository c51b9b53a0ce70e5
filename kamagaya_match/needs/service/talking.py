"""What the room of conversations needs to know of an application."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import GroupCard
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState, contacts_hidden
from kamagaya_match.needs.views import ApplyView, ShiftChoice, answered_view, facts_of_application
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang
from kamagaya_match.words.contacts import Until

from .letters import shift_in
from .mine import contacts_for
from .overdue import others_for
from .places import HOLDING
from .shift_choices import choices_of, own_entries
from .telling import told_one


@dataclass(frozen=True, kw_only=True)
class Talk:
    """Between whom a talk about an application is; `minor` says that the centre reads along."""

    application_id: int
    slug: str
    state: ApplicationState
    message: str
    sent_at: datetime
    need_slug: str
    title: str
    group_id: int
    group_slug: str
    group_name: str
    person_id: int
    person_name: str
    minor: bool

    @property
    def hidden(self) -> Until | None:
        """How long either side reads the other's words without contacts."""
        return contacts_hidden(self.state, minor=self.minor)


def talk_of(tx: Tx, slug: str) -> Talk:
    """The application `slug`, whoever asks. Errors: NotFound."""
    row = queries.application_named(tx, slug)
    need = queries.needs_by_ids(tx, [row.need_id]).get(row.need_id) if row else None
    if row is None or need is None:
        raise NotFound
    return _talks(tx, [(row, need)])[0]


def talks_of(tx: Tx, person_id: int, first: int, most: int) -> tuple[int, list[Talk]]:
    """How many applications a person has sent, and `most` of them from `first` on, the newest first."""
    count, found = queries.pairs_of_person(tx, person_id, first, most)
    return count, _talks(tx, found)


def talks_of_minors(tx: Tx, first: int, most: int) -> tuple[int, list[Talk]]:
    """How many applications children have sent, and `most` of them from `first` on, the newest first."""
    count, found = queries.pairs_of_minors(tx, first, most)
    return count, _talks(tx, found)


def _talks(tx: Tx, found: Sequence[tuple[Application, Need]]) -> list[Talk]:
    hosts = groups.cards(tx, {need.group_id for _, need in found}, "ja")
    return [_talk(row, need, hosts[need.group_id]) for row, need in found]


def _talk(row: Application, need: Need, host: GroupCard) -> Talk:
    return Talk(
        application_id=row.id or 0,
        slug=row.slug,
        state=ApplicationState(row.state),
        message=row.message,
        sent_at=row.created_at,
        need_slug=need.slug,
        title=need.title,
        group_id=need.group_id,
        group_slug=host.slug,
        group_name=host.name,
        person_id=row.person_id,
        person_name=row.name,
        minor=bool(row.age_band),
    )


def own_application(who: Who, slug: str, lang: Lang) -> ApplyView:
    """One's own application with the shifts that one may still choose or leave. Errors: NotFound."""
    busy = own_entries(who, lang)
    with reading() as tx:
        row = queries.application_named(tx, slug)
        if row is None or who.person_id is None or row.person_id != who.person_id:
            raise NotFound
        need = queries.needs_by_ids(tx, [row.need_id])[row.need_id]
        shown, others = told_one(tx, need, lang), others_for(tx, row.person_id, need, lang)
        view = answered_view(row, shown, contacts_for(tx, row, need, lang), others, clock.now(), lang)
        chosen = [shift_in(shift, lang) for _, shift in queries.chosen_by(tx, [row.id or 0])]
        shifts: list[ShiftChoice] = choices_of(tx, need, row, busy, lang) if row.state in HOLDING else []
        return replace(view, facts=facts_of_application(row, chosen, lang), shifts=shifts)
