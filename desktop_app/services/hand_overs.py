"""Between units and counters: give many dossiers, confirm them, take them back, take over for an absent colleague.

Every use case is one transaction over all dossiers it names: when one of them cannot be moved, nothing is, and each
refused one comes back with its reason. Sources: NĐ 61/2018 Đ18.2, Đ18.3; docs/domain.md, sections 2 and 3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.custody import Custody, HandOver
from desktop_app.domain.dossier.hand_over import (
    HandOverDossiers,
    Place,
    ReassignDossiers,
    TakeOverDossiers,
    result_of_step,
)
from desktop_app.domain.dossier.papers.control_sheet import ControlSheetContext
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.transitions import TRANSITIONS, DossierAction
from desktop_app.domain.events import (
    Actor,
    DossierHandedOverData,
    DossierReassignedData,
    DossierTakenOverData,
    HandOverRecalledData,
    PersonalRef,
    ProcessingStartedData,
)
from desktop_app.domain.exchange.hand_overs import HeldRow, Moved, PendingRow, Reach, Refused
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.office import Counter, Officer, Unit
from desktop_app.domain.text import clean
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.custody import limit_of_step
from desktop_app.services.inbox import scope_of
from desktop_app.services.papers.hand_overs import keep_list, sheet_of, sheet_on_paper
from desktop_app.services.steps import Step, open_step
from desktop_app.services.typed import typed_reason, typed_text
from models import sequences
from models.dossier import DossierRow
from models.queries.hand_overs import custody_of, held_rows, of_officer, pending_rows

MOST_AT_ONCE = 200


class HandOvers:
    """Use cases of both sides. Methods ending in ``_in`` work inside an open transaction."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- reading ----------------------------------------------------------------------------------------------------
    def look_up(self, actor: Actor, code: str) -> HeldRow:
        """The dossier of a scanned or typed code, own or national, when it can be handed over.

        Raises ``UserError`` (field ``code``): ``dossier_unknown``, ``dossier_voided``, ``hand_over_ended``, and
        ``hand_over_pending`` or ``hand_over_pending_own`` (the actor gave it: it can be recalled).
        """
        wanted = clean(code)
        with self._services.database.read() as session:
            rows = held_rows(session, (DossierRow.code == wanted) | (DossierRow.national_code == wanted))
            if not rows or not wanted:
                raise UserError("dossier_unknown", field="code")
            [row] = rows
            if row.voided:
                raise UserError("dossier_voided", field="code")
            if DossierStatus(row.status) not in TRANSITIONS[DossierAction.HAND_OVER].sources:
                raise UserError("hand_over_ended", field="code")
            _check_not_on_its_way(self._services.office(session), actor, custody_of(session, row.dossier_id))
            return row

    def given_to(self, actor: Actor, reach: Reach = Reach.OFFICER) -> tuple[PendingRow, ...]:
        """What waits for this officer's confirmation (or for the unit's, or for anybody's)."""
        with self._services.database.read() as session:
            return pending_rows(session, scope_of(self._services.office(session), actor, reach))

    def held_by(self, officer: str) -> tuple[HeldRow, ...]:
        """What a colleague answers for or is being given."""
        with self._services.database.read() as session:
            return held_rows(session, *of_officer(officer))

    def lines_of(self, dossier_id: int) -> Custody:
        """Where a dossier lies, with every line of its control sheet; raises ``UserError("dossier_unknown")``."""
        with self._services.database.read() as session:
            if session.get(DossierRow, dossier_id) is None:
                raise UserError("dossier_unknown")
            return custody_of(session, dossier_id)

    # -- giving -----------------------------------------------------------------------------------------------------
    def hand_over(self, actor: Actor, command: HandOverDossiers) -> Moved:
        """Give the dossiers to another place; they wait there for confirmation.

        Raises ``UserError``: ``hand_over_list_empty``, ``hand_over_too_many``, ``hand_over_place_needed``,
        ``place_unknown``, ``officer_unknown``, ``officer_of_another_unit``, ``hand_over_to_oneself``. A single dossier
        is refused (``Moved.refused``) with ``dossier_voided``, ``hand_over_ended``, ``hand_over_pending``,
        ``hand_over_same_place``, ``hand_over_result_only_back``.
        """
        with self._services.database.write() as session:
            return self.hand_over_in(session, actor, command)

    def hand_over_in(
        self, session: Session, actor: Actor, command: HandOverDossiers, *, at: datetime | None = None
    ) -> Moved:
        """``hand_over`` inside an open transaction; nothing is written when one is refused."""
        office = self._services.office(session)
        rights.require(office, actor, "dossier.hand_over")
        ids = _listed(command.dossier_ids)
        to = _checked_place(office, actor, command)
        text = typed_text(command.note, "note")

        def check(step: Step, custody: Custody) -> None:
            _check_gift(step, custody, to, command.to_officer)

        ready, refused = self._prepare(session, actor, ids, DossierAction.HAND_OVER, check, at)
        if refused:
            return Moved((), refused)
        first = ready[0][0]
        batch = self._batch(session, office, first.at)
        note = first.keep("reason", typed_reason(text)) if text else None
        for step, custody in ready:
            step.append(gift(step, custody, to, command.to_officer, batch, note))
        jobs = self._print(ready, command, to, batch, text)
        return Moved(ids, batch=batch, print_job_ids=jobs)

    def recall(self, actor: Actor, dossier_id: int) -> None:
        """Take back what the other side has not confirmed. Raises ``hand_over_not_given``, ``hand_over_not_own``."""
        with self._services.database.write() as session:
            step = open_step(self._services, session, actor, dossier_id, DossierAction.HAND_OVER)
            pending = custody_of(session, dossier_id).pending
            if pending is None:
                raise UserError("hand_over_not_given")
            if pending.from_officer != actor.officer:
                raise UserError("hand_over_not_own", officer=step.office.officer_name(pending.from_officer))
            step.append(HandOverRecalledData(pending.seq))

    # -- taking -----------------------------------------------------------------------------------------------------
    def take_over(self, actor: Actor, command: TakeOverDossiers) -> Moved:
        """Confirm what was given; the work begins where a specialist unit takes it from the reception.

        A single dossier is refused with ``taken_over_already`` (``officer``, ``at``), ``hand_over_recalled``,
        ``hand_over_not_yours`` (``receiver``).
        """
        with self._services.database.write() as session:
            return self.take_over_in(session, actor, command)

    def take_over_in(
        self, session: Session, actor: Actor, command: TakeOverDossiers, *, at: datetime | None = None
    ) -> Moved:
        """``take_over`` inside an open transaction."""
        office = self._services.office(session)
        rights.require(office, actor, "dossier.take_over")
        given = dict(command.given)
        ids = _listed(tuple(given))

        def check(step: Step, custody: Custody) -> None:
            _check_taking(step, custody, given[step.row.id])

        ready, refused = self._prepare(session, actor, ids, DossierAction.TAKE_OVER, check, at)
        if refused:
            return Moved((), refused)
        for step, custody in ready:
            take_over_at(step, custody)
        return Moved(ids)

    def reassign(self, actor: Actor, command: ReassignDossiers) -> Moved:
        """Dossiers of an absent colleague go to somebody else, with the reason.

        Raises ``officer_unknown``, ``reassign_to_same``, ``reason_needed``, ``reassign_nothing``; a single dossier is
        refused with ``reassign_not_held``.
        """
        with self._services.database.write() as session:
            return self.reassign_in(session, actor, command)

    def reassign_in(self, session: Session, actor: Actor, command: ReassignDossiers) -> Moved:
        """``reassign`` inside an open transaction."""
        office = self._services.office(session)
        rights.require(office, actor, "dossier.reassign")
        if not isinstance(office.of("officer", command.from_officer), Officer):
            raise UserError("officer_unknown", field="from_officer")
        _active_officer(office, command.to_officer, "to_officer")
        if command.to_officer == command.from_officer:
            raise UserError("reassign_to_same", field="to_officer")
        reason = typed_reason(command.reason)
        ids = command.dossier_ids
        if ids is None:
            ids = tuple(row.dossier_id for row in held_rows(session, *of_officer(command.from_officer)))
        if not ids:
            raise UserError("reassign_nothing", field="from_officer")

        def check(_step: Step, custody: Custody) -> None:
            if command.from_officer not in (custody.holder, custody.pending.to_officer if custody.pending else ""):
                raise UserError("reassign_not_held", officer=office.officer_name(custody.holder))

        ready, refused = self._prepare(session, actor, tuple(dict.fromkeys(ids)), DossierAction.REASSIGN, check)
        if refused:
            return Moved((), refused)
        kept = ready[0][0].keep("reason", reason)
        for step, _ in ready:
            step.append(DossierReassignedData(command.from_officer, command.to_officer, kept))
        return Moved(tuple(step.row.id for step, _ in ready))

    # -- papers -----------------------------------------------------------------------------------------------------
    def control_sheet(self, dossier_id: int) -> ControlSheetContext:
        """Mẫu 05 (2018) / 06 (2025), filled in by itself; raises ``UserError("dossier_unknown")``."""
        with self._services.database.read() as session:
            row = session.get(DossierRow, dossier_id)
            if row is None:
                raise UserError("dossier_unknown")
            return sheet_of(session, self._services.office(session), row, self._services.clock.now())

    def print_control_sheet(self, actor: Actor, dossier_id: int) -> str:
        """Put the control sheet into the outbox; returns the id of its job."""
        with self._services.database.write() as session:
            return sheet_on_paper(open_step(self._services, session, actor, dossier_id, DossierAction.REPRINT))

    # -- inside -----------------------------------------------------------------------------------------------------
    def _prepare(
        self,
        session: Session,
        actor: Actor,
        ids: Iterable[int],
        action: DossierAction,
        check: Callable[[Step, Custody], None],
        at: datetime | None = None,
    ) -> tuple[list[tuple[Step, Custody]], tuple[Refused, ...]]:
        """Every dossier locked and asked before the first one is written."""
        ready: list[tuple[Step, Custody]] = []
        refused: list[Refused] = []
        for dossier_id in ids:
            try:
                step = open_step(self._services, session, actor, dossier_id, action, at=at)
                custody = custody_of(session, dossier_id)
                check(step, custody)
            except UserError as error:
                ended = error.code == "action_not_allowed" and action is DossierAction.HAND_OVER
                error = UserError("hand_over_ended") if ended else error
                row = session.get(DossierRow, dossier_id)
                refused.append(Refused(dossier_id, row.code if row is not None else "", error.code, error.params))
            else:
                ready.append((step, custody))
        return ready, tuple(refused)

    def _batch(self, session: Session, office: OfficeSnapshot, at: datetime) -> str:
        year = in_vietnam(at).year
        number = sequences.take_in_year(session, "hand_over", office.required_centre().org_code, year)
        return f"{number}/{year}"

    def _print(
        self, ready: list[tuple[Step, Custody]], command: HandOverDossiers, to: Place, batch: str, note: str
    ) -> tuple[str, ...]:
        jobs = []
        if command.print_list:
            jobs.append(keep_list(ready, to, command.to_officer, batch, note))
        if command.print_sheets:
            jobs += [sheet_on_paper(step) for step, _ in ready]
        return tuple(jobs)


