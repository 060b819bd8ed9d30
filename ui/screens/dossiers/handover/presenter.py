"""What happens in the panels of hand-overs, without a widget: look up, give, recall, confirm, take over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.domain.actor import Actor
from desktop_app.domain.dossier.hand_over import HandOverDossiers, Place, ReassignDossiers, TakeOverDossiers
from desktop_app.domain.office import Counter, Officer, Unit
from desktop_app.errors import MotcuaError, UserError
from ui.running import Runner
from ui.screens.dossiers.handover.state import Gift, Offices

if TYPE_CHECKING:
    from desktop_app.domain.exchange.hand_overs import HeldRow, LinkedGroup, Moved, PendingRow, Refused
    from desktop_app.services.office import OfficeServices


class View(Protocol):
    """What the desk of hand-overs can be told."""

    def show_offices(self, offices: Offices) -> None: ...

    def show_gift(self, gift: Gift) -> None: ...

    def show_twice(self, row: HeldRow) -> None: ...

    def show_code_refused(self, code: str, error: MotcuaError) -> None: ...

    def show_given(self, moved: Moved, count: int) -> None: ...

    def show_not_given(self, refused: tuple[Refused, ...]) -> None: ...

    def show_recalled(self, code: str) -> None: ...

    def show_give_error(self, error: MotcuaError) -> None: ...

    def show_waiting(self, rows: tuple[PendingRow, ...]) -> None: ...

    def show_taken(self, count: int) -> None: ...

    def show_not_taken(self, refused: tuple[Refused, ...]) -> None: ...

    def show_take_error(self, error: MotcuaError) -> None: ...

    def show_held(self, officer: str, rows: tuple[HeldRow, ...]) -> None: ...

    def show_reassigned(self, officer: str, count: int) -> None: ...

    def show_absent_error(self, error: MotcuaError) -> None: ...

    def show_absent_refused(self, refused: tuple[Refused, ...]) -> None: ...

    def show_group(self, group: LinkedGroup | None) -> None: ...

    def show_linked_error(self, error: MotcuaError) -> None: ...

    def show_links_changed(self) -> None: ...


class HandOverPresenter:
    """One list being put together, one list being confirmed, one colleague who is absent."""

    def __init__(self, view: View, runner: Runner, actor: Callable[[], Actor]) -> None:
        self._view = view
        self._runner = runner
        self._actor = actor
        self._office: OfficeServices | None = None
        self.gift = Gift()
        self.waiting: tuple[PendingRow, ...] = ()
        self.held: tuple[HeldRow, ...] = ()

    def office_ready(self, office: OfficeServices) -> None:
        self._office = office

    def load_offices(self) -> None:
        """Units, counters and officers as they are now."""
        office = self._office
        if office is not None:
            self._runner.latest("offices", office.records.snapshot, self._on_snapshot, self._view.show_give_error)

    def _on_snapshot(self, snapshot: Any) -> None:
        officers = [one for one in snapshot.records["officer"].values() if isinstance(one, Officer)]
        units = [one for one in snapshot.records["unit"].values() if isinstance(one, Unit)]
        counters = [one for one in snapshot.records["counter"].values() if isinstance(one, Counter)]
        self._view.show_offices(
            Offices(
                officers={one.key: one.name for one in officers if one.active and one.title},
                unit_of={one.key: one.unit_key for one in officers},
                units={one.key: one.name for one in units if one.active},
                counters={one.key: one.name for one in counters if one.active},
                reception=snapshot.centre.receiving_unit if snapshot.centre else "",
                names={one.key: one.name for one in officers},
            )
        )

    # -- giving -----------------------------------------------------------------------------------------------------
    def add_code(self, code: str) -> None:
        """A receipt was scanned or a code typed: onto the list, or said why not."""
        office, actor = self._office, self._actor()
        if office is None or not code.strip():
            return

        def found(row: HeldRow) -> None:
            if self.gift.has(row.dossier_id):
                self._view.show_twice(row)
                return
            self.gift = self.gift.with_row(row)
            self._view.show_gift(self.gift)

        def refused(error: MotcuaError) -> None:
            self._view.show_code_refused(code, error)

        self._runner.read(lambda: office.hand_overs.look_up(actor, code), found, refused)

    def drop(self, dossier_id: int) -> None:
        self.gift = self.gift.without(dossier_id)
        self._view.show_gift(self.gift)

    def give(self, to: Place | None, officer: str, note: str, *, print_list: bool, print_sheets: bool) -> None:
        """Hand the whole list over; when one is refused nothing is given and its reason stands beside it."""
        office, actor = self._office, self._actor()
        if office is None:
            return
        command = HandOverDossiers(self.gift.ids, to, officer, note, print_list=print_list, print_sheets=print_sheets)

        def done(moved: Moved) -> None:
            self.gift = Gift() if moved.dossiers else self.gift.with_refused(moved.refused)
            self._view.show_gift(self.gift)
            if moved.dossiers:
                self._view.show_given(moved, len(moved.dossiers))
            else:
                self._view.show_not_given(moved.refused)

        self._runner.write(lambda: office.hand_overs.hand_over(actor, command), done, self._view.show_give_error)

    def recall(self, code: str) -> None:
        """Take back what was given and not confirmed; then it can be put on the list."""
        office, actor = self._office, self._actor()
        if office is None:
            return

        def take_back() -> None:
            row = office.dossiers.by_code(code)
            if row is not None:
                office.hand_overs.recall(actor, row.id)

        def done(_nothing: None) -> None:
            self._view.show_recalled(code)
            self.add_code(code)

        self._runner.write(take_back, done, self._view.show_give_error)

    # -- confirming -------------------------------------------------------------------------------------------------
    def load_waiting(self) -> None:
        """What was given to this officer."""
        office, actor = self._office, self._actor()
        if office is not None:
            self._runner.latest(
                "waiting", lambda: office.hand_overs.given_to(actor), self._on_waiting, self._view.show_take_error
            )

    def _on_waiting(self, rows: tuple[PendingRow, ...]) -> None:
        self.waiting = rows
        self._view.show_waiting(rows)

    def take(self, rows: tuple[PendingRow, ...]) -> None:
        """Confirm these; when a colleague was faster with one, nothing is confirmed and the list is read again."""
        office, actor = self._office, self._actor()
        if office is None or not rows:
            return
        command = TakeOverDossiers(tuple((row.dossier_id, row.seq) for row in rows))

        def done(moved: Moved) -> None:
            if moved.dossiers:
                self._view.show_taken(len(moved.dossiers))
            else:
                self._view.show_not_taken(moved.refused)
            self.load_waiting()

        self._runner.write(lambda: office.hand_overs.take_over(actor, command), done, self._view.show_take_error)

    # -- an absent colleague ----------------------------------------------------------------------------------------
    def load_held(self, officer: str) -> None:
        office = self._office
        if office is None or not officer:
            self.held = ()
            self._view.show_held(officer, ())
            return

        def loaded(rows: tuple[HeldRow, ...]) -> None:
            self.held = rows
            self._view.show_held(officer, rows)

        self._runner.latest("held", lambda: office.hand_overs.held_by(officer), loaded, self._view.show_absent_error)

    def reassign(self, absent: str, to: str, reason: str, ids: tuple[int, ...] | None) -> None:
        """All or some of a colleague's dossiers go to ``to``."""
        office, actor = self._office, self._actor()
        if office is None:
            return
        command = ReassignDossiers(absent, to, reason, ids)

        def done(moved: Moved) -> None:
            if moved.dossiers:
                self._view.show_reassigned(to, len(moved.dossiers))
            else:
                self._view.show_absent_refused(moved.refused)
            self.load_held(absent)

        self._runner.write(lambda: office.hand_overs.reassign(actor, command), done, self._view.show_absent_error)

    # -- linked dossiers --------------------------------------------------------------------------------------------
    def load_group(self, code: str) -> None:
        """The group of the dossier that stands open."""
        office = self._office
        if office is not None:
            self._runner.latest(
                "group", lambda: office.links.group_of(_id_of(office, code)), self._view.show_group,
                self._view.show_linked_error,
            )  # fmt: skip

    def link(self, parent: str, child: str) -> None:
        """Another dossier goes with the open one; the open one's own parent is meant where it has one."""
        office, actor = self._office, self._actor()
        if office is None:
            return

        def tie() -> LinkedGroup:
            parent_id = _id_of(office, parent)
            group = office.links.group_of(parent_id)
            return office.links.link(actor, group.parent.dossier_id if group else parent_id, _id_of(office, child))

        self._runner.write(tie, self._on_group, self._view.show_linked_error)

    def unlink(self, opened: str, child_id: int) -> None:
        office, actor = self._office, self._actor()
        if office is None:
            return

        def untie() -> LinkedGroup | None:
            office.links.unlink(actor, child_id)
            return office.links.group_of(_id_of(office, opened))

        self._runner.write(untie, self._on_group, self._view.show_linked_error)

    def _on_group(self, group: LinkedGroup | None) -> None:
        self._view.show_group(group)
        self._view.show_links_changed()


def _id_of(office: OfficeServices, code: str) -> int:
    row = office.dossiers.by_code(code)
    if row is None:
        raise UserError("dossier_unknown", field="code")
    return row.id
