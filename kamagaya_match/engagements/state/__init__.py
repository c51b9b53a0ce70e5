"""Engagements in one tab."""

from .lists import GroupEngagements, OwnEngagements
from .one import OneEngagement

__all__ = ["GroupEngagements", "OneEngagement", "OwnEngagements"]
