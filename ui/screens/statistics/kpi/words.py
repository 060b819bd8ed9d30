"""The shares of the page of targets in words: for its tiles and its tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.exchange.kpi import WhyNone
from desktop_app.domain.formatting import date_vi, decimal_vi, money_plain, time_vi
from desktop_app.domain.indicators.kpi import Kpi
from ui.screens.statistics.figures import NOTHING, FigureView, than_text, trend_text

if TYPE_CHECKING:
    from desktop_app.domain.exchange.kpi import IndicatorEntry, KpiPage, KpiRow
    from ui.screens.statistics.kpi.state import KpiState

_NAMES = {
    Kpi.ON_TIME: QT_TRANSLATE_NOOP("Kpi", "Trả hồ sơ đúng hạn"),
    Kpi.SATISFIED: QT_TRANSLATE_NOOP("Kpi", "Người dân hài lòng"),
    Kpi.RATED: QT_TRANSLATE_NOOP("Kpi", "Hồ sơ được đánh giá"),
    Kpi.ONLINE: QT_TRANSLATE_NOOP("Kpi", "Hồ sơ nộp trực tuyến"),
    Kpi.ONLINE_FULL: QT_TRANSLATE_NOOP("Kpi", "Trực tuyến toàn trình"),
    Kpi.PROCEDURES: QT_TRANSLATE_NOOP("Kpi", "Thủ tục trực tuyến có hồ sơ"),
    Kpi.NO_WAIT: QT_TRANSLATE_NOOP("Kpi", "Không chờ, giữ lời"),
    Kpi.E_DOCUMENTS: QT_TRANSLATE_NOOP("Kpi", "Văn bản điện tử"),
    Kpi.MAILBOX: QT_TRANSLATE_NOOP("Kpi", "Dùng hộp thư điện tử"),
    Kpi.OFFERED: QT_TRANSLATE_NOOP("Kpi", "Số thủ tục cung cấp trực tuyến"),
}
_WHY = {
    WhyNone.NOTHING_COUNTED: QT_TRANSLATE_NOOP("Kpi", "chưa có gì để tính"),
    WhyNone.NOT_BY_UNIT: QT_TRANSLATE_NOOP("Kpi", "không tách theo bộ phận"),
    WhyNone.NOT_ENTERED: QT_TRANSLATE_NOOP("Kpi", "chưa nhập cho kỳ này"),
    WhyNone.NOT_OFFERED: QT_TRANSLATE_NOOP("Kpi", "chưa nhập số thủ tục trực tuyến"),
}
_SLOTS = (
    QT_TRANSLATE_NOOP("Kpi", "tháng {number}/{year}"),
    QT_TRANSLATE_NOOP("Kpi", "quý {number}/{year}"),
    QT_TRANSLATE_NOOP("Kpi", "năm {year}"),
)
_QUARTERS = {"Q1": "I", "Q2": "II", "Q3": "III", "Q4": "IV"}
_JUDGED = {
    True: QT_TRANSLATE_NOOP("Kpi", "Đạt"),
    False: QT_TRANSLATE_NOOP("Kpi", "Chưa đạt"),
    None: QT_TRANSLATE_NOOP("Kpi", "Chưa xét"),
}
_TYPED = QT_TRANSLATE_NOOP("Kpi", "nhập tay")
_DIVISOR_TYPED = QT_TRANSLATE_NOOP("Kpi", "mẫu số nhập tay")
_NO_TARGET = QT_TRANSLATE_NOOP("Kpi", "chưa đặt chỉ tiêu")


def tr(text: object) -> str:
    return QCoreApplication.translate("Kpi", str(text))


def name_of(kpi: Kpi) -> str:
    return tr(_NAMES[kpi])


def slot_name(slot: str) -> str:
    """ "quý IV/2026" in the language of the window."""
    year, _, part = slot.partition("-")
    if not part:
        return tr(_SLOTS[2]).format(year=year)
    kind = _SLOTS[1] if part in _QUARTERS else _SLOTS[0]
    return tr(kind).format(number=_QUARTERS.get(part, part), year=year)


def share_of(value: float | None) -> str:
    """ "96,5 %", "58,44 %", "100 %"."""
    if value is None:
        return NOTHING
    text = decimal_vi(value, 2).rstrip("0").rstrip(",") if value != int(value) else decimal_vi(value, 0)
    return f"{text} %"


def value_of(kpi: Kpi, value: float | None) -> str:
    """As ``share_of``; the number of procedures is a count."""
    if kpi is Kpi.OFFERED and value is not None:
        return money_plain(int(value))
    return share_of(value)


def judged(row: KpiRow) -> str:
    return tr(_JUDGED[row.reached])


def state_of(row: KpiRow) -> str:
    """Colour role and shape: never the colour alone, the word stands beside it."""
    return "" if row.reached is None else "ok" if row.reached else "late"


def marks_of(row: KpiRow) -> str:
    """What was typed in, and for which period."""
    if row.entry is None:
        return tr(_WHY[row.why]) if row.why is not None else ""
    mark = tr(_DIVISOR_TYPED if row.kpi is Kpi.PROCEDURES else _TYPED)
    return f"{mark}, {slot_name(row.entry.slot)}"


def parts_of(row: KpiRow) -> str:
    """ "1.204 / 1.310": what was divided; empty where nothing was."""
    if row.part is None:
        return ""
    return f"{money_plain(row.part)} / {NOTHING if row.whole is None else money_plain(row.whole)}"


def target_of(row: KpiRow) -> str:
    return share_of(row.target) if row.target is not None else NOTHING


def tile_of(row: KpiRow, state: KpiState) -> FigureView:
    before = state.before.row(row.kpi).actual if state.before is not None and row.entry is None else None
    below = [judged(row)] if row.reached is not None else []
    below += [marks_of(row) or trend_text(row.actual, before, than_text(state))]
    if row.target is None and not any(below):
        below = [tr(_NO_TARGET)]
    target = f"/ {share_of(row.target)}" if row.target is not None else ""
    text = " · ".join(part for part in below if part)
    return FigureView(row.kpi, name_of(row.kpi), share_of(row.actual), target, state_of(row), text)


def as_of_text(page: KpiPage) -> str:
    return QCoreApplication.translate("Statistics", "Số liệu tính đến {time} ngày {day}").format(
        time=time_vi(page.as_of), day=date_vi(page.as_of)
    )


def when_of(entry: IndicatorEntry) -> str:
    return f"{time_vi(entry.at)} {date_vi(entry.at)}"
