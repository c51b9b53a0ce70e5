"""Which needs stand on an event's page."""

from datetime import date

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.needs.forms import posted
from tests.world import OBENTO, SATOYAMA, World


def beside(world: World, *fields: str) -> list[str]:
    with reading() as tx:
        return [need.title for need in service.beside_event(tx, world.satoyama_id, fields, "ja")]


def ask(who: Who, group: str, *titles: str, **changed: str) -> list[str]:
    return [posted(who, group, title=title, **changed) for title in titles]


def test_the_groups_own_come_first_and_then_the_same_field(either_world: World) -> None:
    world = either_world
    ask(world.akiko, SATOYAMA, "草刈り")
    ask(world.botan, OBENTO, "落ち葉を運ぶ", "お弁当の箱を集める")
    ask(world.botan, OBENTO, "歌の伴奏", **{"fields.environment": "", "fields.culture": "on"})
    assert beside(world, "environment") == ["草刈り", "お弁当の箱を集める", "落ち葉を運ぶ"]
    assert beside(world, "culture", "safety") == ["草刈り", "歌の伴奏"]
    assert beside(world) == ["草刈り"]


def test_no_more_than_three(world: World) -> None:
    ask(world.botan, OBENTO, "落ち葉を運ぶ")
    ask(world.akiko, SATOYAMA, "一", "二", "三", "四")
    assert beside(world, "environment") == ["四", "三", "二"]


def test_only_what_one_can_apply_for(world: World) -> None:
    ended, *_ = ask(world.akiko, SATOYAMA, "終わった募集")
    service.close(world.akiko, ended)
    service.create(world.akiko, SATOYAMA, {"title": "下書き", "kind": "volunteer", "fields.environment": "on"})
    ask(world.daigo, "shinjin", "確認を待つ募集")
    ask(world.botan, OBENTO, "落ち葉を運ぶ")
    assert beside(world, "environment") == ["落ち葉を運ぶ"]
    groups.suspend(world.officer, OBENTO, "連絡が取れないため")
    assert beside(world, "environment") == []


def test_not_after_the_last_day(world: World) -> None:
    ask(world.akiko, SATOYAMA, "草刈り")
    with clock.frozen(clock.at(date(2026, 12, 21), clock.now().time())):
        assert beside(world, "environment") == []
