"""Who looks at this tab, as far as every page needs it."""

import reflex as rx

from kamagaya_match.who import Role, Who

from .guards import ANYONE, allow, who_from
from .preferences import language_of, ruby_of


class Visitor(rx.State):
    """Language, ふりがな and name; rebuilt from the cookies by every page load."""

    lang: str = "ja"
    ruby: bool = False
    ready: bool = False
    name: str = ""
    signed_in: bool = False
    office: bool = False
    staff: bool = False
    centre: bool = False
    coordinator: bool = False
    groups: list[str] = []  # noqa: RUF012  (Reflex copies defaults)

    @rx.event
    @allow(ANYONE)
    async def arrive(self) -> None:
        """Read the cookies that this tab's socket was opened with."""
        cookies = str(self.router.headers.cookie)
        self._greet(await who_from(cookies))
        self.lang, self.ruby = language_of(cookies, self.router.url.query_parameters.get("lang", "")), ruby_of(cookies)
        self.ready = True

    def _greet(self, who: Who) -> None:
        self.signed_in, self.name, self.office = who.signed_in, who.name, who.is_office
        self.staff = bool(who.roles)
        self.centre = who.is_office or who.has(Role.CENTRE)
        self.coordinator = who.is_office or who.has(Role.COORDINATOR)
        self.groups = [slug for slug, _ in who.groups]
