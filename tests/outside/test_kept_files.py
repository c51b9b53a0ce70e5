"""Files beside the database: found under their own names only, gone in all forms."""

from datetime import timedelta
from pathlib import Path

import pytest

from kamagaya_match import clock
from kamagaya_match.outside.kept_files import KeptFiles
from kamagaya_match.problems import NotFound

FILES = KeptFiles("some-files")


def test_kept_read_and_dropped(database: str, tmp_path: Path) -> None:
    name, other = FILES.keep({".webp": b"shown", ".jpg": b"shared"}), FILES.keep({".webp": b"other"})
    folder = tmp_path / "some-files"
    assert name != other and folder.stat().st_mode & 0o077 == 0
    assert (FILES.read(name), FILES.read(name.replace(".webp", ".jpg"))) == (b"shown", b"shared")
    for odd in ("", "../match.db", name + "/", name.replace(".webp", ".png"), "0" * 32 + ".webp"):
        with pytest.raises(NotFound):
            FILES.read(odd)
        FILES.drop(odd)
    FILES.drop(name)
    assert [file.name for file in folder.iterdir()] == [other]


def test_old_ones_are_found_by_their_age(database: str) -> None:
    assert FILES.older_than(clock.now()) == []
    name = FILES.keep({".pdf": b"%PDF-"})
    assert FILES.older_than(clock.now() - timedelta(days=1)) == []
    assert FILES.older_than(clock.now() + timedelta(days=1)) == [name]
