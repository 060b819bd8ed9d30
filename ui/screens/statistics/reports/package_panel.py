"""The reports of a quarter: which quarter, into which folder, cut at which day; and the line that reminds of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.exchange.report_package import PackageDue
from desktop_app.domain.formatting import date_vi
from desktop_app.errors import MotcuaError
from ui.messages import sentence
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label

_ROMAN = ("I", "II", "III", "IV")


def quarter_text(slot: str) -> str:
    """ "Quý IV/2026"."""
    year, _, number = slot.partition("-Q")
    said = QCoreApplication.translate("PackagePanel", "Quý {number}/{year}")
    return said.format(number=_ROMAN[int(number) - 1], year=year)


def due_text(due: PackageDue) -> str:
    """The quiet line of F7."""
    said = (
        QCoreApplication.translate("PackagePanel", "Đã qua ngày {day}, bộ báo cáo {quarter} chưa được lập.")
        if due.passed
        else QCoreApplication.translate("PackagePanel", "Đến kỳ lập bộ báo cáo {quarter}: nộp trước ngày {day}.")
    )
    return said.format(quarter=quarter_text(due.slot), day=date_vi(due.before))


class PackagePanel(QFrame):
    """``wanted(slot, folder, cut)``: ``cut`` a date or None. What is wrong stands beside its field."""

    wanted = Signal(str, str, object)

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("state", "calm")
        self.quarter = ChoiceField(self.tr("Quý"))
        self.cut = DateFieldEdit(self.tr("Chốt số liệu sớm đến"), this_year=this_year)
        self.folder = FieldEdit(self.tr("Ghi vào thư mục"), required=True, max_length=400)
        self.go = button(self.tr("Lập"), "primary", "Ctrl+Enter")
        self.back = button(self.tr("Quay lại"), "", "Esc")
        self.go.clicked.connect(self.submit)
        self.back.clicked.connect(self._on_back)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.quarter, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cut, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.folder, 4, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignBottom)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 12, 12)
        box.setSpacing(4)
        box.addWidget(text_label(self.tr("Mọi báo cáo của một quý, PDF và Excel, kèm mục lục"), "strong"))
        box.addLayout(row)
        self.setVisible(False)

    def open(self, quarters: tuple[str, ...], folder: str) -> None:
        """What was typed the last time stays."""
        self.quarter.set_choices([Choice(slot, quarter_text(slot)) for slot in quarters])
        if not self.folder.text():
            self.folder.set_text(folder)
        self.setVisible(True)
        self.quarter.combo.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        if not self.cut.is_wrong():
            self.wanted.emit(self.quarter.value(), self.folder.text(), self.cut.value())

    def show_problem(self, error: MotcuaError) -> bool:
        """Beside the field it belongs to; False where it belongs to none."""
        fields = {"folder": self.folder, "path": self.folder, "to": self.cut}
        field = fields.get(error.field or "")
        if field is None:
            return False
        field.set_problem(sentence(error))
        field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_back()
            return
        super().keyPressEvent(event)

    def _on_back(self) -> None:
        self.setVisible(False)
