"""What one signed up for, what one answered, and one's groups."""

import reflex as rx

from kamagaya_match.clock import now
from kamagaya_match.my_page import service
from kamagaya_match.my_page.views import MyGroup, has_been
from kamagaya_match.needs import service as needs
from kamagaya_match.needs.views import MyApplication
from kamagaya_match.registrations import service as registrations
from kamagaya_match.registrations.views import MyRegistration
from kamagaya_match.web.guards import SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import lang_of
from kamagaya_match.web.threads import in_thread


class Overview(rx.State):
    """The lists of the first page; `called` is empty for someone who gave no name yet."""

    called: str = ""
    coming: list[MyRegistration] = []  # noqa: RUF012  (Reflex copies defaults)
    past: list[MyRegistration] = []  # noqa: RUF012
    applications: list[MyApplication] = []  # noqa: RUF012
    groups: list[MyGroup] = []  # noqa: RUF012
    absence_note: str = ""
    loaded: bool = False

    @rx.event
    @allow(SIGNED_IN)
    async def load(self) -> None:
        who, lang = await visitor_of(self), await lang_of(self)
        mine = await in_thread(registrations.mine, who, lang)
        self.past = [one for one in mine if has_been(one, now())]
        self.coming = [one for one in mine if one not in self.past]
        self.applications = await in_thread(needs.mine, who, lang)
        self.groups = await in_thread(service.my_groups, who, lang)
        self.absence_note = await in_thread(registrations.absence_note, who, lang)
        self.called = who.name
        self.loaded = True
