"""Every SELECT over offers and invitations, with who may read what built in."""

from . import bodies, invites, persons

__all__ = ["bodies", "invites", "persons"]
