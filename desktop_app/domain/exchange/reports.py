"""Reports of the national system, as the centre hands them in."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from desktop_app.domain.indicators import Period
from desktop_app.errors import BugError


class Row06a(Struct, frozen=True):
    """One line of form II.06a/VPCP/KSTT; the number of the form's column stands behind each name.

    A dossier is counted from its receipt to the end of its processing, whatever its state between; void ones and those
    that were not accepted count nowhere. Waiting for a supplement, for a financial duty or stopped: within the limit
    (column 12); withdrawn: on time (column 9).
    """

    sector: str
    """Empty in the line of totals."""
    received: int = 0  # 3
    online: int = 0  # 4
    direct_or_post: int = 0  # 5
    carried_over: int = 0  # 6
    done: int = 0  # 7
    early: int = 0  # 8
    on_time: int = 0  # 9
    late: int = 0  # 10
    open: int = 0  # 11
    open_within: int = 0  # 12
    open_late: int = 0  # 13

    @property
    def columns(self) -> tuple[int, ...]:
        """Columns 3 to 13."""
        return (
            self.received, self.online, self.direct_or_post, self.carried_over, self.done, self.early, self.on_time,
            self.late, self.open, self.open_within, self.open_late,
        )  # fmt: skip

    def check(self) -> None:
        """The identities of the form: 3 = 4 + 5 + 6, 7 = 8 + 9 + 10, 11 = 12 + 13, 3 = 7 + 11.

        Raises ``BugError("report_identity_broken")``: the sums that are kept ready contradict each other.
        """
        identities = (
            ("3=4+5+6", self.received, self.online + self.direct_or_post + self.carried_over),
            ("7=8+9+10", self.done, self.early + self.on_time + self.late),
            ("11=12+13", self.open, self.open_within + self.open_late),
            ("3=7+11", self.received, self.done + self.open),
        )
        broken = [name for name, left, right in identities if left != right]
        if broken:
            raise BugError("report_identity_broken", identities=", ".join(broken))


class Restatement(Struct, frozen=True):
    """What one kind of event changed in the columns since ``Form06a.as_of``; ``change`` holds differences."""

    cause: str
    change: Row06a


class Form06a(Struct, frozen=True):
    """Form II.06a/VPCP/KSTT of a period, by sector.

    ``end``: the day whose end the open dossiers are counted at: the period's last, or today while it is running.
    ``as_of``: what the program was told up to the end of this day.
    """

    centre: str
    recipient: str
    """The body it is handed in to; empty where the centre names none."""
    period: Period
    end: date
    as_of: date
    rows: tuple[Row06a, ...]
    total: Row06a
    restatements: tuple[Restatement, ...]
    """What was told after ``as_of``, by its cause: it is not in the rows."""
    sample: bool = False
