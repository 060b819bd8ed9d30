"""Every report there is: the command ``report`` and F7 offer what stands here, in this order.

To add one: its value in ``domain/exchange``, its method of ``services.reports.Reports``, its words as a ``Report`` in a
module of this package, and its line below (docs/patterns.md, *Add a report*).
"""

from __future__ import annotations

from desktop_app.errors import UserError
from printing.reports.form_06a import Report06a
from printing.reports.kpi import KpiPages
from printing.reports.late import LateCases
from printing.reports.missing import MissingPapersReport
from printing.reports.no_wait import NoWaitDays
from printing.reports.quality import NineIndicesReport, QualityReport
from printing.reports.register import RegisterReport
from printing.reports.report import AnyReport

REPORTS: tuple[AnyReport, ...] = (
    Report06a(),
    LateCases(),
    MissingPapersReport(),
    NoWaitDays(),
    NineIndicesReport(),
    QualityReport(),
    RegisterReport(),
    KpiPages(),
)


def report_named(name: str) -> AnyReport:
    """Raises ``UserError("report_unknown")`` with the names there are."""
    for report in REPORTS:
        if report.name == name:
            return report
    raise UserError("report_unknown", field="word", known=", ".join(report.name for report in REPORTS))
