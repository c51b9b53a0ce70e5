"""Draws docs/pictures from the sample city: `python -m tests.browser.pictures`, after `make build`."""

import io
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from .acts import OWNER, sign_in
from .conftest import PHONE, QUIET, Site, serve
from .sample import event

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
LARGEST = 120_000


def draw(site: Site, browser: Browser) -> Iterator[tuple[str, bytes]]:
    """Each picture's name and what a phone shows."""
    context = browser.new_context(locale="ja-JP", device_scale_factor=2, color_scheme="light", **PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    own = event(site, "own")
    for name, path in (("home", "/"), ("events", "/events/?q=里山"), ("event", own), ("sign-up", f"{own}/sign-up")):
        yield name, shown(page, site.address + path)
    sign_in(page, site.address, OWNER)
    yield "desk", shown(page, f"{site.address}/group-desk/satoyama/")
    context.close()


def shown(page: Page, address: str) -> bytes:
    """The screen once the live page stands."""
    page.goto(address)
    page.wait_for_selector("html[data-live]")
    return page.screenshot()


def small(picture: bytes) -> bytes:
    """The same picture with as many colours as fit into LARGEST bytes."""
    full = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in (256, 128, 64, 32, 16):
        kept = io.BytesIO()
        full.quantize(colours, dither=Image.Dither.NONE).save(kept, "PNG", optimize=True)
        if kept.tell() <= LARGEST:
            return kept.getvalue()
    raise ValueError(f"no way to draw this in {LARGEST} bytes")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
        browser = driver.chromium.launch(executable_path=path, args=QUIET)
        site = contextmanager(serve)(Path(folder), seeded=True)
        with site as served:
            for name, picture in draw(served, browser):
                content = small(picture)
                (FOLDER / f"{name}-phone.png").write_bytes(content)
                print(f"{name}-phone.png: {len(content) // 1000} kB")
        browser.close()


if __name__ == "__main__":
    main()
