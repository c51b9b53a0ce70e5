"""What people read of groups: frozen rows, worded for one reader."""

from .cards import GroupCard, card_of

__all__ = ["GroupCard", "card_of"]
