"""What was told to those who supervise.

Why: a thing in danger is told once, also after a restart and with several windows at once; somebody takes note of it.
Tables and rows touched: ``escalation`` is new and begins empty: no event of it exists before this revision.
How long on a million rows: no time.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the table is dropped. What was told stays in the log, which an older program then refuses.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261127_0011"
down_revision = "20261127_0010"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "escalation",
        sa.Column("thing", sa.String(length=64), nullable=False),
        sa.Column("danger", sa.String(length=12), nullable=False),
        sa.Column("number", BIG, nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("limit_at", INSTANT, nullable=False),
        sa.Column("raised_at", INSTANT, nullable=False),
        sa.Column("acknowledged_at", INSTANT, nullable=True),
        sa.Column("acknowledged_by", sa.String(length=64), nullable=False),
        sa.Column("note_id", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("thing", name="pk_escalation"),
    )
    op.create_index("ix_escalation_raised_at", "escalation", ["raised_at"])


def downgrade() -> None:
    op.drop_index("ix_escalation_raised_at", table_name="escalation")
    op.drop_table("escalation")
