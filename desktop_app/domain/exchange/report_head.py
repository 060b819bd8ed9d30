"""What every report says of itself: whose it is, of which period, and when it was read."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from desktop_app.domain.indicators import Period


class ReportHead(Struct, frozen=True):
    """``end``: the period's last day, or today while it is running. ``read_at``: the instant the figures are known at.

    A report with this head is not restated: it says of a past period what is known at ``read_at``.
    """

    centre: str
    superior_body: str
    period: Period
    end: date
    read_at: datetime
    sample: bool = False
