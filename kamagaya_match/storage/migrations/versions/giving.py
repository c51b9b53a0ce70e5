"""files of engagements, thanks that everyone may read"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "giving"
down_revision = "meetings"
branch_labels = None
depends_on = None

TEXT, TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    with op.batch_alter_table("engagement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("thanks_shown", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("thanks_name", TEXT(), nullable=False, server_default=""))
    op.create_table(
        "engagement_file",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("kept", TEXT(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("note", TEXT(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("deliverable", sa.Boolean(), nullable=False),
        sa.Column("by_group", sa.Boolean(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.Column("added_at", TIME(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_engagement_file_added_by_person")),
        sa.ForeignKeyConstraint(["engagement_id"], ["engagement.id"], name=op.f("fk_engagement_file_engagement_id_engagement")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement_file")),
        sa.UniqueConstraint("kept", name=op.f("uq_engagement_file_kept")),
    )
    op.create_index(op.f("ix_engagement_file_engagement_id"), "engagement_file", ["engagement_id"])


def downgrade() -> None:
    op.drop_table("engagement_file")
    with op.batch_alter_table("engagement", schema=None) as batch_op:
        batch_op.drop_column("thanks_name")
        batch_op.drop_column("thanks_shown")
