"""At the door: helpers' links, what they noted, and how many of each party came"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "door"
down_revision = "notices"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Without batches: SQLite would copy the whole table and stumble over the rows that point at it.
    op.add_column("registration", sa.Column("came", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("registration", sa.Column("absence_told_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.create_table(
        "door_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("label", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("expires_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("revoked_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_door_link_event_id_event")),
        sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f("fk_door_link_made_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_door_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_door_link_token_hash")),
    )
    with op.batch_alter_table("door_link", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_door_link_event_id"), ["event_id"], unique=False)
    op.create_table(
        "door_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("key", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("undoes", sa.JSON(), nullable=False),
        sa.Column("at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("received_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_door_act_event_id_event")),
        sa.ForeignKeyConstraint(["link_id"], ["door_link.id"], name=op.f("fk_door_act_link_id_door_link")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_door_act_person_id_person")),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_door_act_registration_id_registration")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_door_act")),
        sa.UniqueConstraint("event_id", "key", name=op.f("uq_door_act_event_id_key")),
    )


def downgrade() -> None:
    op.drop_table("door_act")
    op.drop_table("door_link")
    op.drop_column("registration", "absence_told_at")
    op.drop_column("registration", "came")
