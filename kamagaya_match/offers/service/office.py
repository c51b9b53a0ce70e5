"""How much is offered and asked, for the office: numbers only."""

from kamagaya_match.groups import service as groups
from kamagaya_match.offers.queries import bodies, invites, persons
from kamagaya_match.offers.queries.bodies import WantedOffers
from kamagaya_match.offers.views import OfficeCounts, office_counts
from kamagaya_match.problems import NotFound
from kamagaya_match.storage.transaction import reading
from kamagaya_match.who import Who
from kamagaya_match.words.catalogue import Lang


def counts(who: Who, lang: Lang) -> OfficeCounts:
    """The office's figures of offers, invitations and why people say no. Errors: NotFound for others."""
    if not who.is_office:
        raise NotFound
    with reading() as tx:
        published = bodies.count(tx, WantedOffers(stopped=groups.suspended(tx)))
        return office_counts((*persons.counts(tx), published), invites.by_state(tx), invites.by_reason(tx), lang)
