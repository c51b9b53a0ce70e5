"""Answering over plain HTTP, and the results as a file."""

from collections.abc import Mapping
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.surveys import service
from kamagaya_match.surveys.pages import answer_page
from kamagaya_match.surveys.views import AnswerPage, mended
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, open_to, who_of
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}
ANSWER = "answer."


@open_to(ANYONE)
async def show(request: Request) -> Response:
    """The questions for the party whose key is in the address."""
    return _document(request, await _page(request), {})


@open_to(ANYONE)
async def send(request: Request) -> Response:
    """Keep the answers and say thanks; or the form again with what needs mending."""
    lang, _ = reader_of(request)
    key, values = request.path_params["key"], values_of(await request.form())
    answers = {name.removeprefix(ANSWER): value for name, value in values.items() if name.startswith(ANSWER)}
    try:
        await in_thread(service.answer, key, await who_of(request), answers)
    except Invalid as problem:
        errors = errors_of(problem, lang)
        return _document(request, mended(await _page(request), values, errors), errors, 422)
    except Refused:
        return _document(request, await _page(request), {})
    asked = f"?lang={lang}" if "lang" in request.query_params else ""
    return RedirectResponse(f"/registrations/{quote(key)}/survey{asked}", 303, PRIVATE)


@open_to(GROUP_EDITOR)
async def show_sheet(request: Request) -> Response:
    slug, (lang, _) = request.path_params["event"], reader_of(request)
    content = await in_thread(service.csv_of, await who_of(request), slug, lang)
    headers = PRIVATE | {"content-disposition": f'attachment; filename="survey-{slug}.csv"'}
    return Response(content, 200, headers, "text/csv; charset=utf-8")


async def _page(request: Request) -> AnswerPage:
    lang, _ = reader_of(request)
    return await in_thread(service.answer_page, request.path_params["key"], await who_of(request), lang)


def _document(request: Request, view: AnswerPage, errors: Mapping[str, str], status: int = 200) -> Response:
    head = Head(title=say(reader_of(request)[0], "surveys.title"), indexed=False)
    answer = plain_page(request, lambda: answer_page(view, errors), head, status)
    answer.headers.update(PRIVATE)
    return answer


ROUTES = [
    Route("/registrations/{key}/survey", show, methods=["GET"]),
    Route("/registrations/{key}/survey", send, methods=["POST"]),
    Route("/group-desk/{slug}/events/{event}/survey.csv", show_sheet),
]
