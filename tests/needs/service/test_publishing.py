"""From draft to published, closed and back; approval for groups that are not verified."""

from collections.abc import Callable

import pytest

from kamagaya_match import clock
from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service
from kamagaya_match.needs.rules import NeedStatus
from kamagaya_match.problems import Invalid, NotFound, Refused
from tests.needs.forms import NOW, VOLUNTEER, applied, mails_to, need_row, posted
from tests.world import NEWCOMERS, SATOYAMA, World


def test_what_is_missing_is_said_in_the_form_s_order(world: World) -> None:
    slug = service.create(world.akiko, SATOYAMA, {"title": "手伝って", "kind": "pro_bono"})
    assert service.missing(world.akiko, slug) == [
        f"need_checks.{name}" for name in ("shape", "summary", "skills", "place", "until", "contact")
    ]
    with pytest.raises(Refused, match="still_missing"):
        service.hand_in(world.akiko, slug)


def test_a_verified_group_publishes_at_once(either_world: World) -> None:
    slug = service.create(either_world.akiko, SATOYAMA, VOLUNTEER)
    assert service.hand_in(either_world.akiko, slug) is NeedStatus.PUBLISHED
    assert service.need_page(slug, "ja").may_apply
    assert need_row(slug).published_at == NOW
    with pytest.raises(Refused, match="already_done"):
        service.hand_in(either_world.akiko, slug)


def test_an_unverified_group_waits_for_the_office(either_world: World) -> None:
    world = either_world
    slug = posted(world.daigo, NEWCOMERS)
    assert need_row(slug).status == NeedStatus.PENDING
    with pytest.raises(NotFound):
        service.need_page(slug, "ja")
    [row] = service.waiting_for_approval(world.officer, "ja")
    assert (row.slug, row.group_slug, row.age) == (slug, NEWCOMERS, "今日")
    for who in (world.daigo, world.akiko, world.chiyo, world.staff):
        with pytest.raises(NotFound):
            service.approve(who, slug)
        with pytest.raises(NotFound):
            service.waiting_for_approval(who, "ja")
    service.approve(world.officer, slug)
    assert service.need_page(slug, "ja").card.slug == slug
    assert mails_to(world.daigo)[-1].subject == "「秋の落ち葉かきを手伝ってください」が公開されました"
    assert service.waiting_for_approval(world.officer, "ja") == []


def test_the_office_sends_back_with_what_to_mend(world: World) -> None:
    slug = posted(world.daigo, NEWCOMERS)
    with pytest.raises(Invalid, match="reason"):
        service.send_back(world.officer, slug, "  ")
    with pytest.raises(NotFound):
        service.send_back(world.akiko, slug, "だめ")
    service.send_back(world.officer, slug, "集合場所を書いてください。")
    row = service.desk_need_of(world.daigo, slug, "ja")
    assert row.draft and row.sent_back == "集合場所を書いてください。"
    assert "集合場所を書いてください。" in mails_to(world.daigo)[-1].body_text
    assert service.hand_in(world.daigo, slug) is NeedStatus.PENDING
    service.take_back(world.daigo, slug)
    assert need_row(slug).status == NeedStatus.DRAFT


def test_what_the_office_takes_down_is_gone(either_world: World) -> None:
    slug = posted(either_world.akiko)
    service.send_back(either_world.officer, slug, "写真の許可を確かめてください。")
    assert service.need_page(slug, "ja").gone
    assert service.need_list({}, "ja").total == 0
    with pytest.raises(NotFound):
        service.apply_view(either_world.chiyo, slug, "ja")


def test_closing_and_asking_again(either_world: World) -> None:
    slug = posted(either_world.akiko)
    service.close(either_world.akiko, slug)
    page = service.need_page(slug, "ja")
    assert (page.may_apply, page.over_title, page.card.state_text) == (False, "この募集は終わりました", "募集終了")
    assert service.need_list({}, "ja").total == 0
    with pytest.raises(Refused):
        service.close(either_world.akiko, slug)
    service.reopen(either_world.akiko, slug)
    assert need_row(slug).closed_at is None
    assert service.need_list({}, "ja").total == 1


def test_what_is_past_cannot_be_asked_again_without_a_new_day(world: World) -> None:
    slug = posted(world.akiko)
    service.close(world.akiko, slug)
    with clock.frozen(NOW.replace(month=12, day=21)):
        with pytest.raises(Refused, match="still_missing"):
            service.reopen(world.akiko, slug)
        service.change(world.akiko, slug, VOLUNTEER | {"until": "2027-01-31"})
        service.reopen(world.akiko, slug)
        assert service.need_page(slug, "ja").may_apply


