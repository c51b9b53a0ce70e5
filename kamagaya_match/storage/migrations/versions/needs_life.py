"""needs with a whole life, and their shaping with a coordinator"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "needs_life"
down_revision = "minors"
branch_labels = None
depends_on = None

TEXT, TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
SHORT = ("template", "rhythm", "for_whom", "insurance", "insurance_note", "expenses", "renewal_hash", "closed_why")
LONG = ("tasks", "prerequisites", "learning", "background", "goal", "deliverable", "stages", "outside", "questions")


def upgrade() -> None:
    with op.batch_alter_table("need", schema=None) as batch_op:
        for name in SHORT:
            batch_op.add_column(sa.Column(name, TEXT(), nullable=False, server_default=""))
        for name in LONG:
            batch_op.add_column(sa.Column(name, sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("times", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("hours_a_month", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("languages", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("youngest", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("confirmed_at", TIME(), nullable=True))
        batch_op.add_column(sa.Column("asked_at", TIME(), nullable=True))
        batch_op.add_column(sa.Column("reminded", sa.Integer(), nullable=False, server_default="0"))
        batch_op.create_index(batch_op.f("ix_need_renewal_hash"), ["renewal_hash"], unique=False)
    _scoping()


def _scoping() -> None:
    op.create_table(
        "scoping",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("need_id", sa.Integer(), nullable=False),
        sa.Column("state", TEXT(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=True),
        sa.Column("asked_at", TIME(), nullable=False),
        sa.Column("coordinator_id", sa.Integer(), nullable=True),
        sa.Column("taken_at", TIME(), nullable=True),
        sa.Column("group_yes_at", TIME(), nullable=True),
        sa.Column("coordinator_yes_at", TIME(), nullable=True),
        sa.Column("ended_at", TIME(), nullable=True),
        sa.ForeignKeyConstraint(["need_id"], ["need.id"], name=op.f("fk_scoping_need_id_need")),
        sa.ForeignKeyConstraint(["asked_by"], ["person.id"], name=op.f("fk_scoping_asked_by_person")),
        sa.ForeignKeyConstraint(["coordinator_id"], ["person.id"], name=op.f("fk_scoping_coordinator_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scoping")),
        sa.UniqueConstraint("need_id", name=op.f("uq_scoping_need_id")),
    )
    with op.batch_alter_table("scoping", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_scoping_coordinator_id"), ["coordinator_id"], unique=False)
        batch_op.create_index("ix_scoping_queue", ["state", "asked_at"], unique=False)
    op.create_table(
        "scoping_note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scoping_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("by_coordinator", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", TIME(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_scoping_note_person_id_person")),
        sa.ForeignKeyConstraint(["scoping_id"], ["scoping.id"], name=op.f("fk_scoping_note_scoping_id_scoping")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scoping_note")),
    )
    with op.batch_alter_table("scoping_note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_scoping_note_scoping_id"), ["scoping_id"], unique=False)


def downgrade() -> None:
    op.drop_table("scoping_note")
    op.drop_table("scoping")
    with op.batch_alter_table("need", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_need_renewal_hash"))
        for name in (*SHORT, *LONG, "times", "hours_a_month", "languages", "youngest", "confirmed_at", "asked_at", "reminded"):
            batch_op.drop_column(name)
