"""Who must not be in pictures, as the group, its helpers and its spreadsheet see it."""

from kamagaya_match.events.views import SignUpFacts

from .rows import PartyFacts


def asks_photo(facts: SignUpFacts) -> bool:
    """Whether anybody is asked about pictures: all where they are taken, else the guardians of children."""
    return facts.takes_photos or facts.minors_alone


def keeps_out(facts: SignUpFacts, party: PartyFacts) -> bool:
    """Whether helpers see that this party must not be in the pictures that are taken."""
    return facts.takes_photos and not party.photo_consent
