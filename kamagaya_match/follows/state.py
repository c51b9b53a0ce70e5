"""What one follows, as one tab shows it."""

from typing import Any

import reflex as rx

from kamagaya_match.digits import whole
from kamagaya_match.follows import service
from kamagaya_match.follows.rules import Kind
from kamagaya_match.follows.views import FollowsPage
from kamagaya_match.places import service as places
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import attempt, lang_of, page_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

LONGEST = 60
# The fields of a row carry its number, so that each has a name and a label of its own on the page.
FIELDS = {"every": "every", "mail": "by_mail", "push": "by_push"}


class Follows(rx.State):
    """One page of one's follows and one's suggestions; `done` and `problem` tell what became of the last tap."""

    view: FollowsPage = FollowsPage()
    places: list[list[str]] = []  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        self.done, self.problem = "", ""
        lang = await lang_of(self)
        chosen = [[place.value, place.text] for place in await in_thread(places.choices, lang)]
        self.places = [["", say(lang, "follows.add.none")], *chosen]
        await self._read()

    @rx.event
    @allow(SIGNED_IN)
    async def add(self, form: dict[str, Any]) -> None:
        """Follow a field, an area or a place."""
        values = values_of(form)
        if values.get("place"):
            await self._act("follows.added", service.follow, Kind.EVENTS.value, {"place": values["place"]})
        else:
            await self._act("follows.added", service.follow, Kind.ALL.value, values)

    @rx.event
    @allow(SIGNED_IN)
    async def change(self, form: dict[str, Any]) -> None:
        """How often, and by which ways."""
        values = values_of(form)
        if number := whole(values.get("number", "")):
            asked = {field: values.get(f"{name}-{number}", "") for name, field in FIELDS.items()}
            await self._act("follows.changed", service.change, number, asked)

    @rx.event
    @allow(SIGNED_IN)
    async def stop(self, number: int) -> None:
        """Follow it no more."""
        await self._act("follows.stopped", service.stop, number if isinstance(number, int) else 0)

    @rx.event
    @allow(SIGNED_IN)
    async def want(self, wanted: bool) -> None:
        """Suggestions on or off."""
        said = "follows.suggest.now_on" if wanted else "follows.suggest.now_off"
        await self._act(said, service.want_suggestions, bool(wanted))

    @rx.event
    @allow(SIGNED_IN)
    async def decline(self, slug: str) -> None:
        """This suggestion is not for me."""
        await self._act("follows.suggest.declined", service.decline, str(slug)[:LONGEST])

    async def _act(self, said: str, verb: Any, *values: Any) -> None:
        self.done, self.problem = "", ""
        _, wrong = await attempt(self, verb, *values)
        if wrong:
            self.problem = " ".join(wrong.values())
            return
        await self._read()
        self.done = say(await lang_of(self), said)

    async def _read(self) -> None:
        self.view = await in_thread(service.my_follows, await visitor_of(self), page_of(self), await lang_of(self))
        self.loaded = True
