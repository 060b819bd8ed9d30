"""The calm face of an unexpected error: a number to read out, and two ways on. The only modal window of the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.runtime.crash import CrashReport
from ui.widgets.forms import button
from ui.widgets.labels import FigureLabel, text_label


class CrashDialog(QDialog):
    """``restart_requested()`` when the officer chose to start again; closing it goes on working."""

    restart_requested = Signal()

    def __init__(self, report: CrashReport, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report, self._folder = report, folder
        self.setWindowTitle(self.tr("Một Cửa"))
        self.setMinimumWidth(480)
        self._note = text_label("", "note", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 16)
        box.setSpacing(12)
        box.addWidget(text_label(self.tr("Có lỗi ngoài dự kiến"), "title"))
        box.addWidget(
            text_label(
                self.tr(
                    "Xin lỗi vì sự bất tiện. Hồ sơ đã tiếp nhận vẫn an toàn, nội dung đang nhập được giữ lại. "
                    "Khi gọi hỗ trợ, xin đọc số báo cáo này:"
                ),
                wrap=True,
            )
        )
        box.addWidget(FigureLabel(report.number, 17, strong=True))
        box.addWidget(self._note)
        row = QHBoxLayout()
        save = button(self.tr("Lưu báo cáo"))
        again = button(self.tr("Khởi động lại"))
        go_on = button(self.tr("Làm việc tiếp"), "primary")
        save.clicked.connect(self.save)
        again.clicked.connect(self._on_restart)
        go_on.clicked.connect(self.accept)
        row.addWidget(save)
        row.addStretch(1)
        row.addWidget(again)
        row.addWidget(go_on)
        box.addLayout(row)
        go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Write the report (no personal data in it) into the folder of reports and say where."""
        path = self._folder / f"motcua-{self._report.number}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{self._report.number} {self._report.at.isoformat()}\n{self._report.text}\n", "utf-8")
        except OSError:
            self._note.setText(self.tr("Chưa lưu được báo cáo. Xin chụp lại màn hình này."))
            return
        self._note.setText(self.tr("Đã lưu báo cáo tại {path}").format(path=path))

    def _on_restart(self) -> None:
        self.accept()
        self.restart_requested.emit()
