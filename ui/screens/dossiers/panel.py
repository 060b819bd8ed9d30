"""Everything about one dossier, beside the list: code, clocks, people, papers, fees, reasons, history, actions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.calendar.no_wait import remaining, timer_state
from desktop_app.domain.formatting import countdown, date_vi, time_vi
from ui.screens.dossiers import actions, facts
from ui.screens.dossiers.action_bar import ActionBar
from ui.screens.dossiers.ask import AskPanel
from ui.screens.dossiers.clock_line import ClockLine
from ui.screens.dossiers.clock_state import clock_picture, due_change_facts, stretch_facts
from ui.screens.dossiers.fact_list import FactList
from ui.screens.dossiers.step_host import StepHost
from ui.screens.words import CHANNELS, DELIVERIES, due_note, due_short, event_words, named, status_word
from ui.shortcuts import Key
from ui.widgets.delegates import Countdown, CountdownBar
from ui.widgets.forms import button
from ui.widgets.labels import FigureLabel, StatePill, rule, text_label
from ui.widgets.panels import SidePanel, TimeLineItem, TimeLineList

if TYPE_CHECKING:
    from desktop_app.domain.calendar.remaining import WorkingTime
    from desktop_app.domain.exchange.dossiers import DossierView

WIDTH, FORM_WIDTH = 400, 480
"""Pixels; a form of a step is given more room than what is only read."""


class DossierPanel(SidePanel):
    """``wanted(str)``: an action's button was pressed or chosen (``start`` … ``void``, ``reveal``)."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hồ sơ"), parent, width=WIDTH)
        self.dossier: DossierView | None = None
        self._build_head()
        self._build_body()
        self._build_foot()

    def _build_head(self) -> None:
        self.code = FigureLabel("", 15, strong=True)
        self.code_note = text_label("", "note", wrap=True)
        self.status = StatePill()
        self.due_pill = StatePill()
        self.matter = text_label("", "strong", wrap=True)
        self.due = FigureLabel()
        self.due_first = FigureLabel(role="muted")
        self.due_first_label = text_label(self.tr("Hạn ban đầu"), "note")
        self.promise = FigureLabel()
        self.promise_label = text_label(self.tr("Lời hứa không chờ"), "note")
        self.bar = CountdownBar()
        pills = QHBoxLayout()
        pills.setSpacing(8)
        pills.addWidget(self.status)
        pills.addWidget(self.due_pill)
        pills.addStretch(1)
        clocks = QGridLayout()
        clocks.setHorizontalSpacing(12)
        clocks.setVerticalSpacing(2)
        self.due_label = text_label(self.tr("Hạn luật định"), "note")
        clocks.addWidget(self.due_label, 0, 0)
        clocks.addWidget(self.due, 0, 1, Qt.AlignmentFlag.AlignRight)
        clocks.addWidget(self.due_first_label, 1, 0)
        clocks.addWidget(self.due_first, 1, 1, Qt.AlignmentFlag.AlignRight)
        clocks.addWidget(self.promise_label, 2, 0)
        clocks.addWidget(self.promise, 2, 1, Qt.AlignmentFlag.AlignRight)
        clocks.setColumnStretch(0, 1)
        for part in (self.code, self.code_note, self.matter):
            self.body.addWidget(part)
        self.body.addLayout(pills)
        self.body.addLayout(clocks)
        self.body.addWidget(self.bar)
        self.clock = ClockLine()
        self.stretches = FactList(self.tr("Đồng hồ đã chạy thế nào"))
        self.changes_title = text_label(self.tr("Hạn đã đổi"), "strong")
        self.changes = FactList(self.tr("Hạn đã đổi"))
        for widget in (self.clock, self.stretches, self.changes_title, self.changes):
            self.body.addWidget(widget)

    def _build_body(self) -> None:
        self.owner = FactList(self.tr("Chủ hồ sơ"))
        self.submitter = FactList(self.tr("Người nộp"))
        self.reveal = button(self.tr("Xem số đầy đủ"), "quiet", Key.REVEAL.shown)
        self.reveal.clicked.connect(self._on_reveal)
        self.intake = FactList(self.tr("Tiếp nhận"))
        self.papers = FactList(self.tr("Giấy tờ đã nhận"))
        self.fees = FactList(self.tr("Phí, lệ phí"))
        self.payment = StatePill()
        self.why = FactList(self.tr("Vì sao có hạn này"))
        self.time_line = TimeLineList()
        self._owner_title = self._section(self.tr("Chủ hồ sơ"))
        self.body.addWidget(self.owner)
        self._submitter_title = self._section(self.tr("Người nộp"))
        self.body.addWidget(self.submitter)
        self.body.addWidget(self.reveal, 0, Qt.AlignmentFlag.AlignLeft)
        self._section(self.tr("Tiếp nhận"))
        self.body.addWidget(self.intake)
        self._section(self.tr("Giấy tờ đã nhận"))
        self.body.addWidget(self.papers)
        self._section(self.tr("Phí, lệ phí"))
        self.body.addWidget(self.fees)
        self.body.addWidget(self.payment, 0, Qt.AlignmentFlag.AlignLeft)
        self._section(self.tr("Vì sao có hạn này"))
        self.body.addWidget(self.why)
        self._section(self.tr("Diễn biến"))
        self.body.addWidget(self.time_line)
        self.body.addStretch(1)

    def _section(self, title: str) -> QWidget:
        head = QWidget()
        box = QVBoxLayout(head)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(6)
        box.addWidget(rule())
        box.addWidget(text_label(title, "strong"))
        self.body.addWidget(head)
        return head

    def _build_foot(self) -> None:
        self.ask = AskPanel()
        self.steps = StepHost()
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.steps, 1)
            layout.insertWidget(layout.count() - 1, self.ask)
        self.bar_of_actions = ActionBar()
        self.bar_of_actions.wanted.connect(self.wanted)
        self.foot.addWidget(self.bar_of_actions)
        self.ask.asking.connect(self._on_asking)
        self.steps.opened.connect(self._on_step)

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_dossier(
        self, dossier: DossierView, *, revealed: bool, now: datetime, time: WorkingTime | None,
        officers: Mapping[str, str], counters: Mapping[str, str],
    ) -> None:  # fmt: skip
        """Everything anew; a question or form that stands open stays when it is about the same dossier."""
        if self.dossier is None or self.dossier.row.id != dossier.row.id:
            self.ask.hide()
            self.steps.put_away()
        self.dossier = dossier
        row = dossier.row
        self.code.set_text(row.code)
        self.code_note.setText(
            self.tr("Mã quốc gia {code}").format(code=row.national_code)
            if row.national_code
            else self.tr("mã nội bộ · chưa có mã quốc gia")
        )
        self.matter.setText(dossier.texts.matter or row.matter_short)
        self.matter.setToolTip(dossier.procedure.name if dossier.procedure else "")
        self.status.set_state(*status_word(row.status, voided=row.voided, outcome=row.outcome))
        self._show_people(dossier, revealed=revealed)
        self.intake.set_facts(self._intake_facts(dossier, officers, counters))
        self.papers.set_facts(facts.paper_facts(dossier))
        self.fees.set_facts(facts.fee_facts(dossier))
        self.payment.set_state(*facts.payment_words(dossier))
        self.why.set_facts(facts.why_facts(dossier))
        lines = (event_words(entry) for entry in dossier.time_line)
        self.time_line.set_items(
            tuple(TimeLineItem(line.when, line.what, line.who, line.state, line.struck) for line in lines)
        )
        self.changes.set_facts(due_change_facts(dossier))
        for part in (self.changes_title, self.changes):
            part.setVisible(bool(dossier.life.due_changes))
        self.bar_of_actions.show_actions(actions.allowed(dossier), self.next_step())
        self.show_time(now, time)

    def show_time(self, now: datetime, time: WorkingTime | None) -> None:
        """What moves with the clock."""
        dossier = self.dossier
        if dossier is None:
            return
        row = dossier.row
        self.due.set_text(due_short(row.due_at, now))
        self.due_pill.set_state(*due_note(row, now, time))
        moved = dossier.life.due_original != dossier.life.due_at
        for part in (self.due_first, self.due_first_label):
            part.setVisible(moved)
        self.due_label.setText(self.tr("Hạn đang hẹn") if moved else self.tr("Hạn luật định"))
        self.due_first.set_text(due_short(dossier.life.due_original, now))
        picture = clock_picture(dossier, now.replace(second=0, microsecond=0))
        self.clock.set_picture(picture)
        self.stretches.set_facts(stretch_facts(picture))
        self.stretches.setVisible(len(picture.stretches) > 1)
        promised = row.promise_at
        self.promise_label.setVisible(promised is not None)
        self.promise.setVisible(promised is not None)
        running = promised is not None and not row.converted and row.finished_at is None and not row.voided
        self.bar.setVisible(running)
        if promised is None:
            return
        start = row.promise_start or row.received_at
        told = f"{time_vi(promised)} {date_vi(promised)}"
        self.promise.set_text(self.tr("{when}, đã chuyển hẹn").format(when=told) if row.converted else told)
        if running:
            state = timer_state(start, promised, now)
            left = max(0.0, min(1.0, (promised - now) / (promised - start))) if promised > start else 0.0
            self.bar.set_value(Countdown(countdown(remaining(promised, now)), left, state.value))

    def _show_people(self, dossier: DossierView, *, revealed: bool) -> None:
        same = facts.same_person(dossier)
        self.owner.set_facts(facts.person_facts(dossier.owner, revealed=revealed))
        self._submitter_title.setVisible(not same)
        self.submitter.setVisible(not same)
        self.submitter.set_facts(() if same else facts.submitter_facts(dossier, revealed=revealed))
        hidden = any(person.id_number or person.phone for person in (dossier.owner, dossier.submitter))
        self.reveal.setVisible(hidden and not revealed)

    def _intake_facts(
        self, dossier: DossierView, officers: Mapping[str, str], counters: Mapping[str, str]
    ) -> tuple[facts.Fact, ...]:
        row = dossier.row
        received = f"{time_vi(row.received_at)} {date_vi(row.received_at)}"
        who = " · ".join(
            part for part in (officers.get(row.officer, row.officer), counters.get(row.counter, row.counter)) if part
        )
        delivery = named(DELIVERIES, dossier.delivery)
        if dossier.texts.delivery_address:
            delivery = f"{delivery}: {dossier.texts.delivery_address}"
        register = self.tr("quyển {book}, số {line}").format(book=dossier.book_no, line=dossier.line_no)
        return (
            facts.Fact(self.tr("Nhận lúc"), received, figures=True),
            facts.Fact(self.tr("Cách nộp"), named(CHANNELS, dossier.channel)),
            facts.Fact(self.tr("Nhận kết quả"), delivery),
            facts.Fact(self.tr("Cán bộ"), who),
            facts.Fact(self.tr("Sổ theo dõi"), register),
        )

    def allowed(self) -> tuple[str, ...]:
        """Purposes the state allows; money only while some is owed."""
        return tuple(spec.purpose for spec in actions.allowed(self.dossier)) if self.dossier is not None else ()

    def next_step(self) -> str:
        """What Ctrl+Enter does now; empty when the dossier's life has ended."""
        return actions.next_step(self.dossier) if self.dossier is not None else ""

    def asking(self) -> bool:
        """A question or a form stands open: Ctrl+Enter means it alone."""
        return self.ask.isVisible() or self.steps.isVisible()

    def _on_asking(self, asking: bool) -> None:
        self.bar_of_actions.setVisible(not asking)

    def _on_step(self, opened: bool) -> None:
        """A form takes the room of everything else."""
        self.setFixedWidth(FORM_WIDTH if opened else WIDTH)
        self.scroll_area.setVisible(not opened)
        self.bar_of_actions.setVisible(not opened)

    def _on_reveal(self) -> None:
        self.wanted.emit("reveal")