def _listed(ids: tuple[int, ...]) -> tuple[int, ...]:
    once = tuple(dict.fromkeys(ids))
    if not once:
        raise UserError("hand_over_list_empty", field="code")
    if len(once) > MOST_AT_ONCE:
        raise UserError("hand_over_too_many", field="code", most=MOST_AT_ONCE)
    return once


def _checked_place(office: OfficeSnapshot, actor: Actor, command: HandOverDossiers) -> Place:
    to = command.to
    if to is None:
        raise UserError("hand_over_place_needed", field="place")
    unit, counter = office.of("unit", to.unit), office.of("counter", to.counter)
    if to.unit and not (isinstance(unit, Unit) and unit.active):
        raise UserError("place_unknown", field="place")
    if to.counter and not (isinstance(counter, Counter) and counter.active):
        raise UserError("place_unknown", field="place")
    if command.to_officer:
        officer = _active_officer(office, command.to_officer, "officer")
        if officer.key == actor.officer:
            raise UserError("hand_over_to_oneself", field="officer")
        if to.unit and officer.unit_key and officer.unit_key != to.unit:
            raise UserError("officer_of_another_unit", field="officer", officer=officer.name)
    return to


def _active_officer(office: OfficeSnapshot, key: str, field: str) -> Officer:
    officer = office.of("officer", key)
    if not isinstance(officer, Officer) or not officer.active:
        raise UserError("officer_unknown", field=field)
    return officer


