"""Sums of procedures by year: ten years of F7 are read from hundreds of rows instead of tens of thousands.

Why: hundreds of procedures a month made the page of figures of ten years slow.
Tables and rows touched: none here; ``figure_sum`` gets rows of level y when the program draws it again from the event
log in the same transaction (``REDRAWN``).
How long on a million rows: as long as drawing again takes after the revision before; both are drawn once.
If interrupted: the transaction rolls back, the backup stays.
Can it go back: yes; the older program leaves the further rows unread, and draws its sums again when it is asked to.
"""

from __future__ import annotations

revision = "20261127_0013"
down_revision = "20261127_0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing but the drawing."""


def downgrade() -> None:
    """Nothing to undo."""
