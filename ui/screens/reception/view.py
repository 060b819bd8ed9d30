"""F2 Tiếp nhận: the page that ties its three columns to the presenter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.navigation import (
    DOSSIERS,
    QUEUE,
    AskOutcome,
    CorrectFacts,
    OpenDossier,
    Screen,
    ScreenContext,
    ServedTicket,
)
from ui.screens.reception.paper_panel import PaperPanel
from ui.screens.reception.person_panel import PeoplePanel
from ui.screens.reception.presenter import AcceptedView, ReceptionPresenter
from ui.screens.reception.procedure_panel import ProcedurePanel
from ui.screens.reception.state import ReceptionForm
from ui.shortcuts import Key
from ui.widgets.fields import ChoiceField, FieldEdit, PickItem
from ui.widgets.forms import EnterMovesOn, scrolled
from ui.widgets.labels import rule

if TYPE_CHECKING:
    from desktop_app.domain.catalogue.procedure import Procedure
    from desktop_app.domain.dossier.papers import ReceiptContext
    from desktop_app.domain.exchange.corrections import CorrectionPreview, DossierCorrected
    from desktop_app.domain.exchange.dossiers import DossierView
    from desktop_app.domain.exchange.intake import GuidedBefore, NoticeGiven
    from desktop_app.domain.exchange.reception import KnownPerson, Preview
    from desktop_app.domain.hall.ticket import Outcome
    from desktop_app.domain.people.card_qr import CardReading
    from desktop_app.domain.people.rules import Problem
    from printing.raster import RasterPage
    from ui.hall.ticket_chip import TicketChip
    from ui.screens.reception.correction_panel import CorrectionPanel
    from ui.screens.reception.notice_panel import NoticePanel
    from ui.screens.reception.sitting import Collected
    from ui.screens.reception.sitting_panel import SittingPanel

REFRESH_MS = 90
"""A breath after the last key before the plan is made again."""
DRAFT_MS = 1_500
PAPERS_MISSING = "papers_missing"
PEOPLE_WIDTH, PROCEDURE_WIDTH, PAPER_WIDTH = 28, 36, 36
"""Shares of the page: the procedure and its paper need the most."""


class ReceptionView(Screen):
    """Widgets and their wiring; every decision is the presenter's."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.presenter = ReceptionPresenter(self, context.runner.owned_by(self))
        self._minute = -1
        self._notice: NoticePanel | None = None
        self._correction: CorrectionPanel | None = None
        self._sitting: SittingPanel | None = None
        self._chip: TicketChip | None = None
        self._paper: tuple[ReceiptContext, bool] | None = None
        self._known: dict[str, Any] = {}
        self._told = ""
        """Code of the refusal the bar shows; it goes when the plan no longer has that problem."""
        self._plan_codes: set[str] = set()
        """Problems a plan has named so far: what the next plan judges again."""
        self.people = PeoplePanel(in_vietnam(context.clock.now()).year)
        self.procedure = ProcedurePanel()
        self.paper = PaperPanel()
        self.message = self.paper.message
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        for column, share in (
            (scrolled(self.people), PEOPLE_WIDTH),
            (rule(vertical=True), 0),
            (scrolled(self.procedure), PROCEDURE_WIDTH),
            (rule(vertical=True), 0),
            (self.paper, PAPER_WIDTH),
        ):
            if share:  # columns keep their width whatever stands in them
                column.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            columns.addWidget(column, share)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(columns, 1)
        self._refresh = self._timer(REFRESH_MS, self.presenter.refresh)
        self._draft = self._timer(DRAFT_MS, self.presenter.save_draft)
        self._connect()
        self._enter = EnterMovesOn(self)
        self._enter.watch_all()
        self._watch_edits(self)
        self.people.second_made.connect(self._on_second_made)
        self.show_form(ReceptionForm(), None)

    def _watch_edits(self, part: QWidget) -> None:
        for edit in part.findChildren(QLineEdit):
            edit.installEventFilter(self)

    def _on_second_made(self, column: QWidget) -> None:
        self._enter.watch([w for w in column.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus])
        self._watch_edits(column)

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    def _connect(self) -> None:
        self.people.edited.connect(self._on_edited)
        self.people.number_typed.connect(self._on_number_typed)
        self.people.known_picked.connect(self._on_known_picked)
        self.procedure.edited.connect(self._on_edited)
        self.procedure.query_changed.connect(self._on_query)
        self.procedure.procedure_picked.connect(self._on_procedure_picked)
        self.procedure.all_complete_wanted.connect(self.presenter.complete_all)
        self.paper.accept_wanted.connect(self.primary_action)
        self.paper.promise_chosen.connect(self.presenter.choose_promise)
        self.paper.receipt_chosen.connect(self.presenter.choose_receipt)
        self.paper.preview.wanted.connect(self._on_paper_size)
        self.paper.accepted.reprint_wanted.connect(self.presenter.reprint)
        self.paper.accepted.undo_wanted.connect(self._on_undo)
        self.paper.accepted.correct_wanted.connect(self._on_correct_last)
        self.paper.accepted.same_person_wanted.connect(self.presenter.next_for_same_person)
        self.message.acted.connect(self._on_bring_back)
        self.paper.confirm.confirmed.connect(self.presenter.undo)
        self.paper.confirm.cancelled.connect(self._on_undo_cancelled)
        self.context.ticker.ticked.connect(self._on_tick)
        for key, slot in (
            (Key.ALL_PAPERS, self.presenter.complete_all),
            (Key.GO_PROCEDURE, self._on_go_procedure),
            (Key.OTHER_OWNER, self.people.differs.toggle),
            (Key.SAME_PERSON, self.presenter.next_for_same_person),
            (Key.AS_NO_WAIT, self._on_promise_key),
            (Key.WITH_RECEIPT, self._on_receipt_key),
            (Key.FEE_PAID, self.procedure.toggle_paid),
            (Key.CORRECT_LAST, self._on_correct_last),
            (Key.GUIDE, self._on_guide),
            (Key.GUIDE_WORDS, self._on_guide_words),
            (Key.TURN_AWAY, self._on_turn_away),
            (Key.BRING_BACK, self._on_bring_back),
            (Key.ADD_TO_SITTING, self._on_add_to_sitting),
            (Key.SITTING_BACK, self._on_sitting_back),
            (Key.ONE_RECEIPT, self._on_one_receipt),
            (Key.BACK_ENTRY, self._on_back_entry),
            (Key.FINISH_TICKET, self.presenter.finish_ticket),
            (Key.CLEAR, self.presenter.clear),
            (Key.REPRINT, self.presenter.reprint),
            (Key.UNDO, self._on_undo),
        ):
            shortcut = QShortcut(QKeySequence(key.sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # -- the screen ---------------------------------------------------------------------------------------------
    def on_show(self, payload: object) -> None:
        if isinstance(payload, CorrectFacts):
            self.presenter.correct(payload.dossier_id)
            return
        self.presenter.serve(payload if isinstance(payload, ServedTicket) else self.context.serving)
        if self.presenter.form.is_empty:
            self.people.submitter.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_change(self, seq: int) -> None:
        self.presenter.check_ticket()

    def on_office_ready(self, office: Any) -> None:
        self.presenter.office_ready(office, self.context.actor)

    def on_card(self, reading: object) -> bool:
        self.presenter.card_scanned(reading, self.people.which_is_typed())  # type: ignore[arg-type]
        return True

    def primary_action(self) -> None:
        if self.paper.confirm.isVisible():
            self.paper.confirm.accept()
            return
        if self._notice is not None and self._notice.isVisible():
            self._notice.accept()
            return
        if self._correction is not None and self._correction.isVisible():
            self._read_form()
            self._correction.accept()
            return
        self._read_form()
        self.presenter.accept()

    def go_back(self) -> bool:
        if self.paper.confirm.isVisible():
            self.paper.confirm.hide()
            self.paper.preview.show()
            self._on_undo_cancelled()
            return True
        if self._notice is not None and self._notice.isVisible():
            self._notice.cancel()
            return True
        if self._correction is not None and self._correction.isVisible():
            self._correction.cancel()
            return True
        if not self.message.isHidden():
            self.message.clear()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z in an empty form undoes the acceptance, not text that is not there."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and isinstance(watched, QLineEdit)
            and not watched.isUndoAvailable()
        ):
            event.ignore()
            return True
        return False

    # -- what the presenter says --------------------------------------------------------------------------------
    def show_form(self, form: ReceptionForm, procedure: Procedure | None) -> None:
        self.people.submitter.show_form(form.submitter)
        self.people.differs.blockSignals(True)
        self.people.differs.setChecked(form.owner_differs)
        self.people.differs.blockSignals(False)
        self.people.show_second(form.owner_differs)
        if self.people.has_second or form.has_second:
            self.people.owner.show_form(form.owner)
            self.people.role.set_value(form.role.value)
            if self.people.authority.text() != form.authority_paper:
                self.people.authority.set_text(form.authority_paper)
        self.procedure.show_form(form, procedure)
        self.paper.accepted.set_compact(not form.is_empty)

    def on_print(self, job_id: int, stage: str, code: str) -> None:
        last = self.presenter.last
        if last is not None and str(job_id) in last.done.print_job_ids:
            from ui.messages import sentence_of

            self.paper.accepted.show_print(stage, sentence_of(code, {}) if code else "")

    def show_most_used(self, procedures: tuple[Procedure, ...]) -> None:
        self.procedure.most_used.show_procedures(procedures)

    def show_preview(self, preview: Preview, form: ReceptionForm) -> None:
        codes = {problem.code for problem in preview.plan.problems}
        if self._told in self._plan_codes and self._told not in codes:
            self.message.clear()
            self._told = ""
        self._plan_codes |= codes
        self.paper.missing_was_said = self._told == PAPERS_MISSING and not self.message.isHidden()
        self.paper.show_plan(preview, form)
        if preview.plan.procedure is not None:
            self.procedure.show_fees(preview.plan.procedure, preview.plan.fees, form)
        self._paper = (preview.context, form.no_wait and not form.print_receipt)
        self._draw_paper()

    def show_no_preview(self) -> None:
        if self.presenter.form.is_empty:
            self.message.clear()  # what was said about the last form does not concern the next one
        self._paper = None
        self.paper.show_nothing()

    def show_problems(self, problems: tuple[Problem, ...], *, all_fields: bool) -> None:
        """Sentences beside their fields; before the first try only for fields that hold something."""
        from ui.messages import sentence_of

        shown: set[int] = set()
        for problem in problems:
            field = self._field(problem.field)
            if field is None or id(field) in shown:
                continue
            filled = bool(field.text()) if isinstance(field, FieldEdit) else True
            if all_fields or (filled and not _being_typed(field)):
                severity = "late" if problem.severity.value == "error" else "attention"
                field.set_problem(sentence_of(problem.code, dict(problem.params)), severity)
                shown.add(id(field))
        for field in self._all_fields():
            if id(field) not in shown and not self._keeps_problem(field):
                field.clear_problem()

    def show_error(self, error: MotcuaError) -> None:
        from ui.messages import kind_of, sentence

        text = sentence(error)
        field = self._field(error.field or "")
        if field is not None and isinstance(error, UserError):
            field.set_problem(text)
        self._told = error.code
        self.message.say(text, kind_of(error))

    def show_people(self, people: tuple[KnownPerson, ...]) -> None:
        from desktop_app.domain.people.masking import mask_id

        self._known = {known.person.id_number: known.person for known in people}
        items = [
            PickItem(known.person.id_number, known.person.full_name, mask_id(known.person.id_number))
            for known in people
        ]
        for fields in (self.people.submitter, *([self.people.owner] if self.people.has_second else [])):
            if fields.number.edit.hasFocus():
                fields.number.set_items([item for item in items if item.key != fields.number.text()])

    def show_card(self, reading: CardReading, which: str) -> None:
        from ui.messages import sentence_of

        fields = self.people.owner if which == "owner" else self.people.submitter
        if reading.telex_suspected:
            text = sentence_of("card_untrusted", {})
            for name in reading.untrusted_fields:
                field = fields.field_named(name)
                if field is not None:
                    field.set_problem(text, "attention")
            self.message.say(text, "attention")
        else:
            self.message.clear()
        self._on_go_procedure()

    def show_guided(self, guided: GuidedBefore) -> None:
        at = in_vietnam(guided.at)
        self.message.say(
            self.tr("Đã hướng dẫn lúc {time} ngày {day}: {matter}.").format(
                time=time_vi(at), day=date_vi(at.date()), matter=guided.matter_short
            ),
            "calm",
            verb=self.tr("Mở lại hồ sơ"),
            key=Key.BRING_BACK.shown,
        )

    def show_notice(self, given: NoticeGiven) -> None:
        self._close_notice()
        if given.kind == "guided":
            text = self.tr(
                "Đang in phiếu hướng dẫn số {number}. Chưa cấp số hồ sơ; khi người dân quay lại, quét thẻ để mở lại."
            )
        else:
            text = self.tr("Đang in phiếu từ chối số {number}. Không cấp số hồ sơ.")
        self.message.say(text.format(number=given.number), "ok")
        self.people.submitter.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_accepted(self, done: AcceptedView) -> None:
        self.message.clear()
        self.paper.accepted.show_done(done)
        self.people.submitter.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_undone(self, codes: tuple[str, ...]) -> None:
        self.paper.accepted.show_undone(codes)
        self.people.submitter.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_reprinting(self, papers: tuple[str, ...]) -> None:
        from ui.screens.words import papers as named_papers

        self.context.notify(self.tr("Đang in lại: {papers}.").format(papers=named_papers(papers)), "ok")

    def show_draft_restored(self, waiting: int) -> None:
        """``waiting``: how many procedures of a sitting came back beside the form."""
        text = self.tr("Đã đưa lại hồ sơ đang nhập dở lần trước.")
        if waiting:
            text = self.tr("Đã đưa lại {n} thủ tục nộp chung đang nhập dở lần trước.").format(n=waiting)
        self.message.say(text, "calm")

    def set_accepting(self, accepting: bool) -> None:
        self.paper.accept.setEnabled(not accepting)

    def focus_field(self, field: str) -> None:
        target = self._field(field)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field == "components":
            self.procedure.papers.setFocus(Qt.FocusReason.OtherFocusReason)

    def printing_wanted(self) -> None:
        self.context.wake_printing()

    # -- the hall -----------------------------------------------------------------------------------------------
    def show_ticket(self, ticket: ServedTicket | None, outcome: Outcome | None) -> None:
        self.context.serving = ticket
        if self._chip is None:
            if ticket is None:
                return
            from ui.hall.ticket_chip import TicketChip

            self._chip = TicketChip()
            self._chip.finish_wanted.connect(self.presenter.finish_ticket)
            self.paper.put_in_heading(self._chip)
        self._chip.show_ticket(ticket, outcome)

    def ticket_finished(self) -> None:
        self.context.navigate(QUEUE, None)

    def ask_outcome(self) -> None:
        self.context.navigate(QUEUE, AskOutcome())

    # -- from the widgets ---------------------------------------------------------------------------------------
    def _read_form(self) -> None:
        form = self.procedure.read_into(self.presenter.form)
        if self.people.has_second:
            form = replace(
                form,
                owner=self.people.owner.form(),
                role=self.people.chosen_role(),
                authority_paper=self.people.authority.text(),
            )
        self.presenter.edit(
            replace(
                form,
                submitter=self.people.submitter.form(),
                owner_differs=self.people.differs.isChecked(),
                print_receipt=self.paper.with_receipt.isChecked() and form.no_wait,
            )
        )

    def _on_edited(self) -> None:
        self._read_form()
        self._refresh.start()
        self._draft.start()

    def _on_number_typed(self, which: str, text: str) -> None:
        self.presenter.number_typed(which, text)

    def _on_known_picked(self, which: str, key: object) -> None:
        person = self._known.get(str(key))
        if person is not None:
            self.presenter.choose_person(which, person)
            self._on_go_procedure()

    def _on_query(self, query: str) -> None:
        found = self.presenter.find_procedures(query)
        self.procedure.procedure.set_items(
            [PickItem(item.code, item.label, f"{item.code} · {item.sector}") for item in found]
        )

    def _on_procedure_picked(self, code: str) -> None:
        self.presenter.choose_procedure(code)
        if self.people.begin_child():
            return
        first = self.procedure.first_question()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go_procedure(self) -> None:
        self.procedure.procedure.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.procedure.procedure.edit.selectAll()

    def _on_promise_key(self) -> None:
        if self.paper.promise.isVisible():
            self.presenter.choose_promise(not self.presenter.form.no_wait)

    def _on_receipt_key(self) -> None:
        if self.paper.with_receipt.isVisible():
            self.presenter.choose_receipt(not self.presenter.form.print_receipt)

    def _on_undo(self) -> None:
        last = self.presenter.last
        if last is not None:
            self.paper.ask_undo(tuple(one.code for one in last.dossiers))

    def _on_undo_cancelled(self) -> None:
        self.people.submitter.number.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- several procedures at once -----------------------------------------------------------------------------
    def _on_add_to_sitting(self) -> None:
        self._read_form()
        self.presenter.add_to_sitting()

    def _on_sitting_back(self) -> None:
        self._read_form()
        self.presenter.sitting.take_back()

    def _on_one_receipt(self) -> None:
        if self._sitting is not None and self._sitting.isVisible():
            self.presenter.sitting.choose_one_receipt(not self.presenter.sitting.one_receipt)

    def show_sitting(self, collected: tuple[Collected, ...], *, one_receipt: bool) -> None:
        if self._sitting is None:
            from ui.screens.reception.sitting_panel import SittingPanel

            self._sitting = SittingPanel()
            self._sitting.one_receipt.clicked.connect(self.presenter.sitting.choose_one_receipt)
            self._sitting.back.clicked.connect(self._on_sitting_back)
            self.paper.put_above(self._sitting)
        self._sitting.show_collected(collected, one_receipt=one_receipt)
        if collected:
            self.paper.accepted.hide()
        self.paper.say_accept_all(len(collected))

    # -- entries after the fact -----------------------------------------------------------------------------------
    def _on_back_entry(self) -> None:
        self._read_form()
        self.presenter.toggle_late_mode()

    def show_late_mode(self, count: int | None) -> None:
        self.procedure.set_late_mode(count is not None, count or 0)
        if count == 0:
            self.procedure.received.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- correcting ---------------------------------------------------------------------------------------------
    def _on_correct_last(self) -> None:
        if self.presenter.correcting is None:
            self.presenter.correct(0)

    def show_correcting(self, dossier: DossierView | None) -> None:
        """The form belongs to an accepted dossier from now on, or no longer."""
        self.procedure.payment.setEnabled(dossier is None)
        self.procedure.more.setChecked(dossier is not None)
        self.message.clear()
        if dossier is None:
            if self._correction is not None:
                self._correction.hide()
            self.paper.make_room(asking=False)
            return
        if self._correction is None:
            from ui.screens.reception.correction_panel import CorrectionPanel

            self._correction = CorrectionPanel()
            self._correction.confirmed.connect(self._on_correction_confirmed)
            self._correction.cancelled.connect(self._on_correction_cancelled)
            self.paper.put(self._correction)
            self._enter.watch([self._correction.reason.edit])
        self.paper.accepted.hide()
        self.paper.make_room(asking=True)
        self._correction.begin(dossier.row.code)

    def show_correction(self, preview: CorrectionPreview, form: ReceptionForm) -> None:
        self.paper.show_correction(preview.plan)
        if preview.plan.procedure is not None:
            self.procedure.show_fees(preview.plan.procedure, preview.plan.fees, form)
        self.show_problems(preview.problems, all_fields=True)
        if self._correction is not None:
            self._correction.show_preview(preview)

    def show_corrected(self, done: DossierCorrected, *, came_from_list: bool) -> None:
        text = self.tr("Đã sửa hồ sơ {code}, đang in giấy hẹn mới. Xin thu lại giấy cũ.").format(code=done.code)
        if came_from_list:
            self.context.notify(text, "ok")
            self.context.navigate(DOSSIERS, OpenDossier(done.code))
        else:
            self.message.say(text, "ok")
            self.people.submitter.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_correction_confirmed(self, reason: str) -> None:
        if self.presenter.correcting is not None:
            self.presenter.correcting.save(reason)

    def _on_correction_cancelled(self) -> None:
        if self.presenter.correcting is not None:
            self.presenter.correcting.cancel()
        self.people.submitter.number.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- guided or refused --------------------------------------------------------------------------------------
    def _on_guide(self) -> None:
        """One key where papers are missing; else the officer says what."""
        if self.presenter.correcting is not None:
            return
        self._read_form()
        if self._notice is not None and self._notice.isVisible():
            self._notice.accept()
        elif self.presenter.missing or not self.presenter.form.procedure_code:
            self.presenter.turn_away.guide()
        else:
            self._on_guide_words()

    def _on_guide_words(self) -> None:
        from ui.screens.reception.turn_away import GUIDE

        self._ask_notice(GUIDE)

    def _on_turn_away(self) -> None:
        from ui.screens.reception.turn_away import REFUSE

        self._ask_notice(REFUSE)

    def _ask_notice(self, purpose: str) -> None:
        self._read_form()
        form = self.presenter.form
        if form.is_empty or self.presenter.correcting is not None:
            return
        if self._notice is None:
            from ui.screens.reception.notice_panel import NoticePanel

            self._notice = NoticePanel()
            self._notice.confirmed.connect(self._on_notice_confirmed)
            self._notice.cancelled.connect(self._on_notice_closed)
            self.paper.put(self._notice)
            self._enter.watch([field.edit for field in self._notice.findChildren(FieldEdit)])
        self.paper.make_room(asking=True)
        self._notice.ask(purpose, form.submitter.full_name, self.presenter.missing)

    def _on_notice_confirmed(self, purpose: str) -> None:
        from ui.screens.reception.turn_away import GUIDE

        panel = self._notice
        if panel is None:
            return
        desk = self.presenter.turn_away
        if purpose == GUIDE:
            desk.guide(panel.named_items(), panel.reason.text(), panel.ground.text())
        else:
            desk.refuse(panel.reason.text(), panel.ground.text(), panel.guidance.text())

    def _close_notice(self) -> None:
        if self._notice is not None:
            self._notice.hide()
        self.paper.make_room(asking=False)

    def _on_notice_closed(self) -> None:
        self._close_notice()
        self.presenter.refresh()
        self._on_go_procedure()

    def _on_bring_back(self) -> None:
        self.presenter.turn_away.bring_back()

    def _on_tick(self, now: datetime) -> None:
        minute = in_vietnam(now).minute
        if minute != self._minute:
            self._minute = minute
            self.presenter.tick()

    # -- the paper ----------------------------------------------------------------------------------------------
    def _on_paper_size(self, _width: int, _height: int) -> None:
        self._draw_paper()

    def _draw_paper(self) -> None:
        if self._paper is None:
            return
        context, slip = self._paper
        size = self.paper.preview.target_size()
        width, height = size.width(), size.height()
        self.context.runner.latest(
            self, "paper", _Picture(context, slip, width, height), self._on_paper, self.show_error
        )

    def _on_paper(self, page: RasterPage) -> None:
        if self._paper is not None:
            self.paper.show_page(page)

    # -- fields by name -----------------------------------------------------------------------------------------
    def _field(self, name: str) -> FieldEdit | ChoiceField | None:
        """The field a problem or error names."""
        if name.startswith("submitter."):
            return self.people.submitter.field_named(name.removeprefix("submitter."))
        if name.startswith("owner."):
            return self.people.owner.field_named(name.removeprefix("owner."))
        return {**self.procedure.named_fields(), **self.people.named_fields()}.get(name)

    def _all_fields(self) -> list[FieldEdit | ChoiceField]:
        return [*self.findChildren(FieldEdit), *self.findChildren(ChoiceField)]

    def _keeps_problem(self, field: FieldEdit | ChoiceField) -> bool:
        """A date or time that is none, and a name a card scan could not be trusted for, stay marked."""
        if field is self.procedure.received and self.presenter.time_problem():
            return True
        untrusted = self.presenter.form.submitter.untrusted
        marked = [self.people.submitter.field_named(name) for name in untrusted]
        return field in marked or bool(getattr(field, "is_wrong", bool)())


def _being_typed(field: QWidget) -> bool:
    """Whether the officer is in this field: a half-typed number is not yet wrong."""
    proxy = field.focusProxy()
    return proxy is not None and proxy.hasFocus()


class _Picture:
    """Draw the preview's first page to fit a size in device pixels; runs on the drawing thread."""

    def __init__(self, context: ReceiptContext, slip: bool, width: int, height: int) -> None:
        self.context = context
        self.slip = slip
        self.width = width
        self.height = height

    def __call__(self) -> RasterPage:
        from desktop_app.domain.dossier.papers import PaperForm, PrintMark
        from printing.forms import render
        from printing.raster import page_image, page_size

        form = PaperForm.NO_WAIT_SLIP if self.slip else PaperForm.RECEIPT_A5
        pdf = render(form, self.context, PrintMark(preview=True, file_copy=False))
        width_mm, height_mm = page_size(pdf, 0)
        dpi = min(self.width / width_mm, self.height / height_mm) * 25.4
        return page_image(pdf, 0, max(dpi, 20.0))
