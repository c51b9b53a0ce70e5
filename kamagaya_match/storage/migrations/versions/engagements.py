"""what an accepted application becomes"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "engagements"
down_revision = "minors"
branch_labels = None
depends_on = None

ALREADY_ACCEPTED = """
INSERT INTO engagement (slug, application_id, need_slug, group_id, group_slug, group_name, person_id, person_name, title, way, stage, state,
    thanks, reason, began_at, changed_at)
SELECT 'application-' || a.id, a.id, n.slug, g.id, g.slug, g.name, a.person_id, a.name, n.title,
    CASE WHEN n.kind = 'volunteer' THEN 'volunteer' WHEN n.shape = 'session' THEN 'session' ELSE 'project' END,
    'agreed', 'running', '', '', COALESCE(a.answered_at, a.created_at), COALESCE(a.answered_at, a.created_at)
FROM application a JOIN need n ON n.id = a.need_id JOIN group_ g ON g.id = n.group_id WHERE a.state = 'accepted'
"""


def upgrade() -> None:
    op.create_table(
        "engagement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("need_slug", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("group_slug", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("group_name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("person_name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("way", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("stage", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("thanks", sa.Text(), nullable=False),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("began_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("changed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["application_id"], ["application.id"], name=op.f("fk_engagement_application_id_application")),
        sa.ForeignKeyConstraint(["group_id"], ["group_.id"], name=op.f("fk_engagement_group_id_group_")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_engagement_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement")),
        sa.UniqueConstraint("application_id", name=op.f("uq_engagement_application_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_engagement_slug")),
    )
    with op.batch_alter_table("engagement", schema=None) as batch_op:
        batch_op.create_index("ix_engagement_group", ["group_slug", "state"], unique=False)
        batch_op.create_index("ix_engagement_person", ["person_id", "state"], unique=False)

    op.create_table(
        "engagement_meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("starts_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("ends_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("where", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("changed_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["engagement_id"], ["engagement.id"], name=op.f("fk_engagement_meeting_engagement_id_engagement")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement_meeting")),
    )
    with op.batch_alter_table("engagement_meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_engagement_meeting_engagement_id"), ["engagement_id"], unique=False)

    op.create_table(
        "engagement_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("by_group", sa.Boolean(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("stage", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["engagement_id"], ["engagement.id"], name=op.f("fk_engagement_word_engagement_id_engagement")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_engagement_word")),
    )
    with op.batch_alter_table("engagement_word", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_engagement_word_engagement_id"), ["engagement_id"], unique=False)

    op.create_table(
        "hours_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("engagement_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("what", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("state", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("created_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column("answered_at", sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"], name=op.f("fk_hours_entry_answered_by_person")),
        sa.ForeignKeyConstraint(["engagement_id"], ["engagement.id"], name=op.f("fk_hours_entry_engagement_id_engagement")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hours_entry")),
    )
    with op.batch_alter_table("hours_entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hours_entry_engagement_id"), ["engagement_id"], unique=False)
    op.execute(ALREADY_ACCEPTED)


def downgrade() -> None:
    for table in ("hours_entry", "engagement_word", "engagement_meeting", "engagement"):
        op.drop_table(table)
