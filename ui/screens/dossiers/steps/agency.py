"""When the competent agency received a dossier that is decided elsewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.steps import ConfirmAgencyReceipt
from desktop_app.errors import UserError
from ui.screens.dossiers.steps.base import MomentField, StepContext, StepForm


class AgencyForm(StepForm):
    """The day and the hour; the limit counts from there."""

    with_at = False

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        self.received = MomentField(self.tr("Cơ quan nhận lúc"), "at", required=True)
        self.received.today = context.today
        self.received.set_moment(context.now)
        self.fields["at"] = self.received
        self.column.addWidget(self.received)
        question = self.tr("{agency} đã nhận hồ sơ {code}?")
        row = context.dossier.row
        self.finish_building(question.format(agency=row.competent_agency, code=row.code), self.tr("Ghi đã nhận"))

    def command(self) -> ConfirmAgencyReceipt:
        moment = self.exactly(self.received.moment())
        if moment is None:
            raise UserError("step_time_invalid", field="at")
        return ConfirmAgencyReceipt(self.context.dossier.row.id, moment, self.seen)

    def look(self) -> None:
        self.received.today = self.context.today
        self._set_note(
            self.tr("Thời hạn bắt đầu tính từ lúc này. Nếu hẹn trả khác giấy đã in, giấy hẹn mới thay giấy cũ.")
        )
