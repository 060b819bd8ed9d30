"""The pages of the ticket machine. Each shows what it is given and says what was pressed; none decides anything."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.formatting import time_vi
from desktop_app.domain.hall.records import PriorityGroup
from desktop_app.domain.hall.states import CODE_DIGITS
from desktop_app.errors import MotcuaError
from ui.hall.kiosk.parts import Digits, GroupTile, Say, TileGrid, Touch
from ui.hall.kiosk.state import ClosedPage, NumberPage, Paper, StartPage, Why
from ui.hall.kiosk.words import before_text, closed_text, opening_text, paper_text, printer_notice, tile_note, wait_text
from ui.messages import sentence

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Page(QWidget):
    """A column; ``dress`` puts its words on, again when the language changes."""

    left = Signal()
    """The person wants to go back to the start."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def dress(self) -> None:
        """Words that do not come with what is shown."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.dress()

    def _on_left(self) -> None:
        self.left.emit()


class StartView(Page):
    """``chosen(key)``, ``priority_wanted()``, ``code_wanted()``."""

    chosen = Signal(str)
    priority_wanted = Signal()
    code_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page: StartPage | None = None
        self.title = Say(26, strong=True)
        self.said = Say(17, 1.6, role="attention_text")
        self.grid = TileGrid()
        self.tiles: list[GroupTile] = []
        self.priority = Touch(points=20)
        self.code = Touch(points=20)
        self.without = Touch("quiet", 20)
        self.priority.clicked.connect(self._on_priority)
        self.code.clicked.connect(self._on_code)
        self.without.clicked.connect(self._on_left)
        row = QHBoxLayout()
        row.setSpacing(self.grid.gap)
        for button in (self.priority, self.code, self.without):
            row.addWidget(button, 1)
        for widget in (self.title, self.said):
            self.column.addWidget(widget)
        self.column.addWidget(self.grid, 1)
        self.column.addLayout(row)

    def show_page(self, page: StartPage) -> None:
        self._page = page
        if [tile.tile.key for tile in self.tiles] != [tile.key for tile in page.tiles]:
            self._make(len(page.tiles))
        for made, tile in zip(self.tiles, page.tiles, strict=True):
            made.show_tile(tile, tile_note(tile))
        self.priority.setVisible(page.offers_priority)
        self.code.setVisible(page.offers_appointments)
        self.without.setVisible(bool(page.priority))
        self.dress()

    def dress(self) -> None:
        page = self._page
        if page is None:
            return
        if page.taking:
            self.title.set_text(self.tr("Đang lấy số…"))
        elif page.priority:
            self.title.set_text(self.tr("Ưu tiên: {group}. Mời chọn việc cần làm").format(group=page.priority))
        else:
            self.title.set_text(self.tr("Mời Ông/Bà chọn việc cần làm"))
        self.said.set_text(page.said or printer_notice(page.printer))
        self.priority.set_text(self.tr("Tôi thuộc diện ưu tiên"), self.tr("được gọi trước theo luật và nội quy"))
        self.code.set_text(self.tr("Tôi có lịch hẹn"), self.tr("nhập mã hoặc đưa mã trên điện thoại"))
        self.without.set_text(self.tr("Bỏ diện ưu tiên, quay lại"))
        for made, tile in zip(self.tiles, page.tiles, strict=True):
            made.show_tile(tile, tile_note(tile))

    def _make(self, count: int) -> None:
        self.tiles = [GroupTile() for _ in range(count)]
        for tile in self.tiles:
            tile.scale = self.title.scale
            tile.clicked.connect(self._on_tile)
        self.grid.set_tiles(list(self.tiles))

    def _on_tile(self) -> None:
        sender = self.sender()
        if isinstance(sender, GroupTile):
            self.chosen.emit(sender.tile.key)

    def _on_priority(self) -> None:
        self.priority_wanted.emit()

    def _on_code(self) -> None:
        self.code_wanted.emit()


class PriorityView(Page):
    """Who goes first, and on what ground. No proof is asked for here: the counter sees the person."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._groups: tuple[PriorityGroup, ...] = ()
        self.title = Say(26, strong=True)
        self.note = Say(16, 2.2, role="muted")
        self.grid = TileGrid()
        self.buttons: list[Touch] = []
        self.back = Touch("quiet", 20)
        self.back.clicked.connect(self._on_left)
        for widget in (self.title, self.note):
            self.column.addWidget(widget)
        self.column.addWidget(self.grid, 1)
        self.column.addWidget(self.back)

    def show_groups(self, groups: tuple[PriorityGroup, ...]) -> None:
        if groups != self._groups:
            self._groups = groups
            self.buttons = [Touch(points=22) for _ in groups]
            for made, group in zip(self.buttons, groups, strict=True):
                made.scale = self.title.scale
                made.set_text(group.name, group.ground)
                made.clicked.connect(self._on_pressed)
            self.grid.set_tiles(self.buttons)
        self.dress()

    def dress(self) -> None:
        self.title.set_text(self.tr("Ông/Bà thuộc diện nào?"))
        self.note.set_text(
            self.tr(
                "Máy chỉ ghi diện ưu tiên. Đưa thẻ căn cước vào máy quét, máy chỉ xem đã đủ 60 tuổi chưa, "
                "không lưu thông tin thẻ."
            )
        )
        self.back.set_text(self.tr("Quay lại"))

    def _on_pressed(self) -> None:
        sender = self.sender()
        for made, group in zip(self.buttons, self._groups, strict=True):
            if made is sender:
                self.chosen.emit(group.key)
                return


