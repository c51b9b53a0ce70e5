"""The pages of offers."""

from typing import Any

from kamagaya_match.offers.state.desk import OfferForm, OffersDesk
from kamagaya_match.offers.state.finding import AskBody, AskPerson, OfficeOffers, People
from kamagaya_match.offers.state.mine import OwnInvites, OwnOffer
from kamagaya_match.offers.state.reading import Offers, OneOffer
from kamagaya_match.web.el import when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .desk import offer_form, offers_page
from .detail import missing_page, offer_page
from .invites import invites_page
from .listing import offer_list
from .mine import mine_page
from .office import office_page
from .people import ask_body_page, ask_person_page, people_page

PLACE = "/offers/"
DESK = "/group-desk/[slug]"


def _list() -> Any:
    return layout(offer_list(Offers.listing), here=PLACE)


def _one() -> Any:
    return layout(when(OneOffer.missing, missing_page(), offer_page(OneOffer.page)), here=PLACE)


PAGES = [
    LivePage("/offers", _list, t("offers.list_title"), [Offers.load], Offers.loaded),
    LivePage("/offers/[slug]", _one, OneOffer.title, [OneOffer.load], OneOffer.loaded),
    LivePage("/offers/[slug]/ask", ask_body_page, t("offer_people.ask_body_title"), [AskBody.load], AskBody.loaded),
    LivePage("/me/offer", mine_page, t("my_offer.title"), [OwnOffer.load], OwnOffer.loaded),
    LivePage("/me/invites", invites_page, t("invites.title"), [OwnInvites.load], OwnInvites.loaded),
    LivePage(f"{DESK}/offers", offers_page, t("offer_desk.title"), [OffersDesk.load], OffersDesk.loaded),
    LivePage(f"{DESK}/offers/[offer_slug]", offer_form, t("offer_form.title"), [OfferForm.load], OfferForm.loaded),
    LivePage(f"{DESK}/people", people_page, t("offer_people.title"), [People.load], People.loaded),
    LivePage(f"{DESK}/people/[person_key]", ask_person_page, t("offer_people.ask_title"), [AskPerson.load], AskPerson.loaded),
    LivePage("/office/offers", office_page, t("offer_office.title"), [OfficeOffers.load], OfficeOffers.loaded),
]
