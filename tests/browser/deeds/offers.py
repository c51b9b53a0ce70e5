"""Deeds on what people and businesses give, on invitations, and on suggestions."""

from kamagaya_match.matching import service as matching
from kamagaya_match.offers import service
from tests.offers.forms import BODY, PERSON, WORDS

from .city import DESK, HOST, OWNER, City, Deed
from .needs import posted

BUSINESS, OFFERS = "m9@example.jp", "/group-desk/ashita-design/offers"


def giver(city: City, email: str) -> str:
    """The key of what a newcomer gives."""
    city.newcomer(email)
    service.save_mine(city.who(email), PERSON)
    return str(city.ask("SELECT slug FROM person_offer ORDER BY id DESC"))


def _offer_of(city: City, email: str, what: str) -> str:
    return f"SELECT {what} FROM person_offer WHERE person_id = {city.person(email)}"


def _save_own(city: City) -> Deed:
    city.newcomer("gives@example.jp")
    return Deed("/me/offer/", _offer_of(city, "gives@example.jp", "count(*)"), 1, {"data": PERSON}, "gives@example.jp")


def _pause(city: City) -> Deed:
    giver(city, "pauses@example.jp")
    return Deed("/me/offer/", _offer_of(city, "pauses@example.jp", "paused_at IS NOT NULL"), 1, who="pauses@example.jp")


def _resume(city: City) -> Deed:
    giver(city, "resumes@example.jp")
    service.pause_mine(city.who("resumes@example.jp"))
    return Deed("/me/offer/", _offer_of(city, "resumes@example.jp", "paused_at IS NOT NULL"), 0, who="resumes@example.jp")


def _delete_own(city: City) -> Deed:
    giver(city, "deletes@example.jp")
    return Deed("/me/offer/", _offer_of(city, "deletes@example.jp", "count(*)"), 0, who="deletes@example.jp")


def _ask_person(city: City) -> Deed:
    key, need = giver(city, "asked@example.jp"), posted(city)
    question = f"SELECT count(*) FROM offer_invite WHERE person_id = {city.person('asked@example.jp')}"
    return Deed(f"{DESK}/people/{key}/", question, 1, {"data": {"need": need, "message": WORDS}})


def _invited(city: City, email: str) -> int:
    """The number of the host's invitation to a newcomer."""
    key = giver(city, email)
    service.invite(city.who(OWNER), HOST, key, {"need": posted(city), "message": WORDS})
    return int(city.ask("SELECT max(id) FROM offer_invite"))


def _state(number: int) -> str:
    return f"SELECT state FROM offer_invite WHERE id = {number}"


def _yes(number: int) -> dict[str, dict[str, str]]:
    return {"data": {"invite": str(number), f"name-{number}": "新 人", f"message-{number}": "行けます。"}}


def _no(number: int) -> dict[str, dict[str, str]]:
    return {"data": {"invite": str(number), f"reason-{number}": "都合が合いません。"}}


def _say_yes(city: City) -> Deed:
    number = _invited(city, "says-yes@example.jp")
    return Deed("/me/invites/", _state(number), "accepted", _yes(number), "says-yes@example.jp")


def _say_no(city: City) -> Deed:
    number = _invited(city, "says-no@example.jp")
    return Deed("/me/invites/", _state(number), "declined", _no(number), "says-no@example.jp")


def _draft(city: City) -> str:
    return service.create(city.who(BUSINESS), "ashita-design", BODY)


def _published(city: City) -> str:
    slug = _draft(city)
    service.publish(city.who(BUSINESS), slug)
    return slug


def _body(slug: str, what: str) -> str:
    return f"SELECT {what} FROM body_offer WHERE slug = '{slug}'"


def _save(_city: City) -> Deed:
    question = "SELECT count(*) FROM body_offer WHERE title = '夜に使える教室'"
    return Deed(f"{OFFERS}/new/", question, 1, {"data": BODY | {"title": "夜に使える教室"}}, BUSINESS)


def _publish(city: City) -> Deed:
    slug = _draft(city)
    return Deed(f"{OFFERS}/{slug}/", _body(slug, "status"), "published", who=BUSINESS)


def _withdraw(city: City) -> Deed:
    slug = _published(city)
    return Deed(f"{OFFERS}/{slug}/", _body(slug, "status"), "draft", who=BUSINESS)


def _delete(city: City) -> Deed:
    slug = _draft(city)
    return Deed(f"{OFFERS}/{slug}/", _body(slug, "count(*)"), 0, who=BUSINESS)


def _ask_body(city: City) -> Deed:
    slug, need = _published(city), posted(city)
    question = f"SELECT count(*) FROM offer_invite i JOIN body_offer o ON o.id = i.offer_id WHERE o.slug = '{slug}'"
    return Deed(f"/offers/{slug}/ask", question, 1, {"data": {"need": need, "message": WORDS}})


def _body_asked(city: City) -> int:
    """The number of the host's invitation to a business."""
    service.ask_body(city.who(OWNER), _published(city), {"need": posted(city), "message": WORDS})
    return int(city.ask("SELECT max(id) FROM offer_invite"))


def _body_yes(city: City) -> Deed:
    number = _body_asked(city)
    return Deed(f"{OFFERS}/", _state(number), "accepted", _yes(number), BUSINESS)


def _body_no(city: City) -> Deed:
    number = _body_asked(city)
    return Deed(f"{OFFERS}/", _state(number), "declined", _no(number), BUSINESS)


def _suggest(city: City) -> Deed:
    """What was suggested is kept."""
    giver(city, "looks@example.jp")
    kept = f"SELECT count(*) FROM match_list WHERE person_id = {city.person('looks@example.jp')}"
    return Deed("/me/matches/", kept, 1, who="looks@example.jp")


def _corrections(city: City, email: str) -> str:
    return f"SELECT count(*) FROM match_correction WHERE person_id = {city.person(email)}"


def _correct(city: City) -> Deed:
    giver(city, "corrects@example.jp")
    payload = {"slug": posted(city), "kind": "need", "value": ""}
    return Deed("/me/matches/", _corrections(city, "corrects@example.jp"), 1, payload, "corrects@example.jp")


def _undo(city: City) -> Deed:
    giver(city, "undoes@example.jp")
    matching.correct(city.who("undoes@example.jp"), posted(city), "need", "")
    number = int(city.ask("SELECT max(id) FROM match_correction"))
    return Deed("/me/matches/", _corrections(city, "undoes@example.jp"), 0, {"number": number}, "undoes@example.jp")


DEEDS = {
    "AskBody.send": _ask_body,
    "AskPerson.send": _ask_person,
    "Matches.correct": _correct,
    "Matches.load": _suggest,
    "Matches.undo": _undo,
    "OfferForm.delete": _delete,
    "OfferForm.publish": _publish,
    "OfferForm.save": _save,
    "OfferForm.withdraw": _withdraw,
    "OffersDesk.say_no": _body_no,
    "OffersDesk.say_yes": _body_yes,
    "OwnInvites.say_no": _say_no,
    "OwnInvites.say_yes": _say_yes,
    "OwnOffer.delete": _delete_own,
    "OwnOffer.pause": _pause,
    "OwnOffer.resume": _resume,
    "OwnOffer.save": _save_own,
}
