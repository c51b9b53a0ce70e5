"""who came to each meeting of a course, not only to the course"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "meetings"
down_revision = "photos"
branch_labels = None
depends_on = None

Row = sa.RowMapping


def upgrade() -> None:
    with op.batch_alter_table("door_act", schema=None) as batch_op:
        batch_op.add_column(sa.Column("session_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_door_act_session_id_event_session"), "event_session", ["session_id"], ["id"], ondelete="SET NULL"
        )
        batch_op.create_index(batch_op.f("ix_door_act_session_id"), ["session_id"], unique=False)
    op.create_table(
        "presence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name=op.f("fk_presence_registration_id_registration")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["event_session.id"], name=op.f("fk_presence_session_id_event_session"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_presence")),
        sa.UniqueConstraint("registration_id", "session_id", name=op.f("uq_presence_registration_id_session_id")),
    )
    op.create_index(op.f("ix_presence_session_id"), "presence", ["session_id"], unique=False)
    _carry_over()


def downgrade() -> None:
    op.drop_table("presence")
    with op.batch_alter_table("door_act", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_door_act_session_id"))
        batch_op.drop_constraint(batch_op.f("fk_door_act_session_id_event_session"), type_="foreignkey")
        batch_op.drop_column("session_id")


def _carry_over() -> None:
    """Each note belongs to the meeting that was nearest when it was made; parties came to those meetings.

    Courses that are over get no presences: their people were noted once for the whole, and certificates go on asking
    the group about every meeting.
    """
    meetings = _by_event(_rows("event_session", "id event_id starts_at ends_at", "starts_at"))
    sizes = {row["id"]: row["size"] for row in _rows("registration", "id size state", "id") if row["state"] == "attended"}
    notes = _by_event(_rows("door_act", "id event_id kind registration_id key people undoes at", "at"))
    for event, acts in notes.items():
        if meetings[event]:
            _carry_event(meetings[event], sorted(acts, key=lambda act: (act["at"], act["key"])), sizes)


def _carry_event(meetings: Sequence[Row], acts: Sequence[Row], sizes: Mapping[int, int]) -> None:
    undone = {key for act in acts for key in act["undoes"]}
    came: dict[tuple[int, int], int] = {}
    for act in (one for one in acts if one["kind"] != "undo"):
        meeting, party = _nearest(act["at"], meetings), act["registration_id"]
        _run("UPDATE door_act SET session_id = :meeting WHERE id = :id", meeting=meeting, id=act["id"])
        if party in sizes and act["key"] not in undone:
            came[party, meeting] = min(act["people"], sizes[party])
    if len(meetings) > 1 and meetings[-1]["ends_at"] < datetime.now(UTC):
        return
    for (party, meeting), people in came.items():
        values = {"party": party, "meeting": meeting, "people": people}
        _run("INSERT INTO presence (registration_id, session_id, people) VALUES (:party, :meeting, :people)", **values)


def _nearest(moment: datetime, meetings: Sequence[Row]) -> int:
    return int(min(meetings, key=lambda one: max(one["starts_at"] - moment, moment - one["ends_at"], timedelta(0)))["id"])


def _run(statement: str, **values: object) -> None:
    op.get_bind().execute(sa.text(statement), values)


def _by_event(rows: Sequence[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["event_id"]].append(row)
    return found


def _rows(table: str, columns: str, order: str) -> Sequence[Row]:
    wanted = [sa.column(name, _KINDS.get(name)) for name in columns.split()]
    return op.get_bind().execute(sa.select(*wanted).select_from(sa.table(table)).order_by(sa.column(order))).mappings().all()


_MOMENT = sqlmodel.sql.sqltypes.UTCDateTime()
_KINDS: dict[str, Any] = {"starts_at": _MOMENT, "ends_at": _MOMENT, "at": _MOMENT, "undoes": sa.JSON()}
