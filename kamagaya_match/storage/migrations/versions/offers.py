"""what people, businesses and schools give, and who was asked"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "offers"
down_revision = "needs_life"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        "person_offer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", TEXT(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("skills", sa.JSON(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("unwanted", sa.JSON(), nullable=False),
        sa.Column("learning", sa.JSON(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("rhythm", TEXT(), nullable=False),
        sa.Column("hours_a_month", sa.Integer(), nullable=True),
        sa.Column("area", TEXT(), nullable=False),
        sa.Column("near", TEXT(), nullable=False),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("online", sa.Boolean(), nullable=False),
        sa.Column("seen", TEXT(), nullable=False),
        sa.Column("paused_at", MOMENT(), nullable=True),
        sa.Column("created_at", MOMENT(), nullable=False),
        sa.Column("updated_at", MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_person_offer_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_offer")),
        sa.UniqueConstraint("person_id", name=op.f("uq_person_offer_person_id")),
        sa.UniqueConstraint("slug", name=op.f("uq_person_offer_slug")),
    )
    op.create_index("ix_person_offer_seen", "person_offer", ["seen", "updated_at"], unique=False)
    op.create_table(
        "body_offer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", TEXT(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("status", TEXT(), nullable=False),
        sa.Column("title", TEXT(), nullable=False),
        sa.Column("summary", TEXT(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("contact", TEXT(), nullable=False),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("skills", sa.JSON(), nullable=False),
        sa.Column("when_note", TEXT(), nullable=False),
        sa.Column("size_note", TEXT(), nullable=False),
        sa.Column("area", TEXT(), nullable=False),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("online", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=True),
        sa.Column("created_at", MOMENT(), nullable=False),
        sa.Column("updated_at", MOMENT(), nullable=False),
        sa.Column("published_at", MOMENT(), nullable=True),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_body_offer_created_by_person")),
        sa.ForeignKeyConstraint(["group_id"], ["group_.id"], name=op.f("fk_body_offer_group_id_group_")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body_offer")),
        sa.UniqueConstraint("slug", name=op.f("uq_body_offer_slug")),
    )
    op.create_index("ix_body_offer_group_id", "body_offer", ["group_id"], unique=False)
    op.create_index("ix_body_offer_public", "body_offer", ["status", "published_at"], unique=False)
    op.create_table(
        "offer_invite",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("need_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("offer_id", sa.Integer(), nullable=True),
        sa.Column("invited_by", sa.Integer(), nullable=True),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("state", TEXT(), nullable=False),
        sa.Column("reason", TEXT(), nullable=False),
        sa.Column("created_at", MOMENT(), nullable=False),
        sa.Column("answered_at", MOMENT(), nullable=True),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["answered_by"], ["person.id"], name=op.f("fk_offer_invite_answered_by_person")),
        sa.ForeignKeyConstraint(["group_id"], ["group_.id"], name=op.f("fk_offer_invite_group_id_group_")),
        sa.ForeignKeyConstraint(["invited_by"], ["person.id"], name=op.f("fk_offer_invite_invited_by_person")),
        sa.ForeignKeyConstraint(["need_id"], ["need.id"], name=op.f("fk_offer_invite_need_id_need")),
        sa.ForeignKeyConstraint(["offer_id"], ["body_offer.id"], name=op.f("fk_offer_invite_offer_id_body_offer")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_offer_invite_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer_invite")),
        sa.UniqueConstraint("need_id", "offer_id", name=op.f("uq_offer_invite_need_id_offer_id")),
        sa.UniqueConstraint("need_id", "person_id", name=op.f("uq_offer_invite_need_id_person_id")),
    )
    for name in ("need_id", "group_id", "person_id", "offer_id"):
        op.create_index(f"ix_offer_invite_{name}", "offer_invite", [name], unique=False)


def downgrade() -> None:
    op.drop_table("offer_invite")
    op.drop_table("body_offer")
    op.drop_table("person_offer")
