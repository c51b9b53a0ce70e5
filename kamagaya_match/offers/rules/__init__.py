"""Pure decisions about offers and invitations."""

from .body_form import LENGTHS, BodyDraft, body_values, read_body
from .filters import OfferFilter, PeopleFilter, read_offer_filter, read_people_filter
from .inviting import (
    A_DAY,
    LONGEST_MESSAGE,
    MOST_A_DAY,
    MOST_PROPOSED_A_DAY,
    MOST_PROPOSED_AT_ONCE,
    Proposed,
    may_settle,
    not_wanted,
    reason_of,
)
from .kinds import ADULT, OFFERING_KINDS, Gift, InviteState, Level, OfferStatus, Seen, WhyNot
from .matchable import MatchableOffer
from .near import near
from .person_form import PersonDraft, person_values, read_person

__all__ = [
    "ADULT",
    "A_DAY",
    "LENGTHS",
    "LONGEST_MESSAGE",
    "MOST_A_DAY",
    "MOST_PROPOSED_AT_ONCE",
    "MOST_PROPOSED_A_DAY",
    "OFFERING_KINDS",
    "BodyDraft",
    "Gift",
    "InviteState",
    "Level",
    "MatchableOffer",
    "OfferFilter",
    "OfferStatus",
    "PeopleFilter",
    "PersonDraft",
    "Proposed",
    "Seen",
    "WhyNot",
    "body_values",
    "may_settle",
    "near",
    "not_wanted",
    "person_values",
    "read_body",
    "read_offer_filter",
    "read_people_filter",
    "read_person",
    "reason_of",
]
