"""What can be done at the door; each verb is one transaction, what takes `tx` joins the caller's."""

from .desk import door_desk, helper_page, note_by_group, walk_ins_by_meeting
from .forgetting import forget_names
from .links import make_link, revoke_link
from .taking import sync

__all__ = ["door_desk", "forget_names", "helper_page", "make_link", "note_by_group", "revoke_link", "sync", "walk_ins_by_meeting"]
