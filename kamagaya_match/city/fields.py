"""Fields of activity."""

from enum import StrEnum


class Field(StrEnum):
    """What an activity is about."""

    WELFARE = "welfare"
    CHILDREN = "children"
    ENVIRONMENT = "environment"
    CULTURE = "culture"
    SPORTS = "sports"
    SAFETY = "safety"
    COMMUNITY = "community"
    INTERNATIONAL = "international"
    LEARNING = "learning"
    HEALTH = "health"
    INDUSTRY = "industry"
    OTHER = "other"
