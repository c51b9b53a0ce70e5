"""suggestions of events"""

import sqlalchemy as sa
from alembic import op

revision = "fitting_events"
down_revision = "coordination"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("follow_suggestion", schema=None) as batch_op:
        batch_op.add_column(sa.Column("event", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("follow_suggestion", schema=None) as batch_op:
        batch_op.drop_column("event")
