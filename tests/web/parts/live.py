"""A state with the gallery's fields, so that parts are built from Vars."""

from typing import Any

import reflex as rx

from .views import Applicant, Day, Row


class GalleryState(rx.State):
    """The names are those of views.Gallery."""

    rows: list[Row] = []  # noqa: RUF012  (Reflex copies defaults)
    applicants: list[Applicant] = []  # noqa: RUF012
    weeks: list[list[Day]] = []  # noqa: RUF012
    paragraphs: list[str] = []  # noqa: RUF012
    areas: list[tuple[str, str]] = []  # noqa: RUF012
    needs: list[tuple[str, str]] = []  # noqa: RUF012
    chosen: list[str] = []  # noqa: RUF012
    errors: dict[str, str] = {}  # noqa: RUF012
    area: str = ""
    name: str = ""
    page: int = 1
    pages: int = 1
    step: int = 1
    ticked: bool = False

    @rx.event
    async def save(self, values: dict[str, Any]) -> None:
        """Takes what a form sends."""
        self.name = str(values.get("name", ""))

    @rx.event
    async def forget(self) -> None:
        """What a question is asked about."""
        self.name = ""


def rendered(component: rx.Component) -> str:
    """What the compiler makes of a live component."""
    hooks = component._get_all_hooks()
    imports = component._get_all_imports()
    return f"{component.render()} {hooks} {imports}"
