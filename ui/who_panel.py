"""Who works at this window, and at which counter: asked at the start and when somebody takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import button
from ui.widgets.labels import text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.accounts import AccountsState
    from desktop_app.domain.exchange.office import OfficeSnapshot
    from desktop_app.errors import MotcuaError

WIDTH = 420
COMMAND_LINE_OFFICER = "dong-lenh"
"""The sample centre's officer for commands; nobody sits at a counter under that name."""


def secret_field(label: str) -> FieldEdit:
    """A field whose letters nobody reads over a shoulder."""
    field = FieldEdit(label, required=True, max_length=128)
    field.edit.setEchoMode(QLineEdit.EchoMode.Password)
    return field


class WhoPanel(QFrame):
    """``chosen(officer, counter, secret)`` · ``first_chosen(officer, counter, new_secret)``: the centre's first one ·
    ``new_chosen(officer, secret, new_secret)``: another in the place of a temporary one ·
    ``recovery_wanted(code, officer, counter, new_secret)``.

    Enter in any field goes on; Tab goes from one to the next. In a sample centre Enter alone is enough.
    """

    chosen = Signal(str, str, str)
    first_chosen = Signal(str, str, str)
    new_chosen = Signal(str, str, str)
    recovery_wanted = Signal(str, str, str, str)
    left = Signal()

    def __init__(
        self, office: OfficeSnapshot, state: AccountsState, parent: QWidget, officer: str = "", counter: str = ""
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._may_leave = False
        self._recovering = False
        self._changing = False
        self.setProperty("role", "overlay")
        self.setFixedWidth(WIDTH)
        self.officer = ChoiceField(self.tr("Cán bộ"), _choices(office, "officer"), required=True)
        self.counter = ChoiceField(self.tr("Quầy"), _choices(office, "counter"), required=True)
        self.code = FieldEdit(self.tr("Mã khôi phục"), required=True, max_length=64)
        self.secret = secret_field(self.tr("Mật khẩu"))
        self.new_secret = secret_field(self.tr("Mật khẩu mới"))
        self.again = secret_field(self.tr("Nhập lại mật khẩu mới"))
        self.begin = button(self.tr("Bắt đầu làm việc"), "primary", "Enter")
        self.forgotten = button(self.tr("Quản trị quên mật khẩu: dùng mã khôi phục"), "quiet")
        self.note = text_label("", "note", wrap=True)
        self.begin.clicked.connect(self._on_begin)
        self.forgotten.clicked.connect(self._on_forgotten)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 24, 24, 24)
        box.setSpacing(12)
        box.addWidget(text_label(self.tr("Xin chào"), "title"))
        box.addWidget(self.note)
        order = (self.officer, self.counter, self.code, self.secret, self.new_secret, self.again)
        for field in order:
            box.addWidget(field)
        box.addWidget(self.begin)
        box.addWidget(self.forgotten)
        places: list[QWidget] = [self.officer.combo, self.counter.combo]
        places += [field.edit for field in (self.code, self.secret, self.new_secret, self.again)]
        for place in places:
            place.installEventFilter(self)
        for first, then in zip(places, [*places[1:], self.begin], strict=True):
            QWidget.setTabOrder(first, then)
        self.officer.set_value(officer)
        self.counter.set_value(counter)
        self.officer.chosen.connect(self._show_what_is_asked)
        self._show_what_is_asked()

    def open_over(self, *, may_leave: bool = False) -> None:
        """Show it in the middle of the window with the focus in it; Esc leaves it when somebody works here already."""
        self._may_leave = may_leave
        self._place()
        self.show()
        self.raise_()
        first = self.secret if self.officer.value() and not self.secret.isHidden() else self.officer
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: MotcuaError) -> None:
        """Beside its field; what is secret is typed again, everything else stays."""
        from ui.messages import sentence

        if error.code == "password_must_change":
            return
        fields = {"officer": self.officer, "counter": self.counter, "code": self.code, "new_secret": self.new_secret}
        field = fields.get(error.field or "", self.secret)
        if field.isHidden():
            field = self.officer
        field.set_problem(sentence(error))
        self.setEnabled(True)
        if field is self.secret:
            self.secret.edit.selectAll()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    def ask_new(self) -> None:
        """The password was a temporary one: another is chosen before anything else."""
        self._changing = True
        self.setEnabled(True)
        self._show_what_is_asked()
        self.new_secret.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a closed list begins; an open list is a window of its own and keeps its Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_enter(event):
            self._on_begin()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_enter(event):
            self._on_begin()
            return
        if event.key() == Qt.Key.Key_Escape and self._may_leave:
            self.hide()
            self.left.emit()
            self.deleteLater()
            return
        super().keyPressEvent(event)

    def _show_what_is_asked(self) -> None:
        officer = self.officer.value()
        account = self._state.of(officer)
        free = self._state.sample and not account.has_password
        first = officer in self._state.first
        choosing = first or self._recovering or self._changing
        for field, shown in (
            (self.code, self._recovering),
            (self.secret, not free and not choosing),
            (self.new_secret, choosing),
            (self.again, choosing),
        ):
            field.setVisible(shown)
        self.forgotten.setVisible(not self._state.sample and not self._state.first and not self._changing)
        self.officer.setEnabled(not self._changing)
        self.counter.setEnabled(not self._changing)
        if self._changing:
            text = self.tr("Mật khẩu vừa nhập là mật khẩu tạm. Hãy chọn mật khẩu của mình, ít nhất 8 ký tự.")
        elif first:
            text = self.tr("Trung tâm chưa có mật khẩu nào. Hãy chọn mật khẩu của người quản trị, ít nhất 8 ký tự.")
        elif self._recovering:
            text = self.tr("Nhập mã khôi phục đã in và chọn mật khẩu mới. Mỗi mã dùng được một lần.")
        elif self._state.sample:
            text = self.tr("Đây là dữ liệu mẫu: chọn tên rồi nhấn Enter, không cần mật khẩu.")
        else:
            text = self.tr("Ai đang làm việc ở quầy này?")
        self.note.setText(text)
        self._place()

    def _place(self) -> None:
        room = self.window().size()
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, max(24, (room.height() - self.height()) // 3))

    def _on_forgotten(self) -> None:
        self._recovering = not self._recovering
        self._show_what_is_asked()
        (self.code if self._recovering else self.secret).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_begin(self) -> None:
        officer, counter = self.officer.value(), self.counter.value()
        if not officer or not self.isEnabled():
            return
        new = self.new_secret.text()
        if not self.new_secret.isHidden() and new != self.again.text():
            self.again.set_problem(self.tr("Hai lần nhập không giống nhau."))
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.setEnabled(False)  # until the answer is there: one attempt at a time
        if self._changing:
            self.new_chosen.emit(officer, self.secret.text(), new)
        elif self._recovering:
            self.recovery_wanted.emit(self.code.text(), officer, counter, new)
        elif officer in self._state.first:
            self.first_chosen.emit(officer, counter, new)
        else:
            self.chosen.emit(officer, counter, self.secret.text())


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()


def _choices(office: OfficeSnapshot, kind: str) -> list[Choice]:
    return [
        Choice(key, getattr(record, "name", key))
        for key, record in office.records.get(kind, {}).items()
        if getattr(record, "active", True) and key != COMMAND_LINE_OFFICER
    ]
