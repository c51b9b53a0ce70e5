"""What one follows, and what was suggested."""

from collections.abc import Sequence

from kamagaya_match.events import service as events
from kamagaya_match.events.views import EventCard
from kamagaya_match.follows import queries
from kamagaya_match.follows.models import Follow, FollowSuggestion
from kamagaya_match.follows.rules import Every, what_of
from kamagaya_match.follows.views import FollowRow, FollowsPage, SuggestionRow
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.offers import service as offers
from kamagaya_match.paging import paged_list
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import Tx, reading
from kamagaya_match.who import Who
from kamagaya_match.words import dates
from kamagaya_match.words.catalogue import Lang, say

from .following import MOST
from .own import signed_in
from .whats import addresses_of, title_of

PAGE = 10
LATEST = 4


def my_follows(who: Who, page: int, lang: Lang) -> FollowsPage:
    """One page of what this person follows, the latest first. Errors: NotFound for a visitor."""
    person_id = signed_in(who)
    with reading() as tx:
        rows, wish = queries.of_person(tx, person_id), queries.wish(tx, person_id)
        shown = paged_list(rows, page, PAGE)
        stopped = wish.stopped_at if wish else None
        return FollowsPage(
            rows=[_row(tx, row, lang) for row in shown.rows],
            total_text=say(lang, "follows.count", n=len(rows), most=MOST),
            page=shown.page,
            pages=shown.pages,
            full=len(rows) >= MOST,
            wanted=bool(wish and wish.wanted),
            stopped=say(lang, "follows.suggest.stopped", when=dates.day(stopped, lang)) if stopped else "",
            no_offer=offers.of_person(tx, person_id) is None,
            suggestions=_suggestions(tx, queries.suggestions(tx, person_id), lang),
        )


def _row(tx: Tx, row: Follow, lang: Lang) -> FollowRow:
    what = what_of(row.kind, row.query)
    addresses = addresses_of(what, lang)
    try:
        title = title_of(tx, what, lang)
    except NotFound:
        title = say(lang, "follows.gone")
    return FollowRow(
        id=row.id or 0,
        title=title,
        kind_text=say(lang, f"follows.kinds.{what.kind}"),
        href=what.path,
        every=row.every,
        every_text=say(lang, f"follows.every.{row.every}"),
        by=[say(lang, f"follows.{way}") for way in ("by_mail", "by_push") if row.every != Every.NEVER and getattr(row, way)],
        by_mail=row.by_mail,
        by_push=row.by_push,
        feed=addresses.feed,
        calendar=addresses.calendar,
        webcal=addresses.webcal,
        google=addresses.google,
        stop_id=f"stop-{row.id}",
        question=say(lang, "follows.stop_question", title=title),
    )


def _suggestions(tx: Tx, rows: Sequence[FollowSuggestion], lang: Lang) -> list[SuggestionRow]:
    """The latest that can still be answered and were not declined."""
    asked = [row for row in rows if row.declined_at is None][-LATEST:]
    cards: dict[str, NeedCard | EventCard] = {**needs.open_cards(tx, [row.need_slug for row in asked if not row.event], lang)}
    cards |= events.joinable_cards(tx, [row.need_slug for row in asked if row.event], lang)
    return [
        SuggestionRow(row.need_slug, cards[row.need_slug].title, row.why, cards[row.need_slug].when, suggestion_path(row.need_slug))
        for row in reversed(asked)
        if row.need_slug in cards
    ]


def suggestion_path(slug: str) -> str:
    """Where a suggestion is opened by the person to whom it was made."""
    return f"/me/follows/suggestions/{slug}"
