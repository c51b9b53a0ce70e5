"""The first visit on an old phone in a slow train: a cold Chromium, four times slower, behind a slow line."""

import os
import shutil
import sys
from statistics import median
from typing import Any

import httpx
from playwright.sync_api import Browser, Playwright, sync_playwright

from .site import Site
from .slow_line import SlowLine

VISITS = 3
SLOWER = 4
PATIENCE = 60_000  # ms
SETTLED = 2_000  # ms after the page is live, in which the last paint and shift come
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"]
WATCH = """
(() => {
  const seen = window.__seen = {lcp: 0, shift: 0, blocked: 0, live: 0};
  const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch('longtask', (entry) => { seen.blocked += Math.max(0, entry.duration - 50); });
  const look = () => {
    if (document.documentElement?.hasAttribute('data-live')) seen.live = performance.now();
    else requestAnimationFrame(look);
  };
  look();
})()
"""
Seen = dict[str, float]


def phone(site: Site) -> dict[str, Any]:
    """By page, each figure's median: milliseconds (lcp, blocked, live), layout shift, bytes over the line."""
    pages = {"event": site.events()[0], "list": "/events/"}
    with sync_playwright() as driver:
        return {name: _page(driver, site, path) for name, path in pages.items()}


def _page(driver: Playwright, site: Site, path: str) -> dict[str, Any]:
    httpx.get(site.address + path)  # the server's own warming up is not the phone's
    visits = [_visit(driver, site, path) for _ in range(VISITS)]
    print(f"{path}: {visits[0]}", file=sys.stderr)
    return {name: round(median(one[name] for one in visits), 4) for name in visits[0]}


def _visit(driver: Playwright, site: Site, path: str) -> Seen:
    """One visit of a browser that has never been here."""
    with SlowLine(site.port) as line:
        rule = f"--host-resolver-rules=MAP localhost:{site.port} 127.0.0.1:{line.port}"
        browser = driver.chromium.launch(executable_path=_chromium(), args=[*QUIET, rule])
        try:
            return _look(browser, site.address + path) | {"bytes_down": line.down.carried, "bytes_up": line.up.carried}
        finally:
            browser.close()


def _look(browser: Browser, url: str) -> Seen:
    page = browser.new_page(viewport={"width": 390, "height": 844}, device_scale_factor=3, is_mobile=True, has_touch=True, locale="ja-JP")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    page.goto(url, wait_until="commit", timeout=PATIENCE)
    page.wait_for_selector("html[data-live]", state="attached", timeout=PATIENCE)
    page.wait_for_timeout(SETTLED)
    seen = page.evaluate("window.__seen")
    return {"lcp_ms": round(seen["lcp"]), "shift": seen["shift"], "blocked_ms": round(seen["blocked"]), "live_ms": round(seen["live"])}


def _chromium() -> str:
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome-stable")
    assert found, "Chromium is missing; `make bench` installs it"
    return found
