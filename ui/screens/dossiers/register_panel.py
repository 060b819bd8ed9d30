"""Above the list of F5, on demand: the register of a range, its printing, its Excel file, and the lock of a year."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.domain.register import BookState, CertificationBookState, RegisterRange, RegisterState
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, FieldEdit
from ui.widgets.forms import EnterMovesOn, button
from ui.widgets.labels import SectionTitle, text_label
from ui.widgets.messages import MessageBar

if TYPE_CHECKING:
    from desktop_app.domain.exchange.register import RegisterPrinted
    from ui.screens.dossiers.register_desk import RegisterDesk

POLL_MS = 200
SHOWN_GAPS = 12


class RegisterPanel(QFrame):
    """Implements the view of ``RegisterDesk``; ``closed()`` on Esc or ×; ``progress_wanted()``: the public sheet."""

    closed = Signal()
    progress_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("state", "calm")
        self.desk: RegisterDesk | None = None
        self._book: BookState | None = None
        self.heading = SectionTitle(self.tr("Sổ theo dõi hồ sơ"))
        self.first = DateFieldEdit(self.tr("Nhận từ ngày"), this_year=today.year, required=True)
        self.last = DateFieldEdit(self.tr("đến ngày"), this_year=today.year, required=True)
        self.unit = ChoiceField(self.tr("Bộ phận"), [Choice("", self.tr("Tất cả"))])
        self.state = ChoiceField(
            self.tr("Trạng thái"),
            [
                Choice(RegisterState.ALL.value, self.tr("Tất cả")),
                Choice(RegisterState.OPEN.value, self.tr("Đang giải quyết")),
                Choice(RegisterState.FINISHED.value, self.tr("Chờ trả kết quả")),
                Choice(RegisterState.RETURNED.value, self.tr("Đã trả kết quả")),
            ],
        )
        self.count = text_label("", "note")
        self.book = text_label("", "", wrap=True)
        self.gaps = text_label("", "note", wrap=True)
        self.reason = FieldEdit(self.tr("Lý do mở lại sổ"), required=True, max_length=300)
        self.print_button = button(self.tr("In sổ"), "primary", Key.PRIMARY.shown)
        self.excel = button(self.tr("Xuất Excel"))
        self.progress = button(self.tr("Bảng tiến độ công khai"), "quiet", Key.PROGRESS.shown)
        self.lock = button("")
        self.message = MessageBar()
        self._lay_out()
        self.first.set_value(today.replace(day=1))
        self.last.set_value(today)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(POLL_MS)
        self._typing.timeout.connect(self._ask)
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self._show_progress)
        for field in (self.first, self.last):
            field.date_changed.connect(self._on_changed)
        for choice in (self.unit, self.state):
            choice.chosen.connect(self._on_changed)
        self.print_button.clicked.connect(self.accept)
        self.excel.clicked.connect(self.save)
        self.progress.clicked.connect(self.progress_wanted)
        self.lock.clicked.connect(self._on_lock)
        self._enter = EnterMovesOn(self)
        self._enter.watch_all()
        self.hide()

    def _lay_out(self) -> None:
        close = button(self.tr("Đóng"), "quiet", Key.BACK.shown)
        close.clicked.connect(self.closed)
        self.heading.add_action(close)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for field, share in ((self.first, 2), (self.last, 2), (self.unit, 3), (self.state, 3)):
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        for widget in (self.print_button, self.excel, self.count):
            actions.addWidget(widget)
        actions.addStretch(1)
        actions.addWidget(self.progress)
        year = QHBoxLayout()
        year.setSpacing(8)
        year.addWidget(self.book, 1)
        year.addWidget(self.reason, 1)
        year.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignBottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 10)
        box.setSpacing(8)
        box.addWidget(self.heading)
        box.addLayout(fields)
        box.addLayout(actions)
        box.addLayout(year)
        box.addWidget(self.gaps)
        box.addWidget(self.message)
        self.reason.hide()
        self.lock.hide()
        self.gaps.hide()

    # -- what is wanted -------------------------------------------------------------------------------------------
    def wanted(self) -> RegisterRange | None:
        """The range as typed; None while a day is none, which its field says."""
        first, last = self.first.value(), self.last.value()
        if first is None or last is None:
            wrong = self.first if first is None else self.last
            wrong.set_problem(self.tr("Xin ghi ngày, ví dụ 01/11/2026."))
            return None
        return RegisterRange(first, last, self.unit.value(), RegisterState(self.state.value()))

    def accept(self) -> None:
        """Ctrl+Enter: print the range."""
        wanted = self.wanted()
        if wanted is not None and self.desk is not None and self.print_button.isEnabled():
            self.message.clear()
            self.desk.print(wanted)

    def save(self) -> None:
        wanted = self.wanted()
        path = self.ask_path() if wanted is not None else None
        if wanted is not None and path is not None and self.desk is not None:
            self.message.clear()
            self.desk.save(wanted, path)

    def ask_path(self) -> Path | None:
        """Where the file goes; None: the officer changed their mind."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        first, last = self.first.value(), self.last.value()
        name = f"so-theo-doi-{first:%Y%m%d}-{last:%Y%m%d}.xlsx" if first and last else "so-theo-doi.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Xuất Excel"), str(folder / name), "Excel (*.xlsx)")
        return Path(chosen).with_suffix(".xlsx") if chosen else None

    def _on_lock(self) -> None:
        book = self._book
        if book is None or self.desk is None:
            return
        if book.locked_at is None:
            self.desk.lock(book.year)
        elif self.reason.isHidden():
            self.reason.show()
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.reason.text():
            self.reason.set_problem(self.tr("Xin ghi lý do."))
        else:
            self.desk.reopen(book.year, self.reason.text())

    def _on_changed(self, _value: object = None) -> None:
        self._typing.start()

    def _ask(self) -> None:
        first, last = self.first.value(), self.last.value()
        if first is None or last is None or self.desk is None:
            return
        wanted = RegisterRange(first, last, self.unit.value(), RegisterState(self.state.value()))
        self.message.clear()
        self.desk.ask(wanted)
        self.desk.ask_book(last.year)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    # -- what the desk says ---------------------------------------------------------------------------------------
    def show_units(self, units: tuple[tuple[str, str], ...]) -> None:
        kept = self.unit.value()
        self.unit.set_choices([Choice("", self.tr("Tất cả")), *(Choice(key, name) for key, name in units)])
        self.unit.set_value(kept)
        self._ask()

    def show_count(self, count: int) -> None:
        self.count.setText(self.tr("{n} hồ sơ").format(n=f"{count:,}".replace(",", ".")))

    def show_book(self, book: BookState, certified: tuple[CertificationBookState, ...]) -> None:
        self._book = book
        self.reason.hide()
        self.reason.set_text("")
        if book.locked_at is None:
            text = self.tr("Sổ năm {year}: số cuối cùng {last}, đang mở.").format(year=book.year, last=book.last_no)
            verb = self.tr("Khóa sổ năm {year}")
        else:
            at = in_vietnam(book.locked_at)
            text = self.tr("Sổ năm {year} đã khóa lúc {time} ngày {day} ({who}), số cuối cùng {last}.").format(
                year=book.year, time=time_vi(at), day=date_vi(at.date()), who=book.locked_by, last=book.last_no
            )
            verb = self.tr("Mở lại sổ năm {year}")
        self.book.setText(text)
        self.lock.setText(verb.format(year=book.year))
        self.lock.setAccessibleName(verb.format(year=book.year))
        self.lock.setVisible(book.last_no > 0)
        self._show_gaps(certified)

    def _show_gaps(self, certified: tuple[CertificationBookState, ...]) -> None:
        lines = []
        for book in certified:
            text = self.tr("Sổ chứng thực {book}: số {first}–{last}, {used} số đang dùng").format(
                book=book.book, first=book.first, last=book.last, used=book.used
            )
            missing = [
                (f"{gap.first}–{gap.last}" if gap.last > gap.first else str(gap.first))
                + (self.tr(" (hồ sơ hủy {code})").format(code=gap.dossier) if gap.dossier else "")
                for gap in book.gaps
            ]
            if missing:
                shown = ", ".join(missing[:SHOWN_GAPS]) + (" …" if len(missing) > SHOWN_GAPS else "")
                text += self.tr("; số trống: {gaps}").format(gaps=shown)
            lines.append(text + ".")
        self.gaps.setText("\n".join(lines))
        self.gaps.setVisible(bool(lines))

    def show_busy(self, busy: bool) -> None:
        for one in (self.print_button, self.excel):
            one.setEnabled(not busy)
        if busy:
            self._poll.start()
        else:
            self._poll.stop()
            self._ask()

    def _show_progress(self) -> None:
        done, total = self.desk.progress if self.desk is not None else (0, 0)
        if total:
            self.count.setText(self.tr("Đang đọc {done}/{total} hồ sơ…").format(done=done, total=total))

    def show_printed(self, printed: RegisterPrinted) -> None:
        text = self.tr("Đang in {n} hồ sơ trong {parts} phần.") if len(printed.print_job_ids) > 1 else ""
        text = text or self.tr("Đang in sổ có {n} hồ sơ.")
        self.message.say(text.format(n=printed.lines, parts=len(printed.print_job_ids)), "ok")

    def show_saved(self, path: Path, count: int) -> None:
        self.message.say(self.tr("Đã lưu {n} hồ sơ vào {name}.").format(n=count, name=path.name), "ok")

    def show_error(self, error: MotcuaError) -> None:
        fields = {"first": self.first, "last": self.last, "reason": self.reason}
        field = fields.get(error.field or "")
        if field is not None and not field.isHidden():
            field.set_problem(sentence(error))
        self.message.say(sentence(error), kind_of(error))