def _check_gift(step: Step, custody: Custody, to: Place, to_officer: str) -> None:
    office = step.office
    _check_not_on_its_way(office, step.actor, custody)
    here = (custody.unit, custody.counter) == (to.unit, to.counter)
    if here and to_officer in ("", custody.holder):
        raise UserError("hand_over_same_place", place=office.place_name(to.unit, to.counter))
    if step.life.status is DossierStatus.FINISHED and to.unit:
        raise UserError("hand_over_result_only_back")


def _check_not_on_its_way(office: OfficeSnapshot, actor: Actor, custody: Custody) -> None:
    pending = custody.pending
    if pending is not None:
        own = pending.from_officer == actor.officer
        raise UserError(
            "hand_over_pending_own" if own else "hand_over_pending",
            field="code",
            officer=office.officer_name(pending.from_officer),
            at=in_vietnam(pending.given_at),
            receiver=_receiver(office, pending),
        )


def _check_taking(step: Step, custody: Custody, given_seq: int) -> None:
    office, actor = step.office, step.actor
    pending = custody.pending
    if pending is None or pending.seq != given_seq:
        line = next((line for line in custody.lines if line.seq == given_seq), None)
        if line is None or line.taken_at is None:
            raise UserError("hand_over_recalled")
        raise UserError("taken_over_already", officer=office.officer_name(line.taken_by), at=in_vietnam(line.taken_at))
    if not _is_receiver(office, actor, pending):
        raise UserError("hand_over_not_yours", receiver=_receiver(office, pending))


