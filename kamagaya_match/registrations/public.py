"""Signing up over plain HTTP: the painted form, a party's own documents, its calendar, and the group's list as a file."""

from collections.abc import Callable
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.feeds.entries import CalendarInfo
from kamagaya_match.feeds.ical import calendar_bytes
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.registrations import service
from kamagaya_match.registrations.limits import refuse_haste
from kamagaya_match.registrations.pages.manage import confirm_page, manage_page, refused_page
from kamagaya_match.registrations.pages.sign_up import sign_up_page
from kamagaya_match.registrations.rules import SignUpWish, read_wish
from kamagaya_match.registrations.views import ManagePage, SignUpPage, with_errors
from kamagaya_match.registrations.views.addresses import ics_path, manage_path, sign_up_path
from kamagaya_match.settings import settings
from kamagaya_match.web.client import client_of
from kamagaya_match.web.el import Node
from kamagaya_match.web.first_paint import Head, page, plain_page, reader_of
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import ANYONE, GROUP_EDITOR, open_to, who_of
from kamagaya_match.web.tab import errors_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.who import VISITOR, Who
from kamagaya_match.words.catalogue import say

PRIVATE = {"cache-control": "private, no-store", "x-robots-tag": "noindex"}
CALENDAR = "text/calendar; charset=utf-8"


@open_to(ANYONE)
async def show_form(request: Request) -> Response:
    """The empty form, the same for everyone; the live page that follows knows who asks."""
    lang, _ = reader_of(request)
    slug = request.path_params["slug"]
    try:
        view, kept = await in_thread(service.sign_up_page, VISITOR, slug, lang), 30
    except NotFound:  # an event for city staff, perhaps, and one of them asks
        view, kept = await in_thread(service.sign_up_page, await who_of(request), slug, lang), 0
    return page(request, lambda: sign_up_page(view, {}, view.seats), _head(view, say(lang, "registrations.title")), cached_for=kept)


@open_to(ANYONE)
async def send_form(request: Request) -> Response:
    """Sign up and go to the party's page; or the form again, with everything typed and what needs mending."""
    lang, _ = reader_of(request)
    who, slug = await who_of(request), request.path_params["slug"]
    wish = read_wish(values_of(await request.form()), lang)
    try:
        refuse_haste(client_of(request), wish.email, wish.guardian.email if wish.guardian else "")
        outcome = await in_thread(service.join, who, slug, wish)
    except (Invalid, Refused) as problem:
        return await _mend(request, wish, errors_of(problem, lang))
    return _gone_to(request, manage_path(outcome.token))


async def _mend(request: Request, wish: SignUpWish, errors: dict[str, str]) -> Response:
    lang, _ = reader_of(request)
    empty = await in_thread(service.sign_up_page, await who_of(request), request.path_params["slug"], lang)
    view = with_errors(empty, errors, wish)
    answer = plain_page(request, lambda: sign_up_page(view, errors, view.seats), _head(view, say(lang, "registrations.mend_title")), 422)
    answer.headers.update(PRIVATE)
    return answer


def _head(view: SignUpPage, title: str) -> Head:
    return Head(title=f"{title}: {view.event.title}", description=view.event.when, path=sign_up_path(view.event.slug), indexed=False)


@open_to(ANYONE)
async def show_party(request: Request) -> Response:
    view = await _party(request)
    return _document(request, lambda: manage_page(view, "sent" in request.query_params), view.title)


@open_to(ANYONE)
async def show_confirm(request: Request) -> Response:
    """The question; a party that has answered it is shown its page."""
    view = await _party(request)
    if not view.must_confirm:
        return _gone_to(request, manage_path(view.key))
    return _document(request, lambda: confirm_page(view), say(reader_of(request)[0], "registrations.confirm_title"))


@open_to(ANYONE)
async def confirm(request: Request) -> Response:
    return await _decided(request, service.confirm)


@open_to(ANYONE)
async def cancel(request: Request) -> Response:
    return await _decided(request, service.cancel)


