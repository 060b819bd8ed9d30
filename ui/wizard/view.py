"""One calm window: the few things a centre cannot do without, and beside it the sample centre to try first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from desktop_app.clock import SystemClock, in_vietnam
from desktop_app.errors import MotcuaError, UserError
from ui.messages import kind_of, sentence
from ui.screens.settings.centre import level_choices
from ui.shortcuts import Key
from ui.widgets.area_field import AreaField
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import EnterMovesOn, button, scrolled
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar
from ui.wizard.form import NO_PROGRAMME, WizardForm, example_number, new_centre

WIDTH, SAMPLE_WIDTH = 1080, 320


class Wizard(QFrame):
    """``centre_wanted(NewCentre)`` when everything is filled in; ``sample_wanted()`` for "Dùng thử".

    While somebody works on it (``busy``) nothing can be chosen twice; ``show_error`` gives the form back as it was.
    """

    centre_wanted = Signal(object)
    sample_wanted = Signal()

    def __init__(self, parent: QWidget, today: date | None = None) -> None:
        super().__init__(parent)
        self._over = parent
        self._today = today or in_vietnam(SystemClock().now()).date()
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Thiết lập lần đầu"))
        self._build_fields()
        self._build()
        self._enter = EnterMovesOn(self)
        self._enter.watch_all()
        parent.installEventFilter(self)

    # -- building -------------------------------------------------------------------------------------------------
    def _build_fields(self) -> None:
        self.fields: dict[str, FieldEdit | ChoiceField | AreaField] = {
            "superior_body": FieldEdit(
                self.tr("Cơ quan chủ quản"), max_length=200, placeholder=self.tr("UBND xã, phường …")
            ),
            "name": FieldEdit(
                self.tr("Tên trung tâm"), required=True, max_length=200,
                placeholder=self.tr("Trung tâm Phục vụ hành chính công xã …"),
            ),
            "place": FieldEdit(self.tr("Địa danh"), max_length=80, placeholder=self.tr("Xã …")),
            "org_code": FieldEdit(
                self.tr("Mã định danh cơ quan"), required=True, max_length=35, placeholder=self.tr("ví dụ H06.12.34")
            ),
            "level": ChoiceField(self.tr("Cấp"), level_choices()),
            "phone": FieldEdit(self.tr("Điện thoại"), max_length=40),
            "lookup_address": FieldEdit(
                self.tr("Địa chỉ tra cứu in trên mã QR"), max_length=120, placeholder="https://"
            ),
            "officers": AreaField(
                self.tr("Cán bộ, mỗi dòng một người"), required=True, lines=4,
                placeholder=self.tr("Họ và tên; chức danh"),
            ),
            "counters": AreaField(self.tr("Quầy, mỗi dòng một quầy"), required=True, lines=4),
            "no_wait_weekday": ChoiceField(
                self.tr("Ngày không chờ hằng tuần"),
                [
                    Choice("3", self.tr("Thứ năm")),
                    Choice("0", self.tr("Thứ hai")),
                    Choice("1", self.tr("Thứ ba")),
                    Choice("2", self.tr("Thứ tư")),
                    Choice("4", self.tr("Thứ sáu")),
                    Choice("5", self.tr("Thứ bảy")),
                    Choice(NO_PROGRAMME, self.tr("Chưa có")),
                ],
            ),
        }  # fmt: skip
        counters = self.fields["counters"]
        assert isinstance(counters, AreaField)
        counters.set_text(self.tr("Quầy 1\nQuầy 2"))
        weekday = self.fields["no_wait_weekday"]
        assert isinstance(weekday, ChoiceField)
        weekday.set_value("3")
        code = self.fields["org_code"]
        assert isinstance(code, FieldEdit)
        code.changed.connect(self._on_code)
        self.example = text_label("", "note", wrap=True)
        self.example.hide()

    def _build(self) -> None:
        self.message = MessageBar()
        self.create_button = button(self.tr("Tạo trung tâm"), "primary", Key.PRIMARY.shown)
        self.create_button.clicked.connect(self.submit)
        form = QFrame()
        form.setProperty("role", "card")
        box = QVBoxLayout(form)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(8)
        box.addWidget(text_label(self.tr("Trung tâm của tôi"), "heading"))
        for row in (
            ("superior_body", "name"), ("org_code", "place", "level"), ("phone", "lookup_address"),
            ("officers", "counters"),
        ):  # fmt: skip
            line = QHBoxLayout()
            line.setSpacing(8)
            for name in row:
                line.addWidget(self.fields[name], 2 if name in ("name", "lookup_address", "officers") else 1)
            box.addLayout(line)
            if "org_code" in row:
                box.addWidget(self.example)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.fields["no_wait_weekday"], 1)
        last.addStretch(1)
        last.addWidget(self.create_button, 0, Qt.AlignmentFlag.AlignBottom)
        box.addLayout(last)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(form, 1)
        columns.addWidget(self._build_sample())
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        page = QVBoxLayout(inner)
        page.setContentsMargins(16, 16, 16, 16)
        page.setSpacing(12)
        page.addStretch(1)
        page.addWidget(text_label(self.tr("Xin chào. Thiết lập trung tâm"), "title"))
        note = self.tr("Chỉ cần vài dòng để bắt đầu; mọi mục đều sửa được sau ở F9 Quản trị.")
        page.addWidget(text_label(note, "note", wrap=True))
        page.addWidget(self.message)
        page.addLayout(columns)
        page.addStretch(2)
        middle = QWidget()
        centred = QHBoxLayout(middle)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addStretch(1)
        centred.addWidget(inner, 100)
        centred.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(middle))

    def _build_sample(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedWidth(SAMPLE_WIDTH)
        self.sample_button = button(self.tr("Dùng thử với dữ liệu mẫu"), "", Key.TRY_SAMPLE.shown)
        self.sample_button.setMinimumHeight(48)
        self.sample_button.clicked.connect(self.try_sample)
        box = QVBoxLayout(card)
        box.setContentsMargins(24, 16, 24, 16)
        box.setSpacing(12)
        box.addWidget(text_label(self.tr("Xem thử trước?"), "heading"))
        for text in (
            self.tr("Một trung tâm mẫu với 400 hồ sơ của 60 ngày gần đây, sáu cán bộ, bốn quầy."),
            self.tr("Đồng hồ bắt đầu lúc 09:40 một ngày thứ năm, giữa buổi không chờ."),
            self.tr("Mọi trang và mọi giấy in đều ghi “DỮ LIỆU MẪU”."),
        ):
            box.addWidget(text_label(text, "", wrap=True))
        warning = self.tr(
            "Trung tâm mẫu không bao giờ chuyển được thành trung tâm thật. Khi làm thật, xin thiết lập lại trong một "
            "thư mục dữ liệu khác."
        )
        self.warning = text_label(warning, "strong", wrap=True)
        box.addWidget(self.warning)
        box.addWidget(self.sample_button)
        box.addStretch(1)
        return card

    # -- for the window -------------------------------------------------------------------------------------------
    def open_over(self) -> None:
        """Cover the window; what lies under it cannot be reached until the wizard is hidden."""
        self._set_under_enabled(False)
        self._place()
        self.show()
        self.raise_()
        self.fields["superior_body"].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_error(self, error: MotcuaError) -> None:
        """Something was refused: at its field, or above the form; nothing typed is lost."""
        self.set_busy("")
        widget = self.fields.get(error.field or "")
        if widget is None:
            self.message.say(sentence(error), kind_of(error))
            return
        self.message.clear()
        widget.set_problem(sentence(error))
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, text: str) -> None:
        """Say what is being done and take no second order; empty: ready again."""
        if text:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # a disabled field would give it to the page below
        for widget in (*self.fields.values(), self.create_button, self.sample_button):
            widget.setEnabled(not text)
        if text:
            self.message.say(text, "calm")
        else:
            self.message.clear()

    def is_busy(self) -> bool:
        return not self.create_button.isEnabled()

    # -- what the officer does ------------------------------------------------------------------------------------
    def form(self) -> WizardForm:
        """What is typed now."""
        values = {
            name: field.value() if isinstance(field, ChoiceField) else field.text()
            for name, field in self.fields.items()
        }
        return WizardForm(**values)

    def submit(self) -> None:
        """Ctrl+Enter."""
        if self.is_busy():
            return
        for field in self.fields.values():
            field.clear_problem()
        try:
            wanted = new_centre(self.form())
        except UserError as error:
            self.show_error(error)
            return
        self.set_busy(self.tr("Đang tạo trung tâm…"))
        self.centre_wanted.emit(wanted)

    def try_sample(self) -> None:
        """Ctrl+T."""
        if self.is_busy():
            return
        self.set_busy(self.tr("Đang dựng trung tâm mẫu với 400 hồ sơ, mất vài giây…"))
        self.sample_wanted.emit()

    # -- events ---------------------------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        """The window's own keys (Ctrl+Enter, F2 …) must not reach the page under the wizard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif control and event.key() == Qt.Key.Key_T:
            self.try_sample()
        elif not _is_ours(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._set_under_enabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        self.setGeometry(self._over.rect())

    def _set_under_enabled(self, enabled: bool) -> None:
        under = self._over.centralWidget() if isinstance(self._over, QMainWindow) else None
        if under is not None:
            under.setEnabled(enabled)

    def _on_code(self, text: str) -> None:
        made = example_number(text.strip(), self._today)
        self.example.setText(self.tr("Hồ sơ đầu tiên hôm nay sẽ có mã {code}").format(code=made) if made else "")
        self.example.setVisible(bool(made))


def _is_ours(event: QKeyEvent) -> bool:
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_T, Qt.Key.Key_K, Qt.Key.Key_B)
    if control and event.key() in keys:
        return True
    return Qt.Key.Key_F2 <= event.key() <= Qt.Key.Key_F12
