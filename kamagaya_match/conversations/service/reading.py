"""One conversation, for its sides and the centre."""

from functools import partial

from kamagaya_match.conversations import queries
from kamagaya_match.conversations.models import Conversation
from kamagaya_match.conversations.rules import Side
from kamagaya_match.conversations.views import ConversationPage, acts_of, closed_in, help_for, messages_of, unread
from kamagaya_match.needs import service as needs
from kamagaya_match.paging import paged
from kamagaya_match.storage.transaction import Tx, reading, transaction
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say
from kamagaya_match.words.contacts import note_of, without_contacts

from .rights import readable

PAGE = 20


def conversation(who: Who, slug: str, lang: Lang, page: int = 1) -> ConversationPage:
    """One page of the talk about the application `slug`. Errors: NotFound."""
    with reading() as tx:
        talk, side = readable(tx, who, slug)
        row = queries.of_application(tx, talk.application_id)
        return _page(tx, talk, side, row, page, lang)


def mark_read(who: Who, slug: str) -> None:
    """Note that this side has seen everything said so far; the centre leaves no mark. Errors: NotFound."""
    with reading() as tx:
        talk, side = readable(tx, who, slug)
        if not unread(queries.of_application(tx, talk.application_id), side):
            return
    with transaction() as tx:
        row = queries.of_application(tx, talk.application_id)
        if row is not None and side is Side.APPLICANT:
            row.applicant_read = row.last_by_group
        elif row is not None:
            row.group_read = row.last_by_applicant


def _page(tx: Tx, talk: needs.Talk, side: Side, row: Conversation | None, page: int, lang: Lang) -> ConversationPage:
    found = paged(partial(queries.messages, tx, row.id if row and row.id else 0), page, PAGE)
    closed_by = row.closed_by if row else ""
    return ConversationPage(
        slug=talk.slug,
        title=talk.title,
        need_href=f"/needs/{talk.need_slug}",
        side=side.value,
        group=talk.group_name,
        group_href=f"/groups/{talk.group_slug}",
        person=talk.person_name,
        state=talk.state.value,
        state_text=say(lang, f"application_states.{talk.state}"),
        minor=talk.minor,
        original=_original(talk, side, lang),
        original_note=note_of(talk.message, talk.hidden, lang) if side is Side.APPLICANT else "",
        original_at=dates.stamp(talk.sent_at, lang),
        messages=messages_of(found.rows, side, talk.hidden, lang),
        page=found.page,
        pages=found.pages,
        help=help_for(talk.hidden, lang),
        closed=closed_in(talk.state, closed_by, side, lang),
        **acts_of(talk.state, closed_by, side),
    )


def _original(talk: needs.Talk, side: Side, lang: Lang) -> str:
    """The application's own words: whole for who wrote them."""
    return talk.message if side is Side.APPLICANT else without_contacts(talk.message, talk.hidden, lang)
