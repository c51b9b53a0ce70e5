"""One's own data as a file, and notices on the device at hand."""

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.my_page import service
from kamagaya_match.problems import Refused
from kamagaya_match.registrations.views.addresses import manage_path
from kamagaya_match.storage.push_box import Device
from kamagaya_match.web.first_paint import reader_of
from kamagaya_match.web.guards import SIGNED_IN, open_to, who_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

NEVER_KEPT = {"cache-control": "no-store"}


@open_to(SIGNED_IN)
async def data(request: Request) -> Response:
    """Everything held about the person who asks, as JSON to keep."""
    found = await in_thread(service.own_data, await who_of(request))
    headers = {"content-disposition": 'attachment; filename="kamagaya-match-my-data.json"', "cache-control": "no-store"}
    return Response(json.dumps(found, ensure_ascii=False, indent=1), media_type="application/json", headers=headers)


@open_to(SIGNED_IN)
async def notices(request: Request) -> Response:
    """Switch this browser's notices on or off, or ask about them: JSON {act, endpoint, p256dh, auth} to {on, key}."""
    who, lang = await who_of(request), reader_of(request)[0]
    try:
        asked = {name: str(value) for name, value in dict(await request.json()).items()}
    except (ValueError, TypeError):
        return JSONResponse({}, 400)
    device = Device(asked.get("endpoint", ""), asked.get("p256dh", ""), asked.get("auth", ""))
    try:
        if asked.get("act") == "on":
            await in_thread(service.take_notices, who, device)
        elif asked.get("act") == "off":
            await in_thread(service.end_notices, who, device.endpoint)
    except Refused as refusal:
        return JSONResponse({"problem": say(lang, refusal.key)}, 422, NEVER_KEPT)
    found = await in_thread(service.takes_notices, who, device.endpoint)
    return JSONResponse({"on": found, "key": await in_thread(_public_key)}, headers=NEVER_KEPT)


@open_to(SIGNED_IN)
async def from_notice(request: Request) -> Response:
    """From a notice on a device to the party's page; whoever is signed out signs in on the way."""
    return RedirectResponse(manage_path(request.path_params["code"]), 303, NEVER_KEPT)


def _public_key() -> str:
    from kamagaya_match.outside.push_keys import public_key

    return public_key()


ROUTES = [
    Route("/me/data.json", data),
    Route("/me/notices", notices, methods=["POST"]),
    Route("/me/notices/{code:str}", from_notice),
]
