"""Above the list of F5, on demand: the public progress sheet, for the web site, the hall screen or the wall."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.progress import DEFAULT_DAYS
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.screens.dossiers.progress_desk import HTML, PDF, STEM
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.output_panel import OutputPanel

if TYPE_CHECKING:
    from desktop_app.domain.office import PrinterDevice
    from desktop_app.services.office import OfficeServices
    from ui.screens.dossiers.progress_desk import ProgressDesk
    from ui.widgets.messages import MessageBar

WITH, WITHOUT = "with", "without"


class ProgressPanel(OutputPanel):
    """Implements the view of ``ProgressDesk``; what came of it is said in the page's ``bar``."""

    def __init__(self, bar: MessageBar, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        title = translate("ProgressPanel", "Bảng tiến độ công khai: không có tên, không có nội dung hồ sơ")
        html, pdf = translate("ProgressPanel", "Tệp trang web (HTML)"), translate("ProgressPanel", "Tệp PDF")
        super().__init__(title, (Choice(HTML, html), Choice(PDF, pdf)), parent)
        self.days = FieldEdit(self.tr("Hồ sơ nhận trong số ngày gần đây"), required=True, max_length=3)
        self.procedure = ChoiceField(
            self.tr("Tên thủ tục"),
            [
                Choice(WITHOUT, self.tr("Không ghi: chỉ mã, tình trạng, hẹn trả")),
                Choice(WITH, self.tr("Có ghi: người quen có thể đoán được việc của nhau")),
            ],
        )
        options = QHBoxLayout()
        options.setSpacing(8)
        options.addWidget(self.days, 2, Qt.AlignmentFlag.AlignTop)
        options.addWidget(self.procedure, 5, Qt.AlignmentFlag.AlignTop)
        self.add_options(options)
        self.desk: ProgressDesk | None = None
        self._bar = bar
        self.days.set_text(str(DEFAULT_DAYS))
        for before, after in (
            (self.days.edit, self.procedure.combo),
            (self.procedure.combo, self.where.combo),
            (self.where.combo, self.path.edit),
            (self.path.edit, self.go),
            (self.go, self.back),
        ):
            QWidget.setTabOrder(before, after)
        self.wanted.connect(self._on_wanted)

    def show_for(self, office: OfficeServices) -> None:
        """Open with the proposals for where the file goes."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or str(Path.home()))
        self._bar.clear()
        self.open(HTML, {kind: str(folder / f"{STEM}.{kind}") for kind in (HTML, PDF)})
        if self.desk is not None:
            self.desk.open(office)

    def _on_wanted(self, where: str, path: str) -> None:
        if self.desk is None or not self.go.isEnabled():
            return
        for field in (self.days, self.path):
            field.clear_problem()
        self._bar.clear()
        self.desk.output(where, path, self.days.text(), with_procedure=self.procedure.value() == WITH)

    # -- what the desk says ---------------------------------------------------------------------------------------
    def show_printers(self, printers: tuple[PrinterDevice, ...]) -> None:
        self.set_printers(printers)

    def show_busy(self, busy: bool) -> None:
        self.go.setEnabled(not busy)

    def show_done(self, where: str) -> None:
        self.cancelled.emit()
        self._bar.say(self.tr("Đã xong: {where}").format(where=where), "ok")

    def show_error(self, error: MotcuaError) -> None:
        field = {"path": self.path, "days": self.days}.get(error.field or "")
        if field is not None and self.isVisible():
            field.set_problem(sentence(error))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._bar.say(sentence(error), kind_of(error))