def _is_receiver(office: OfficeSnapshot, actor: Actor, pending: HandOver) -> bool:
    if pending.to_officer:
        return pending.to_officer == actor.officer
    if pending.to_unit:
        officer = office.of("officer", actor.officer)
        return isinstance(officer, Officer) and officer.unit_key == pending.to_unit
    return not pending.to_counter or pending.to_counter == actor.counter


def _receiver(office: OfficeSnapshot, line: HandOver) -> str:
    """Whom it was given to, in words."""
    place = office.place_name(line.to_unit, line.to_counter)
    return f"{office.officer_name(line.to_officer)} ({place})" if line.to_officer else place


def take_over_at(step: Step, custody: Custody) -> None:
    """What is on its way is confirmed; the work begins where a unit takes it from the reception."""
    pending = custody.lines[-1]
    result = result_of_step(step.office.calendar, step.life, custody, pending.given_at)
    step.append(DossierTakenOverData(pending.seq, result))
    if step.life.status is DossierStatus.ACCEPTED and pending.to_unit:
        step.append(ProcessingStartedData(pending.to_unit))


def gift(
    step: Step, custody: Custody, to: Place, to_officer: str, batch: str, note: PersonalRef | None
) -> DossierHandedOverData:
    """The event that puts a dossier on its way to a place."""
    limit, due = (None, None) if to.counter else limit_of_step(step, custody, to.unit)
    return DossierHandedOverData(
        from_unit=custody.unit,
        from_counter=custody.counter,
        from_officer=step.actor.officer,
        to_unit=to.unit,
        to_counter=to.counter,
        to_officer=to_officer,
        batch=batch,
        step_limit=limit,
        step_due_at=due,
        note=note,
    )
