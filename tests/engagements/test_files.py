"""Files on an engagement: who may send, read and delete them, and how much room there is."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.engagements import rules, service
from kamagaya_match.engagements.models import EngagementFile
from kamagaya_match.engagements.service import files as room
from kamagaya_match.engagements.views import FileRow
from kamagaya_match.my_page import service as my_page
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.engagements.stage import begun
from tests.needs.forms import NOW, mails_to
from tests.world import World

PDF = b"%PDF-1.7\n..."
NAMED = {"file_name": "チラシ.pdf", "note": "下書き"}


def sent(who: Who, slug: str, **changed: str) -> EngagementFile:
    service.add_file(who, slug, PDF, NAMED | changed)
    return stored()[-1]


def stored() -> list[EngagementFile]:
    with reading() as tx:
        return list(tx.exec(select(EngagementFile).order_by(col(EngagementFile.id))))


def rows(who: Who, slug: str) -> list[FileRow]:
    return service.one_page(who, slug, "ja").files


def test_both_sides_send_and_both_and_the_centre_read(either_world: World) -> None:
    slug = begun(either_world)
    first, second = sent(either_world.chiyo, slug), sent(either_world.akiko, slug, file_name="要望.txt", deliverable="on")
    shown = rows(either_world.chiyo, slug)
    assert [(row.name, row.deliverable, row.may_remove) for row in shown] == [("要望.pdf", True, False), ("チラシ.pdf", False, True)]
    assert "里山を守る会" in shown[0].told and shown[1].note == "下書き"
    for name in ("chiyo", "akiko", "officer", "centre"):
        assert service.file_of(getattr(either_world, name), slug, first.id or 0).data == PDF
    for name in ("botan", "daigo", "staff"):
        with pytest.raises(NotFound):
            service.file_of(getattr(either_world, name), slug, second.id or 0)
    other = begun(either_world, either_world.botan)
    with pytest.raises(NotFound):
        service.file_of(either_world.botan, other, first.id or 0)
    with pytest.raises(NotFound):
        sent(either_world.centre, slug)
    assert not any(row.may_remove or row.may_mark for row in rows(either_world.centre, slug))


def test_the_other_side_is_told_once_an_hour(either_world: World) -> None:
    slug = begun(either_world)

    def told() -> int:
        return sum("ファイルが届きました" in mail.subject for mail in mails_to(either_world.akiko))

    sent(either_world.chiyo, slug)
    sent(either_world.chiyo, slug)
    assert told() == 1
    with clock.frozen(NOW + timedelta(hours=2)):
        sent(either_world.chiyo, slug)
    assert told() == 2


def test_what_cannot_be_taken_is_said_at_its_field_and_leaves_nothing(either_world: World, tmp_path: Path) -> None:
    slug = begun(either_world)
    with pytest.raises(Invalid) as found:
        service.add_file(either_world.chiyo, slug, b"MZ\x00\x01", {"file_name": "good.pdf", "note": "あ" * 201})
    assert set(found.value.errors) == {"file", "note"}
    assert stored() == [] and not list(tmp_path.glob("engagement-files/*"))


def test_there_is_room_for_so_much(either_world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slug = begun(either_world)
    monkeypatch.setattr(rules, "MOST_FILE_BYTES", 2 * len(PDF))
    sent(either_world.chiyo, slug)
    sent(either_world.akiko, slug)
    with pytest.raises(Refused):
        sent(either_world.chiyo, slug)
    assert len(list(tmp_path.glob("engagement-files/*"))) == 2
    monkeypatch.setattr(rules, "MOST_FILE_BYTES", 10**9)
    monkeypatch.setattr(rules, "MOST_FILES", 2)
    with pytest.raises(Refused):
        sent(either_world.chiyo, slug)


def test_each_side_deletes_its_own_also_after_the_end(either_world: World, tmp_path: Path) -> None:
    slug = begun(either_world)
    file = sent(either_world.chiyo, slug)
    service.mark_file(either_world.akiko, slug, file.id or 0)
    assert rows(either_world.chiyo, slug)[0].deliverable
    service.mark_file(either_world.chiyo, slug, file.id or 0)
    assert not rows(either_world.chiyo, slug)[0].deliverable
    with pytest.raises(NotFound):
        service.remove_file(either_world.akiko, slug, file.id or 0)
    service.end(either_world.akiko, slug, "都合により")
    with pytest.raises(Refused):
        sent(either_world.chiyo, slug)
    with pytest.raises(Refused):
        service.mark_file(either_world.chiyo, slug, file.id or 0)
    service.remove_file(either_world.chiyo, slug, file.id or 0)
    assert stored() == [] and not list(tmp_path.glob("engagement-files/*"))


def test_who_leaves_takes_the_drafts_along_and_leaves_the_deliverables(either_world: World, tmp_path: Path) -> None:
    slug = begun(either_world)
    sent(either_world.chiyo, slug)
    done = sent(either_world.chiyo, slug, deliverable="on")
    my_page.leave(either_world.chiyo)
    (left,) = stored()
    assert (left.id, left.added_by) == (done.id, None)
    assert service.file_of(either_world.akiko, slug, done.id or 0).data == PDF
    with clock.frozen(clock.now() + timedelta(days=4000)):
        room.drop_unused()
    assert [file.name for file in tmp_path.glob("engagement-files/*")] == [left.kept]
