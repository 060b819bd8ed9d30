"""The hall: tickets, counters, appointments, and the sums behind its figures.

Why: the queue of a centre is one record with its dossiers (docs/hall.md).
Tables and rows touched: ``ticket``, ``hall_counter``, ``appointment``, ``hall_sum`` are new and begin empty.
How long on a million rows: at once; no row that is there is touched, and no event tells of a ticket yet.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the tables are dropped, and what they hold stays in the log, which an older program then refuses.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261126_0006"
down_revision = "20261125_0005"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "ticket",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("series", sa.String(length=2), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("lane", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("order_at", INSTANT, nullable=False),
        sa.Column("reserved_for", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("call_seq", BIG, nullable=False),
        sa.Column("step_seq", BIG, nullable=False),
        sa.Column("step_counter", sa.String(length=64), nullable=False),
        sa.Column("last_kind", sa.String(length=32), nullable=False),
        sa.Column("before", sa.LargeBinary(), nullable=True),
        sa.Column("run_before", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ticket"),
    )
    op.create_index("ix_ticket_state_lane_order_at", "ticket", ["state", "lane", "order_at"])
    op.create_index("ix_ticket_day_series_number", "ticket", ["day", "series", "number"], unique=True)
    op.create_index("ix_ticket_day_group_key", "ticket", ["day", "group_key"])
    op.create_index("ix_ticket_token", "ticket", ["token"])
    op.create_index("ix_ticket_call_seq", "ticket", ["call_seq"])
    op.create_index("ix_ticket_step_counter_step_seq", "ticket", ["step_counter", "step_seq"])
    op.create_table(
        "hall_counter",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("until", INSTANT, nullable=True),
        sa.Column("groups", sa.LargeBinary(), nullable=False),
        sa.Column("ticket_id", BIG, nullable=False),
        sa.Column("run", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_hall_counter"),
    )
    op.create_table(
        "appointment",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("ticket_id", BIG, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_appointment"),
    )
    op.create_index("ix_appointment_day_code", "appointment", ["day", "code"], unique=True)
    op.create_table(
        "hall_sum",
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("measure", sa.String(length=16), nullable=False),
        sa.Column("group_key", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("lane", sa.String(length=12), nullable=False),
        sa.Column("hour", sa.SmallInteger(), nullable=False),
        sa.Column("minute", sa.SmallInteger(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "measure", "group_key", "counter", "lane", "hour", "minute", name="pk_hall_sum"),
    )


def downgrade() -> None:
    op.drop_table("hall_sum")
    op.drop_table("appointment")
    op.drop_table("hall_counter")
    op.drop_table("ticket")
