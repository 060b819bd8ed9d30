"""Sums kept ready for the supervisors' figures, with what changed a day after it.

Why: any period's figures in a time that does not grow with the number of dossiers, and those of a past period as they
were known at its end.
Tables and rows touched: ``figure_sum``, ``figure_restated`` and ``figure_state`` are new; the projections are drawn
again from the event log, which fills them (one row of ``figure_state`` for each dossier).
How long on a million rows: the replay of the log, some tens of minutes; no event is changed.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the tables are dropped, everything in them follows from the log.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261126_0008"
down_revision = "20261126_0007"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "figure_sum",
        sa.Column("dim", sa.String(length=12), nullable=False),
        sa.Column("measure", sa.String(length=16), nullable=False),
        sa.Column("level", sa.String(length=1), nullable=False),
        sa.Column("slot", sa.String(length=10), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("dim", "measure", "level", "slot", "key", name="pk_figure_sum"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "figure_restated",
        sa.Column("dim", sa.String(length=12), nullable=False),
        sa.Column("measure", sa.String(length=16), nullable=False),
        sa.Column("known_day", sa.String(length=10), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("cause", sa.String(length=48), nullable=False),
        sa.Column("delta", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("dim", "measure", "known_day", "day", "key", "cause", name="pk_figure_restated"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "figure_state",
        sa.Column("dossier_id", BIG, autoincrement=False, nullable=False),
        sa.Column("known_day", sa.String(length=10), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("dossier_id", name="pk_figure_state"),
    )


def downgrade() -> None:
    for table in ("figure_state", "figure_restated", "figure_sum"):
        op.drop_table(table)
