"""ways to admit, seats for kinds of parties, and the order in line"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "admission"
down_revision = "0001"
branch_labels = None
depends_on = None

TEXT, MOMENT = sqlmodel.sql.sqltypes.AutoString, sqlmodel.sql.sqltypes.UTCDateTime
EVENT = (
    ("admission", TEXT(), "first_come"),
    ("drawn_at", MOMENT(), None),
    ("quotas", sa.JSON(), "{}"),
    ("quotas_open_at", MOMENT(), None),
    ("quotas_lapsed", sa.Boolean(), sa.false()),
    ("seats_free", sa.JSON(), "{}"),
)
REGISTRATION = (("rank", sa.Integer(), "0"), ("kinds", sa.JSON(), "[]"), ("first_place", sa.Integer(), None))


def upgrade() -> None:
    for table, columns in (("event", EVENT), ("registration", REGISTRATION)):
        with op.batch_alter_table(table) as batch:
            for name, kind, default in columns:
                batch.add_column(sa.Column(name, kind, nullable=default is None, server_default=default))
    op.execute("UPDATE registration SET rank = number")


def downgrade() -> None:
    for table, columns in (("registration", REGISTRATION), ("event", EVENT)):
        with op.batch_alter_table(table) as batch:
            for name, _, _ in columns:
                batch.drop_column(name)
