"""A published need is asked about, renewed with one tap, or closed by the clock."""

from datetime import date

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.rules import NeedPhase, NeedStatus, phase
from kamagaya_match.needs.rules.standing import ClosedWhy, Turn, closing_day, due_day, questions_by, renewed_until, turn
from kamagaya_match.needs.views import RenewalPage, renewal_page_of
from kamagaya_match.needs.views.wording import confirmed_day
from kamagaya_match.problems import NotFound, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.tokens import hashed, new_token
from kamagaya_match.storage.transaction import Tx, public_changed, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang

from . import letters
from .rights import editable, not_suspended
from .telling import told_one


def renew(who: Who, slug: str) -> None:
    """Say that a published need stands, or take up again one that the clock closed. Errors: NotFound, Refused."""
    with transaction() as tx:
        keep_up(tx, who.person_id, editable(tx, who, slug))


def renewal_page(token: str, lang: Lang) -> RenewalPage:
    """What the link of a question shows; an old link says so."""
    with reading() as tx:
        slug = queries.slug_of_link(tx, hashed(token))
        need = queries.known_need(tx, slug) if slug else None
        if need is None:
            return RenewalPage()
        return renewal_page_of(told_one(tx, need, lang), lang, clock.today())


def renew_by_link(token: str) -> None:
    """Keep the need of this link up; doing it again changes nothing. Errors: Refused."""
    with transaction() as tx:
        need = _of_link(tx, token)
        if need.status == NeedStatus.PUBLISHED and not need.reminded:
            return
        keep_up(tx, None, need)


def end_by_link(token: str) -> None:
    """Close the need of this link; doing it again changes nothing. Errors: Refused."""
    with transaction() as tx:
        need = _of_link(tx, token)
        if need.status == NeedStatus.PUBLISHED:
            _close(tx, need, ClosedWhy.GROUP, "closed")


def ask_and_close() -> int:
    """Ask the groups whose needs are due, and close what was not confirmed; how many needs. Run once a day."""
    with reading() as tx:
        slugs = queries.maybe_due(tx, groups.suspended(tx), clock.today())
    return sum(_look_after(slug) for slug in slugs)


def keep_up(tx: Tx, person_id: int | None, need: Need) -> None:
    """Confirm a need in the caller's transaction. Errors: Refused unless it is public or was closed by the clock."""
    not_suspended(tx, need.group_id)
    if need.status != NeedStatus.PUBLISHED and need.closed_why != ClosedWhy.STALE:
        raise Refused("need_desk.already_done")
    need.until = renewed_until(clock.today(), need.until)
    need.status, need.closed_at = NeedStatus.PUBLISHED, None
    need.updated_at = clock.now()
    confirm(need)
    public_changed(tx)
    audit.record(tx, person_id, "renewed", "need", need.slug, title=need.title, until=need.until.isoformat())


def confirm(need: Need) -> None:
    """Note that the group has just said that the need stands."""
    need.confirmed_at, need.asked_at, need.reminded, need.closed_why = clock.now(), None, 0, ""


def _look_after(slug: str) -> bool:
    with transaction() as tx:
        need = queries.locked_need(tx, slug)
        if need is None or need.status != NeedStatus.PUBLISHED or need.until is None:
            return False
        today = clock.today()
        full = need.people_wanted is not None and need.accepted >= need.people_wanted
        asked = need.asked_at.astimezone(clock.TOKYO).date() if need.asked_at else None
        what = turn(today, need.until, confirmed_day(need), asked, need.reminded, full=full)
        _act(tx, need, what, today)
        return what is not Turn.NOTHING


def _act(tx: Tx, need: Need, what: Turn, today: date) -> None:
    if what is Turn.ASK:
        _ask(tx, need, today)
    elif what is Turn.FOUND:
        _close(tx, need, ClosedWhy.FOUND, "closed_found")
    elif what is Turn.CLOSE:
        _close(tx, need, ClosedWhy.STALE, "closed_stale")
        _write(tx, "closed_stale", need)


def _ask(tx: Tx, need: Need, today: date) -> None:
    if need.until is None:
        return
    need.asked_at = clock.now()
    need.reminded = questions_by(today, due_day(need.until, confirmed_day(need)), confirmed_day(need))
    over = phase(today, NeedStatus(need.status), need.until, None, 0) is NeedPhase.PAST
    closing = closing_day(today, need.until, confirmed_day(need))
    _write(tx, "asked_past" if over else "asked", need, closing=closing)
    audit.record(tx, None, "asked", "need", need.slug, n=str(need.reminded))


def _close(tx: Tx, need: Need, why: ClosedWhy, verb: str) -> None:
    need.status, need.closed_at, need.closed_why, need.updated_at = NeedStatus.CLOSED, clock.now(), why, clock.now()
    public_changed(tx)
    audit.record(tx, None, verb, "need", need.slug, title=need.title)


def _write(tx: Tx, mail: str, need: Need, closing: date | None = None) -> None:
    """A mail to the owners, all with the same new link; the links of earlier mails end."""
    token = new_token()
    need.renewal_hash = hashed(token)
    renewed = renewed_until(clock.today(), need.until)
    for person_id, email, lang in groups.owners_mail(tx, need.group_id):
        days = {"until": need.until, "renewed": renewed, "closing": closing}
        said = {name: dates.day(day, lang) if day else "" for name, day in days.items()}
        letters.to_one(tx, mail, need, email, lang, person_id, token=token, **said)


def _of_link(tx: Tx, token: str) -> Need:
    slug = queries.slug_of_link(tx, hashed(token))
    need = queries.locked_need(tx, slug) if slug else None
    if need is None:
        raise Refused("needs.renewal.old_link")
    try:
        not_suspended(tx, need.group_id)
    except NotFound:
        raise Refused("needs.renewal.old_link") from None
    return need
