"""Secrets of the officers' accounts, and who is signed in where.

Why: nothing is possible without a signed-in officer; the secrets stand beside the log, whose events never hold one.
Tables and rows touched: ``officer_secret`` and ``desk_session`` are new and begin empty. In a centre that was there
before, an administrator chooses the first password at the next start.
How long on a million rows: no time.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the tables are dropped, and with them every password.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261127_0014"
down_revision = "20261127_0013"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "officer_secret",
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("hash", sa.String(length=255), nullable=False),
        sa.Column("changed_at", INSTANT, nullable=False),
        sa.Column("temporary", sa.Boolean(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failed_at", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("officer", "kind", name="pk_officer_secret"),
    )
    op.create_table(
        "desk_session",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("pin_failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("token_hash", name="pk_desk_session"),
    )


def downgrade() -> None:
    op.drop_table("desk_session")
    op.drop_table("officer_secret")
