"""Asking for what is missing (Mẫu 02), and receiving it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.dossier.clock import SupplementClock, supplement_notice_latest
from desktop_app.domain.dossier.steps import AskSupplement, ReceiveSupplement, SupplementItem
from desktop_app.domain.dossier.supplement import completed
from desktop_app.domain.formatting import date_vi
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from ui.screens.dossiers.steps.base import StepContext, StepForm
from ui.screens.dossiers.steps.counts import PapersField
from ui.screens.dossiers.steps.reasoned import LONGEST_REASON
from ui.shortcuts import Key
from ui.widgets.fields import DateFieldEdit, FieldEdit
from ui.widgets.forms import button


class AskSupplementForm(StepForm):
    """Papers ticked with their numbers, further papers by name, the reason, and until when an answer is asked for."""

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        self.papers = PapersField()
        self.papers.table.set_usual(_usual(context))
        self.papers.show_counts(_nothing_of(context))
        self.other = FieldEdit(self.tr("Giấy tờ khác · {key} thêm vào").format(key=Key.STEP_ADD.shown), max_length=300)
        self.reason = FieldEdit(self.tr("Lý do, nội dung cần hoàn thiện"), required=True, max_length=LONGEST_REASON)
        self.answer_by = DateFieldEdit(self.tr("Trả lời chậm nhất ngày"), this_year=context.today.year + 1)
        self.override = FieldEdit(self.tr("Vì sao yêu cầu thêm lần nữa"), required=True, max_length=LONGEST_REASON)
        self.fields |= {
            "items": self.papers,
            "reason": self.reason,
            "answer_by": self.answer_by,
            "override_reason": self.override,
        }
        for widget in (self.papers, self.other, self.reason, self.answer_by, self.override):
            self.column.addWidget(widget)
        self._shortcut(Key.STEP_ADD).activated.connect(self.add_other)
        question = self.tr("Yêu cầu bổ sung hồ sơ {code}").format(code=context.dossier.row.code)
        self.finish_building(question, self.tr("Ghi và in phiếu"))

    def first_field(self) -> QWidget:
        return self.papers.table if self.papers.counts else self.other

    def add_other(self) -> None:
        """The typed name becomes a line of the table, once."""
        name = self.other.text()
        if not name:
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if name not in {count.name for count in self.papers.counts}:
            self.papers.show_counts((*self.papers.counts, ComponentCount(name, required=False, originals=1)))
        self.other.set_text("")

    def command(self) -> AskSupplement:
        if self.other.text():
            self.add_other()
        if self.answer_by.is_wrong():
            raise UserError("date_invalid", field="answer_by")
        items = tuple(
            SupplementItem(count.name, count.originals, count.certified, count.copies)
            for count in self.papers.counts
            if count.present
        )
        if not items:
            raise UserError("supplement_items_needed", field="items")
        return AskSupplement(
            self.context.dossier.row.id,
            items,
            self.reason.text(),
            self.answer_by.value(),
            self.override.text(),
            self.seen,
            self.happened_at(),
        )

    def look(self) -> None:
        """One request only, and in good time: both are said before anything is typed."""
        context, life = self.context, self.context.dossier.life
        restart = life.supplement_clock is SupplementClock.RESTART
        self._set_note(
            self.tr("Ghi đủ một lần. Thời hạn tạm dừng; khi nhận đủ thì tính lại từ đầu.")
            if restart
            else self.tr("Ghi đủ một lần. Thời hạn tạm dừng; khi nhận đủ thì tính tiếp phần còn lại.")
        )
        self.override.setVisible(bool(life.supplements))
        warnings = []
        if life.supplements:
            warnings.append(self.tr("Hồ sơ đã được yêu cầu bổ sung; chỉ được yêu cầu một lần."))
        latest = supplement_notice_latest(context.time.calendar, life.started_at, context.notice_days)
        if in_vietnam(context.now).date() > latest:
            text = self.tr("Đã quá {n} ngày làm việc kể từ khi nhận (hạn gửi yêu cầu là {day}); việc này được ghi lại.")
            warnings.append(text.format(n=context.notice_days, day=date_vi(latest)))
        self._set_warning(" ".join(warnings))


class ReceiveSupplementForm(StepForm):
    """The papers as they lie now; everything that was asked for is counted in at once."""

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        self.papers = PapersField()
        self.papers.table.set_usual(_usual(context))
        self.papers.show_counts(_lying_and_asked(context))
        self.fields["components"] = self.papers
        self.all_here = button(self.tr("Đủ tất cả"), "", Key.STEP_ALL.shown)
        self.all_here.clicked.connect(self.take_all)
        self._shortcut(Key.STEP_ALL).activated.connect(self.take_all)
        self.column.addWidget(self.papers)
        self.column.addWidget(self.all_here, 0, Qt.AlignmentFlag.AlignLeft)
        question = self.tr("Nhận bổ sung hồ sơ {code}").format(code=context.dossier.row.code)
        self.finish_building(question, self.tr("Nhận và in"))

    def first_field(self) -> QWidget:
        return self.papers.table if self.papers.counts else self.all_here

    def take_all(self) -> None:
        """One key: everything that was asked for came."""
        lying = self.context.dossier.details.components
        asked = self.context.dossier.supplement
        self.papers.show_counts(completed(lying, asked.items if asked else ()))
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> ReceiveSupplement:
        counted = tuple(count for count in self.papers.counts if count.required or count.present)
        return ReceiveSupplement(self.context.dossier.row.id, counted, self.seen, self.happened_at())

    def look(self) -> None:
        restart = self.context.dossier.life.supplement_clock is SupplementClock.RESTART
        asked = self.context.dossier.supplement
        clock = (
            self.tr("Thời hạn tính lại từ đầu kể từ lúc nhận.")
            if restart
            else self.tr("Thời hạn tính tiếp phần còn lại.")
        )
        names = "; ".join(item.name for item in asked.items) if asked else ""
        told = self.tr("Đã yêu cầu: {papers}. {clock}").format(papers=names, clock=clock) if names else clock
        self._set_note(told)


def _lying_and_asked(context: StepContext) -> tuple[ComponentCount, ...]:
    """What lies in the dossier; what was asked for and never lay there gets a line of its own, still empty."""
    lying, asked = context.dossier.details.components, context.dossier.supplement
    known = {count.name for count in lying}
    fresh = [item.name for item in (asked.items if asked else ()) if item.name not in known]
    return (*lying, *(ComponentCount(name, required=False) for name in fresh))


def _nothing_of(context: StepContext) -> tuple[ComponentCount, ...]:
    """The papers of the procedure as they were listed at the acceptance, none of them asked for yet."""
    return tuple(
        replace(count, required=False, originals=0, certified=0, copies=0)
        for count in context.dossier.details.components
    )


def _usual(context: StepContext) -> dict[str, tuple[int, int, int]]:
    """In which numbers a paper is wanted: as the request says, else as the procedure does."""
    procedure, asked = context.dossier.procedure, context.dossier.supplement
    usual = {
        spec.name: (spec.originals, spec.certified, spec.copies) for spec in (procedure.components if procedure else ())
    }
    usual |= {item.name: (item.originals, item.certified, item.copies) for item in (asked.items if asked else ())}
    return usual
