"""How a group answers, kept so that no page has to count: worked out anew with each first word and each reminder."""

from kamagaya_match import clock
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Answering, Application, Need
from kamagaya_match.needs.rules import Answers, answers_of, wait_of
from kamagaya_match.needs.rules.answering import LOOKED_BACK
from kamagaya_match.needs.views import answering_in
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, one_at_a_time, public_changed
from kamagaya_match.words.catalogue import Lang


def note_reply(tx: Tx, application_id: int) -> None:
    """The group has said something to an applicant; only the first word counts. Errors: NotFound."""
    row = queries.application_by_id(tx, application_id)
    need = queries.needs_by_ids(tx, [row.need_id]).get(row.need_id) if row else None
    if row is None or need is None:
        raise NotFound
    replied(tx, need, row)


def replied(tx: Tx, need: Need, row: Application) -> None:
    """`note_reply` for rows at hand."""
    if row.replied_at is None:
        row.replied_at = clock.now()
        count_anew(tx, need.group_id)


def count_anew(tx: Tx, group_id: int) -> None:
    """Work out how the group answers from its latest applications."""
    tx.flush()
    one_at_a_time(tx, f"answering {group_id}")
    found = answers_of([wait_of(sent, word) for sent, word in queries.latest_counted(tx, group_id, LOOKED_BACK)])
    kept = queries.answering_of(tx, group_id) or Answering(group_id=group_id)
    kept.counted, kept.answered, kept.median_minutes = found.counted, found.answered, found.median_minutes
    kept.changed_at = clock.now()
    tx.add(kept)
    public_changed(tx)


def said_of(tx: Tx, group_id: int, lang: Lang) -> str:
    """How the group answers, in one sentence."""
    kept = queries.answering_of(tx, group_id)
    return answering_in(Answers(kept.counted, kept.answered, kept.median_minutes) if kept else Answers(), lang)
