"""What one person answered, and what one can do about one need."""

from collections.abc import Sequence
from dataclasses import replace

from kamagaya_match import clock
from kamagaya_match.feeds.entries import CalendarEntry
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import Contact
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState, NeedPhase, minors_welcome
from kamagaya_match.needs.views import ApplyView, MyApplication, Step, Told, answered_view, card_of, facts_of_application, my_application
from kamagaya_match.needs.views.page import OVER
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .letters import shift_in
from .overdue import others_for
from .reading import similar
from .reply_times import said_of
from .rights import is_public
from .shift_choices import choices_of, own_entries
from .telling import told, told_one


def mine(who: Who, lang: Lang) -> list[MyApplication]:
    """Everything this person answered, the newest first; none for a visitor."""
    if who.person_id is None:
        return []
    with reading() as tx:
        rows = queries.applications_of_person(tx, who.person_id)
        needs = queries.needs_by_ids(tx, [row.need_id for row in rows])
        shown = {one.need.id: one for one in told(tx, list(needs.values()), lang)}
        return [my_application(row, shown[row.need_id], contacts_for(tx, row, needs[row.need_id], lang), clock.now(), lang) for row in rows]


def apply_view(who: Who, slug: str, lang: Lang) -> ApplyView:
    """What this person can do now about the need `slug`. Errors: NotFound."""
    busy = own_entries(who, lang)
    with reading() as tx:
        need = queries.known_need(tx, slug)
        row = queries.application_of(tx, need.id or 0, who.person_id) if need and who.person_id else None
        if need is None or not (is_public(tx, need) or row):
            raise NotFound
        shown = told_one(tx, need, lang)
        if row is not None and row.state != ApplicationState.WITHDRAWN:
            return _answered(tx, row, need, shown, lang)
        view = _open_view(tx, who, need, shown, row is not None, lang)
        return _with_form(tx, who, need, view, busy, lang) if view.step == Step.FORM else view


def _answered(tx: Tx, row: Application, need: Need, shown: Told, lang: Lang) -> ApplyView:
    others = others_for(tx, row.person_id, need, lang)
    view = answered_view(row, shown, contacts_for(tx, row, need, lang), others, clock.now(), lang)
    shifts = [shift_in(shift, lang) for _, shift in queries.chosen_by(tx, [row.id or 0])]
    return replace(view, facts=facts_of_application(row, shifts, lang), answering=said_of(tx, need.group_id, lang))


def contacts_for(tx: Tx, row: Application, need: Need, lang: Lang) -> list[Contact]:
    """The group's contact, read only for people it has accepted."""
    if row.state != ApplicationState.ACCEPTED:
        return []
    return groups.contacts_for_partners(tx, need.group_id, lang)


def _open_view(tx: Tx, who: Who, need: Need, shown: Told, again: bool, lang: Lang) -> ApplyView:
    card = card_of(shown, lang, clock.today())
    full = card.state == NeedPhase.FULL and is_public(tx, need)
    reason = ""
    if not is_public(tx, need) or card.state in OVER:
        stands = card.state if card.state in OVER else NeedPhase.CLOSED
        reason = say(lang, f"needs.over.{stands}_text")
    if reason and not full:
        return ApplyView(card=card, step=Step.CLOSED, reason=reason, others=similar(tx, need, lang))
    if not who.signed_in:
        return ApplyView(card=card, step=Step.SIGN_IN, reason=reason)
    if who.role_in(card.group_slug) is not None:
        return ApplyView(card=card, step=Step.OWN)
    others = similar(tx, need, lang) if full else []
    return ApplyView(card=card, step=Step.FORM, again=again, only_standby=full, standby=full, reason=reason, others=others)


def _with_form(tx: Tx, who: Who, need: Need, view: ApplyView, busy: Sequence[CalendarEntry], lang: Lang) -> ApplyView:
    """The form with what is known already: the name and the message that the person gave last."""
    last = queries.last_sent(tx, who.person_id or 0)
    return replace(
        view,
        name=last.name if last and last.name else who.name,
        typed=last.message if last else "",
        kept_message=last is not None,
        minors=minors_welcome(need.youngest),
        answering=said_of(tx, need.group_id, lang),
        shifts=[] if view.only_standby else choices_of(tx, need, None, busy, lang),
    )
