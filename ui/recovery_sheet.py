"""Where the sheet with the recovery code goes: the counter's printer, or a PDF where there is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.office import PrinterDevice, PrinterKind
from ui.output import to_file, to_printer

if TYPE_CHECKING:
    from desktop_app.domain.exchange.office import OfficeSnapshot

translate = QCoreApplication.translate


def print_work(code: str, office: OfficeSnapshot, when: datetime, parent: QWidget) -> Callable[[], str] | None:
    """Work that draws the sheet and hands it over, giving where to; None: the officer chose no file."""

    def content() -> bytes:
        from printing.forms.recovery_sheet import draw_recovery_sheet

        return draw_recovery_sheet(office.required_centre().name, code, when)

    title = translate("RecoverySheet", "Mã khôi phục")
    for device in office.records.get("printer", {}).values():
        if isinstance(device, PrinterDevice) and device.active and device.kind is PrinterKind.SYSTEM:
            return to_printer(content, device, title)
    path, _ = QFileDialog.getSaveFileName(parent, title, "", "PDF (*.pdf)")
    return to_file(content, "pdf", path) if path else None
