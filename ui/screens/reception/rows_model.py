"""The checklist of papers: one row a paper, three counts, used by keys without leaving the table."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop_app.domain.catalogue.procedure import Procedure
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.values import replace
from ui.screens.reception.state import toggled
from ui.theme.fonts import body_font
from ui.theme.tokens import NOTE_PT, current_theme

Index = QModelIndex | QPersistentModelIndex
COUNTS = ("originals", "certified", "copies")
MOST = 99
LOWEST, PAD, COUNT_WIDTH = 28, 8, 50
TALLEST = 262
"""Pixels; a longer checklist scrolls inside the table, so that the fee below it stays in sight."""
SECOND_DIGIT_MS = 900
"""Two digits typed within this time make one number: 1 then 2 is 12."""


class PapersModel(QAbstractTableModel):
    """Papers of the chosen procedure with what was handed in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[ComponentCount, ...] = ()
        self._titles = (self.tr("Giấy tờ"), self.tr("Chính"), self.tr("C.thực"), self.tr("Chụp"))
        self._tips = (
            self.tr("Thành phần hồ sơ; * là giấy tờ bắt buộc"),
            self.tr("Số bản chính"),
            self.tr("Số bản chứng thực"),
            self.tr("Số bản chụp"),
        )

    @property
    def counts(self) -> tuple[ComponentCount, ...]:
        return self._counts

    def set_counts(self, counts: tuple[ComponentCount, ...]) -> None:
        """Replace all rows; the same papers keep their place."""
        if [count.name for count in counts] == [count.name for count in self._counts]:
            self._counts = counts
            if counts:
                self.dataChanged.emit(self.index(0, 0), self.index(len(counts) - 1, 3))
            return
        self.beginResetModel()
        self._counts = counts
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._counts)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return self._tips[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole and section == 0:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        count, column = self._counts[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            if column == 0:
                mark = "✓ " if count.present else "○ "
                return f"{mark}{count.name}{' *' if count.required else ''}"
            number = getattr(count, COUNTS[column - 1])
            return str(number) if number else "–"
        if role == Qt.ItemDataRole.ToolTipRole and column == 0:
            return count.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(count, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def _spoken(self, count: ComponentCount, column: int) -> str:
        if column:
            return f"{self._tips[column]}: {getattr(count, COUNTS[column - 1])}"
        state = self.tr("đã có") if count.present else self.tr("chưa có")
        return f"{count.name}, {state}"


class _NameDelegate(QStyledItemDelegate):
    """A paper's mark and name in small type, wrapped to the column it really has."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.columnWidth(0)
        text = str(index.data() or "")
        metrics = QFontMetrics(body_font(NOTE_PT))
        room = QRect(0, 0, max(40, width - 2 * PAD), 1_000)
        needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
        return QSize(width, max(LOWEST, needed + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("accent_soft"))
        painter.setPen(theme.color("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.setFont(body_font(NOTE_PT))
        painter.setPen(theme.color("ink"))
        room = option.rect.adjusted(PAD, 0, -PAD, 0)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(flags), str(index.data() or ""))
        painter.restore()


class PapersTable(QTableView):
    """``changed(tuple[ComponentCount, …])`` when the officer counted something.

    Arrows move, Space hands a paper in or takes it back, digits set the count, Enter goes to the next field.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._procedure: Procedure | None = None
        self.papers = PapersModel(self)
        self.setModel(self.papers)
        self.setAccessibleName(self.tr("Thành phần hồ sơ"))
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(28)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, COUNT_WIDTH + (10 if column == 2 else 0))
        self.setItemDelegateForColumn(0, _NameDelegate(self))
        header.sectionResized.connect(self._on_section_resized)
        self.clicked.connect(self._on_clicked)
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SECOND_DIGIT_MS)
        self._typing.timeout.connect(self._forget_typed)

    def show_papers(self, procedure: Procedure | None, counts: tuple[ComponentCount, ...]) -> None:
        """Show the papers of a procedure; rows are as high as their names need."""
        fresh = procedure is not self._procedure
        self._procedure = procedure
        self.papers.set_counts(counts)
        if fresh:
            self._fit_rows()
            self.setCurrentIndex(self.papers.index(0, 0))

    def _on_section_resized(self, section: int, _old: int, _new: int) -> None:
        """The names have another width: wrap them anew."""
        if section == 0:
            self._fit_rows()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Rows as high as their names need, the table as high as its rows, up to a third of the page."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self.papers.rowCount()))
        wanted = rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth() + 2
        self.setFixedHeight(min(wanted, TALLEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, index = event.text(), self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and text.isdigit() and index.isValid():
            self._set_count(index.row(), max(1, index.column()), text)
            return
        if plain and event.key() == Qt.Key.Key_Space and index.isValid():
            self.toggle(index.row())
            return
        self._forget_typed()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.focusNextPrevChild(True)
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and not self.currentIndex().isValid() and self.papers.rowCount():
            self.setCurrentIndex(self.papers.index(0, 0))
        return super().event(event)

    def toggle(self, row: int) -> None:
        """Hand one paper in, in its usual numbers, or take it back."""
        if self._procedure is not None and row < len(self.papers.counts):
            self._report(toggled(self._procedure, self.papers.counts, row))

    def _set_count(self, row: int, column: int, digit: str) -> None:
        typed = (self._typed + digit)[-2:]
        self._typed = typed
        self._typing.start()
        counts = self.papers.counts
        old, number = counts[row], min(int(typed), MOST)
        changed = (
            replace(old, originals=number),
            replace(old, certified=number),
            replace(old, copies=number),
        )[column - 1]
        self._report((*counts[:row], changed, *counts[row + 1 :]))

    def _report(self, counts: tuple[ComponentCount, ...]) -> None:
        self.papers.set_counts(counts)
        self.changed.emit(counts)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.toggle(index.row())

    def _forget_typed(self) -> None:
        self._typed = ""
