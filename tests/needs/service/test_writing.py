"""Making and changing needs: what happens, and who may."""

import pytest
from sqlalchemy import text

from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service
from kamagaya_match.needs.rules import NeedStatus
from kamagaya_match.places.models import Place
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import reading, transaction
from tests.needs.forms import PRO_BONO, VOLUNTEER, applied, need_row, posted
from tests.world import OBENTO, SATOYAMA, World


def test_a_draft_keeps_what_was_typed(either_world: World) -> None:
    slug = service.create(either_world.akiko, SATOYAMA, VOLUNTEER)
    need = need_row(slug)
    assert (need.status, need.kind, need.people_wanted, need.fields, need.actions) == ("draft", "volunteer", 2, ["environment"], [8])
    values = service.form_values(either_world.akiko, slug)
    assert {name: values.get(name) for name in VOLUNTEER} == VOLUNTEER


def test_a_title_is_all_that_a_draft_needs(world: World) -> None:
    slug = service.create(world.akiko, SATOYAMA, {"title": "まだ考え中"})
    assert need_row(slug).until is None
    with pytest.raises(Invalid) as wrong:
        service.create(world.akiko, SATOYAMA, {"title": "", "people_wanted": "0", "until": "いつか"})
    assert set(wrong.value.errors) == {"title", "people_wanted", "until"}


def test_pro_bono_has_a_shape_and_volunteering_none(world: World) -> None:
    session = need_row(service.create(world.akiko, SATOYAMA, PRO_BONO))
    assert (session.shape, session.skills, session.online) == ("session", ["writing", "design"], True)
    assert need_row(service.create(world.akiko, SATOYAMA, VOLUNTEER | {"shape": "project"})).shape == ""


def test_a_place_of_the_directory_brings_its_facts(either_world: World) -> None:
    with transaction() as tx:
        tx.add(Place(slug="bunko", name="みほん文庫", kana="みほんぶんこ", address="鎌ケ谷市粟野1", area="粟野", lat=35.7, lon=140.0))
    slug = service.create(either_world.akiko, SATOYAMA, VOLUNTEER | {"place": "bunko"})
    need = need_row(slug)
    assert (need.place_name, need.address, need.area, need.lat) == ("みほん文庫", "鎌ケ谷市粟野1", "粟野", 35.7)
    assert service.form_values(either_world.akiko, slug)["place"] == "bunko"
    with pytest.raises(Invalid, match="place"):
        service.change(either_world.akiko, slug, VOLUNTEER | {"place": "nowhere"})


def test_strangers_and_other_groups_neither_see_nor_change_a_draft(either_world: World) -> None:
    world = either_world
    slug = service.create(world.akiko, SATOYAMA, VOLUNTEER)
    for who in (world.botan, world.chiyo, world.staff):
        for act in (service.form_values, service.missing, service.hand_in, service.close, service.delete_draft, service.duplicate):
            with pytest.raises(NotFound):
                act(who, slug)
        with pytest.raises(NotFound):
            service.change(who, slug, VOLUNTEER)
        with pytest.raises(NotFound):
            service.create(who, SATOYAMA, VOLUNTEER)
        with pytest.raises(NotFound):
            service.history(who, slug, "ja")
        with pytest.raises(NotFound):
            service.preview(who, slug, "ja")
    with pytest.raises(NotFound):
        service.need_page(slug, "ja")


def test_the_office_may_write_for_a_group(world: World) -> None:
    assert need_row(posted(world.officer, OBENTO)).status == NeedStatus.PUBLISHED


def test_a_suspended_group_writes_nothing_new(world: World) -> None:
    old = posted(world.akiko)
    groups.suspend(world.officer, SATOYAMA, "確かめるため")
    with pytest.raises(Refused, match="group_suspended"):
        service.create(world.akiko, SATOYAMA, VOLUNTEER)
    with pytest.raises(Refused, match="group_suspended"):
        service.duplicate(world.akiko, old)


def test_a_public_need_stays_complete(world: World) -> None:
    slug = posted(world.akiko)
    with pytest.raises(Invalid) as wrong:
        service.change(world.akiko, slug, VOLUNTEER | {"summary": "", "when_note": "", "place_name": "", "until": "2026-11-01"})
    assert set(wrong.value.errors) == {"summary", "when_note", "place_name", "until"}
    assert need_row(slug).summary == VOLUNTEER["summary"]


def test_there_is_room_for_everyone_accepted(world: World) -> None:
    slug = posted(world.akiko)
    service.accept(world.akiko, applied(world, slug))
    service.accept(world.akiko, applied(world, slug, world.botan))
    with pytest.raises(Invalid) as wrong:
        service.change(world.akiko, slug, VOLUNTEER | {"people_wanted": "1"})
    assert wrong.value.errors == {"people_wanted": "need_form.fewer_than_accepted"}
    service.change(world.akiko, slug, VOLUNTEER | {"people_wanted": ""})
    assert service.need_page(slug, "ja").may_apply


def test_a_change_is_told_to_open_pages_and_kept_in_the_history(either_world: World) -> None:
    slug = posted(either_world.akiko)
    before = version()
    service.change(either_world.akiko, slug, VOLUNTEER)
    assert version() == before
    service.change(either_world.akiko, slug, VOLUNTEER | {"title": "冬の落ち葉かき"})
    assert version() == before + 1
    assert [row.what for row in service.history(either_world.akiko, slug, "ja")] == ["内容を変えた", "公開した", "下書きを作った"]
    assert service.history(either_world.akiko, slug, "ja")[0].who == "秋山秋子"


def test_changes_of_a_draft_are_nobody_s_business(world: World) -> None:
    slug, before = service.create(world.akiko, SATOYAMA, VOLUNTEER), version()
    service.change(world.akiko, slug, VOLUNTEER | {"title": "冬の落ち葉かき"})
    assert version() == before


def version() -> int:
    with reading() as tx:
        return int(tx.connection().execute(text("SELECT number FROM site_version")).scalar_one())
