"""A group's own history, and the groups from which nothing is heard."""

from collections.abc import Mapping
from datetime import datetime

from kamagaya_match.clock import now
from kamagaya_match.groups import queries
from kamagaya_match.groups.rules import SILENT_AFTER, UNANSWERED_AFTER, is_silent
from kamagaya_match.groups.views import HistoryRow, SilentGroup, history_rows, silent_group
from kamagaya_match.people import service as people
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang

from .rights import office_only

MOST = 30


def history_of(tx: Tx, slug: str, lang: Lang) -> list[HistoryRow]:
    """Who came, went and took over, and what the office did in the group's name, the newest first."""
    entries = queries.history(tx, slug, MOST)
    named = [int(one.facts["person"]) for one in entries if one.facts.get("person", "").isdecimal()]
    did = [one.person_id for one in entries if one.person_id is not None]
    return history_rows(entries, people.names(tx, [*named, *did]), lang)


def silent_groups(who: Who, seen: Mapping[int, datetime], waiting: Mapping[int, datetime], lang: Lang) -> list[SilentGroup]:
    """The groups that the office should look at: those whose people wait longest first, then by name.

    `seen` says when each person was last signed in, `waiting` since when the oldest answer waits, by group.
    Refused for all but the office.
    """
    office_only(who)
    moment = now()
    with reading() as tx:
        found, members = queries.active_groups(tx), _last_heard(tx, seen)
    rows = []
    for number, slug, name, kana in found:
        heard, since = members.get(number), waiting.get(number)
        absent, unanswered = is_silent(moment, heard, SILENT_AFTER), since is not None and is_silent(moment, since, UNANSWERED_AFTER)
        if absent or unanswered:
            shown = silent_group(slug, name, kana, None if absent else heard, since if unanswered else None, moment, lang)
            rows.append((since if unanswered and since else moment, kana or name, shown))
    return [shown for _, _, shown in sorted(rows, key=lambda row: row[:2])]


def _last_heard(tx: Tx, seen: Mapping[int, datetime]) -> dict[int, datetime]:
    """When somebody of each group was last heard of; who joined lately counts from then."""
    heard: dict[int, datetime] = {}
    for member in queries.all_memberships(tx):
        last = max(member.created_at, seen.get(member.person_id, member.created_at))
        heard[member.group_id] = max(last, heard.get(member.group_id, last))
    return heard
