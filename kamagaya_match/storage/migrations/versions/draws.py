"""draws and the parties in their lists"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "draws"
down_revision = "admission"
branch_labels = None
depends_on = None

TEXT, MOMENT = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    with op.batch_alter_table("event") as batch:
        batch.add_column(sa.Column("most_tickets", sa.Integer(), nullable=False, server_default="1"))
    op.create_table(
        "draw",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("seed", TEXT(), nullable=False),
        sa.Column("secret", TEXT(), nullable=False),
        sa.Column("promises", sa.JSON(), nullable=False),
        sa.Column("closes_at", MOMENT(), nullable=False),
        sa.Column("draws_at", MOMENT(), nullable=False),
        sa.Column("fixed_at", MOMENT(), nullable=True),
        sa.Column("reserved", sa.JSON(), nullable=False),
        sa.Column("list_sha256", TEXT(), nullable=False),
        sa.Column("drawn_at", MOMENT(), nullable=True),
        sa.Column("called_off_at", MOMENT(), nullable=True),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_draw_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draw")),
        sa.UniqueConstraint("event_id", name=op.f("uq_draw_event_id")),
    )
    op.create_index(op.f("ix_draw_closes_at"), "draw", ["closes_at"])
    op.create_table(
        "draw_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draw_id", sa.Integer(), nullable=False),
        sa.Column("code", TEXT(), nullable=False),
        sa.Column("pseudonym", TEXT(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("quotas", sa.JSON(), nullable=False),
        sa.Column("tickets", sa.Integer(), nullable=False),
        sa.Column("key", TEXT(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["draw_id"], ["draw.id"], name=op.f("fk_draw_entry_draw_id_draw")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draw_entry")),
        sa.UniqueConstraint("draw_id", "code", name=op.f("uq_draw_entry_draw_id_code")),
        sa.UniqueConstraint("draw_id", "pseudonym", name=op.f("uq_draw_entry_draw_id_pseudonym")),
    )


def downgrade() -> None:
    op.drop_table("draw_entry")
    op.drop_table("draw")
    with op.batch_alter_table("event") as batch:
        batch.drop_column("most_tickets")
