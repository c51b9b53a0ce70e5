"""What is new among the needs of a search or a group."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kamagaya_match.groups import service as groups
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.queries.search import published_since
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import Lang

from .lists import wanted_by
from .telling import cards


@dataclass(frozen=True)
class NeedNews:
    """A need, when it was published and when it changed last."""

    card: NeedCard
    published: datetime
    changed: datetime


def news(tx: Tx, asked: Mapping[str, str], since: datetime, lang: Lang, most: int) -> list[NeedNews]:
    """What fits the query of an address, takes applications and was published after `since`; the latest first."""
    return _news(tx, published_since(tx, wanted_by(tx, asked), since, most), lang)


def news_of_group(tx: Tx, slug: str, since: datetime, lang: Lang, most: int) -> list[NeedNews]:
    """The same for one group. Errors: NotFound."""
    return _news(tx, published_since(tx, wanted_by(tx, {}), since, most, groups.group_id_of(tx, slug)), lang)


def _news(tx: Tx, found: Sequence[Need], lang: Lang) -> list[NeedNews]:
    shown = zip(found, cards(tx, found, lang), strict=True)
    return [NeedNews(card, need.published_at or need.created_at, need.updated_at) for need, card in shown]
