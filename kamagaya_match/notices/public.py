"""The question whether a party still comes: a document with two buttons, because programmes that check mails open every link."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.notices import service
from kamagaya_match.notices.pages.coming import coming_page
from kamagaya_match.problems import Refused
from kamagaya_match.registrations.views.addresses import coming_path, manage_path
from kamagaya_match.web.first_paint import Head, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to, who_of
from kamagaya_match.web.threads import in_thread

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}


@open_to(ANYONE)
async def show(request: Request) -> Response:
    """The question, or what was answered."""
    lang, _ = reader_of(request)
    view = await in_thread(service.coming_page, request.path_params["key"], await who_of(request), lang)
    answer = plain_page(request, lambda: coming_page(view), Head(title=view.title, indexed=False))
    answer.headers.update(PRIVATE)
    return answer


@open_to(ANYONE)
async def reply(request: Request) -> Response:
    """One tap; whoever cannot come is shown the party's page, where it says so."""
    key, who = request.path_params["key"], await who_of(request)
    says_no = (await request.form()).get("answer") == "no"
    verb, path = (service.say_no, manage_path(key)) if says_no else (service.say_yes, coming_path(key))
    try:
        await in_thread(verb, key, who)
    except Refused:
        path = manage_path(key)
    lang = request.query_params.get("lang", "")
    return RedirectResponse(f"{path}?lang={lang}" if lang in ("easy", "en") else path, 303, PRIVATE)


ROUTES = [
    Route("/registrations/{key}/coming", show, methods=["GET"]),
    Route("/registrations/{key}/coming", reply, methods=["POST"]),
]
