"""The head of a report, and the periods that can be reported."""

from __future__ import annotations

from datetime import datetime

from desktop_app.clock import in_vietnam
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.report_head import ReportHead
from desktop_app.domain.indicators import Period
from desktop_app.errors import UserError


def head_of(office: OfficeSnapshot, period: Period, now: datetime) -> ReportHead:
    """Raises ``UserError("report_period_future")``."""
    today = in_vietnam(now).date()
    if period.first > today:
        raise UserError("report_period_future", field="period")
    centre = office.required_centre()
    return ReportHead(centre.name, centre.superior_body, period, min(period.last, today), now, centre.sample)
