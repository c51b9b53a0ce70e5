"""Deeds of the office."""

from kamagaya_match.groups import service as groups
from kamagaya_match.people import service as people

from .city import CITIZEN, OFFICER, City, Deed

OTHER = "obento"
AT_OTHER = f"/office/groups/{OTHER}/"


def _status(slug: str = OTHER) -> str:
    return f"SELECT status FROM group_ WHERE slug = '{slug}'"


def _roles(city: City, role: str) -> str:
    return f"SELECT count(*) FROM role_grant WHERE person_id = {city.person(CITIZEN)} AND role = '{role}' AND revoked_at IS NULL"


def _become(city: City, status: str) -> None:
    city.tell("UPDATE group_ SET status = :status WHERE slug = :slug", status=status, slug=OTHER)


def _verify(city: City) -> Deed:
    _become(city, "unverified")
    return Deed(AT_OTHER, _status(), "verified", who=OFFICER)


def _withdraw(city: City) -> Deed:
    _become(city, "verified")
    return Deed(AT_OTHER, _status(), "unverified", {"data": {"reason": "規約のため"}}, OFFICER)


def _suspend(city: City) -> Deed:
    _become(city, "verified")
    return Deed(AT_OTHER, _status(), "suspended", {"data": {"reason": "確かめるため"}}, OFFICER)


def _reinstate(city: City) -> Deed:
    _become(city, "verified")
    groups.suspend(city.who(OFFICER), OTHER, "確かめるため")
    return Deed(AT_OTHER, _status(), "verified", {"data": {"reason": "確かめました"}}, OFFICER)


def _appoint(city: City) -> Deed:
    _become(city, "verified")
    city.newcomer("acting@example.jp")
    question = "SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id WHERE m.acting AND p.email = 'acting@example.jp'"
    return Deed(AT_OTHER, question, 1, {"data": {"email": "acting@example.jp", "why": "連絡がつかないため"}}, OFFICER)


def _verify_queued(city: City) -> Deed:
    _become(city, "unverified")
    return Deed("/office/", _status(), "verified", {"slug": OTHER}, OFFICER)


def _approve(city: City) -> Deed:
    slug = city.event(status="pending", published_at=None)
    question = f"SELECT status FROM event WHERE slug = '{slug}'"
    return Deed("/office/", question, "published", {"kind": "event", "slug": slug}, OFFICER)


def _send_back(city: City) -> Deed:
    slug = city.event(status="pending", published_at=None)
    data = {"kind": "event", "slug": slug, "reason": "場所を書いてください"}
    return Deed("/office/", f"SELECT status FROM event WHERE slug = '{slug}'", "draft", {"data": data}, OFFICER)


def _give(city: City) -> Deed:
    data = {"person": str(city.person(CITIZEN)), "role": "adviser"}
    return Deed("/office/people/", _roles(city, "adviser"), 1, {"data": data}, OFFICER)


def _take(city: City) -> Deed:
    people.grant_role(city.who(OFFICER), str(city.person(CITIZEN)), "committee")
    payload = {"person": city.person(CITIZEN), "role": "committee"}
    return Deed("/office/people/", _roles(city, "committee"), 0, payload, OFFICER)


DEEDS = {
    "GroupAtOffice.appoint": _appoint,
    "GroupAtOffice.reinstate": _reinstate,
    "GroupAtOffice.suspend": _suspend,
    "GroupAtOffice.verify": _verify,
    "GroupAtOffice.withdraw": _withdraw,
    "OfficePeople.give": _give,
    "OfficePeople.take": _take,
    "OfficeQueues.approve": _approve,
    "OfficeQueues.send_back": _send_back,
    "OfficeQueues.verify": _verify_queued,
}
