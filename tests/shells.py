"""A built frontend that is just big enough to paint pages into."""

from pathlib import Path

import pytest

from kamagaya_match.web import shell

_FILE = '<!DOCTYPE html><html lang="ja"><head><title>Reflex</title></head><body><div id="root"></div><script>boot()</script></body></html>'


def use_small_shell(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let pages be painted into a shell in `folder` for the rest of the test."""
    for name in (shell.FALLBACK, "404.html"):
        (folder / name).write_text(_FILE, encoding="utf-8")
    monkeypatch.setattr(shell, "BUILT", folder)
    shell.shell.cache_clear()
