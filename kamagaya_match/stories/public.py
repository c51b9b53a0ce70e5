"""Stories over plain HTTP: painted pages and pictures."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.paging import page_asked
from kamagaya_match.problems import NotFound
from kamagaya_match.stories import service
from kamagaya_match.stories.pages import PLACE
from kamagaya_match.stories.pages.reading import missing_page, story_list, story_page
from kamagaya_match.stories.views import SHARED, SHOWN, StoryPage, shared_picture
from kamagaya_match.web.first_paint import Head, page, reader_of
from kamagaya_match.web.guards import ANYONE, SIGNED_IN, open_to, who_of
from kamagaya_match.web.layout import layout
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.text import plain

KINDS = {SHOWN: "image/webp", SHARED: "image/jpeg"}
# A story can be taken back at any time: nobody keeps its picture for long.
SHORT = {"cache-control": "public, max-age=300"}
PRIVATE = {"cache-control": "private, no-store"}


@open_to(ANYONE)
async def show_list(request: Request) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.story_list, lang, page_asked(request.query_params))
    head = Head(title=say(lang, "stories.list_title"), description=say(lang, "stories.list_lead"), path=PLACE, indexed=view.page == 1)
    return page(request, lambda: layout(story_list(view)), head)


@open_to(ANYONE)
async def show_story(request: Request) -> Response:
    """A story, while both sides agree that it is public."""
    lang, _ = reader_of(request)
    try:
        view = await in_thread(service.story_page, request.path_params["slug"], lang)
    except NotFound:
        return page(request, lambda: layout(missing_page()), Head(title=say(lang, "stories.missing"), indexed=False), 404)
    return page(request, lambda: layout(story_page(view)), _head(view))


@open_to(ANYONE)
async def show_picture(request: Request) -> Response:
    """The picture of a public story."""
    name = request.path_params["name"]
    data = await in_thread(service.picture_file, name)
    return Response(data, media_type=KINDS["." + name.rpartition(".")[2]], headers=SHORT)


@open_to(SIGNED_IN)
async def show_desk_picture(request: Request) -> Response:
    """The picture of a story for those who write it."""
    data = await in_thread(service.desk_picture, await who_of(request), request.path_params["slug"])
    return Response(data, media_type=KINDS[SHOWN], headers=PRIVATE)


def _head(view: StoryPage) -> Head:
    card = view.card
    about = plain(card.excerpt, 120)
    return Head(title=card.title, description=about, path=card.href, kind="article", picture=shared_picture(card.picture))


ROUTES = [
    Route("/stories/", show_list),
    Route("/stories/pictures/{name}", show_picture),
    Route("/stories/{slug}", show_story),
    Route("/engagements/{slug}/story/picture", show_desk_picture),
]
