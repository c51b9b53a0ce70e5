"""records of hours, across groups"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "records"
down_revision = "matching"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hours_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("shown", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("salt", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("identity", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("works", sa.JSON(), nullable=False),
        sa.Column("issued_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("ended_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_hours_record_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours_record")),
        sa.UniqueConstraint("number", name=op.f("uq_hours_record_number")),
        sa.UniqueConstraint("place", name=op.f("uq_hours_record_place")),
    )
    with op.batch_alter_table("hours_record", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hours_record_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_table("hours_record")
