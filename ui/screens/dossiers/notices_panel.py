"""In the place of F5's list, on demand: who was guided or refused at the desk before a dossier existed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.actor import Actor
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.running import Runner
from ui.screens.dossiers.rows_model import ROW_HEIGHT
from ui.screens.dossiers.state import tr
from ui.shortcuts import Key
from ui.widgets.delegates import Noted, Pill
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle
from ui.widgets.messages import MessageBar
from ui.widgets.table import Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.dossier.texts import IntakeNoticeTexts
    from desktop_app.domain.exchange.intake import NoticeRow
    from desktop_app.services.office import OfficeServices

TYPING_MS = 150
MOST = 200
GUIDED = "guided"


class NoticesPanel(QWidget):
    """``closed()`` on Esc or ×."""

    closed = Signal()

    def __init__(
        self, runner: Runner, actor: Actor, wake_printing: Callable[[], None], this_year: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._runner = runner
        self._actor = actor
        self._wake = wake_printing
        self._office: OfficeServices | None = None
        self.heading = SectionTitle(self.tr("Phiếu hướng dẫn, từ chối (chưa cấp số hồ sơ)"))
        self.text = FieldEdit(self.tr("Số phiếu, mã hoặc tên thủ tục"), max_length=80)
        self.first = DateFieldEdit(self.tr("Từ ngày"), this_year=this_year)
        self.last = DateFieldEdit(self.tr("đến ngày"), this_year=this_year)
        self.officer = ChoiceField(self.tr("Cán bộ"), [Choice("", self.tr("Tất cả"))])
        self.kind = ChoiceField(
            self.tr("Loại phiếu"),
            [
                Choice("", self.tr("Tất cả")),
                Choice(GUIDED, self.tr("Hướng dẫn")),
                Choice("refused", self.tr("Từ chối")),
            ],
        )
        self.table: DataTable[NoticeRow] = DataTable(
            self.tr("Phiếu hướng dẫn, từ chối"),
            (
                Column("number", self.tr("Số"), _number, width_hint=72, mono=True),
                Column("kind", self.tr("Loại"), _kind, width_hint=128),
                Column("at", self.tr("Lúc"), _at, width_hint=172, mono=True),
                Column("name", self.tr("Người nộp"), _name),
                Column("matter", self.tr("Thủ tục"), _matter),
                Column("officer", self.tr("Cán bộ"), _officer, width_hint=160),
            ),
        )
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.table.set_empty_text(self.tr("Không có phiếu nào"), self.tr("Xin bỏ bớt điều kiện lọc."))
        self.again = button(self.tr("In lại phiếu đang chọn"), "", Key.PRIMARY.shown)
        self.message = MessageBar()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self._lay_out()
        self.text.edited.connect(self._on_changed)
        for field in (self.first, self.last):
            field.date_changed.connect(self._on_changed)
        for choice in (self.officer, self.kind):
            choice.chosen.connect(self._on_changed)
        self.table.row_selected.connect(self._on_selected)
        self.again.clicked.connect(self.accept)
        self.hide()

    def _lay_out(self) -> None:
        close = button(self.tr("Đóng"), "quiet", Key.BACK.shown)
        close.clicked.connect(self.closed)
        self.heading.add_action(close)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for field, share in ((self.text, 4), (self.first, 2), (self.last, 2), (self.officer, 3), (self.kind, 2)):
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.heading)
        box.addLayout(fields)
        box.addWidget(self.message)
        box.addWidget(self.table, 1)
        box.addLayout(foot)

    def open(self, office: OfficeServices) -> None:
        self._office = office
        self._runner.latest("notice-officers", lambda: _officers(office), self._show_officers, self._show_error)

    def accept(self) -> None:
        """Ctrl+Enter: the chosen notice once more, marked as a reprint."""
        office, actor, row = self._office, self._actor, self.table.current_row()
        if office is not None and row is not None:
            self._runner.write(lambda: office.intake.reprint(actor, row.id), self._on_reprint, self._show_error)

    def _ask(self) -> None:
        from desktop_app.domain.exchange.intake import NoticeFilter

        office = self._office
        if office is None:
            return
        first, last = self.first.value(), self.last.value()
        wanted = NoticeFilter(
            kind=self.kind.value(),
            officer=self.officer.value(),
            first_day=first.isoformat() if first else "",
            last_day=last.isoformat() if last else "",
            text=self.text.text(),
        )
        self._runner.latest(
            "notices", lambda: office.intake.notices(wanted, limit=MOST), self._show_rows, self._show_error
        )

    def _show_rows(self, found: tuple[tuple[NoticeRow, ...], bool]) -> None:
        rows, more = found
        self.table.show_rows(rows)
        self.heading.set_note(self.tr("{n}+ phiếu").format(n=len(rows)) if more else self.tr("{n} phiếu").format(
            n=len(rows)))  # fmt: skip
        if rows:
            self.table.select_row(0)

    def _show_officers(self, officers: tuple[tuple[str, str], ...]) -> None:
        self.officer.set_choices([Choice("", self.tr("Tất cả")), *(Choice(key, name) for key, name in officers)])
        self._ask()

    def _on_selected(self, row: NoticeRow | None) -> None:
        office = self._office
        if office is not None and row is not None:
            self._runner.latest("notice-texts", lambda: office.intake.texts(row.id), self._show_texts, self._show_error)

    def _show_texts(self, texts: IntakeNoticeTexts) -> None:
        parts = [texts.reason, *(item.name for item in texts.items), texts.ground, texts.guidance]
        self.message.say("; ".join(part for part in parts if part), "calm")

    def _on_reprint(self, _job: str) -> None:
        self.message.say(self.tr("Đang in lại phiếu."), "ok")
        self._wake()

    def _show_error(self, error: MotcuaError) -> None:
        self.message.say(sentence(error), kind_of(error))

    def _on_changed(self, _value: object = None) -> None:
        self._typing.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)


def _officers(office: OfficeServices) -> tuple[tuple[str, str], ...]:
    officers = office.records.snapshot().records.get("officer", {})
    return tuple((key, str(getattr(one, "name", key))) for key, one in officers.items())


def _number(row: NoticeRow) -> str:
    return row.number


def _kind(row: NoticeRow) -> Pill:
    if row.kind == GUIDED:
        return Pill(tr(QT_TRANSLATE_NOOP("Dossiers", "Hướng dẫn")), "attention")
    return Pill(tr(QT_TRANSLATE_NOOP("Dossiers", "Từ chối")), "late")


def _at(row: NoticeRow) -> str:
    local = in_vietnam(row.at)
    return f"{date_vi(local.date())} {time_vi(local)}"


def _name(row: NoticeRow) -> str:
    return row.submitter_name


def _matter(row: NoticeRow) -> Noted:
    return Noted(row.matter_short or "–", row.procedure_code)


def _officer(row: NoticeRow) -> str:
    return row.officer
