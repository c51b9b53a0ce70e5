"""Every SELECT over questionnaires."""

from collections.abc import Sequence

from sqlmodel import col, select

from kamagaya_match.storage.transaction import Tx
from kamagaya_match.surveys.models import Survey, SurveyGuest, SurveyReply


def of_event(tx: Tx, event_id: int, *, lock: bool = False) -> Survey | None:
    """The questionnaire of an event; with `lock` nobody else changes it until the transaction ends."""
    wanted = select(Survey).where(Survey.event_id == event_id)
    return tx.exec(wanted.with_for_update() if lock else wanted).first()


def unsent_events(tx: Tx) -> list[int]:
    """The events whose guests were not asked yet."""
    return sorted(tx.exec(select(Survey.event_id).where(col(Survey.sent_at).is_(None))))


def guest(tx: Tx, survey_id: int, registration_id: int) -> SurveyGuest | None:
    return tx.exec(select(SurveyGuest).where(SurveyGuest.survey_id == survey_id, SurveyGuest.registration_id == registration_id)).first()


def guests(tx: Tx, survey_id: int) -> Sequence[SurveyGuest]:
    return tx.exec(select(SurveyGuest).where(SurveyGuest.survey_id == survey_id)).all()


def replies(tx: Tx, survey_id: int) -> Sequence[SurveyReply]:
    """What was answered, in no order that means anything."""
    return tx.exec(select(SurveyReply).where(SurveyReply.survey_id == survey_id).order_by(col(SurveyReply.id))).all()


def named_replies(tx: Tx, registration_id: int) -> Sequence[SurveyReply]:
    """What a party answered under its name."""
    return tx.exec(select(SurveyReply).where(SurveyReply.registration_id == registration_id)).all()


def id_taken(tx: Tx, number: int) -> bool:
    return tx.get(SurveyReply, number) is not None
