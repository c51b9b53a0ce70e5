"""What can be done with stories; each verb is one transaction, what takes `tx` joins the caller's."""

from .pictures import drop_unused, picture_file
from .reading import desk, desk_picture, public_pages, records_of, stories_of_group, story_list, story_page
from .writing import agree, forget, save, withdraw

__all__ = [
    "agree",
    "desk",
    "desk_picture",
    "drop_unused",
    "forget",
    "picture_file",
    "public_pages",
    "records_of",
    "save",
    "stories_of_group",
    "story_list",
    "story_page",
    "withdraw",
]
