"""Conversations in one tab."""

from .lists import CentreTalks, GroupApplications, OwnTalks
from .one import OneConversation

__all__ = ["CentreTalks", "GroupApplications", "OneConversation", "OwnTalks"]
