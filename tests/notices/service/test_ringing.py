"""What one would like to know soon also rings on the devices of people who want it."""

from sqlmodel import col, select

from kamagaya_match.notices import service
from kamagaya_match.notices.service import read_wording
from kamagaya_match.registrations import service as registrations
from kamagaya_match.storage import push_box
from kamagaya_match.storage.models import PushMessage
from kamagaya_match.storage.transaction import reading, transaction
from tests.notices.clockface import Clockface, at
from tests.outside.push_service import Browser
from tests.registrations.stage import an_event, call_off, come, parties, seats_become, wish
from tests.world import World


def rung() -> list[str]:
    with reading() as tx:
        return [message.title for message in tx.exec(select(PushMessage).order_by(col(PushMessage.id)))]


def test_promotion_reminder_message_and_cancellation_ring_but_the_first_mail_does_not(either_world: World, clockface: Clockface) -> None:
    slug = an_event(either_world.satoyama_id, starts_at=at(6), capacity=1)
    with transaction() as tx:
        push_box.subscribe(tx, either_world.chiyo.person_id or 0, Browser().device("https://fcm.googleapis.com/x"))
    come(slug, "一郎", email="1@example.jp")
    registrations.join(either_world.chiyo, slug, wish("千代", email=either_world.chiyo.email))
    assert rung() == []
    seats_become(slug, 2)
    registrations.accept(parties(slug)[1].code, either_world.chiyo)
    clockface.turn_to(5, 18, month=12)
    service.remind_due()
    wording = read_wording({"audience": "all", "subject": "持ち物", "text": "長ぐつ"})
    service.send_message(either_world.akiko, slug, wording, "k" * 20)
    call_off(slug, "台風")
    title = "里山の落ち葉かき"
    assert rung() == [f"【席が空きました・お返事ください】{title}", f"【もうすぐです】{title}", f"【{title}】持ち物", f"【中止】{title}"]
    with reading() as tx:
        first = tx.exec(select(PushMessage)).first()
        assert first is not None and first.path == f"/me/notices/{parties(slug)[1].code}" and first.body.startswith("お待たせしました")
