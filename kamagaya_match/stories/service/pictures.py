"""Pictures of stories: made anew from the files of the engagement, public only while their story is."""

from datetime import timedelta

from kamagaya_match import clock
from kamagaya_match.digits import whole
from kamagaya_match.engagements import service as engagements
from kamagaya_match.groups import service as groups
from kamagaya_match.outside.kept_files import KeptFiles
from kamagaya_match.outside.pictures import PictureError, make_picture
from kamagaya_match.problems import Invalid, NotFound
from kamagaya_match.storage.transaction import reading
from kamagaya_match.stories import queries
from kamagaya_match.stories.rules import PICTURES
from kamagaya_match.stories.views import SHARED, SHOWN
from kamagaya_match.who import Who

FILES = KeptFiles("story-pictures")
YOUNG = timedelta(days=1)


def made_of(who: Who, slug: str, number: str) -> str:
    """The name of a new picture made of the engagement's file with this number. Errors: Invalid (`picture`)."""
    try:
        file = engagements.file_of(who, slug, whole(number))
        if not file.name.endswith(PICTURES):
            raise NotFound
        picture = make_picture(file.data)
    except (NotFound, PictureError):
        raise Invalid({"picture": "stories.errors.picture"}) from None
    return FILES.keep({SHOWN: picture.shown, SHARED: picture.shared})


def picture_file(name: str) -> bytes:
    """The bytes of a picture that a public story shows. Errors: NotFound."""
    with reading() as tx:
        if not queries.shows_picture(tx, name.rpartition(".")[0] + SHOWN, groups.suspended(tx)):
            raise NotFound
    return FILES.read(name)


def drop_unused() -> int:
    """Delete what no story shows any more; how many files."""
    old = FILES.older_than(clock.now() - YOUNG)
    with reading() as tx:
        used = {name.rpartition(".")[0] for name in queries.pictures(tx)}
    gone = [name for name in old if name.rpartition(".")[0] not in used]
    for name in gone:
        FILES.drop(name)
    return len(gone)
