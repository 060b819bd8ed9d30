"""The life of a dossier: its clock, supplements, extension and outcome beside the row; papers of no dossier.

Why: supplements, stops, extensions, refusals and withdrawals (docs/domain.md, section 3); guidance and refusal before a
number is spent print a paper that belongs to no dossier.
Tables and rows touched: every row of ``dossier`` and of ``print_job`` (rebuilt on SQLite).
How long on a million rows: about a minute for the tables on SQLite, seconds on PostgreSQL. The new columns are
projections: the program draws them again from the event log afterwards in the same transaction
(``REDRAWN``), which takes longer.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes, when no paper without a dossier was printed; what the new columns hold is dropped.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261125_0002"
down_revision = "20261122_0001"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
_NEW = (
    ("outcome", sa.String(length=12), "''"),
    ("supplements", sa.SmallInteger(), "0"),
    ("extensions", sa.SmallInteger(), "0"),
    ("already_late", sa.Boolean(), "false"),
    ("competent_agency", sa.String(), "''"),
    ("version", BIG, "0"),
    ("life", sa.LargeBinary(), "''"),
)


def upgrade() -> None:
    with op.batch_alter_table("dossier") as table:
        table.add_column(sa.Column("paused_at", INSTANT, nullable=True))
        for name, kind, empty in _NEW:
            table.add_column(sa.Column(name, kind, nullable=False, server_default=sa.text(empty)))
    # The values for the rows that are there are not defaults for rows to come: every event says what they are.
    with op.batch_alter_table("dossier") as table:
        for name, kind, _ in _NEW:
            table.alter_column(name, existing_type=kind, existing_nullable=False, server_default=None)
    with op.batch_alter_table("print_job") as table:
        table.alter_column("dossier_id", existing_type=BIG, nullable=True)


def downgrade() -> None:
    with op.batch_alter_table("print_job") as table:
        table.alter_column("dossier_id", existing_type=BIG, nullable=False)
    with op.batch_alter_table("dossier") as table:
        for name, _, _ in reversed(_NEW):
            table.drop_column(name)
        table.drop_column("paused_at")
