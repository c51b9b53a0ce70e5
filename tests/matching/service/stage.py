"""People who say what they give, and groups that ask, for these tests."""

from datetime import date, time

from kamagaya_match import clock
from kamagaya_match.needs import service as needs
from kamagaya_match.offers import service as offers
from kamagaya_match.who import Who
from tests.needs.forms import VOLUNTEER
from tests.world import OBENTO, SATOYAMA, World

NOW = clock.at(date(2026, 11, 22), time(9))
LEAVES = {"title": "落ち葉かき", "fields.environment": "on", "times.sun_morning": "on", "area": "くぬぎ山"}
COOKING = {"title": "おべんとう作り", "fields.environment": "", "fields.welfare": "on", "skills.cooking": "on", "area": "粟野"}
GIVES = {
    "adult": "on",
    "seen": "groups",
    "fields.environment": "on",
    "fields.welfare": "on",
    "skills.crafts": "2",
    "times.sun_morning": "on",
    "area": "くぬぎ山",
}


def posted(who: Who, group: str, **changed: str) -> str:
    """The slug of a need that is published."""
    slug = needs.create(who, group, VOLUNTEER | changed)
    needs.hand_in(who, slug)
    return slug


def two_needs(world: World) -> tuple[str, str]:
    """Leaves of 秋子's group, and cooking of 牡丹's, which fits 千代 less."""
    return posted(world.akiko, SATOYAMA, **LEAVES), posted(world.botan, OBENTO, **COOKING)


def gives(who: Who, **changed: str) -> None:
    """Say what this person gives."""
    offers.save_mine(who, GIVES | changed)
