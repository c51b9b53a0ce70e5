"""Groups over plain HTTP: painted pages, and the links of invitations."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.engagements import service as engagements
from kamagaya_match.events import service as events
from kamagaya_match.feeds.json_ld import OrganizationFacts, organization_json_ld
from kamagaya_match.groups import service
from kamagaya_match.groups.pages.hand_over import hand_over_page
from kamagaya_match.groups.pages.invitation import invitation_page
from kamagaya_match.groups.pages.listing import group_list
from kamagaya_match.groups.pages.page import group_page
from kamagaya_match.groups.views import GroupPage
from kamagaya_match.needs import service as needs
from kamagaya_match.problems import Invalid, Refused
from kamagaya_match.settings import settings
from kamagaya_match.sign_in import service as sign_in
from kamagaya_match.stories import service as stories
from kamagaya_match.web import errors
from kamagaya_match.web.client import client_of
from kamagaya_match.web.first_paint import Head, page, plain_page, reader_of
from kamagaya_match.web.guards import ANYONE, open_to, who_of
from kamagaya_match.web.layout import layout
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.text import plain


@open_to(ANYONE)
async def show_list(request: Request) -> Response:
    lang, _ = reader_of(request)
    view = await in_thread(service.group_list, dict(request.query_params), lang)
    head = Head(title=say(lang, "groups.list_title"), description=say(lang, "groups.list_lead"), path="/groups/", indexed=view.plain)
    return page(request, lambda: layout(group_list(view), here="/groups/"), head)


@open_to(ANYONE)
async def show_group(request: Request) -> Response:
    """A group's page; 410 while it is suspended. NotFound when there is none."""
    lang, _ = reader_of(request)
    slug = request.path_params["slug"]
    view = await in_thread(service.group_page, slug, lang)
    if view.gone:
        return errors.gone(request, search_in="/groups/")
    coming = await in_thread(events.cards_of_group, slug, lang)
    wanted = await in_thread(needs.cards_of_group, slug, lang)
    given = await in_thread(service.offers_of_group, slug, lang)
    thanks = await in_thread(engagements.thanks_of_group, slug, lang)
    told = await in_thread(stories.stories_of_group, slug, lang)
    return page(request, lambda: layout(group_page(view, coming, wanted, given, thanks, told), here="/groups/"), _head(view))


def _head(view: GroupPage) -> Head:
    card, base = view.card, settings().base_url
    facts = OrganizationFacts(name=card.name, url=base + card.href, description=card.summary)
    return Head(
        title=card.name,
        description=plain(card.summary, 120),
        path=card.href,
        kind="profile",
        json_ld=organization_json_ld(facts),
        indexed=not view.unverified,
        feeds={view.calendar_href: "text/calendar", f"/feeds/group.atom?slug={card.slug}": "application/atom+xml"},
    )


@open_to(ANYONE)
async def show_invitation(request: Request) -> Response:
    return await _invitation(request)


@open_to(ANYONE)
async def accept_invitation(request: Request) -> Response:
    token = request.path_params["token"]
    try:
        slug = await in_thread(service.accept, await who_of(request), token)
    except Refused as refusal:
        return await _invitation(request, refusal, 422)
    return RedirectResponse(f"/group-desk/{slug}/", 303)


@open_to(ANYONE)
async def sign_in_for_invitation(request: Request) -> Response:
    """Send the invited address the link that signs in and leads back here."""
    token, (lang, _) = request.path_params["token"], reader_of(request)
    address = await in_thread(service.invited_address, token)
    if not address:
        return await _invitation(request)
    try:
        await in_thread(sign_in.ask, address, f"/invitations/{token}", lang, client_of(request))
    except Refused as refusal:
        return await _invitation(request, refusal, 429)
    except Invalid:
        return await _invitation(request, Refused("groups.refused.invitation_over"), 422)
    return RedirectResponse("/sign-in/sent", 303)


async def _invitation(request: Request, refusal: Refused | None = None, status: int = 200) -> Response:
    lang, token = reader_of(request)[0], request.path_params["token"]
    view = await in_thread(service.invitation_view, token, await who_of(request), lang)
    problem = say(lang, refusal.key, **refusal.values) if refusal else ""
    status = 410 if view.state in ("over", "used") and status == 200 else status
    head = Head(title=say(lang, "groups.invitation.title"), indexed=False)
    answer = plain_page(request, lambda: invitation_page(view, token, problem), head, status)
    answer.headers["cache-control"] = "no-store"
    answer.headers["referrer-policy"] = "no-referrer"
    return answer


@open_to(ANYONE)
async def show_hand_over(request: Request) -> Response:
    return await _hand_over(request)


@open_to(ANYONE)
async def accept_hand_over(request: Request) -> Response:
    """Take the group over; the page then says so."""
    try:
        await in_thread(service.accept_hand_over, request.path_params["token"])
    except Refused as refusal:
        return await _hand_over(request, refusal)
    return RedirectResponse(request.url.path, 303)


async def _hand_over(request: Request, refusal: Refused | None = None) -> Response:
    lang, token = reader_of(request)[0], request.path_params["token"]
    view = await in_thread(service.hand_over_view, token, lang)
    problem = say(lang, refusal.key, **refusal.values) if refusal else ""
    head = Head(title=say(lang, "groups.hand_over.title"), indexed=False)
    answer = plain_page(request, lambda: hand_over_page(view, token, problem), head, 410 if view.state == "over" else 200)
    answer.headers["cache-control"] = "no-store"
    answer.headers["referrer-policy"] = "no-referrer"
    return answer


ROUTES = [
    Route("/groups/", show_list),
    Route("/groups/{slug}", show_group),
    Route("/hand-overs/{token}", show_hand_over, methods=["GET"]),
    Route("/hand-overs/{token}", accept_hand_over, methods=["POST"]),
    Route("/invitations/{token}", show_invitation, methods=["GET"]),
    Route("/invitations/{token}", accept_invitation, methods=["POST"]),
    Route("/invitations/{token}/sign-in", sign_in_for_invitation, methods=["POST"]),
]
