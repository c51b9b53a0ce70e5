"""The daily clock asks, closes and tells; one tap keeps a need up."""

import re
from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.needs import service
from kamagaya_match.needs.rules import NeedStatus
from kamagaya_match.problems import NotFound, Refused
from tests.needs.forms import NOW, applied, mails_to, need_row, posted
from tests.world import SATOYAMA, World


def day(number: int) -> int:
    """The clock's work on a day counted from the posting; how many needs it touched."""
    with clock.frozen(NOW + timedelta(days=number)):
        return service.ask_and_close()


def link(world: World) -> str:
    """The token of the newest question."""
    found = re.search(r"/needs/renewal/([\w-]+)", mails_to(world.akiko)[-1].body_text)
    assert found is not None
    return found[1]


def test_a_silent_group_is_asked_three_times_then_told_of_the_end(either_world: World) -> None:
    world, slug = either_world, posted(either_world.akiko)  # until 20 December, four weeks on
    touched = [number for number in range(80) if day(number)]
    assert touched == [21, 28, 42, 70]
    need = need_row(slug)
    assert (need.status, need.closed_why) == (NeedStatus.CLOSED, "stale")
    subjects = [mail.subject for mail in mails_to(world.akiko)]
    assert [subject.split("」")[1] for subject in subjects] == [
        "は、まだ募集していますか",
        "は、まだ募集していますか",
        "の締切が過ぎました。続けますか",
        "の募集を終えました",
    ]
    assert "お返事がなかった" in service.desk_need_of(world.akiko, slug, "ja").closed_why
    assert service.history(world.akiko, slug, "ja")[0].what == "お返事がなかったので自動で終えた"


def test_the_same_day_asks_only_once(world: World) -> None:
    posted(world.akiko)
    assert [day(21), day(21), day(22)] == [1, 0, 0]


def test_one_tap_by_link_keeps_the_need_up_and_again_changes_nothing(either_world: World) -> None:
    world, slug = either_world, posted(either_world.akiko)
    day(28)
    token = link(world)
    with clock.frozen(NOW + timedelta(days=29)):
        assert service.renewal_page(token, "ja").state == "asked"
        service.renew_by_link(token)
        until = need_row(slug).until
        assert until == clock.today() + timedelta(days=60)
        assert service.renewal_page(token, "ja").state == "stands"
    with clock.frozen(NOW + timedelta(days=30)):
        service.renew_by_link(token)
    assert need_row(slug).until == until
    assert service.history(world.akiko, slug, "ja")[0].what == "続けると答えた"


def test_what_the_clock_closed_comes_back_with_one_tap(world: World) -> None:
    by_desk, by_link = posted(world.akiko), posted(world.akiko)
    for number in (21, 28, 42, 70):
        day(number)
    with clock.frozen(NOW + timedelta(days=71)):
        service.renew_by_link(link(world))
        service.reopen(world.akiko, by_desk)
        for slug in (by_link, by_desk):
            assert service.need_page(slug, "ja").may_apply


def test_the_group_can_end_by_link(world: World) -> None:
    slug = posted(world.akiko)
    day(28)
    token = link(world)
    service.end_by_link(token)
    service.end_by_link(token)
    assert (need_row(slug).closed_why, service.renewal_page(token, "ja").state) == ("group", "ended")
    with pytest.raises(Refused):
        service.renew_by_link(token)


def test_old_and_foreign_links_do_nothing(world: World) -> None:
    slug = posted(world.akiko)
    day(21)
    old = link(world)
    day(28)
    assert service.renewal_page(old, "ja").state == service.renewal_page("", "ja").state == "old"
    for token in (old, "", "nothing"):
        with pytest.raises(Refused):
            service.renew_by_link(token)
    with pytest.raises(NotFound):
        service.renew(world.botan, slug)


def test_an_edit_counts_as_a_word_from_the_group(world: World) -> None:
    slug = posted(world.akiko)
    day(21)
    with clock.frozen(NOW + timedelta(days=22)):
        service.change(world.akiko, slug, service.form_values(world.akiko, slug) | {"until": "2027-06-30", "summary": "まだ続けます。"})
    assert [day(28), need_row(slug).reminded] == [0, 0]


def test_enough_people_end_it_quietly(world: World) -> None:
    slug = posted(world.akiko, people_wanted="1")
    service.accept(world.akiko, applied(world, slug))
    before = len(mails_to(world.akiko))
    assert [number for number in (21, 28, 29) if day(number)] == [29]
    assert (need_row(slug).closed_why, len(mails_to(world.akiko))) == ("found", before)


def test_the_desk_offers_to_renew_only_when_it_is_time(world: World) -> None:
    slug = posted(world.akiko)
    assert service.desk_need_of(world.akiko, slug, "ja").renew == ""
    with clock.frozen(NOW + timedelta(days=22)):
        assert service.desk_need_of(world.akiko, slug, "ja").renew
        service.renew(world.akiko, slug)
        assert service.desk_need_of(world.akiko, slug, "ja").renew == ""
    assert service.needs_of_desk(world.akiko, SATOYAMA, "running", 1, "ja").count == 1
