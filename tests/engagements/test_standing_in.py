"""Somebody else in the place of a giver who left."""

from datetime import timedelta
from pathlib import Path

import pytest

from kamagaya_match import clock
from kamagaya_match.engagements import rules, service
from kamagaya_match.engagements.service import files as room
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import NotFound, Refused
from tests.engagements.stage import PROJECT, begun, engagements
from tests.engagements.test_files import PDF, sent, stored
from tests.needs.forms import NOW, applied, mails_to, posted
from tests.world import World


def left(world: World) -> tuple[str, str]:
    """A need for one person, and the engagement from which its person stepped back in the middle, with two files."""
    need = posted(world.akiko, **(PROJECT | {"people_wanted": "1"}))
    needs.accept(world.akiko, applied(world, need), "よろしくお願いします。")
    slug = engagements()[-1].slug
    service.go_on(world.chiyo, slug)
    service.go_on(world.chiyo, slug)
    sent(world.chiyo, slug)
    sent(world.akiko, slug, file_name="要望.pdf", deliverable="on")
    service.end(world.chiyo, slug, "引っ越します")
    return need, slug


def stood_in(world: World, need: str) -> str:
    """The engagement of the one who stands in."""
    needs.accept(world.akiko, applied(world, need, world.botan), "よろしくお願いします。")
    return engagements()[-1].slug


def test_one_tap_opens_the_need_for_one_more(either_world: World) -> None:
    need, slug = left(either_world)
    with pytest.raises(Refused):
        applied(either_world, need, either_world.botan)
    service.seek_again(either_world.akiko, slug)
    shown = service.one_page(either_world.akiko, slug, "ja")
    assert shown.seeks and not shown.may_seek
    with pytest.raises(Refused):
        service.seek_again(either_world.akiko, slug)
    assert service.one_page(either_world.botan, stood_in(either_world, need), "ja").stage == "引き受け"


def test_a_closed_need_whose_day_is_past_gets_another_month(either_world: World) -> None:
    need, slug = left(either_world)
    needs.close(either_world.akiko, need)
    with clock.frozen(NOW + timedelta(days=400)):
        service.seek_again(either_world.akiko, slug)
        assert need in [card.slug for card in needs.cards_of_group("satoyama", "ja")]


def test_only_the_group_asks_and_only_after_an_early_end(either_world: World) -> None:
    running = begun(either_world)
    with pytest.raises(Refused):
        service.seek_again(either_world.akiko, running)
    _, slug = left(either_world)
    for name in ("chiyo", "botan", "centre"):
        with pytest.raises(NotFound):
            service.seek_again(getattr(either_world, name), slug)


def test_stage_and_files_go_over_by_the_groups_choice(either_world: World) -> None:
    need, before = left(either_world)
    service.seek_again(either_world.akiko, before)
    slug = stood_in(either_world, need)
    assert [code for code, _ in service.one_page(either_world.akiko, slug, "ja").before] == [before]
    assert service.one_page(either_world.botan, slug, "ja").before == []
    for who in (either_world.botan, either_world.officer):
        with pytest.raises(NotFound):
            service.go_on_from(who, slug, before)
    service.go_on_from(either_world.akiko, slug, before)
    shown = service.one_page(either_world.botan, slug, "ja")
    assert (shown.stage, [row.name for row in shown.files]) == ("調査・ヒアリング", ["要望.pdf", "チラシ.pdf"])
    assert all("里山を守る会" in row.told for row in shown.files) and shown.continues
    assert service.file_of(either_world.botan, slug, int(shown.files[0].number)).data == PDF
    assert len(stored()) == len({file.kept for file in stored()}) == 4
    assert "引き継ぎました" in mails_to(either_world.botan)[-1].body_text
    with pytest.raises(Refused):
        service.go_on_from(either_world.akiko, slug, before)


def test_what_was_never_its_own_is_not_handed_over(either_world: World) -> None:
    _, before = left(either_world)
    other = begun(either_world, either_world.daigo)
    for odd in (before, other, "", "nothing"):
        with pytest.raises(NotFound):
            service.go_on_from(either_world.akiko, other, odd)


def test_without_room_nothing_goes_over(either_world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    need, before = left(either_world)
    service.seek_again(either_world.akiko, before)
    slug = stood_in(either_world, need)
    monkeypatch.setattr(rules, "MOST_FILES", 1)
    with pytest.raises(Refused):
        service.go_on_from(either_world.akiko, slug, before)
    assert len(stored()) == len(list(tmp_path.glob(f"{room.FILES.name}/*"))) == 2
