"""Which need, and whose desk, a tab's address names."""

import reflex as rx


def need_of(state: rx.State) -> str:
    """The slug in /needs/{slug}, /coordinator/needs/{slug}/ or /group-desk/{group}/needs/{slug}/; empty when there is none."""
    parts = str(state.router.url.path).strip("/").split("/")
    place = {"group-desk": 3, "coordinator": 2}.get(parts[0], 1)
    return parts[place] if len(parts) > place else ""
