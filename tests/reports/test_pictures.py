"""Pictures in reports: who may add and see them, what is asked first, when they go; on both databases."""

from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.reports import service
from kamagaya_match.reports.models import ReportPicture
from kamagaya_match.reports.rules import MOST_PICTURES
from kamagaya_match.reports.views import PicturesDesk
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import VISITOR
from tests.certificates.stage import came, past_event
from tests.events.service.test_pictures import files, jpeg
from tests.registrations.stage import an_event, audits, event, parties
from tests.world import World

SAID = {"alt": "  落ち葉を集める人たち\n", "agreed": "on"}
PHOTOS: dict[str, Any] = {"takes_photos": True, "photo_use": "団体の広報紙"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "report-pictures"


def held(world: World) -> str:
    """Three of a party that agreed came, and two of one that did not; one party stayed away."""
    slug = past_event(world.satoyama_id, "aki", **PHOTOS)
    came(slug, size=3, photo_consent=True, came=3)
    came(slug, size=4, came=2, email="", email_key="")
    came(slug, state="absent", email="", email_key="")
    return slug


def pictures(world: World, slug: str = "aki") -> PicturesDesk:
    return service.desk(world.akiko, slug, "ja").pictures


def stored() -> list[ReportPicture]:
    with reading() as tx:
        return list(tx.exec(select(ReportPicture)))


def test_the_desk_says_how_many_did_not_agree(either_world: World) -> None:
    told = pictures(either_world, held(either_world)).told
    assert told[0] == "参加した5人のうち、2人は写真に写ることに同意していません。"
    assert told[1:] == ["申し込みで伝えた使いみち：団体の広報紙", "当日参加の人には、たずねていません。"]
    plain = past_event(either_world.satoyama_id, "plain")
    came(plain)
    (not_asked,) = pictures(either_world, plain).told
    assert "写真のことをたずねていません" in not_asked
    unnoted = past_event(either_world.satoyama_id, "unnoted", **PHOTOS)
    came(unnoted, state="confirmed", size=2, photo_consent=True)
    assert pictures(either_world, unnoted).told[:2] == [
        "参加した2人は、みな写真に写ることに同意しています。",
        "来た人の記録がまだないので、席のある人で数えています。",
    ]


def test_a_picture_is_made_anew_and_kept_for_the_group(either_world: World, folder: Path) -> None:
    slug = held(either_world)
    service.add_picture(either_world.akiko, slug, jpeg(), SAID)
    (row,) = stored()
    assert (row.alt, row.not_agreed, row.added_by) == ("落ち葉を集める人たち", 2, either_world.akiko.person_id)
    assert files(folder) == {row.name} and row.name.endswith(".webp")
    (shown,) = pictures(either_world).rows
    assert shown.path == f"/group-desk/satoyama/events/aki/report/pictures/{row.name}" and "2人" in shown.told
    for reader in (either_world.akiko, either_world.officer):
        assert service.picture_file(reader, slug, row.name)[8:12] == b"WEBP"
    for someone in (either_world.botan, either_world.chiyo, VISITOR):
        for verb in (
            lambda who: service.picture_file(who, slug, row.name),
            lambda who: service.add_picture(who, slug, jpeg(), SAID),
            lambda who: service.remove_picture(who, slug, row.name),
        ):
            with pytest.raises(NotFound):
                verb(someone)
    assert [one.facts["not_agreed"] for one in audits("report_picture_added")] == ["2"]


def test_nothing_is_added_before_somebody_has_looked(either_world: World, folder: Path) -> None:
    slug = held(either_world)
    for data, said, wrong in (
        (jpeg(), {"alt": "森"}, {"agreed"}),
        (jpeg(), {"agreed": "on"}, {"alt"}),
        (b"", SAID, {"picture"}),
        (b"GIF89a", {}, {"picture", "alt", "agreed"}),
    ):
        with pytest.raises(Invalid) as invalid:
            service.add_picture(either_world.akiko, slug, data, said)
        assert set(invalid.value.errors) == wrong
    with pytest.raises(Refused, match="early"):
        service.add_picture(either_world.akiko, an_event(either_world.satoyama_id), jpeg(), SAID)
    assert stored() == [] and files(folder) == set()


def test_a_picture_goes_when_it_is_removed(either_world: World, folder: Path) -> None:
    slug = held(either_world)
    other = past_event(either_world.satoyama_id, "fuyu")
    service.add_picture(either_world.akiko, slug, jpeg(), SAID)
    (row,) = stored()
    for wrong in ((slug, "nothing.webp"), (other, row.name)):
        with pytest.raises(NotFound):
            service.remove_picture(either_world.akiko, *wrong)
    service.remove_picture(either_world.akiko, slug, row.name)
    assert stored() == [] and files(folder) == set()
    with pytest.raises(NotFound):
        service.picture_file(either_world.akiko, slug, row.name)


def test_the_desk_is_warned_when_somebody_takes_it_back(either_world: World) -> None:
    slug = held(either_world)
    service.add_picture(either_world.akiko, slug, jpeg(), SAID)
    assert not pictures(either_world).changed
    with transaction() as tx:
        tx.merge(parties(slug)[0]).photo_consent = False
    assert pictures(either_world).changed


def test_there_is_an_end_to_pictures(either_world: World, folder: Path) -> None:
    slug = held(either_world)
    with transaction() as tx:
        for number in range(MOST_PICTURES):
            tx.add(ReportPicture(event_id=event(slug).id or 0, name=f"{number}.webp", alt="森"))
    assert not pictures(either_world).may_add
    with pytest.raises(Refused, match="many_pictures"):
        service.add_picture(either_world.akiko, slug, jpeg(), SAID)
    assert files(folder) == set()
