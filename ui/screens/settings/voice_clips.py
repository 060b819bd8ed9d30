"""The clips of the voice: what each says, whose voice it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.hall.announcement import (
    CHIME,
    NO_WAIT,
    OPENING,
    PRIORITY,
    SPELLED,
    SPOKEN,
    TO_BOARD,
    TO_COUNTER,
    TO_PLACE,
    counter_key,
    counter_mark,
)
from desktop_app.domain.office import Counter
from ui.hall.voice.clips import ClipFacts
from ui.shortcuts import Key
from ui.widgets.delegates import Pill
from ui.widgets.forms import button
from ui.widgets.table import Column, DataTable

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ClipRow:
    """One line of the table."""

    key: str
    title: str
    text: str
    facts: ClipFacts


def clip_titles(counters: Sequence[Counter]) -> dict[str, tuple[str, str]]:
    """Key → (what it is, what it says), in the order in which a call uses them; counters whose name has no number
    can be given a clip of their own."""
    phrases = {
        CHIME: translate("Settings", "Chuông báo"),
        OPENING: translate("Settings", "Câu mở đầu"),
        TO_COUNTER: translate("Settings", "Trước số quầy"),
        TO_PLACE: translate("Settings", "Trước tên quầy"),
        TO_BOARD: translate("Settings", "Quầy không có số"),
        PRIORITY: translate("Settings", "Dãy số ƯT"),
        NO_WAIT: translate("Settings", "Dãy số KC"),
    }
    titles: dict[str, tuple[str, str]] = {}
    for key, text in SPOKEN.items():
        if key in phrases:
            titles[key] = (phrases[key], text)
        elif key in SPELLED:
            titles[key] = (translate("Settings", "Chữ {letter}").format(letter=SPELLED[key]), text)
        else:
            titles[key] = (translate("Settings", "Số {digit}").format(digit=key[-1]), text)
    for counter in counters:
        if counter.active and not counter_mark(counter.name):
            titles[counter_key(counter.key)] = (translate("Settings", "Tên quầy"), counter.name)
    return titles


class ClipsPanel(QWidget):
    """Table and buttons. ``listen_wanted(key)``, ``record_wanted(key)``, ``stop_wanted()``, ``file_wanted(key)``,
    ``shipped_wanted(key)``."""

    listen_wanted = Signal(str)
    record_wanted = Signal(str)
    stop_wanted = Signal()
    file_wanted = Signal(str)
    shipped_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recording = ""
        self._microphone: bool | None = None
        self.table: DataTable[ClipRow] = DataTable(self.tr("Các đoạn giọng đọc"), self._columns())
        self.listen_button = button(self.tr("Nghe"), "", "Enter")
        self.record_button = button(self.tr("Thu âm"), "", Key.CLIP_RECORD.shown)
        self.file_button = button(self.tr("Thay bằng tệp"), "", Key.CLIP_FILE.shown)
        self.shipped_button = button(self.tr("Về giọng máy"), "", Key.CLIP_SHIPPED.shown)
        foot = QGridLayout()  # in two lines: with their keys they are wider than a small screen
        foot.setSpacing(8)
        for at, made in enumerate((self.listen_button, self.file_button, self.record_button, self.shipped_button)):
            foot.addWidget(made, at // 2, at % 2)
        foot.setColumnStretch(2, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self.table, 1)
        box.addLayout(foot)
        self.table.row_activated.connect(self._on_row)
        self.table.row_selected.connect(self._on_selected)
        self.listen_button.clicked.connect(self._on_listen)
        self.record_button.clicked.connect(self._on_record)
        self.file_button.clicked.connect(self._on_file)
        self.shipped_button.clicked.connect(self._on_shipped)
        self._shortcuts = [
            self._shortcut(Key.CLIP_RECORD, self._on_record_key),
            self._shortcut(Key.CLIP_FILE, self._on_file),
            self._shortcut(Key.CLIP_SHIPPED, self._on_shipped),
        ]
        self._settle()

    # -- for the page ---------------------------------------------------------------------------------------------
    def show_clips(self, titles: Mapping[str, tuple[str, str]], facts: Sequence[ClipFacts]) -> None:
        """The rows again; the current one stays."""
        before = self.current_key()
        rows = tuple(ClipRow(fact.key, *titles[fact.key], fact) for fact in facts if fact.key in titles)
        self.table.show_rows(rows)
        places = {row.key: number for number, row in enumerate(self.table.rows_model.rows())}
        if rows:
            self.table.select_row(places.get(before, 0))
        self._settle()

    def current_key(self) -> str:
        row = self.table.current_row()
        return row.key if row is not None else ""

    def show_microphone(self, there: bool) -> None:
        """Where there is none, the button says so."""
        self._microphone = there
        self._settle()

    def show_recording(self, key: str) -> None:
        """The button ends what it began; the other buttons wait."""
        self._recording = key
        self._settle()
        QTimer.singleShot(0, self._keep_in_sight)  # a message above the table has just taken some of its room

    # -- inside ---------------------------------------------------------------------------------------------------
    def _columns(self) -> tuple[Column[ClipRow], ...]:
        right = Qt.AlignmentFlag.AlignRight
        return (
            Column("title", self.tr("Đoạn"), _title, width_hint=144),
            Column("text", self.tr("Đọc là"), _text),
            Column("source", self.tr("Nguồn"), self._source, width_hint=128, tooltip=_maker),
            Column("length", self.tr("Giây"), _length, width_hint=64, align=right, mono=True, sort_key=_milliseconds),
        )

    def _source(self, row: ClipRow) -> Pill:
        if row.facts.own:
            return Pill(self.tr("của đơn vị"), "ok")
        return Pill(self.tr("giọng máy"), "calm") if row.facts.milliseconds else Pill(self.tr("chưa có"), "attention")

    def _settle(self) -> None:
        row = self.table.current_row()
        there, busy = row is not None, bool(self._recording)
        self.listen_button.setEnabled(there and not busy and row is not None and bool(row.facts.milliseconds))
        self.file_button.setEnabled(there and not busy)
        self.shipped_button.setEnabled(row is not None and not busy and row.facts.own)
        if self._microphone is False:
            self._name(self.record_button, self.tr("Không có micro"), "")
        else:
            word = self.tr("Dừng thu") if busy else self.tr("Thu âm")
            self._name(self.record_button, word, Key.CLIP_RECORD.shown)
        self.record_button.setEnabled(busy or (there and self._microphone is not False))

    @staticmethod
    def _name(made: QWidget, word: str, key: str) -> None:
        made.setText(f"{word} · {key}" if key else word)  # type: ignore[attr-defined]
        made.setAccessibleName(word)

    def _shortcut(self, key: Key, slot: object) -> QShortcut:
        made = QShortcut(QKeySequence(key.sequence), self)
        made.setContext(Qt.ShortcutContext.WindowShortcut)
        made.activated.connect(slot)
        return made

    def _keep_in_sight(self) -> None:
        self.table.scrollTo(self.table.currentIndex())

    def _on_row(self, _row: ClipRow) -> None:
        self._on_listen()

    def _on_selected(self, _row: ClipRow | None) -> None:
        self._settle()

    def _on_listen(self) -> None:
        if self.listen_button.isEnabled():
            self.listen_wanted.emit(self.current_key())

    def _on_record(self) -> None:
        if self._recording:
            self.stop_wanted.emit()
        elif self.record_button.isEnabled():
            self.record_wanted.emit(self.current_key())

    def _on_record_key(self) -> None:
        self._on_record()

    def _on_file(self) -> None:
        if self.file_button.isEnabled():
            self.file_wanted.emit(self.current_key())

    def _on_shipped(self) -> None:
        if self.shipped_button.isEnabled():
            self.shipped_wanted.emit(self.current_key())


def _title(row: ClipRow) -> str:
    return row.title


def _text(row: ClipRow) -> str:
    return row.text or "–"


def _maker(row: ClipRow) -> str:
    return row.facts.maker


def _milliseconds(row: ClipRow) -> int:
    return row.facts.milliseconds


def _length(row: ClipRow) -> str:
    return f"{row.facts.milliseconds / 1_000:.1f}".replace(".", ",") if row.facts.milliseconds else ""
