"""Sums by weekday, and ratings by month: the page of figures of ten years is read from few rows.

Why: ten years by day and hour are a hundred thousand rows.
Tables and rows touched: ``rating_month`` is new; ``figure_sum`` gets further keys. The program draws both again from
the event log in the same transaction (``REDRAWN``).
How long on a million rows: creating takes no time; drawing again takes as long as after the revision before.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the table is dropped, and the older program leaves the further keys unread.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261127_0012"
down_revision = "20261127_0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rating_month",
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("occasion", sa.String(length=12), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("month", "occasion", "level", name="pk_rating_month"),
    )


def downgrade() -> None:
    op.drop_table("rating_month")
