"""Handlers, called as any browser could call them."""

import pytest
import reflex as rx

from kamagaya_match.offers.pages import PAGES
from kamagaya_match.offers.state import desk, finding, mine, reading
from kamagaya_match.offers.state.desk import OfferForm, OffersDesk
from kamagaya_match.offers.state.finding import AskBody, AskPerson, OfficeOffers, People
from kamagaya_match.offers.state.mine import OwnInvites, OwnOffer
from kamagaya_match.offers.state.reading import Offers, OneOffer
from kamagaya_match.web.guards import declared
from tests.needs.forms import application, posted
from tests.tabs import call, goes_to, tab
from tests.world import OBENTO, SATOYAMA, World

from .forms import BODY, PERSON, WORDS, asked, body_offer, invites, last_invite, offered, published

DESK, PEOPLE, OWN = f"/group-desk/{SATOYAMA}/offers/", f"/group-desk/{SATOYAMA}/people/", f"/group-desk/{OBENTO}/offers/"


def cookie(name: str) -> str:
    return f"km_session={name}"


def test_every_handler_says_who_may_call_it() -> None:
    found = [one for module in (desk, finding, mine, reading) for one in vars(module).values() if _is_own_state(one)]
    handlers = {f"{one.__name__}.{name}": handler for one in found for name, handler in one.event_handlers.items() if name != "setvar"}
    assert len(handlers) > 20
    assert [name for name, handler in handlers.items() if declared(handler) is None] == []


def _is_own_state(thing: object) -> bool:
    return isinstance(thing, type) and issubclass(thing, rx.State) and thing.__module__.startswith("kamagaya_match.offers")


def test_every_page_has_an_address_of_its_own_and_can_be_built() -> None:
    assert len({page.route for page in PAGES}) == len(PAGES)
    for page in PAGES:
        page.build()


async def test_a_person_says_what_they_can_do(signed_in: World) -> None:
    state = tab(OwnOffer, "/me/offer/", cookie("chiyo"))
    await call(OwnOffer.load, state)
    assert (state.view.there, state.values, state.loaded) == (False, {}, True)
    await call(OwnOffer.save, state, PERSON | {"adult": ""})
    assert list(state.errors) == ["adult"] and not state.view.there
    await call(OwnOffer.save, state, PERSON)
    assert (state.errors, state.done, state.view.seen) == ({}, "保存しました。", True)
    assert state.values["skills.design"] == "3"
    for handler, paused in ((OwnOffer.pause, True), (OwnOffer.resume, False)):
        await call(handler, state)
        assert state.view.paused == paused
    await call(OwnOffer.delete, state)
    assert (state.view.there, state.values, state.done) == (False, {}, "登録を消しました。")
    await call(OwnOffer.pause, state)
    assert state.errors


async def test_a_group_finds_asks_and_a_person_answers(signed_in: World) -> None:
    key, need = offered(signed_in.chiyo), posted(signed_in.akiko)
    listing = tab(People, PEOPLE, cookie("akiko"), skill="design")
    await call(People.load, listing)
    assert [row.key for row in listing.found.rows] == [key]
    asking = tab(AskPerson, f"{PEOPLE}{key}/", cookie("akiko"))
    await call(AskPerson.load, asking)
    await call(AskPerson.send, asking, {"need": need, "message": ""})
    assert list(asking.errors) == ["message"]
    await call(AskPerson.send, asking, {"need": need, "message": WORDS})
    assert (asking.errors, asking.done != "") == ({}, True)
    own = tab(OwnInvites, "/me/invites/", cookie("chiyo"))
    await call(OwnInvites.load, own)
    number = own.listing.rows[0].key
    await call(OwnInvites.say_yes, own, {"invite": number, f"name-{number}": "千代", f"message-{number}": ""})
    assert list(own.errors) == [f"message-{number}"]
    await call(OwnInvites.say_yes, own, {"invite": number, f"name-{number}": "千代", f"message-{number}": "行けます"})
    assert (own.errors, own.listing.rows[0].state) == ({}, "accepted")
    assert application(need, signed_in.chiyo).message == "行けます"
    desk_state = tab(OffersDesk, DESK, cookie("akiko"))
    await call(OffersDesk.load, desk_state)
    assert (desk_state.gives, [row.state for row in desk_state.sent.rows]) == (False, ["accepted"])


async def test_a_person_says_not_now(signed_in: World) -> None:
    number = asked(signed_in.akiko, offered(signed_in.chiyo), posted(signed_in.akiko))
    own = tab(OwnInvites, "/me/invites/", cookie("chiyo"))
    await call(OwnInvites.say_no, own, {"invite": str(number), f"reason-{number}": "time"})
    assert (own.errors, last_invite().state, last_invite().reason) == ({}, "declined", "time")


