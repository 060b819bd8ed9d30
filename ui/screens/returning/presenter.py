"""What happens on F6, without a widget: find the dossier, compare the card, hand over once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock
from desktop_app.domain.calendar.remaining import WorkingTime
from desktop_app.domain.events import Actor
from desktop_app.errors import MotcuaError, UserError
from ui.following import Following
from ui.running import Runner, ignore
from ui.screens.returning.state import HandOver

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import CardMatch, DossierListRow, DossierView, ReceiptCheck, WaitingResult
    from desktop_app.domain.people.card_qr import CardReading
    from desktop_app.services.office import OfficeServices

PAGE = 100
MOST_REREAD = 1000


class View(Protocol):
    """What the page can be told."""

    def show_dossier(self, dossier: DossierView) -> None: ...

    def show_nothing(self) -> None: ...

    def show_receipt_check(self, check: ReceiptCheck) -> None: ...

    def show_card_match(self, match: CardMatch) -> None: ...

    def show_found_by_card(self, rows: tuple[DossierListRow, ...]) -> None: ...

    def show_waiting(self, rows: tuple[WaitingResult, ...], *, more: bool, total: int, keep_place: bool) -> None: ...

    def append_waiting(self, rows: tuple[WaitingResult, ...], *, more: bool) -> None: ...

    def show_waiting_error(self, error: MotcuaError) -> None: ...

    def show_shelved(self, dossier: DossierView, place: str) -> None: ...

    def show_handed_over(self, dossier: DossierView, *, printing: bool) -> None: ...

    def set_handing_over(self, busy: bool) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class ReturningPresenter:
    """One hand-over after another."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._actor = Actor("")
        self._dossier: DossierView | None = None
        self._waiting: tuple[WaitingResult, ...] = ()
        self._more = False
        self._loading_more = False
        self._busy = False
        self._following = Following(self.reload)
        self._pending_code = ""
        self.time: WorkingTime | None = None
        """The centre's working time; None until it has been read."""

    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self._office, self._actor = office, actor
        code, self._pending_code = self._pending_code, ""
        if code:
            self.open_code(code)
        self.reload()
        self._runner.latest("calendar", lambda: office.records.snapshot().calendar, self._on_calendar, ignore)

    @property
    def dossier(self) -> DossierView | None:
        return self._dossier

    # -- finding the dossier ------------------------------------------------------------------------------------
    def open_code(self, code: str) -> None:
        """Typed or scanned: its own or its national code; the last digits are enough when only one result waits."""
        office = self._office
        if office is None:
            self._pending_code = code
            return

        def find() -> DossierView:
            row = office.dossiers.by_code(code) or _only_one(office, code)
            if row is None:
                raise UserError("dossier_unknown", field="code")
            return office.dossiers.open(row.id)

        self._runner.latest("open", find, self._on_open, self._view.show_error)

    def open_id(self, dossier_id: int) -> None:
        office = self._office
        if office is not None:
            self._runner.latest("open", lambda: office.dossiers.open(dossier_id), self._on_open, self._view.show_error)

    def open_receipt(self, qr: Any) -> None:
        """The receipt somebody holds: its dossier, and whether paper and record agree."""
        office = self._office
        if office is None:
            return

        def compare() -> tuple[ReceiptCheck, DossierView | None]:
            check = office.dossiers.check_receipt(qr.code, qr.secret, qr.due_at)
            return check, office.dossiers.open(check.row.id) if check.row is not None else None

        self._runner.latest("open", compare, self._on_receipt, self._view.show_error)

    def card_scanned(self, reading: CardReading) -> None:
        """With a dossier on the page: whose card it is. Without one: the results that wait for its holder."""
        office, dossier = self._office, self._dossier
        if office is None:
            return
        number, old = reading.person.id_number, reading.person.old_id_number
        if dossier is not None:
            self._runner.latest(
                "card", lambda: office.dossiers.match_card(dossier.row.id, number, old), self._view.show_card_match,
                self._view.show_error,
            )  # fmt: skip
        else:
            self._runner.latest(
                "card", lambda: office.dossiers.ready_for_card(number, old), self._on_found, self._view.show_error
            )

    def _on_found(self, rows: tuple[DossierListRow, ...]) -> None:
        self._view.show_found_by_card(rows)
        if len(rows) == 1:
            self.open_id(rows[0].id)

    def _on_receipt(self, answer: tuple[ReceiptCheck, DossierView | None]) -> None:
        check, dossier = answer
        if dossier is not None:
            self._on_open(dossier)
        self._view.show_receipt_check(check)

    def _on_open(self, dossier: DossierView) -> None:
        self._dossier = dossier
        self._view.show_dossier(dossier)

    def _on_calendar(self, calendar: Any) -> None:
        self.time = WorkingTime(calendar)
        if self._dossier is not None:
            self._view.show_dossier(self._dossier)

    def close(self) -> None:
        """Ready for the next person."""
        self._dossier = None
        self._view.show_nothing()

    # -- handing over -------------------------------------------------------------------------------------------
    def hand_over(self, form: HandOver) -> None:
        """Ctrl+Enter; a second press while the first is under way does nothing."""
        office, actor, dossier = self._office, self._actor, self._dossier
        if office is None or dossier is None or self._busy:
            return
        try:
            command = form.command(dossier)
        except UserError as error:
            self._view.show_error(error)
            return
        self._set_busy(True)

        def done(_result: object) -> None:
            self._set_busy(False)
            self._dossier = None
            self._view.show_handed_over(dossier, printing=command.print_receipt)
            self.reload()

        def refused(error: MotcuaError) -> None:
            self._set_busy(False)
            self._view.show_error(error)
            if error.code in ("action_not_allowed", "dossier_voided", "dossier_changed_meanwhile"):
                self.open_id(dossier.row.id)
            self.reload()

        self._runner.write(lambda: office.returning.hand_over(actor, command), done, refused)

    def shelve(self, place: str) -> None:
        """Where the result of the dossier on the counter lies from now on."""
        office, actor, dossier = self._office, self._actor, self._dossier
        if office is None or dossier is None:
            return

        def done(_result: object) -> None:
            self._view.show_shelved(dossier, place)
            self.open_id(dossier.row.id)
            self.reload()

        self._runner.write(lambda: office.returning.shelve(actor, dossier.row.id, place), done, self._view.show_error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._view.set_handing_over(busy)

    # -- what waits ---------------------------------------------------------------------------------------------
    def reload(self) -> None:
        """The list below, as far as it was read."""
        office = self._office
        if office is None:
            return
        limit = min(MOST_REREAD, max(PAGE, len(self._waiting)))

        def read() -> tuple[int, tuple[WaitingResult, ...], bool, int]:
            from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView

            seq = office.last_event()
            rows, more = office.dossiers.waiting_results(limit=limit)
            total = office.dossiers.count(DossierFilter(view=SavedView.TO_RETURN)) if more else len(rows)
            return seq, rows, more, total

        self._runner.latest("waiting", read, self._on_waiting, self._on_unread)

    def _on_waiting(self, answer: tuple[int, tuple[WaitingResult, ...], bool, int]) -> None:
        keep = self._following.seen >= 0
        seq, self._waiting, self._more, total = answer
        self._loading_more = False
        self._view.show_waiting(self._waiting, more=self._more, total=total, keep_place=keep)
        self._following.up_to(seq)

    def _on_unread(self, error: MotcuaError) -> None:
        self._view.show_waiting_error(error)
        self._following.failed()

    def load_more(self) -> None:
        """The officer scrolled near the end of what is loaded."""
        office = self._office
        if office is None or not self._more or self._loading_more:
            return
        self._loading_more = True
        offset = len(self._waiting)

        def loaded(answer: tuple[tuple[WaitingResult, ...], bool]) -> None:
            if offset == len(self._waiting):
                rows, self._more = answer
                self._loading_more = False
                self._waiting = (*self._waiting, *rows)
                self._view.append_waiting(rows, more=self._more)

        self._runner.latest(
            "more", lambda: office.dossiers.waiting_results(limit=PAGE, offset=offset), loaded, self._view.show_error
        )

    def tick(self, *, visible: bool) -> None:
        """Once a second: try again what could not be read."""
        if visible:
            self._following.tick()

    def changed(self, seq: int) -> None:
        """Somebody wrote, here or elsewhere: the list again, and the dossier on the counter."""
        if self._office is None or seq == self._following.seen:
            return
        self._following.changed(seq)
        if self._dossier is not None and not self._busy:
            self.open_id(self._dossier.row.id)


def _only_one(office: OfficeServices, text: str) -> DossierListRow | None:
    """The one result waiting that matches a part of a code or a name; None when none or several do."""
    from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView

    for view in (SavedView.TO_RETURN, SavedView.ALL):
        rows = office.dossiers.page(DossierFilter(view=view, text=text), limit=2).rows
        if len(rows) == 1:
            return rows[0]
        if rows:
            raise UserError("several_dossiers_match", field="code")
    return None
