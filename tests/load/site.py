"""How fast the built site starts and answers, with the sample data: `python -m tests.load.site` prints JSON."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from statistics import median
from typing import Any

import httpx
import psutil

from tests.browser.serving import free_port

PATHS = ["/", "/events/", "/events/?q=里山", "/needs/", "/groups/", "/plan/", "/calendar.ics", "/healthz"]
VISITORS = 8
REQUESTS = 240
SECONDS_TO_START = 30


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        variables = os.environ | {"KM_DATA_DIR": folder, "KM_DATABASE_URL": "", "KM_PORT": str(port), "KM_BASE_URL": "", "KM_DEMO": "true"}
        subprocess.run([sys.executable, "-m", "kamagaya_match", "migrate", "--seed-new"], env=variables, check=True, stdout=sys.stderr)
        with _served(variables, f"http://127.0.0.1:{port}") as (address, process, seconds):
            answers = {path: _measure(address + path) for path in PATHS}
            print(
                json.dumps(
                    {"seconds_to_start": seconds, "megabytes": _megabytes(process), "answers": answers}, indent=2, ensure_ascii=False
                )
            )


@contextmanager
def _served(variables: dict[str, str], address: str) -> Iterator[tuple[str, psutil.Process, float]]:
    began = time.perf_counter()
    server = subprocess.Popen([sys.executable, "-m", "kamagaya_match", "serve"], env=variables, stdout=sys.stderr)
    try:
        _wait_for(address, began)
        yield address, psutil.Process(server.pid), round(time.perf_counter() - began, 2)
    finally:
        server.terminate()
        server.wait()


def _wait_for(address: str, began: float) -> None:
    while time.perf_counter() - began < SECONDS_TO_START:
        with suppress(httpx.TransportError):
            httpx.get(f"{address}/ping")
            return
        time.sleep(0.02)
    raise TimeoutError(f"{address} did not answer within {SECONDS_TO_START} s")


def _measure(url: str) -> dict[str, Any]:
    with ThreadPoolExecutor(VISITORS) as visitors:
        began = time.perf_counter()
        visits = list(visitors.map(_visit, [url] * VISITORS))
        spent = time.perf_counter() - began
    waits = sorted(wait for visit in visits for wait, _status, _size in visit)
    _wait, status, size = visits[0][0]
    return {
        "status": status,
        "bytes": size,
        "per_second": round(len(waits) / spent),
        "ms_median": round(median(waits) * 1000, 1),
        "ms_slowest": round(waits[-1] * 1000, 1),
    }


def _visit(url: str) -> list[tuple[float, int, int]]:
    with httpx.Client(headers={"accept-encoding": "br, gzip"}) as client:
        return [_ask(client, url) for _ in range(REQUESTS // VISITORS)]


def _ask(client: httpx.Client, url: str) -> tuple[float, int, int]:
    began = time.perf_counter()
    answer = client.get(url)
    return time.perf_counter() - began, answer.status_code, answer.num_bytes_downloaded


def _megabytes(process: psutil.Process) -> int:
    return int(sum(one.memory_info().rss for one in [process, *process.children(recursive=True)]) // 1_000_000)


if __name__ == "__main__":
    main()
