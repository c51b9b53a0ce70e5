"""what people follow, what they were told of it, and suggestions; the link that ends a mail"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "follows"
down_revision = "giving"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def _table(name: str, *columns: sa.Column, unique: tuple[str, ...] = ()) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f(f"fk_{name}_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *([sa.UniqueConstraint(*unique, name=op.f(f"uq_{name}_{'_'.join(unique)}"))] if unique else []),
    )


def _text(name: str) -> sa.Column:
    return sa.Column(name, TEXT(), nullable=False)


def _moment(name: str, nullable: bool = False) -> sa.Column:
    return sa.Column(name, MOMENT(), nullable=nullable)


def _flag(name: str) -> sa.Column:
    return sa.Column(name, sa.Boolean(), nullable=False)


def upgrade() -> None:
    _table(
        "follow",
        *map(_text, ("kind", "query", "every")),
        *map(_flag, ("by_mail", "by_push")),
        *map(_moment, ("created_at", "seen_at")),
        unique=("person_id", "kind", "query"),
    )
    op.create_index("ix_follow_due", "follow", ["every", "seen_at"])
    _table("follow_told", _text("thing"), _moment("at"), unique=("person_id", "thing"))
    op.create_index("ix_follow_told_at", "follow_told", ["at"])
    _table("follow_link", _text("token_hash"), _moment("at"), unique=("token_hash",))
    op.create_index("ix_follow_link_person_id", "follow_link", ["person_id"])
    op.create_index("ix_follow_link_at", "follow_link", ["at"])
    _table("follow_wish", _flag("wanted"), *map(_moment, ("since", "turned_at")), _moment("stopped_at", True), unique=("person_id",))
    _table(
        "follow_suggestion",
        *map(_text, ("need_slug", "title", "why", "version")),
        _moment("sent_at"),
        *[_moment(name, True) for name in ("opened_at", "declined_at")],
        unique=("person_id", "need_slug"),
    )
    with op.batch_alter_table("outbox_mail", schema=None) as batch_op:
        batch_op.add_column(sa.Column("unsubscribe_url", TEXT(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("outbox_mail", schema=None) as batch_op:
        batch_op.drop_column("unsubscribe_url")
    for name in ("follow_suggestion", "follow_wish", "follow_link", "follow_told", "follow"):
        op.drop_table(name)
