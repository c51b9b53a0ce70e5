"""Pictures of events: who may give them, where they are, when they go."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlmodel import col, select

from kamagaya_match.events import service
from kamagaya_match.events.models import Event
from kamagaya_match.events.service import pictures
from kamagaya_match.problems import Invalid, NotFound
from kamagaya_match.storage import audit
from kamagaya_match.storage.models import AuditEntry
from kamagaya_match.storage.transaction import reading
from tests.world import SATOYAMA, World

from .test_writing import form, heard

__all__ = ["heard"]
ALT = "落ち葉を集める子どもたち"


def jpeg(colour: str = "olive") -> bytes:
    file = BytesIO()
    Image.new("RGB", (640, 400), colour).save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def slug(world: World) -> str:
    return service.create(world.akiko, SATOYAMA, form())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "pictures"


def row(slug: str) -> Event:
    with reading() as tx:
        return tx.exec(select(Event).where(Event.slug == slug)).one()


def files(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()} if folder.exists() else set()


def test_a_picture_is_kept_in_both_sizes(world: World, slug: str, folder: Path) -> None:
    pictures.put_picture(world.akiko, slug, jpeg(), f"  {ALT}\n")
    event = row(slug)
    assert event.picture_alt == ALT
    assert files(folder) == {event.picture, event.picture.replace(".webp", ".jpg")}
    assert pictures.picture_file(event.picture)[8:12] == b"WEBP"
    assert pictures.picture_file(event.picture.replace(".webp", ".jpg"))[:2] == b"\xff\xd8"
    assert pictures.desk_picture(world.akiko, slug).path == f"/pictures/{event.picture}"
    assert folder.stat().st_mode & 0o077 == 0


def test_another_takes_its_place(world: World, slug: str, folder: Path) -> None:
    pictures.put_picture(world.akiko, slug, jpeg(), ALT)
    first = row(slug).picture
    pictures.put_picture(world.akiko, slug, jpeg("navy"), ALT)
    assert row(slug).picture != first
    assert len(files(folder)) == 2 and first not in files(folder)


def test_only_the_words_can_be_changed(world: World, slug: str, folder: Path) -> None:
    pictures.put_picture(world.akiko, slug, jpeg(), ALT)
    before = row(slug).picture
    pictures.put_picture(world.akiko, slug, b"", "森の中の親子")
    assert (row(slug).picture, row(slug).picture_alt) == (before, "森の中の親子")
    assert len(files(folder)) == 2


def test_it_can_be_removed(world: World, slug: str, folder: Path) -> None:
    pictures.put_picture(world.akiko, slug, jpeg(), ALT)
    pictures.remove_picture(world.akiko, slug)
    assert (row(slug).picture, row(slug).picture_alt) == ("", "")
    assert files(folder) == set()
    with reading() as tx:
        verbs = tx.exec(select(AuditEntry.verb).where(col(AuditEntry.verb).startswith("picture"))).all()
    assert set(verbs) == {"picture_changed", "picture_removed"}


def test_copies_share_it_until_the_last_lets_go(world: World, slug: str, folder: Path) -> None:
    pictures.put_picture(world.akiko, slug, jpeg(), ALT)
    copy = service.duplicate(world.akiko, slug)
    pictures.remove_picture(world.akiko, slug)
    assert row(copy).picture in files(folder)
    pictures.remove_picture(world.akiko, copy)
    assert files(folder) == set()


def test_what_must_be_mended_is_told_at_once(world: World, slug: str, folder: Path) -> None:
    with pytest.raises(Invalid) as refused:
        pictures.put_picture(world.akiko, slug, b"hello", " ")
    assert refused.value.errors == {"picture": "pictures.flaws.kind", "picture_alt": "pictures.alt_missing"}
    assert files(folder) == set()


def test_the_first_time_a_file_is_needed(world: World, slug: str) -> None:
    with pytest.raises(Invalid) as refused:
        pictures.put_picture(world.akiko, slug, b"", ALT)
    assert refused.value.errors == {"picture": "pictures.flaws.empty"}


@pytest.mark.parametrize("name", ["botan", "chiyo", "staff"])
def test_others_may_not(world: World, slug: str, folder: Path, name: str) -> None:
    who = getattr(world, name)
    with pytest.raises(NotFound):
        pictures.put_picture(who, slug, jpeg(), ALT)
    with pytest.raises(NotFound):
        pictures.remove_picture(who, slug)
    with pytest.raises(NotFound):
        pictures.desk_picture(who, slug)
    assert files(folder) == set()


def test_the_office_may(world: World, slug: str) -> None:
    pictures.put_picture(world.officer, slug, jpeg(), ALT)
    assert row(slug).picture


def test_a_failure_leaves_no_files(world: World, slug: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(audit, "record", broken)
    with pytest.raises(RuntimeError):
        pictures.put_picture(world.akiko, slug, jpeg(), ALT)
    assert files(folder) == set()
    assert row(slug).picture == ""


@pytest.mark.parametrize(
    "name", ["", "..", "../match.db", "a.webp", "0" * 32 + ".webp", "0" * 32 + ".png", "0" * 31 + "/.webp", "match.db"]
)
@pytest.mark.usefixtures("database")
def test_only_names_made_here_are_known(name: str) -> None:
    with pytest.raises(NotFound):
        pictures.picture_file(name)


def test_a_deleted_draft_takes_its_picture_with_it(world: World, slug: str, folder: Path) -> None:
    pictures.put_picture(world.akiko, slug, jpeg(), ALT)
    pictures.discard_unused(row(slug).picture)
    assert len(files(folder)) == 2
    service.delete_draft(world.akiko, slug)
    assert files(folder) == set()
