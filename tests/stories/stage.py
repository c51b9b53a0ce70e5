"""Work that ended, and its story."""

from kamagaya_match.engagements import service as engagements
from kamagaya_match.stories import service
from tests.engagements.stage import begun
from tests.engagements.test_files import stored
from tests.events.service.test_pictures import jpeg
from tests.world import World

STORY = {"title": "森のチラシができるまで", "text": "夏に集まって、\n秋にできました。", "picture": "", "picture_alt": "", "number": "0"}


def ended(world: World) -> str:
    """The slug of an engagement that ended early, with a picture among its files."""
    slug = begun(world)
    engagements.add_file(world.chiyo, slug, jpeg(), {"file_name": "森.jpg"})
    engagements.end(world.chiyo, slug, "引っ越します")
    return slug


def pictured() -> dict[str, str]:
    """What a form says to show the last picture."""
    return {"picture": str(stored()[-1].id), "picture_alt": "森のチラシ", "picture_agreed": "on"}


def published(world: World, **changed: str) -> str:
    """The slug of an engagement with a public story."""
    slug = ended(world)
    service.save(world.akiko, slug, STORY | changed)
    service.agree(world.chiyo, slug, {"number": "1", "shown_as": "other", "other_name": "ちよ"})
    return slug


def address(world: World, slug: str) -> str:
    """The public address of a story."""
    return service.desk(world.akiko, slug, "ja").public_href
