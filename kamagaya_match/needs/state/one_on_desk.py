"""One need on its group's desk: its state, what it lacks, who answered, and the acts on it."""

from typing import Any

import reflex as rx

from kamagaya_match.digits import whole
from kamagaya_match.needs import service
from kamagaya_match.needs.views import Answers, DeskNeed, HistoryRow, NeedPage, Shaping, reason_in
from kamagaya_match.problems import NotFound
from kamagaya_match.web.forms import values_of
from kamagaya_match.web.guards import GROUP_EDITOR, allow, group_in, visitor_of
from kamagaya_match.web.tab import attempt, lang_of, page_of
from kamagaya_match.web.threads import in_thread
from kamagaya_match.words.catalogue import say

from .addresses import need_of


class NeedOnDesk(rx.State):
    """`errors` holds texts by the name of a reply's field; `done` and `problem` what became of the last act.

    The office is `helping` and gives reasons.
    """

    desk_slug: str = ""
    row: DeskNeed = DeskNeed()
    preview: NeedPage = NeedPage()
    lacking: list[str] = []  # noqa: RUF012  (Reflex copies defaults)
    answers: Answers = Answers()
    history: list[HistoryRow] = []  # noqa: RUF012
    shaping: Shaping = Shaping()
    errors: dict[str, str] = {}  # noqa: RUF012
    helping: bool = False
    reason: str = ""
    reason_text: str = ""
    notes_sent: int = 0
    done: str = ""
    problem: str = ""
    loaded: bool = False

    @rx.event
    @allow(GROUP_EDITOR)
    async def load(self) -> Any:
        self.done, self.problem, self.errors = "", "", {}
        self.reason, self.reason_text = "", reason_in("", await lang_of(self))
        try:
            await self._read()
        except NotFound:
            return rx.redirect(_desk(self))
        return None

    @rx.event
    @allow(GROUP_EDITOR)
    async def hand_in(self) -> None:
        """Publish the draft, or hand it to the office."""
        status = await self._act(service.hand_in, need_of(self))
        await self._tell("handed_in" if status == "pending" else "published", status)

    @rx.event
    @allow(GROUP_EDITOR)
    async def take_back(self) -> None:
        await self._tell("taken_back", await self._act(service.take_back, need_of(self)))

    @rx.event
    @allow(GROUP_EDITOR)
    async def close(self) -> None:
        await self._tell("closed", await self._act(service.close, need_of(self)))

    @rx.event
    @allow(GROUP_EDITOR)
    async def close_because(self, data: dict[str, Any]) -> None:
        """The office closes the need, with the reason from its form."""
        await self._tell("closed", await self._act(service.close, need_of(self), values_of(data).get("reason", "")))

    @rx.event
    @allow(GROUP_EDITOR)
    async def reopen_because(self, data: dict[str, Any]) -> None:
        """The office opens the need again, with the reason from its form."""
        await self._tell("reopened", await self._act(service.reopen, need_of(self), values_of(data).get("reason", "")))

    @rx.event
    @allow(GROUP_EDITOR)
    async def reopen(self) -> None:
        await self._tell("reopened", await self._act(service.reopen, need_of(self)))

    @rx.event
    @allow(GROUP_EDITOR)
    async def renew(self) -> None:
        """Say that the need stands."""
        await self._tell("renewed", await self._act(service.renew, need_of(self)))

    @rx.event
    @allow(GROUP_EDITOR)
    async def ask_coordinator(self, data: dict[str, Any]) -> None:
        """Ask for a coordinator's help, with the words from the form."""
        await self._tell("shaping.asked", await self._act(service.ask_coordinator, need_of(self), values_of(data).get("note", "")))

    @rx.event
    @allow(GROUP_EDITOR)
    async def write_note(self, data: dict[str, Any]) -> None:
        """Say something to the coordinator."""
        sent = await self._act(service.write_note, need_of(self), values_of(data).get("note", ""))
        self.notes_sent += bool(sent)
        await self._tell("shaping.note_sent", sent)

    @rx.event
    @allow(GROUP_EDITOR)
    async def agree(self) -> None:
        """Say yes to the draft as it stands."""
        both = await self._act(service.agree, need_of(self))
        await self._tell("shaping.published" if both else "shaping.said_yes", both)

    @rx.event
    @allow(GROUP_EDITOR)
    async def end_shaping(self) -> None:
        await self._tell("shaping.ended", await self._act(service.end_shaping, need_of(self)))

    @rx.event
    @allow(GROUP_EDITOR)
    async def duplicate(self) -> Any:
        made = await self._act(service.duplicate, need_of(self))
        return rx.redirect(f"{_desk(self)}{made}/edit/") if made else None

    @rx.event
    @allow(GROUP_EDITOR)
    async def delete(self) -> Any:
        gone = await self._act(service.delete_draft, need_of(self))
        return rx.redirect(f"{_desk(self)}?tab=drafts") if gone else None

    @rx.event
    @allow(GROUP_EDITOR)
    async def accept(self, data: dict[str, Any]) -> None:
        """Say yes to one application, with the words from its form."""
        await self._tell("accepted", await self._answer(service.accept, "accept", data))

    @rx.event
    @allow(GROUP_EDITOR)
    async def decline(self, data: dict[str, Any]) -> None:
        """Say no to one application, with the reason from its form."""
        await self._tell("declined", await self._answer(service.decline, "decline", data))

    @rx.event
    @allow(GROUP_EDITOR)
    async def ask_standby(self, data: dict[str, Any]) -> None:
        """Ask somebody who stands by whether they would come."""
        await self._tell("standby_asked", await self._act(service.ask_standby, whole(values_of(data).get("application", ""))))

    @rx.event
    @allow(GROUP_EDITOR)
    async def choose_reason(self, name: str) -> None:
        """Put one of the kind reasons into the form, to be changed at will."""
        self.reason, self.reason_text = str(name), reason_in(str(name), await lang_of(self))

    async def _answer(self, verb: Any, name: str, data: dict[str, Any]) -> Any:
        values = values_of(data)
        key = values.get("application", "")
        return await self._act(verb, whole(key), values.get(f"{name}-{key}", ""), field=f"{name}-{key}")

    async def _act(self, verb: Any, *values: Any, field: str = "") -> Any:
        """Do one thing; None when it could not be done, with the reason on the page."""
        self.done, self.problem, self.errors = "", "", {}
        made, wrong = await attempt(self, verb, *values)
        if wrong:
            self._show(wrong, field)
            return None
        return True if made is None else made

    def _show(self, errors: dict[str, str], field: str) -> None:
        if field and "reply" in errors:
            self.errors = {field: errors["reply"]}
        else:
            self.problem = " ".join(errors.values())

    async def _tell(self, name: str, made: Any) -> None:
        if made is not None:
            self.done = say(await lang_of(self), f"need_desk.{name}")
            await self._read()

    async def _read(self) -> None:
        who, slug, lang = await visitor_of(self), need_of(self), await lang_of(self)
        self.desk_slug = group_in(str(self.router.url.path))
        row = await in_thread(service.desk_need_of, who, slug, lang)
        if row.group_slug != self.desk_slug:
            raise NotFound
        self.helping = who.role_in(self.desk_slug) is None
        self.row, self.preview = row, await in_thread(service.preview, who, slug, lang)
        keys = await in_thread(service.missing, who, slug) if row.draft or row.can_reopen else []
        self.lacking = [say(lang, key) for key in keys]
        self.answers = await in_thread(service.applications_of_need, who, slug, lang, page_of(self))
        self.shaping = await in_thread(service.shaping_for_group, who, slug, lang)
        self.history = await in_thread(service.history, who, slug, lang)
        self.loaded = True


def _desk(state: rx.State) -> str:
    """The list of the group's needs."""
    return f"/group-desk/{group_in(str(state.router.url.path))}/needs/"
