"""Deeds on what one follows, and on suggestions by mail."""

from kamagaya_match.follows import service

from .city import City, Deed
from .needs import posted
from .offers import giver

PATH, ASKED = "/me/follows/", {"field": "environment", "area": ""}


def _count(city: City, email: str) -> str:
    return f"SELECT count(*) FROM follow WHERE person_id = {city.person(email)}"


def _followed(city: City, email: str) -> int:
    """The number of what a newcomer follows."""
    city.newcomer(email)
    service.follow(city.who(email), "all", ASKED)
    return int(city.ask("SELECT max(id) FROM follow"))


def _add(city: City) -> Deed:
    city.newcomer("follows@example.jp")
    return Deed(PATH, _count(city, "follows@example.jp"), 1, {"form": ASKED}, "follows@example.jp")


def _change(city: City) -> Deed:
    number = _followed(city, "hears-daily@example.jp")
    form = {"number": str(number), f"every-{number}": "daily", f"mail-{number}": "on"}
    return Deed(PATH, f"SELECT every FROM follow WHERE id = {number}", "daily", {"form": form}, "hears-daily@example.jp")


def _stop(city: City) -> Deed:
    number = _followed(city, "stops@example.jp")
    return Deed(PATH, _count(city, "stops@example.jp"), 0, {"number": number}, "stops@example.jp")


def _want(city: City) -> Deed:
    person = city.newcomer("wants@example.jp")
    return Deed(PATH, f"SELECT wanted FROM follow_wish WHERE person_id = {person}", 1, {"wanted": True}, "wants@example.jp")


def _decline(city: City) -> Deed:
    giver(city, "declines@example.jp")
    person, need = city.person("declines@example.jp"), posted(city)
    columns = "person_id, need_slug, title, why, version, sent_at"
    values = "(:person, :need, '落ち葉かき', '近いところです', 1, '2026-11-01 00:00:00.000000')"
    city.tell(f"INSERT INTO follow_suggestion ({columns}) VALUES {values}", person=person, need=need)
    question = f"SELECT count(*) FROM match_correction WHERE person_id = {person}"  # comes last
    return Deed(PATH, question, 1, {"slug": need}, "declines@example.jp")


DEEDS = {
    "Follows.add": _add,
    "Follows.change": _change,
    "Follows.decline": _decline,
    "Follows.stop": _stop,
    "Follows.want": _want,
}
