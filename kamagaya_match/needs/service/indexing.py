"""Under which words a need is found, kept in step in the same transaction."""

from collections.abc import Iterable, Iterator, Sequence

from kamagaya_match.city import CITY, area_named
from kamagaya_match.needs import queries
from kamagaya_match.needs.models import Need
from kamagaya_match.needs.views import NeedRow, Told
from kamagaya_match.storage.search import NEEDS
from kamagaya_match.storage.transaction import Tx, transaction
from kamagaya_match.words.catalogue import LANGS, say
from kamagaya_match.words.folding import index_tokens
from kamagaya_match.words.text import strip_ruby

from .telling import told

DESCRIPTION_READ = 3000
READ: tuple[str, ...] = (
    "title",
    "title_easy",
    "summary",
    "when_note",
    "hours_note",
    "conditions",
    "description",
    "for_whom",
    "tasks",
    "prerequisites",
)
READ += ("learning", "expenses", "background", "goal", "deliverable", "stages")
BATCH = 500


def index(tx: Tx, needs: Sequence[Need]) -> None:
    """Bring the search in step with these needs."""
    tx.flush()
    NEEDS.put_many(tx, [(one.need.id or 0, index_tokens(_text(one))) for one in told(tx, needs, "ja")])


def reindex_needs(tx: Tx, ids: Iterable[int]) -> None:
    """Bring the search in step with the needs of these ids, when they were not written by this service."""
    index(tx, list(queries.needs_by_ids(tx, ids).values()))


def group_changed(tx: Tx, group_id: int) -> None:
    """Bring the search in step with what a group's needs now show of it."""
    reindex_needs(tx, queries.ids_of_group(tx, group_id))


def unindex(tx: Tx, need: Need) -> None:
    """Take a need out of the search, before it is deleted."""
    NEEDS.remove(tx, need.id or 0)


def reindex_all() -> int:
    """Make the whole search index anew; the number of needs."""
    with transaction() as tx:
        ids = queries.all_ids(tx)
        for start in range(0, len(ids), BATCH):
            reindex_needs(tx, ids[start : start + BATCH])
    return len(ids)


def _text(one: Told) -> str:
    """Everything that is public, but no contact."""
    need, place = one.need, one.place
    own = [getattr(need, name)[:DESCRIPTION_READ] for name in READ]
    where = [need.place_name, need.address, need.area, *([place.name, place.kana, place.address, place.area] if place else [])]
    area = area_named(need.area)
    readings = [CITY.name, CITY.kana, area.kana] if area else []
    return strip_ruby("\n".join([*own, *where, *readings, one.group.name, one.group.kana, *_labels(need)]))


def _labels(need: NeedRow) -> Iterator[str]:
    keys = [f"need_kinds.{need.kind}", *([f"pro_bono_shapes.{need.shape}"] if need.shape else [])]
    keys += [f"{table}.{code}" for table in ("fields", "skills", "welcome") for code in getattr(need, table)]
    keys += ["common.online"] if need.online else []
    keys += [f"rhythms.{need.rhythm}"] if need.rhythm else []
    keys += [f"tongues.{code}" for code in need.languages]
    yield from (say(lang, key) for key in keys for lang in LANGS)
