"""Each event holds a hash over the one before: the log shows whether it was changed.

Why: docs/reliability.md, the chain.
Tables and rows touched: ``event`` gets the column ``hash``; every row of it is filled by the program in the same
transaction (``CHAINED``), in the order of the events.
How long on a million rows: under a minute; the rows are copied once, then each is linked.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes, the hashes are dropped; they are computed again on the way up.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261127_0015"
down_revision = "20261127_0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    empty = sa.text("''::bytea") if op.get_bind().dialect.name == "postgresql" else sa.text("x''")
    op.add_column("event", sa.Column("hash", sa.LargeBinary(), nullable=False, server_default=empty))
    with op.batch_alter_table("event") as table:
        table.alter_column("hash", existing_type=sa.LargeBinary(), existing_nullable=False, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("event") as table:
        table.drop_column("hash")
