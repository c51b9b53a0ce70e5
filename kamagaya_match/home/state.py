"""The first page of a tab."""

from typing import Any

import reflex as rx

from kamagaya_match.web.guards import ANYONE, allow
from kamagaya_match.web.live_seats import follow
from kamagaya_match.web.tab import lang_of, reads_ruby
from kamagaya_match.web.threads import in_thread

from . import service
from .views import HomeView, bare


class Home(rx.State):
    """What the page shows, read anew at each visit."""

    view: HomeView = HomeView()
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> Any:
        view = await in_thread(service.home, await lang_of(self))
        self.view = view if await reads_ruby(self) else bare(view)
        self.loaded = True
        return await follow(self, view.events)
