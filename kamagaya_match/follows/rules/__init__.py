"""Pure decisions about what is followed, when it is told, and how many suggestions there may be."""

from .budget import A_WEEK, Past, is_ignored, room_for
from .turns import Every, is_due, last_turn
from .what import Kind, What, read_what, what_of

__all__ = ["A_WEEK", "Every", "Kind", "Past", "What", "is_due", "is_ignored", "last_turn", "read_what", "room_for", "what_of"]
