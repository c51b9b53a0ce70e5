"""A group's events on its desk, and one of them with everything that can be done with it."""

from typing import Any

import reflex as rx

from kamagaya_match.events import service
from kamagaya_match.events.rules import LAST, Every, Repeat
from kamagaya_match.events.views.desk import DeskEvent, DeskPage, Organiser
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, GROUP_OWNER, allow, visitor_of
from kamagaya_match.web.tab import lang_of, page_of, part_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say
from kamagaya_match.words.reading import Reader

TABS = ("coming", "drafts", "past")


class EventsDesk(rx.State):
    """One page of a group's events."""

    group: str = ""
    tab: str = "coming"
    listing: DeskPage = DeskPage()
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> None:
        query = self.router.url.query_parameters
        self.group = group_of(self)
        self.tab = query.get("tab", "") if query.get("tab", "") in TABS else "coming"
        who, lang = await visitor_of(self), await lang_of(self)
        self.listing = await in_thread(service.events_of_desk, who, self.group, self.tab, page_of(self), lang)
        self.loaded = True


class EventOnDesk(rx.State):
    """One event of the group: its state, what it lacks, and the acts on it."""

    group: str = ""
    event: DeskEvent = DeskEvent()
    organiser: Organiser = Organiser()
    missing: list[str] = []  # noqa: RUF012
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.done = self.problem = ""
        try:
            await self._read()
        except NotFound:
            return rx.redirect(f"/group-desk/{group_of(self)}/events/")
        return None

    async def _read(self) -> None:
        who, slug, lang = await visitor_of(self), event_of(self), await lang_of(self)
        self.group = group_of(self)
        self.event = await in_thread(service.desk_event_of, who, slug, lang)
        self.organiser = await in_thread(service.organiser, who, slug)
        keys = await in_thread(service.missing, who, slug) if self.event.draft else []
        self.missing = [say(lang, key) for key in keys]
        self.loaded = True

    @rx.event
    @allow(GROUP_EDITOR)
    async def hand_in(self) -> None:
        """Publish the draft, or hand it to the office."""
        status = await self._act(service.hand_in)
        await self._tell("event_desk.handed_in" if status == "pending" else "event_desk.published", status)

    @rx.event
    @allow(GROUP_EDITOR)
    async def take_back(self) -> None:
        await self._tell("event_desk.taken_back", await self._act(service.take_back))

    @rx.event
    @allow(GROUP_EDITOR)
    async def cancel(self, form: dict[str, Any]) -> None:
        """Call the event off, with the reason from the form."""
        await self._tell("event_desk.cancelled", await self._act(service.cancel, values_of(form).get("reason", "")))

    @rx.event
    @allow(GROUP_OWNER)
    async def appoint(self, form: dict[str, Any]) -> None:
        """Make another member responsible."""
        values = values_of(form)
        given = (values.get("person", ""), values.get("contact", ""), values.get("why", ""))
        await self._tell("event_desk.organiser_changed", await self._act(service.appoint_organiser, *given))

    @rx.event
    @allow(GROUP_EDITOR)
    async def duplicate(self) -> Any:
        slug = await self._act(service.duplicate)
        return rx.redirect(f"/group-desk/{group_of(self)}/events/{slug}/edit/") if slug else None

    @rx.event
    @allow(GROUP_EDITOR)
    async def delete(self) -> Any:
        gone = await self._act(service.delete_draft)
        return None if gone is None else rx.redirect(f"/group-desk/{group_of(self)}/events/?tab=drafts")

    @rx.event
    @allow(GROUP_EDITOR)
    async def repeat(self, form: dict[str, Any]) -> None:
        """Make the other dates of a series, as drafts."""
        rule = read_repeat(values_of(form))
        if rule is None:
            self.done, self.problem = "", say(await lang_of(self), "event_desk.repeat_unclear")
            return
        made = await self._act(service.repeat, rule)
        await self._tell("event_desk.repeated", made, n=len(made or []))

    @rx.event
    @allow(GROUP_EDITOR)
    async def publish_series(self) -> None:
        """Publish every draft of the series that is ready."""
        count = await self._act(service.hand_in_series)
        await self._tell("event_desk.series_published", count, n=count or 0)

    async def _act(self, verb: Any, *values: Any) -> Any:
        """Do one thing with the event of this address; None when it could not be done, with the reason on the page."""
        self.done = self.problem = ""
        lang = await lang_of(self)
        try:
            made = await in_thread(verb, await visitor_of(self), event_of(self), *values)
        except Refused as refusal:
            self.problem = say(lang, refusal.key, **refusal.values)
        except Invalid as invalid:
            self.problem = " ".join(say(lang, key) for key in invalid.errors.values())
        except NotFound:
            self.problem = say(lang, "common.not_allowed")
        else:
            return True if made is None else made
        return None

    async def _tell(self, key: str, made: Any, **values: Any) -> None:
        if made is None:
            return
        self.done = say(await lang_of(self), key, **values)
        await self._read()


def read_repeat(values: dict[str, str]) -> Repeat | None:
    """The rule a form means; None without an end."""
    form = Reader(values)
    every = values.get("every", "week")
    until, count, weeks = form.day("until"), form.number("count", 60), form.number("weeks", 52)
    if form.errors or every not in set(Every) | {"month_last"} or (until is None and not count):
        return None
    skip = frozenset(day for day in (Reader({"d": line}).day("d") for line in values.get("skip", "").splitlines()) if day)
    if every == "month_last":
        return Repeat(every=Every.MONTH_WEEKDAY, nth=LAST, until=until, count=count, skip=skip)
    return Repeat(every=Every(every), weeks=weeks or 1, until=until, count=count, skip=skip)


def group_of(state: rx.State) -> str:
    """The group's slug in the address."""
    return part_of(state, 1)


def event_of(state: rx.State) -> str:
    """The event's slug in the address."""
    return part_of(state, 3)