class CodeView(Page):
    """The code of an appointment on a pad; a phone's code through the scanner comes as typed digits."""

    pressed = Signal(str)
    erased = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._error: MotcuaError | None = None
        self.title = Say(26, strong=True)
        self.note = Say(16, 2.2, role="muted", align=Qt.AlignmentFlag.AlignCenter)
        self.digits = Digits(CODE_DIGITS)
        self.problem = Say(17, 3, role="late_text")
        self.keys = {digit: Touch(points=28) for digit in "1234567890"}
        self.erase = Touch(points=20)
        self.back = Touch("quiet", 20)
        for made in self.keys.values():
            made.clicked.connect(self._on_key)
        self.erase.clicked.connect(self._on_erase)
        self.back.clicked.connect(self._on_left)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(24)
        words = QVBoxLayout()
        words.setSpacing(12)
        words.addStretch(1)
        for widget in (self.title, self.note, self.digits, self.problem):
            words.addWidget(widget)
        words.addStretch(1)
        self._halves.addLayout(words, 1)
        self._halves.addWidget(self._pad(), 1)
        self.column.addLayout(self._halves, 1)
        self.column.addWidget(self.back)

    def _pad(self) -> QWidget:
        pad = QWidget()
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        for number, digit in enumerate("123456789"):
            grid.addWidget(self.keys[digit], number // 3, number % 3)
        grid.addWidget(self.keys["0"], 3, 0, 1, 2)
        grid.addWidget(self.erase, 3, 2)
        return pad

    def set_upright(self, upright: bool) -> None:
        """On an upright screen the pad stands under the words, where a hand reaches it."""
        direction = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        self._halves.setDirection(direction)

    def show_code(self, typed: str, problem: MotcuaError | None) -> None:
        self._typed, self._error = typed, problem
        self.digits.set_typed(typed)
        self.dress()

    def dress(self) -> None:
        self.title.set_text(self.tr("Mã lịch hẹn hôm nay"))
        self.note.set_text(self.tr("Nhập mã gồm 4 số, hoặc đưa mã trên điện thoại vào máy quét."))
        self.problem.set_text(sentence(self._error) if self._error is not None else "")
        for digit, made in self.keys.items():
            made.set_text(digit)
        self.erase.set_text(self.tr("Xóa"))
        self.back.set_text(self.tr("Quay lại"))

    def _on_key(self) -> None:
        sender = self.sender()
        if isinstance(sender, Touch):
            self.pressed.emit(sender.text())

    def _on_erase(self) -> None:
        self.erased.emit()


class NumberView(Page):
    """The number, larger than anything else; still larger where no paper will say it again."""

    def __init__(self) -> None:
        super().__init__()
        self._page: NumberPage | None = None
        self.title = Say(24)
        self.number = Say(110, 0.95, most=260, role="accent_text", strong=True)
        self.group = Say(24, strong=True)
        self.wait = Say(22)
        self.place = Say(19, 2.1, role="muted")
        self.paper = Say(28, 2.1, strong=True)
        self.done = Touch("primary", 24)
        self.done.clicked.connect(self._on_left)
        for widget, stretch in (
            (self.title, 1), (self.number, 12), (self.group, 1), (self.wait, 1), (self.place, 1), (self.paper, 2),
        ):  # fmt: skip
            self.column.addWidget(widget, stretch)
        self.column.addWidget(self.done)

    def show_page(self, page: NumberPage) -> None:
        self._page = page
        self.dress()

    def dress(self) -> None:
        page = self._page
        if page is None:
            return
        taken = page.taken
        self.title.set_text(self.tr("Số của Ông/Bà"))
        self.number.set_text(taken.label)
        named = [taken.group_name]
        if taken.priority_name:
            named.append(self.tr("ưu tiên: {group}").format(group=taken.priority_name))
        self.group.set_text(" · ".join(named))
        if taken.appointment_at is not None:
            said = self.tr("Giờ hẹn {time}").format(time=time_vi(taken.appointment_at))
        else:
            wait = wait_text(taken.estimate)
            said = before_text(taken.waiting_before)
            said = f"{said} · {wait}" if wait else said
        self.wait.set_text(said)
        counters = ", ".join(taken.counters)
        where = f"{counters} – {page.where_to_look}" if counters else page.where_to_look
        kept_on_paper = page.paper in (Paper.PRINTING, Paper.PRINTED)
        self.title.setVisible(kept_on_paper)
        self.place.set_text(where if kept_on_paper else "")
        self.paper.set_text(*paper_text(page.paper, taken.label))
        self.done.set_text(self.tr("Xong"))


class MessageView(Page):
    """Closed, stopped, starting: what a person does now instead."""

    def __init__(self) -> None:
        super().__init__()
        self._closed: ClosedPage | None = None
        self._why = Why.OPENING
        self.title = Say(34, 2.2, strong=True)
        self.note = Say(24, 3.2)
        self.column.addStretch(2)
        self.column.addWidget(self.title)
        self.column.addWidget(self.note)
        self.column.addStretch(3)

    def show_closed(self, page: ClosedPage) -> None:
        self._closed = page
        self.dress()

    def show_stopped(self, why: Why) -> None:
        self._closed, self._why = None, why
        self.dress()

    def dress(self) -> None:
        if self._closed is not None:
            self.title.set_text(closed_text(self._closed))
            self.note.set_text(opening_text(self._closed))
        elif self._why is Why.OPENING:
            self.title.set_text(self.tr("Máy đang khởi động…"))
            self.note.set_text(self.tr("Xin chờ trong giây lát."))
        else:
            self.title.set_text(self.tr("Máy tạm ngừng phát số"))
            self.note.set_text(self.tr("Xin lấy số tại bàn hướng dẫn."))
