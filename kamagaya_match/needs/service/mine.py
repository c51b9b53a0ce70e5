"""What one person answered, and what one can do about one need."""

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.groups.views import Contact
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Application, Need
from kamagaya_match.needs.rules import ApplicationState, NeedPhase, may_apply_again
from kamagaya_match.needs.views import ApplyView, MyApplication, Step, Told, answered_view, card_of, my_application
from kamagaya_match.needs.views.page import OVER
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .reading import similar
from .rights import is_public
from .telling import told, told_one


def mine(who: Who, lang: Lang) -> list[MyApplication]:
    """Everything this person answered, the newest first; none for a visitor."""
    if who.person_id is None:
        return []
    with reading() as tx:
        rows = queries.applications_of_person(tx, who.person_id)
        needs = queries.needs_by_ids(tx, [row.need_id for row in rows])
        shown = {one.need.id: one for one in told(tx, list(needs.values()), lang)}
        return [my_application(row, shown[row.need_id], _contacts(tx, row, needs[row.need_id], lang), clock.now(), lang) for row in rows]


def apply_view(who: Who, slug: str, lang: Lang) -> ApplyView:
    """What this person can do now about the need `slug`. Errors: NotFound."""
    with reading() as tx:
        need = queries.known_need(tx, slug)
        row = queries.application_of(tx, need.id or 0, who.person_id) if need and who.person_id else None
        if need is None or not (is_public(tx, need) or row):
            raise NotFound
        shown = told_one(tx, need, lang)
        if row is not None and not may_apply_again(ApplicationState(row.state)):
            return answered_view(row, shown, _contacts(tx, row, need, lang), similar(tx, need, lang), clock.now(), lang)
        return _open_view(tx, who, need, shown, row is not None, lang)


def _contacts(tx: Tx, row: Application, need: Need, lang: Lang) -> list[Contact]:
    """The group's contact, read only for people it has accepted."""
    if row.state != ApplicationState.ACCEPTED:
        return []
    return groups.contacts_for_partners(tx, need.group_id, lang)


def _open_view(tx: Tx, who: Who, need: Need, shown: Told, again: bool, lang: Lang) -> ApplyView:
    card = card_of(shown, lang, clock.today())
    if not is_public(tx, need) or card.state in OVER:
        stands = card.state if card.state in OVER else NeedPhase.CLOSED
        return ApplyView(card=card, step=Step.CLOSED, reason=say(lang, f"needs.over.{stands}_text"), others=similar(tx, need, lang))
    if not who.signed_in:
        return ApplyView(card=card, step=Step.SIGN_IN)
    if who.role_in(card.group_slug) is not None:
        return ApplyView(card=card, step=Step.OWN)
    return ApplyView(card=card, step=Step.FORM, again=again, name=who.name)
