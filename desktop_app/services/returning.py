"""The result on its way out: from the unit onto the shelf, from the shelf into the applicant's hands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.calendar.elapsed import WorkingDayCount
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.dossier.papers.results import ResultHandoverRow
from desktop_app.domain.dossier.returning import ReturnedResult, ReturnMethod, shelf_place
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.events import (
    Actor,
    DossierReturnedData,
    DossierShelvedData,
    Event,
    FeeCollectedData,
    PersonalRef,
    ResultReceivedData,
    SupplementAskedData,
)
from desktop_app.domain.exchange.dossiers import DossierFilter, DossierListRow
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.returning import ReceiveResults, ReturnDossier, WaitingSupplement
from desktop_app.domain.people.person import Person
from desktop_app.errors import UserError
from desktop_app.services.context import ServiceContext
from desktop_app.services.papers.common import unit_name
from desktop_app.services.papers.results import hand_over_list, result_kind, return_receipt
from desktop_app.services.print_requests import request_print
from desktop_app.services.steps import Step, open_step
from desktop_app.services.typed import typed_text
from models import event_log, personal
from models.dossier import DossierRow
from models.event import EventRow
from models.post import PostBatchRow, PostItemRow
from models.queries.dossiers import find_rows

MOST_RESULTS = 200
"""Results on one list: what one pair of hands carries, and two sides of paper."""


class Returning:
    """Use cases from a finished dossier to a returned one."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- handing over -------------------------------------------------------------------------------------------
    def hand_over(self, actor: Actor, command: ReturnDossier) -> None:
        """→ 10 Đã trả kết quả, at the counter or by wire; by post it goes with a batch (``services.post``).

        Raises ``UserError``: ``fee_unpaid`` while money is owed and not collected now, ``collector_name_needed``,
        ``authority_paper_needed``, ``electronic_address_needed``, ``post_needs_batch``, ``dossier_in_post_batch``
        and those of ``open_step``.
        """
        with self._services.database.write() as session:
            self.hand_over_in(session, actor, command)

    def hand_over_in(
        self, session: Session, actor: Actor, command: ReturnDossier, *, at: datetime | None = None
    ) -> None:
        """``hand_over`` inside an open transaction; ``at`` only when sample data is built."""
        if command.method is ReturnMethod.POSTAL:
            raise UserError("post_needs_batch", field="method")
        step = open_step(
            self._services, session, actor, command.dossier_id, DossierAction.RETURN, at=at, seen=command.seen
        )
        if number := open_batch_of(session, command.dossier_id):
            raise UserError("dossier_in_post_batch", number=number)
        hand_over_at(step, command)

    # -- shelf --------------------------------------------------------------------------------------------------
    def shelve(self, actor: Actor, dossier_id: int, place: str) -> None:
        """Where the result lies from now on; empty takes it off. Raises ``UserError("shelf_invalid")``."""
        with self._services.database.write() as session:
            self.shelve_in(session, actor, dossier_id, place)

    def shelve_in(
        self, session: Session, actor: Actor, dossier_id: int, place: str, *, at: datetime | None = None
    ) -> None:
        """``shelve`` inside an open transaction; the same place again writes nothing."""
        typed = shelf_place(place)
        step = open_step(self._services, session, actor, dossier_id, DossierAction.SHELVE, at=at)
        if typed != step.life.shelf:
            step.append(DossierShelvedData(typed))

    # -- from the unit --------------------------------------------------------------------------------------------
    def receive(self, actor: Actor, command: ReceiveResults) -> str:
        """The unit's results come to the centre: a numbered list is filed and printed; returns its number.

        Raises ``UserError``: ``results_needed``, ``results_too_many``, ``result_on_list`` (``dossier``, ``number``),
        ``result_not_ready`` (``dossier``).
        """
        with self._services.database.write() as session:
            return self.receive_in(session, actor, command)

    def receive_in(self, session: Session, actor: Actor, command: ReceiveResults) -> str:
        """``receive`` inside an open transaction."""
        wanted = {one.dossier_id: one for one in command.results}
        if not wanted:
            raise UserError("results_needed", field="results")
        if len(wanted) > MOST_RESULTS:
            raise UserError("results_too_many", field="results", most=MOST_RESULTS)
        brought_by = typed_text(command.brought_by, "brought_by")
        steps = [self._receivable(session, actor, dossier_id) for dossier_id in wanted]
        first = steps[0]
        units = tuple(dict.fromkeys(step.row.unit for step in steps))
        number = first.take_number("result_list")
        paper = first.keep(
            "print_context",
            hand_over_list(
                first.office,
                first.at,
                f"phiếu số {number}",
                [handover_row(step) for step in steps],
                from_unit=", ".join(name for key in units if (name := unit_name(first.office, key))),
                to_unit=first.office.required_centre().receiving_unit,
                from_officer=brought_by,
                to_officer=first.office.officer_name(actor.officer),
            ),
        )
        for step in steps:
            step.append(ResultReceivedData(number, step.row.unit, paper))
            place = shelf_place(wanted[step.row.id].place)
            if place:
                step.append(DossierShelvedData(place))
        print_list(session, actor, first.office, paper, first.recorded_at)
        return number

    def _receivable(self, session: Session, actor: Actor, dossier_id: int) -> Step:
        step = open_ready(self._services, session, actor, dossier_id, DossierAction.RECEIVE_RESULT)
        if step.life.result_list:
            raise UserError("result_on_list", dossier=step.row.code, number=step.life.result_list)
        return step

    # -- lists ----------------------------------------------------------------------------------------------------
    def at_units(self, *, limit: int = 200) -> tuple[DossierListRow, ...]:
        """Finished results that no unit has handed to the centre yet, unit by unit, the oldest first."""
        with self._services.database.read() as session:
            ids = session.scalars(
                select(DossierRow.id)
                .where(
                    DossierRow.status == DossierStatus.FINISHED.value,
                    DossierRow.voided_at.is_(None),
                    DossierRow.result_list == "",
                )
                .order_by(DossierRow.unit, DossierRow.finished_at, DossierRow.id)
                .limit(limit)
            ).all()
            return in_order(session, tuple(ids), self._services.clock.now())

    def waiting_supplements(self, *, limit: int = 200) -> tuple[WaitingSupplement, ...]:
        """Supplements that were asked for and never came, the oldest first."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            days = WorkingDayCount(self._services.office(session).calendar)
            found = session.execute(
                select(DossierRow.id, DossierRow.paused_at, DossierRow.life)
                .where(
                    DossierRow.status == DossierStatus.SUPPLEMENT_ASKED.value,
                    DossierRow.voided_at.is_(None),
                    DossierRow.paused_at.is_not(None),
                )
                .order_by(DossierRow.paused_at, DossierRow.id)
                .limit(limit)
            ).all()
            asked = {dossier_id: at for dossier_id, at, _ in found if at is not None}
            rows = in_order(session, tuple(asked), now)
            notices = {dossier_id: canonical.from_bytes(life, Life).last_seq for dossier_id, _, life in found}
            answers = _answer_days(session, notices.values())
        today = in_vietnam(now).date()
        return tuple(
            WaitingSupplement(
                row,
                asked[row.id],
                max(0, days.between(in_vietnam(asked[row.id]).date(), today)),
                answers.get(notices[row.id]),
            )
            for row in rows
        )


def hand_over_at(step: Step, command: ReturnDossier) -> None:
    """The result leaves at the counter or by wire, once the step may be taken."""
    result = typed_result(command.result or ReturnedResult(), command.method)
    collector = _collector(step, command)
    owed = step.row.fee_total - step.row.fee_collected
    if owed > 0:
        if command.collect is None:
            raise UserError("fee_unpaid", field="collect", amount=owed)
        step.append(FeeCollectedData(owed, command.collect))
    paper = None
    if command.print_receipt and command.method is ReturnMethod.COUNTER:
        paper = return_receipt(step, result, collector, step.row.fee_collected + max(0, owed))
    step.append(
        DossierReturnedData(
            collector=step.keep("collector", collector) if collector else None,
            method=command.method,
            result=step.keep("returned_result", result) if result != ReturnedResult() else None,
            paper=paper.ref if paper else None,
        )
    )
    if paper is not None:
        paper.print()


def _collector(step: Step, command: ReturnDossier) -> Collector | None:
    if command.collector is None:
        return None
    collector = typed_collector(command.collector)
    if not collector.paper and not _is_owner(collector, step):
        raise UserError("authority_paper_needed", field="collector.paper")
    return collector


def _answer_days(session: Session, notices: Iterable[int]) -> dict[int, date | None]:
    """Sequence of the notice → the day the applicant was asked to answer by."""
    raws = session.scalars(select(EventRow.canonical).where(EventRow.seq.in_(list(notices))))
    days: dict[int, date | None] = {}
    for event in (canonical.from_bytes(raw, Event) for raw in raws):
        data = event_log.data_of(event)
        if isinstance(data, SupplementAskedData):
            days[event.seq] = data.answer_by
    return days


def in_order(session: Session, ids: tuple[int, ...], now: datetime) -> tuple[DossierListRow, ...]:
    """List rows in the order of ``ids``."""
    if not ids:
        return ()
    rows = find_rows(session, DossierFilter(dossier_ids=ids, include_void=True), now, limit=len(ids))
    by_id = {row.id: row for row in rows}
    return tuple(by_id[dossier_id] for dossier_id in ids if dossier_id in by_id)


def open_batch_of(session: Session, dossier_id: int) -> str:
    """Number of the batch a result lies in that has not left yet; empty when there is none."""
    return (
        session.scalar(
            select(PostBatchRow.number)
            .join(PostItemRow, PostItemRow.batch_id == PostBatchRow.id)
            .where(PostItemRow.dossier_id == dossier_id, PostBatchRow.handed_at.is_(None))
        )
        or ""
    )


def open_ready(
    services: ServiceContext,
    session: Session,
    actor: Actor,
    dossier_id: int,
    action: DossierAction,
    *,
    at: datetime | None = None,
) -> Step:
    """``open_step`` for one of several dossiers: the refusal names which one has no result that waits."""
    try:
        return open_step(services, session, actor, dossier_id, action, at=at)
    except UserError as error:
        if error.code not in ("action_not_allowed", "dossier_voided"):
            raise
        code = session.scalar(select(DossierRow.code).where(DossierRow.id == dossier_id)) or ""
        raise UserError("result_not_ready", dossier=code) from error


def handover_row(step: Step, *, owner: str = "", address: str = "", by_post: bool | None = None) -> ResultHandoverRow:
    """One line of a list of results; the owner's own address unless another one is given."""
    receipt = step.standing_receipt()
    delivered = step.row.delivery == "postal" if by_post is None else by_post
    return ResultHandoverRow(
        code=step.row.code,
        matter=receipt.short_matter or receipt.matter,
        result=result_kind(step.row.matter_short, step.life.outcome),
        owner_name=owner or receipt.owner_name,
        address=address or receipt.owner_address,
        fee_due=step.row.fee_total > step.row.fee_collected,
        by_post=delivered,
    )


