"""The pages of the rating screen. Each shows a ``RatingState`` and says by signals what was touched."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.dossier.receipt_qr import SECRET_ALPHABET
from desktop_app.domain.satisfaction.ballot import Level
from desktop_app.domain.satisfaction.codes import CODE_LENGTH
from desktop_app.domain.satisfaction.rules import MOST_REASONS
from ui.hall.rating.parts import CodeBoxes, FaceButton, Line, WordButton
from ui.hall.rating.state import LEVELS, RatingState
from ui.hall.rating.words import four_always, four_asks, level_word, thanks
from ui.messages import sentence

PAD_COLUMNS = 8


class Page(QWidget):
    """A page whose margins grow with the window."""

    def __init__(self) -> None:
        super().__init__()
        self.box = QVBoxLayout(self)

    def set_scale(self, unit: float) -> None:
        self.box.setContentsMargins(int(40 * unit), int(18 * unit), int(40 * unit), int(18 * unit))
        self.box.setSpacing(int(10 * unit))
        for part in self.findChildren(QWidget):
            if isinstance(part, Line | FaceButton | WordButton | CodeBoxes):
                part.set_scale(unit)

    def show_state(self, state: RatingState) -> None:
        """Show it."""


class IdlePage(Page):
    """ "4 xin, 4 luôn", and what can be done although nobody is asked."""

    rate = Signal()
    code = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.place = Line(18, role="muted")
        self.title = Line(38, role="accent_text", strong=True)
        self.title.set_text(self.tr("4 xin, 4 luôn"))
        self.rate_button = WordButton("primary", 24, 72)
        self.rate_button.set_word(self.tr("Đánh giá lần phục vụ vừa rồi"), "Enter")
        self.code_button = WordButton("plain", 22, 72)
        self.code_button.set_word(self.tr("Tôi có mã đánh giá"), "M")
        self.rate_button.clicked.connect(self.rate)
        self.code_button.clicked.connect(self.code)
        columns = QHBoxLayout()
        columns.addStretch(1)
        for words in (four_asks(), four_always()):
            column = QVBoxLayout()
            for word in words:
                line = Line(28)
                line.set_text(word)
                column.addWidget(line)
            columns.addLayout(column, 2)
        columns.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.rate_button, 6)
        foot.addWidget(self.code_button, 4)
        foot.addStretch(1)
        self.box.addWidget(self.place)
        self.box.addStretch(2)
        self.box.addWidget(self.title)
        self.box.addStretch(1)
        self.box.addLayout(columns)
        self.box.addStretch(2)
        self.box.addLayout(foot)

    def show_state(self, state: RatingState) -> None:
        screen = state.screen
        self.place.set_text(f"{screen.centre_name} · {screen.counter_name}" if screen is not None else "")
        self.rate_button.setVisible(state.can_rate and not state.lost)
        self.code_button.setVisible(screen is not None and not state.lost)


class AskPage(Page):
    """Three faces."""

    chosen = Signal(object)
    code = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question = Line(32, strong=True)
        self.matter = Line(20, 1.2, role="muted")
        self.faces = {level: _Face(level, number) for number, level in enumerate(LEVELS, start=1)}
        row = QHBoxLayout()
        row.setSpacing(20)
        for level, face in self.faces.items():
            face.set_word(level_word(level))
            face.touched.connect(self.chosen)
            row.addWidget(face)
        self.code_button = WordButton("quiet", 18, 52)
        self.code_button.set_word(self.tr("Tôi có mã đánh giá"), "M")
        self.back_button = WordButton("quiet", 18, 52)
        self.back_button.set_word(self.tr("Không đánh giá"), "Esc")
        self.code_button.clicked.connect(self.code)
        self.back_button.clicked.connect(self.back)
        self.note = Line(16, role="muted")
        self.note.set_text(self.tr("Đánh giá ẩn danh: không ghi tên, không gắn với hồ sơ."))
        foot = QHBoxLayout()
        foot.addWidget(self.code_button, 5)
        foot.addWidget(self.note, 8)
        foot.addWidget(self.back_button, 5)
        self.box.addWidget(self.question)
        self.box.addWidget(self.matter)
        self.box.addLayout(row, 1)
        self.box.addLayout(foot)

    def show_state(self, state: RatingState) -> None:
        turn = state.screen.turn if state.screen is not None else None
        if state.by_code:
            self.question.set_text(self.tr("Ông/Bà thấy việc trả kết quả thế nào?"))
            self.matter.set_text(self.tr("Theo mã trên giấy biên nhận"))
        else:
            self.question.set_text(self.tr("Ông/Bà có hài lòng với lần phục vụ vừa rồi không?"))
            self.matter.set_text(turn.matter if turn is not None else "")
        self.code_button.setVisible(not state.by_code)


class _Face(FaceButton):
    touched = Signal(object)

    def __init__(self, level: Level, number: int) -> None:
        super().__init__(level, number)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.touched.emit(self.level)


class _Reason(WordButton):
    touched = Signal(str)

    def __init__(self) -> None:
        super().__init__("tick", 21, 62)
        self.setCheckable(True)
        self.reason = ""
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self, _checked: bool) -> None:
        self.touched.emit(self.reason)


class ReasonsPage(Page):
    """Why; nothing of it has to be answered."""

    toggled = Signal(str)
    send = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question = Line(30, strong=True)
        self.hint = Line(18, 1.2, role="muted")
        self.reasons = [_Reason() for _ in range(MOST_REASONS)]
        grid = QGridLayout()
        grid.setSpacing(12)
        for number, button in enumerate(self.reasons):
            button.touched.connect(self.toggled)
            grid.addWidget(button, number // 2, number % 2)
        self.problem = Line(18, 1.4, role="late_text")
        self.back_button = WordButton("plain", 20, 68)
        self.back_button.set_word(self.tr("Chọn lại"), "Esc")
        self.send_button = WordButton("primary", 26, 68)
        self.send_button.set_word(self.tr("Gửi đánh giá"), "Enter")
        self.back_button.clicked.connect(self.back)
        self.send_button.clicked.connect(self.send)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.back_button, 1)
        foot.addWidget(self.send_button, 3)
        self.box.addWidget(self.question)
        self.box.addWidget(self.hint)
        self.box.addStretch(1)
        self.box.addLayout(grid)
        self.box.addStretch(1)
        self.box.addWidget(self.problem)
        self.box.addLayout(foot)

    def show_state(self, state: RatingState) -> None:
        dissatisfied = state.level is Level.DISSATISFIED
        self.question.set_text(
            self.tr("Điều gì làm Ông/Bà chưa hài lòng?") if dissatisfied else self.tr("Ông/Bà hài lòng về điều gì?")
        )
        self.hint.set_text(self.tr("Chọn một hay nhiều điều, hoặc gửi ngay."))
        for number, button in enumerate(self.reasons):
            shown = number < len(state.offered)
            button.setVisible(shown)
            if shown:
                reason = state.offered[number]
                button.reason = reason.key
                button.set_word(reason.name if dissatisfied else reason.praise, str(number + 1))
                button.setChecked(reason.key in state.reasons)
        self.problem.set_text(
            self.tr("Chưa ghi được đánh giá. Xin chạm Gửi đánh giá lần nữa.") if state.problem is not None else ""
        )
        self.send_button.setEnabled(not state.busy)


class _Letter(WordButton):
    touched = Signal(str)

    def __init__(self, letter: str) -> None:
        super().__init__("plain", 26, 58)
        self.set_word(letter)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.touched.emit(self.text())


class CodePage(Page):
    """The code of a return receipt, by touch or by keys."""

    letter = Signal(str)
    erase = Signal()
    back = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.question = Line(28, strong=True)
        self.question.set_text(self.tr("Nhập mã đánh giá trên giấy biên nhận"))
        self.boxes = CodeBoxes(CODE_LENGTH, 4)
        self.problem = Line(20, 1.4, role="late_text")
        self.letters = [_Letter(letter) for letter in SECRET_ALPHABET]
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, button in enumerate(self.letters):
            button.touched.connect(self.letter)
            grid.addWidget(button, number // PAD_COLUMNS, number % PAD_COLUMNS)
        self.back_button = WordButton("plain", 20, 60)
        self.back_button.set_word(self.tr("Quay lại"), "Esc")
        self.erase_button = WordButton("plain", 20, 60)
        self.erase_button.set_word(self.tr("Xóa một chữ"), "⌫")
        self.back_button.clicked.connect(self.back)
        self.erase_button.clicked.connect(self.erase)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.back_button, 2)
        foot.addStretch(3)
        foot.addWidget(self.erase_button, 2)
        self.box.addWidget(self.question)
        self.box.addWidget(self.boxes)
        self.box.addWidget(self.problem)
        self.box.addStretch(1)
        self.box.addLayout(grid)
        self.box.addStretch(1)
        self.box.addLayout(foot)

    def show_state(self, state: RatingState) -> None:
        self.boxes.set_typed(state.typed)
        if state.wait_seconds:
            self.problem.set_text(self.tr("Xin chờ {n} giây rồi nhập lại.").format(n=state.wait_seconds), "muted")
        elif state.problem is not None:
            self.problem.set_text(sentence(state.problem), "late_text")
        else:
            self.problem.set_text(self.tr("Mã có 6 chữ và số, dùng một lần, không gắn với hồ sơ."), "muted")
        for button in self.letters:
            button.setEnabled(not state.wait_seconds)


class ThanksPage(Page):
    """Thanks, in the words of "4 xin, 4 luôn"."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Line(46, 1.4, role="accent_text", strong=True)
        self.below = Line(24, 2.4)
        self.done_button = WordButton("plain", 20, 64)
        self.done_button.set_word(self.tr("Xong"), "Esc")
        self.done_button.clicked.connect(self.done)
        foot = QHBoxLayout()
        foot.addStretch(2)
        foot.addWidget(self.done_button, 1)
        foot.addStretch(2)
        self.box.addStretch(3)
        self.box.addWidget(self.words, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.addWidget(self.below)
        self.box.addStretch(2)
        self.box.addLayout(foot)
        self.box.addStretch(1)

    def show_state(self, state: RatingState) -> None:
        words, below = thanks(state.level)
        self.words.set_text(words)
        self.below.set_text(sentence(state.problem) if state.problem is not None else below)
