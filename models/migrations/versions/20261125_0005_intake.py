"""Notices at the desk, locked registers, and what a correction and a certification book need beside the dossier.

Why: guidance and refusals before a number is spent, the yearly lock of the register, entries recorded after the fact,
numbers of certification that can be looked up (docs/domain.md).
Tables and rows touched: ``intake_notice`` and ``register_lock`` are new; every row of ``dossier`` (rebuilt on SQLite).
How long on a million rows: about a minute on SQLite, seconds on PostgreSQL. The new columns are projections: the
program draws them again from the event log afterwards in the same transaction (``REDRAWN``), which takes longer.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; what the new columns and tables hold is dropped and stays in the log.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261125_0005"
down_revision = "20261125_0004"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
_NEW = (
    ("recorded_at", INSTANT, "'2000-01-01 00:00:00'"),
    ("certification_book", sa.String(length=64), "''"),
    ("certification_number", sa.Integer(), "0"),
    ("corrections", sa.SmallInteger(), "0"),
)


def upgrade() -> None:
    with op.batch_alter_table("dossier") as table:
        for name, kind, empty in _NEW:
            table.add_column(sa.Column(name, kind, nullable=False, server_default=sa.text(empty)))
    # The values for the rows that are there are not defaults for rows to come: every event says what they are.
    with op.batch_alter_table("dossier") as table:
        for name, kind, _ in _NEW:
            table.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
        table.create_index(
            "ix_dossier_certification_book_certification_number", ["certification_book", "certification_number"]
        )
    op.create_table(
        "intake_notice",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("number", sa.String(length=64), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("procedure_code", sa.String(length=64), nullable=False),
        sa.Column("sector", sa.String(length=96), nullable=False),
        sa.Column("matter_short", sa.String(), nullable=False),
        sa.Column("submitter_id", sa.String(length=32), nullable=False),
        sa.Column("submitter_id_number", sa.String(length=32), nullable=False),
        sa.Column("contents_id", sa.String(length=32), nullable=False),
        sa.Column("paper_id", sa.String(length=32), nullable=False),
        sa.Column("draft_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["submitter_id"], ["person.id"], name="fk_intake_notice_submitter_id"),
        sa.ForeignKeyConstraint(["contents_id"], ["personal_record.id"], name="fk_intake_notice_contents_id"),
        sa.ForeignKeyConstraint(["paper_id"], ["personal_record.id"], name="fk_intake_notice_paper_id"),
        sa.PrimaryKeyConstraint("id", name="pk_intake_notice"),
    )
    for columns in (("day",), ("procedure_code",), ("officer",), ("submitter_id_number",)):
        op.create_index(f"ix_intake_notice_{'_'.join(columns)}", "intake_notice", list(columns))
    op.create_table(
        "register_lock",
        sa.Column("org_code", sa.String(length=64), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("last_no", sa.Integer(), nullable=False),
        sa.Column("entries", sa.Integer(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("org_code", "year", name="pk_register_lock"),
    )


def downgrade() -> None:
    op.drop_table("register_lock")
    op.drop_table("intake_notice")
    with op.batch_alter_table("dossier") as table:
        table.drop_index("ix_dossier_certification_book_certification_number")
    with op.batch_alter_table("dossier") as table:
        for name, _, _ in reversed(_NEW):
            table.drop_column(name)
