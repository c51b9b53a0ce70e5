"""One's own data as a file."""

import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.my_page import service
from kamagaya_match.web.guards import SIGNED_IN, open_to, who_of
from kamagaya_match.web.threads import in_thread


@open_to(SIGNED_IN)
async def data(request: Request) -> Response:
    """Everything held about the person who asks, as JSON to keep."""
    found = await in_thread(service.own_data, await who_of(request))
    headers = {"content-disposition": 'attachment; filename="kamagaya-match-my-data.json"', "cache-control": "no-store"}
    return Response(json.dumps(found, ensure_ascii=False, indent=1), media_type="application/json", headers=headers)


ROUTES = [Route("/me/data.json", data)]
