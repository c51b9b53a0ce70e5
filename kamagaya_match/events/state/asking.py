"""What the address of a tab asks for."""

import reflex as rx


def slug_of(state: rx.State) -> str:
    """The event's name in an address such as /events/{slug}."""
    parts = str(state.router.url.path).strip("/").split("/")
    return parts[1] if len(parts) > 1 and parts[0] == "events" else ""
