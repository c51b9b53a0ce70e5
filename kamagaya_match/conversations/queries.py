"""Every SELECT over conversations."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlmodel import col, func, select

from kamagaya_match.conversations.models import Conversation, ConversationMessage
from kamagaya_match.conversations.rules import Side
from kamagaya_match.storage.transaction import Tx


def of_application(tx: Tx, application_id: int) -> Conversation | None:
    """The talk about an application, read anew; None before the first message."""
    wanted = select(Conversation).where(Conversation.application_id == application_id)
    return tx.exec(wanted.execution_options(populate_existing=True)).first()


def messages(tx: Tx, conversation_id: int, first: int, most: int) -> tuple[int, list[ConversationMessage]]:
    """How many messages a talk has, and `most` of them, passing over the `first` newest, in their order."""
    mine = ConversationMessage.conversation_id == conversation_id
    total = tx.exec(select(func.count()).select_from(ConversationMessage).where(mine)).one()
    newest = select(ConversationMessage).where(mine).order_by(col(ConversationMessage.id).desc())
    return total, list(reversed(list(tx.exec(newest.offset(first).limit(most)))))


def written_since(tx: Tx, conversation_id: int, side: Side, since: datetime) -> int:
    """How many messages a side wrote since then."""
    wanted = select(func.count()).select_from(ConversationMessage).where(ConversationMessage.conversation_id == conversation_id)
    return tx.exec(wanted.where(ConversationMessage.side == side, col(ConversationMessage.at) > since)).one()


def of_person(tx: Tx, person_id: int) -> list[Conversation]:
    """The talks about one's own applications, the latest first."""
    return list(tx.exec(select(Conversation).where(Conversation.applicant_id == person_id).order_by(col(Conversation.last_at).desc())))


def by_applications(tx: Tx, ids: Iterable[int]) -> dict[int, Conversation]:
    """The talks about these applications; one without a message has none."""
    found = tx.exec(select(Conversation).where(col(Conversation.application_id).in_(sorted(set(ids)))))
    return {one.application_id: one for one in found}


def unread_in_groups(tx: Tx, group_slug: str) -> int:
    """In how many talks a group has something to read."""
    unread = col(Conversation.last_by_applicant) > col(Conversation.group_read)
    return tx.exec(select(func.count()).select_from(Conversation).where(Conversation.group_slug == group_slug, unread)).one()


def written_by(tx: Tx, person_id: int) -> list[ConversationMessage]:
    """Every message that a person wrote, for either side."""
    return list(
        tx.exec(select(ConversationMessage).where(ConversationMessage.person_id == person_id).order_by(col(ConversationMessage.id)))
    )


def asleep(tx: Tx, before: datetime, most: int) -> list[Conversation]:
    """Talks in which nothing was said since that moment, in which there still is something to forget."""
    has = select(ConversationMessage.id).where(ConversationMessage.conversation_id == Conversation.id).exists()
    return list(tx.exec(select(Conversation).where(col(Conversation.last_at) < before, has).limit(most)))


def of_conversations(tx: Tx, ids: Collection[int]) -> list[ConversationMessage]:
    """All messages of these talks."""
    return list(tx.exec(select(ConversationMessage).where(col(ConversationMessage.conversation_id).in_(ids))))