async def test_an_unknown_person_leads_back_to_the_list(signed_in: World) -> None:
    state = tab(AskPerson, f"{PEOPLE}nobody/", cookie("akiko"))
    assert goes_to(await call(AskPerson.load, state)) == PEOPLE
    asking = tab(AskBody, "/offers/nothing/ask", cookie("akiko"))
    assert goes_to(await call(AskBody.load, asking)) == "/offers/"


async def test_a_business_writes_publishes_and_is_asked(signed_in: World) -> None:
    new = tab(OfferForm, f"{OWN}new/", cookie("botan"))
    await call(OfferForm.load, new)
    assert (new.offer_slug, new.loaded) == ("", True)
    assert await call(OfferForm.save, new, {}) is None and "title" in new.errors
    there = goes_to(await call(OfferForm.save, new, BODY))
    slug = there.strip("/").split("/")[-1]
    one = tab(OfferForm, there, cookie("botan"))
    await call(OfferForm.load, one)
    assert one.values["title"] == BODY["title"] and one.preview.card.title == BODY["title"]
    await call(OfferForm.publish, one)
    assert one.row.published
    await call(OfferForm.save, one, BODY | {"title": "会議室"})
    assert (one.done, one.row.title) == ("保存しました。", "会議室")
    await call(OfferForm.delete, one)
    assert "捨てられません" in one.problem
    asking = tab(AskBody, f"/offers/{slug}/ask", cookie("akiko"))
    need = posted(signed_in.akiko)
    await call(AskBody.load, asking)
    await call(AskBody.send, asking, {"need": need, "message": WORDS})
    assert asking.done
    own = tab(OffersDesk, OWN, cookie("botan"))
    await call(OffersDesk.load, own)
    number = own.asked.rows[0].key
    await call(OffersDesk.say_no, own, {"invite": number})
    assert own.asked.rows[0].state == "declined"
    await call(OffersDesk.say_yes, own, {"invite": number, f"name-{number}": "牡丹", f"message-{number}": "どうぞ"})
    assert own.asked.rows[0].state == "accepted"
    await call(OfferForm.withdraw, one)
    assert not one.row.published


async def test_the_public_pages_follow_their_address(signed_in: World) -> None:
    slug = published(signed_in.botan)
    listing = tab(Offers, "/offers/", "", q="宇宙")
    await call(Offers.load, listing)
    assert (listing.listing.total, [card.slug for card in listing.listing.nearest]) == (0, [slug])
    one, missing = tab(OneOffer, f"/offers/{slug}"), tab(OneOffer, "/offers/nowhere")
    await call(OneOffer.load, one)
    await call(OneOffer.load, missing)
    assert (one.title, missing.missing, missing.title) == (BODY["title"], True, "この提供は見つかりません")


@pytest.mark.parametrize("name", ["botan", "chiyo", "staff", ""])
async def test_strangers_do_not_get_into_the_desk(signed_in: World, name: str) -> None:
    key, need = offered(signed_in.daigo), posted(signed_in.akiko)
    for handler, kind, values in (
        (OffersDesk.load, OffersDesk, ()),
        (People.load, People, ()),
        (AskPerson.load, AskPerson, ()),
        (AskPerson.send, AskPerson, ({"need": need, "message": WORDS},)),
        (OfferForm.load, OfferForm, ()),
        (OfferForm.save, OfferForm, (BODY,)),
        (OfferForm.publish, OfferForm, ()),
    ):
        state = tab(kind, f"{PEOPLE}{key}/", cookie(name))
        assert goes_to(await call(handler, state, *values)).startswith("/sign-in/")
    assert invites() == []


async def test_one_s_own_desk_is_no_way_into_another(signed_in: World) -> None:
    slug = published(signed_in.botan)
    state = tab(OfferForm, f"{DESK}{slug}/", cookie("akiko"))
    assert goes_to(await call(OfferForm.load, state)) == DESK
    await call(OfferForm.withdraw, state)
    assert state.problem and body_offer(slug).status == "published"
    office = tab(OfferForm, f"{DESK}{slug}/", cookie("officer"))
    assert goes_to(await call(OfferForm.load, office)) == DESK


@pytest.mark.parametrize("name", ["akiko", "staff", ""])
async def test_the_figures_are_the_office_s(signed_in: World, name: str) -> None:
    state = tab(OfficeOffers, "/office/offers/", cookie(name))
    assert goes_to(await call(OfficeOffers.load, state)).startswith("/sign-in/")
    own = tab(OfficeOffers, "/office/offers/", cookie("officer"))
    await call(OfficeOffers.load, own)
    assert own.loaded and own.figures.offers
