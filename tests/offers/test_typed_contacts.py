"""Contacts that people type around offers: in none of a person's own, and hidden in a group's request until its yes."""

from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service
from kamagaya_match.offers.models import PersonOffer
from kamagaya_match.offers.rules import read_person
from kamagaya_match.words.catalogue import say
from tests.needs.forms import application, mails_to, posted
from tests.offers.forms import PERSON, offered, published
from tests.world import OBENTO, SATOYAMA, World

PHONE, MAIL = "090-7777-4321", "yobidashi@dantai.example"
WORDS = f"ぜひお願いします。{PHONE} か {MAIL} へ。日曜 10:00-12:00 です。"
HIDDEN = say("ja", "contacts.hidden")


def told(*parts: object) -> list[bool]:
    return [datum in str(parts) for datum in (PHONE, MAIL)]


def test_a_persons_offer_has_no_free_text() -> None:
    typed = dict.fromkeys({*PERSON, *PersonOffer.model_fields, "name", "note", "message"}, f"{PHONE} {MAIL}")
    draft, _ = read_person(PERSON | typed)
    assert told(draft) == [False, False]
    for name in PERSON:
        draft, _ = read_person({**PERSON, name: f"{PHONE} {MAIL}", f"{name}.{PHONE}": "on"})
        assert told(draft) == [False, False], name


def test_whoever_is_asked_reads_them_after_the_groups_yes(world: World) -> None:
    need, key = posted(world.akiko), offered(world.chiyo)
    service.invite(world.akiko, SATOYAMA, key, {"need": need, "message": WORDS})
    number = service.my_invites(world.chiyo, "ja").rows[0].key
    assert service.my_invites(world.chiyo, "ja").rows[0].message == [WORDS.replace(PHONE, HIDDEN).replace(MAIL, HIDDEN)]
    service.say_yes(world.chiyo, number, {"name": "千葉千代", "message": "行けます。"})
    own = service.records_of(world.chiyo)
    mails = [mail.body_text + mail.body_html for mail in mails_to(world.chiyo)]
    assert told(service.my_invites(world.chiyo, "ja"), own, mails) == [False, False]
    needs.accept(world.akiko, application(need, world.chiyo).id or 0)
    assert told(service.my_invites(world.chiyo, "ja")) == told(service.records_of(world.chiyo)) == [True, True]


def test_a_business_reads_them_after_the_groups_yes(world: World) -> None:
    need, offer = posted(world.akiko), published(world.botan, OBENTO)
    service.ask_body(world.akiko, offer, {"need": need, "message": WORDS})
    number = service.invites_of_body(world.botan, OBENTO, "ja").rows[0].key
    service.say_yes(world.botan, number, {"name": "牡丹", "message": "伺います。"})
    mails = [mail.body_text + mail.body_html for mail in mails_to(world.botan)]
    assert told(service.invites_of_body(world.botan, OBENTO, "ja"), mails) == [False, False]
    needs.accept(world.akiko, application(need, world.botan).id or 0)
    assert told(service.invites_of_body(world.botan, OBENTO, "ja")) == [True, True]
