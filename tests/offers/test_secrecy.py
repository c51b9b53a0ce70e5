"""Nobody's name or address leaves the server before their yes, whatever is asked and by whom."""

import logging
from typing import Any

import pytest
from sqlmodel import select

from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service
from kamagaya_match.offers.state.desk import OffersDesk
from kamagaya_match.offers.state.finding import AskPerson, OfficeOffers, People
from kamagaya_match.offers.state.reading import Offers
from kamagaya_match.storage.models import OutboxMail
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from tests.needs.forms import mails_to, posted
from tests.tabs import call, tab
from tests.world import SATOYAMA, World

from .forms import asked, last_invite, offered

AREA = "串崎新田"
SECRETS = ("千葉千代", "千代", "chiyo@example.jp", AREA)


@pytest.fixture
def key(signed_in: World) -> str:
    """What Chiyo shows to groups."""
    return offered(signed_in.chiyo, area=AREA)


def leaks(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


def seen_by_group(who: Who, key: str) -> str:
    """Everything that the desk shows of somebody who was found and asked."""
    views: list[Any] = [service.find_people(who, SATOYAMA, {}, lang) for lang in ("ja", "easy", "en")]
    views += [service.ask_person_form(who, SATOYAMA, key, "ja"), service.sent_by_group(who, SATOYAMA, "ja")]
    return str([*views, service.invites_of_body(who, SATOYAMA, "ja"), service.offers_of_desk(who, SATOYAMA, "ja")])


async def sent_to(kind: Any, path: str, name: str) -> str:
    """What the server sends to a tab that opens this page: all that its states hold."""
    state = tab(kind, path, f"km_session={name}")
    await call(kind.load, state)
    root = state
    while root.parent_state is not None:
        root = root.parent_state
    return str({state_name: delta for state_name, delta in root.get_delta().items() if state_name != root.get_full_name()})


async def everything(world: World, key: str) -> str:
    """Views and deltas of every page that a group, a visitor or the office can open."""
    pages: tuple[tuple[Any, str, str], ...] = (
        (People, f"/group-desk/{SATOYAMA}/people/", "akiko"),
        (AskPerson, f"/group-desk/{SATOYAMA}/people/{key}/", "akiko"),
        (OffersDesk, f"/group-desk/{SATOYAMA}/offers/", "akiko"),
        (OfficeOffers, "/office/offers/", "officer"),
        (Offers, "/offers/", ""),
    )
    deltas = [await sent_to(*page) for page in pages]
    assert "デザイン" in deltas[0] and "デザイン" in deltas[1]
    return "".join([*deltas, seen_by_group(world.akiko, key), seen_by_group(world.officer, key)])


async def test_nothing_names_somebody_before_their_yes(signed_in: World, key: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "kamagaya_match")
    assert leaks(await everything(signed_in, key)) == []
    number = asked(signed_in.akiko, key, posted(signed_in.akiko))
    assert leaks(await everything(signed_in, key)) == []
    service.say_no(signed_in.chiyo, number, {"reason": "time"})
    assert leaks(await everything(signed_in, key)) == []
    assert leaks("".join(mail.subject + mail.body_text + mail.body_html for mail in mails_to(signed_in.akiko))) == []
    assert leaks(caplog.text) == []


async def test_after_a_yes_the_name_is_known_and_the_address_is_not(signed_in: World, key: str) -> None:
    need = posted(signed_in.akiko)
    number = asked(signed_in.akiko, key, need)
    service.say_yes(signed_in.chiyo, number, {"name": "千葉千代", "message": "行けます。"})
    assert leaks(await everything(signed_in, key)) == []
    [answer] = needs.applications_of_need(signed_in.akiko, need, "ja").rows
    assert answer.name == "千葉千代" and "chiyo@example.jp" not in str(answer)
    assert "chiyo@example.jp" not in "".join(mail.body_text + mail.body_html for mail in mails_to(signed_in.akiko))
    needs.accept(signed_in.akiko, answer.id)
    assert needs.applications_of_need(signed_in.akiko, need, "ja").rows[0].email == "chiyo@example.jp"


def test_invitations_do_not_tell_the_group_s_address(signed_in: World, key: str) -> None:
    asked(signed_in.akiko, key, posted(signed_in.akiko))
    with reading() as tx:
        [mail] = tx.exec(select(OutboxMail).where(OutboxMail.to_address == "chiyo@example.jp"))
    assert "akiko@example.jp" not in mail.body_text + mail.body_html
    assert "akiko@example.jp" not in str(service.my_invites(signed_in.chiyo, "ja"))
    assert last_invite().state == "sent"


def test_the_key_is_not_the_person_and_changes_with_a_new_offer(signed_in: World, key: str) -> None:
    service.delete_mine(signed_in.chiyo)
    assert offered(signed_in.chiyo) != key
