"""Reminders, the question whether people still come, changes told later, messages of groups."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "notices"
down_revision = "draws"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime
_UNTOLD = sa.text("told_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("event") as event:
        event.add_column(sa.Column("reminders", sa.JSON(), nullable=False, server_default='["day"]'))
        event.add_column(sa.Column("reconfirm", sa.Boolean(), nullable=False, server_default=sa.false()))
        event.add_column(sa.Column("reconfirm_days", sa.Integer(), nullable=False, server_default="3"))
    with op.batch_alter_table("outbox_mail") as mail:
        mail.add_column(sa.Column("reply_to", TEXT(), nullable=False, server_default=""))
    op.create_table(
        "party_notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("name", TEXT(), nullable=False),
        sa.Column("occasion", MOMENT(), nullable=False),
        sa.Column("sent_at", MOMENT(), nullable=False),
        sa.Column("answer", TEXT(), nullable=False),
        sa.Column("answered_at", MOMENT(), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_party_notice_event_id_event")),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_party_notice_registration_id_registration")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party_notice")),
        sa.UniqueConstraint("registration_id", "name", "occasion", name=op.f("uq_party_notice_registration_id_name_occasion")),
    )
    op.create_index("ix_party_notice_event", "party_notice", ["event_id", "name"])
    op.create_table(
        "change_notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("first_at", MOMENT(), nullable=False),
        sa.Column("last_at", MOMENT(), nullable=False),
        sa.Column("due_at", MOMENT(), nullable=False),
        sa.Column("told_at", MOMENT(), nullable=True),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_change_notice_event_id_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_notice")),
    )
    op.create_index(op.f("ix_change_notice_event_id"), "change_notice", ["event_id"])
    op.create_index("uq_change_notice_untold", "change_notice", ["event_id"], unique=True, sqlite_where=_UNTOLD, postgresql_where=_UNTOLD)
    op.create_table(
        "group_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", TEXT(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT(), nullable=False),
        sa.Column("audience", TEXT(), nullable=False),
        sa.Column("numbers", sa.JSON(), nullable=False),
        sa.Column("subject", TEXT(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reply_to", TEXT(), nullable=False),
        sa.Column("receivers", sa.Integer(), nullable=False),
        sa.Column("without_mail", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_group_message_event_id_event")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_group_message_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_message")),
        sa.UniqueConstraint("key", name=op.f("uq_group_message_key")),
    )
    op.create_index(op.f("ix_group_message_event_id"), "group_message", ["event_id"])

    op.create_table(
        "push_subscription",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("endpoint", sa.Text(), nullable=False),
        sa.Column("endpoint_hash", TEXT(), nullable=False),
        sa.Column("p256dh", TEXT(), nullable=False),
        sa.Column("auth", TEXT(), nullable=False),
        sa.Column("created_at", MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_push_subscription_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_push_subscription")),
        sa.UniqueConstraint("endpoint_hash", name=op.f("uq_push_subscription_endpoint_hash")),
    )
    op.create_index(op.f("ix_push_subscription_person_id"), "push_subscription", ["person_id"])
    op.create_table(
        "push_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subscription_id", sa.Integer(), nullable=False),
        sa.Column("title", TEXT(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("path", TEXT(), nullable=False),
        sa.Column("tag", TEXT(), nullable=False),
        sa.Column("created_at", MOMENT(), nullable=False),
        sa.Column("next_try_at", MOMENT(), nullable=False),
        sa.Column("claimed_until", MOMENT(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subscription_id"], ["push_subscription.id"], name=op.f("fk_push_message_subscription_id_push_subscription")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_push_message")),
    )
    op.create_index(op.f("ix_push_message_subscription_id"), "push_message", ["subscription_id"])
    op.create_index(op.f("ix_push_message_next_try_at"), "push_message", ["next_try_at"])


def downgrade() -> None:
    for table in ("push_message", "push_subscription", "group_message", "change_notice", "party_notice"):
        op.drop_table(table)
    with op.batch_alter_table("outbox_mail") as mail:
        mail.drop_column("reply_to")
    with op.batch_alter_table("event") as event:
        for column in ("reconfirm_days", "reconfirm", "reminders"):
            event.drop_column(column)
