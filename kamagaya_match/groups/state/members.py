"""The members of a group, as one of them sees and changes them."""

from typing import Any

import reflex as rx

from kamagaya_match.digits import whole
from kamagaya_match.groups import service
from kamagaya_match.groups.views import MembersView
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, GROUP_OWNER, SIGNED_IN, allow, visitor_of
from kamagaya_match.web.tab import PROBLEMS, errors_of, lang_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .desk import desk_of


class Members(rx.State):
    """Members, invitations, and what became of the last act; `invites` counts, so that the form starts anew."""

    view: MembersView = MembersView()
    errors: dict[str, str] = {}  # noqa: RUF012
    problem: str = ""
    done: str = ""
    invites: int = 0
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.errors, self.problem, self.done = {}, "", ""
        try:
            await self._read()
        except NotFound:
            return rx.redirect("/groups/")
        return None

    @rx.event
    @allow(GROUP_OWNER)
    async def invite(self, data: dict[str, Any]) -> None:
        """Send an invitation to the address in the form."""
        values = values_of(data)
        email, role, lang = (values.get(name, "") for name in ("email", "role", "lang"))
        if await self._did("groups.members.invited", service.invite, email, role, lang, email=email):
            self.invites += 1

    @rx.event
    @allow(GROUP_OWNER)
    async def revoke(self, invitation_id: int) -> None:
        await self._did("groups.members.revoked", service.revoke_invitation, _number(invitation_id))

    @rx.event
    @allow(GROUP_OWNER)
    async def change_role(self, person_id: int, role: str) -> None:
        await self._did("groups.members.changed", service.change_role, _number(person_id), str(role))

    @rx.event
    @allow(GROUP_OWNER)
    async def remove(self, person_id: int) -> None:
        await self._did("groups.members.removed", service.remove_member, _number(person_id))

    @rx.event
    @allow(GROUP_OWNER)
    async def hand_over(self, data: dict[str, Any]) -> None:
        """Ask another member by mail to take the group over."""
        chosen = values_of(data).get("heir", "")
        await self._did("groups.hand_over.sent", service.offer_hand_over, whole(chosen))

    @rx.event
    @allow(GROUP_OWNER)
    async def take_back(self) -> None:
        """Withdraw that question."""
        await self._did("groups.hand_over.taken_back", service.take_back_hand_over)

    @rx.event
    @allow(SIGNED_IN)
    async def leave(self) -> Any:
        """Leave the group, and this desk."""
        try:
            await in_thread(service.leave, await visitor_of(self), desk_of(self))
        except PROBLEMS as problem:
            self.problem = errors_of(problem, await lang_of(self))[""]
            return None
        return rx.redirect("/me/")

    async def _did(self, said: str, verb: Any, *values: Any, **named: Any) -> bool:
        """Do one thing with the group of this desk and show what became of it."""
        lang = await lang_of(self)
        self.errors, self.problem, self.done = {}, "", ""
        try:
            await in_thread(verb, await visitor_of(self), desk_of(self), *values)
        except PROBLEMS as problem:
            self.errors = errors_of(problem, lang)
            self.problem = self.errors.pop("", "")
            return False
        self.done = say(lang, said, **named)
        await self._read()
        return True

    async def _read(self) -> None:
        self.view = await in_thread(service.members_view, await visitor_of(self), desk_of(self), await lang_of(self))
        self.loaded = True


def _number(value: Any) -> int:
    """What a browser sent as an id; 0, which nothing has, when it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
