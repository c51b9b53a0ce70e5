"""consent to photos, kinds of actors that come, pictures in reports"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "photos"
down_revision = "engagements"
branch_labels = None
depends_on = None

TEXT, TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.add_column(sa.Column("takes_photos", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("photo_use", TEXT(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("ask_actor", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.add_column(sa.Column("actor", TEXT(), nullable=False, server_default=""))
    op.create_table(
        "report_picture",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("alt", TEXT(), nullable=False),
        sa.Column("not_agreed", sa.Integer(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=True),
        sa.Column("added_at", TIME(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_report_picture_added_by_person")),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_report_picture_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_report_picture")),
        sa.UniqueConstraint("name", name=op.f("uq_report_picture_name")),
    )
    op.create_index(op.f("ix_report_picture_event_id"), "report_picture", ["event_id"])


def downgrade() -> None:
    op.drop_table("report_picture")
    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.drop_column("actor")
    with op.batch_alter_table("event", schema=None) as batch_op:
        for name in ("ask_actor", "photo_use", "takes_photos"):
            batch_op.drop_column(name)
