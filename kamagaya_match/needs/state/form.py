"""The form of a need."""

from typing import Any

import reflex as rx

from kamagaya_match.needs import service
from kamagaya_match.needs.rules.templates import first_values, template_name
from kamagaya_match.places import service as places
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of, query_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import Lang, say

from .addresses import need_of

NEW = "new"


async def place_choices(lang: Lang) -> list[list[str]]:
    """The places of the directory, after the free one."""
    choices = await in_thread(places.choices, lang)
    return [["", say(lang, "need_form.place_free")], *[[choice.value, choice.text] for choice in choices]]


class NeedStart(rx.State):
    """Whose desk the choice of a template stands on."""

    desk_slug: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> None:
        self.desk_slug = group_in(str(self.router.url.path))
        self.loaded = True


class NeedForm(rx.State):
    """What stands in the form when it opens, and what is wrong with what was sent; `need_slug` is empty for a new need."""

    desk_slug: str = ""
    need_slug: str = ""
    values: dict[str, str] = {}  # noqa: RUF012  (Reflex copies defaults)
    errors: dict[str, str] = {}  # noqa: RUF012
    places: list[list[str]] = []  # noqa: RUF012
    template: str = ""
    template_name: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        who, lang, slug = await visitor_of(self), await lang_of(self), need_of(self)
        self.loaded, self.errors = False, {}
        self.desk_slug, self.need_slug = group_in(str(self.router.url.path)), "" if slug == NEW else slug
        self.template = query_of(self).get("from", "")[:20] if slug == NEW else ""
        try:
            self.values = first_values(self.template) if slug == NEW else await in_thread(service.form_values, who, slug)
        except NotFound:
            return rx.redirect(f"/group-desk/{self.desk_slug}/needs/")
        self.template_name = template_name(self.template)
        self.places = await place_choices(lang)
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def save(self, data: dict[str, Any]) -> Any:
        """Keep what was typed, and go on to the need's own desk; errors stay at their fields."""
        who, slug, desk = await visitor_of(self), need_of(self), group_in(str(self.router.url.path))
        try:
            if slug == NEW:
                slug = await in_thread(service.create, who, desk, values_of(data))
            else:
                await in_thread(service.change, who, slug, values_of(data))
        except PROBLEMS as problem:
            self.errors = errors_of(problem, await lang_of(self))
            return None
        self.errors = {}
        return rx.redirect(f"/group-desk/{desk}/needs/{slug}/")
