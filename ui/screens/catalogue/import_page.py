"""Nhập danh mục: choose a file, see what would happen, then take it over; with progress, and a stop at any time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.portal.decide import Outcome
from desktop_app.errors import MotcuaError
from ui.catalogue_words import flag_sentence, reason_sentence
from ui.messages import kind_of, sentence
from ui.screens.catalogue.importing import Started
from ui.screens.catalogue.rows_model import ROW_HEIGHT
from ui.screens.catalogue.words import field_word
from ui.shortcuts import Key
from ui.theme.states import set_role
from ui.widgets.delegates import Noted, Pill
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, FieldEdit
from ui.widgets.forms import EnterMovesOn, button
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport, ImportRow

POLL_MS = 200
TOP, BOTTOM = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
DOUBTFUL = "doubtful"
STATES = {Outcome.NEW: "ok", Outcome.CHANGED: "attention", Outcome.UNCHANGED: "calm", Outcome.REFUSED: "late"}


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the last dry run was about: only that may be taken over without a new one."""

    path: str
    commune_only: bool
    effective_from: object


class ImportPage(QWidget):
    """``start_wanted(Started)``; ``stop_wanted()``; ``poll_wanted()`` some times a second while it runs."""

    start_wanted = Signal(object)
    stop_wanted = Signal()
    poll_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: ImportReport | None = None
        self._asked: _Asked | None = None
        self._running = False
        self.file = FieldEdit(
            self.tr("Tệp danh mục (JSON Lines, CSV, Excel)"), required=True, max_length=400,
            placeholder=self.tr("đường dẫn đầy đủ của tệp tải từ Cổng Dịch vụ công quốc gia"),
        )  # fmt: skip
        self.choose_button = button(self.tr("Chọn tệp…"))
        self.day = DateFieldEdit(self.tr("Thay đổi áp dụng từ"), this_year=this_year + 50)
        self.day.edit.setPlaceholderText(self.tr("hôm nay"))
        self.commune = QCheckBox(self.tr("Chỉ thủ tục cấp xã thực hiện"))
        self.commune.setChecked(True)
        self.check_button = button(self.tr("Xem trước"), "primary")
        self.apply_button = button(self.tr("Nhập vào danh mục"))
        self.stop_button = button(self.tr("Dừng"), "", Key.BACK.shown)
        self.back_button = button(self.tr("Về danh sách"), "", Key.BACK.shown)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Tiến độ"))
        self.progress_text = text_label("", "note")
        self.message = MessageBar()
        self.summary = text_label("", "strong", wrap=True)
        self.only = ChoiceField(self.tr("Xem"), self._choices())
        self.table: DataTable[ImportRow] = DataTable(self.tr("Kết quả từng thủ tục"), self._columns())
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._build()
        self._connect()
        self._settle()
        self._say_first()

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(text_label(self.tr("Nhập danh mục từ tệp"), "heading"))
        head.addStretch(1)
        head.addWidget(self.back_button)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(self.file, 1, TOP)
        asked.addWidget(self.choose_button, 0, BOTTOM)
        asked.addWidget(self.day, 0, TOP)
        self.day.setFixedWidth(152)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for made in (self.check_button, self.apply_button, self.stop_button, self.commune):
            buttons.addWidget(made)
        buttons.addWidget(self.progress)
        buttons.addWidget(self.progress_text)
        buttons.addStretch(1)
        self.progress.setFixedWidth(280)
        result = QHBoxLayout()
        result.setSpacing(8)
        result.addWidget(self.summary, 1)
        result.addWidget(self.only)
        self.only.setFixedWidth(248)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addLayout(asked)
        box.addLayout(buttons)
        box.addWidget(self.message)
        box.addLayout(result)
        box.addWidget(self.table, 1)
        self._enter = EnterMovesOn(self)
        self._enter.watch_all()

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self.choose_file)
        self.check_button.clicked.connect(self._on_check)
        self.apply_button.clicked.connect(self._on_apply)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.back_button.clicked.connect(self.back_wanted)
        self.only.chosen.connect(self._on_only)
        self.file.edited.connect(self._on_asked_changed)
        self.day.changed.connect(self._on_asked_changed)
        self.commune.clicked.connect(self._on_asked_changed)
        self._timer.timeout.connect(self.poll_wanted)

    def _columns(self) -> tuple[Column[ImportRow], ...]:
        return (
            Column("line", self.tr("Dòng"), _line, width_hint=72, mono=True, sort_key=_line_number),
            Column("code", self.tr("Mã"), _code, width_hint=120, mono=True),
            Column("name", self.tr("Thủ tục"), _name),
            Column("outcome", self.tr("Kết quả"), self._outcome, width_hint=168),
            Column("remark", self.tr("Cần xem"), self._remark, tooltip=self._remarks),
        )

    def _choices(self) -> tuple[Choice, ...]:
        return (
            Choice("", self.tr("Tất cả")),
            Choice(DOUBTFUL, self.tr("Cần xem lại")),
            *(Choice(outcome.value, self._outcome_word(outcome)) for outcome in Outcome),
        )

    # -- for the screen -------------------------------------------------------------------------------------------
    def submit(self) -> None:
        """Ctrl+Enter: look first; once that was done for this very file, take it over."""
        if self._running:
            return
        if self.apply_button.isEnabled():
            self._on_apply()
        else:
            self._on_check()

    def is_running(self) -> bool:
        return self._running

    def set_busy(self, busy: bool) -> None:
        """An import has begun or ended."""
        self._running = busy
        if busy:
            self.message.clear()
            self.progress.setRange(0, 0)
            self.progress_text.setText(self.tr("Đang mở tệp…"))
            self.summary.setText("")
            self.table.show_rows(())
            self.table.show_loading()
            self._timer.start()
        else:
            self._timer.stop()
        self._settle()

    def show_progress(self, progress: ImportProgress | None) -> None:
        """How far it is; the length of the file is known only after the first reading."""
        if progress is None or not self._running:
            return
        self.progress.setRange(0, progress.total)
        self.progress.setValue(progress.done)
        if progress.checking:
            self.progress_text.setText(self.tr("Đang kiểm tra tệp: {n} dòng").format(n=progress.done))
        else:
            text = self.tr("{n}/{total} thủ tục").format(n=progress.done, total=progress.total)
            self.progress_text.setText(text)

    def show_report(self, report: ImportReport) -> None:
        """What would happen, or what happened."""
        self._report = report
        if not report.dry_run or report.cancelled:
            self._asked = None
        counts = {outcome: report.count(outcome) for outcome in Outcome}
        text = self.tr(
            "Đọc {read}: {new} mới, {changed} thay đổi, {same} không đổi, {refused} bị từ chối; {doubt} cần xem lại"
        )
        self.summary.setText(
            text.format(
                read=report.read, new=counts[Outcome.NEW], changed=counts[Outcome.CHANGED],
                same=counts[Outcome.UNCHANGED], refused=counts[Outcome.REFUSED], doubt=report.doubtful,
            )
        )  # fmt: skip
        if report.cancelled and not report.dry_run:
            self.message.say(self.tr("Đã dừng. Các thủ tục ở bảng dưới đã được nhập trọn vẹn."), "attention")
        elif report.cancelled:
            self.message.say(self.tr("Đã dừng, chưa ghi gì."), "calm")
        elif report.dry_run:
            self.message.say(self.tr("Chưa ghi gì. Xem kết quả rồi bấm Nhập vào danh mục."), "calm")
        else:
            self.message.say(self.tr("Đã nhập xong."), "ok")
        self._show_rows()
        self._settle()
        self.table.setFocus()

    def show_error(self, error: MotcuaError) -> None:
        self._asked, self._report = None, None
        self._say_first()
        self._settle()
        if error.field in ("file", "path"):
            self.file.set_problem(sentence(error))
            self.file.setFocus()
        else:
            self.message.say(sentence(error), kind_of(error))

    def focus_first(self) -> None:
        self.file.setFocus()

    def choose_file(self) -> None:
        """The system's own dialog; a path can be typed or pasted as well."""
        filters = self.tr("Tệp danh mục (*.jsonl *.jsonl.gz *.csv *.xlsx);;Mọi tệp (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Chọn tệp danh mục"), self.file.text(), filters)
        if chosen:
            self.file.set_text(chosen)
            self._on_asked_changed()

    # -- inside ---------------------------------------------------------------------------------------------------
    def _say_first(self) -> None:
        self.table.show_empty(
            self.tr("Chưa xem tệp nào"), self.tr("Chọn tệp rồi bấm Xem trước: không có gì bị ghi cho tới khi bấm Nhập.")
        )

    def _settle(self) -> None:
        """Which buttons may be pressed, and which of them Ctrl+Enter presses."""
        may_apply = not self._running and self._asked is not None and self._asked == self._now_asked()
        report = self._report
        if may_apply and report is not None:
            may_apply = bool(report.count(Outcome.NEW) or report.count(Outcome.CHANGED))
        self.apply_button.setEnabled(may_apply)
        self.check_button.setEnabled(not self._running)
        for made, word, main in (
            (self.check_button, self.tr("Xem trước"), not may_apply),
            (self.apply_button, self.tr("Nhập vào danh mục"), may_apply),
        ):
            made.setText(f"{word} · {Key.PRIMARY.shown}" if main else word)
            set_role(made, "primary" if main else "")
        for widget in (self.file.edit, self.day.edit, self.commune, self.choose_button):
            widget.setEnabled(not self._running)
        self.stop_button.setVisible(self._running)
        self.progress.setVisible(self._running)
        self.progress_text.setVisible(self._running)
        self.back_button.setEnabled(not self._running)
        self.only.setVisible(self._report is not None)

    def _now_asked(self) -> _Asked:
        return _Asked(self.file.text(), self.commune.isChecked(), self.day.value())

    def _start(self, *, dry_run: bool) -> None:
        if self.day.is_wrong():
            self.day.set_problem(self.tr("Không có ngày này."))
            self.day.setFocus()
            return
        self._asked = self._now_asked()
        self.file.clear_problem()
        self.start_wanted.emit(Started(self.file.text(), dry_run, self.day.value(), self.commune.isChecked()))

    def _on_check(self) -> None:
        self._start(dry_run=True)

    def _on_apply(self) -> None:
        self._start(dry_run=False)

    def _on_asked_changed(self, *_what: object) -> None:
        self._settle()

    def _on_only(self, _key: str) -> None:
        self._show_rows()

    def _show_rows(self) -> None:
        report, only = self._report, self.only.value()
        if report is None:
            return
        self.table.set_empty_text(self.tr("Không có dòng nào"), "")
        self.table.show_rows([row for row in report.rows if _fits(row, only)])

    def _outcome_word(self, outcome: Outcome) -> str:
        words = {
            Outcome.NEW: self.tr("mới"),
            Outcome.CHANGED: self.tr("thay đổi"),
            Outcome.UNCHANGED: self.tr("không đổi"),
            Outcome.REFUSED: self.tr("bị từ chối"),
        }
        return words[outcome]

    def _outcome(self, row: ImportRow) -> Pill:
        text = self._outcome_word(row.outcome)
        if row.version is not None:
            text += self.tr(" · bản {n}").format(n=row.version)
        return Pill(text, STATES[row.outcome])

    def _remark(self, row: ImportRow) -> Noted | str:
        """The first reason, and of which field; the others stand in the tool tip."""
        if row.reason:
            return reason_sentence(row.reason)
        if not row.flags:
            return ""
        first, more = row.flags[0], len(row.flags) - 1
        place = field_word(first.field)
        return Noted(
            flag_sentence(first.code),
            place if not more else self.tr("{field} và {n} chỗ khác").format(field=place, n=more),
        )

    def _remarks(self, row: ImportRow) -> str:
        told = [reason_sentence(row.reason)] if row.reason else []
        told += [f"{field_word(one.field)}: {flag_sentence(one.code)}" for one in row.flags]
        return "\n".join(told)


def _fits(row: ImportRow, only: str) -> bool:
    if only == DOUBTFUL:
        return row.doubtful
    return not only or row.outcome.value == only


def _line(row: ImportRow) -> str:
    return str(row.line)


def _line_number(row: ImportRow) -> int:
    return row.line


def _code(row: ImportRow) -> str:
    return row.code


def _name(row: ImportRow) -> str:
    return row.name
