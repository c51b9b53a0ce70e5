"""A person's list: what fits, why, corrected with one tap and back."""

import json
from dataclasses import asdict

import pytest
from sqlmodel import col, select

from kamagaya_match.matching import queries, service
from kamagaya_match.matching.rules import VERSION
from kamagaya_match.matching.views import Suggestions
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.models import Shift
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import reading, transaction
from kamagaya_match.who import VISITOR
from tests.needs.forms import SECRET
from tests.world import SATOYAMA, World

from .stage import LEAVES, gives, posted, two_needs


def slugs(view: Suggestions) -> list[str]:
    return [row.card.slug for row in view.rows]


def listed(world: World) -> list[str]:
    return slugs(service.suggestions(world.chiyo, 1, "ja"))


def test_what_fits_stands_first_with_its_reasons(either_world: World) -> None:
    leaves, cooking = two_needs(either_world)
    gives(either_world.chiyo)
    view = service.suggestions(either_world.chiyo, 1, "ja")
    assert slugs(view) == [leaves, cooking] and view.version == VERSION
    first = view.rows[0].why
    said = " ".join(reason.text for reason in first.fits)
    assert "環境" in said and "日曜日の朝・午前" in said and "0.0km" in said
    assert "まだ応募が決まったことのない団体" in first.fair and first.score.startswith("合計 ")
    assert SECRET not in json.dumps(asdict(view), ensure_ascii=False)


def test_without_an_offer_the_page_says_how_to_begin(either_world: World) -> None:
    two_needs(either_world)
    assert service.suggestions(either_world.chiyo, 1, "ja") == Suggestions(of="needs", no_offer=True)
    with pytest.raises(NotFound):
        service.suggestions(VISITOR, 1, "ja")


def test_dates_that_clash_with_ones_own_keep_a_need_away(either_world: World) -> None:
    """A shift taken elsewhere at the only hour of the other need; a second hour opens it again."""
    leaves, cooking = two_needs(either_world)
    gives(either_world.chiyo)
    day = {"day": "2026-12-06", "starts": "10:00", "ends": "12:00", "places": "3", "note": ""}
    for owner, slug in ((either_world.akiko, leaves), (either_world.botan, cooking)):
        needs.add_shift(owner, slug, day)
    assert listed(either_world) == [leaves, cooking]
    with reading() as tx:
        shift = tx.exec(select(Shift.id).order_by(col(Shift.id))).first()
    needs.apply(either_world.chiyo, leaves, {"name": "千代", "message": "行けます。", f"shift.{shift}": "on"})
    assert listed(either_world) == []
    needs.add_shift(either_world.botan, cooking, day | {"starts": "14:00", "ends": "15:00"})
    assert listed(either_world) == [cooking]


def test_who_waits_is_shown_what_fits_best(world: World) -> None:
    leaves, cooking = two_needs(world)
    with reading() as tx:
        assert service.others_for(tx, world.chiyo.person_id or 0, leaves, "ja", 3) == []
    gives(world.chiyo)
    with reading() as tx:
        assert [card.slug for card in service.others_for(tx, world.chiyo.person_id or 0, leaves, "ja", 3)] == [cooking]
        assert [card.slug for card in service.others_for(tx, world.chiyo.person_id or 0, cooking, "ja", 3)] == [leaves]


def test_own_needs_and_answered_ones_are_left_out(world: World) -> None:
    leaves, cooking = two_needs(world)
    gives(world.akiko)
    gives(world.chiyo)
    assert slugs(service.suggestions(world.akiko, 1, "ja")) == [cooking]
    needs.apply(world.chiyo, leaves, {"name": "千葉千代", "message": "行けます。"})
    assert listed(world) == [cooking]


def test_a_closed_need_is_gone_at_once_and_a_new_one_there(either_world: World) -> None:
    leaves, cooking = two_needs(either_world)
    gives(either_world.chiyo)
    assert listed(either_world) == [leaves, cooking]
    needs.close(either_world.akiko, leaves)
    assert listed(either_world) == [cooking]
    more = posted(either_world.akiko, SATOYAMA, **LEAVES)
    assert listed(either_world) == [more, cooking]


class TestCorrecting:
    def test_not_interested_hides_and_comes_back(self, either_world: World) -> None:
        leaves, cooking = two_needs(either_world)
        gives(either_world.chiyo)
        service.correct(either_world.chiyo, leaves, "need", "")
        service.correct(either_world.chiyo, leaves, "need", "")
        view = service.suggestions(either_world.chiyo, 1, "ja")
        assert slugs(view) == [cooking] and [one.text for one in view.corrections] == ["「落ち葉かき」に興味がない"]
        service.undo(either_world.botan, view.corrections[0].id)
        assert listed(either_world) == [cooking]
        service.undo(either_world.chiyo, view.corrections[0].id)
        assert listed(either_world) == [leaves, cooking]

    def test_not_this_field(self, world: World) -> None:
        _, cooking = two_needs(world)
        gives(world.chiyo)
        taps = [tap for reason in service.suggestions(world.chiyo, 1, "ja").rows[0].why.fits for tap in reason.taps]
        field = next(tap for tap in taps if tap.kind == "field")
        assert field.text == "「環境」ではない"
        service.correct(world.chiyo, field.slug, field.kind, field.value)
        assert listed(world) == [cooking]

    def test_too_far_counts_for_all_that_is_as_far(self, world: World) -> None:
        leaves, cooking = two_needs(world)
        gives(world.chiyo)
        service.correct(world.chiyo, cooking, "far", "")
        assert listed(world) == [leaves]

    @pytest.mark.parametrize(("kind", "value"), [("field", "nothing"), ("far", "12"), ("age", ""), ("", "")])
    def test_what_no_button_says_is_refused(self, world: World, kind: str, value: str) -> None:
        leaves, _ = two_needs(world)
        gives(world.chiyo)
        with pytest.raises(NotFound):
            service.correct(world.chiyo, leaves, kind, value)
        with pytest.raises(NotFound):
            service.correct(world.chiyo, "nowhere", "need", "")


class TestKeeping:
    def test_the_top_is_kept_for_each_version_and_sums_up(self, either_world: World) -> None:
        leaves, cooking = two_needs(either_world)
        gives(either_world.chiyo)
        listed(either_world)
        with reading() as tx:
            kept = queries.kept_list(tx, either_world.chiyo.person_id or 0, VERSION)
        assert kept is not None and [row["need"] for row in kept.rows] == [leaves, cooking]
        assert all(sum(row["points"].values()) + row["penalty"] + row["lift"] == row["score"] for row in kept.rows)

    def test_it_goes_with_the_account_and_is_among_ones_own_data(self, either_world: World) -> None:
        leaves, _ = two_needs(either_world)
        gives(either_world.chiyo)
        service.correct(either_world.chiyo, leaves, "need", "")
        listed(either_world)
        assert leaves in json.dumps(service.records_of(either_world.chiyo))
        with transaction() as tx:
            service.forget(tx, either_world.chiyo.person_id or 0)
        assert service.records_of(either_world.chiyo) == {"corrections": [], "lists": []}
