"""From an accepted application to confirmed hours and thanks."""

import csv
import io

import pytest

from kamagaya_match.engagements import service
from kamagaya_match.engagements.service import reading
from kamagaya_match.engagements.views import EngagementPage
from kamagaya_match.my_page import service as my_page
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from tests.engagements.stage import HOURS, MEETING, begun, engagements, entries
from tests.needs.forms import mails_to
from tests.world import SATOYAMA, World


def page(world: World, slug: str, name: str = "chiyo") -> EngagementPage:
    return service.one_page(getattr(world, name), slug, "ja")


def test_a_yes_opens_it_and_stepping_back_ends_it(either_world: World) -> None:
    slug = begun(either_world)
    assert (page(either_world, slug).stage, page(either_world, slug).state) == ("引き受け", "running")
    needs.withdraw(either_world.chiyo, engagements()[0].need_slug)
    assert page(either_world, slug).state == "ended"


def test_only_those_whom_it_concerns_see_it(either_world: World) -> None:
    slug = begun(either_world)
    for name in ("chiyo", "akiko", "officer", "centre"):
        assert page(either_world, slug, name).title
    assert not page(either_world, slug, "centre").may_act
    for name in ("botan", "daigo", "staff"):
        with pytest.raises(NotFound):
            page(either_world, slug, name)
    with pytest.raises(NotFound):
        service.go_on(either_world.centre, slug)
    with pytest.raises(NotFound):
        service.of_group(either_world.botan, SATOYAMA, "ja")


def test_a_project_goes_through_its_stages_to_the_thanks(either_world: World) -> None:
    slug = begun(either_world)
    with pytest.raises(Refused):
        service.finish(either_world.akiko, slug, "ありがとう")
    for _ in range(5):
        service.go_on(either_world.chiyo, slug)
    with pytest.raises(Refused):
        service.go_on(either_world.chiyo, slug)
    service.go_back(either_world.akiko, slug)
    service.go_on(either_world.akiko, slug)
    with pytest.raises(NotFound):
        service.finish(either_world.chiyo, slug, "自分にありがとう")
    service.finish(either_world.akiko, slug, "きれいなチラシになりました。")
    shown = page(either_world, slug)
    assert (shown.state, shown.step, shown.thanks) == ("done", 7, "きれいなチラシになりました。")
    assert "きれいなチラシになりました。" in mails_to(either_world.chiyo)[-1].body_text
    with pytest.raises(Refused):
        service.say_word(either_world.chiyo, slug, "もう一言")


def test_a_rest_and_an_early_end_are_told_with_the_reason(either_world: World) -> None:
    slug = begun(either_world)
    service.pause(either_world.chiyo, slug)
    with pytest.raises(Refused):
        service.go_on(either_world.akiko, slug)
    service.resume(either_world.akiko, slug)
    with pytest.raises(Invalid):
        service.end(either_world.akiko, slug, " ")
    service.end(either_world.akiko, slug, "担当が代わりました。")
    assert "担当が代わりました。" in mails_to(either_world.chiyo)[-1].body_text and page(either_world, slug).reason


def test_hours_count_once_the_group_says_so(either_world: World) -> None:
    slug = begun(either_world)
    service.log(either_world.chiyo, slug, HOURS)
    service.log(either_world.chiyo, slug, HOURS | {"minutes": "30", "what": "=1+1"})
    first, second = (one.id or 0 for one in entries())
    with pytest.raises(NotFound):
        service.confirm(either_world.chiyo, slug, first)
    service.confirm(either_world.akiko, slug, first)
    with pytest.raises(Refused):
        service.refuse(either_world.akiko, slug, first, "ちがいます")
    with pytest.raises(Refused):
        service.take_back(either_world.chiyo, slug, first)
    service.refuse(either_world.akiko, slug, second, "この日はお休みでした")
    assert page(either_world, slug).total == "1時間30分" == service.mine(either_world.chiyo, "ja").hours
    rows = list(csv.reader(io.StringIO(service.record(either_world.chiyo, "ja").decode("utf-8-sig"))))
    assert {(row[1], row[2], row[5]) for row in rows[1:]} == {("90", "チラシの下書き", "確認ずみ"), ("30", "'=1+1", "戻されました")}
    service.take_back(either_world.chiyo, slug, second)
    assert len(entries()) == 1


