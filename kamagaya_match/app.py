"""The composition root: every page, every address, and what runs beside them. Nothing imports it."""

import reflex as rx
from starlette.applications import Starlette

from kamagaya_match.web.front_door import FrontDoor
from kamagaya_match.web.routes import add_pages

app = rx.App(
    toaster=None,
    html_lang="ja",
    stylesheets=[],
    reset_style=False,
    api_transformer=[Starlette(routes=[]), FrontDoor],
)
add_pages(app, [])
