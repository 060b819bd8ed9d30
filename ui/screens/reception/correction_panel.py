"""In the place of the paper while an accepted dossier is corrected: old → new, the due time, money, and the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.formatting import money
from ui.screens.reception.paper_panel import moment
from ui.screens.reception.person_panel import translated
from ui.shortcuts import Key
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import button, scrolled
from ui.widgets.labels import FigureLabel, text_label

if TYPE_CHECKING:
    from desktop_app.domain.dossier.correction import FieldChange
    from desktop_app.domain.exchange.corrections import CorrectionPreview

LABELS = {
    "kind": QT_TRANSLATE_NOOP("Reception", "Giấy tờ"),
    "id_number": QT_TRANSLATE_NOOP("Reception", "Số giấy tờ"),
    "full_name": QT_TRANSLATE_NOOP("Reception", "Họ và tên"),
    "birth_date": QT_TRANSLATE_NOOP("Reception", "Ngày sinh"),
    "sex": QT_TRANSLATE_NOOP("Reception", "Giới tính"),
    "address": QT_TRANSLATE_NOOP("Reception", "Địa chỉ"),
    "phone": QT_TRANSLATE_NOOP("Reception", "Điện thoại"),
    "email": QT_TRANSLATE_NOOP("Reception", "Thư điện tử"),
    "nationality": QT_TRANSLATE_NOOP("Reception", "Quốc tịch"),
    "representative": QT_TRANSLATE_NOOP("Reception", "Người đại diện"),
    "submitter_role": QT_TRANSLATE_NOOP("Reception", "Tư cách người nộp"),
    "authority_paper": QT_TRANSLATE_NOOP("Reception", "Văn bản ủy quyền"),
    "procedure": QT_TRANSLATE_NOOP("Reception", "Thủ tục"),
    "case": QT_TRANSLATE_NOOP("Reception", "Trường hợp"),
    "components": QT_TRANSLATE_NOOP("Reception", "Giấy tờ đã nhận (chính/chứng thực/chụp)"),
    "sets": QT_TRANSLATE_NOOP("Reception", "Số bộ"),
    "pages": QT_TRANSLATE_NOOP("Reception", "Số trang"),
    "copies": QT_TRANSLATE_NOOP("Reception", "Số bản"),
    "limit": QT_TRANSLATE_NOOP("Reception", "Thời hạn"),
    "limit_ground": QT_TRANSLATE_NOOP("Reception", "Căn cứ thời hạn"),
    "fee": QT_TRANSLATE_NOOP("Reception", "Phí, lệ phí"),
    "fee_ground": QT_TRANSLATE_NOOP("Reception", "Căn cứ mức thu"),
    "channel": QT_TRANSLATE_NOOP("Reception", "Cách nộp"),
    "delivery": QT_TRANSLATE_NOOP("Reception", "Nhận kết quả"),
    "delivery_address": QT_TRANSLATE_NOOP("Reception", "Địa chỉ nhận kết quả"),
    "matter": QT_TRANSLATE_NOOP("Reception", "Trích yếu"),
    "national_code": QT_TRANSLATE_NOOP("Reception", "Mã hồ sơ quốc gia"),
    "competent_agency": QT_TRANSLATE_NOOP("Reception", "Cơ quan có thẩm quyền"),
    "received_at": QT_TRANSLATE_NOOP("Reception", "Giờ nhận"),
}
OWNER = QT_TRANSLATE_NOOP("Reception", "Chủ hồ sơ")
KEYS = {
    "citizen": QT_TRANSLATE_NOOP("Reception", "Căn cước"),
    "old_id": QT_TRANSLATE_NOOP("Reception", "CMND cũ"),
    "foreigner": QT_TRANSLATE_NOOP("Reception", "Hộ chiếu"),
    "organisation": QT_TRANSLATE_NOOP("Reception", "Tổ chức"),
    "child": QT_TRANSLATE_NOOP("Reception", "Trẻ em"),
    "male": QT_TRANSLATE_NOOP("Reception", "Nam"),
    "female": QT_TRANSLATE_NOOP("Reception", "Nữ"),
    "authorised": QT_TRANSLATE_NOOP("Reception", "Người được ủy quyền"),
    "parent": QT_TRANSLATE_NOOP("Reception", "Cha, mẹ, người giám hộ"),
    "representative": QT_TRANSLATE_NOOP("Reception", "Người đại diện"),
}
_KEYED = ("kind", "sex", "submitter_role")


class CorrectionPanel(QFrame):
    """``confirmed(str)`` carries the reason; ``cancelled()`` leaves everything as it was."""

    confirmed = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("state", "attention")
        self._title = text_label("", "strong", wrap=True)
        self.due = FigureLabel("", 12, strong=True)
        self.fee = text_label("", "", wrap=True)
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(6)
        self._list.addStretch(1)
        self.reason = FieldEdit(self.tr("Lý do sửa"), required=True, max_length=300)
        self._yes = button(self.tr("Lưu, in giấy mới"), "primary", Key.PRIMARY.shown)
        self._no = button(self.tr("Không sửa"), "", Key.BACK.shown)
        self._yes.clicked.connect(self.accept)
        self._no.clicked.connect(self.cancel)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._yes)
        row.addWidget(self._no)
        row.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 10, 12, 12)
        box.setSpacing(6)
        for widget in (
            self._title,
            text_label(
                self.tr("Số hồ sơ giữ nguyên; giấy hẹn mới thay giấy cũ, xin thu lại giấy cũ."), "note", wrap=True
            ),
            self.due,
            self.fee,
        ):
            box.addWidget(widget)
        box.addWidget(scrolled(inner), 1)
        box.addWidget(self.reason)
        box.addLayout(row)
        self.hide()

    def begin(self, code: str) -> None:
        self._title.setText(self.tr("Sửa hồ sơ {code}").format(code=code))
        self.reason.set_text("")
        self.reason.clear_problem()
        self._tell(())
        self.due.set_text("")
        self.fee.hide()
        self.show()

    def show_preview(self, preview: CorrectionPreview) -> None:
        """What is different now; nothing while nothing is."""
        new = preview.due_new
        if new is None or new == preview.due_old:
            self.due.set_text(self.tr("Hẹn trả giữ nguyên: {due}").format(due=moment(preview.due_old)))
        else:
            self.due.set_text(f"{moment(preview.due_old)} → {moment(new)}")
        owed = preview.fee_owed
        touched = any(change.field == "fee" for change in preview.changes)
        self.fee.setVisible(touched and owed != 0)
        text = self.tr("Còn phải thu {amount}.") if owed > 0 else self.tr("Đã thu thừa, phải hoàn lại {amount}.")
        self.fee.setText(text.format(amount=money(abs(owed))))
        self._tell(preview.changes)

    def _tell(self, changes: tuple[FieldChange, ...]) -> None:
        while self._list.count() > 1:
            old = self._list.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        lines = [_Change(change) for change in changes]
        if not lines:
            self._list.insertWidget(0, text_label(self.tr("Chưa có nội dung nào thay đổi."), "note"))
        for place, line in enumerate(lines):
            self._list.insertWidget(place, line)

    def accept(self) -> None:
        """Confirm as the button does."""
        if not self.reason.text():
            self.reason.set_problem(self.tr("Xin ghi lý do."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.confirmed.emit(self.reason.text())

    def cancel(self) -> None:
        self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)


class _Change(QWidget):
    def __init__(self, change: FieldChange) -> None:
        super().__init__()
        who, _, name = change.field.rpartition(".")
        label = translated(LABELS.get(name, name))
        if who == "owner":
            label = f"{translated(OWNER)} – {label}"
        old, new = _said(name, change.old), _said(name, change.new)
        self.setAccessibleName(f"{label}: {old} → {new}")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(text_label(label, "field"))
        box.addWidget(text_label(f"{old} → {new}", "", wrap=True))


def _said(name: str, value: str) -> str:
    if not value:
        return "–"
    return translated(KEYS[value]) if name in _KEYED and value in KEYS else value
