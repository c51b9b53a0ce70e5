"""Applications to talk about."""

from kamagaya_match.needs import service as needs
from tests.needs.forms import application, applied, posted
from tests.world import World

CHILD = {"name": "千葉千代", "message": "高校生です。", "age": "high_school", "guardian_knows": "on"}


def talk(world: World, *, minor: bool = False) -> str:
    """The slug of an application that Chiyo sent to Akiko's group."""
    slug = posted(world.akiko, **({"youngest": "0"} if minor else {}))
    if minor:
        needs.apply(world.chiyo, slug, CHILD)
    else:
        applied(world, slug)
    return application(slug, world.chiyo).slug


def number_of(world: World, talk_slug: str) -> int:
    """The number of the application."""
    return needs.application_on_desk(world.akiko, talk_slug, "ja").id
