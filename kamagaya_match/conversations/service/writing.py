"""Saying something, closing a talk, and opening it again."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.conversations import queries
from kamagaya_match.conversations.models import Conversation, ConversationMessage
from kamagaya_match.conversations.rules import MOST_A_DAY, Side, is_open, may_reopen, wrong_text
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.storage import audit
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.who import Who

from . import letters
from .rights import held

KIND = "conversation"
_DAY = timedelta(days=1)


def write(who: Who, slug: str, text: str) -> None:
    """Say something to the other side, which is told by mail. Errors: NotFound, Invalid, Refused when the talk is closed."""
    text = text.strip()
    if error := wrong_text(text):
        raise Invalid({"text": error})
    with transaction() as tx:
        talk, side, row = held(tx, who, slug)
        if not is_open(talk.state, row.closed_by):
            raise Refused("conversations.refused.closed")
        if queries.written_since(tx, row.id or 0, side, clock.now() - _DAY) >= MOST_A_DAY:
            raise Refused("conversations.refused.many", n=MOST_A_DAY)
        _say(tx, who, talk, side, row, text)
        letters.tell_other(tx, talk, side, text)


def close(who: Who, slug: str) -> None:
    """End a talk: nobody writes any more until the same side opens it again. Errors: NotFound, Refused."""
    with transaction() as tx:
        talk, side, row = held(tx, who, slug)
        if not is_open(talk.state, row.closed_by):
            raise Refused("conversations.refused.closed")
        row.closed_by, row.closed_at = side, clock.now()
        audit.record(tx, who.person_id, "conversation_closed", KIND, slug)


def reopen(who: Who, slug: str) -> None:
    """Open a talk that one's own side has closed. Errors: NotFound, Refused."""
    with transaction() as tx:
        talk, side, row = held(tx, who, slug)
        if not may_reopen(talk.state, row.closed_by, side):
            raise Refused("conversations.refused.reopen")
        row.closed_by, row.closed_at = "", None
        audit.record(tx, who.person_id, "conversation_reopened", KIND, slug)


def _say(tx: Tx, who: Who, talk: needs.Talk, side: Side, row: Conversation, text: str) -> None:
    name = talk.group_name if side is Side.GROUP else talk.person_name
    message = ConversationMessage(conversation_id=row.id or 0, side=side, person_id=who.person_id, name=name, text=text, at=clock.now())
    tx.add(message)
    tx.flush()
    row.last_at = clock.now()
    if side is Side.GROUP:
        row.last_by_group = row.group_read = message.id or 0
        needs.note_reply(tx, talk.application_id)
    else:
        row.last_by_applicant = row.applicant_read = message.id or 0
