"""The first page of a tab."""

from typing import cast

import reflex as rx

from kamagaya_match.web.guards import ANYONE, allow
from kamagaya_match.web.threads import in_thread
from kamagaya_match.web.visitor import Visitor
from kamagaya_match.words.catalogue import Lang

from . import service
from .views import HomeView


class Home(rx.State):
    """What the page shows, read anew at each visit."""

    view: HomeView = HomeView()
    loaded: bool = False

    @rx.event
    @allow(ANYONE)
    async def load(self) -> None:
        visitor = await self.get_state(Visitor)
        self.view = await in_thread(service.home, cast("Lang", visitor.lang))
        self.loaded = True
