"""Addresses that belong to no feature: choices kept in cookies, and what crawlers and operators ask for."""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kamagaya_match.city import AREAS, CITY, Area
from kamagaya_match.settings import settings
from kamagaya_match.storage import health
from kamagaya_match.words.catalogue import LANGS, Lang, say

from .addresses import local_or_home, own_path, without
from .first_paint import CACHE_HEADER, reader_of
from .forms import values_of
from .guards import ANYONE, open_to
from .preferences import LANG_COOKIE, RUBY_COOKIE
from .shell import BUILT
from .threads import in_thread

YEAR = 365 * 24 * 60 * 60
PRIVATE = (
    *("/me/", "/group-desk/", "/office/", "/centre/", "/sign-in/", "/sign-out", "/outbox/"),
    *("/registrations/", "/door/", "/tickets/", "/language", "/ruby"),
)
NEAR_WORDS = ("title", "purpose", "use", "close", "choose", "looking", "refused", "unknown", "outside")
NEAR_KM = 5
RUBY = {"on": "1", "off": ""}


@open_to(ANYONE)
async def language(request: Request) -> Response:
    """Remember `to` as the language and go back to `next`."""
    values = await _values(request)
    chosen = values.get("to", "")
    return _remember(request, values, LANG_COOKIE, chosen if chosen in LANGS else None)


@open_to(ANYONE)
async def ruby(request: Request) -> Response:
    """Remember whether readings are shown, and go back to `next`."""
    values = await _values(request)
    return _remember(request, values, RUBY_COOKIE, RUBY.get(values.get("to", "")))


async def _values(request: Request) -> dict[str, str]:
    return values_of(await request.form() if request.method == "POST" else request.query_params)


def _remember(request: Request, values: dict[str, str], name: str, value: str | None) -> Response:
    back = local_or_home(values.get("next") or own_path(request.headers.get("referer", "")))
    # A language in the address would win over the one just chosen.
    answer = RedirectResponse(without(back, "lang") if name == LANG_COOKIE else back, 303)
    if value:
        answer.set_cookie(name, value, max_age=YEAR, path="/", secure=settings().secure, samesite="lax")
    elif value is not None:
        answer.delete_cookie(name, path="/", secure=settings().secure, samesite="lax")
    answer.headers["cache-control"] = "no-store"
    return answer


@open_to(ANYONE)
async def robots(request: Request) -> Response:
    """Everything public may be read, also calendars; nobody's own pages."""
    lines = ["User-agent: *", *[f"Disallow: {path}" for path in PRIVATE], "Allow: /", "", f"Sitemap: {settings().base_url}/sitemap.xml", ""]
    return PlainTextResponse("\n".join(lines))


@open_to(ANYONE)
async def healthz(request: Request) -> Response:
    """Whether this process and its database live."""
    alive = await in_thread(health.reachable)
    return _said({"process": True, "database": alive})


@open_to(ANYONE)
async def readyz(request: Request) -> Response:
    """Whether visitors can be let in: the database has its newest shape, the pages are built."""
    return _said({"database": await in_thread(health.up_to_date), "pages": (BUILT / "index.html").is_file()})


@open_to(ANYONE)
async def near(request: Request) -> Response:
    """The city's areas with their middles, from which a browser picks the one it is in, and the words for it."""
    lang, _ = reader_of(request)
    words = {name: say(lang, f"near.{name}", city=CITY.name_in(lang)) for name in NEAR_WORDS}
    areas = [{"name": area.name, "text": _area_text(area, lang), "lat": area.lat, "lon": area.lon} for area in AREAS]
    return JSONResponse({**words, "reach": NEAR_KM, "areas": areas}, headers={CACHE_HEADER: "600", "x-robots-tag": "noindex"})


def _area_text(area: Area, lang: Lang) -> str:
    return f"{area.name}({area.kana})" if lang == "easy" else area.name_in(lang)


def _said(checks: dict[str, bool]) -> Response:
    words = {name: "ok" if good else "failed" for name, good in checks.items()}
    good = all(checks.values())
    return JSONResponse({"status": "ok" if good else "failed", **words}, 200 if good else 503, {"cache-control": "no-store"})


ROUTES = [
    Route("/language", language, methods=["GET", "POST"]),
    Route("/ruby", ruby, methods=["GET", "POST"]),
    Route("/near.json", near),
    Route("/robots.txt", robots),
    Route("/healthz", healthz),
    Route("/readyz", readyz),
]
