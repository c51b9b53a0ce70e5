"""Which need, and whose desk, a tab's address names."""

import reflex as rx


def need_of(state: rx.State) -> str:
    """The slug in /needs/{slug}, or in /group-desk/{group}/needs/{slug}/; empty when there is none."""
    parts = str(state.router.url.path).strip("/").split("/")
    place = 3 if parts[0] == "group-desk" else 1
    return parts[place] if len(parts) > place else ""
