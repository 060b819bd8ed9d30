"""Satisfaction: the box of ratings, one-time codes, sums of counted days, and slips of TT 01/2018.

Why: ratings at the counter that nobody can tie to a dossier (docs/hall.md).
Tables and rows touched: ``rating_box``, ``rating_code``, ``rating_turn``, ``rating_sum``, ``rating_reason_sum`` and
``rating_slip`` are new and begin empty; ``dossier`` gets an index on the day of its return.
How long on a million rows: the index takes some seconds; no row is changed.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the tables are dropped. What was counted stays in the log, which an older program then refuses; the
box of the running day and codes that were not used are lost.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261126_0007"
down_revision = "20261126_0006"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "rating_box",
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("occasion", sa.String(length=12), nullable=False),
        sa.Column("via", sa.String(length=8), nullable=False),
        sa.Column("procedure_code", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=False),
        sa.Column("reasons", sa.String(length=400), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "day", "occasion", "via", "procedure_code", "counter", "level", "reasons", name="pk_rating_box"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "rating_code",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("procedure_code", sa.String(length=64), nullable=False),
        sa.Column("plain", sa.String(length=8), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_rating_code"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_rating_code_day_procedure_code", "rating_code", ["day", "procedure_code"])
    op.create_table(
        "rating_turn",
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("turn", BIG, nullable=False),
        sa.PrimaryKeyConstraint("counter", name="pk_rating_turn"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "rating_sum",
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("occasion", sa.String(length=12), nullable=False),
        sa.Column("via", sa.String(length=8), nullable=False),
        sa.Column("procedure_code", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "occasion", "via", "procedure_code", "counter", "level", name="pk_rating_sum"),
    )
    op.create_table(
        "rating_reason_sum",
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("level", sa.String(length=16), nullable=False),
        sa.Column("reason", sa.String(length=48), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "level", "reason", name="pk_rating_reason_sum"),
    )
    op.create_table(
        "rating_slip",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("procedure_code", sa.String(length=64), nullable=False),
        sa.Column("sector", sa.String(length=96), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        *(sa.Column(f"a{number}", sa.SmallInteger(), nullable=True) for number in range(1, 10)),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rating_slip"),
    )
    op.create_index("ix_rating_slip_day", "rating_slip", ["day"])
    op.create_index("ix_dossier_returned_day", "dossier", ["returned_day"])


def downgrade() -> None:
    op.drop_index("ix_dossier_returned_day", "dossier")
    for table in ("rating_slip", "rating_reason_sum", "rating_sum", "rating_turn", "rating_code", "rating_box"):
        op.drop_table(table)
