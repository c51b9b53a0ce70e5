"""applications as a pair, stand-by, shifts, conversations, how groups answer"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "applications"
down_revision = "offers"
branch_labels = None
depends_on = None

TEXT, TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
MOMENTS = ("asked_at", "replied_at", "reminded_at", "passed_on_at")


def upgrade() -> None:
    # Other tables point to applications, so on SQLite the table is altered where it stands, not made anew.
    op.add_column("application", sa.Column("slug", TEXT(), nullable=False, server_default=""))
    op.add_column("application", sa.Column("party", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("application", sa.Column("companions", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("application", sa.Column("age_band", TEXT(), nullable=False, server_default=""))
    for name in MOMENTS:
        op.add_column("application", sa.Column(name, TIME(), nullable=True))
    op.execute("UPDATE application SET slug = 'application-' || id, replied_at = answered_at")
    op.create_index(op.f("ix_application_slug"), "application", ["slug"], unique=True)
    op.create_index("ix_application_waiting", "application", ["state", "created_at"], unique=False)
    _answering()
    _shifts()
    _conversations()


def _answering() -> None:
    op.create_table(
        "answering",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("counted", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("median_minutes", sa.Integer(), nullable=True),
        sa.Column("changed_at", TIME(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["group_.id"], name=op.f("fk_answering_group_id_group_")),
        sa.PrimaryKeyConstraint("group_id", name=op.f("pk_answering")),
    )


def _shifts() -> None:
    op.create_table(
        "shift",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", TEXT(), nullable=False),
        sa.Column("need_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", TIME(), nullable=False),
        sa.Column("ends_at", TIME(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("note", TEXT(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("waiting", sa.Integer(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("changed_at", TIME(), nullable=False),
        sa.ForeignKeyConstraint(["need_id"], ["need.id"], name=op.f("fk_shift_need_id_need")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift")),
        sa.UniqueConstraint("slug", name=op.f("uq_shift_slug")),
    )
    with op.batch_alter_table("shift", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shift_need_id"), ["need_id"], unique=False)
    op.create_table(
        "shift_place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("shift_id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", TEXT(), nullable=False),
        sa.Column("changed_at", TIME(), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shift.id"], name=op.f("fk_shift_place_shift_id_shift")),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_shift_place_application_id_application")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_place")),
        sa.UniqueConstraint("shift_id", "application_id", name=op.f("uq_shift_place_shift_id_application_id")),
    )
    with op.batch_alter_table("shift_place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_shift_place_application_id"), ["application_id"], unique=False)


def _conversations() -> None:
    op.create_table(
        "conversation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("slug", TEXT(), nullable=False),
        sa.Column("group_slug", TEXT(), nullable=False),
        sa.Column("applicant_id", sa.Integer(), nullable=True),
        sa.Column("minor", sa.Boolean(), nullable=False),
        sa.Column("applicant_read", sa.Integer(), nullable=False),
        sa.Column("group_read", sa.Integer(), nullable=False),
        sa.Column("last_by_applicant", sa.Integer(), nullable=False),
        sa.Column("last_by_group", sa.Integer(), nullable=False),
        sa.Column("last_at", TIME(), nullable=False),
        sa.Column("closed_by", TEXT(), nullable=False),
        sa.Column("closed_at", TIME(), nullable=True),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_conversation_application_id_application")),
        sa.ForeignKeyConstraint(["applicant_id"], ["person.id"], name=op.f("fk_conversation_applicant_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint("application_id", name=op.f("uq_conversation_application_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_conversation_slug")),
    )
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.create_index("ix_conversation_group", ["group_slug", "last_at"], unique=False)
        batch_op.create_index("ix_conversation_applicant", ["applicant_id", "last_at"], unique=False)
    op.create_table(
        "conversation_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("side", TEXT(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", TIME(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_conversation_message_conversation_id_conversation")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_conversation_message_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation_message")),
    )
    with op.batch_alter_table("conversation_message", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conversation_message_conversation_id"), ["conversation_id"], unique=False)


def downgrade() -> None:
    for name in ("conversation_message", "conversation", "shift_place", "shift", "answering"):
        op.drop_table(name)
    op.drop_index("ix_application_waiting", "application")
    op.drop_index(op.f("ix_application_slug"), "application")
    for name in (*MOMENTS, "age_band", "companions", "party", "slug"):
        op.drop_column("application", name)
