"""Everything about one dossier, beside the list: code, two clocks, people, papers, fees, reasons, history, actions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.calendar.no_wait import remaining, timer_state
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.formatting import countdown, date_vi, time_vi
from ui.screens.dossiers import facts
from ui.screens.dossiers.ask import AskPanel
from ui.screens.dossiers.fact_list import FactList
from ui.screens.words import CHANNELS, DELIVERIES, due_note, due_short, event_words, named, status_word
from ui.shortcuts import Key
from ui.theme.states import set_role
from ui.widgets.delegates import Countdown, CountdownBar
from ui.widgets.forms import button
from ui.widgets.labels import FigureLabel, StatePill, rule, text_label
from ui.widgets.panels import SidePanel, TimeLineItem, TimeLineList

if TYPE_CHECKING:
    from desktop_app.domain.calendar.elapsed import WorkingDayCount
    from desktop_app.domain.exchange.dossiers import DossierView

WIDTH = 400
PURPOSES: Mapping[str, Key] = {
    "start": Key.START_WORK,
    "finish": Key.FINISH_WORK,
    "return": Key.HAND_OVER,
    "fee": Key.COLLECT_FEE,
    "code": Key.NATIONAL_CODE,
    "receipt": Key.DOSSIER_RECEIPT,
    "slip": Key.DOSSIER_SLIP,
    "void": Key.VOID,
}
"""Actions in the order of the buttons."""
_ACTION_OF = {
    "start": DossierAction.START,
    "finish": DossierAction.FINISH,
    "return": DossierAction.RETURN,
    "fee": DossierAction.COLLECT_FEE,
    "code": DossierAction.SET_NATIONAL_CODE,
    "receipt": DossierAction.REPRINT,
    "slip": DossierAction.REPRINT,
    "void": DossierAction.VOID,
}
_NEXT = {
    DossierStatus.ACCEPTED: "start",
    DossierStatus.IN_PROCESS: "finish",
    DossierStatus.FINISHED: "return",
}
"""What Ctrl+Enter does: the next step of the dossier's life."""


class DossierPanel(SidePanel):
    """``wanted(str)``: an action's button was pressed (``start`` … ``void``, ``reveal``)."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hồ sơ"), parent, width=WIDTH)
        self.dossier: DossierView | None = None
        self._buttons: dict[str, QPushButton] = {}
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
        clocks.addWidget(text_label(self.tr("Hạn luật định"), "note"), 0, 0)
        clocks.addWidget(self.due, 0, 1, Qt.AlignmentFlag.AlignRight)
        clocks.addWidget(self.promise_label, 1, 0)
        clocks.addWidget(self.promise, 1, 1, Qt.AlignmentFlag.AlignRight)
        clocks.setColumnStretch(0, 1)
        for part in (self.code, self.code_note, self.matter):
            self.body.addWidget(part)
        self.body.addLayout(pills)
        self.body.addLayout(clocks)
        self.body.addWidget(self.bar)

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
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.ask)
        self._steps = QWidget()
        self._grid = QGridLayout(self._steps)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self.foot.addWidget(self._steps)
        self.ask.asking.connect(self._on_asking)
        for purpose, text in self._verbs().items():
            made = button(text, "danger" if purpose == "void" else "", PURPOSES[purpose].shown, self._steps)
            made.hide()
            made.setProperty("purpose", purpose)
            made.clicked.connect(self._on_button)
            self._buttons[purpose] = made

    def _verbs(self) -> dict[str, str]:
        return {
            "start": self.tr("Bắt đầu"),
            "finish": self.tr("Xử lý xong"),
            "return": self.tr("Trả kết quả"),
            "fee": self.tr("Thu phí"),
            "code": self.tr("Mã quốc gia"),
            "receipt": self.tr("In Mẫu 01"),
            "slip": self.tr("In phiếu"),
            "void": self.tr("Hủy"),
        }

    # -- what is shown --------------------------------------------------------------------------------------------
    def show_dossier(
        self, dossier: DossierView, *, revealed: bool, now: datetime, days: WorkingDayCount | None,
        officers: Mapping[str, str], counters: Mapping[str, str],
    ) -> None:  # fmt: skip
        """Everything anew; the question that stands open stays when it is about the same dossier."""
        if self.dossier is None or self.dossier.row.id != dossier.row.id:
            self.ask.hide()
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
        self.status.set_state(*status_word(row.status, voided=row.voided))
        self._show_people(dossier, revealed=revealed)
        self.intake.set_facts(self._intake_facts(dossier, officers, counters))
        self.papers.set_facts(facts.paper_facts(dossier))
        self.fees.set_facts(facts.fee_facts(dossier))
        self.payment.set_state(*facts.payment_words(dossier))
        self.why.set_facts(facts.why_facts(dossier))
        lines = (event_words(entry) for entry in dossier.time_line)
        self.time_line.set_items(tuple(TimeLineItem(line.when, line.what, line.who, line.state) for line in lines))
        self._show_actions(dossier)
        self.show_time(now, days)

    def show_time(self, now: datetime, days: WorkingDayCount | None) -> None:
        """What moves with the clock."""
        dossier = self.dossier
        if dossier is None:
            return
        row = dossier.row
        self.due.set_text(due_short(row.due_at, now))
        self.due_pill.set_state(*due_note(row, now, days))
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

    def _show_actions(self, dossier: DossierView) -> None:
        allowed = self.allowed()
        step = self.next_step()
        while self._grid.takeAt(0) is not None:
            pass
        place = 0
        for purpose, made in self._buttons.items():
            if purpose not in allowed:
                made.hide()
                continue
            key = Key.PRIMARY.shown if purpose == step else PURPOSES[purpose].shown
            made.setText(f"{made.accessibleName()} · {key}")
            set_role(made, "primary" if purpose == step else "danger" if purpose == "void" else "")
            if purpose == step:
                self._grid.addWidget(made, 0, 0, 1, 2)
                place += 2
            else:
                self._grid.addWidget(made, place // 2, place % 2)
                place += 1
            made.show()  # only now that it stands in the panel: a button without a parent would open as a window

    def allowed(self) -> tuple[str, ...]:
        """Purposes the state allows; money only while some is owed."""
        dossier = self.dossier
        if dossier is None:
            return ()
        found = [purpose for purpose, action in _ACTION_OF.items() if action in dossier.actions]
        if not facts.owed(dossier) and "fee" in found:
            found.remove("fee")
        return tuple(found)

    def next_step(self) -> str:
        """What Ctrl+Enter does now; empty when the dossier's life has ended."""
        dossier = self.dossier
        if dossier is None or dossier.row.voided:
            return ""
        step = _NEXT.get(DossierStatus(dossier.row.status), "")
        return step if step in self.allowed() else ""

    def _on_asking(self, asking: bool) -> None:
        """One question at a time: while it stands, Ctrl+Enter means it alone."""
        self._steps.setVisible(not asking)

    def _on_button(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.wanted.emit(str(sender.property("purpose")))

    def _on_reveal(self) -> None:
        self.wanted.emit("reveal")
