"""Who fits a need best, as its group sees it."""

import json
from dataclasses import asdict

import pytest

from kamagaya_match.matching import service
from kamagaya_match.offers import service as offers
from kamagaya_match.problems import NotFound
from tests.world import SATOYAMA, World

from .stage import gives, two_needs


def test_the_best_stand_first_without_name_or_address(either_world: World) -> None:
    leaves, _ = two_needs(either_world)
    gives(either_world.daigo, area="", **{"fields.environment": "", "times.sun_morning": ""})
    gives(either_world.chiyo)
    gives(either_world.akiko)
    view = service.best_offers(either_world.akiko, SATOYAMA, leaves, "ja")
    assert len(view.rows) == 2 and "日曜日の朝・午前" in " ".join(reason.text for reason in view.rows[0].why.fits)
    assert view.rows[0].ask_href == f"/group-desk/{SATOYAMA}/people/{view.rows[0].key}/"
    told = json.dumps(asdict(view), ensure_ascii=False)
    for secret in ("千代", "大輔", "example.jp"):
        assert secret not in told


def test_who_shows_the_offer_no_more_is_gone_at_once(either_world: World) -> None:
    leaves, _ = two_needs(either_world)
    gives(either_world.chiyo)
    gives(either_world.daigo)
    assert len(service.best_offers(either_world.akiko, SATOYAMA, leaves, "ja").rows) == 2
    offers.pause_mine(either_world.chiyo)
    assert len(service.best_offers(either_world.akiko, SATOYAMA, leaves, "ja").rows) == 1
    gives(either_world.daigo, seen="self")
    assert service.best_offers(either_world.akiko, SATOYAMA, leaves, "ja").rows == []


def test_only_its_own_group_may_look(world: World) -> None:
    leaves, cooking = two_needs(world)
    with pytest.raises(NotFound):
        service.best_offers(world.chiyo, SATOYAMA, leaves, "ja")
    assert service.best_offers(world.akiko, SATOYAMA, cooking, "ja").closed
