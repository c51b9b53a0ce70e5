"""Search indexes: FTS5 on SQLite, tsvector with GIN on PostgreSQL, behind one small class.

What counts as a token is decided in `words/folding.py`; this room only stores and matches tokens.
A document's number is the id of the row it describes, or, for events, tells its place in the order of time.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, TextClause, bindparam, column, literal, select, text
from sqlalchemy import table as named_table

from .engine import is_sqlite
from .transaction import Tx

_INDEX_ONLY = "index_only"


class SearchIndex:
    """One inverted index; documents are sets of tokens."""

    def __init__(self, name: str) -> None:
        self.name = name

    def create(self, connection: Connection) -> None:
        for statement in self._sqlite_ddl() if is_sqlite(connection) else self._postgres_ddl():
            connection.execute(text(statement))

    def drop(self, connection: Connection) -> None:
        connection.execute(text(f"DROP TABLE {self.name}"))

    def put(self, tx: Tx, number: int, tokens: Iterable[str]) -> None:
        """Store the tokens of document `number`, in place of what was there."""
        self.put_many(tx, [(number, tokens)])

    def put_many(self, tx: Tx, documents: Iterable[tuple[int, Iterable[str]]]) -> None:
        rows = [{"number": number, "tokens": sorted(set(tokens))} for number, tokens in documents]
        if not rows:
            return
        if is_sqlite(tx.connection()):
            rows = [{"number": row["number"], "tokens": " ".join(row["tokens"])} for row in rows]  # type: ignore[arg-type]
        tx.connection().execute(self._upsert(tx), rows)

    def remove(self, tx: Tx, number: int) -> None:
        key = "rowid" if is_sqlite(tx.connection()) else "number"
        tx.connection().execute(text(f"DELETE FROM {self.name} WHERE {key} = :number"), {"number": number})

    def matching(self, tx: Tx, tokens: Sequence[str]) -> Select[Any]:
        """A SELECT of the ids of the documents that hold every token."""
        if is_sqlite(tx.connection()):
            wanted = " ".join(f'"{token}"' for token in tokens)
            found = text(f"{self.name} MATCH :wanted").bindparams(bindparam("wanted", wanted, unique=True))
            return select(column("rowid", BigInteger)).select_from(named_table(self.name)).where(found)
        query = " & ".join("'" + token.replace("'", "''") + "'" for token in tokens)
        found = text("tokens @@ CAST(:query AS tsquery)").bindparams(bindparam("query", query, unique=True))
        return select(column("number", BigInteger)).select_from(named_table(self.name)).where(found)

    def between(self, tx: Tx, tokens: Sequence[str], start: int, end: int, in_order: bool = False) -> Select[Any]:
        """`matching`, of the numbers from `start` up to `end`; `in_order` when only the first few of many are read, in order.

        PostgreSQL's planner takes looking through every document for cheap, though their tokens are stored apart and cost
        microseconds each: here it may not, and without `in_order` it only sees the tokens as a way to the numbers.
        """
        found = self.matching(tx, tokens)
        number: ColumnElement[int] = found.selected_columns[0]
        if not is_sqlite(tx.connection()):
            if not tx.info.get(_INDEX_ONLY):
                tx.execute(text("SET LOCAL enable_seqscan = off"))
                tx.info[_INDEX_ONLY] = True
            if not in_order:
                number = number + literal(0, BigInteger)
                found = found.with_only_columns(number.label("number"), maintain_column_froms=True)
        return found.where(number >= start, number < end)

    def _upsert(self, tx: Tx) -> TextClause:
        if is_sqlite(tx.connection()):
            return text(f"INSERT OR REPLACE INTO {self.name}(rowid, tokens) VALUES (:number, :tokens)")
        return text(
            f"INSERT INTO {self.name}(number, tokens) VALUES (:number, array_to_tsvector(CAST(:tokens AS text[]))) "
            "ON CONFLICT (number) DO UPDATE SET tokens = EXCLUDED.tokens"
        )

    def _sqlite_ddl(self) -> list[str]:
        tokenizer = "unicode61 remove_diacritics 0 categories 'L* N* M* Co'"
        return [f'CREATE VIRTUAL TABLE {self.name} USING fts5(tokens, detail=none, tokenize="{tokenizer}")']

    def _postgres_ddl(self) -> list[str]:
        return [
            f"CREATE TABLE {self.name} (number bigint PRIMARY KEY, tokens tsvector NOT NULL)",
            f"CREATE INDEX ix_{self.name}_tokens ON {self.name} USING gin (tokens)",
        ]


EVENTS = SearchIndex("event_search")
NEEDS = SearchIndex("need_search")
GROUPS = SearchIndex("group_search")
ALL = (EVENTS, NEEDS, GROUPS)
