"""Which database objects belong to the models (search indexes have their own DDL)."""

from typing import Any

from .search import ALL

_OWN = tuple(index.name for index in ALL)


def counts(_thing: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:
    """False for the search tables and the tables FTS5 keeps beneath them."""
    owner = name if kind == "table" else getattr(getattr(_thing, "table", None), "name", "")
    return not any((owner or "").startswith(prefix) for prefix in _OWN)
