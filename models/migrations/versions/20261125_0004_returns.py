"""Ways of returning a result, shelf places, post batches, and the entries and closing sheets of money.

Why: results go out at the counter, by post and by wire, and lie at a place until then; the day's money is counted
(docs/domain.md, sections 3 and 6).
Tables and rows touched: three columns on every row of ``dossier`` (rebuilt on SQLite); four new tables.
How long on a million rows: about a minute for the table on SQLite, seconds on PostgreSQL. Columns and tables are
projections: the program draws them again from the event log afterwards in the same transaction (``REDRAWN``).
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the new tables and columns are dropped, the events stay.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261125_0004"
down_revision = "20261125_0003"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
SHORT = sa.String(length=64)
DAY = sa.String(length=10)
RECORD = sa.String(length=32)
_NEW = (("shelf_place", SHORT), ("return_method", sa.String(length=12)), ("result_list", SHORT))


def upgrade() -> None:
    with op.batch_alter_table("dossier") as table:
        for name, kind in _NEW:
            table.add_column(sa.Column(name, kind, nullable=False, server_default=sa.text("''")))
    with op.batch_alter_table("dossier") as table:
        for name, kind in _NEW:
            table.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
    op.create_table(
        "cash_closing",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("number", SHORT, nullable=False),
        sa.Column("officer", SHORT, nullable=False),
        sa.Column("counter", SHORT, nullable=False),
        sa.Column("day", DAY, nullable=False),
        sa.Column("closed_at", INSTANT, nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("cash", BIG, nullable=False),
        sa.Column("transfer", BIG, nullable=False),
        sa.Column("counted", BIG, nullable=False),
        sa.Column("tally", sa.LargeBinary(), nullable=False),
        sa.Column("remark_id", RECORD, nullable=True),
        sa.Column("context_id", RECORD, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_cash_closing"),
        sa.ForeignKeyConstraint(["remark_id"], ["personal_record.id"], name="fk_cash_closing_remark_id"),
        sa.ForeignKeyConstraint(["context_id"], ["personal_record.id"], name="fk_cash_closing_context_id"),
    )
    op.create_index("ix_cash_closing_officer_day", "cash_closing", ["officer", "day"])
    op.create_table(
        "cash_entry",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("dossier_id", BIG, nullable=False),
        sa.Column("day", DAY, nullable=False),
        sa.Column("taken_at", INSTANT, nullable=False),
        sa.Column("officer", SHORT, nullable=False),
        sa.Column("counter", SHORT, nullable=False),
        sa.Column("method", sa.String(length=12), nullable=False),
        sa.Column("amount", BIG, nullable=False),
        sa.Column("corrects", BIG, nullable=True),
        sa.Column("reason_id", RECORD, nullable=True),
        sa.Column("closing_id", BIG, nullable=True),
        sa.Column("slip_number", SHORT, nullable=False),
        sa.Column("slip_id", RECORD, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_cash_entry"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name="fk_cash_entry_dossier_id"),
        sa.ForeignKeyConstraint(["reason_id"], ["personal_record.id"], name="fk_cash_entry_reason_id"),
        sa.ForeignKeyConstraint(["closing_id"], ["cash_closing.id"], name="fk_cash_entry_closing_id"),
        sa.ForeignKeyConstraint(["slip_id"], ["personal_record.id"], name="fk_cash_entry_slip_id"),
    )
    op.create_index("ix_cash_entry_officer_closing_id", "cash_entry", ["officer", "closing_id"])
    op.create_index("ix_cash_entry_day", "cash_entry", ["day"])
    op.create_index("ix_cash_entry_dossier_id", "cash_entry", ["dossier_id"])
    op.create_index("ix_cash_entry_corrects", "cash_entry", ["corrects"])
    op.create_table(
        "post_batch",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("number", SHORT, nullable=False),
        sa.Column("officer", SHORT, nullable=False),
        sa.Column("counter", SHORT, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("handed_at", INSTANT, nullable=True),
        sa.Column("taken_by_id", RECORD, nullable=True),
        sa.Column("context_id", RECORD, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_post_batch"),
        sa.ForeignKeyConstraint(["taken_by_id"], ["personal_record.id"], name="fk_post_batch_taken_by_id"),
        sa.ForeignKeyConstraint(["context_id"], ["personal_record.id"], name="fk_post_batch_context_id"),
    )
    op.create_table(
        "post_item",
        sa.Column("batch_id", BIG, autoincrement=False, nullable=False),
        sa.Column("dossier_id", BIG, autoincrement=False, nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("tracking_no", SHORT, nullable=False),
        sa.Column("delivered_day", DAY, nullable=False),
        sa.Column("came_back_at", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("batch_id", "dossier_id", name="pk_post_item"),
        sa.ForeignKeyConstraint(["batch_id"], ["post_batch.id"], name="fk_post_item_batch_id"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name="fk_post_item_dossier_id"),
    )
    op.create_index("ix_post_item_dossier_id", "post_item", ["dossier_id"])
    op.create_index("ix_post_item_tracking_no", "post_item", ["tracking_no"])


def downgrade() -> None:
    for name in ("post_item", "post_batch", "cash_entry", "cash_closing"):
        op.drop_table(name)
    with op.batch_alter_table("dossier") as table:
        for name, _ in reversed(_NEW):
            table.drop_column(name)
