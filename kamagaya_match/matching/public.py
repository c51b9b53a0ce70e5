"""Matching over plain HTTP: the four questions, and how the ranking works."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.matching import service
from kamagaya_match.matching.pages.quiz import PATH, quiz_page
from kamagaya_match.matching.pages.ranking import ranking_page
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

SECONDS = 600


@open_to(ANYONE)
async def show_quiz(request: Request) -> Response:
    """The questions; answers stand in the address only, are kept nowhere, and no other page is told of them."""
    lang, _ = reader_of(request)
    view = await in_thread(service.quiz, dict(request.query_params), lang)
    title, description = say(lang, "matching.quiz.title"), say(lang, "matching.quiz.lead")
    answer = plain_page(request, lambda: quiz_page(view), Head(title=title, description=description, path=PATH, indexed=not view.asked))
    answer.headers["cache-control"] = "no-store"
    answer.headers["referrer-policy"] = "no-referrer"
    return answer


@open_to(ANYONE)
async def show_ranking(request: Request) -> Response:
    lang, _ = reader_of(request)
    head = Head(title=say(lang, "about.ranking.title"), description=say(lang, "about.ranking.intro"), path="/about/ranking")
    return plain_page(request, ranking_page, head, cached_for=SECONDS)


ROUTES = [Route(PATH, show_quiz), Route("/about/ranking", show_ranking)]
