"""What a group writes to those who signed up."""

from datetime import timedelta

import pytest

from kamagaya_match.notices import service
from kamagaya_match.notices.service import read_wording
from kamagaya_match.outside.letter import letter_of
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import transaction
from kamagaya_match.who import VISITOR
from tests.notices.clockface import Clockface, at
from tests.registrations.stage import an_event, audits, come, mails, parties, wish
from tests.world import World, group_named

FORM = {"audience": "all", "subject": "駐車場について", "text": "当日は{満車}です。\n\nバスでお越しください。 https://example.jp/bus"}


@pytest.fixture
def slug(either_world: World, clockface: Clockface) -> str:
    """花子 and Anna with seats, 太郎 without an address, 次郎 waiting."""
    made = an_event(either_world.satoyama_id, starts_at=at(6), capacity=3)
    come(made, "花子", email="hanako@example.jp")
    come(made, "Anna", email="anna@example.jp", lang="en")
    registrations.add_by_hand(either_world.akiko, made, wish("太郎", email=""))
    come(made, "次郎", email="jiro@example.jp")
    return made


def send(world: World, slug: str, **changed: str) -> int:
    wording = read_wording(FORM | changed)
    return service.send_message(world.akiko, slug, wording, service.preview(world.akiko, slug, wording, "ja").key)


def messages() -> list[OutboxMail]:
    return [mail for mail in mails() if "駐車場について" in mail.subject]


def test_it_is_looked_at_first_then_sent_once_and_kept(either_world: World, slug: str) -> None:
    wording = read_wording(FORM | {"reply_to": "Group@Example.jp"})
    seen = service.preview(either_world.akiko, slug, wording, "ja")
    assert (seen.count, seen.audience, seen.without_mail) == (3, "全員", "太郎")
    assert seen.subject == "【里山の落ち葉かき】駐車場について" and messages() == []
    assert [service.send_message(either_world.akiko, slug, wording, seen.key) for _ in range(3)] == [3, 3, 3]
    assert [mail.to_address for mail in messages()] == ["hanako@example.jp", "anna@example.jp", "jiro@example.jp"]
    (kept,) = service.notices_desk(either_world.akiko, slug, "ja").messages
    assert (kept.subject, kept.text, kept.audience) == ("駐車場について", FORM["text"], "全員 3組")
    assert [entry.facts["receivers"] for entry in audits("message_sent")] == ["3"]


def test_each_mail_has_one_reader_and_answers_go_to_the_group(either_world: World, slug: str) -> None:
    send(either_world, slug, reply_to="group@example.jp")
    hanako, anna, _ = messages()
    letter = letter_of(hanako, "市 <no-reply@example.jp>", "https://example.jp")
    assert letter["To"] == "hanako@example.jp" and letter["Reply-To"] == "group@example.jp" and not letter["Cc"] and not letter["Bcc"]
    assert "当日は{満車}です。" in hanako.body_text and "このメールに返信すると、主催者に届きます" in hanako.body_text
    assert '<a href="https://example.jp/bus"' in hanako.body_html
    assert not any(other in hanako.body_text for other in ("anna@", "jiro@", "Anna", "次郎", "太郎"))
    assert "writes to those who signed up" in anna.body_text and "A reply to this mail goes to the organiser" in anna.body_text


def test_without_an_address_nobody_reads_answers(either_world: World, slug: str) -> None:
    send(either_world, slug)
    letter = letter_of(messages()[0], "市 <no-reply@example.jp>", "https://example.jp")
    assert letter["Reply-To"] is None and "ご返信いただいてもお答えできません" in messages()[0].body_text


@pytest.mark.parametrize(
    ("changed", "readers"),
    [
        ({"audience": "seated"}, ["hanako", "anna"]),
        ({"audience": "waiting"}, ["jiro"]),
        ({"audience": "chosen", "party.1": "on", "party.4": "on"}, ["hanako", "jiro"]),
    ],
)
def test_only_some_get_it(either_world: World, slug: str, changed: dict[str, str], readers: list[str]) -> None:
    assert send(either_world, slug, **changed) == len(readers)
    assert [mail.to_address for mail in messages()] == [f"{name}@example.jp" for name in readers]


def test_what_is_missing_stands_at_its_field(either_world: World, slug: str) -> None:
    with pytest.raises(Invalid) as wrong:
        send(either_world, slug, subject="", text="", reply_to="x", audience="chosen")
    assert set(wrong.value.errors) == {"subject", "text", "reply_to", "audience"}


def test_too_often_nobody_and_too_late_are_refused(either_world: World, clockface: Clockface, slug: str) -> None:
    for number in range(3):
        send(either_world, slug, text=f"{number}")
    with pytest.raises(Refused) as often:
        send(either_world, slug)
    assert often.value.key == "notice_desk.refused.too_many"
    clockface.wait(hours=2)
    with pytest.raises(Refused) as nobody:
        send(either_world, slug, audience="chosen", **{"party.3": "on"})
    assert nobody.value.key == "notice_desk.refused.nobody"
    send(either_world, slug)
    clockface.now = at(6) + timedelta(days=31)
    with pytest.raises(Refused) as late:
        send(either_world, slug)
    assert late.value.key == "notice_desk.refused.too_late"


def test_only_people_of_the_group_may(either_world: World, slug: str) -> None:
    wording = read_wording(FORM)
    for who in (VISITOR, either_world.chiyo, either_world.botan):
        for call in (
            lambda who=who: service.preview(who, slug, wording, "ja"),
            lambda who=who: service.send_message(who, slug, wording, "k"),
            lambda who=who: service.notices_desk(who, slug, "ja"),
        ):
            with pytest.raises(NotFound):
                call()
    assert messages() == []


@pytest.mark.parametrize(("visible", "proposed"), [("public", "kai@example.jp"), ("participants", "kai@example.jp"), ("office", "")])
def test_the_groups_own_address_is_proposed_when_people_may_see_it(world: World, clockface: Clockface, visible: str, proposed: str) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6))
    with transaction() as tx:
        group = tx.merge(group_named("satoyama"))
        group.contact_email, group.contact_email_visible = "kai@example.jp", visible
    assert service.notices_desk(world.akiko, slug, "ja").reply_to == proposed


def test_a_year_later_the_words_are_gone(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6))
    come(slug, "花子", email="hanako@example.jp")
    send(world, slug)
    assert service.forget_old() == 0
    clockface.wait(days=366)
    assert service.forget_old() == 1


def test_the_plan_is_shown_and_the_question_proposed(world: World, clockface: Clockface) -> None:
    slug = an_event(world.satoyama_id, starts_at=at(6), reminders=["week", "day"])
    view = service.notices_desk(world.akiko, slug, "ja")
    assert [(line.what, line.when, line.state) for line in view.plan] == [
        ("1週間前（夕方6時）", "11月29日(日) 18:00", "これから送ります"),
        ("前の日（夕方6時）", "12月5日(土) 18:00", "これから送ります"),
    ]
    assert view.propose
    paid = an_event(world.satoyama_id, starts_at=at(6), fee=500)
    assert not service.notices_desk(world.akiko, paid, "ja").propose
    come(slug, "花子", email="hanako@example.jp")
    clockface.turn_to(5, 18, month=12)
    service.remind_due()
    assert [line.state for line in service.notices_desk(world.akiko, slug, "ja").plan] == [
        "送る相手がいませんでした",
        "1組に送りました（12月5日(土) 18:00）",
    ]
    assert len(parties(slug)) == 1
