"""Lịch làm việc: the holiday table, the days of a year with source and status, closures, and the week's sessions.

Whatever is changed here may move due dates that citizens hold on paper. Before anything is saved the page lists the
open dossiers it would touch; saving changes none of them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.table import WEEKDAY_MARKS, CalendarDay, DayKind, DayStatus
from desktop_app.domain.office import CalendarBase, WorkingWeek
from desktop_app.errors import MotcuaError, UserError
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.screens.settings.calendar_rows import DayRow, by_day, day_columns, touched_columns
from ui.screens.settings.typed import sessions_of, sessions_text
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, FieldEdit
from ui.widgets.forms import FormColumn, button, scrolled
from ui.widgets.labels import text_label
from ui.widgets.table import DataTable

if TYPE_CHECKING:
    from desktop_app.domain.exchange.office import TouchedDossier

translate = QCoreApplication.translate

TABLES = ("vn", "vn_tet2027_option2")
LAST_YEAR = 2100
FORM_WIDTH = 372
DAY, WEEK, TABLE = "day", "week", "table"


class CalendarPage(SettingsPage):
    """``touched_wanted(record)`` asks which open dossiers it would touch; ``show_touched`` brings the answer."""

    key = "calendar"
    touched_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Settings", "Lịch làm việc"), "", parent)
        self._mode = DAY
        self._pending: Any = None
        self._year = 0
        self._day_fields = self._build_day_fields()
        self._week_fields = {f"week{number}": FieldEdit(mark) for number, mark in enumerate(WEEKDAY_MARKS)}
        self.base = ChoiceField(
            self.tr("Bảng ngày nghỉ đi kèm chương trình"),
            [
                Choice("vn", self.tr("Tết 2027 theo phương án 1 (04–10/02)")),
                Choice("vn_tet2027_option2", self.tr("Tết 2027 theo phương án 2 (05–14/02)")),
            ],
        )
        self._build()
        self._set_mode(DAY)
        self.enter_moves_on()

    # -- building -------------------------------------------------------------------------------------------------
    def _build_day_fields(self) -> dict[str, QWidget]:
        self.day = DateFieldEdit(self.tr("Ngày"), this_year=LAST_YEAR, required=True)
        self.day_kind = ChoiceField(
            self.tr("Là ngày"),
            [
                Choice(DayKind.HOLIDAY, self.tr("Nghỉ lễ, nghỉ bù, nghỉ hoán đổi")),
                Choice(DayKind.COMPENSATORY, self.tr("Làm việc bình thường hoặc làm bù")),
                Choice(DayKind.CLOSURE, self.tr("Trung tâm tạm ngừng")),
                Choice(DayKind.RECEPTION, self.tr("Có buổi tiếp nhận thêm (thứ bảy)")),
            ],
        )
        self.day_name = FieldEdit(self.tr("Tên, lý do"), required=True, max_length=200)
        self.day_source = FieldEdit(self.tr("Căn cứ"), required=True, max_length=300)
        self.day_status = ChoiceField(
            self.tr("Mức chắc chắn"),
            [
                Choice(DayStatus.ANNOUNCED, self.tr("Đã công bố")),
                Choice(DayStatus.FIXED, self.tr("Theo luật")),
                Choice(DayStatus.PROPOSED, self.tr("Mới đề xuất")),
            ],
        )
        self.day_sessions = FieldEdit(
            self.tr("Giờ làm việc riêng của ngày"), max_length=80, placeholder=self.tr("để trống: như ngày thường")
        )
        self.receives = QCheckBox(self.tr("Vẫn tiếp nhận hồ sơ"))
        self.returns = QCheckBox(self.tr("Vẫn trả kết quả"))
        self.counts = QCheckBox(self.tr("Vẫn tính là ngày làm việc của thời hạn"))
        self.day_kind.chosen.connect(self._on_day_kind)
        return {
            "day": self.day, "kind": self.day_kind, "name": self.day_name, "source": self.day_source,
            "status": self.day_status, "sessions": self.day_sessions, "receives": self.receives,
            "returns": self.returns, "counts": self.counts,
        }  # fmt: skip

    def _build(self) -> None:
        self.year_field = ChoiceField(self.tr("Năm"))
        self.year_field.setFixedWidth(112)
        self.year_field.chosen.connect(self._on_year)
        self.year_note = text_label("", "note", wrap=True)
        self.table: DataTable[DayRow] = DataTable(self.tr("Các ngày đặc biệt trong năm"), day_columns())
        self.table.set_empty_text(self.tr("Chưa có lịch nghỉ của năm này"), self.tr("Bấm Ctrl+N để thêm từng ngày."))
        self.table.row_selected.connect(self._on_row)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.year_field)
        top.addWidget(self.year_note, 1, Qt.AlignmentFlag.AlignBottom)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(top)
        left.addWidget(self.table, 3)
        self.touched = self._build_touched()
        left.addWidget(self.touched, 2)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addSpacing(16)
        row.addWidget(self._build_side())
        for mode, text in ((WEEK, self.tr("Giờ trong tuần")), (TABLE, self.tr("Bảng ngày nghỉ"))):
            opener = button(text, "quiet")
            opener.clicked.connect(self.show_week if mode == WEEK else self.show_base)
            self.add_action(opener)
        new = button(self.tr("Thêm ngày"), "", Key.NEW_RECORD.shown)
        new.clicked.connect(self.new_record)
        self.add_action(new)
        self.box.addLayout(row, 1)

    def _build_side(self) -> QFrame:
        self._side_title = text_label("", "strong", wrap=True)
        self.stack = QStackedWidget()
        day, week, base = FormColumn(), FormColumn(), FormColumn()
        for column in (day, week, base):
            column.column.setContentsMargins(0, 0, 8, 0)
        day.add_row((self.day, 1), (self.day_status, 1))
        for name in ("kind", "name", "source", "sessions", "receives", "returns", "counts"):
            day.add(self._day_fields[name])
        week.add(text_label(self.tr("Ví dụ: 07:30-11:30, 13:00-17:00. Để trống: không làm việc."), "note", wrap=True))
        for field in self._week_fields.values():
            week.add(field)
        saturday = self.tr("Buổi thứ bảy là giờ làm việc của lời hứa, không tính là ngày làm việc của thời hạn.")
        week.add(text_label(saturday, "note", wrap=True))
        base.add(self.base)
        remark = self.tr("Hai phương án Tết 2027 mới là đề xuất; xin chọn lại khi có thông báo chính thức.")
        base.add(text_label(remark, "note", wrap=True))
        for column in (day, week, base):
            column.add_stretch()
            self.stack.addWidget(column)
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.save_button.clicked.connect(self.save)
        side = QFrame()
        side.setProperty("role", "side")
        side.setFixedWidth(FORM_WIDTH)
        box = QVBoxLayout(side)
        box.setContentsMargins(16, 8, 8, 8)
        box.setSpacing(8)
        box.addWidget(self._side_title)
        box.addWidget(scrolled(self.stack), 1)
        box.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        return side

    def _build_touched(self) -> QFrame:
        self._touched_text = text_label("", "strong", wrap=True)
        self.touched_table: DataTable[TouchedDossier] = DataTable(
            self.tr("Hồ sơ có ngày hẹn khác đi"), touched_columns()
        )
        self.touched_table.setMinimumHeight(150)
        panel = QFrame()
        panel.setProperty("role", "message")
        panel.setProperty("state", "attention")
        box = QVBoxLayout(panel)
        box.setContentsMargins(12, 8, 12, 8)
        box.setSpacing(6)
        box.addWidget(self._touched_text)
        box.addWidget(self.touched_table)
        note = self.tr("Ngày hẹn trên giấy của các hồ sơ này được giữ nguyên. Ctrl+Enter để lưu lịch, Esc để quay lại.")
        box.addWidget(text_label(note, "note", wrap=True))
        panel.hide()
        return panel

    # -- the page's life ------------------------------------------------------------------------------------------
    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        table = data.office.calendar.table
        years = sorted({entry.day.year for entry in table.days} | set(table.known_years))
        self.year_field.set_choices([Choice(str(year), str(year)) for year in years])
        first_time = not self._year
        self._year = self._year or in_vietnam(data.now).year
        self.year_field.set_value(str(self._year))
        self._show_year()
        if first_time:
            self._show_next_day(in_vietnam(data.now).date())
        if self._mode == WEEK:
            self._fill_week()
        chosen = data.office.of("calendar_base", "base")
        if self._mode != TABLE:
            self.base.set_value(chosen.table if isinstance(chosen, CalendarBase) else TABLES[0])

    def new_record(self) -> None:
        """A day of the centre's own, beginning with today."""
        self._set_mode(DAY)
        self.table.clearSelection()
        self.day.set_value(None)
        self._fill_day(None)
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_week(self) -> None:
        self._set_mode(WEEK)
        self._fill_week()
        self._week_fields["week0"].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_base(self) -> None:
        self._set_mode(TABLE)
        self.base.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """First ask what it would touch; a second Ctrl+Enter, with the list on the screen, saves."""
        if self._pending is not None and self.touched.isVisible():
            record, self._pending = self._pending, None
            self.touched.hide()
            self.save_wanted.emit(record)
            return
        if self.wrong_date():
            return
        self.clear_problems()
        try:
            self._pending = self._record()
        except UserError as error:
            self.show_error(error)
            return
        self.touched_wanted.emit(self._pending)

    def show_touched(self, rows: tuple[TouchedDossier, ...]) -> None:
        """The answer to ``touched_wanted``: nothing touched is saved at once, otherwise the officer looks first."""
        if self._pending is None:
            return
        if not rows:
            record, self._pending = self._pending, None
            self.save_wanted.emit(record)
            return
        text = self.tr("%n hồ sơ đang giải quyết sẽ có hạn khác theo lịch mới:", "", len(rows))
        self._touched_text.setText(text)
        self.touched_table.show_rows(rows)
        self.touched.show()
        self.touched_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> bool:
        if not self.touched.isVisible():
            return False
        self.touched.hide()
        self._pending = None
        return True

    def on_saved(self, record: Any) -> None:
        if isinstance(record, CalendarDay):
            self._year = record.day.year
        super().on_saved(record)

    def show_error(self, error: MotcuaError) -> None:
        self._pending = None
        self.touched.hide()
        super().show_error(error)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _record(self) -> Any:
        if self._mode == WEEK:
            week = [sessions_of(field.text(), name) for name, field in self._week_fields.items()]
            return WorkingWeek(tuple(week))
        if self._mode == TABLE:
            return CalendarBase(self.base.value())
        day = self.day.value()
        if day is None:
            raise UserError("date_invalid", field="day")
        if not self.day_name.text():
            raise UserError("name_needed", field="name")
        if not self.day_source.text():
            raise UserError("ground_needed", field="source")
        kind = DayKind(self.day_kind.value())
        closure = kind is DayKind.CLOSURE
        sessions = () if kind is DayKind.HOLIDAY else sessions_of(self.day_sessions.text(), "sessions")
        if kind is DayKind.RECEPTION and not sessions:
            raise UserError("sessions_invalid", field="sessions")
        return CalendarDay(
            day=day,
            kind=kind,
            name=self.day_name.text(),
            source=self.day_source.text(),
            status=DayStatus(self.day_status.value()),
            receives=self.receives.isChecked() if closure else True,
            returns=self.returns.isChecked() if closure else True,
            counts=self.counts.isChecked() if closure else True,
            sessions=sessions,
        )

    def _set_mode(self, mode: str) -> None:
        self._mode = mode
        self._pending = None
        self.touched.hide()
        self.message.clear()
        self.stack.setCurrentIndex((DAY, WEEK, TABLE).index(mode))
        shown: dict[str, dict[str, QWidget]] = {
            DAY: self._day_fields, WEEK: dict(self._week_fields), TABLE: {"calendar": self.base}
        }  # fmt: skip
        self.fields = shown[mode]
        titles = {
            DAY: self.tr("Ngày đặc biệt"),
            WEEK: self.tr("Giờ làm việc trong tuần"),
            TABLE: self.tr("Bảng ngày nghỉ"),
        }
        self._side_title.setText(titles[mode])
        if mode == DAY:
            self._on_day_kind(self.day_kind.value())

    def _show_year(self) -> None:
        if self.data is None:
            return
        table = self.data.office.calendar.table
        own = {day for day in self.data.office.records.get("calendar_day", {}).values() if isinstance(day, CalendarDay)}
        rows = [DayRow(entry, entry in own) for entry in table.days if entry.day.year == self._year]
        self.table.show_rows(sorted(rows, key=by_day))
        proposed = sum(row.entry.status is DayStatus.PROPOSED for row in rows)
        mine = sum(row.own for row in rows)
        notes = []
        if self._year not in table.known_years:
            notes.append(self.tr("Chưa có lịch nghỉ của năm này"))
        if proposed:
            notes.append(self.tr("%n ngày mới là đề xuất", "", proposed))
        if mine:
            notes.append(self.tr("%n ngày do trung tâm đặt", "", mine))
        self.year_note.setText(" · ".join(notes))

    def _show_next_day(self, today: date) -> None:
        """The page begins with the special day that comes next."""
        for number, row in enumerate(self.table.rows_model.rows()):
            if row.entry.day >= today:
                self.table.select_row(number)
                return

    def _fill_week(self) -> None:
        if self.data is not None:
            for sessions, field in zip(self.data.office.calendar.table.weekly, self._week_fields.values(), strict=True):
                field.set_text(sessions_text(sessions))

    def _fill_day(self, entry: CalendarDay | None) -> None:
        self.clear_problems()
        self.day_kind.set_value(entry.kind if entry else DayKind.CLOSURE)
        self.day_name.set_text(entry.name if entry else "")
        self.day_source.set_text(entry.source if entry else "")
        self.day_status.set_value(entry.status if entry else DayStatus.ANNOUNCED)
        self.day_sessions.set_text(sessions_text(entry.sessions) if entry else "")
        self.receives.setChecked(entry.receives if entry else False)
        self.returns.setChecked(entry.returns if entry else False)
        self.counts.setChecked(entry.counts if entry else True)
        self._on_day_kind(self.day_kind.value())

    def _on_row(self, row: DayRow | None) -> None:
        if row is not None and self._mode == DAY and self._pending is None:
            self.day.set_value(row.entry.day)
            self._fill_day(row.entry)

    def _on_year(self, year: str) -> None:
        self._year = int(year)
        self._show_year()

    def _on_day_kind(self, kind: str) -> None:
        for box in (self.receives, self.returns, self.counts):
            box.setVisible(kind == DayKind.CLOSURE)
        self.day_sessions.setVisible(kind != DayKind.HOLIDAY)
