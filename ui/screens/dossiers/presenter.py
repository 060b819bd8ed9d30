"""What happens on F5, without a widget: which list is read, which dossier is open, what is done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.clock import Clock, in_vietnam
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.hand_overs import InboxScope, Reach
from desktop_app.domain.values import replace
from desktop_app.errors import MotcuaError, UserError
from ui.following import Following
from ui.navigation import OpenDossier, SearchFor
from ui.running import Runner, ignore
from ui.screens.dossiers.acts import PRINTING, act_of, step_of
from ui.screens.dossiers.state import Condition, Names, conditions, names_of, period_days, without

if TYPE_CHECKING:
    from desktop_app.domain.dossier.receipt_qr import ReceiptQr
    from desktop_app.domain.exchange.dossiers import (
        DossierFilter,
        DossierListRow,
        DossierPage,
        DossierView,
        ReceiptCheck,
    )
    from desktop_app.services.office import OfficeServices

PAGE = 100
FOUND_PAGE = 50
"""What a search shows at first; nobody reads on in what a better word would narrow, so no total is counted either."""
MOST_REREAD = 1000
"""A list that grew longer than this while scrolling is read again only so far; the rest comes by scrolling."""
REVEAL_SECONDS = 30.0


class View(Protocol):
    """What the page can be told."""

    def show_filter(self, wanted: DossierFilter, chips: tuple[Condition, ...]) -> None: ...

    def show_names(self, names: Names) -> None: ...

    def show_list(self, rows: tuple[DossierListRow, ...], *, more: bool, keep_place: bool) -> None: ...

    def append_list(self, rows: tuple[DossierListRow, ...], *, more: bool) -> None: ...

    def show_total(self, total: int | None, *, at_least: int) -> None: ...

    def show_counts(self, counts: Mapping[str, int]) -> None: ...

    def show_dossier(self, dossier: DossierView, *, revealed: bool) -> None: ...

    def show_closed(self) -> None: ...

    def show_receipt_check(self, check: ReceiptCheck) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...

    def show_list_error(self, error: MotcuaError) -> None: ...

    def show_refused(self, purpose: str, error: MotcuaError) -> None: ...

    def show_step_refused(self, purpose: str, error: MotcuaError) -> None: ...

    def show_happened(self, purpose: str, dossier: DossierListRow) -> None: ...

    def show_exported(self, path: Path, count: int) -> None: ...

    def printing_wanted(self) -> None: ...


class DossiersPresenter:
    """One list and one open dossier."""

    def __init__(self, view: View, runner: Runner, clock: Clock) -> None:
        self._view = view
        self._runner = runner
        self._clock = clock
        self._office: OfficeServices | None = None
        self._actor = Actor("")
        self._wanted: DossierFilter | None = None
        self._rows: tuple[DossierListRow, ...] = ()
        self._more = False
        self._loading_more = False
        self._open: DossierView | None = None
        self._open_single = False
        self._revealed_until: float | None = None
        self._following = Following(self._read_again)
        self._pending: object = None
        self.names = Names()
        self._reach = Reach.CENTRE

    # -- the office and the way in ------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView

        self._office, self._actor = office, actor
        if self._wanted is None:
            self._wanted = DossierFilter(view=SavedView.OPEN)
        self._load_names()
        pending, self._pending = self._pending, None
        self.show(pending)

    def show(self, payload: object) -> None:
        """A visit: plain, with a text to find, with one dossier to open, or with the list behind a figure."""
        from desktop_app.domain.exchange.dossiers import DossierFilter, SavedView

        if self._office is None or self._wanted is None:
            self._pending = payload
            return
        if isinstance(payload, SearchFor):
            self._open_single = True
            self._set(DossierFilter(view=SavedView.ALL, text=payload.text, include_void=True))
        elif isinstance(payload, OpenDossier):
            self._set(DossierFilter(view=SavedView.ALL, code=payload.code, include_void=True))
            if payload.qr is not None:
                self.open_receipt(payload.qr)
            else:
                self.open_code(payload.code)
        elif isinstance(payload, DossierFilter):
            self.close()
            self._set(payload)
        else:
            self._set(self._wanted, keep_place=True)

    @property
    def wanted(self) -> DossierFilter | None:
        return self._wanted

    @property
    def opened(self) -> DossierView | None:
        return self._open

    @property
    def revealed(self) -> bool:
        return self._revealed_until is not None

    @property
    def actor(self) -> Actor:
        return self._actor

    # -- which list ---------------------------------------------------------------------------------------------
    def choose_view(self, key: str) -> None:
        """A saved view; text and other conditions stay, what belongs to a figure goes."""
        from desktop_app.domain.exchange.dossiers import SavedView

        if self._wanted is None:
            return
        mine = self._wanted.view is SavedView.MINE
        officer = self._actor.officer if key == "mine" else "" if mine else self._wanted.officer
        self._set(replace(
            self._wanted, view=SavedView(key), officer=officer, figure=None, period=None, code="", dossier_ids=(),
            include_void=False,
        ))  # fmt: skip

    def set_text(self, text: str) -> None:
        """Instant search inside the view."""
        if self._wanted is not None and text != self._wanted.text:
            self._narrow(replace(self._wanted, text=text))

    def set_condition(self, key: str, value: str) -> None:
        """``procedure_code``, ``sector``, ``officer``, ``counter``, ``statuses`` (one), ``received`` (a period)."""
        if self._wanted is None:
            return
        if key == "statuses":
            self._narrow(replace(self._wanted, statuses=(int(value),) if value else ()))
        elif key != "received":
            changes: dict[str, Any] = {key: value}
            self._narrow(replace(self._wanted, **changes))
        elif not value:
            self.remove(key)
        else:
            days = period_days(value, in_vietnam(self._clock.now()).date())
            self._narrow(replace(
                self._wanted, received_from=days.first.isoformat(), received_to=days.last.isoformat()
            ))  # fmt: skip

    def remove(self, key: str) -> None:
        """A chip was taken away."""
        if self._wanted is not None:
            self._narrow(without(self._wanted, key))

    def clear(self) -> None:
        """All chips were."""
        if self._wanted is not None:
            wanted = self._wanted
            for chip in conditions(wanted, self.names):
                wanted = without(wanted, chip.key)
            self._narrow(wanted)

    def set_reach(self, key: str) -> None:
        """Whose work the inbox shows: a value of ``Reach``."""
        self._reach = Reach(key)
        if self._wanted is not None:
            self._set(self._wanted)

    def _set(self, wanted: DossierFilter, *, keep_place: bool = False) -> None:
        self._narrow(wanted, keep_place=keep_place)
        self._load_counts()

    def _narrow(self, wanted: DossierFilter, *, keep_place: bool = False) -> None:
        """Another list; the lengths of the saved views do not depend on what is typed, so they are not counted anew."""
        scope = InboxScope(self._actor.officer, counter=self._actor.counter, reach=self._reach)
        wanted = self._wanted = replace(wanted, scope=scope)
        self._view.show_filter(wanted, conditions(wanted, self.names))
        self._load(len(self._rows) if keep_place else 0, keep_place=keep_place)

    def reload(self) -> None:
        """Read again what is shown: somebody changed something, or time passed differently than thought."""
        if self._wanted is not None:
            self._load(len(self._rows), keep_place=True)
            self._load_counts()
            if self._open is not None:
                self.open_id(self._open.row.id)

    def _load(self, length: int, *, keep_place: bool) -> None:
        office, wanted = self._office, self._wanted
        if office is None or wanted is None:
            return
        limit = min(MOST_REREAD, max(FOUND_PAGE if wanted.text else PAGE, length))

        def loaded(answer: tuple[int, DossierPage]) -> None:
            self._on_page(answer, wanted, keep_place=keep_place)

        self._runner.latest(
            "list", lambda: (office.last_event(), office.dossiers.page(wanted, limit=limit)), loaded,
            self._on_list_error,
        )  # fmt: skip

    def _load_counts(self) -> None:
        office, actor, reach = self._office, self._actor, self._reach
        if office is not None:
            self._runner.latest("counts", lambda: office.inbox.counts(actor, reach), self._on_counts, ignore)

    def _on_page(self, answer: tuple[int, DossierPage], wanted: DossierFilter, *, keep_place: bool) -> None:
        seq, page = answer
        self._rows, self._more, self._loading_more = page.rows, page.more, False
        self._view.show_list(page.rows, more=page.more, keep_place=keep_place)
        if not page.more:
            self._view.show_total(len(page.rows), at_least=len(page.rows))
        else:
            self._view.show_total(None, at_least=len(page.rows))
            if not wanted.text:
                self._load_total(wanted)
        single, self._open_single = self._open_single, False
        if single and len(page.rows) == 1:
            self.open_id(page.rows[0].id)
        self._following.up_to(seq)

    def _load_total(self, wanted: DossierFilter) -> None:
        from desktop_app.domain.exchange.dossiers import MOST_COUNTED

        office = self._office
        if office is None:
            return

        def counted(total: int) -> None:
            if wanted is self._wanted:
                self._view.show_total(None if total > MOST_COUNTED else total, at_least=MOST_COUNTED)

        self._runner.latest("total", lambda: office.dossiers.count(wanted, most=MOST_COUNTED), counted, ignore)

    def _on_list_error(self, error: MotcuaError) -> None:
        self._view.show_list_error(error)
        self._following.failed()

    def _on_counts(self, counts: Mapping[Any, int]) -> None:
        self._view.show_counts({view.value: count for view, count in counts.items()})

    def load_more(self) -> None:
        """The officer scrolled near the end of what is loaded."""
        office, wanted = self._office, self._wanted
        if office is None or wanted is None or not self._rows or not self._more or self._loading_more:
            return
        self._loading_more = True
        last = self._rows[-1]

        def loaded(page: DossierPage) -> None:
            if wanted is self._wanted and self._rows and last is self._rows[-1]:
                known = {row.id for row in self._rows}
                fresh = tuple(row for row in page.rows if row.id not in known)
                self._rows, self._more, self._loading_more = (*self._rows, *fresh), page.more, False
                self._view.append_list(fresh, more=page.more)
                if wanted.text and page.more:
                    self._view.show_total(None, at_least=len(self._rows))
                elif wanted.text:
                    self._view.show_total(len(self._rows), at_least=len(self._rows))

        self._runner.latest("more", lambda: office.dossiers.page(wanted, limit=PAGE, after=last), loaded,
                            self._view.show_error)  # fmt: skip

    def _load_names(self) -> None:
        office = self._office
        if office is not None:
            self._runner.latest("names", lambda: (office.records.snapshot(), office.catalogue.view().procedures),
                                self._on_names, self._view.show_error)  # fmt: skip

    def _on_names(self, answer: tuple[Any, tuple[Any, ...]]) -> None:
        snapshot, procedures = answer
        self.names = names_of(snapshot, procedures, self.names.time)
        self._view.show_names(self.names)
        if self._wanted is not None:
            self._view.show_filter(self._wanted, conditions(self._wanted, self.names))

    # -- time ---------------------------------------------------------------------------------------------------
    def tick(self, *, visible: bool) -> None:
        """Once a second: hide what was revealed long enough, try again what could not be read."""
        if self._revealed_until is not None and self._clock.monotonic() >= self._revealed_until:
            self.mask()
        if visible:
            self._following.tick()

    def changed(self, seq: int) -> None:
        """Somebody wrote, here or elsewhere."""
        if self._office is not None and self._wanted is not None:
            self._following.changed(seq)

    def _read_again(self) -> None:
        self._load_names()
        self.reload()

    # -- one dossier --------------------------------------------------------------------------------------------
    def open_id(self, dossier_id: int) -> None:
        """Show everything about one dossier; the newest request wins."""
        office = self._office
        if office is not None:
            self._runner.latest("open", lambda: office.dossiers.open(dossier_id), self._on_open, self._view.show_error)

    def open_code(self, code: str) -> None:
        """By its own or its national code."""
        office = self._office
        if office is None:
            return

        def find() -> DossierView:
            row = office.dossiers.by_code(code)
            if row is None:
                raise UserError("dossier_unknown")
            return office.dossiers.open(row.id)

        self._runner.latest("open", find, self._on_open, self._view.show_error)

    def open_receipt(self, qr: Any) -> None:
        """A scanned receipt: its dossier, and whether the paper agrees with the record."""
        office = self._office
        if office is None:
            return
        receipt: ReceiptQr = qr

        def compare() -> tuple[ReceiptCheck, DossierView | None]:
            check = office.dossiers.check_receipt(receipt.code, receipt.secret, receipt.due_at)
            return check, office.dossiers.open(check.row.id) if check.row is not None else None

        self._runner.latest("open", compare, self._on_receipt, self._view.show_error)

    def _on_receipt(self, answer: tuple[ReceiptCheck, DossierView | None]) -> None:
        check, dossier = answer
        if dossier is not None:
            self._on_open(dossier)
        self._view.show_receipt_check(check)

    def _on_open(self, dossier: DossierView) -> None:
        if self._open is None or self._open.row.id != dossier.row.id:
            self._revealed_until = None
        self._open = dossier
        self._view.show_dossier(dossier, revealed=self.revealed)

    def close(self) -> None:
        """Esc: the list has the room again."""
        self._open, self._revealed_until = None, None
        self._view.show_closed()

    def mask(self) -> None:
        """Numbers are covered again."""
        self._revealed_until = None
        if self._open is not None:
            self._view.show_dossier(self._open, revealed=False)

    # -- what is done with it -----------------------------------------------------------------------------------
    def act(self, purpose: str, text: str = "", seen: int | None = None) -> None:
        """``start``, ``finish``, ``void``, ``convert`` (reason), ``code`` (national code), ``fee`` (cash or transfer),
        ``receipt``, ``slip`` (prints), ``reveal`` (reason). ``seen``: the version asked about; None: the one shown."""
        office, actor, dossier = self._office, self._actor, self._open
        if office is None or dossier is None:
            return
        job = act_of(office, actor, dossier, purpose, text, dossier.row.version if seen is None else seen)
        self._do(purpose, dossier.row, job, self._view.show_refused)

    def take(self, purpose: str, command: Any) -> None:
        """A step of the dossier's life, with everything its form holds."""
        office, dossier = self._office, self._open
        if office is None or dossier is None:
            return
        job = step_of(office, self._actor, purpose, command)
        self._do(purpose, dossier.row, job, self._view.show_step_refused)

    def _do(
        self, purpose: str, row: DossierListRow, job: Callable[[], object], say: Callable[[str, MotcuaError], None]
    ) -> None:
        def done(_answer: object) -> None:
            if purpose == "reveal" and self._open is not None and self._open.row.id == row.id:
                self._revealed_until = self._clock.monotonic() + REVEAL_SECONDS
            if purpose in PRINTING:
                self._view.printing_wanted()
            self._view.show_happened(purpose, row)
            self.reload()

        def refused(error: MotcuaError) -> None:
            say(purpose, error)
            self.reload()

        self._runner.write(job, done, refused)

    def export(self, path: Path, title: str) -> None:
        """The whole shown list as an Excel file, numbers masked, signed with who and when."""
        office, wanted = self._office, self._wanted
        if office is None or wanted is None:
            return
        names, actor = self.names, self._actor
        chips = tuple(chip.text for chip in conditions(wanted, names))

        def write() -> int:
            from ui.screens.dossiers.export import export_list

            return export_list(office, wanted, names, path, title=title, chips=chips, officer=actor.officer)

        def done(count: int) -> None:
            self._view.show_exported(path, count)

        self._runner.draw(write, done, self._view.show_error)