def test_an_unverified_group_cannot_reopen_by_itself(world: World) -> None:
    slug = posted(world.daigo, NEWCOMERS)
    service.approve(world.officer, slug)
    service.close(world.daigo, slug)
    with pytest.raises(Refused, match="office_publishes"):
        service.reopen(world.daigo, slug)
    service.reopen(world.officer, slug, "確認が済んだため")
    assert need_row(slug).status == NeedStatus.PUBLISHED


def test_a_suspended_group_can_only_close(either_world: World) -> None:
    world = either_world
    slug, other = posted(world.akiko), posted(world.akiko)
    service.close(world.akiko, other)
    groups.suspend(world.officer, SATOYAMA, "確かめるため")
    assert service.need_page(slug, "ja").gone
    assert service.need_list({}, "ja").total == 0 and service.latest_cards("ja", 3) == [] and service.public_pages() == []
    with pytest.raises(Refused, match="group_suspended"):
        service.reopen(world.akiko, other)
    service.close(world.akiko, slug)
    groups.reinstate(world.officer, SATOYAMA, "確かめました")
    assert service.need_page(slug, "ja").card.state == "closed"


def test_drafts_can_be_thrown_away_but_not_what_was_public(either_world: World) -> None:
    draft, public = service.create(either_world.akiko, SATOYAMA, VOLUNTEER), posted(either_world.akiko)
    service.delete_draft(either_world.akiko, draft)
    with pytest.raises(NotFound):
        service.form_values(either_world.akiko, draft)
    service.send_back(either_world.officer, public, "直してください。")
    with pytest.raises(Refused, match="only_drafts"):
        service.delete_draft(either_world.akiko, public)


def test_a_copy_is_a_new_draft_without_answers_and_past_days(world: World) -> None:
    slug = posted(world.akiko, since="2026-11-29")
    service.accept(world.akiko, applied(world, slug))
    with clock.frozen(NOW.replace(month=12, day=1)):
        made = need_row(service.duplicate(world.akiko, slug))
    assert (made.status, made.accepted, made.published_at, made.since) == ("draft", 0, None, None)
    assert made.until is not None and made.title == VOLUNTEER["title"] and made.slug != slug
    assert service.applications_of_need(world.akiko, made.slug, "ja").rows == []


def test_the_preview_shows_a_draft_as_everyone_will_see_it(world: World) -> None:
    slug = service.create(world.akiko, SATOYAMA, VOLUNTEER)
    shown = service.preview(world.akiko, slug, "ja")
    assert (shown.card.title, shown.card.state, shown.over_title) == (VOLUNTEER["title"], "open", "")
    assert need_row(slug).status == NeedStatus.DRAFT


def test_the_office_acts_for_a_group_with_a_reason_its_members_read(either_world: World) -> None:
    world = either_world
    slug = posted(world.akiko, SATOYAMA)
    values = service.form_values(world.akiko, slug)
    acts: dict[str, Callable[[str], object]] = {
        "close": lambda reason: service.close(world.officer, slug, reason),
        "reopen": lambda reason: service.reopen(world.officer, slug, reason),
        "change": lambda reason: service.change(world.officer, slug, values | {"title": "落ち葉かき", "office_reason": reason}),
    }
    for name, act in acts.items():
        with pytest.raises(Invalid) as unsaid:
            act(" ")
        assert set(unsaid.value.errors.values()) == {"office.help_reason_missing"}
        act(f"連絡がつかないため（{name}）")
        assert f"連絡がつかないため（{name}）" in mails_to(world.akiko)[-1].body_text
    told = [(row.what, row.reason) for row in groups.members_view(world.akiko, SATOYAMA, "ja").history][:3]
    assert told == [
        ("市が団体に代わって募集を変えた", "連絡がつかないため（change）"),
        ("市が団体に代わって募集を再開した", "連絡がつかないため（reopen）"),
        ("市が団体に代わって募集を終えた", "連絡がつかないため（close）"),
    ]
    assert "連絡がつかないため（close）" in " ".join(row.what for row in service.history(world.akiko, slug, "ja"))


def test_members_need_no_reason(world: World) -> None:
    slug = posted(world.akiko, SATOYAMA)
    before = len(mails_to(world.akiko))
    service.close(world.akiko, slug)
    service.reopen(world.akiko, slug)
    assert len(mails_to(world.akiko)) == before
