"""The work is done: judged at the moment it was, which is said before it is written."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.steps import FinishDossier
from desktop_app.domain.dossier.timeliness import Timeliness, judge
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.errors import UserError
from ui.screens.dossiers.steps.base import StepContext, StepForm
from ui.screens.words import TIMELINESS, word


class FinishForm(StepForm):
    """One key confirms; Ctrl+T for work that was finished on paper before."""

    def __init__(self, purpose: str, context: StepContext, parent: QWidget | None = None) -> None:
        super().__init__(purpose, context, parent)
        self.at.edited.connect(self._on_moment)
        question = self.tr("Hồ sơ {code} đã xử lý xong?").format(code=context.dossier.row.code)
        self.finish_building(question, self.tr("Xong"))

    def first_field(self) -> QWidget:
        return self.yes if self.at.isHidden() else self.at

    def command(self) -> FinishDossier:
        return FinishDossier(self.context.dossier.row.id, self.seen, self.happened_at())

    def toggle_at(self) -> None:
        super().toggle_at()
        self.look()

    def look(self) -> None:
        """How it is judged at the moment that is typed; at none that can be read, nothing is said."""
        try:
            moment = self.happened_at() or self.context.now
        except UserError:
            self._set_note("")
            return
        self._set_note(self._verdict(moment))

    def _on_moment(self, _text: str) -> None:
        self.look()

    def _verdict(self, moment: datetime) -> str:
        row, local = self.context.dossier.row, in_vietnam(moment)
        verdict = judge(moment, row.due_at, day_based=row.day_based, already_late=row.already_late)
        judged = word(TIMELINESS[verdict.value][0])
        if local.date() == self.context.today:
            told = self.tr("Lúc {time}: {verdict}.").format(time=time_vi(local), verdict=judged)
        else:
            told = self.tr("Lúc {time} ngày {day}: {verdict}.").format(
                time=time_vi(local), day=date_vi(local), verdict=judged
            )
        if verdict is Timeliness.LATE:
            return self.tr("{told} Xin lỗi người dân khi trả kết quả.").format(told=told)
        return told