def print_list(session: Session, actor: Actor, office: OfficeSnapshot, paper: PersonalRef, now: datetime) -> None:
    """Put a list of results into the outbox; it belongs to no dossier."""
    mark = PrintMark(sample=office.required_centre().sample)
    request_print(session, actor, None, PaperForm.RESULT_HANDOVER_A4, paper, mark, now)


def typed_result(result: ReturnedResult, method: ReturnMethod) -> ReturnedResult:
    """The result as typed; one that went by wire says where to. Raises ``UserError("electronic_address_needed")``."""
    typed = ReturnedResult(
        kind=typed_text(result.kind, "result.kind"),
        number=typed_text(result.number, "result.number"),
        summary=typed_text(result.summary, "result.summary"),
        sent_to=typed_text(result.sent_to, "result.sent_to"),
    )
    if method is ReturnMethod.ELECTRONIC and not typed.sent_to:
        raise UserError("electronic_address_needed", field="result.sent_to")
    return typed


def typed_collector(collector: Collector) -> Collector:
    """Who took the result, as typed; raises ``UserError("collector_name_needed")``."""
    typed = Collector(
        name=typed_text(collector.name, "collector.name"),
        id_number=typed_text(collector.id_number, "collector.id_number"),
        paper=typed_text(collector.paper, "collector.paper"),
        phone=typed_text(collector.phone, "collector.phone"),
    )
    if not typed.name:
        raise UserError("collector_name_needed", field="collector.name")
    return typed


def _is_owner(collector: Collector, step: Step) -> bool:
    """Owner and submitter need no paper of authority; the same name with another number is somebody else."""
    people: tuple[Person, ...] = tuple(
        personal.load_person(step.session, key) for key in (step.row.owner_id, step.row.submitter_id)
    )
    return any(
        collector.name.casefold() == person.full_name.casefold()
        and (not collector.id_number or collector.id_number in (person.id_number, person.old_id_number))
        for person in people
    )
