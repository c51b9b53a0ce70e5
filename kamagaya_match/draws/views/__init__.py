"""A draw in words."""

from .asked import Asked
from .page import DrawPage, Now, page_of
from .promises import PromiseView
from .result import RowView

__all__ = ["Asked", "DrawPage", "Now", "PromiseView", "RowView", "page_of"]
