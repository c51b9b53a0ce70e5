"""Making, checking, withdrawing and forgetting records of hours; on both databases."""

from datetime import timedelta

import pytest

from kamagaya_match import clock, wiring
from kamagaya_match.certificates import service as certificates
from kamagaya_match.certificates.rules import KEPT, LONGEST_REASON, plain_number
from kamagaya_match.engagements import service as engagements
from kamagaya_match.my_page import service as my_page
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.records import service
from kamagaya_match.records.rules import LIST_SIZE, MOST_VALID
from kamagaya_match.who import VISITOR
from tests.engagements.stage import engagements as all_engagements
from tests.engagements.stage import entries
from tests.needs.forms import NOW, mails_to
from tests.records.stage import LEAFLET, LUNCH, WISH, gave, records
from tests.registrations.stage import audits
from tests.world import World


def test_it_adds_up_what_groups_confirmed_and_nothing_else(either_world: World) -> None:
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH)
    (row,) = service.mine(either_world.chiyo, "ja").rows
    assert (row.key, row.total, row.period, row.valid) == (number, "3時間30分", "2026年10月3日–2026年11月21日", True)
    paper = service.paper(number, either_world.chiyo)
    assert [(work.group, work.title, work.hours) for work in paper.works] == [
        ("里山を守る会", LEAFLET, "2時間30分"),
        ("おべんとう牡丹", LUNCH, "1時間"),
    ]
    assert paper.works[0].dates == "2026年10月3日–2026年11月21日（2日）" and paper.works[1].dates == "2026年11月7日"
    assert "秘密" not in repr(paper) and audits("hours_record_made")


def test_a_period_can_be_chosen(either_world: World) -> None:
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH | {"first": "2026-11-01", "last": "2026-11-30"})
    paper = service.paper(number, either_world.chiyo)
    assert (paper.total, paper.period) == ("2時間", "2026年11月1日–2026年11月30日")
    with pytest.raises(Refused, match="nothing"):
        service.issue(either_world.chiyo, WISH | {"first": "2026-12-01"})
    with pytest.raises(Invalid) as wrong:
        service.issue(either_world.chiyo, WISH | {"first": "2026-12-01", "last": "2026-11-01", "shown": ""})
    assert set(wrong.value.errors) == {"last", "shown"}
    with pytest.raises(Invalid, match="first"):
        service.issue(either_world.chiyo, WISH | {"first": "きのう"})


def test_nobody_lends_hours_to_another_name(either_world: World) -> None:
    gave(either_world)
    with pytest.raises(Invalid, match="name"):
        service.issue(either_world.chiyo, WISH | {"name": "山田花子"})
    for someone in (VISITOR, either_world.botan):
        with pytest.raises((NotFound, Refused)):
            service.issue(someone, WISH)
    assert records() == [] and service.mine(either_world.botan, "ja").hours == ""


def test_the_same_wish_gives_the_same_record(either_world: World) -> None:
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH)
    assert service.issue(either_world.chiyo, WISH | {"name": " 千葉　千代 "}) == number
    assert service.issue(either_world.chiyo, WISH | {"shown": "name"}) != number
    assert len({row.place for row in records()}) == 2 and all(0 <= row.place < LIST_SIZE for row in records())


def test_there_are_not_endlessly_many(either_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_VALID > 1
    monkeypatch.setattr("kamagaya_match.records.service.issuing.MOST_VALID", 1)
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH)
    with pytest.raises(Refused, match="many"):
        service.issue(either_world.chiyo, WISH | {"shown": "name"})
    service.withdraw(either_world.chiyo, number)
    assert service.issue(either_world.chiyo, WISH | {"shown": "name"}) != number


def test_its_number_is_checked_like_that_of_a_certificate(either_world: World) -> None:
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH)
    found = certificates.check(number, "ja")
    assert found.valid and (found.name, found.total, found.group, found.manage) == ("千…", "3時間30分", "", "")
    assert [work.group for work in found.works] == ["里山を守る会", "おべんとう牡丹"] and found.lines == []
    assert certificates.name_fits(number, "千葉 千代") and not certificates.name_fits(number, "千葉一郎")
    assert "千葉千代" not in repr(found) and "chiyo@" not in repr(found)
    with pytest.raises(NotFound):
        certificates.check("3" * 16, "ja")


