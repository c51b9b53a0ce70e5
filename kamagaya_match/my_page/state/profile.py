"""The form with name, reading and language, and the way out for good."""

from typing import Any

import reflex as rx

from kamagaya_match.my_page import service
from kamagaya_match.people import service as people
from kamagaya_match.people.views import Profile
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.visitor import Visitor


class MyProfile(rx.State):
    """What one says about oneself; `saved` after it was kept, `refusal` when the account could not be deleted."""

    profile: Profile = Profile()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    saved: bool = False
    refusal: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.errors, self.saved, self.refusal = {}, False, ""
        self.profile = await in_thread(people.my_profile, await visitor_of(self))
        self.loaded = True

    @rx.event
    @allow(SIGNED_IN)
    async def save(self, data: dict[str, Any]) -> None:
        """Keep the form, or tell what needs mending."""
        self.errors, self.saved = {}, False
        try:
            self.profile = await in_thread(people.save_profile, await visitor_of(self), values_of(data))
        except PROBLEMS as problem:
            self.errors = errors_of(problem, await lang_of(self))
            return
        self.saved = True
        visitor = await self.get_state(Visitor)
        visitor.name = self.profile.name

    @rx.event
    @allow(SIGNED_IN)
    async def leave(self) -> Any:
        """Delete the account and go home; the page asked before."""
        try:
            await in_thread(service.leave, await visitor_of(self))
        except PROBLEMS as problem:
            self.refusal = errors_of(problem, await lang_of(self))[""]
            return None
        return rx.redirect("/")
