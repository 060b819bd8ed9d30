"""The page of F3: one counter's numbers, everything by one key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.hall.ticket import OPEN_STATES, Outcome, TicketState
from desktop_app.errors import MotcuaError, UserError
from ui.hall.words import state_word
from ui.messages import kind_of, sentence
from ui.navigation import RECEPTION, RETURNING, AskOutcome, OpenDossier, ScannedTicket, Screen, ScreenContext
from ui.screens.queue.card import CurrentCard
from ui.screens.queue.choices import DIGITS
from ui.screens.queue.panels import CounterPanel, NumberPanel, OutcomePanel, QueuePanel, TransferPanel
from ui.screens.queue.presenter import QueuePresenter
from ui.screens.queue.rows_model import NumberTable, QueueCells
from ui.screens.queue.state import Stage, aside, in_call_order
from ui.shortcuts import Key
from ui.widgets.empty import EmptyState
from ui.widgets.forms import button
from ui.widgets.labels import SectionTitle, StatePill
from ui.widgets.messages import MessageBar

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hall import (
        AppointmentEntry,
        AppointmentSlot,
        CounterNow,
        CounterQueue,
        ForgottenTicket,
        QueueRow,
        TicketTaken,
    )
    from desktop_app.domain.hall.ticket import Ticket
    from ui.navigation import ServedTicket
    from ui.screens.queue.appointments_panel import AppointmentsPanel
    from ui.screens.queue.forgotten_panel import ForgottenPanel
    from ui.screens.queue.take_panel import TakePanel

Panel = TypeVar("Panel", bound=QueuePanel)
ASIDE_ROWS = 4
"""Rows of the lower list that are visible without scrolling."""
LEAST_ROWS = 2
"""While a sentence stands over the lists they give up height, and the keys of the card keep theirs."""


class QueueScreen(Screen):
    """Payloads: ``ScannedTicket``, ``AskOutcome``."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAccessibleName(self.tr("Hàng chờ"))
        self.cells = QueueCells(context.clock)
        self.presenter = QueuePresenter(self, context.runner.owned_by(self), context.clock)
        self.panel: QueuePanel | None = None
        """The panel that stands open beside the lists."""
        self._panels: dict[type[QueuePanel], QueuePanel] = {}
        self._build()
        self._connect()
        self.waiting.show_loading()

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.heading = SectionTitle(self.tr("Hàng chờ"))
        self.pills = tuple(StatePill() for _ in range(2))
        self.take_button = button(self.tr("Cấp số"), "quiet", Key.QUEUE_TAKE.shown)
        self.appointments_button = button(self.tr("Lịch hẹn"), "quiet", Key.QUEUE_APPOINTMENTS.shown)
        self.counter_button = button(self.tr("Quầy"), "quiet", Key.QUEUE_COUNTER.shown)
        self.bar = MessageBar()
        self.morning = MessageBar()
        self.card = CurrentCard()
        self.waiting = NumberTable(self.tr("Đang chờ quầy này"), self.cells.waiting())
        self.waiting.set_empty_text(
            self.tr("Chưa có ai chờ quầy này"), self.tr("Số lấy ở máy phát số hoặc cấp tại bàn sẽ hiện ở đây.")
        )
        self.aside_title = SectionTitle(self.tr("Tạm gác, vắng"))
        self.back_button = button(self.tr("Trở lại"), "quiet", Key.QUEUE_BACK.shown)
        self.cancel_button = button(self.tr("Bỏ số"), "quiet", Key.QUEUE_CANCEL.shown)
        self.aside = NumberTable(self.tr("Tạm gác, vắng"), self.cells.aside())
        self.aside.set_empty_text(self.tr("Không có số nào tạm gác hoặc vắng"))
        row = self.aside.verticalHeader().defaultSectionSize()
        self.aside.setMinimumHeight(32 + LEAST_ROWS * row + 4)
        self.aside.setMaximumHeight(32 + ASIDE_ROWS * row + 4)
        self.no_counter = EmptyState(
            self.tr("Chưa chọn quầy"),
            self.tr("Bấm {key} và chọn quầy đang ngồi; hàng chờ của quầy sẽ hiện ở đây.").format(
                key=Key.SWITCH_OFFICER.shown
            ),
            "counter",
        )
        for one in (
            self.take_button, self.appointments_button, self.counter_button, self.back_button, self.cancel_button
        ):  # fmt: skip
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.aside_title.add_action(self.back_button)
        self.aside_title.add_action(self.cancel_button)
        self.parts = QStackedWidget()
        self.parts.addWidget(self._build_counter())
        self.parts.addWidget(self.no_counter)
        main = QVBoxLayout()
        main.setContentsMargins(16, 12, 16, 12)
        main.setSpacing(8)
        main.addLayout(self._top_line())
        main.addWidget(self.morning)
        main.addWidget(self.bar)
        main.addWidget(self.parts, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(main, 1)

    def _build_counter(self) -> QWidget:
        part = QWidget()
        lists = QVBoxLayout()
        lists.setSpacing(8)
        lists.addWidget(self.waiting, 1)
        lists.addWidget(self.aside_title)
        lists.addWidget(self.aside)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.card)
        row.addLayout(lists, 1)
        return part

    def _top_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.heading)
        for pill in self.pills:
            line.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        for one in (self.take_button, self.appointments_button, self.counter_button):
            line.addWidget(one)
        return line

    def _connect(self) -> None:
        self.card.pressed.connect(self.press)
        self.take_button.clicked.connect(self.ask_take)
        self.appointments_button.clicked.connect(self.ask_appointments)
        self.counter_button.clicked.connect(self.ask_counter)
        self.back_button.clicked.connect(self.bring_back)
        self.cancel_button.clicked.connect(self.cancel_row)
        self.morning.acted.connect(self.ask_forgotten)
        self.waiting.row_selected.connect(self._on_selected)
        self.aside.row_selected.connect(self._on_selected)
        self.waiting.doubleClicked.connect(self._on_waiting_clicked)
        self.aside.doubleClicked.connect(self.bring_back)
        self.context.ticker.ticked.connect(self.on_tick)
        self.context.ticker.clock_jumped.connect(self._on_clock_jumped)
        for key, slot in ((Key.QUEUE_UNDO, self.undo), (Key.QUEUE_CANCEL, self.cancel_row)):
            shortcut = QShortcut(QKeySequence(key.sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        self._keys: dict[Key, Callable[[], None]] = {
            Key.QUEUE_STEP: self.presenter.step,
            Key.QUEUE_RECEIVE: self.presenter.receive,
            Key.QUEUE_RETURN: self.presenter.give_back,
            Key.QUEUE_AGAIN: self.presenter.call_again,
            Key.QUEUE_ABSENT: self.presenter.absent,
            Key.QUEUE_PARK: self.presenter.park,
            Key.QUEUE_TRANSFER: self.ask_transfer,
            Key.QUEUE_FINISH: self.ask_outcome,
            Key.QUEUE_NUMBER: self.ask_number,
            Key.QUEUE_BACK: self.bring_back,
            Key.QUEUE_UNDO: self.undo,
            Key.QUEUE_TAKE: self.ask_take,
            Key.QUEUE_APPOINTMENTS: self.ask_appointments,
            Key.QUEUE_COUNTER: self.ask_counter,
            Key.QUEUE_FORGOTTEN: self.ask_forgotten,
        }

    # -- the window's calls ---------------------------------------------------------------------------------------
    def on_show(self, payload: object) -> None:
        self.presenter.load_records()
        self.presenter.reload()
        if self.panel is None:
            self._focus_lists()
        if isinstance(payload, ScannedTicket):
            self.presenter.scanned(payload.token)
        elif isinstance(payload, AskOutcome):
            self.ask_outcome()

    def on_office_ready(self, office: Any) -> None:
        self.close_panel()
        self.presenter.office_ready(office, self.context.actor)

    def on_change(self, seq: int) -> None:
        self.presenter.changed(seq)

    def on_ticket(self, token: str) -> bool:
        self.presenter.scanned(token)
        return True

    def on_card(self, reading: object) -> bool:
        """A card at the counter: the person called is here, and F2 takes the card."""
        self.close_panel()
        self.presenter.person_is_here()
        return False

    def on_receipt(self, qr: object) -> bool:
        """Who is at the counter holds a receipt: F6, for his number. With nobody there the window opens F5."""
        if self.presenter.current is None:
            return False
        self.close_panel()
        self.presenter.person_is_here()
        self.context.navigate(RETURNING, OpenDossier(getattr(qr, "code", ""), qr))
        return True

    def primary_action(self) -> None:
        """Ctrl+Enter: what the big button says, or the answer of the open question."""
        if self.panel is not None:
            self.panel.on_enter()
        else:
            self.presenter.step()

    def go_back(self) -> bool:
        if self.panel is not None:
            self._on_panel_closed()
            return True
        if self.bar.isVisible():
            self.bar.clear()
            return True
        return False

    def single_key_actions(self) -> Mapping[str, Callable[[], None]]:
        keys: dict[str, Callable[[], None]] = {" ": self.on_space, "\r": self.on_enter}
        for key in (*self._keys, Key.QUEUE_ALL):
            if len(key.sequence) == 1:
                keys[key.sequence] = _Letter(self, key)
        keys.update({digit: _Digit(self, place) for place, digit in enumerate(DIGITS)})
        return keys

    # -- keys -----------------------------------------------------------------------------------------------------
    def on_space(self) -> None:
        if self.panel is not None:
            self.panel.on_space()
        else:
            self.press(Key.QUEUE_STEP)

    def on_enter(self) -> None:
        """In the lower list: the chosen row comes back; elsewhere F2 opens for the number at the counter."""
        if self.panel is not None:
            self.panel.on_enter()
        elif self.aside.hasFocus() and self.aside.current_row() is not None:
            self.bring_back()
        else:
            self.press(Key.QUEUE_RECEIVE)

    def on_letter(self, key: Key) -> None:
        """While a panel stands open it hears the letters, and nothing happens to the numbers."""
        if self.panel is not None:
            self.panel.on_letter(key.sequence)
        else:
            self.press(key)

    def on_digit(self, place: int) -> None:
        if self.panel is not None:
            self.panel.on_digit(place)

    def press(self, key: Key) -> None:
        """What a key or its button does on the page itself."""
        action = self._keys.get(key)
        if action is None or (self.presenter.queue is None and key not in (Key.QUEUE_TAKE, Key.QUEUE_APPOINTMENTS)):
            return
        self.bar.clear()
        self.card.told.clear()
        action()

    def undo(self) -> None:
        self.close_panel()
        self.presenter.undo()

    def bring_back(self) -> None:
        """L: who was put aside or absent is here again."""
        row = self.aside.current_row()
        if row is not None:
            self.presenter.back(row)

    def cancel_row(self) -> None:
        """Del: in a panel its own; else the chosen number is given up, which Ctrl+Z takes back."""
        if self.panel is not None:
            self.panel.on_delete()
            return
        row = self._chosen_row()
        if row is not None:
            self.presenter.cancel(row.ticket_id)

    def _chosen_row(self) -> QueueRow | None:
        return self.aside.current_row() if self.aside.hasFocus() else self.waiting.current_row()

    # -- panels ---------------------------------------------------------------------------------------------------
    def ask_outcome(self) -> None:
        current = self.presenter.current
        if current is not None:
            self._open(OutcomePanel).ask(current)

    def ask_transfer(self) -> None:
        """The number at the counter; with nobody there the chosen one of the list."""
        queue = self.presenter.queue
        row = self.presenter.current or self._chosen_row()
        if queue is not None and row is not None and row.state is not TicketState.ABSENT:
            self._open(TransferPanel).ask(row, self.presenter.records, queue.counter.key)

    def ask_number(self, label: str = "", note: str = "") -> None:
        """A field for one number; while the counter cannot call, the sentence why."""
        queue, stage = self.presenter.queue, self.presenter.stage
        if queue is not None and queue.counter.current is not None:
            self.show_error(UserError("counter_busy", number=queue.counter.current.label))
            return
        if queue is not None and stage is not Stage.FREE:
            self.show_error(UserError("counter_not_open", counter=queue.counter.name))
            return
        self._open(NumberPanel).ask(label, note)

    def ask_counter(self) -> None:
        queue = self.presenter.queue
        if queue is None:
            return
        if self.presenter.current is not None:
            self.show_error(UserError("counter_busy", number=self.presenter.current.label))
            return
        self._open(CounterPanel).ask(
            queue.counter, self.presenter.stage, self.presenter.records, self.context.clock.now()
        )

    def ask_take(self) -> None:
        from ui.screens.queue.take_panel import TakePanel

        self._open(TakePanel).ask(self.presenter.records, self.context.clock.now())

    def ask_appointments(self) -> None:
        from ui.screens.queue.appointments_panel import AppointmentsPanel

        self._open(AppointmentsPanel).ask(self.presenter.records, self.context.clock.now())

    def ask_forgotten(self) -> None:
        from ui.screens.queue.forgotten_panel import ForgottenPanel

        if self.presenter.queue is not None and self.presenter.queue.forgotten:
            self._open(ForgottenPanel).ask()
            self.presenter.read_forgotten()

    def _open(self, kind: type[Panel]) -> Panel:
        """The one panel beside the lists; what stood there closes."""
        self.close_panel()
        found = self._panels.get(kind)
        if found is None:
            found = self._make(kind)
            self._panels[kind] = found
            self._row.addWidget(found)
            found.closed.connect(self._on_panel_closed)
        assert isinstance(found, kind)
        self.panel = found
        self.waiting.hide_columns("group")
        self.aside.hide_columns("group")
        return found

    def _make(self, kind: type[QueuePanel]) -> QueuePanel:
        if kind is OutcomePanel:
            outcome = OutcomePanel()
            outcome.finished.connect(self._on_finished)
            return outcome
        if kind is TransferPanel:
            transfer = TransferPanel()
            transfer.target_chosen.connect(self._on_target)
            transfer.counters_wanted.connect(self.presenter.read_counters)
            return transfer
        if kind is NumberPanel:
            number = NumberPanel()
            number.wanted.connect(self.presenter.call_number)
            return number
        if kind is CounterPanel:
            counter = CounterPanel()
            counter.opened.connect(self.presenter.open_counter)
            counter.paused.connect(self.presenter.pause)
            counter.closed_down.connect(self.presenter.close)
            return counter
        return self._make_desk(kind)

    def _make_desk(self, kind: type[QueuePanel]) -> QueuePanel:
        from ui.screens.queue.appointments_panel import AppointmentsPanel
        from ui.screens.queue.forgotten_panel import ForgottenPanel
        from ui.screens.queue.take_panel import TakePanel

        if kind is TakePanel:
            take = TakePanel()
            take.wanted.connect(self.presenter.take)
            return take
        if kind is AppointmentsPanel:
            book = AppointmentsPanel(in_vietnam(self.context.clock.now()).year)
            book.arrived.connect(self.presenter.take)
            book.cancelled.connect(self._on_appointment_cancelled)
            book.list_wanted.connect(self._on_appointments_wanted)
            book.slots_wanted.connect(self.presenter.read_slots)
            book.booked.connect(self.presenter.book)
            return book
        forgotten = ForgottenPanel()
        forgotten.answered.connect(self.presenter.answer)
        forgotten.all_answered.connect(self.presenter.answer_all)
        return forgotten

    def close_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self.panel = None
            self.waiting.hide_columns()
            self.aside.hide_columns()
            self._focus_lists()

    def _on_panel_closed(self) -> None:
        if self.panel is not None and not self.panel.go_back():
            self.close_panel()

    def _on_finished(self, outcome: Outcome, call_next: bool) -> None:
        if call_next:
            self.presenter.finish_and_call(outcome)
        else:
            self.presenter.finish(outcome)

    def _on_target(self, ticket_id: int, group: str, counter: str) -> None:
        self.presenter.transfer(ticket_id, group=group, counter=counter)

    def _on_appointments_wanted(self) -> None:
        self.presenter.read_appointments(in_vietnam(self.context.clock.now()).date())

    def _on_appointment_cancelled(self, appointment_id: int) -> None:
        self.presenter.cancel_appointment(appointment_id, in_vietnam(self.context.clock.now()).date())

    def _focus_lists(self) -> None:
        self.waiting.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_waiting_clicked(self) -> None:
        """A double click names the number to be called out of order."""
        row = self.waiting.current_row()
        if row is not None and self.presenter.stage is Stage.FREE:
            self.ask_number(row.label)

    # -- time -----------------------------------------------------------------------------------------------------
    def on_tick(self, now: datetime) -> None:
        """Waits are read against the clock again; nothing is counted."""
        self.presenter.tick()
        queue = self.presenter.queue
        if queue is not None and self.isVisible():
            self.waiting.rows_model.refresh()
            self.card.show_time(queue, now)
            self._show_pills(queue)

    def _on_clock_jumped(self, _seconds: float) -> None:
        if self.isVisible():
            self.presenter.reload()

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_queue(self, queue: CounterQueue | None) -> None:
        self.parts.setCurrentIndex(0 if queue is not None else 1)
        for one in (self.counter_button, *self.pills):
            one.setVisible(queue is not None)
        self.cells.queue = queue
        if queue is None:
            self.morning.clear()
            return
        self.card.show_queue(queue, self.presenter.actor.officer, self.context.clock.now())
        self._keep(self.waiting, in_call_order(queue))
        self._keep(self.aside, aside(queue))
        self._show_pills(queue)
        self._show_morning(queue.forgotten)
        self._on_selected(None)
        if isinstance(self.panel, OutcomePanel) and queue.counter.current is None:
            self.close_panel()  # another window at this counter has ended the visit

    def _keep(self, table: NumberTable, rows: tuple[QueueRow, ...]) -> None:
        """The chosen number stays chosen, wherever it stands now."""
        chosen = table.current_row()
        table.show_rows(rows)
        places = {row.ticket_id: place for place, row in enumerate(rows)}
        if rows:
            table.select_row(places.get(chosen.ticket_id, max(0, table.currentIndex().row())) if chosen else 0)

    def _show_pills(self, queue: CounterQueue) -> None:
        from ui.screens.queue.state import waited

        now, target = self.context.clock.now(), queue.target_wait_minutes
        late = sum(1 for row in queue.waiting if waited(row, target, now).state == "late")
        self.pills[0].set_state(self.tr("{n} đang chờ").format(n=len(queue.waiting)), "calm")
        self.pills[1].set_state(
            self.tr("{n} chờ quá {target} phút").format(n=late, target=target), "late" if late else "calm"
        )

    def _show_morning(self, forgotten: int) -> None:
        from ui.screens.queue.forgotten_panel import ForgottenPanel

        if forgotten:
            self.morning.say(
                self.tr("{n} lượt hôm trước chưa rõ kết quả.").format(n=forgotten), "calm",
                verb=self.tr("Trả lời"), key=Key.QUEUE_FORGOTTEN.shown,
            )  # fmt: skip
        else:
            self.morning.clear()
            if isinstance(self.panel, ForgottenPanel):
                self.close_panel()

    def _on_selected(self, _row: object) -> None:
        row = self.aside.current_row()
        self.back_button.setEnabled(row is not None)
        self.cancel_button.setEnabled(self._chosen_row() is not None)

    def show_read_error(self, error: MotcuaError) -> None:
        if self.presenter.queue is None:
            self.waiting.show_error(sentence(error))
        else:
            self.bar.say(sentence(error), kind_of(error))

    def show_error(self, error: MotcuaError) -> None:
        if isinstance(self.panel, NumberPanel) and isinstance(error, UserError):
            self.panel.number.set_problem(sentence(error))
            return
        if error.code == "ticket_state_wrong":
            self.close_panel()
        if self._pad_refused(error):
            return
        self.bar.say(sentence(error), kind_of(error))

    def _pad_refused(self, error: MotcuaError) -> bool:
        panel = self._take()
        if panel is None or not panel.is_entering() or not isinstance(error, UserError):
            return False
        panel.show_problem(error)
        return True

    def show_done(self, kind: str, label: str) -> None:
        """What was done is seen on the card; what left the counter is said there in a line, with the way back."""
        texts = {
            "finished": self.tr("Số {number} đã xong."),
            "absent": self.tr("Số {number} vắng. Khi người dân đến, chọn số này và bấm {back}."),
            "parked": self.tr("Số {number} tạm gác. Khi người dân trở lại, bấm {back}."),
            "cancelled": self.tr("Đã bỏ số {number}."),
            "came_back": self.tr("Số {number} chờ tiếp ở chỗ cũ."),
            "moved": self.tr("{number} đã đóng, vì cán bộ sang quầy này."),
            "undone": self.tr("Đã hoàn tác, số {number} như trước."),
        }
        self.close_panel()
        self.bar.clear()
        self.card.told.setText(texts.get(kind, "").format(number=label, back=Key.QUEUE_BACK.shown))

    def show_transferred(self, label: str, where: str) -> None:
        """``where``: name of the counter or the group."""
        self.show_done("transferred", label)
        self.card.told.setText(
            self.tr("Số {number} đã chuyển tới {where}, giữ nguyên thứ tự.").format(number=label, where=where)
        )

    def show_nobody_waits(self) -> None:
        self.close_panel()
        self.card.told.setText(self.tr("Không còn ai chờ quầy này."))

    def show_serving(self, ticket: ServedTicket | None) -> None:
        self.context.serving = ticket

    def open_reception(self, ticket: ServedTicket) -> None:
        self.context.navigate(RECEPTION, ticket)

    def open_returning(self, ticket: ServedTicket) -> None:
        self.context.navigate(RETURNING, ticket)

    def show_slip(self, ticket: Ticket) -> None:
        """A scanned slip: its number stands ready to be called, with what is known of it."""
        note = self.tr("Phiếu vừa quét: số {number}, {state}.").format(
            number=ticket.label, state=state_word(ticket.state).lower()
        )
        if self.presenter.stage is Stage.FREE and ticket.state in OPEN_STATES and ticket.counter in ("", self._mine()):
            self.ask_number(ticket.label, note)
        else:
            self.bar.say(note, "calm")

    def _mine(self) -> str:
        return self.context.actor.counter

    def show_counters(self, counters: tuple[CounterNow, ...]) -> None:
        if isinstance(self.panel, TransferPanel):
            self.panel.show_counters(counters)

    def show_taken(self, taken: TicketTaken) -> None:
        """A number was given: it stands there large."""
        panel = self._take() or self._opened_take()
        panel.show_taken(taken)

    def show_slip_printed(self, printed: bool) -> None:
        panel = self._take()
        if panel is not None:
            panel.say_slip(self.tr("Phiếu đã in.") if printed else self.tr("Xin ghi số này cho người dân."), "calm")

    def show_slip_trouble(self, error: MotcuaError) -> None:
        """The number stands; only the paper is missing."""
        text = self.tr("{trouble} Số đã cấp, xin ghi số này cho người dân.").format(trouble=sentence(error))
        panel = self._take()
        if panel is not None:
            panel.say_slip(text, "attention")
        else:
            self.bar.say(text, "attention")

    def _take(self) -> TakePanel | None:
        from ui.screens.queue.take_panel import TakePanel

        return self.panel if isinstance(self.panel, TakePanel) else None

    def _opened_take(self) -> TakePanel:
        from ui.screens.queue.take_panel import TakePanel

        panel = self._open(TakePanel)
        panel.ask(self.presenter.records, self.context.clock.now())
        return panel

    def show_slots(self, slots: tuple[AppointmentSlot, ...]) -> None:
        panel = self._appointments()
        if panel is not None:
            panel.show_slots(slots)

    def show_appointments(self, entries: tuple[AppointmentEntry, ...]) -> None:
        panel = self._appointments()
        if panel is not None:
            panel.show_entries(entries)

    def show_booked(self, entry: AppointmentEntry) -> None:
        panel = self._appointments()
        if panel is not None:
            panel.show_booked(entry)

    def _appointments(self) -> AppointmentsPanel | None:
        from ui.screens.queue.appointments_panel import AppointmentsPanel

        return self.panel if isinstance(self.panel, AppointmentsPanel) else None

    def show_forgotten(self, tickets: tuple[ForgottenTicket, ...]) -> None:
        panel = self._forgotten()
        if panel is not None:
            panel.show_tickets(tickets)

    def _forgotten(self) -> ForgottenPanel | None:
        from ui.screens.queue.forgotten_panel import ForgottenPanel

        return self.panel if isinstance(self.panel, ForgottenPanel) else None


class _Letter:
    """A letter of the page."""

    def __init__(self, screen: QueueScreen, key: Key) -> None:
        self._screen, self._key = screen, key

    def __call__(self) -> None:
        self._screen.on_letter(self._key)


class _Digit:
    """A digit of the page; place 0 is the key 1."""

    def __init__(self, screen: QueueScreen, place: int) -> None:
        self._screen, self._place = screen, place

    def __call__(self) -> None:
        self._screen.on_digit(self._place)
