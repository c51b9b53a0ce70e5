"""What the office does with groups, and the trail it can read."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.groups import service
from kamagaya_match.groups.rules import GroupStatus
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import VISITOR
from tests.world import NEWCOMERS, SATOYAMA, World, group_named

from .forms import mails_to


def test_the_queue_is_the_oldest_first_with_its_age(world: World) -> None:
    with clock.frozen(clock.now() + timedelta(days=3)):
        [waiting] = service.waiting_groups(world.officer, "ja")
    assert (waiting.slug, waiting.age_days, waiting.age_text) == (NEWCOMERS, 3, "3日前")
    assert service.count_waiting(world.officer) == 1


def test_verifying_tells_the_owner_and_empties_the_queue(world: World) -> None:
    service.verify(world.officer, NEWCOMERS)
    group = group_named(NEWCOMERS)
    assert (group.status, group.verified_by) == (GroupStatus.VERIFIED, world.officer.person_id)
    assert service.waiting_groups(world.officer, "ja") == []
    assert "確認が済みました" in mails_to("daigo@example.jp")[0].subject
    with reading() as tx:
        assert not service.may_post(tx, world.newcomers_id).needs_approval


def test_suspended_groups_are_gone_and_cannot_post(world: World) -> None:
    service.suspend(world.officer, SATOYAMA, "連絡がとれないため")
    assert service.group_page(SATOYAMA, "ja").gone
    assert SATOYAMA not in [card.slug for card in service.group_list({}, "ja").cards]
    assert f"/groups/{SATOYAMA}" not in dict(service.public_pages())
    with reading() as tx:
        assert not service.may_post(tx, world.satoyama_id).allowed
    assert "連絡がとれないため" in mails_to(world.akiko.email)[0].body_text
    assert service.desk_home(world.akiko, SATOYAMA, "ja").reason == "連絡がとれないため"


def test_reinstated_groups_stand_as_before(world: World) -> None:
    for slug, before in ((SATOYAMA, GroupStatus.VERIFIED), (NEWCOMERS, GroupStatus.UNVERIFIED)):
        service.suspend(world.officer, slug, "確かめるため")
        service.reinstate(world.officer, slug, "確かめました")
        assert group_named(slug).status == before
    assert service.desk_home(world.akiko, SATOYAMA, "ja").reason == ""


def test_verification_can_be_withdrawn(world: World) -> None:
    service.withdraw(world.officer, SATOYAMA, "規約が変わったため")
    assert group_named(SATOYAMA).status == GroupStatus.UNVERIFIED
    with reading() as tx:
        assert service.may_post(tx, world.satoyama_id).needs_approval


@pytest.mark.parametrize("verb", [service.withdraw, service.suspend])
@pytest.mark.parametrize("reason", ["", "   ", "長" * 501])
def test_taking_away_needs_a_reason(world: World, verb: Callable[..., None], reason: str) -> None:
    with pytest.raises(Invalid):
        verb(world.officer, SATOYAMA, reason)
    assert group_named(SATOYAMA).status == GroupStatus.VERIFIED


def test_what_somebody_else_did_already_is_said(world: World) -> None:
    service.verify(world.officer, NEWCOMERS)
    with pytest.raises(Refused) as refusal:
        service.verify(world.officer, NEWCOMERS)
    assert refusal.value.key == "office.refused.moved_on"
    with pytest.raises(Refused):
        service.reinstate(world.officer, NEWCOMERS, "理由")


@pytest.mark.parametrize("name", ["akiko", "botan", "chiyo", "staff"])
def test_only_the_office_judges(world: World, name: str) -> None:
    who = getattr(world, name)
    acts: tuple[Callable[[], object], ...] = (
        lambda: service.verify(who, NEWCOMERS),
        lambda: service.suspend(who, SATOYAMA, "理由"),
        lambda: service.withdraw(who, SATOYAMA, "理由"),
        lambda: service.reinstate(who, SATOYAMA, "理由"),
        lambda: service.waiting_groups(who, "ja"),
        lambda: service.count_waiting(who),
        lambda: service.office_groups(who, {}, "ja"),
        lambda: service.office_group(who, SATOYAMA, "ja"),
        lambda: service.trail(who, {}, "ja"),
        lambda: service.trail(VISITOR, {}, "ja"),
    )
    for act in acts:
        with pytest.raises(Refused):
            act()


def test_the_office_sees_contacts_members_and_history(world: World) -> None:
    service.suspend(world.officer, SATOYAMA, "確かめるため")
    seen = service.office_group(world.officer, SATOYAMA, "ja")
    assert [row.email for row in seen.members] == [world.akiko.email]
    assert (seen.status_text, seen.trail[0].what, seen.trail[0].who) == ("停止中", "団体の掲載を停止した", "織田職員")
    with pytest.raises(NotFound):
        service.office_group(world.officer, "nowhere", "ja")


def test_the_list_of_all_groups(world: World) -> None:
    assert [row.status for row in service.office_groups(world.officer, {}, "ja").rows] == ["unverified", "verified", "verified"]
    assert service.office_groups(world.officer, {"status": "unverified"}, "ja").total == 1
    assert service.office_groups(world.officer, {"status": "nonsense", "page": "x"}, "ja").total == 3


def test_the_trail_is_paged_and_can_be_narrowed(world: World) -> None:
    for number in range(11):
        service.suspend(world.officer, SATOYAMA, f"理由{number}")
        service.reinstate(world.officer, SATOYAMA, "戻します")
    service.verify(world.officer, NEWCOMERS)
    whole = service.trail(world.officer, {}, "ja")
    assert (whole.total, whole.pages, len(whole.rows)) == (23, 2, 20)
    assert len(service.trail(world.officer, {"page": "2"}, "ja").rows) == 3
    [only] = service.trail(world.officer, {"about": NEWCOMERS}, "ja").rows
    assert (only.what, only.about_href) == ("団体を確認した", f"/office/groups/{NEWCOMERS}/")
