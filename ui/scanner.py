"""Scans and single-key actions: one event filter over the whole application.

The rules of telling a scanner from a person are in ``desktop_app.domain.scan_burst``; this module only holds the key
presses, obeys the detector's decisions and sends what was typing on to the widget that has the focus. A payload lives
in memory only, is never logged and never reaches a widget.

Two kinds of keys are treated apart where no text is typed: Space and Enter press buttons and open rows, so they wait
(80 ms) until they have stood alone; a key that was one of a quick run is no action.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.dossier import receipt_qr
from desktop_app.domain.people import card_qr
from desktop_app.domain.scan_burst import BurstDetector, Decision, Kind, PayloadKind, payload_kind
from desktop_app.errors import UserError
from ui.widgets.forms import is_typing_place

_CONTROL_KEYS = {
    Qt.Key.Key_Return: "\r",
    Qt.Key.Key_Enter: "\r",
    Qt.Key.Key_Tab: "\t",
    Qt.Key.Key_Backspace: "\b",
}
_ACTION_CHARS = ("\r", " ")
_FORBIDDEN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_LAG_RESET_MS = 10_000
_LATE_TIMER_MS = 15
_MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)

SingleKeyActions = Mapping[str, Callable[[], None]]


@dataclass(frozen=True, slots=True)
class _Held:
    """A key press or a commit of an input method, as it has to be sent on."""

    char: str
    key: int = 0
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier


class EventClock:
    """Moves the time stamps of events to the monotonic clock: keys that a busy window received late keep their gaps."""

    def __init__(self) -> None:
        self._lag: float | None = None

    def at(self, stamp: int, now_ms: float) -> float:
        """Milliseconds of the monotonic clock; ``now_ms`` where the platform gives no time stamp."""
        if stamp <= 0:
            return now_ms
        lag = now_ms - stamp
        if self._lag is None or lag < self._lag or lag > self._lag + _LAG_RESET_MS:
            self._lag = lag
        return stamp + self._lag


class ScannerFilter(QObject):
    """Install once on the application: ``app.installEventFilter(filter)`` or ``filter.install()``.

    ``card_scanned(CardReading)``, ``receipt_scanned(ReceiptQr)``, ``code_scanned(str)`` (a number scanned where no text
    is typed; elsewhere it goes into the field), ``ticket_scanned(str)``: the code of a number slip of the hall,
    ``scan_failed(str)``: an error code for ``ui.messages``.
    ``set_actions`` gives the single-key actions of the visible page.
    """

    card_scanned = Signal(object)
    receipt_scanned = Signal(object)
    code_scanned = Signal(str)
    ticket_scanned = Signal(str)
    scan_failed = Signal(str)

    def __init__(self, clock: Clock, parent: QObject | None = None, *, detector: BurstDetector | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._detector = detector or BurstDetector()
        self._event_clock = EventClock()
        self._held: deque[_Held] = deque()
        self._waiting: _Held | None = None
        self._down: set[int] = set()
        self._actions: SingleKeyActions = {}
        self._replaying = False
        self._preedit = False
        self._heard = False
        self._rechecked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timer)

    def install(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def remove(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._timer.stop()

    def heard_key(self) -> bool:
        """Whether a key was pressed since this was asked last."""
        heard, self._heard = self._heard, False
        return heard

    def set_actions(self, actions: SingleKeyActions) -> None:
        """Single-key actions of the page now visible: ``" "``, ``"\\r"`` or an upper-case letter."""
        self._actions = actions
        self._waiting = None

    def settle(self) -> None:
        """Decide everything held at once: for the tour and for tests that read a field right after typing."""
        self._obey(self._detector.flush())
        self._arm()

    def take(self, payload: str) -> None:
        """A whole payload from a reader that is no keyboard (``ui.serial_scanner``)."""
        if payload:
            self._handle(payload)

    # -- the filter -----------------------------------------------------------------------------------------------
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._replaying or not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._heard = True
            return self._on_press(event)
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            if not event.isAutoRepeat() and event.key() in self._down:
                self._down.discard(event.key())
                return True
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # A shortcut never becomes a key press: what was typed before it has to arrive before it acts.
            if event.modifiers() & _FORBIDDEN or Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
                self._before_other()
        elif kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            return self._on_input_method(event)
        elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate):
            self._before_other()
        return False

    def _on_press(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key()) if event.key() in _CONTROL_KEYS else None
        if event.modifiers() & _FORBIDDEN and not self._is_alt_gr(event):
            self._before_other()
            return self._is_paste(event) and self._on_paste()
        char = _CONTROL_KEYS[key] if key is not None else event.text()
        if event.key() in _MODIFIER_KEYS:
            return False
        if not char or (len(char) == 1 and not char.isprintable() and key is None):
            self._before_other()
            return False
        if event.isAutoRepeat():
            self._before_other()
            return char in _ACTION_CHARS and not is_typing_place(QApplication.focusWidget())
        self._held.append(_Held(char, event.key(), event.modifiers()))
        self._down.add(event.key())
        self._waiting = None
        self._obey(self._detector.key(char, self._at(event.timestamp())))
        self._arm()
        return True

    def _on_input_method(self, event: QInputMethodEvent) -> bool:
        """Only a plain commit is looked at; anything with a composition goes through untouched, in its order."""
        had_preedit, self._preedit = self._preedit, bool(event.preeditString())
        text = event.commitString()
        if had_preedit or self._preedit or not text or event.replacementLength():
            self._before_other()
            return False
        self._held.append(_Held(text))
        self._waiting = None
        self._obey(self._detector.text(text, self._now()))
        self._arm()
        return True

    def _is_paste(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_V and event.modifiers() == Qt.KeyboardModifier.ControlModifier

    def _is_alt_gr(self, event: QKeyEvent) -> bool:
        """Ctrl+Alt with a printable character is AltGr on Windows: typing, not a command."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return event.modifiers() & both == both and event.text().isprintable() and bool(event.text())

    def _on_paste(self) -> bool:
        text = QGuiApplication.clipboard().text()[: card_qr.MAX_BYTES + 1].strip("\r\n\t ")
        if payload_kind(text) in (PayloadKind.CARD, PayloadKind.RECEIPT, PayloadKind.TICKET):
            self._handle(text)
            return True
        return False

    # -- obeying --------------------------------------------------------------------------------------------------
    def _before_other(self) -> None:
        """Something that is not text comes: decide now, so that the order is kept."""
        self._waiting = None
        self._obey(self._detector.flush())
        self._arm()

    def _obey(self, decision: Decision) -> None:
        for char in decision.keys:
            self._send_on(self._take_held(char))
        if decision.text:
            self._held.clear()
            self._waiting = None
            self._handle(decision.text)
        elif decision.kind is Kind.SWALLOW:
            self._held.clear()
        if decision.lone_key:
            self._run_lone(decision.lone_key)
        if self._detector.next_timeout_ms() is None:
            self._held.clear()

    def _take_held(self, char: str) -> _Held:
        """The held press that made ``char``; presses the detector dropped before it are forgotten."""
        while self._held:
            held = self._held.popleft()
            if held.char == char:
                return held
            if held.char.startswith(char):
                if len(held.char) > len(char):
                    self._held.appendleft(_Held(held.char[len(char) :], held.key, held.modifiers))
                return _Held(char)
        return _Held(char)

    def _send_on(self, held: _Held) -> None:
        target = QApplication.focusWidget() or QApplication.activeWindow()
        if target is None:
            return
        if held.char in _ACTION_CHARS and not is_typing_place(target):
            self._waiting = held
            return
        self._send(target, held)

    def _send(self, target: QWidget, held: _Held) -> None:
        self._replaying = True
        try:
            if held.key == 0 and held.char not in _CONTROL_KEYS.values():
                commit = QInputMethodEvent()
                commit.setCommitString(held.char)
                QApplication.sendEvent(target, commit)
                return
            key = held.key or next((int(k) for k, char in _CONTROL_KEYS.items() if char == held.char), 0)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(target, QKeyEvent(kind, key, held.modifiers, held.char))
                target = QApplication.focusWidget() or target
        finally:
            self._replaying = False

    def _run_lone(self, char: str) -> None:
        """A key stood alone: the page's action, or, for Space and Enter, what the focused button or row does."""
        waiting, self._waiting = self._waiting, None
        target = QApplication.focusWidget() or QApplication.activeWindow()
        if target is None or is_typing_place(target) or QApplication.activePopupWidget() is not None:
            return
        presses_button = char in _ACTION_CHARS and target.inherits("QAbstractButton")
        action = None if presses_button else self._actions.get(char.upper())
        if action is not None:
            action()
        elif waiting is not None and waiting.char == char:
            self._send(target, waiting)

    def _handle(self, payload: str) -> None:
        kind = payload_kind(payload)
        try:
            if kind is PayloadKind.CARD:
                reading = card_qr.read_card(payload, in_vietnam(self._clock.now()).date())
                self.card_scanned.emit(reading)
            elif kind is PayloadKind.RECEIPT:
                self.receipt_scanned.emit(receipt_qr.decode(payload))
            elif kind is PayloadKind.TICKET:
                self.ticket_scanned.emit(payload)
            else:
                self._on_number(payload)
        except UserError as error:
            self.scan_failed.emit(error.code)

    def _on_number(self, text: str) -> None:
        target = QApplication.focusWidget()
        if target is not None and is_typing_place(target):
            self._send(target, _Held(text))
        else:
            self.code_scanned.emit(text)

    # -- time -----------------------------------------------------------------------------------------------------
    def _now(self) -> float:
        return time.monotonic() * 1000

    def _at(self, stamp: int) -> float:
        return self._event_clock.at(stamp, self._now())

    def _arm(self) -> None:
        due = self._detector.next_timeout_ms()
        if due is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, int(due - self._now()) + 1))

    def _on_timer(self) -> None:
        due, now = self._detector.next_timeout_ms(), self._now()
        if due is not None and now - due > _LATE_TIMER_MS and not self._rechecked:
            # The window was busy: keys pressed meanwhile may still stand in the queue. Let them come first.
            self._rechecked = True
            self._timer.start(1)
            return
        self._rechecked = False
        self._obey(self._detector.timeout(now))
        self._arm()
