"""The form of an event."""

from typing import Any

import reflex as rx

from kamagaya_match.events import service
from kamagaya_match.events.rules import RECONFIRM_DAYS, USUAL_REMINDERS
from kamagaya_match.events.rules.draft import MOST_SESSIONS
from kamagaya_match.places import service as places
from kamagaya_match.problems import Invalid, NotFound, Refused
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, visitor_of
from kamagaya_match.web.tab import lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .desk import event_of, group_of

BLANK = {"kind": "exchange", "sign_up": "on", "waiting_list": "on", "admission": "first_come", "fee": "0"}
BLANK |= {f"reminders.{code}": "on" for code in USUAL_REMINDERS} | {"reconfirm_days": str(RECONFIRM_DAYS)}


class EventForm(rx.State):
    """What stands in the form when it opens, and what is wrong with what was sent."""

    group: str = ""
    event: str = ""
    values: dict[str, str] = {}  # noqa: RUF012
    errors: dict[str, str] = {}  # noqa: RUF012
    sessions: list[str] = ["session.1"]  # noqa: RUF012
    places: list[list[str]] = []  # noqa: RUF012
    staff: bool = False
    helping: bool = False
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        who, lang = await visitor_of(self), await lang_of(self)
        self.loaded, self.errors = False, {}
        self.group, self.event, self.staff = group_of(self), event_of(self), who.sees_internal
        self.event = "" if self.event == "new" else self.event
        self.helping = bool(self.event) and who.role_in(self.group) is None
        try:
            self.values = await in_thread(service.form_values, who, self.event) if self.event else dict(BLANK)
        except NotFound:
            return rx.redirect(f"/group-desk/{self.group}/events/")
        self.places = [["", say(lang, "event_form.place_free")]]
        self.places += [[choice.value, choice.text] for choice in await in_thread(places.choices, lang)]
        used = [number for number in range(1, MOST_SESSIONS + 1) if self.values.get(f"session.{number}.day")]
        self.sessions = [f"session.{number}" for number in range(1, max(used, default=1) + 1)]
        self.loaded = True
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def add_session(self) -> None:
        """One more row of dates."""
        if len(self.sessions) < MOST_SESSIONS:
            self.sessions = [*self.sessions, f"session.{len(self.sessions) + 1}"]

    @rx.event
    @allow(GROUP_EDITOR)
    async def save(self, form: dict[str, Any]) -> Any:
        """Keep what was typed, and go on to the event's own desk; errors stay at their fields."""
        who, lang, group, event = await visitor_of(self), await lang_of(self), group_of(self), event_of(self)
        try:
            if event == "new":
                event = await in_thread(service.create, who, group, values_of(form))
            else:
                await in_thread(service.change, who, event, values_of(form))
        except Invalid as invalid:
            self.errors = {name: say(lang, key) for name, key in invalid.errors.items()}
            return None
        except Refused as refusal:
            self.errors = {"": say(lang, refusal.key, **refusal.values)}
            return None
        except NotFound:
            self.errors = {"": say(lang, "common.not_allowed")}
            return None
        self.errors = {}
        return rx.redirect(f"/group-desk/{group}/events/{event}/")
