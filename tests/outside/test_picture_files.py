"""Pictures beside the database: found under their own names only, gone in all sizes."""

from pathlib import Path

import pytest

from kamagaya_match.outside.picture_files import PictureFiles
from kamagaya_match.problems import NotFound

FILES = PictureFiles("some-pictures")


def test_kept_read_and_dropped(database: str, tmp_path: Path) -> None:
    name, other = FILES.keep({".webp": b"shown", ".jpg": b"shared"}), FILES.keep({".webp": b"other"})
    folder = tmp_path / "some-pictures"
    assert name != other and folder.stat().st_mode & 0o077 == 0
    assert (FILES.read(name), FILES.read(name.replace(".webp", ".jpg"))) == (b"shown", b"shared")
    for odd in ("", "../match.db", name + "/", name.replace(".webp", ".png"), "0" * 32 + ".webp"):
        with pytest.raises(NotFound):
            FILES.read(odd)
        FILES.drop(odd)
    FILES.drop(name)
    assert [file.name for file in folder.iterdir()] == [other]
