"""What a group is found by."""

from collections.abc import Iterable

from kamagaya_match.city import CITY, area_named
from kamagaya_match.groups import queries
from kamagaya_match.groups.models import Group
from kamagaya_match.storage.search import GROUPS
from kamagaya_match.storage.transaction import Tx, public_changed, transaction
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.folding import index_tokens

BATCH = 500


def index(tx: Tx, group: Group) -> None:
    """Bring the search index in step with a group, in the same transaction."""
    assert group.id is not None
    GROUPS.put(tx, group.id, index_tokens(_text(group)))


def reindex_groups(tx: Tx, ids: Iterable[int]) -> None:
    """Bring the search index in step with these groups."""
    found = queries.groups_by_ids(tx, ids)
    GROUPS.put_many(tx, [(group.id or 0, index_tokens(_text(group))) for group in found])


def reindex_all() -> int:
    """Make the whole search index anew; the number of groups."""
    with transaction() as tx:
        ids = queries.all_ids(tx)
        for start in range(0, len(ids), BATCH):
            reindex_groups(tx, ids[start : start + BATCH])
        public_changed(tx)
    return len(ids)


def _text(group: Group) -> str:
    own = (group.name, group.kana, group.summary, group.about, group.active_where, group.active_when, group.who_welcome, group.area)
    area = area_named(group.area) if group.area else None
    readings = [CITY.name, CITY.kana, area.kana] if area else []
    labels = [say("ja", f"actor_kinds.{group.kind}"), *(say("ja", f"fields.{field}") for field in group.fields)]
    return "\n".join([*own, *readings, *labels])
