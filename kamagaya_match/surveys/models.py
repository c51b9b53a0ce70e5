"""Questionnaires, who was asked, and what was answered."""

from datetime import datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field, SQLModel

from kamagaya_match.clock import now
from kamagaya_match.storage import base as base


class Survey(SQLModel, table=True):
    """The questionnaire of one event; `sent_at` once those who came have been asked."""

    __tablename__ = "survey"
    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", unique=True)
    anonymous: bool = True
    items: list[dict[str, str | list[str]]] = Field(default_factory=list, sa_type=JSON)
    created_by: int | None = Field(default=None, foreign_key="person.id")
    created_at: datetime = Field(default_factory=now)
    sent_at: datetime | None = None


class SurveyGuest(SQLModel, table=True):
    """A party that was asked or has answered, each once; it says whether, never when or what."""

    __tablename__ = "survey_guest"
    __table_args__ = (UniqueConstraint("survey_id", "registration_id"),)
    id: int | None = Field(default=None, primary_key=True)
    survey_id: int = Field(foreign_key="survey.id")
    registration_id: int = Field(foreign_key="registration.id", index=True)
    answered: bool = False


class SurveyReply(SQLModel, table=True):
    """One answered questionnaire; the id is drawn by chance, so that no order leads back to anybody.

    `registration_id` stays empty where anonymity was promised.
    """

    __tablename__ = "survey_reply"
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    survey_id: int = Field(foreign_key="survey.id", index=True)
    registration_id: int | None = Field(default=None, foreign_key="registration.id")
    answers: dict[str, str] = Field(default_factory=dict, sa_type=JSON)
