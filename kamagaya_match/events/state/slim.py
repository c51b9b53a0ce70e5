"""How a card goes to the browser: what is empty, and what only the server needs, stays here."""

from dataclasses import fields
from typing import Any

import reflex as rx

from kamagaya_match.events.views import EventCard

_ALWAYS = ("fields", "welcome_names")
_KEPT = ("day_iso", "began_iso")
_SENT = tuple(one.name for one in fields(EventCard) if one.name not in _KEPT)


@rx.serializer(to=dict)
def slim(card: EventCard) -> dict[str, Any]:
    """The card's fields by name; lists are always there, because pages walk through them."""
    values = {name: getattr(card, name) for name in _SENT}
    return {name: value for name, value in values.items() if value or name in _ALWAYS}
