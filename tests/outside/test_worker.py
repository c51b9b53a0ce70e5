"""The outbox is emptied through a real mail server, also when it refuses, fails or the worker dies."""

import asyncio
from datetime import timedelta

import pytest
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match import settings as settings_module
from kamagaya_match.outside import worker
from kamagaya_match.outside.mail import NullDoor, SmtpDoor, Unreachable
from kamagaya_match.settings import Smtp
from kamagaya_match.storage import outbox
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading, transaction

from .conftest import Server, free_port


def _post(*to: str) -> None:
    with transaction() as tx:
        for one in to:
            outbox.post(tx, outbox.Mail(to=one, subject="お知らせ", text="本文です。"))


def _mail(to: str) -> OutboxMail:
    with reading() as tx:
        return tx.exec(select(OutboxMail).where(OutboxMail.to_address == to)).one()


def test_due_mails_arrive_once_over_one_connection(smtp_server: Server) -> None:
    _post("akiko@example.jp", "chiyo@example.jp")
    assert worker.send_due() == 2
    assert worker.send_due() == 0
    assert [mail["To"] for mail in smtp_server.mails] == ["akiko@example.jp", "chiyo@example.jp"]
    assert smtp_server.mails[0].get_content().strip() == "本文です。"
    assert smtp_server.connections == 1
    assert _mail("akiko@example.jp").sent_at is not None


def test_an_address_with_odd_dots_reaches_the_server(smtp_server: Server) -> None:
    _post("a..b@docomo.example.jp")
    assert worker.send_due() == 1
    assert smtp_server.recipients == ["a..b@docomo.example.jp"]


def test_a_refused_recipient_is_given_up_and_others_go_on(smtp_server: Server) -> None:
    smtp_server.refuses["nobody@example.jp"] = "550 no such user"
    _post("nobody@example.jp", "akiko@example.jp")
    assert worker.send_due() == 1
    lost = _mail("nobody@example.jp")
    assert lost.failed_at is not None and "550" in lost.last_error
    assert _mail("akiko@example.jp").sent_at is not None


@pytest.mark.parametrize("where", ["recipient", "mail"])
def test_a_temporary_failure_waits_and_goes_again(smtp_server: Server, where: str) -> None:
    moment = clock.now()
    with clock.frozen(moment):
        _post("akiko@example.jp")
        if where == "mail":
            smtp_server.says = "451 try later"
        else:
            smtp_server.refuses["akiko@example.jp"] = "450 mailbox busy"
        assert worker.send_due() == 0
        assert worker.send_due() == 0
        assert _mail("akiko@example.jp").tries == 1
    smtp_server.says = "250 OK"
    smtp_server.refuses.clear()
    with clock.frozen(moment + timedelta(seconds=61)):
        assert worker.send_due() == 1
    assert _mail("akiko@example.jp").last_error == ""


def test_a_mail_that_is_refused_as_a_whole_is_given_up(smtp_server: Server) -> None:
    smtp_server.says = "554 looks like spam"
    _post("akiko@example.jp")
    assert worker.send_due() == 0
    assert _mail("akiko@example.jp").failed_at is not None


def test_without_a_server_the_first_mail_waits_and_the_others_are_not_touched(database: str) -> None:
    _post("akiko@example.jp", "chiyo@example.jp")
    nowhere = SmtpDoor(Smtp("127.0.0.1", free_port(), "", "", "none"))
    with pytest.raises(Unreachable):
        worker.send_due(door=nowhere)
    assert _mail("akiko@example.jp").tries == 1 and _mail("akiko@example.jp").claimed_until is None
    assert _mail("chiyo@example.jp").tries == 0


def test_a_worker_that_died_with_a_mail_in_hand_loses_nothing(smtp_server: Server) -> None:
    _post("akiko@example.jp")
    assert outbox.claim() is not None
    assert worker.send_due() == 0
    with clock.frozen(clock.now() + outbox.CLAIM + timedelta(seconds=1)):
        assert worker.send_due() == 1
    assert len(smtp_server.mails) == 1


def test_a_mail_sent_twice_keeps_its_name(smtp_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    _post("akiko@example.jp")
    with monkeypatch.context() as dying, pytest.raises(RuntimeError):
        dying.setattr(outbox, "sent", _die)
        worker.send_due()
    with clock.frozen(clock.now() + outbox.CLAIM + timedelta(seconds=1)):
        assert worker.send_due() == 1
    first, second = smtp_server.mails
    assert first["Message-ID"] == second["Message-ID"]


def _die(number: int) -> None:
    raise RuntimeError


def test_an_impossible_mail_does_not_block_the_others(smtp_server: Server) -> None:
    _post("a@example.jp\nBcc: b@example.jp", "akiko@example.jp")
    assert worker.send_due() == 1
    assert len(smtp_server.mails) == 1


def test_in_a_demo_mails_are_only_marked(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _post("akiko@example.jp")
    assert worker.own_door() is None and worker.send_due() == 0
    monkeypatch.setenv("KM_DEMO", "true")
    settings_module.reset()
    assert isinstance(worker.own_door(), NullDoor)
    assert worker.send_due() == 1
    assert _mail("akiko@example.jp").sent_at is not None


async def test_the_loop_sends_what_comes_and_survives_trouble(smtp_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for pause in ("PAUSE", "PAUSE_AFTER_TROUBLE"):
        monkeypatch.setattr(worker, pause, 0.01)
    swept: list[int] = []

    def sweep() -> int:
        swept.append(1)
        return 1

    monkeypatch.setattr(worker, "_daily", [_stumble])
    worker.every_day(sweep)
    task = asyncio.create_task(worker.deliver_forever())
    _post("akiko@example.jp")
    async with asyncio.timeout(10):
        while not (smtp_server.mails and swept):
            await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert task.cancelled() and swept == [1]


def _stumble() -> int:
    raise RuntimeError