def test_only_its_owner_withdraws_it_and_only_once(either_world: World) -> None:
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH)
    for someone in (VISITOR, either_world.akiko, either_world.officer):
        with pytest.raises(NotFound):
            service.withdraw(someone, number)
    service.withdraw(either_world.chiyo, number)
    found = certificates.check(number, "ja")
    assert not found.valid and found.works == [] and found.name == found.total == "" and "2026年11月22日" in found.body
    assert not certificates.name_fits(number, "千葉千代")
    (row,) = service.mine(either_world.chiyo, "ja").rows
    assert (row.pdf, row.credential, row.check, row.state) == ("", "", "", "取り消しずみ")
    for ended in (service.paper, service.credential):
        with pytest.raises(NotFound):
            ended(number, either_world.chiyo)
    with pytest.raises(Refused, match="withdrawn"):
        service.withdraw(either_world.chiyo, number)
    assert [one.person_id for one in audits("hours_record_withdrawn")] == [either_world.chiyo.person_id]


def test_the_office_takes_back_what_should_not_have_been_confirmed(either_world: World) -> None:
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH)
    for someone in (VISITOR, either_world.akiko, either_world.chiyo, either_world.centre):
        with pytest.raises(NotFound):
            service.take_back(someone, number, "まちがい")
    for reason in (" ", "あ" * (LONGEST_REASON + 1)):
        with pytest.raises(Invalid, match="reason"):
            service.take_back(either_world.officer, number, reason)
    service.take_back(either_world.officer, number, "時間のまちがい")
    found = certificates.check(number, "ja")
    assert not found.valid and "事務局または団体が取り消しました" in found.body and "時間のまちがい" not in repr(found)
    assert service.mine(either_world.chiyo, "ja").rows[0].reason == "時間のまちがい"
    mail = mails_to(either_world.chiyo)[-1]
    assert "時間のまちがい" in mail.body_text and "/me/hours/" in mail.body_text
    with pytest.raises(Refused, match="withdrawn"):
        service.take_back(either_world.officer, number, "もう一度")
    assert [one.person_id for one in audits("hours_record_withdrawn")] == [either_world.officer.person_id]


def test_papers_are_for_their_owner_alone(either_world: World) -> None:
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH)
    for someone in (VISITOR, either_world.akiko, either_world.officer):
        for ways in (service.paper, service.credential):
            with pytest.raises(NotFound):
                ways(number, someone)


def test_who_leaves_is_named_in_no_record(either_world: World) -> None:
    gave(either_world)
    number = service.issue(either_world.chiyo, WISH)
    assert my_page.own_data(either_world.chiyo)["records_of_hours"]
    my_page.leave(either_world.chiyo)
    (row,) = records()
    assert (row.name, row.salt, row.identity, row.person_id) == ("", "", "", None)
    assert certificates.check(number, "ja").valid and not certificates.check(number, "ja").named
    assert not certificates.name_fits(number, "")


def test_names_go_after_five_years(either_world: World) -> None:
    gave(either_world)
    service.issue(either_world.chiyo, WISH)
    with clock.frozen(NOW + KEPT - timedelta(days=1)):
        assert service.forget_old() == 0
    with clock.frozen(NOW + KEPT + timedelta(days=1)):
        assert service.forget_old() == 1
    assert records()[0].name == ""


def test_a_half_full_list_is_followed_by_the_next(either_world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    gave(either_world)
    service.issue(either_world.chiyo, WISH)
    monkeypatch.setattr("kamagaya_match.records.service.issuing.FILLED", 1)
    with pytest.raises(NotFound):
        service.status_list(2)
    service.issue(either_world.chiyo, WISH | {"shown": "name"})
    assert LIST_SIZE <= records()[1].place < 2 * LIST_SIZE
    assert service.status_list(2).count(".") == 2
    for nowhere in (0, 3):
        with pytest.raises(NotFound):
            service.status_list(nowhere)


def test_hours_that_a_group_takes_back_end_what_proves_them(either_world: World) -> None:
    """Only records that hold these hours: one of another month, and one made before they were confirmed, stay."""
    wiring.wire()
    gave(either_world)
    other = service.issue(either_world.chiyo, WISH | {"first": "2026-10-01", "last": "2026-10-31"})
    whole = service.issue(either_world.chiyo, WISH)
    entry = next(one for one in entries() if str(one.day) == "2026-11-21")
    slug = next(one.slug for one in all_engagements() if one.id == entry.engagement_id)
    engagements.unconfirm(either_world.akiko, slug, entry.id or 0, "中止の日でした")
    states = {row.number: (row.state, row.reason) for row in records()}
    assert states[plain_number(other)] == ("valid", "")
    assert states[plain_number(whole)] == ("withdrawn", "里山を守る会が時間の確認を取り消しました：中止の日でした")
    assert "中止の日でした" in mails_to(either_world.chiyo)[-1].body_text
    anew = service.issue(either_world.chiyo, WISH)
    assert anew != whole and sum(int(work["minutes"]) for work in records()[-1].works) == 150
