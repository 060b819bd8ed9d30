"""The one thing F5 knows of hand-overs: the bar beside the lists, and where scans and keys go while a panel is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.navigation import ScreenContext
from ui.screens.dossiers.handover.panels import DeskPanel
from ui.screens.dossiers.handover.presenter import HandOverPresenter
from ui.screens.dossiers.handover.state import REACHES, Gift, Offices, place_of, tr
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField
from ui.widgets.forms import button

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hand_overs import HeldRow, LinkedGroup, Moved, PendingRow, Refused
    from ui.screens.dossiers.handover.absent import AbsentPanel
    from ui.screens.dossiers.handover.give import GivePanel
    from ui.screens.dossiers.handover.linked import LinkedPanel
    from ui.screens.dossiers.handover.take import TakePanel


class HandOverDesk(QWidget):
    """``reach_chosen(key)``: whose work the inbox shows; ``moved()``: something was handed over or taken."""

    reach_chosen = Signal(str)
    moved = Signal()

    def __init__(self, page: QWidget, context: ScreenContext, opened: Callable[[], str]) -> None:
        """``opened`` gives the code of the dossier that stands open and may be handed over, or nothing."""
        super().__init__()
        self._opened = opened
        self._page = page
        self._context = context
        self._offices = Offices()
        self._give: GivePanel | None = None
        self._take: TakePanel | None = None
        self._absent: AbsentPanel | None = None
        self._linked: LinkedPanel | None = None
        self.presenter = HandOverPresenter(self, context.runner.owned_by(page), self._actor)
        self.reach = ChoiceField(self.tr("Việc cần làm"), [Choice(key, tr(text)) for key, text in REACHES])
        self.give_button = button(self.tr("Bàn giao"), "", Key.GIVE_DOSSIERS.shown)
        self.take_button = button(self.tr("Nhận"), "", Key.TAKE_DOSSIERS.shown)
        self.absent_button = button(self.tr("Nhận thay"), "", Key.TAKE_FOR_ABSENT.shown)
        self.linked_button = button(self.tr("Liên thông"), "quiet", Key.LINKED_DOSSIERS.shown)
        self.linked_button.setToolTip(self.tr("Mở một hồ sơ trước, rồi xem hoặc gắn các hồ sơ đi kèm."))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 0)
        box.setSpacing(6)
        for widget in (self.give_button, self.take_button, self.absent_button, self.linked_button):
            box.addWidget(widget)
        self.reach.chosen.connect(self.reach_chosen)
        for key, made, slot in (
            (Key.GIVE_DOSSIERS, self.give_button, self.open_give),
            (Key.TAKE_DOSSIERS, self.take_button, self.open_take),
            (Key.TAKE_FOR_ABSENT, self.absent_button, self.open_absent),
            (Key.LINKED_DOSSIERS, self.linked_button, self.open_linked),
        ):
            made.clicked.connect(slot)
            shortcut = QShortcut(QKeySequence(key.sequence), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def office_ready(self, office: Any) -> None:
        self.presenter.office_ready(office)

    # -- what the page passes on --------------------------------------------------------------------------------------
    def panel(self) -> DeskPanel | None:
        """The panel that is open."""
        built = (one for one in (self._give, self._take, self._absent, self._linked) if one is not None)
        return next((one for one in built if one.isVisible()), None)

    def take_code(self, code: str) -> bool:
        """A scanned or searched code; False when no panel wants it."""
        panel = self.panel()
        if panel is not None:
            panel.take_code(code)
        return panel is not None

    def primary(self) -> bool:
        """Ctrl+Enter; False when no panel is open."""
        panel = self.panel()
        if panel is not None:
            panel.main_action()
        return panel is not None

    def back(self) -> bool:
        """Esc; False when no panel was open."""
        panel = self.panel()
        if panel is not None:
            panel.close_overlay()
        return panel is not None

    # -- panels -------------------------------------------------------------------------------------------------------
    def open_give(self) -> None:
        """The list; a dossier that stands open on the page is put on it at once."""
        already = self.panel() is self._give and self._give is not None
        code = "" if already else self._opened()
        self._only(self.give_panel())
        if code:
            self.presenter.add_code(code)

    def open_take(self) -> None:
        self._only(self.take_panel())
        self.presenter.load_waiting()

    def open_absent(self) -> None:
        panel = self.absent_panel()
        self._only(panel)
        self.presenter.load_held(panel.absent.value())

    def open_linked(self) -> None:
        """Of the dossier that stands open on the page."""
        code = self._opened()
        if not code:
            self._context.notify(self.tr("Xin mở một hồ sơ trước, rồi bấm lại để xem hồ sơ liên thông."), "calm")
            return
        panel = self.linked_panel()
        panel.opened = code
        panel.show_group(None)
        self._only(panel)
        self.presenter.load_group(code)

    def linked_panel(self) -> LinkedPanel:
        from ui.screens.dossiers.handover.linked import LinkedPanel

        if self._linked is None:
            self._linked = LinkedPanel(self._page)
            self._linked.link_wanted.connect(self._on_link)
            self._linked.unlink_wanted.connect(self._on_unlink)
        return self._linked

    def _on_link(self, code: str) -> None:
        self.presenter.link(self.linked_panel().opened, code)

    def _on_unlink(self, dossier_id: int) -> None:
        self.presenter.unlink(self.linked_panel().opened, dossier_id)

    def give_panel(self) -> GivePanel:
        from ui.screens.dossiers.handover.give import GivePanel

        if self._give is None:
            self._give = GivePanel(self._page)
            self._give.code_entered.connect(self.presenter.add_code)
            self._give.dropped.connect(self.presenter.drop)
            self._give.recall_wanted.connect(self.presenter.recall)
            self._give.give_wanted.connect(self._on_give)
        return self._give

    def take_panel(self) -> TakePanel:
        from ui.screens.dossiers.handover.take import TakePanel

        if self._take is None:
            self._take = TakePanel(self._page)
            self._take.take_wanted.connect(self.presenter.take)
        return self._take

    def absent_panel(self) -> AbsentPanel:
        from ui.screens.dossiers.handover.absent import AbsentPanel

        if self._absent is None:
            self._absent = AbsentPanel(self._page)
            self._absent.officer_chosen.connect(self.presenter.load_held)
            self._absent.reassign_wanted.connect(self._on_reassign)
        return self._absent

    def _only(self, panel: DeskPanel) -> None:
        """One panel at a time."""
        current = self.panel()
        if current is not None and current is not panel:
            current.close_overlay()
        self.presenter.load_offices()
        panel.open_panel()

    def _on_give(self) -> None:
        panel = self.give_panel()
        self.presenter.give(
            place_of(panel.place_field.value()), panel.officer.value(), panel.note.text(),
            print_list=panel.print_list.isChecked(), print_sheets=panel.print_sheets.isChecked(),
        )  # fmt: skip

    def _on_reassign(self, ids: tuple[int, ...] | None) -> None:
        panel = self.absent_panel()
        self.presenter.reassign(panel.absent.value(), panel.to.value(), panel.reason.text(), ids)

    def _actor(self) -> Any:
        return self._context.actor

    # -- what the presenter says --------------------------------------------------------------------------------------
    def show_offices(self, offices: Offices) -> None:
        self._offices, me = offices, self._context.actor.officer
        if self._give is not None:
            self._give.show_offices(offices, me)
        if self._take is not None:
            self._take.show_offices(offices)
        if self._absent is not None:
            self._absent.show_offices(offices, me)

    def show_gift(self, gift: Gift) -> None:
        self.give_panel().show_gift(gift)

    def show_twice(self, row: HeldRow) -> None:
        self.give_panel().show_twice(row)

    def show_code_refused(self, code: str, error: MotcuaError) -> None:
        self.give_panel().show_code_refused(code, error)

    def show_given(self, moved: Moved, count: int) -> None:
        panel = self.give_panel()
        panel.note.set_text("")
        place = place_of(panel.place_field.value())
        name = self._offices.place_name(place.unit, place.counter) if place is not None else ""
        text = self.tr("Đã giao {n} hồ sơ cho {place}, số {batch}. Chờ bên nhận xác nhận.")
        panel.bar.say(text.format(n=count, place=name, batch=moved.batch), "ok")
        if moved.print_job_ids:
            self._context.wake_printing()
        self.moved.emit()

    def show_not_given(self, refused: tuple[Refused, ...]) -> None:
        self.give_panel().show_refused(refused)

    def show_recalled(self, code: str) -> None:
        self.give_panel().bar.say(self.tr("Đã thu lại hồ sơ {code}.").format(code=code), "ok")
        self.moved.emit()

    def show_give_error(self, error: MotcuaError) -> None:
        if self._give is not None and self._give.isVisible():
            self._give.show_error(error)
        else:
            self._context.notify(sentence(error), kind_of(error))

    def show_waiting(self, rows: tuple[PendingRow, ...]) -> None:
        self.take_panel().show_waiting(rows)

    def show_taken(self, count: int) -> None:
        self.take_panel().show_taken(count)
        self.moved.emit()

    def show_not_taken(self, refused: tuple[Refused, ...]) -> None:
        self.take_panel().show_refused(refused)
        self.moved.emit()

    def show_take_error(self, error: MotcuaError) -> None:
        self.take_panel().show_error(error)

    def show_held(self, _officer: str, rows: tuple[HeldRow, ...]) -> None:
        self.absent_panel().show_held(rows)

    def show_reassigned(self, officer: str, count: int) -> None:
        self.absent_panel().show_done(self._offices.officer_name(officer), count)
        self.moved.emit()

    def show_absent_error(self, error: MotcuaError) -> None:
        self.absent_panel().show_error(error)

    def show_absent_refused(self, refused: tuple[Refused, ...]) -> None:
        self.absent_panel().show_refused(refused)
        self.moved.emit()

    def show_group(self, group: LinkedGroup | None) -> None:
        self.linked_panel().show_group(group)

    def show_linked_error(self, error: MotcuaError) -> None:
        self.linked_panel().show_error(error)

    def show_links_changed(self) -> None:
        self.moved.emit()
