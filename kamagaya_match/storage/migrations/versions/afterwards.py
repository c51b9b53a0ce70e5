"""certificates, questionnaires and reports"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "afterwards"
down_revision = "door"
branch_labels = None
depends_on = None

TEXT, TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    _certificates()
    _surveys()
    _reports()


def _certificates() -> None:
    op.create_table(
        "certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", TEXT(), nullable=False),
        sa.Column("state", TEXT(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("group_name", TEXT(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("email", TEXT(), nullable=False),
        sa.Column("lang", TEXT(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("reason", TEXT(), nullable=False),
        sa.Column("asked_at", TIME(), nullable=False),
        sa.Column("issued_at", TIME(), nullable=True),
        sa.Column("confirmed_by", sa.Integer(), nullable=True),
        sa.Column("ended_at", TIME(), nullable=True),
        sa.ForeignKeyConstraint(["confirmed_by"], ["person.id"], name=op.f("fk_certificate_confirmed_by_person")),
        sa.ForeignKeyConstraint(["group_id"], ["group_.id"], name=op.f("fk_certificate_group_id_group_")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_certificate_person_id_person")),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_certificate_registration_id_registration")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_number")),
    )
    op.create_index(op.f("ix_certificate_group"), "certificate", ["group_id", "state"])
    op.create_index(op.f("ix_certificate_person_id"), "certificate", ["person_id"])
    op.create_index(op.f("ix_certificate_registration_id"), "certificate", ["registration_id"])


def _surveys() -> None:
    op.create_table(
        "survey",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column("created_at", TIME(), nullable=False),
        sa.Column("sent_at", TIME(), nullable=True),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_survey_created_by_person")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_survey_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey")),
        sa.UniqueConstraint("event_id", name=op.f("uq_survey_event_id")),
    )
    op.create_table(
        "survey_guest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_survey_guest_registration_id_registration")),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_guest_survey_id_survey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_guest")),
        sa.UniqueConstraint("survey_id", "registration_id", name=op.f("uq_survey_guest_survey_id_registration_id")),
    )
    op.create_index(op.f("ix_survey_guest_registration_id"), "survey_guest", ["registration_id"])
    op.create_table(
        "survey_reply",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("survey_id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_survey_reply_registration_id_registration")),
        sa.ForeignKeyConstraint(["survey_id"], ["survey.id"], name=op.f("fk_survey_reply_survey_id_survey")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_reply")),
    )
    op.create_index(op.f("ix_survey_reply_survey_id"), "survey_reply", ["survey_id"])


def _reports() -> None:
    op.create_table(
        "event_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("total", sa.Integer(), nullable=True),
        sa.Column("first_timers", sa.Integer(), nullable=True),
        sa.Column("kinds", sa.JSON(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("saved_at", TIME(), nullable=True),
        sa.Column("saved_by", sa.Integer(), nullable=True),
        sa.Column("thanked_at", TIME(), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_event_report_event_id_event")),
        sa.ForeignKeyConstraint(["saved_by"], ["person.id"], name=op.f("fk_event_report_saved_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_report")),
        sa.UniqueConstraint("event_id", name=op.f("uq_event_report_event_id")),
    )


def downgrade() -> None:
    for table in ("event_report", "survey_reply", "survey_guest", "survey", "certificate"):
        op.drop_table(table)
