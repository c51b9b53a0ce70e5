"""What waits for the office: groups, events and needs."""

from typing import Any

import reflex as rx

from kamagaya_match.events import service as events
from kamagaya_match.events.views.desk import WaitingEvent
from kamagaya_match.groups import service
from kamagaya_match.groups.views import SilentGroup, WaitingGroup, WaitingPost
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import WaitingNeed
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import OFFICE, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .silent import silent_of

APPROVE = {"event": events.approve, "need": needs.approve}
SEND_BACK = {"event": events.send_back, "need": needs.send_back}


class OfficeQueues(rx.State):
    """The queues, and what became of the last act."""

    groups: list[WaitingGroup] = []  # noqa: RUF012  (Reflex copies defaults)
    count: int = 0
    events: list[WaitingPost] = []  # noqa: RUF012
    needs: list[WaitingPost] = []  # noqa: RUF012
    silent: list[SilentGroup] = []  # noqa: RUF012
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(OFFICE)
    async def load(self) -> None:
        self.done, self.problem = "", ""
        await self._read()

    @rx.event
    @allow(OFFICE)
    async def verify(self, slug: str) -> None:
        """Verify one group of the queue."""
        await self._did("verified", service.verify, str(slug))

    @rx.event
    @allow(OFFICE)
    async def approve(self, kind: str, slug: str) -> None:
        """Publish a post of the queue."""
        if kind in APPROVE:
            await self._did("approved", APPROVE[kind], str(slug))

    @rx.event
    @allow(OFFICE)
    async def send_back(self, data: dict[str, Any]) -> None:
        """Give a post back to its group with the reason from the form."""
        values = values_of(data)
        if values.get("kind") in SEND_BACK:
            await self._did("sent_back", SEND_BACK[values["kind"]], values.get("slug", ""), values.get("reason", ""))

    async def _did(self, name: str, verb: Any, *values: str) -> None:
        """Do one thing with something in a queue, and show what became of it and of the queues."""
        lang = await lang_of(self)
        self.done, self.problem = "", ""
        try:
            await in_thread(verb, await visitor_of(self), *values)
            self.done = say(lang, f"office.done.{name}")
        except PROBLEMS as problem:
            self.problem = " ".join(errors_of(problem, lang).values())
        await self._read()

    async def _read(self) -> None:
        who, lang = await visitor_of(self), await lang_of(self)
        self.groups = await in_thread(service.waiting_groups, who, lang)
        self.count = await in_thread(service.count_waiting, who)
        self.events = [post_of("event", row) for row in await in_thread(events.waiting_for_approval, who, lang)]
        self.needs = [post_of("need", row) for row in await in_thread(needs.waiting_for_approval, who, lang)]
        self.silent = await in_thread(silent_of, who, lang)
        self.loaded = True


def post_of(kind: str, row: WaitingEvent | WaitingNeed) -> WaitingPost:
    """One line of a queue, with the way to the post on its group's desk."""
    return WaitingPost(
        kind=kind,
        slug=row.slug,
        title=row.title,
        group=row.group,
        group_href=f"/office/groups/{row.group_slug}/",
        when=row.when,
        age=row.age,
        href=f"/group-desk/{row.group_slug}/{kind}s/{row.slug}/",
    )
