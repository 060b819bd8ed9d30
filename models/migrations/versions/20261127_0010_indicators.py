"""Targets and typed figures; sums by channel of finished dossiers, of online procedures, and of returned results.

Why: the page of targets (F7) and its breakdowns are read from what is kept ready.
Tables and rows touched: ``indicator_entry`` is new and begins empty. The sums of ``figure_sum`` get further keys, and
what each dossier adds is kept with the day of its return: the program draws them again from the event log in the same
transaction (``REDRAWN``).
How long on a million rows: creating takes no time; drawing again takes as long as after the revision before.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the table is dropped, and the older program draws its sums again. Targets stay in the log, which an
older program then refuses.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261127_0010"
down_revision = "20261126_0009"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "indicator_entry",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("typed", sa.Boolean(), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.Column("slot", sa.String(length=8), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("source_id", sa.String(length=32), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_indicator_entry"),
    )
    op.create_index("ix_indicator_entry_slot_unit", "indicator_entry", ["slot", "unit"])


def downgrade() -> None:
    op.drop_index("ix_indicator_entry_slot_unit", table_name="indicator_entry")
    op.drop_table("indicator_entry")
