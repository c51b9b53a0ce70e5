"""Lists of conversations: one's own, a group's unread ones, and those of children for the centre."""

from collections.abc import Iterable
from functools import partial

from kamagaya_match.conversations import queries
from kamagaya_match.conversations.models import Conversation
from kamagaya_match.conversations.rules import Side
from kamagaya_match.conversations.views import TalkLine, Talks, unread
from kamagaya_match.needs import service as needs
from kamagaya_match.paging import Paged, paged
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Role, Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

PAGE = 20


def mine(who: Who, lang: Lang, page: int = 1) -> Talks:
    """One page of one's own applications with the talks about them, the latest first; none for a visitor."""
    if who.person_id is None:
        return Talks()
    with reading() as tx:
        return _listed(tx, paged(partial(needs.talks_of, tx, who.person_id), page, PAGE), Side.APPLICANT, lang)


def for_centre(who: Who, lang: Lang, page: int = 1) -> Talks:
    """One page of the talks with children, the latest first; NotFound for everyone but the centre and the office."""
    if not (who.is_office or who.has(Role.CENTRE)):
        raise NotFound
    with reading() as tx:
        return _listed(tx, paged(partial(needs.talks_of_minors, tx), page, PAGE), Side.CENTRE, lang)


def unread_of_group(who: Who, group_slug: str) -> int:
    """In how many talks a group has something to read; NotFound for people who may not edit it."""
    if not who.may_edit_group(group_slug):
        raise NotFound
    with reading() as tx:
        return queries.unread_in_groups(tx, group_slug)


def unread_slugs(who: Who, group_slug: str, application_ids: Iterable[int]) -> list[str]:
    """Which of these applications have something that the group has not read; NotFound for people who may not edit it."""
    if not who.may_edit_group(group_slug):
        raise NotFound
    with reading() as tx:
        found = queries.by_applications(tx, application_ids).values()
        return [row.slug for row in found if row.group_slug == group_slug and unread(row, Side.GROUP)]


def _listed(tx: Tx, found: Paged[needs.Talk], side: Side, lang: Lang) -> Talks:
    rows = queries.by_applications(tx, [talk.application_id for talk in found.rows])
    lines = [_line(talk, rows.get(talk.application_id), side, lang) for talk in found.rows]
    return Talks(lines, found.total, found.page, found.pages)


def _line(talk: needs.Talk, row: Conversation | None, side: Side, lang: Lang) -> TalkLine:
    both = say(lang, "conversations.between", person=talk.person_name, group=talk.group_name)
    return TalkLine(
        href=f"/conversations/{talk.slug}",
        title=talk.title,
        other=both if side is Side.CENTRE else talk.group_name,
        state_text=say(lang, f"application_states.{talk.state}"),
        last=dates.stamp(row.last_at if row else talk.sent_at, lang),
        unread=unread(row, side),
        minor=talk.minor,
    )
