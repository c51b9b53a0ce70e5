"""minors, their guardians, and groups that change hands"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "minors"
down_revision = "afterwards"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("age_band", sqlmodel.sql.sqltypes.AutoString(), nullable=False, server_default="everyone"))
        batch_op.add_column(sa.Column("minors_alone", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("organiser_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(batch_op.f("fk_event_organiser_id_person"), "person", ["organiser_id"], ["id"])
    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.add_column(sa.Column("photo_consent", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.add_column(sa.Column("acting", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "guardian",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("on_paper", sa.Boolean(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("email", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("emergency_name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("emergency_phone", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("asked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("reminded_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("version", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("consented_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["person.id"], name=op.f("fk_guardian_recorded_by_person")),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_guardian_registration_id_registration")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guardian")),
        sa.UniqueConstraint("registration_id", name=op.f("uq_guardian_registration_id")),
    )
    op.create_table(
        "hand_over",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("from_person", sa.Integer(), nullable=False),
        sa.Column("to_person", sa.Integer(), nullable=False),
        sa.Column("token_hash", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("expires_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("accepted_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("revoked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["from_person"], ["person.id"], name=op.f("fk_hand_over_from_person_person")),
        sa.ForeignKeyConstraint(["group_id"], ["group_.id"], name=op.f("fk_hand_over_group_id_group_")),
        sa.ForeignKeyConstraint(["to_person"], ["person.id"], name=op.f("fk_hand_over_to_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_over")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_hand_over_token_hash")),
    )
    with op.batch_alter_table("hand_over", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hand_over_group_id"), ["group_id"], unique=False)


def downgrade() -> None:
    op.drop_table("hand_over")
    op.drop_table("guardian")
    with op.batch_alter_table("membership", schema=None) as batch_op:
        batch_op.drop_column("acting")
    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.drop_column("photo_consent")
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_event_organiser_id_person"), type_="foreignkey")
        batch_op.drop_column("organiser_id")
        batch_op.drop_column("minors_alone")
        batch_op.drop_column("age_band")
