"""The record of one's hours as a file."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kamagaya_match.engagements import service
from kamagaya_match.web.first_paint import reader_of
from kamagaya_match.web.guards import SIGNED_IN, open_to, who_of
from kamagaya_match.web.threads import in_thread


@open_to(SIGNED_IN)
async def record(request: Request) -> Response:
    """All hours of the person who asks, as CSV."""
    found = await in_thread(service.record, await who_of(request), reader_of(request)[0])
    headers = {"content-disposition": 'attachment; filename="my-hours.csv"', "cache-control": "no-store"}
    return Response(found, 200, headers, "text/csv; charset=utf-8")


ROUTES = [Route("/me/hours.csv", record)]
