"""One report of the registry: what it is called, what it reads, and its words."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from desktop_app.domain.indicators import Period
from desktop_app.errors import UserError
from printing.reports.paper import Going, ReportPaper, as_dict

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

Value = TypeVar("Value")


class Report(ABC, Generic[Value]):
    """``name`` on the command line, ``title`` in Vietnamese, ``stem`` of its files, without personal data."""

    name: ClassVar[str]
    title: ClassVar[str]
    stem: ClassVar[str]
    takes_as_of: ClassVar[bool] = False
    """Whether its figures can be told as of a day; the others tell what is known when they are read."""

    follows: ClassVar[bool] = True
    """Whether the screen reads it again when something has changed; a long one is read when it is asked for."""

    @abstractmethod
    def read(
        self, office: OfficeServices, period: Period, as_of: date | None = None, going: Going | None = None
    ) -> Value:
        """Its rows, by one call of a service. Raises ``UserError``: those of the call, ``report_without_as_of``, and
        ``report_stopped`` when ``going`` says so."""

    def count(self, office: OfficeServices, period: Period) -> int:
        """How many rows it will have, where that may be very many; 0 where it cannot."""
        return 0

    @abstractmethod
    def paper(self, value: Value) -> ReportPaper:
        """Its words and tables."""

    def draw(self, value: Value, going: Going | None = None) -> bytes:
        """The PDF; raises ``UserError("report_stopped")`` when ``going`` says so. So does ``workbook``."""
        from printing.reports.page import draw_report

        return draw_report(self.paper(value), going)

    def workbook(self, value: Value, going: Going | None = None) -> bytes:
        """The xlsx file."""
        from printing.reports.workbook import report_workbook

        return report_workbook(self.paper(value), going)

    def as_dict(self, value: Value) -> dict[str, object]:
        """For programs."""
        return as_dict(self.paper(value))

    def file_stem(self, period: Period) -> str:
        """ "ho-so-tre-2026-10-01-2026-12-31"."""
        return f"{self.stem}-{'-'.join(sorted({period.first.isoformat(), period.last.isoformat()}))}"

    def no_as_of(self, as_of: date | None) -> None:
        """Refuse a day of knowledge; raises ``UserError("report_without_as_of")``."""
        if as_of is not None:
            raise UserError("report_without_as_of", field="as_of", report=self.name)

    def go_on(self, going: Going | None, rows: int) -> None:
        """Between two parts of a long reading; raises ``UserError("report_stopped")``."""
        if going is not None and not going(rows):
            raise UserError("report_stopped", field="report")


AnyReport = Report[Any]
