"""corrections of suggestions, and the suggestions last seen"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "matching"
down_revision = "applications"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        "match_correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("value", TEXT(), nullable=False),
        sa.Column("need_slug", TEXT(), nullable=False),
        sa.Column("need_title", TEXT(), nullable=False),
        sa.Column("created_at", MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_match_correction_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_correction")),
        sa.UniqueConstraint("person_id", "kind", "value", "need_slug", name=op.f("uq_match_correction_person_id_kind_value_need_slug")),
    )
    op.create_table(
        "match_list",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("version", TEXT(), nullable=False),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.Column("made_at", MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_match_list_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_match_list")),
        sa.UniqueConstraint("person_id", "version", name=op.f("uq_match_list_person_id_version")),
    )
    with op.batch_alter_table("match_list", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_match_list_made_at"), ["made_at"], unique=False)
    for name in ("updated_at", "paused_at"):
        op.create_index(f"ix_person_offer_{name}", "person_offer", [name], unique=False)


def downgrade() -> None:
    for name in ("updated_at", "paused_at"):
        op.drop_index(f"ix_person_offer_{name}", "person_offer")
    op.drop_table("match_list")
    op.drop_table("match_correction")
