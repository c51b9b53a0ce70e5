"""What can be done with offers and invitations; each verb is one transaction, what takes `tx` joins the caller's."""

from .matching import of_person, open_for_matching

__all__ = ["of_person", "open_for_matching"]
