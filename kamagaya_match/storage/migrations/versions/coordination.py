"""invitations that a coordinator proposed"""

import sqlalchemy as sa
from alembic import op

revision = "coordination"
down_revision = "follows"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("offer_invite", schema=None) as batch_op:
        batch_op.add_column(sa.Column("proposed", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    with op.batch_alter_table("offer_invite", schema=None) as batch_op:
        batch_op.drop_column("proposed")
