"""Hand-overs: who answers for a dossier and where it lies, the lines of its control sheet, linked dossiers.

Why: the hand-over between units and counters with both sides' confirmation, the control sheet and joint dossiers
(NĐ 61/2018 Đ18.2, Đ18.3; docs/domain.md, sections 2 and 3).
Tables and rows touched: every row of ``dossier`` (rebuilt on SQLite); two new tables.
How long on a million rows: about half a minute for the table on SQLite, seconds on PostgreSQL. The new columns and
tables are projections: the program draws them again from the event log afterwards in the same transaction
(``REDRAWN``), which takes longer.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; what the new columns and tables hold is dropped and stays in the event log.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261125_0003"
down_revision = "20261125_0002"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
_TEXTS = ("holder", "place_unit", "place_counter", "pending_unit", "pending_counter", "pending_officer")


def upgrade() -> None:
    with op.batch_alter_table("dossier") as table:
        for name in _TEXTS:
            table.add_column(sa.Column(name, sa.String(length=64), nullable=False, server_default=sa.text("''")))
        table.add_column(sa.Column("step_due_at", INSTANT, nullable=True))
        table.add_column(sa.Column("pending_seq", BIG, nullable=True))
    # The values for the rows that are there are not defaults for rows to come: every event says what they are.
    with op.batch_alter_table("dossier") as table:
        for name in _TEXTS:
            table.alter_column(name, existing_type=sa.String(length=64), existing_nullable=False, server_default=None)
    op.create_index("ix_dossier_holder_status", "dossier", ["holder", "status"], unique=False)
    op.create_index("ix_dossier_pending_seq", "dossier", ["pending_seq"], unique=False)
    op.create_table(
        "hand_over",
        sa.Column("dossier_id", BIG, autoincrement=False, nullable=False),
        sa.Column("seq", BIG, autoincrement=False, nullable=False),
        sa.Column("from_unit", sa.String(length=64), nullable=False),
        sa.Column("from_counter", sa.String(length=64), nullable=False),
        sa.Column("from_officer", sa.String(length=64), nullable=False),
        sa.Column("to_unit", sa.String(length=64), nullable=False),
        sa.Column("to_counter", sa.String(length=64), nullable=False),
        sa.Column("to_officer", sa.String(length=64), nullable=False),
        sa.Column("given_at", INSTANT, nullable=False),
        sa.Column("batch", sa.String(length=64), nullable=False),
        sa.Column("step_limit", sa.LargeBinary(), nullable=True),
        sa.Column("step_due_at", INSTANT, nullable=True),
        sa.Column("note_id", sa.String(length=32), nullable=True),
        sa.Column("taken_at", INSTANT, nullable=True),
        sa.Column("taken_by", sa.String(length=64), nullable=False),
        sa.Column("result", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name="fk_hand_over_dossier_id"),
        sa.ForeignKeyConstraint(["note_id"], ["personal_record.id"], name="fk_hand_over_note_id"),
        sa.PrimaryKeyConstraint("dossier_id", "seq", name="pk_hand_over"),
    )
    op.create_index("ix_hand_over_batch", "hand_over", ["batch"], unique=False)
    op.create_table(
        "dossier_link",
        sa.Column("child_id", BIG, autoincrement=False, nullable=False),
        sa.Column("parent_id", BIG, nullable=False),
        sa.Column("linked_seq", BIG, nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["dossier.id"], name="fk_dossier_link_child_id"),
        sa.ForeignKeyConstraint(["parent_id"], ["dossier.id"], name="fk_dossier_link_parent_id"),
        sa.PrimaryKeyConstraint("child_id", name="pk_dossier_link"),
    )
    op.create_index("ix_dossier_link_parent_id", "dossier_link", ["parent_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_dossier_link_parent_id", table_name="dossier_link")
    op.drop_table("dossier_link")
    op.drop_index("ix_hand_over_batch", table_name="hand_over")
    op.drop_table("hand_over")
    op.drop_index("ix_dossier_pending_seq", table_name="dossier")
    op.drop_index("ix_dossier_holder_status", table_name="dossier")
    with op.batch_alter_table("dossier") as table:
        table.drop_column("pending_seq")
        table.drop_column("step_due_at")
        for name in reversed(_TEXTS):
            table.drop_column(name)
