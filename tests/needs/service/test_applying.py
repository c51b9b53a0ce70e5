"""Answering a need, stepping back, and the group's reply: what happens, who may, who is told."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service
from kamagaya_match.needs.service import applying, desk
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import VISITOR
from tests.needs.forms import NOW, SECRET, VOLUNTEER, application, applied, mails_to, need_row, posted
from tests.world import OBENTO, SATOYAMA, World

ANSWER = {"name": "千葉千代", "message": "日曜日に行けます。"}


def test_an_answer_reaches_the_group_and_is_confirmed(either_world: World) -> None:
    slug = posted(either_world.akiko)
    applied(either_world, slug)
    assert application(slug, either_world.chiyo).state == "sent"
    [told], [confirmed] = mails_to(either_world.akiko), mails_to(either_world.chiyo)
    assert "千葉千代さん" in told.body_text and "日曜日に行けます。" in told.body_text
    assert f"/group-desk/{SATOYAMA}/needs/{slug}/" in told.body_text and told.about == f"need:{slug}"
    assert f"/needs/{slug}/apply" in confirmed.body_text
    view = service.apply_view(either_world.chiyo, slug, "ja")
    assert (view.step, view.message, view.may_withdraw) == ("sent", ["日曜日に行けます。"], True)


def test_a_visitor_signs_in_first(either_world: World) -> None:
    slug = posted(either_world.akiko)
    assert service.apply_view(VISITOR, slug, "ja").step == "sign_in"
    with pytest.raises(Refused, match="sign_in_first"):
        service.apply(VISITOR, slug, ANSWER)
    with pytest.raises(NotFound):
        service.withdraw(VISITOR, slug)
    assert service.mine(VISITOR, "ja") == []


def test_a_name_and_a_word_are_needed(world: World) -> None:
    slug = posted(world.akiko)
    for values, errors in (
        ({}, {"name": "needs.errors.name_missing", "message": "needs.errors.message_missing"}),
        ({"name": "千" * 61, "message": "あ" * 1001}, {"name": "needs.errors.name_long", "message": "needs.errors.message_long"}),
    ):
        with pytest.raises(Invalid) as wrong:
            service.apply(world.chiyo, slug, values)
        assert wrong.value.errors == errors


def test_one_answer_for_each_person_and_need(either_world: World) -> None:
    slug = posted(either_world.akiko)
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(service.apply, either_world.chiyo, slug, ANSWER) for _ in range(4)]:
            done.result()
    assert len(service.applications_of_need(either_world.akiko, slug, "ja").rows) == 1
    assert len(mails_to(either_world.akiko)) == 1


def test_members_do_not_answer_their_own_group(world: World) -> None:
    slug = posted(world.akiko)
    assert service.apply_view(world.akiko, slug, "ja").step == "own"
    with pytest.raises(Refused, match="own"):
        service.apply(world.akiko, slug, ANSWER)
    service.apply(world.botan, slug, ANSWER)


def test_nobody_answers_what_is_over(world: World) -> None:
    closed, draft, small = posted(world.akiko), service.create(world.akiko, SATOYAMA, VOLUNTEER), posted(world.akiko, people_wanted="1")
    service.close(world.akiko, closed)
    service.accept(world.akiko, applied(world, small, world.botan))
    for slug in (closed, small):
        with pytest.raises(Refused, match="over"):
            service.apply(world.chiyo, slug, ANSWER)
    over, full = (service.apply_view(world.chiyo, slug, "ja") for slug in (closed, small))
    assert over.step == "closed" and over.reason
    assert (full.step, full.only_standby) == ("form", True) and full.reason
    with pytest.raises(NotFound):
        service.apply(world.chiyo, draft, ANSWER)
    late = posted(world.akiko)
    with clock.frozen(NOW.replace(month=12, day=21)), pytest.raises(Refused, match="over"):
        service.apply(world.chiyo, late, ANSWER)


def test_the_number_of_answers_a_day_is_bounded(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(applying, "MOST_A_DAY", 2)
    slugs = [posted(world.akiko) for _ in range(3)]
    for slug in slugs[:2]:
        service.apply(world.chiyo, slug, ANSWER)
    with pytest.raises(Refused, match="too_many"):
        service.apply(world.chiyo, slugs[2], ANSWER)
    with clock.frozen(NOW + timedelta(days=1, minutes=1)):
        service.apply(world.chiyo, slugs[2], ANSWER)


def test_yes_introduces_both_sides(either_world: World) -> None:
    world = either_world
    slug = posted(world.akiko)
    service.accept(world.akiko, applied(world, slug), "当日は駅に集合です。")
    told, introduced = mails_to(world.chiyo)[-1], mails_to(world.akiko)[-1]
    assert SECRET in told.body_text and "当日は駅に集合です。" in told.body_text and "chiyo@example.jp" not in told.body_text
    assert "chiyo@example.jp" in introduced.body_text
    assert need_row(slug).accepted == 1
    view = service.apply_view(world.chiyo, slug, "ja")
    assert (view.step, view.contact, view.reply) == ("accepted", [VOLUNTEER["contact"]], ["当日は駅に集合です。"])
    [row] = service.applications_of_need(world.akiko, slug, "ja").rows
    assert (row.email, row.may_accept, row.may_decline) == ("chiyo@example.jp", False, False)
    with pytest.raises(Refused, match="answered_already"):
        service.decline(world.akiko, row.id, "やはり")


def test_no_is_said_with_a_kind_reason_and_can_become_a_yes(either_world: World) -> None:
    world = either_world
    slug = posted(world.akiko)
    number = applied(world, slug)
    with pytest.raises(Invalid, match="reply"):
        service.decline(world.akiko, number, " ")
    service.decline(world.akiko, number, "今回は先に決まった方がいます。")
    assert "今回は先に決まった方がいます。" in mails_to(world.chiyo)[-1].body_text
    assert SECRET not in "".join(mail.body_text for mail in mails_to(world.chiyo))
    view = service.apply_view(world.chiyo, slug, "ja")
    assert (view.step, view.contact, view.may_withdraw) == ("declined", [], False)
    with pytest.raises(Refused, match="answered_already"):
        service.apply(world.chiyo, slug, ANSWER)
    service.accept(world.akiko, number)
    assert service.apply_view(world.chiyo, slug, "ja").step == "accepted"


def test_only_the_group_answers(either_world: World) -> None:
    world = either_world
    number = applied(world, posted(world.akiko))
    for who in (world.botan, world.chiyo, world.staff, VISITOR):
        with pytest.raises(NotFound):
            service.accept(who, number)
        with pytest.raises(NotFound):
            service.decline(who, number, "だめ")
    with pytest.raises(NotFound):
        service.accept(world.akiko, 99_999)
    service.accept(world.officer, number)


def test_a_suspended_group_learns_of_nobody(world: World) -> None:
    number = applied(world, posted(world.akiko))
    groups.suspend(world.officer, SATOYAMA, "確かめるため")
    for who in (world.akiko, world.officer):
        with pytest.raises(Refused, match="group_suspended"):
            service.accept(who, number)


def test_stepping_back_frees_the_place_and_hides_the_contact(either_world: World) -> None:
    world = either_world
    slug = posted(world.akiko, people_wanted="1")
    service.accept(world.akiko, applied(world, slug))
    assert not service.need_page(slug, "ja").may_apply
    service.withdraw(world.chiyo, slug)
    assert service.need_page(slug, "ja").may_apply and need_row(slug).accepted == 0
    assert "取り下げました" in mails_to(world.akiko)[-1].body_text
    [row] = service.applications_of_need(world.akiko, slug, "ja").rows
    assert (row.state, row.email, row.message) == ("withdrawn", "", [])
    with pytest.raises(Refused, match="answered_already"):
        service.accept(world.akiko, row.id)
    with pytest.raises(Refused, match="nothing_to_withdraw"):
        service.withdraw(world.chiyo, slug)
    view = service.apply_view(world.chiyo, slug, "ja")
    assert (view.step, view.again, view.contact) == ("form", True, [])
    service.apply(world.chiyo, slug, ANSWER | {"message": "やはり行けます。"})
    assert application(slug, world.chiyo).message == "やはり行けます。"


def test_one_steps_back_only_from_one_s_own(world: World) -> None:
    slug = posted(world.akiko)
    applied(world, slug)
    with pytest.raises(NotFound):
        service.withdraw(world.botan, slug)
    with pytest.raises(NotFound):
        service.withdraw(world.chiyo, "nowhere")
    assert application(slug, world.chiyo).state == "sent"


def test_late_replies_are_seen_on_both_sides(world: World) -> None:
    slug, other = posted(world.akiko), posted(world.botan, OBENTO)
    applied(world, slug)
    with clock.frozen(NOW + timedelta(hours=48)):
        view = service.apply_view(world.chiyo, slug, "ja")
        assert view.overdue and [card.slug for card in view.others] == [other]
        waiting = service.applications_for_group(world.akiko, SATOYAMA, "ja")
        assert (waiting.count, waiting.rows[0].overdue, waiting.rows[0].need_href) == (1, True, f"/group-desk/{SATOYAMA}/needs/{slug}/")


def test_my_answers_are_listed_newest_first(world: World) -> None:
    first, second = posted(world.akiko), posted(world.botan, OBENTO, title="弁当の配達")
    applied(world, first)
    with clock.frozen(NOW + timedelta(hours=1)):
        applied(world, second)
    service.accept(world.akiko, application(first, world.chiyo).id or 0)
    rows = service.mine(world.chiyo, "ja")
    assert [(row.title, row.state_text, row.contact != []) for row in rows] == [
        ("弁当の配達", "返事待ち", False),
        (VOLUNTEER["title"], "決定", True),
    ]
    assert service.mine(world.botan, "ja") == []


def test_who_leaves_takes_back_everything_they_wrote(either_world: World) -> None:
    world = either_world
    slug, other = posted(world.akiko), posted(world.akiko)
    service.accept(world.akiko, applied(world, slug))
    service.decline(world.akiko, applied(world, other), "先に決まりました。")
    with transaction() as tx:
        service.forget(tx, world.chiyo.person_id or 0)
    assert need_row(slug).accepted == 0
    for one in (slug, other):
        row = application(one, world.chiyo)
        assert (row.name, row.message, row.reply) == ("", "", "")
    assert [application(one, world.chiyo).state for one in (slug, other)] == ["withdrawn", "declined"]


def test_mails_are_in_the_reader_s_language(world: World) -> None:
    from kamagaya_match.people import service as people

    slug = posted(world.akiko)
    people.save_profile(world.chiyo, {"name": "Chiyo", "kana": "", "lang": "en"})
    number = applied(world, slug)
    service.accept(world.akiko, number)
    mail = mails_to(world.chiyo)[-1]
    assert mail.lang == "en" and mail.subject.endswith("the group said yes") and SECRET in mail.body_text


def test_many_answers_come_in_pages_those_that_wait_first(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "PAGE", 2)
    slug = posted(world.akiko)
    numbers = [applied(world, slug, who) for who in (world.chiyo, world.botan, world.daigo)]
    service.accept(world.akiko, numbers[0])
    first, second, beyond = (service.applications_of_need(world.akiko, slug, "ja", page) for page in (1, 2, 9))
    assert ([row.id for row in first.rows], [row.id for row in second.rows]) == (numbers[1:], numbers[:1])
    assert (first.count, first.pages, second.page) == (3, 2, 2)
    assert beyond == second
