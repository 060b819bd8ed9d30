"""The public progress sheet: what anybody may read about the dossiers of a centre, by code.

A dossier's code, its state in plain words and when its result is promised. Nothing else is public
(Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; NĐ 61/2018 Đ5 forbids to disclose what stands in a dossier):

* no name, number, address or phone, and not the secret of the receipt's QR, which proves who holds the paper;
* no outcome: a refused dossier is "đã xử lý xong" like any other, its holder learns the rest at the counter;
* no procedure. Its name is no personal data, but whoever saw somebody at the counter can guess the code from the day,
  and would then know of a divorce, a late birth registration or a missing marriage. A centre may switch it on
  (``with_procedure``) where its list of matters is harmless.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.status import PAUSED_STATUSES, DossierStatus
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.errors import UserError

DEFAULT_DAYS = 30
MOST_DAYS = 366

SETTLED_STATUSES = frozenset({DossierStatus.NOT_ACCEPTED, DossierStatus.WITHDRAWN, DossierStatus.RETURNED})
"""Nobody waits for anything any more; all others stay on the sheet however long ago they were received."""

VOID = "Đã hủy"
NEW_DATE = "sẽ hẹn lại"
"""Instead of a due time while the clock stands: it begins anew or goes on when the other side has done its part."""

_WORDS = {
    DossierStatus.NEW: "Mới đăng ký",
    DossierStatus.ACCEPTED: "Được tiếp nhận",
    DossierStatus.NOT_ACCEPTED: "Không được tiếp nhận",
    DossierStatus.IN_PROCESS: "Đang xử lý",
    DossierStatus.SUPPLEMENT_ASKED: "Chờ bổ sung giấy tờ",
    DossierStatus.FINANCIAL_DUTY: "Chờ thực hiện nghĩa vụ tài chính",
    DossierStatus.WITHDRAWN: "Công dân rút hồ sơ",
    DossierStatus.STOPPED: "Dừng xử lý",
    DossierStatus.FINISHED: "Đã xử lý xong, chờ trả kết quả",
    DossierStatus.RETURNED: "Đã trả kết quả",
}
"""The national states (TT 22/2019/TT-BTTTT, Phụ lục I) as somebody says them who waits for one."""


@dataclass(frozen=True, slots=True)
class ProgressRow:
    """One dossier. ``due`` is empty where nothing is promised any more; ``procedure`` unless it was asked for."""

    code: str
    state: str
    due: str
    settled: bool
    procedure: str = ""


@dataclass(frozen=True, slots=True)
class ProgressSheet:
    """The newest first. ``first``: received since that Vietnamese date, or still open whenever received."""

    superior_body: str
    centre: str
    as_of: datetime
    first: date
    rows: tuple[ProgressRow, ...]
    with_procedure: bool = False
    sample: bool = False

    @property
    def title(self) -> str:
        return "Tiến độ giải quyết hồ sơ"

    @property
    def as_of_text(self) -> str:
        """ "Số liệu lúc 09:40 ngày 19/11/2026"."""
        return f"Số liệu lúc {time_vi(self.as_of)} ngày {date_vi(self.as_of)}"

    @property
    def range_text(self) -> str:
        return f"Hồ sơ nhận từ ngày {date_vi(self.first)} và hồ sơ nhận trước đó chưa trả kết quả"


def check_days(days: int) -> int:
    """The number given; raises ``UserError("progress_days_invalid")`` unless it is 1 to ``MOST_DAYS``."""
    if not 1 <= days <= MOST_DAYS:
        raise UserError("progress_days_invalid", field="days", most=MOST_DAYS)
    return days


def first_day(today: date, days: int) -> date:
    """The first of ``days`` Vietnamese dates that end with ``today``."""
    return today - timedelta(days=days - 1)


def progress_row(
    code: str,
    status: DossierStatus,
    due_at: datetime,
    *,
    voided: bool = False,
    paused_at: datetime | None = None,
    returned_at: datetime | None = None,
    procedure: str = "",
) -> ProgressRow:
    """What may be said of a dossier, in words."""
    if voided:
        return ProgressRow(code, VOID, "", settled=True, procedure=procedure)
    state = _WORDS[status]
    paused = status in PAUSED_STATUSES
    if paused and paused_at is not None:
        state += f" từ ngày {date_vi(paused_at)}"
    elif status is DossierStatus.RETURNED and returned_at is not None:
        state += f" ngày {date_vi(returned_at)}"
    due = NEW_DATE if paused else _due_text(due_at)
    if status in (DossierStatus.WITHDRAWN, DossierStatus.NOT_ACCEPTED):
        due = ""
    return ProgressRow(code, state, due, settled=status in SETTLED_STATUSES, procedure=procedure)


def _due_text(due_at: datetime) -> str:
    local = in_vietnam(due_at)
    return f"{time_vi(local)} {date_vi(local)}"
