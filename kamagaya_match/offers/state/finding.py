"""A group looks for people, and asks one of them, or a business for its offer."""

from typing import Any

import reflex as rx

from kamagaya_match.offers import service
from kamagaya_match.offers.views import AskForm, OfficeCounts, PeopleFound
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, OFFICE, SIGNED_IN, allow, group_in, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, part_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say


class People(rx.State):
    """One page of the people whom a group may ask, for the conditions in the address; no name is in it."""

    desk_slug: str = ""
    found: PeopleFound = PeopleFound()
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.desk_slug = group_in(str(self.router.url.path))
        try:
            self.found = await in_thread(service.find_people, await visitor_of(self), self.desk_slug, query_of(self), await lang_of(self))
        except NotFound:
            return rx.redirect("/groups/")
        self.loaded = True
        return None


class AskPerson(rx.State):
    """The form in which a group asks the person whose key is in the address."""

    desk_slug: str = ""
    form: AskForm = AskForm()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.desk_slug, self.errors, self.done = group_in(str(self.router.url.path)), {}, ""
        who, lang = await visitor_of(self), await lang_of(self)
        try:
            self.form = await in_thread(service.ask_person_form, who, self.desk_slug, part_of(self, 3), lang)
        except NotFound:
            return rx.redirect(f"/group-desk/{self.desk_slug}/people/")
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def send(self, data: dict[str, Any]) -> None:
        """Ask; errors stay at their fields."""
        who, lang, slug = await visitor_of(self), await lang_of(self), group_in(str(self.router.url.path))
        self.errors, self.done = {}, ""
        try:
            await in_thread(service.invite, who, slug, part_of(self, 3), values_of(data))
        except PROBLEMS as problem:
            self.errors = errors_of(problem, lang)
            return
        self.done = say(lang, "offer_people.sent")


class AskBody(rx.State):
    """The form in which a group asks a business or school for the offer in the address."""

    form: AskForm = AskForm()
    errors: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    done: str = ""
    href: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> Any:
        self.errors, self.done, self.href = {}, "", f"/offers/{part_of(self, 1)}"
        try:
            self.form = await in_thread(service.ask_body_form, await visitor_of(self), part_of(self, 1), await lang_of(self))
        except NotFound:
            return rx.redirect("/offers/")
        self.loaded = True
        return None

    @rx.event
    @allow(SIGNED_IN)
    async def send(self, data: dict[str, Any]) -> None:
        """Ask; errors stay at their fields."""
        self.errors, self.done, lang = {}, "", await lang_of(self)
        try:
            await in_thread(service.ask_body, await visitor_of(self), part_of(self, 1), values_of(data))
        except PROBLEMS as problem:
            self.errors = errors_of(problem, lang)
            return
        self.done = say(lang, "offer_people.sent_to_body")


class OfficeOffers(rx.State):
    """The office's figures of offers."""

    figures: OfficeCounts = OfficeCounts()
    loaded: bool = False

    @rx.event
    @allow(OFFICE)
    async def load(self) -> None:
        self.figures = await in_thread(service.counts, await visitor_of(self), await lang_of(self))
        self.loaded = True
