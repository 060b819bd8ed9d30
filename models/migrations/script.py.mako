"""${message}

Why:
Tables and rows touched:
How long on a million rows:
If interrupted: the transaction rolls back, the backup stays.
Can it go back:

Rules: import nothing from models or desktop_app (they change, this file must not); name every constraint; move data
in SQL; add the revision to KNOWN and HEAD in models/migrations/__init__.py.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
