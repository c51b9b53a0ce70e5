"""certificates"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "afterwards"
down_revision = "0001"
branch_labels = None
depends_on = None

TEXT, TIME = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        "certificate",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", TEXT(), nullable=False),
        sa.Column("state", TEXT(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("group_name", TEXT(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("email", TEXT(), nullable=False),
        sa.Column("lang", TEXT(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("reason", TEXT(), nullable=False),
        sa.Column("asked_at", TIME(), nullable=False),
        sa.Column("issued_at", TIME(), nullable=True),
        sa.Column("confirmed_by", sa.Integer(), nullable=True),
        sa.Column("ended_at", TIME(), nullable=True),
        sa.ForeignKeyConstraint(["confirmed_by"], ["person.id"], name=op.f("fk_certificate_confirmed_by_person")),
        sa.ForeignKeyConstraint(["group_id"], ["group_.id"], name=op.f("fk_certificate_group_id_group_")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_certificate_person_id_person")),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_certificate_registration_id_registration")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificate")),
        sa.UniqueConstraint("number", name=op.f("uq_certificate_number")),
    )
    op.create_index(op.f("ix_certificate_group"), "certificate", ["group_id", "state"])
    op.create_index(op.f("ix_certificate_person_id"), "certificate", ["person_id"])
    op.create_index(op.f("ix_certificate_registration_id"), "certificate", ["registration_id"])


def downgrade() -> None:
    op.drop_table("certificate")
