"""The floor of a start: PySide6, one main window, one table with some rows. Run as a file of its own by ``bench``.

It imports nothing of the program but the key that both windows have to answer.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget, QTableWidgetItem

from desktop_app.bench.key_answer import KeyAnswer

ROWS, COLUMNS = 30, 6
SIZE = (1366, 728)


class BareWindow(QMainWindow):
    """Writes ``painted`` to standard output once it was painted and has answered a key, then closes."""

    def __init__(self) -> None:
        super().__init__()
        self._painted = False
        table = QTableWidget(ROWS, COLUMNS)
        for row in range(ROWS):
            for column in range(COLUMNS):
                table.setItem(row, column, QTableWidgetItem(f"{row} – {column}"))
        self.setCentralWidget(table)
        self.resize(*SIZE)
        table.setFocus()
        self._answer = KeyAnswer(self)
        self._answer.answered.connect(self._on_answered)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._answer.ask)

    def _on_answered(self) -> None:
        sys.stdout.write("painted\n")
        sys.stdout.flush()
        self.close()


def main() -> int:
    application = QApplication(sys.argv[:1])
    window = BareWindow()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
