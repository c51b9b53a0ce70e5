"""Deeds on what a group asks for, and on answers to it."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.needs import service
from tests.needs.forms import VOLUNTEER

from .city import CITIZEN, DESK, HOST, OFFICER, OWNER, City, Deed

MESSAGE = {"name": "千葉 千代", "message": "日曜日に行けます。"}


def drafted(city: City, title: str = "落ち葉かきの手伝い") -> str:
    """The slug of a draft of the host."""
    until = (clock.today() + timedelta(days=20)).isoformat()
    return service.create(city.who(OWNER), HOST, VOLUNTEER | {"title": title, "until": until})


def posted(city: City, title: str = "落ち葉かきの手伝い") -> str:
    """The slug of an open need of the host."""
    city.new_day()
    slug = drafted(city, title)
    service.hand_in(city.who(OWNER), slug)
    return slug


def applied(city: City) -> tuple[str, int]:
    """An open need with one answer: its slug, and the answer's number."""
    slug = posted(city)
    service.apply(city.who(CITIZEN), slug, MESSAGE)
    return slug, int(city.ask("SELECT max(id) FROM application"))


def _desk(slug: str) -> str:
    return f"{DESK}/needs/{slug}/"


def _status(slug: str) -> str:
    return f"SELECT status FROM need WHERE slug = '{slug}'"


def _of(title: str) -> str:
    return f"SELECT count(*) FROM need WHERE title = '{title}'"


def _answer(number: int) -> str:
    return f"SELECT state FROM application WHERE id = {number}"


def _save(_city: City) -> Deed:
    return Deed(_desk("new"), _of("書きかけの募集"), 1, {"data": {"title": "書きかけの募集", "kind": "volunteer"}})


def _hand_in(city: City) -> Deed:
    slug = drafted(city)
    return Deed(_desk(slug), _status(slug), "published")


def _take_back(city: City) -> Deed:
    slug = drafted(city)
    city.tell("UPDATE need SET status = 'pending' WHERE slug = :slug", slug=slug)
    return Deed(_desk(slug), _status(slug), "draft")


def _close(city: City) -> Deed:
    slug = posted(city)
    return Deed(_desk(slug), _status(slug), "closed")


def _reopen(city: City) -> Deed:
    slug = posted(city)
    service.close(city.who(OWNER), slug)
    return Deed(_desk(slug), _status(slug), "published")


def _close_because(city: City) -> Deed:
    slug = posted(city)
    return Deed(_desk(slug), _status(slug), "closed", {"data": {"reason": "連絡がつかないため"}}, OFFICER)


def _reopen_because(city: City) -> Deed:
    slug = posted(city)
    service.close(city.who(OWNER), slug)
    return Deed(_desk(slug), _status(slug), "published", {"data": {"reason": "団体から頼まれたため"}}, OFFICER)


def _duplicate(city: City) -> Deed:
    return Deed(_desk(posted(city, "写しのもとの募集")), _of("写しのもとの募集"), 2)


def _delete(city: City) -> Deed:
    return Deed(_desk(drafted(city, "消す募集")), _of("消す募集"), 0)


def _accept(city: City) -> Deed:
    slug, number = applied(city)
    return Deed(_desk(slug), _answer(number), "accepted", {"data": {"application": str(number), f"accept-{number}": "お待ちしています"}})


def _decline(city: City) -> Deed:
    slug, number = applied(city)
    return Deed(_desk(slug), _answer(number), "declined", {"data": {"application": str(number), f"decline-{number}": "今回は足りました"}})


def _apply(city: City) -> Deed:
    slug = posted(city)
    question = f"SELECT count(*) FROM application a JOIN need n ON n.id = a.need_id WHERE n.slug = '{slug}'"
    return Deed(f"/needs/{slug}/apply/", question, 1, {"data": MESSAGE}, CITIZEN)


def _withdraw(city: City) -> Deed:
    slug, number = applied(city)
    return Deed(f"/needs/{slug}/apply/", _answer(number), "withdrawn", {"_data": {}}, CITIZEN)


DEEDS = {
    "Applying.send": _apply,
    "Applying.withdraw": _withdraw,
    "NeedForm.save": _save,
    "NeedOnDesk.accept": _accept,
    "NeedOnDesk.close": _close,
    "NeedOnDesk.close_because": _close_because,
    "NeedOnDesk.decline": _decline,
    "NeedOnDesk.delete": _delete,
    "NeedOnDesk.duplicate": _duplicate,
    "NeedOnDesk.hand_in": _hand_in,
    "NeedOnDesk.reopen": _reopen,
    "NeedOnDesk.reopen_because": _reopen_because,
    "NeedOnDesk.take_back": _take_back,
}
