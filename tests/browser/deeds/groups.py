"""Deeds on a group: its page, its members, its owners."""

from kamagaya_match.groups import service
from tests.groups.forms import FOUNDING, PROFILE

from .city import CITIZEN, DESK, HOST, OWNER, City, Deed

MEMBERS = f"{DESK}/members/"


def _role(person: int) -> str:
    return f"SELECT max(role) FROM membership WHERE person_id = {person}"


def _offers(person: int) -> str:
    return f"SELECT count(*) FROM hand_over WHERE to_person = {person} AND revoked_at IS NULL"


def _found(_city: City) -> Deed:
    question = "SELECT count(*) FROM group_ WHERE name = 'くぬぎ山おもちゃ病院'"
    return Deed("/groups/new/", question, 1, {"data": FOUNDING}, CITIZEN)


def _profile(_city: City) -> Deed:
    data = PROFILE | {"name": "里山を守る会", "summary": "里山の手入れをしています。"}
    return Deed(f"{DESK}/profile/", f"SELECT summary FROM group_ WHERE slug = '{HOST}'", "里山の手入れをしています。", {"data": data})


def _invite(_city: City) -> Deed:
    data = {"email": "atarashii@example.jp", "role": "editor", "lang": "ja"}
    return Deed(MEMBERS, "SELECT count(*) FROM invitation WHERE email = 'atarashii@example.jp'", 1, {"data": data})


def _revoke(city: City) -> Deed:
    service.invite(city.who(OWNER), HOST, "machigai@example.jp", "editor", "ja")
    number = city.ask("SELECT max(id) FROM invitation WHERE email = 'machigai@example.jp'")
    return Deed(MEMBERS, f"SELECT revoked_at IS NOT NULL FROM invitation WHERE id = {number}", 1, {"invitation_id": number})


def _change_role(city: City) -> Deed:
    person = city.newcomer("owner-to-be@example.jp", "editor")
    return Deed(MEMBERS, _role(person), "owner", {"person_id": person, "role": "owner"})


def _remove(city: City) -> Deed:
    person = city.newcomer("sent-away@example.jp", "editor")
    return Deed(MEMBERS, _role(person), None, {"person_id": person})


def _hand_over(city: City) -> Deed:
    person = city.newcomer("heir@example.jp", "editor")
    return Deed(MEMBERS, _offers(person), 1, {"data": {"heir": str(person)}})


def _take_back(city: City) -> Deed:
    person = city.newcomer("other-heir@example.jp", "editor")
    service.offer_hand_over(city.who(OWNER), HOST, person)
    return Deed(MEMBERS, _offers(person), 0)


def _leave(city: City) -> Deed:
    person = city.newcomer("leaving@example.jp", "editor")
    return Deed(MEMBERS, _role(person), None, who="leaving@example.jp")


DEEDS = {
    "Founding.found": _found,
    "GroupProfile.save": _profile,
    "Members.change_role": _change_role,
    "Members.hand_over": _hand_over,
    "Members.invite": _invite,
    "Members.leave": _leave,
    "Members.remove": _remove,
    "Members.revoke": _revoke,
    "Members.take_back": _take_back,
}
