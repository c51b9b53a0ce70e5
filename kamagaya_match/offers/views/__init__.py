"""What people read of offers and invitations: frozen rows, worded for one reader."""

from .bodies import DeskOffer, OfferCard, OfferList, OfferPage, desk_offer, offer_card, offer_list, offer_page
from .invites import Asked, AskedPage, AskForm, OfficeCounts, Sent, SentPage, asked, office_counts, sent
from .persons import MyOffer, PeopleFound, PersonCard, my_offer, people_found, person_card

__all__ = [
    "AskForm",
    "Asked",
    "AskedPage",
    "DeskOffer",
    "MyOffer",
    "OfferCard",
    "OfferList",
    "OfferPage",
    "OfficeCounts",
    "PeopleFound",
    "PersonCard",
    "Sent",
    "SentPage",
    "asked",
    "desk_offer",
    "my_offer",
    "offer_card",
    "offer_list",
    "offer_page",
    "office_counts",
    "people_found",
    "person_card",
    "sent",
]
