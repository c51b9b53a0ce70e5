"""Where the group decides who comes, it hears of those who ask, and of those it left without an answer."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.registrations import service
from kamagaya_match.storage import outbox
from kamagaya_match.storage.models import OutboxMail
from tests.registrations.stage import NOON, an_event, come, mails, moves, page, parties, wish
from tests.world import World


def to_editors(world: World, name: str = "requested") -> list[OutboxMail]:
    return [mail for mail in mails(world.akiko.email) if mail.about.startswith(f"{name}:")]


def asked(world: World, **facts: object) -> tuple[str, str]:
    slug = an_event(world.satoyama_id, admission="approval", **({"capacity": 5} | facts))  # type: ignore[arg-type]
    return slug, come(slug, "一郎", 2, email="1@example.jp")


def test_the_editors_hear_of_a_request(either_world: World) -> None:
    slug, _ = asked(either_world)
    [mail] = to_editors(either_world)
    assert mail.subject == "【返事をお願いします】里山の落ち葉かきに1組の申し込み"
    assert f"/group-desk/satoyama/events/{slug}/registrations/" in mail.body_text and mail.body_html
    assert "一郎" not in mail.body_text
    come(slug, "二郎", 1, email="2@example.jp")
    [mail] = to_editors(either_world)
    assert "に2組の申し込み" in mail.subject


def test_at_most_one_an_hour(world: World) -> None:
    with clock.frozen(NOON):
        slug, _ = asked(world)
        while (mail := outbox.claim()) is not None:
            outbox.sent(mail.id or 0)
        come(slug, "二郎", 1, email="2@example.jp")
        second = to_editors(world)[-1]
        assert len(to_editors(world)) == 2 and second.next_try_at == NOON + timedelta(hours=1)


def test_other_events_ask_nobody(world: World) -> None:
    come(an_event(world.satoyama_id, capacity=1), "一郎", 1, email="1@example.jp")
    come(an_event(world.satoyama_id, admission="lottery"), "二郎", 1, email="2@example.jp")
    assert to_editors(world) == []


def test_the_centre_asks_too(world: World) -> None:
    slug = an_event(world.satoyama_id, admission="approval")
    service.add_by_hand(world.akiko, slug, wish("三郎"))
    assert to_editors(world) == []
    service.add_by_hand(world.akiko, slug, wish("四郎"), at_centre=True)
    assert len(to_editors(world)) == 1


def test_silence_is_broken_once_and_told(either_world: World) -> None:
    with clock.frozen(NOON):
        slug, token = asked(either_world)
    with clock.frozen(NOON + timedelta(hours=47)):
        assert service.ask_again() == 0 and page(token).title == "主催者の返事を待っています"
    late = NOON + timedelta(hours=49)
    with clock.frozen(late):
        assert service.ask_again() == 1 and service.ask_again() == 0
        [mail] = to_editors(either_world, "unanswered_request")
        assert "まだ返事をしていません" in mail.subject
        shown = page(token)
        assert shown.title == "まだ返事がありません" and "11月22日" in shown.body
        assert "もう一度お願いしました" in shown.history[-1].text
        assert [move.reason for move in moves(parties(slug)[0])][-1] == "asked_again"
    with clock.frozen(NOON + timedelta(days=6)):
        assert service.ask_again() == 0
        service.approve(either_world.akiko, slug, parties(slug)[0].code)
        assert page(token).title == "申し込みました"


def test_who_was_answered_is_not_brought_up(world: World) -> None:
    with clock.frozen(NOON):
        slug, _ = asked(world)
        service.approve(world.akiko, slug, parties(slug)[0].code)
    with clock.frozen(NOON + timedelta(hours=49)):
        assert service.ask_again() == 0


def test_an_event_that_has_begun_is_left_alone(world: World) -> None:
    with clock.frozen(NOON):
        asked(world, starts_at=NOON + timedelta(hours=40))
    with clock.frozen(NOON + timedelta(hours=49)):
        assert service.ask_again() == 0
