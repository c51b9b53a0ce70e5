"""The outbox: each mail is taken by one worker, and none is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import select

from kamagaya_match import clock
from kamagaya_match.storage import outbox
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading, transaction


def _post(number: int = 1) -> None:
    with transaction() as tx:
        for one in range(number):
            outbox.post(tx, outbox.Mail(to=f"p{one}@example.jp", subject="お知らせ", text="本文"))


def _mails() -> list[OutboxMail]:
    with reading() as tx:
        return list(tx.exec(select(OutboxMail)))


def test_a_mail_of_a_failed_transaction_is_never_sent(either_database: str) -> None:
    with pytest.raises(RuntimeError), transaction() as tx:
        outbox.post(tx, outbox.Mail(to="a@example.jp", subject="s", text="t"))
        raise RuntimeError
    assert outbox.claim() is None


def test_workers_at_once_never_take_the_same_mail(either_database: str) -> None:
    _post(20)
    with ThreadPoolExecutor(8) as pool:
        taken = [mail.id or 0 for mail in pool.map(lambda _: outbox.claim(), range(30)) if mail]
    assert sorted(taken) == sorted(set(taken))
    while mail := outbox.claim():
        taken.append(mail.id or 0)
    assert len(taken) == len(set(taken)) == 20


def test_a_claim_of_a_dead_worker_runs_out(either_database: str) -> None:
    _post()
    assert outbox.claim() is not None
    assert outbox.claim() is None
    with clock.frozen(clock.now() + outbox.CLAIM + timedelta(seconds=1)):
        assert outbox.claim() is not None


def test_a_failure_waits_longer_each_time_and_ends(either_database: str) -> None:
    _post()
    moment = clock.now()
    for turn in range(outbox.MOST_TRIES):
        with clock.frozen(moment):
            mail = outbox.claim()
            assert mail is not None and mail.id is not None
            outbox.failed(mail.id, "busy")
            assert outbox.claim() is None
        moment += timedelta(minutes=2**turn, seconds=1)
    (mail,) = _mails()
    assert mail.failed_at is not None and mail.last_error == "busy"
    with clock.frozen(moment + timedelta(days=30)):
        assert outbox.claim() is None


def test_a_sent_mail_is_done(either_database: str) -> None:
    _post()
    mail = outbox.claim()
    assert mail is not None and mail.id is not None
    outbox.sent(mail.id)
    with clock.frozen(clock.now() + timedelta(days=1)):
        assert outbox.claim() is None
