"""What happens to draws; there is no verb by which anyone could draw, or draw again."""

from .holding import hold_due
from .promising import keep_in_step
from .reading import draw_page, published_file, ticket

__all__ = ["draw_page", "hold_due", "keep_in_step", "published_file", "ticket"]
