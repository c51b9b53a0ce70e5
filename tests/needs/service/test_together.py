"""Applying as a pair, as a child, and as a stand-by."""

import pytest

from kamagaya_match.needs import service
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.who import VISITOR
from tests.needs.forms import SECRET, application, applied, mails_to, need_row, posted
from tests.world import SATOYAMA, World

PAIR = {"name": "千葉千代", "message": "友だちと行きます。", "party": "2", "companions": "花山花子"}
CHILD = {"name": "千葉千代", "message": "高校生です。", "age": "high_school", "guardian_knows": "on"}
RESERVE = {"name": "千葉千代", "message": "ほかにいなければ。", "standby": "on"}


def test_a_pair_is_told_and_counted_whole(either_world: World) -> None:
    world = either_world
    slug = posted(world.akiko, people_wanted="3")
    service.apply(world.chiyo, slug, PAIR)
    [told], [confirmed] = mails_to(world.akiko), mails_to(world.chiyo)
    assert "人数：2人（花山花子）" in told.body_text and "人数：2人（花山花子）" in confirmed.body_text
    service.accept(world.akiko, application(slug, world.chiyo).id or 0)
    assert need_row(slug).accepted == 2
    [row] = service.applications_of_need(world.akiko, slug, "ja").rows
    assert row.facts == ["人数：2人（花山花子）"]


def test_a_party_that_does_not_fit_whole_is_told_what_is_left(world: World) -> None:
    slug = posted(world.akiko, people_wanted="2")
    service.accept(world.akiko, applied(world, slug, world.botan))
    with pytest.raises(Refused, match="party") as refused:
        service.apply(world.chiyo, slug, PAIR)
    assert refused.value.values == {"left": 1}
    service.apply(world.chiyo, slug, PAIR | {"party": "1", "companions": ""})


def test_what_is_known_stands_in_the_next_form(world: World) -> None:
    first, second = posted(world.akiko), posted(world.akiko)
    assert service.apply_view(world.chiyo, first, "ja").typed == ""
    service.apply(world.chiyo, first, PAIR | {"name": "ちば ちよ"})
    view = service.apply_view(world.chiyo, second, "ja")
    assert (view.name, view.typed, view.kept_message) == ("ちば ちよ", "友だちと行きます。", True)


def test_who_stands_by_is_seen_by_the_group_alone_and_comes_with_one_tap(either_world: World) -> None:
    world = either_world
    slug = posted(world.akiko, people_wanted="1")
    service.accept(world.akiko, applied(world, slug, world.botan))
    service.apply(world.chiyo, slug, RESERVE)
    row = application(slug, world.chiyo)
    assert row.state == "standby" and need_row(slug).accepted == 1
    assert service.applications_for_group(world.akiko, SATOYAMA, "ja").count == 0
    assert [one.name for one in service.applications_on_desk(world.akiko, SATOYAMA, "standby", 1, "ja").rows] == ["千葉千代"]
    with pytest.raises(Refused, match="not_asked"):
        service.answer_standby(world.chiyo, row.slug, comes=True)
    service.ask_standby(world.akiko, row.id or 0)
    service.ask_standby(world.akiko, row.id or 0)
    asked = [mail for mail in mails_to(world.chiyo) if "来られますか" in mail.subject]
    assert len(asked) == 1 and f"/conversations/{row.slug}" in asked[0].body_text
    assert service.apply_view(world.chiyo, slug, "ja").asked
    with pytest.raises(NotFound):
        service.answer_standby(world.botan, row.slug, comes=True)
    service.answer_standby(world.chiyo, row.slug, comes=True)
    service.answer_standby(world.chiyo, row.slug, comes=True)
    assert application(slug, world.chiyo).state == "sent"
    assert service.applications_for_group(world.akiko, SATOYAMA, "ja").count == 1
    service.accept(world.akiko, row.id or 0)
    assert need_row(slug).accepted == 2


def test_who_stands_by_may_say_no_or_apply_for_real(world: World) -> None:
    slug, other = posted(world.akiko), posted(world.akiko)
    service.apply(world.chiyo, slug, RESERVE)
    service.ask_standby(world.akiko, application(slug, world.chiyo).id or 0)
    service.answer_standby(world.chiyo, application(slug, world.chiyo).slug, comes=False)
    assert application(slug, world.chiyo).state == "withdrawn"
    service.apply(world.chiyo, other, RESERVE)
    service.apply(world.chiyo, other, RESERVE | {"standby": ""})
    assert application(other, world.chiyo).state == "sent"


def test_only_the_group_asks(world: World) -> None:
    slug = posted(world.akiko)
    service.apply(world.chiyo, slug, RESERVE)
    number = application(slug, world.chiyo).id or 0
    for who in (world.botan, world.chiyo, world.staff, VISITOR):
        with pytest.raises(NotFound):
            service.ask_standby(who, number)
    with pytest.raises(Refused, match="answered_already"):
        service.ask_standby(world.akiko, applied(world, posted(world.akiko), world.chiyo))


def test_children_apply_where_they_may_and_their_address_stays_here(either_world: World) -> None:
    world = either_world
    with pytest.raises(Invalid) as young:
        service.apply(world.chiyo, posted(world.akiko), CHILD)
    assert young.value.errors == {"age": "needs.errors.too_young"}
    slug = posted(world.akiko, youngest="16")
    with pytest.raises(Invalid) as parents:
        service.apply(world.chiyo, slug, CHILD | {"guardian_knows": ""})
    assert set(parents.value.errors) == {"guardian_knows"}
    service.apply(world.chiyo, slug, CHILD)
    service.accept(world.akiko, application(slug, world.chiyo).id or 0)
    [row] = service.applications_of_need(world.akiko, slug, "ja").rows
    assert row.minor and row.email == "" and row.facts == ["年齢：高校生の年齢（16〜17歳）"]
    assert "chiyo@example.jp" not in "".join(mail.body_text + mail.body_html for mail in mails_to(world.akiko))
    assert SECRET in mails_to(world.chiyo)[-1].body_text
