"""Mails of which the newest says all."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from sqlmodel import col, select

from kamagaya_match import clock
from kamagaya_match.storage import outbox
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading, transaction

EIGHT = datetime(2026, 12, 1, 8, 0, tzinfo=clock.TOKYO)
HOUR = timedelta(hours=1)


def tell(minutes: int, waiting: int, about: str = "queue:events", to: str = "office@example.jp") -> None:
    with clock.frozen(EIGHT + timedelta(minutes=minutes)):
        post(waiting, about, to)


def post(waiting: int, about: str = "queue:events", to: str = "office@example.jp") -> None:
    with transaction() as tx:
        outbox.post_digest(tx, outbox.Mail(to=to, subject=f"{waiting}件", text="本文", about=about), HOUR)


def sent(minutes: int) -> list[str]:
    """What a worker that comes then takes along."""
    taken = []
    with clock.frozen(EIGHT + timedelta(minutes=minutes)):
        while mail := outbox.claim():
            taken.append(mail.subject)
            outbox.sent(mail.id or 0)
    return taken


def test_the_first_leaves_at_once_and_the_next_after_an_hour(either_database: str) -> None:
    tell(0, 1)
    assert sent(1) == ["1件"]
    tell(10, 2)
    tell(20, 3)
    assert [sent(minutes) for minutes in (30, 60, 61, 62)] == [[], [], ["3件"], []]
    tell(300, 4)
    assert sent(300) == ["4件"]


def test_while_mails_cannot_leave_only_the_newest_waits(database: str) -> None:
    for number in range(1, 6):
        tell(number * 90, number)
    assert sent(1000) == ["5件"]


def test_a_mail_in_a_workers_hands_is_left_alone(database: str) -> None:
    tell(0, 1)
    with clock.frozen(EIGHT):
        held = outbox.claim()
    tell(1, 2)
    assert held is not None and held.subject == "1件"
    outbox.sent(held.id or 0)
    assert sent(59) == [] and sent(61) == ["2件"]


def test_each_address_and_each_queue_for_itself(database: str) -> None:
    tell(0, 1)
    tell(0, 2, about="queue:needs")
    tell(0, 3, to="other@example.jp")
    assert sorted(sent(0)) == ["1件", "2件", "3件"]


def test_many_at_once_are_one_mail(either_database: str) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(post, range(1, 7)))
    with reading() as tx:
        assert len(tx.exec(select(OutboxMail).order_by(col(OutboxMail.id))).all()) == 1
