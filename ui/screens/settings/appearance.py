"""Giao diện: theme at once, language and reader at the next start; both belong to this computer, not to the centre."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.errors import EnvironmentProblem
from ui.preferences import change_preferences, load_preferences
from ui.screens.settings.base import SettingsPage
from ui.serial_scanner import port_names
from ui.shortcuts import Key
from ui.theme.tokens import current_theme
from ui.widgets.fields import Choice, ChoiceField
from ui.widgets.forms import FormColumn, button
from ui.widgets.labels import text_label

translate = QCoreApplication.translate


class AppearancePage(SettingsPage):
    """A chosen theme is shown at once; Ctrl+Enter keeps it for the next start."""

    key = "appearance"

    def __init__(self, folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(translate("Settings", "Giao diện"), translate("Settings", "riêng cho máy tính này"), parent)
        self._folder = folder
        self.theme = ChoiceField(
            self.tr("Nền"),
            [
                Choice("light", self.tr("Sáng")),
                Choice("dark", self.tr("Tối")),
                Choice("high_contrast", self.tr("Tương phản cao")),
            ],
        )
        self.language = ChoiceField(
            self.tr("Ngôn ngữ"), [Choice("vi", self.tr("Tiếng Việt")), Choice("en", self.tr("Tiếng Anh"))]
        )
        kept = load_preferences(folder) if folder is not None else None
        ports = dict.fromkeys((*port_names(), *((kept.scanner_port,) if kept and kept.scanner_port else ())))
        self.scanner = ChoiceField(
            self.tr("Máy quét"),
            [
                Choice("", self.tr("Gõ như bàn phím (USB)")),
                *(Choice(port, self.tr("Cổng nối tiếp {port}").format(port=port)) for port in ports),
            ],
        )
        self.scanner.set_value(kept.scanner_port if kept is not None else "")
        self.fields = {"theme": self.theme, "language": self.language, "scanner": self.scanner}
        self.theme.set_value(current_theme().name)
        self.language.set_value(kept.language if kept is not None else "vi")
        column = FormColumn()
        column.column.setContentsMargins(0, 8, 0, 8)
        column.setFixedWidth(420)  # else the wrapped note takes its height from the fields
        column.add(self.theme)
        column.add(self.language)
        column.add(self.scanner)
        column.add(text_label(self.tr("Ngôn ngữ và máy quét đổi sau khi mở lại chương trình."), "note", wrap=True))
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        column.add(self.save_button)
        self.box.addWidget(column, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)
        self.theme.chosen.connect(self._on_theme)
        self.save_button.clicked.connect(self.save)
        self.enter_moves_on()

    def save(self) -> None:
        self._on_theme(self.theme.value())
        if self._folder is None:
            self.message.say(self.tr("Đã đổi cho lần chạy này."), "ok")
            return
        try:
            change_preferences(
                self._folder,
                theme=self.theme.value(),
                language=self.language.value(),
                scanner_port=self.scanner.value(),
            )
        except EnvironmentProblem as error:
            self.show_error(error)
            return
        self.message.say(self.tr("Đã lưu."), "ok")

    def on_saved(self, record: Any) -> None:
        """Nothing of this page is a record of the centre."""

    def _on_theme(self, name: str) -> None:
        from ui.app import change_theme

        app = QApplication.instance()
        if isinstance(app, QApplication) and name != current_theme().name:
            change_theme(app, name)
