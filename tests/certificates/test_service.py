"""Asking, confirming, withdrawing, checking; on both databases."""

from datetime import timedelta

import pytest

from kamagaya_match import clock
from kamagaya_match.certificates import service
from kamagaya_match.certificates.rules import KEPT, LONGEST_REASON
from kamagaya_match.my_page import service as my_page
from kamagaya_match.my_page.service import own_data
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.who import VISITOR
from tests.certificates.stage import NOW, came, certificates, past_event, way_to
from tests.registrations.stage import audits, call_off, mails
from tests.world import SATOYAMA, World


def issued(world: World) -> str:
    """A valid certificate of Chiyo's."""
    came(past_event(world.satoyama_id, "aki"), world.chiyo)
    return service.ask(world.chiyo, SATOYAMA, world.chiyo.name)


def waiting(world: World) -> str:
    """One for which the group is asked: nobody noted who came to the course."""
    came(past_event(world.satoyama_id, "course", days=40, sessions=3, ends_at=NOW - timedelta(days=20)), world.chiyo)
    return service.ask(world.chiyo, SATOYAMA, world.chiyo.name)


def test_recorded_attendance_is_certified_at_once(either_world: World) -> None:
    number = issued(either_world)
    (row,) = service.mine(either_world.chiyo, "ja").rows
    assert row.valid and row.number.replace("-", "") == number
    assert (row.group, row.name, row.total) == ("里山を守る会", "千葉千代", "1回・2時間")
    assert row.period == "2026年12月13日"
    assert mails() == []


def test_what_was_not_recorded_waits_for_the_group(either_world: World) -> None:
    number = waiting(either_world)
    (row,) = service.mine(either_world.chiyo, "ja").rows
    assert row.waiting and row.number == row.pdf == row.check == ""
    assert "千葉千代さん" in mails(either_world.akiko.email)[0].subject
    assert service.waiting_count(either_world.akiko, SATOYAMA) == 1
    with pytest.raises(NotFound):
        service.check(number, "ja")
    service.confirm(either_world.akiko, SATOYAMA, number, [0, 2])
    found = service.check(number, "ja")
    assert found.valid and [line.day for line in found.lines] == ["2026年11月10日", "2026年11月24日"]
    assert (found.total, found.name, found.manage) == ("2回・4時間", "千…", "")
    assert "証明書ができました" in mails(either_world.chiyo.email)[-1].subject


def test_asking_twice_gives_one_paper(either_world: World) -> None:
    assert issued(either_world) == service.ask(either_world.chiyo, SATOYAMA, " 千葉　千代 ")
    came(past_event(either_world.satoyama_id, "fuyu", days=3), either_world.chiyo)
    assert service.ask(either_world.chiyo, SATOYAMA, "千葉千代") != certificates()[0].number
    assert service.ask(either_world.chiyo, SATOYAMA, "千葉千代", "aki") == certificates()[0].number
    assert len(certificates()) == 2


def test_a_certificate_says_nothing_that_no_sign_up_says(either_world: World) -> None:
    came(past_event(either_world.satoyama_id, "absent"), either_world.chiyo, state="absent")
    came(past_event(either_world.satoyama_id, "gone"), either_world.chiyo, state="cancelled", email_key="")
    came(past_event(either_world.satoyama_id, "coming", days=-3), either_world.chiyo, state="confirmed")
    off = past_event(either_world.satoyama_id, "off")
    came(off, either_world.chiyo, state="confirmed")
    call_off(off)
    came(past_event(either_world.satoyama_id, "others"))
    assert service.mine(either_world.chiyo, "ja").askable == []
    with pytest.raises(NotFound):
        service.ask(either_world.chiyo, SATOYAMA, either_world.chiyo.name)
    came(past_event(either_world.obento_id, "bento"), either_world.chiyo, companions=["千葉一郎"], size=2)
    with pytest.raises(Refused, match="no_such_name"):
        service.ask(either_world.chiyo, "obento", "山田 花子")
    assert [one.names for one in service.mine(either_world.chiyo, "ja").askable] == [[["千葉千代", "千葉千代"], ["千葉一郎", "千葉一郎"]]]


def test_of_a_family_the_group_says_who_came(either_world: World) -> None:
    came(past_event(either_world.satoyama_id, "aki"), either_world.chiyo, companions=["千葉一郎"], size=2)
    number = service.ask(either_world.chiyo, SATOYAMA, "千葉一郎")
    assert certificates()[0].state == "waiting"
    service.refuse(either_world.akiko, SATOYAMA, number, "当日は千代さんだけでした。")
    assert "千代さんだけ" in mails(either_world.chiyo.email)[-1].body_text
    (row,) = service.mine(either_world.chiyo, "ja").rows
    assert (row.state, row.reason, row.number) == ("refused", "当日は千代さんだけでした。", "")