def test_wrong_hours_and_meetings_are_told_at_their_fields(either_world: World) -> None:
    slug = begun(either_world)
    with pytest.raises(Invalid) as hours:
        service.log(either_world.chiyo, slug, {"day": "きのう", "minutes": "-5"})
    assert set(hours.value.errors) == {"day", "minutes", "what"}
    with pytest.raises(Invalid) as meeting:
        service.plan(either_world.akiko, slug, MEETING | {"ends": "09:00", "where": ""})
    assert set(meeting.value.errors) == {"ends", "where"}


def test_a_meeting_stands_in_both_calendars_and_is_called_off_in_both(either_world: World) -> None:
    slug = begun(either_world)
    service.plan(either_world.akiko, slug, MEETING)
    (row,) = page(either_world, slug).meetings
    for who in (either_world.chiyo, either_world.akiko):
        (entry,) = registrations.calendar_of(who.person_id or 0)
        assert (entry.location, entry.status, entry.sequence) == ("きらり鎌ケ谷 会議室", "confirmed", 0)
    assert registrations.calendar_of(either_world.botan.person_id or 0) == []
    service.call_off(either_world.chiyo, slug, int(row.number))
    (entry,) = registrations.calendar_of(either_world.akiko.person_id or 0)
    assert (entry.status, entry.sequence) == ("cancelled", 1)
    with pytest.raises(NotFound):
        service.call_off(either_world.chiyo, slug, int(row.number))


def test_who_leaves_the_platform_leaves_the_group_its_record_without_a_name(either_world: World) -> None:
    slug = begun(either_world)
    service.log(either_world.chiyo, slug, HOURS)
    service.log(either_world.chiyo, slug, HOURS)
    service.confirm(either_world.akiko, slug, entries()[0].id or 0)
    service.say_word(either_world.chiyo, slug, "来週お見せします。")
    assert my_page.own_data(either_world.chiyo)["engagements"]
    my_page.leave(either_world.chiyo)
    shown = page(either_world, slug, "akiko")
    assert (shown.person, shown.state, shown.words, len(shown.hours)) == ("退会した方", "ended", [], 1)
    assert [(one.what, one.minutes) for one in entries()] == [("", 90)]


def test_lists_are_paged_with_what_is_under_way_first(either_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first = begun(either_world)
    service.end(either_world.akiko, first, "都合により")
    begun(either_world)
    assert [row.state for row in service.mine(either_world.chiyo, "ja").rows] == ["進行中", "途中で終了"]
    assert service.of_group(either_world.akiko, SATOYAMA, "ja").total == 2
    monkeypatch.setattr(reading, "PAGE", 1)
    pages = [service.mine(either_world.chiyo, "ja", page) for page in (0, 1, 2, 3)]
    assert [(one.page, one.pages, one.rows[0].state) for one in pages] == [(1, 2, "進行中")] * 2 + [(2, 2, "途中で終了")] * 2


def test_a_group_takes_a_confirmation_back_with_a_reason(either_world: World) -> None:
    slug = begun(either_world)
    service.log(either_world.chiyo, slug, {"day": "2026-11-20", "minutes": "90", "what": "チラシの下書き"})
    number = entries()[-1].id or 0
    with pytest.raises(Refused, match="not_confirmed"):
        service.unconfirm(either_world.akiko, slug, number, "まだ")
    service.confirm(either_world.akiko, slug, number)
    with pytest.raises(Invalid):
        service.unconfirm(either_world.akiko, slug, number, "  ")
    for stranger in (either_world.chiyo, either_world.botan, either_world.centre):
        with pytest.raises(NotFound):
            service.unconfirm(stranger, slug, number, "ちがう日でした")
    service.unconfirm(either_world.akiko, slug, number, "ちがう日でした")
    assert page(either_world, slug).total == "" == service.mine(either_world.chiyo, "ja").hours
    [row] = page(either_world, slug).hours
    assert (row.state, row.reason) == ("戻されました", "ちがう日でした")
    told = mails_to(either_world.chiyo)[-1]
    assert "確認が取り消されました" in told.subject and "ちがう日でした" in told.body_text
    service.take_back(either_world.chiyo, slug, number)
    assert entries() == []
