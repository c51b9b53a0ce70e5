"""Stories of engagements."""

from datetime import datetime

from sqlalchemy import Index, Text
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Story(SQLModel, table=True):
    """A story of one engagement; `version` rises with each edit, `…_agreed` is the one that a side agrees to, 0 for none.

    `by_group` says who edited it last. `giver_name` is the name that the giver chose, empty for none. `published_at` is set exactly while
    both agree on the present version.
    """

    __tablename__ = "story"
    __table_args__ = (Index("ix_story_public", "published_at"), Index("ix_story_group", "group_id", "published_at"))
    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    engagement_id: int = Field(foreign_key="engagement.id", unique=True)
    group_id: int = Field(foreign_key="group_.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    title: str
    text: str = Field(sa_type=Text)
    picture: str = ""
    picture_alt: str = ""
    version: int = 1
    by_group: bool
    giver_agreed: int = 0
    group_agreed: int = 0
    giver_as: str = ""
    giver_name: str = ""
    published_at: datetime | None = None
    changed_at: datetime = Field(default_factory=now)
