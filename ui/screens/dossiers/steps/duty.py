"""The notice of a financial duty, and the proof that it was met."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.steps import AskFinancialDuty, MeetFinancialDuty
from ui.screens.dossiers.steps.base import StepContext, StepForm
from ui.screens.settings.typed import whole_number
from ui.widgets.fields import FieldEdit


class AskDutyForm(StepForm):
    """Number, date and sender of the notice, and its amount."""

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        self.notice = FieldEdit(
            self.tr("Thông báo (số, ngày, nơi ra)"),
            required=True,
            placeholder=self.tr("số 123/TB ngày …, cơ quan thuế"),
            max_length=300,
        )
        self.amount = FieldEdit(self.tr("Số tiền phải nộp (đồng)"), required=True, max_length=20)
        self.fields |= {"notice": self.notice, "amount": self.amount}
        self.column.addWidget(self.notice)
        self.column.addWidget(self.amount)
        question = self.tr("Hồ sơ {code} chờ công dân nộp nghĩa vụ tài chính?")
        self.finish_building(question.format(code=context.dossier.row.code), self.tr("Ghi yêu cầu"))

    def command(self) -> AskFinancialDuty:
        amount = whole_number(self.amount.text(), "amount")
        return AskFinancialDuty(self.context.dossier.row.id, self.notice.text(), amount, self.seen, self.happened_at())

    def look(self) -> None:
        self._set_note(self.tr("Thời hạn tạm dừng cho đến khi có chứng từ đã nộp."))


class DutyMetForm(StepForm):
    """What shows that it was paid."""

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        self.proof = FieldEdit(self.tr("Chứng từ đã nộp (số, ngày, nơi nộp)"), required=True, max_length=300)
        self.fields["proof"] = self.proof
        self.column.addWidget(self.proof)
        question = self.tr("Công dân đã nộp nghĩa vụ tài chính của hồ sơ {code}?")
        self.finish_building(question.format(code=context.dossier.row.code), self.tr("Ghi đã nộp"))

    def command(self) -> MeetFinancialDuty:
        return MeetFinancialDuty(self.context.dossier.row.id, self.proof.text(), self.seen, self.happened_at())

    def look(self) -> None:
        self._set_note(self.tr("Thời hạn tính tiếp phần còn lại; giấy hẹn mới thay giấy cũ."))
