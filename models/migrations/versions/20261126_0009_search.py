"""Instant search over a million dossiers: postings of words by block instead of one row for every word of a dossier.

Why: what a common word costs grew with the register; now a search reads from the newest block of dossiers on and stops
with the first full page (``models/search.py``).
Tables and rows touched: ``search_posting`` takes the place of ``search_token``; ``dossier`` gets an index of the void.
How long on a million rows: dropping and creating takes seconds. The postings are a projection: the program draws them
again from the event log in the same transaction (``REDRAWN``), which takes longer.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; ``search_token`` is created empty, and is filled when the older program draws it again.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261126_0009"
down_revision = "20261126_0008"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _token(length: int = 64) -> sa.types.TypeEngine[str]:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.drop_table("search_token")
    op.create_table(
        "search_posting",
        sa.Column("block", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("token", _token(), nullable=False),
        sa.Column("places", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("block", "token", name="pk_search_posting"),
        sqlite_with_rowid=False,
    )
    only_void = sa.text("voided_at IS NOT NULL")
    op.create_index(
        "ix_dossier_voided_at", "dossier", ["voided_at"], sqlite_where=only_void, postgresql_where=only_void
    )


def downgrade() -> None:
    op.drop_index("ix_dossier_voided_at", table_name="dossier")
    op.drop_table("search_posting")
    op.create_table(
        "search_token",
        sa.Column("token", _token(), nullable=False),
        sa.Column("dossier_id", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name="fk_search_token_dossier_id"),
        sa.PrimaryKeyConstraint("token", "dossier_id", name="pk_search_token"),
    )
    op.create_index("ix_search_token_dossier_id", "search_token", ["dossier_id"], unique=False)
