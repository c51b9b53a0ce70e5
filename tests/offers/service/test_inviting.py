"""A group asks, and somebody answers: what happens, who may, who is told."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from kamagaya_match.groups import service as groups
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service
from kamagaya_match.offers.rules import MOST_A_DAY
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.who import VISITOR
from tests.needs.forms import application, applied, mails_to, posted
from tests.offers.forms import WORDS, asked, invites, last_invite, offered, published
from tests.world import NEWCOMERS, OBENTO, SATOYAMA, World

YES = {"name": "千葉千代", "message": "日曜日に行けます。"}


def test_a_yes_becomes_an_application(either_world: World) -> None:
    key, need = offered(either_world.chiyo), posted(either_world.akiko)
    number = asked(either_world.akiko, key, need)
    [told] = mails_to(either_world.chiyo)
    assert "/me/invites/" in told.body_text and WORDS in told.body_text and "里山を守る会" in told.subject
    [invite] = service.my_invites(either_world.chiyo, "ja").rows
    assert (invite.key, invite.may_say_yes, invite.may_say_no, invite.need.slug) == (str(number), True, True, need)
    service.say_yes(either_world.chiyo, number, YES)
    assert application(need, either_world.chiyo).state == "sent"
    [shown] = needs.applications_of_need(either_world.akiko, need, "ja").rows
    assert (shown.name, shown.email) == ("千葉千代", "")
    assert [row.state_text for row in service.sent_by_group(either_world.akiko, SATOYAMA, "ja").rows] == ["引き受け"]
    with pytest.raises(Refused, match="answered_already"):
        service.say_no(either_world.chiyo, number, {})


def test_a_no_is_told_without_its_reason(either_world: World) -> None:
    number = asked(either_world.akiko, offered(either_world.chiyo), posted(either_world.akiko))
    service.say_no(either_world.chiyo, number, {"reason": "place"})
    assert (last_invite().state, last_invite().reason) == ("declined", "place")
    [told] = mails_to(either_world.akiko)
    assert "今回は見送り" in told.subject and "遠い" not in told.body_text and "千代" not in told.body_text
    [row] = service.sent_by_group(either_world.akiko, SATOYAMA, "ja").rows
    assert row.state_text == "今回は見送り" and "遠い" not in str(row)
    assert ["遠い、行きにくい", "1"] in service.counts(either_world.officer, "ja").reasons


def test_a_no_can_become_a_yes_while_the_need_is_open(world: World) -> None:
    need = posted(world.akiko)
    number = asked(world.akiko, offered(world.chiyo), need)
    service.say_no(world.chiyo, number, {"reason": "gold"})
    assert last_invite().reason == ""
    service.say_yes(world.chiyo, number, YES)
    assert application(need, world.chiyo).state == "sent"


def test_each_person_is_asked_once_about_each_need(either_world: World) -> None:
    key, need = offered(either_world.chiyo), posted(either_world.akiko)
    values = {"need": need, "message": WORDS}

    def ask() -> bool:
        try:
            service.invite(either_world.akiko, SATOYAMA, key, values)
        except Refused:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        done = [one.result() for one in [pool.submit(ask) for _ in range(4)]]
    assert (sum(done), len(invites()), len(mails_to(either_world.chiyo))) == (1, 1, 1)
    service.say_no(either_world.chiyo, last_invite().id, {})
    assert not ask()


def test_only_some_on_one_day(either_world: World) -> None:
    key = offered(either_world.chiyo)
    for _ in range(MOST_A_DAY):
        asked(either_world.akiko, key, posted(either_world.akiko))
    with pytest.raises(Refused, match="too_many"):
        asked(either_world.akiko, key, posted(either_world.akiko))
    assert len(invites()) == MOST_A_DAY


def test_what_somebody_does_not_want_is_not_asked_of_them(world: World) -> None:
    need = posted(world.akiko)
    key = offered(world.chiyo, **{"fields.environment": "", "unwanted.environment": "on"})
    with pytest.raises(Refused, match="not_wanted"):
        asked(world.akiko, key, need)


def test_who_applied_already_is_not_asked(world: World) -> None:
    key, need = offered(world.chiyo), posted(world.akiko)
    applied(world, need)
    with pytest.raises(Refused, match="asked_before"):
        asked(world.akiko, key, need)


def test_who_may_not_ask(world: World) -> None:
    key, need = offered(world.chiyo), posted(world.akiko)
    values = {"need": need, "message": WORDS}
    for who, group in ((world.chiyo, SATOYAMA), (world.botan, SATOYAMA), (VISITOR, SATOYAMA), (world.botan, OBENTO)):
        with pytest.raises(NotFound):
            service.invite(who, group, key, values)
    with pytest.raises(Refused, match="not_verified"):
        service.invite(world.daigo, NEWCOMERS, key, values)
    service.pause_mine(world.chiyo)
    with pytest.raises(NotFound):
        service.invite(world.akiko, SATOYAMA, key, values)
    assert invites() == []


def test_a_need_and_a_few_words_belong_to_it(world: World) -> None:
    key, need = offered(world.chiyo), posted(world.akiko)
    with pytest.raises(Invalid) as wrong:
        service.invite(world.akiko, SATOYAMA, key, {})
    assert wrong.value.errors == {"need": "offers.errors.need_missing", "message": "offers.errors.message_missing"}
    with pytest.raises(Invalid, match="message"):
        service.invite(world.akiko, SATOYAMA, key, {"need": need, "message": "あ" * 601})
    needs.close(world.akiko, need)
    with pytest.raises(Refused, match="over"):
        asked(world.akiko, key, need)


def test_only_the_one_who_was_asked_answers(world: World) -> None:
    number = asked(world.akiko, offered(world.chiyo), posted(world.akiko))
    for who in (world.akiko, world.botan, world.officer, VISITOR):
        for verb in (service.say_yes, service.say_no):
            with pytest.raises(NotFound):
                verb(who, number, YES)
    with pytest.raises(NotFound):
        service.say_yes(world.chiyo, "1; DROP", YES)
    with pytest.raises(Invalid):
        service.say_yes(world.chiyo, number, {})
    assert last_invite().state == "sent"


def test_a_need_that_closed_needs_no_answer(world: World) -> None:
    need = posted(world.akiko)
    number = asked(world.akiko, offered(world.chiyo), need)
    needs.close(world.akiko, need)
    [invite] = service.my_invites(world.chiyo, "ja").rows
    assert (invite.over, invite.may_say_yes) == (True, False)
    with pytest.raises(Refused):
        service.say_yes(world.chiyo, number, YES)
    assert last_invite().state == "sent"


def test_a_business_is_asked_and_says_yes(either_world: World) -> None:
    slug, need = published(either_world.botan), posted(either_world.akiko)
    service.ask_body(either_world.akiko, slug, {"need": need, "message": WORDS})
    [told] = mails_to(either_world.botan)
    assert "会議室を昼に貸せます" in told.subject and f"/group-desk/{OBENTO}/offers/" in told.body_text
    [invite] = service.invites_of_body(either_world.botan, OBENTO, "ja").rows
    assert (invite.about, invite.may_say_yes) == ("会議室を昼に貸せます", True)
    for who in (either_world.akiko, either_world.chiyo):
        with pytest.raises(NotFound):
            service.say_yes(who, last_invite().id, YES)
    service.say_yes(either_world.botan, last_invite().id, {"name": "木下牡丹", "message": "火曜日なら空いています。"})
    assert application(need, either_world.botan).name == "おべんとう牡丹 木下牡丹"
    with pytest.raises(Refused, match="asked_before"):
        service.ask_body(either_world.akiko, slug, {"need": need, "message": WORDS})


def test_who_may_not_ask_a_business(world: World) -> None:
    slug, need, own = published(world.botan), posted(world.akiko), posted(world.botan, OBENTO)
    with pytest.raises(NotFound):
        service.ask_body(world.chiyo, slug, {"need": need, "message": WORDS})
    with pytest.raises(Refused, match="own_offer"):
        service.ask_body(world.botan, slug, {"need": own, "message": WORDS})
    groups.suspend(world.officer, OBENTO, "連絡が取れないため")
    with pytest.raises(NotFound):
        service.ask_body(world.akiko, slug, {"need": need, "message": WORDS})