def test_a_party_without_an_account_asks_from_its_page(either_world: World) -> None:
    key = way_to(came(past_event(either_world.satoyama_id, "aki"), state="confirmed"))
    assert service.party_page(key, VISITOR, "ja").names == [["山田 花子", "山田 花子"]]
    number = service.ask_for_party(key, VISITOR, "山田花子")
    service.confirm(either_world.akiko, SATOYAMA, number, [0])
    assert "/certificate\n" in mails("hanako@example.jp")[-1].body_text
    paper = service.paper(number, VISITOR, key)
    assert (paper.name, paper.group) == ("山田 花子", "里山を守る会")
    for someone in (VISITOR, either_world.botan):
        with pytest.raises(NotFound):
            service.paper(number, someone)
    with pytest.raises(NotFound):
        service.party_page("no-such-key-at-all", VISITOR, "ja")


def test_the_group_or_the_office_takes_it_back_with_a_reason(either_world: World) -> None:
    number = issued(either_world)
    with pytest.raises(Invalid):
        service.withdraw(either_world.akiko, SATOYAMA, number, " ")
    with pytest.raises(Invalid):
        service.withdraw(either_world.akiko, SATOYAMA, number, "あ" * (LONGEST_REASON + 1))
    for someone in (either_world.botan, either_world.chiyo, VISITOR):
        with pytest.raises(NotFound):
            service.withdraw(someone, SATOYAMA, number, "まちがい")
    service.withdraw(either_world.officer, SATOYAMA, number, "日付のまちがい")
    found = service.check(number, "ja")
    assert not found.valid and found.lines == [] and found.name == found.period == found.group == ""
    assert "2026年12月20日" in found.body and "日付のまちがい" not in found.body
    assert "日付のまちがい" in mails(either_world.chiyo.email)[-1].body_text
    assert not service.name_fits(number, "千葉千代")
    with pytest.raises(NotFound):
        service.paper(number, either_world.chiyo)
    with pytest.raises(Refused, match="answered"):
        service.withdraw(either_world.akiko, SATOYAMA, number, "もう一度")
    assert [one.person_id for one in audits("certificate_withdrawn")] == [either_world.officer.person_id]
    assert service.ask(either_world.chiyo, SATOYAMA, "千葉千代") != number


def test_a_group_answers_only_its_own_and_only_once(either_world: World) -> None:
    number = waiting(either_world)
    with pytest.raises(NotFound):
        service.confirm(either_world.botan, "obento", number, [0])
    with pytest.raises(Refused, match="no_line"):
        service.confirm(either_world.akiko, SATOYAMA, number, [])
    service.confirm(either_world.akiko, SATOYAMA, number, [1])
    with pytest.raises(Refused, match="answered"):
        service.refuse(either_world.akiko, SATOYAMA, number, "やはり")


def test_names_are_compared_and_not_told(either_world: World) -> None:
    number = issued(either_world)
    assert service.name_fits(number, "千葉 千代") and not service.name_fits(number, "千葉")
    assert "千葉千代" not in repr(service.check(number, "ja", either_world.botan))
    assert service.check(number, "ja", either_world.officer).manage == "/group-desk/satoyama/certificates/"


def test_the_desk_shows_who_waits_and_what_was_answered(either_world: World) -> None:
    number = waiting(either_world)
    desk = service.desk(either_world.akiko, SATOYAMA, "ja")
    assert [(one.name, len(one.lines)) for one in desk.waiting] == [("千葉千代", 3)] and desk.rows == []
    service.confirm(either_world.akiko, SATOYAMA, number, [0])
    desk = service.desk(either_world.akiko, SATOYAMA, "ja")
    assert desk.waiting == [] and desk.rows[0].pdf.endswith(".pdf") and desk.total == 1
    with pytest.raises(NotFound):
        service.desk(either_world.botan, SATOYAMA, "ja")


def test_who_leaves_is_on_no_certificate(either_world: World) -> None:
    number = issued(either_world)
    assert own_data(either_world.chiyo)["certificates"]
    my_page.leave(either_world.chiyo)
    (row,) = certificates()
    assert (row.name, row.email, row.person_id) == ("", "", None)
    assert service.check(number, "ja").valid and not service.check(number, "ja").named
    assert not service.name_fits(number, "") and not service.name_fits(number, "千葉千代")


def test_names_go_after_five_years(either_world: World) -> None:
    waiting(either_world)
    with clock.frozen(NOW + KEPT - timedelta(days=1)):
        assert service.forget_old() == 0
    with clock.frozen(NOW + KEPT + timedelta(days=1)):
        assert service.forget_old() == 1
    assert (certificates()[0].name, certificates()[0].state) == ("", "refused")
