"""The digest as a mail, and as a short notice on a device."""

from collections.abc import Sequence
from dataclasses import dataclass

from kamagaya_match.follows.models import FollowSuggestion
from kamagaya_match.follows.views import Thing
from kamagaya_match.outside.mail_text import html_of, signed
from kamagaya_match.settings import settings
from kamagaya_match.storage.outbox import Mail
from kamagaya_match.storage.push_box import Push
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang, say

from .mine import suggestion_path

# A screenful; the rest is a number and a link.
SHOWN = 8
ON_A_DEVICE = 3
PAGE = "/me/follows/"


@dataclass(frozen=True)
class Digest:
    """What one mail says: what is new and which follow found it, what is suggested, that suggestions have stopped."""

    news: Sequence[tuple[Thing, str]]
    suggested: Sequence[FollowSuggestion]
    stopped: bool


def mail_of(who: Who, digest: Digest, token: str) -> Mail:
    """The mail; `token` is the secret of the link that ends all of them."""
    lang, page = who.lang, settings().base_url + PAGE
    end = f"{settings().base_url}/follows/stop/{token}{'' if lang == 'ja' else f'?lang={lang}'}"
    parts = [*_news(digest.news, lang), *_suggestions(digest, lang), say(lang, "follows.mail.foot", page=page, end=end)]
    text = signed("\n\n".join(parts), lang)
    return Mail(
        who.email,
        _subject(digest, lang),
        text,
        html_of(text, lang),
        lang=lang,
        person_id=who.person_id,
        about="follows",
        unsubscribe=end,
    )


def push_of(things: Sequence[Thing], lang: Lang) -> Push:
    """The short notice: how much is new, and the first titles."""
    titles = say(lang, "common.separator").join(thing.title for thing in things[:ON_A_DEVICE])
    return Push(say(lang, "follows.push", n=len(things)), titles, PAGE, "follows")


def _subject(digest: Digest, lang: Lang) -> str:
    if digest.news:
        first = digest.news[0][0].title
        n = len(digest.news)
        return say(lang, "follows.mail.subject_one" if n == 1 else "follows.mail.subject", n=n, title=first)
    return say(lang, "follows.mail.subject_suggestions" if digest.suggested else "follows.mail.subject_stopped")


def _news(news: Sequence[tuple[Thing, str]], lang: Lang) -> list[str]:
    if not news:
        return []
    lead = say(lang, "follows.mail.lead", n=len(news))
    rest = len(news) - SHOWN
    more = [say(lang, "follows.mail.rest", n=rest, page=settings().base_url + PAGE)] if rest > 0 else []
    return [lead, *[_thing(thing, because, lang) for thing, because in news[:SHOWN]], *more]


def _thing(thing: Thing, because: str, lang: Lang) -> str:
    words = {"title": thing.title, "about": thing.about, "group": thing.group, "because": because}
    return say(lang, "follows.mail.item", **words, address=settings().base_url + thing.path)


def _suggestions(digest: Digest, lang: Lang) -> list[str]:
    if digest.stopped:
        return [say(lang, "follows.mail.stopped", page=settings().base_url + PAGE)]
    if not digest.suggested:
        return []
    rows = [
        say(lang, "follows.mail.suggestion", title=row.title, why=row.why, address=settings().base_url + suggestion_path(row.need_slug))
        for row in digest.suggested
    ]
    return [say(lang, "follows.mail.suggestions"), *rows]
