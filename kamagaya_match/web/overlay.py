"""What Reflex shows by itself, in our words: the lost connection, and a page that broke."""

from typing import Any

import reflex as rx
from reflex_components_core.base.error_boundary import ErrorBoundary
from reflex_components_core.core.banner import has_too_many_connection_errors

from . import el
from .say import t


def app_wraps() -> dict[tuple[int, str], Any]:
    """Around the whole application, in place of Reflex's own (English) ones."""
    return {(55, "ErrorBoundary"): _boundary, (5, "Overlay"): _connection}


def _boundary(_stateful: bool) -> rx.Component:
    broken = rx.el.div(
        rx.el.h1(t("web.broken_title")),
        rx.el.p(t("web.broken_body")),
        rx.el.p(rx.el.a(t("web.broken_again"), href="/")),
        class_name="km-root km-broken",
        role="alert",
    )
    boundary: rx.Component = ErrorBoundary.create(fallback_render=rx.Var.create(broken))
    return boundary


def _connection(_stateful: bool) -> rx.Component:
    line = el.p(t("web.connection_lost"), class_name="km-connection", role="status")
    # A fragment: an element here would wrap the whole application.
    overlay: rx.Component = rx.fragment(rx.cond(has_too_many_connection_errors, line, rx.fragment()))
    return overlay
