"""The pages of stories."""

from typing import Any

from kamagaya_match.stories.state import OneStory, Stories, StoryOnDesk
from kamagaya_match.web.el import when
from kamagaya_match.web.layout import layout
from kamagaya_match.web.routes import LivePage
from kamagaya_match.web.say import t

from .desk import desk_page
from .reading import missing_page, story_list, story_page

PLACE = "/stories/"


def _list() -> Any:
    return layout(story_list(Stories.listing))


def _one() -> Any:
    return layout(when(OneStory.missing, missing_page(), story_page(OneStory.page)))


PAGES = [
    LivePage("/stories", _list, t("stories.list_title"), [Stories.load], Stories.loaded),
    LivePage("/stories/[slug]", _one, OneStory.title, [OneStory.load], OneStory.loaded),
    LivePage("/engagements/[slug]/story", desk_page, t("stories.desk_title"), [StoryOnDesk.load], StoryOnDesk.loaded),
]
