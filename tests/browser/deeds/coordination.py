"""Deeds of coordinators: what they propose."""

from tests.offers.forms import WORDS

from .city import OFFICER, City, Deed
from .needs import posted
from .offers import giver


def _proposals(key: str) -> str:
    return f"SELECT count(*) FROM offer_invite i JOIN person_offer o ON o.person_id = i.person_id WHERE i.proposed AND o.slug = '{key}'"


def _propose_need(city: City) -> Deed:
    key, need = giver(city, "proposed@example.jp"), posted(city)
    return Deed(f"/coordinator/open/{need}/", _proposals(key), 1, {"data": {f"whom.{key}": "on", "message": WORDS}}, OFFICER)


def _propose_to_person(city: City) -> Deed:
    key, need = giver(city, "proposed-to@example.jp"), posted(city)
    return Deed(f"/coordinator/people/{key}/", _proposals(key), 1, {"data": {"need": need, "message": WORDS}}, OFFICER)


DEEDS = {
    "ProposeNeed.send": _propose_need,
    "ProposeToPerson.send": _propose_to_person,
}
