"""The apology with its one new appointment (Mẫu 04)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.explain import summary
from desktop_app.domain.dossier.appointments import counted, in_working_time, proposed_due
from desktop_app.domain.dossier.clock import apology_due
from desktop_app.domain.dossier.steps import ExtendDossier
from desktop_app.domain.dossier.timeliness import is_past_due
from desktop_app.errors import UserError
from ui.messages import sentence
from ui.screens.dossiers.steps.base import MomentField, StepContext, StepForm
from ui.screens.dossiers.steps.reasoned import LONGEST_REASON
from ui.screens.words import due_short
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.labels import text_label


class ExtendForm(StepForm):
    """The new day and hour with the calendar's explanation, the reason, and the unit that is responsible."""

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        row, calendar = context.dossier.row, context.time.calendar
        self.new_due = MomentField(self.tr("Hẹn trả mới"), "new_due", required=True)
        self.new_due.today = context.today
        self.new_due.set_moment(proposed_due(calendar, context.now, row.due_at).due_at)
        self.why = text_label("", "note", wrap=True)
        self.reason = FieldEdit(self.tr("Lý do chậm"), required=True, max_length=LONGEST_REASON)
        self.unit = ChoiceField(
            self.tr("Đơn vị chịu trách nhiệm"),
            (Choice("", self.tr("không ghi")), *(Choice(key, name) for key, name in context.units.items())),
        )
        self.unit.set_value(context.dossier.life.unit)
        self.fields |= {"new_due": self.new_due, "reason": self.reason, "unit": self.unit}
        for widget in (self.new_due, self.why, self.reason, self.unit):
            self.column.addWidget(widget)
        self.new_due.changed.connect(self._on_typed)
        question = self.tr("Xin lỗi và hẹn lại hồ sơ {code}").format(code=row.code)
        self.finish_building(question, self.tr("Hẹn lại và in"))

    def command(self) -> ExtendDossier:
        moment = self.new_due.moment()
        if moment is None:
            raise UserError("step_time_invalid", field="new_due")
        return ExtendDossier(
            self.context.dossier.row.id,
            moment,
            self.reason.text(),
            self.unit.value(),
            self.seen,
            self.happened_at(),
        )

    def look(self) -> None:
        """Until when it must be out, and that there is only one."""
        context, life = self.context, self.context.dossier.life
        self.new_due.today = context.today
        latest = apology_due(context.time.calendar, life.limit, life.due_at)
        note = self.tr("Hạn đang hẹn: {due}. Giấy xin lỗi phải ra chậm nhất {latest}. Mỗi hồ sơ chỉ hẹn lại một lần.")
        self._set_note(note.format(due=due_short(life.due_at, context.now), latest=due_short(latest, context.now)))
        if is_past_due(context.now, life.due_at, day_based=life.day_based):
            self._set_warning(self.tr("Hồ sơ đã quá hạn: hẹn lại không làm hồ sơ thành đúng hạn."))
        elif in_vietnam(context.now) > latest:
            self._set_warning(self.tr("Đã quá lúc phải gửi giấy xin lỗi."))
        else:
            self._set_warning("")
        self._explain()

    def _on_typed(self, _text: str) -> None:
        self._explain()

    def _explain(self) -> None:
        self.why.setText(self._explained())

    def _explained(self) -> str:
        """How the calendar counts to what is typed; nothing while it is no moment yet."""
        context, due_at = self.context, self.context.dossier.life.due_at
        calendar = context.time.calendar
        try:
            moment = self.new_due.moment()
            if moment is None:
                return ""
            if not in_working_time(calendar, moment):
                return sentence(UserError("new_due_outside_hours"))
            if moment.date() <= in_vietnam(max(due_at, context.now)).date():
                return ""
            limit, deadline = counted(calendar, context.now, due_at, moment)
        except UserError as error:
            return "" if error.code == "step_time_invalid" else sentence(error)
        return self.tr("{when}, sau {how}").format(
            when=due_short(moment, context.now), how=_lowered(summary(deadline, limit))
        )


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
