"""files of engagements, thanks that everyone may read, stories"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "giving"
down_revision = "records"
branch_labels = None
depends_on = None

TEXT, TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    with op.batch_alter_table("engagement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("thanks_shown", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("thanks_name", TEXT(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("seeks", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("continues", TEXT(), nullable=False, server_default=""))
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
    op.create_table(
        "story",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", TEXT(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("title", TEXT(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("picture", TEXT(), nullable=False),
        sa.Column("picture_alt", TEXT(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by_group", sa.Boolean(), nullable=False),
        sa.Column("giver_agreed", sa.Integer(), nullable=False),
        sa.Column("group_agreed", sa.Integer(), nullable=False),
        sa.Column("giver_as", TEXT(), nullable=False),
        sa.Column("giver_name", TEXT(), nullable=False),
        sa.Column("published_at", TIME(), nullable=True),
        sa.Column("changed_at", TIME(), nullable=False),
        sa.ForeignKeyConstraint(["engagement_id"], ["engagement.id"], name=op.f("fk_story_engagement_id_engagement")),
        sa.ForeignKeyConstraint(["group_id"], ["group_.id"], name=op.f("fk_story_group_id_group_")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_story_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_story")),
        sa.UniqueConstraint("engagement_id", name=op.f("uq_story_engagement_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_story_slug")),
    )
    op.create_index("ix_story_public", "story", ["published_at"])
    op.create_index("ix_story_group", "story", ["group_id", "published_at"])
    op.create_index(op.f("ix_story_person_id"), "story", ["person_id"])


def downgrade() -> None:
    op.drop_table("story")
    op.drop_table("engagement_file")
    with op.batch_alter_table("engagement", schema=None) as batch_op:
        batch_op.drop_column("continues")
        batch_op.drop_column("seeks")
        batch_op.drop_column("thanks_name")
        batch_op.drop_column("thanks_shown")
