"""What can be done after an event; each verb is one transaction, what takes `tx` joins the caller's."""

from .pictures import add_picture, picture_file, remove_picture
from .writing import count_walk_ins_with, desk, preview, reports_of, save, thank

__all__ = ["add_picture", "count_walk_ins_with", "desk", "picture_file", "preview", "remove_picture", "reports_of", "save", "thank"]
