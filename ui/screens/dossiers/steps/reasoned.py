"""Steps that need nothing but their reason: stop, resume, refuse, withdraw, reopen, undo."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.steps import ReasonedStep
from desktop_app.domain.formatting import date_vi, time_vi
from ui.screens.dossiers.steps.base import StepContext, StepForm
from ui.screens.words import due_short, step_word
from ui.widgets.fields import FieldEdit

LONGEST_REASON = 1_000


class ReasonedForm(StepForm):
    """The question and the note say what the step does; the reason is printed or kept."""

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        self.reason = FieldEdit(self.tr("Lý do"), required=True, max_length=LONGEST_REASON)
        self.fields["reason"] = self.reason
        self.column.addWidget(self.reason)
        question, verb, danger = self._words()
        self.finish_building(question, verb, danger=danger)

    def command(self) -> ReasonedStep:
        return ReasonedStep(self.context.dossier.row.id, self.reason.text(), self.seen, self.happened_at())

    def look(self) -> None:
        self._question.setText(self._words()[0])
        self._set_note(self._note_of())

    def _words(self) -> tuple[str, str, bool]:
        code = self.context.dossier.row.code
        question, verb, danger = {
            "stop": (self.tr("Dừng xử lý hồ sơ {code}?"), self.tr("Dừng xử lý"), False),
            "resume": (self.tr("Xử lý tiếp hồ sơ {code}?"), self.tr("Xử lý tiếp"), False),
            "refuse": (self.tr("Từ chối giải quyết hồ sơ {code}?"), self.tr("Từ chối"), True),
            "withdraw": (self.tr("Công dân rút hồ sơ {code}?"), self.tr("Ghi rút hồ sơ"), True),
            "reopen": (self.tr("Mở lại hồ sơ {code} để xử lý?"), self.tr("Mở lại"), False),
            "undo": (self._undone(), self.tr("Hoàn tác"), False),
        }[self.purpose]
        return question.format(code=code), verb, danger

    def _undone(self) -> str:
        life = self.context.dossier.life
        local = in_vietnam(life.last_at)
        return self.tr("Hoàn tác bước “{step}” lúc {when} của hồ sơ {code}?").format(
            step=step_word(life.last_kind), when=f"{time_vi(local)} {date_vi(local)}", code="{code}"
        )

    def _note_of(self) -> str:
        dossier = self.context.dossier
        if self.purpose == "resume":
            return self.tr("Thời hạn tính tiếp phần còn lại; giấy hẹn mới thay giấy cũ.")
        if self.purpose == "refuse":
            due = due_short(dossier.row.due_at, self.context.now)
            return self.tr("In phiếu từ chối có lý do này; từ chối cũng phải trong hạn {due}.").format(due=due)
        if self.purpose == "reopen":
            return self.tr("Thời hạn cũ giữ nguyên; lần xử lý xong đầu tiên vẫn nằm trong diễn biến.")
        return {
            "stop": self.tr("Thời hạn tạm dừng cho đến khi bấm “Xử lý tiếp”. In thông báo dừng giải quyết."),
            "withdraw": self._withdrawn(),
            "undo": self.tr("Bước này vẫn nằm trong diễn biến, có gạch ngang và lý do."),
        }[self.purpose]

    def _withdrawn(self) -> str:
        text = self.tr("Trả lại giấy tờ cho công dân. Hồ sơ kết thúc, tính là đúng hạn.")
        if self.context.dossier.row.status == DossierStatus.SUPPLEMENT_ASKED:
            return self.tr("{told} Yêu cầu bổ sung không còn phải trả lời.").format(told=text)
        return text
