"""The founding of a group."""

from typing import Any

import reflex as rx

from kamagaya_match.groups import service
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of
from kamagaya_match.web.threads import in_thread


class Founding(rx.State):
    """What is wrong with the form, and who fills it in."""

    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    email: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.errors, self.email = {}, (await visitor_of(self)).email
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def found(self, data: dict[str, Any]) -> Any:
        """Found the group and go to its desk."""
        try:
            slug = await in_thread(service.found_group, await visitor_of(self), values_of(data))
        except PROBLEMS as problem:
            self.errors = errors_of(problem, await lang_of(self))
            return None
        self.errors = {}
        return rx.redirect(f"/group-desk/{slug}/?founded=1")