@open_to(ANYONE)
async def accept(request: Request) -> Response:
    return await _decided(request, service.accept)


@open_to(ANYONE)
async def decline(request: Request) -> Response:
    return await _decided(request, service.decline)


async def _decided(request: Request, verb: Callable[[str, Who], object]) -> Response:
    """Do what a button of the party's page asks for, and go back there; or say why not."""
    key = request.path_params["key"]
    try:
        await in_thread(verb, key, await who_of(request))
    except Refused as refusal:
        return _refused(request, refusal)
    return _gone_to(request, manage_path(key))


@open_to(ANYONE)
async def answer_photo(request: Request) -> Response:
    """What the party says about pictures now."""
    agreed = values_of(await request.form()).get("photo") == "yes"
    return await _decided(request, lambda key, who: service.answer_photo(key, agreed, who))


@open_to(ANYONE)
async def send_again(request: Request) -> Response:
    key = request.path_params["key"]
    try:
        await in_thread(service.send_again, key)
    except Refused as refusal:
        return _refused(request, refusal)
    return _gone_to(request, manage_path(key), sent="1")


@open_to(ANYONE)
async def show_calendar(request: Request) -> Response:
    """The event as the party's calendar may subscribe to it: it changes and is called off there too."""
    key, (lang, _) = request.path_params["key"], reader_of(request)
    entries = await in_thread(service.calendar_of_registration, key, await who_of(request), lang)
    changed = max(entry.changed for entry in entries)
    info = CalendarInfo(name=entries[0].summary, changed=changed, source_url=settings().base_url + ics_path(key), lang=lang)
    headers = PRIVATE | {"content-disposition": 'attachment; filename="event.ics"'}
    return Response(calendar_bytes(info, entries), 200, headers, CALENDAR)


@open_to(GROUP_EDITOR)
async def show_sheet(request: Request) -> Response:
    slug, (lang, _) = request.path_params["event"], reader_of(request)
    content = await in_thread(service.csv_for_group, await who_of(request), slug, lang)
    headers = PRIVATE | {"content-disposition": f'attachment; filename="registrations-{slug}.csv"'}
    return Response(content, 200, headers, "text/csv; charset=utf-8")


async def _party(request: Request) -> ManagePage:
    lang, _ = reader_of(request)
    return await in_thread(service.manage_page, request.path_params["key"], await who_of(request), lang)


def _document(request: Request, build: Callable[[], Node], title: str, status: int = 200) -> Response:
    answer = plain_page(request, build, Head(title=title, indexed=False), status)
    answer.headers.update(PRIVATE)
    return answer


def _refused(request: Request, refusal: Refused) -> Response:
    lang, _ = reader_of(request)
    title = say(lang, "registrations.refused_title")
    reason = say(lang, refusal.key, **refusal.values)
    return _document(request, lambda: refused_page(reason, title), title, 410)


def _gone_to(request: Request, path: str, **query: str) -> Response:
    """On to another page, in the language of this one."""
    asked = {name: value for name, value in request.query_params.items() if name == "lang"} | query
    return RedirectResponse(f"{path}?{urlencode(asked)}" if asked else path, 303, PRIVATE)


ROUTES = [
    Route("/events/{slug}/sign-up", show_form, methods=["GET"]),
    Route("/events/{slug}/sign-up", send_form, methods=["POST"]),
    Route("/registrations/confirm/{key}", show_confirm, methods=["GET"]),
    Route("/registrations/confirm/{key}", confirm, methods=["POST"]),
    Route("/registrations/{key}.ics", show_calendar),
    Route("/registrations/{key}", show_party),
    Route("/registrations/{key}/cancel", cancel, methods=["POST"]),
    Route("/registrations/{key}/accept", accept, methods=["POST"]),
    Route("/registrations/{key}/decline", decline, methods=["POST"]),
    Route("/registrations/{key}/photo", answer_photo, methods=["POST"]),
    Route("/registrations/{key}/again", send_again, methods=["POST"]),
    Route("/group-desk/{slug}/events/{event}/registrations.csv", show_sheet),
]
