"""Another number in the book of certification, with its reason; the old one stays in the dossier's history."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.certification import parse_certification
from desktop_app.domain.dossier.correction import CorrectCertification
from ui.screens.dossiers.steps.base import StepContext, StepForm
from ui.widgets.fields import FieldEdit


class CertificationForm(StepForm):
    with_at = False

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        self.book = FieldEdit(self.tr("Quyển số"), required=True, max_length=40)
        self.number = FieldEdit(self.tr("Số chứng thực"), required=True, max_length=7)
        self.reason = FieldEdit(self.tr("Lý do"), required=True, max_length=1_000)
        standing = parse_certification(context.dossier.certification_no)
        if standing is not None:
            self.book.set_text(standing.book)
            self.number.set_text(str(standing.number))
        self.fields |= {
            "certification_number": self.number,
            "certification_book": self.book,
            "reason": self.reason,
        }
        for field in (self.book, self.number, self.reason):
            self.column.addWidget(field)
        question = self.tr("Sửa số chứng thực của hồ sơ {code}?")
        self.finish_building(question.format(code=context.dossier.row.code), self.tr("Ghi số mới"))

    def command(self) -> CorrectCertification:
        return CorrectCertification(
            self.context.dossier.row.id, self.book.text(), self.number.text(), self.reason.text(), self.seen
        )

    def look(self) -> None:
        old = self.context.dossier.certification_no
        self._set_note(self.tr("Số cũ vẫn lưu trong diễn biến: {old}").format(old=old))
