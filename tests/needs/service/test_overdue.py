"""A group that says nothing: after 48 hours both sides are told, after 96 the coordinators see it; each once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.needs import service
from kamagaya_match.needs.service import overdue
from kamagaya_match.needs.views import NeedCard
from kamagaya_match.people.models import RoleGrant
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import VISITOR, Role, Who
from tests.needs.forms import NOW, application, applied, mails_to, posted
from tests.world import OBENTO, SATOYAMA, World

H = timedelta(hours=1)


@pytest.fixture(autouse=True)
def nobody_knows_better(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overdue, "_finder", [])


def at_once(work: Callable[[], int]) -> int:
    """What four processes do together."""
    with ThreadPoolExecutor(4) as pool:
        return sum(done.result() for done in [pool.submit(work) for _ in range(4)])


def test_each_is_told_once_and_the_person_is_shown_others(either_world: World) -> None:
    world = either_world
    slug, other, far = posted(world.akiko), posted(world.botan, OBENTO), posted(world.botan, OBENTO, **{"fields.environment": ""})
    applied(world, slug)
    with clock.frozen(NOW + 48 * H - timedelta(seconds=1)):
        assert service.remind_silent() == 0
    with clock.frozen(NOW + 48 * H):
        assert at_once(service.remind_silent) == 1
        assert service.remind_silent() == 0
    [told] = [mail for mail in mails_to(world.chiyo) if "遅れています" in mail.subject]
    assert f"/needs/{other}" in told.body_text and f"/needs/{far}" not in told.body_text and f"/needs/{slug}" not in told.body_text
    assert len([mail for mail in mails_to(world.akiko) if "返事をお願いします" in mail.subject]) == 1


def test_at_most_three_others_and_none_that_one_answered(world: World) -> None:
    slug, *others = (posted(world.akiko) for _ in range(6))
    for one in (slug, others[0]):
        applied(world, one)
    with clock.frozen(NOW + 48 * H):
        service.remind_silent()
        told = next(mail for mail in mails_to(world.chiyo) if "遅れています" in mail.subject)
        assert sum(f"/needs/{one}\n" in told.body_text for one in others) == 3 and f"/needs/{others[0]}" not in told.body_text


def test_another_room_may_know_better(world: World) -> None:
    slug = posted(world.akiko)
    applied(world, slug)
    service.find_others_with(lambda *_: [NeedCard(title="ぴったりの募集", href="/needs/best", group_name="団体")])
    with clock.frozen(NOW + 48 * H):
        service.remind_silent()
    assert "ぴったりの募集" in mails_to(world.chiyo)[-1].body_text


def test_after_four_days_coordinators_see_it_until_there_is_a_word(either_world: World) -> None:
    world = either_world
    coordinator = Who(person_id=world.staff.person_id, email=world.staff.email, roles=frozenset({Role.COORDINATOR}))
    slug = posted(world.akiko)
    number = applied(world, slug)
    with clock.frozen(NOW + 50 * H):
        service.remind_silent()
        assert service.pass_on_silent() == 0
    with clock.frozen(NOW + 96 * H):
        assert at_once(service.pass_on_silent) == 1
        for who in (coordinator, world.officer):
            listing = service.silent_applications(who, 1, "ja")
            assert (listing.count, listing.rows[0].group, listing.rows[0].waits) == (1, "里山を守る会", "4日")
            assert "千葉" not in str(listing)
        for stranger in (world.akiko, world.chiyo, world.staff, VISITOR):
            with pytest.raises(NotFound):
                service.silent_applications(stranger, 1, "ja")
        service.accept(world.akiko, number)
        assert service.silent_applications(coordinator, 1, "ja").count == 0


def test_coordinators_hear_of_a_day_s_silences_in_one_mail(either_world: World) -> None:
    """Where the city has no coordinator yet the office does."""
    for _ in range(3):
        applied(either_world, posted(either_world.akiko))
    with clock.frozen(NOW + 97 * H):
        service.remind_silent()
        assert service.pass_on_silent() == 3
        [told] = mails_to(either_world.officer)
    assert "3件" in told.subject and "/coordinator/applications/" in told.body_text
    with transaction() as tx:
        tx.add(RoleGrant(person_id=either_world.staff.person_id or 0, role=Role.COORDINATOR))
    applied(either_world, posted(either_world.akiko))
    with clock.frozen(NOW + 200 * H):
        service.remind_silent()
        assert service.pass_on_silent() == 1
    assert len(mails_to(either_world.officer)) == 1 and "4件" in mails_to(either_world.staff)[0].subject


def test_long_silence_is_told_before_it_is_passed_on(world: World) -> None:
    applied(world, posted(world.akiko))
    with clock.frozen(NOW + 200 * H):
        assert service.pass_on_silent() == 0
        assert (service.remind_silent(), service.pass_on_silent()) == (1, 1)


def test_answers_withdrawals_and_stand_bys_are_left_alone(world: World) -> None:
    slugs = [posted(world.akiko) for _ in range(3)]
    service.accept(world.akiko, applied(world, slugs[0]))
    applied(world, slugs[1])
    service.withdraw(world.chiyo, slugs[1])
    service.apply(world.chiyo, slugs[2], {"name": "千代", "message": "控えます。", "standby": "on"})
    with clock.frozen(NOW + 99 * H):
        assert (service.remind_silent(), service.pass_on_silent()) == (0, 0)


def test_who_applies_anew_waits_anew(world: World) -> None:
    slug = posted(world.akiko)
    applied(world, slug)
    with clock.frozen(NOW + 48 * H):
        service.remind_silent()
        service.withdraw(world.chiyo, slug)
        applied(world, slug)
        assert service.remind_silent() == 0 and application(slug, world.chiyo).reminded_at is None
    with clock.frozen(NOW + 96 * H):
        assert service.remind_silent() == 1


def test_how_a_group_answers_is_kept_and_shown(either_world: World) -> None:
    world = either_world
    slugs = [posted(world.akiko) for _ in range(6)]
    assert "5件" in service.need_page(slugs[0], "ja").answering
    numbers = [applied(world, slug) for slug in slugs]
    for hours, number in zip((2, 3, 30, 40), numbers[:4], strict=True):
        with clock.frozen(NOW + hours * H):
            service.decline(world.akiko, number, "今回は見送ります。")
    assert "5件" in service.need_page(slugs[0], "ja").answering
    with clock.frozen(NOW + 48 * H):
        service.remind_silent()
    assert service.need_page(slugs[0], "ja").answering == "たいてい1日以内に返事があります（最近の応募6件のうち、4件に返事）"
    with clock.frozen(NOW + 72 * H):
        service.accept(world.akiko, numbers[4])
    assert service.need_page(slugs[0], "ja").answering == "たいてい2日で返事があります（最近の応募6件のうち、5件に返事）"
    assert service.need_page(posted(world.botan, OBENTO), "en").answering.endswith("five applications.")


def test_the_desk_lists_the_longest_waiting_first(either_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world = either_world
    monkeypatch.setattr("kamagaya_match.needs.service.desk.PAGE", 2)
    slugs = [posted(world.akiko) for _ in range(4)]
    for hour, (slug, who) in enumerate(zip(slugs, (world.chiyo, world.botan, world.chiyo, world.botan), strict=True)):
        with clock.frozen(NOW + hour * H):
            applied(world, slug, who)
    service.decline(world.akiko, application(slugs[0], world.chiyo).id or 0, "見送ります。")
    service.accept(world.akiko, application(slugs[3], world.botan).id or 0)
    pages = [service.applications_on_desk(world.akiko, SATOYAMA, "all", page, "ja") for page in (1, 2)]
    hrefs = [row.need_href.split("/")[-2] for page in pages for row in page.rows]
    assert hrefs == [slugs[1], slugs[2], slugs[3], slugs[0]] and (pages[0].count, pages[0].pages) == (4, 2)
    tabs = ("waiting", "accepted", "over", "standby", "nonsense")
    assert [service.applications_on_desk(world.akiko, SATOYAMA, tab, 1, "ja").count for tab in tabs] == [2, 1, 1, 0, 4]
    for who in (world.botan, world.chiyo, VISITOR):
        with pytest.raises(NotFound):
            service.applications_on_desk(who, SATOYAMA, "all", 1, "ja")
