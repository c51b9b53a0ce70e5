"""Which side of a conversation somebody stands on."""

from kamagaya_match.conversations import queries
from kamagaya_match.conversations.models import Conversation
from kamagaya_match.conversations.rules import Side, side_of
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, one_at_a_time
from kamagaya_match.who import Who


def readable(tx: Tx, who: Who, slug: str) -> tuple[needs.Talk, Side]:
    """The application `slug` and the reader's side. Errors: NotFound."""
    talk = needs.talk_of(tx, slug)
    side = side_of(who, talk.person_id, talk.group_slug, minor=talk.minor)
    if side is None:
        raise NotFound
    return talk, side


def held(tx: Tx, who: Who, slug: str) -> tuple[needs.Talk, Side, Conversation]:
    """The talk, held until the transaction ends and begun if it was not, for one of its two sides. Errors: NotFound."""
    one_at_a_time(tx, f"conversation {slug}")
    talk, side = readable(tx, who, slug)
    if side is Side.CENTRE:
        raise NotFound
    row = queries.of_application(tx, talk.application_id)
    if row is None:
        row = Conversation(application_id=talk.application_id, slug=slug, group_slug=talk.group_slug, applicant_id=talk.person_id)
        tx.add(row)
        tx.flush()
    row.minor = talk.minor
    return talk, side, row
