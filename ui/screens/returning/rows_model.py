"""Columns of the list of results nobody has collected yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.formatting import date_vi, money
from ui.screens.returning.state import tr
from ui.widgets.delegates import Pill
from ui.widgets.table import CODE_WIDTH, Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import WaitingResult

LONG_WAIT, VERY_LONG_WAIT = 5, 20
"""Working days after which a waiting result is marked: call the person, then think of the post."""
AHEAD = 20


def columns() -> tuple[Column[WaitingResult], ...]:
    """Oldest first; the age is in working days."""
    return (
        Column("code", tr(QT_TRANSLATE_NOOP("Returning", "Mã hồ sơ")), _code, width_hint=CODE_WIDTH, mono=True),
        Column("owner", tr(QT_TRANSLATE_NOOP("Returning", "Chủ hồ sơ")), _owner, width_hint=208),
        Column("matter", tr(QT_TRANSLATE_NOOP("Returning", "Thủ tục")), _matter),
        Column("shelf", tr(QT_TRANSLATE_NOOP("Returning", "Nơi để")), _shelf, width_hint=136),
        Column("since", tr(QT_TRANSLATE_NOOP("Returning", "Có kết quả từ")), _since, width_hint=112, mono=True,
               sort_key=_by_since),
        Column("age", tr(QT_TRANSLATE_NOOP("Returning", "Đã chờ")), _age, width_hint=176, sort_key=_by_age),
        Column("owed", tr(QT_TRANSLATE_NOOP("Returning", "Còn phải thu")), _owed, width_hint=128, mono=True,
               align=Qt.AlignmentFlag.AlignRight, sort_key=_by_owed),
    )  # fmt: skip


def _code(entry: WaitingResult) -> str:
    return entry.row.code


def _owner(entry: WaitingResult) -> str:
    return entry.row.owner_name


def _matter(entry: WaitingResult) -> str:
    return entry.row.matter_short


def _shelf(entry: WaitingResult) -> object:
    """The place, or that it goes by post."""
    if not entry.row.shelf_place and entry.row.delivery == "postal":
        return Pill(tr(QT_TRANSLATE_NOOP("Returning", "gửi bưu điện")), "calm")
    return entry.row.shelf_place


def _since(entry: WaitingResult) -> str:
    return date_vi(entry.row.finished_at) if entry.row.finished_at else ""


def _by_since(entry: WaitingResult) -> object:
    return entry.row.finished_at


def _age(entry: WaitingResult) -> Pill:
    days = entry.working_days
    if not days:
        return Pill(tr(QT_TRANSLATE_NOOP("Returning", "hôm nay")), "calm")
    state = "urgent" if days >= VERY_LONG_WAIT else "attention" if days >= LONG_WAIT else "calm"
    return Pill(tr(QT_TRANSLATE_NOOP("Returning", "{n} ngày làm việc")).format(n=days), state)


def _by_age(entry: WaitingResult) -> int:
    return entry.working_days


def _owing(entry: WaitingResult) -> int:
    return max(0, entry.row.fee_total - entry.row.fee_collected)


def _owed(entry: WaitingResult) -> str:
    return money(_owing(entry)) if _owing(entry) else ""


def _by_owed(entry: WaitingResult) -> int:
    return _owing(entry)


class WaitingTable(DataTable["WaitingResult"]):
    """``wants_more()`` near the end of what is loaded."""

    wants_more = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, columns(), parent)
        self._goes_on = False
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_window(self, rows: tuple[WaitingResult, ...], *, more: bool, keep_place: bool) -> None:
        """The list from its beginning; the chosen dossier stays chosen."""
        place = self.verticalScrollBar().value() if keep_place else 0
        current = self.current_row()
        self.show_rows(rows)
        ids = [entry.row.id for entry in self.rows_model.rows()]
        if current is not None and current.row.id in ids:
            self.select_row(ids.index(current.row.id))
        self.verticalScrollBar().setValue(place)
        self._set_more(more)

    def append_window(self, rows: tuple[WaitingResult, ...], *, more: bool) -> None:
        """What follows."""
        self.rows_model.append_rows(rows)
        self._set_more(more)

    def _set_more(self, more: bool) -> None:
        self._goes_on = more
        self.horizontalHeader().setSectionsClickable(not more)

    def _on_scrolled(self, _value: int) -> None:
        if self._goes_on and self.rowAt(self.viewport().height() - 1) + AHEAD >= self.rows_model.rowCount():
            self.wants_more.emit()
