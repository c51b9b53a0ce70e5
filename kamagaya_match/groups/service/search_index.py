"""What a group is found by."""

from kamagaya_match.groups.models import Group
from kamagaya_match.storage.search import GROUPS
from kamagaya_match.storage.transaction import Tx
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.folding import index_tokens


def index(tx: Tx, group: Group) -> None:
    """Bring the search index in step with a group, in the same transaction."""
    assert group.id is not None
    GROUPS.put(tx, group.id, index_tokens(_text(group)))


def _text(group: Group) -> str:
    own = (group.name, group.kana, group.summary, group.about, group.active_where, group.active_when, group.who_welcome, group.area)
    labels = [say("ja", f"actor_kinds.{group.kind}"), *(say("ja", f"fields.{field}") for field in group.fields)]
    return "\n".join([*own, *labels])
