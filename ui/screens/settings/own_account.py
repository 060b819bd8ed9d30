"""Mật khẩu, PIN của tôi: what the officer who is signed in chooses for himself, whatever the role."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.errors import MotcuaError
from ui.messages import sentence
from ui.screens.settings.base import SettingsPage
from ui.shortcuts import Key
from ui.who_panel import secret_field
from ui.widgets.forms import FormColumn, button
from ui.widgets.labels import text_label

translate = QCoreApplication.translate


class OwnAccountPage(SettingsPage):
    """``pin_wanted(secret, pin)`` · ``password_wanted(secret, new_secret)``. What is typed here is kept nowhere."""

    key = "own_account"
    pin_wanted = Signal(str, str)
    password_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Mật khẩu, PIN của tôi"), translate("Settings", "của người đang đăng nhập"), parent
        )
        self.secret = secret_field(self.tr("Mật khẩu hiện tại"))
        self.pin = secret_field(self.tr("PIN mới (4–6 chữ số, chỉ để mở khóa)"))
        self.new_secret = secret_field(self.tr("Mật khẩu mới"))
        self.again = secret_field(self.tr("Nhập lại mật khẩu mới"))
        column = FormColumn()
        column.column.setContentsMargins(0, 8, 0, 8)
        column.setFixedWidth(420)
        for widget in (self.secret, self.new_secret, self.again, self.pin):
            column.add(widget)
        note = self.tr("Điền mật khẩu mới, PIN mới hoặc cả hai; ô để trống giữ như cũ.")
        column.add(text_label(note, "note", wrap=True))
        self.save_button = button(self.tr("Lưu"), "primary", Key.PRIMARY.shown)
        self.save_button.clicked.connect(self.save)
        self.add_action(self.save_button)
        self.box.addWidget(column)
        self.box.addStretch(1)

    def save(self) -> None:
        """The password first; the PIN is then kept with the new one."""
        for field in (self.secret, self.new_secret, self.again, self.pin):
            field.clear_problem()
        new, pin = self.new_secret.text(), self.pin.text()
        if new != self.again.text():
            self.again.set_problem(self.tr("Hai lần nhập không giống nhau."))
        elif new:
            self.password_wanted.emit(self.secret.text(), new)
        elif pin:
            self.pin_wanted.emit(self.secret.text(), pin)

    def on_changed(self, what: str) -> None:
        """It was kept; a PIN that waits is chosen next."""
        if what == "password":
            self.secret.set_text(self.new_secret.text())
            self.new_secret.set_text("")
            self.again.set_text("")
            if self.pin.text():
                self.save()
                return
        for field in (self.secret, self.pin):
            field.set_text("")
        self.message.say(self.tr("Đã lưu."), "ok")

    def show_refusal(self, error: MotcuaError) -> None:
        fields: dict[str, Any] = {"pin": self.pin, "new_secret": self.new_secret}
        fields.get(error.field or "", self.secret).set_problem(sentence(error))
