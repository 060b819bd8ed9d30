"""Results by the public post: batches, the list both sides sign, tracking numbers, what was delivered or came back.

QĐ 45/2016/QĐ-TTg. A dossier counts as returned when the post has taken it; whether it was on time was judged when it
was finished (docs/domain.md, section 3).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.acceptance import ResultDelivery
from desktop_app.domain.dossier.returning import PostHandOver, ReturnMethod, shelf_place, tracking_number
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.dossier.texts import DossierTexts
from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.events import (
    Actor,
    DossierReturnedData,
    DossierShelvedData,
    EventData,
    PersonalRef,
    PostBatchedData,
    PostCameBackData,
    PostDeliveredData,
    PostHandedOverData,
    PostItemRemovedData,
    PostTrackedData,
    ResultCameBackData,
)
from desktop_app.domain.exchange.dossiers import DossierListRow
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.post import HandBatchOver, PostBatch, PostCandidate, PostItem, Receiver
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.papers.results import hand_over_list
from desktop_app.services.returning import (
    MOST_RESULTS,
    handover_row,
    in_order,
    open_batch_of,
    open_ready,
    print_list,
)
from desktop_app.services.steps import Step, open_step
from desktop_app.services.typed import typed_reason, typed_text
from models import event_log, personal, sequences
from models.dossier import DossierRow
from models.post import PostBatchRow, PostItemRow

BATCH_SEQUENCE = "post_batch"
POST_OFFICE = "Bưu điện (dịch vụ bưu chính công ích)"
_OPEN_ITEMS = (
    select(PostItemRow.dossier_id)
    .join(PostBatchRow, PostBatchRow.id == PostItemRow.batch_id)
    .where(PostBatchRow.handed_at.is_(None))
)


class Post:
    """Use cases on batches; each is one transaction."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    # -- making a batch -------------------------------------------------------------------------------------------
    def make_batch(self, actor: Actor, dossier_ids: tuple[int, ...]) -> int:
        """A batch of results that wait; returns its id.

        Raises ``UserError``: ``post_batch_empty``, ``results_too_many``, ``result_not_ready`` (``dossier``),
        ``dossier_in_post_batch`` (``number``), ``post_fee_unpaid`` (``dossier``, ``amount``),
        ``post_address_missing`` (``dossier``).
        """
        with self._services.database.write() as session:
            return self.make_batch_in(session, actor, dossier_ids)

    def make_batch_in(self, session: Session, actor: Actor, dossier_ids: tuple[int, ...]) -> int:
        """``make_batch`` inside an open transaction."""
        ids = tuple(dict.fromkeys(dossier_ids))
        if not ids:
            raise UserError("post_batch_empty", field="batch")
        if len(ids) > MOST_RESULTS:
            raise UserError("results_too_many", field="batch", most=MOST_RESULTS)
        steps = [self._postable(session, actor, dossier_id) for dossier_id in ids]
        first = steps[0]
        batch_id = sequences.take(session, BATCH_SEQUENCE)
        self._append(session, actor, batch_id, PostBatchedData(first.take_number("post_batch"), ids), first.at)
        return batch_id

    def _postable(self, session: Session, actor: Actor, dossier_id: int) -> Step:
        step = open_ready(self._services, session, actor, dossier_id, DossierAction.RETURN)
        row = step.row
        if number := open_batch_of(session, dossier_id):
            raise UserError("dossier_in_post_batch", number=number)
        if row.fee_total > row.fee_collected:
            raise UserError("post_fee_unpaid", dossier=row.code, amount=row.fee_total - row.fee_collected)
        if not _receiver(session, row).address:
            raise UserError("post_address_missing", dossier=row.code)
        return step

    def remove(self, actor: Actor, batch_id: int, dossier_id: int) -> None:
        """Take a result out of a batch that has not left."""
        with self._services.database.write() as session:
            self._open_batch(session, actor, batch_id, handed=False)
            self._item(session, batch_id, dossier_id)
            self._append(session, actor, batch_id, PostItemRemovedData(dossier_id))

    # -- leaving --------------------------------------------------------------------------------------------------
    def hand_over(self, actor: Actor, command: HandBatchOver) -> None:
        """The post takes the batch: every dossier → 10, the list for both signatures is filed and printed.

        Raises ``UserError``: ``post_clerk_needed``, ``post_batch_empty``, ``post_batch_left``, ``result_not_ready``.
        """
        with self._services.database.write() as session:
            self.hand_over_in(session, actor, command)

    def hand_over_in(self, session: Session, actor: Actor, command: HandBatchOver) -> None:
        """``hand_over`` inside an open transaction."""
        clerk = typed_text(command.clerk, "clerk")
        if not clerk:
            raise UserError("post_clerk_needed", field="clerk")
        post_number = typed_text(command.post_number, "post_number")
        batch = self._open_batch(session, actor, command.batch_id, handed=False)
        ids = session.scalars(
            select(PostItemRow.dossier_id).where(PostItemRow.batch_id == batch.id).order_by(PostItemRow.no)
        ).all()
        if not ids:
            raise UserError("post_batch_empty", field="batch")
        steps = [open_ready(self._services, session, actor, one, DossierAction.RETURN) for one in ids]
        first = steps[0]
        paper = self._file_list(session, first, steps, batch.number, clerk)
        for step in steps:
            step.append(DossierReturnedData(method=ReturnMethod.POSTAL, batch=str(batch.id)))
        taken_by = first.keep("post_hand_over", PostHandOver(clerk, post_number))
        self._append(session, actor, batch.id, PostHandedOverData(taken_by, paper), first.at)
        print_list(session, actor, first.office, paper, first.recorded_at)

    def _file_list(self, session: Session, first: Step, steps: list[Step], number: str, clerk: str) -> PersonalRef:
        rows = []
        for step in steps:
            receiver = _receiver(session, step.row)
            rows.append(handover_row(step, owner=receiver.name, address=_address(receiver), by_post=True))
        context = hand_over_list(
            first.office,
            first.at,
            f"lô số {number}",
            rows,
            from_unit=first.office.required_centre().receiving_unit,
            to_unit=POST_OFFICE,
            from_officer=first.office.officer_name(first.actor.officer),
            to_officer=clerk,
        )
        return first.keep("print_context", context)

    # -- afterwards -----------------------------------------------------------------------------------------------
    def track(self, actor: Actor, batch_id: int, dossier_id: int, number: str) -> None:
        """The post's number of one item, typed or scanned.

        Raises ``UserError``: ``tracking_invalid``, ``tracking_taken`` (``dossier``: who has it), ``post_batch_waits``.
        """
        with self._services.database.write() as session:
            self.track_in(session, actor, batch_id, dossier_id, number)

    def track_in(self, session: Session, actor: Actor, batch_id: int, dossier_id: int, number: str) -> None:
        """``track`` inside an open transaction."""
        typed = tracking_number(number)
        self._open_batch(session, actor, batch_id, handed=True)
        item = self._item(session, batch_id, dossier_id)
        if item.tracking_no == typed:
            return
        other = session.scalar(
            select(DossierRow.code)
            .join(PostItemRow, PostItemRow.dossier_id == DossierRow.id)
            .where(PostItemRow.tracking_no == typed)
        )
        if other is not None:
            raise UserError("tracking_taken", field="tracking", dossier=other)
        self._append(session, actor, batch_id, PostTrackedData(dossier_id, typed))

    def delivered(self, actor: Actor, batch_id: int, dossier_id: int, day: date) -> None:
        """The post says it delivered on ``day``. Raises ``delivered_before_sent``, ``delivered_in_future``."""
        with self._services.database.write() as session:
            batch = self._open_batch(session, actor, batch_id, handed=True)
            item = self._item(session, batch_id, dossier_id)
            if item.came_back_at is not None:
                raise UserError("post_item_came_back")
            if batch.handed_at is not None and day < in_vietnam(batch.handed_at).date():
                raise UserError("delivered_before_sent", field="delivered")
            if day > in_vietnam(self._services.clock.now()).date():
                raise UserError("delivered_in_future", field="delivered")
            self._append(session, actor, batch_id, PostDeliveredData(dossier_id, day.isoformat()))

    def came_back(self, actor: Actor, batch_id: int, dossier_id: int, reason: str, place: str = "") -> None:
        """Not delivered: 10 → 9, the result lies at ``place`` and waits; it can go out by any way again."""
        why, shelf = typed_reason(reason), shelf_place(place)
        with self._services.database.write() as session:
            self._open_batch(session, actor, batch_id, handed=True)
            item = self._item(session, batch_id, dossier_id)
            if item.delivered_day:
                raise UserError("post_item_delivered")
            step = open_step(self._services, session, actor, dossier_id, DossierAction.CAME_BACK)
            step.append(ResultCameBackData(str(batch_id), step.keep("reason", why)))
            if shelf:
                step.append(DossierShelvedData(shelf))
            self._append(session, actor, batch_id, PostCameBackData(dossier_id), step.at)

    # -- lists ----------------------------------------------------------------------------------------------------
    def candidates(self, *, limit: int = MOST_RESULTS) -> tuple[PostCandidate, ...]:
        """Results registered for the post that lie ready and are in no open batch, the oldest first."""
        with self._services.database.read() as session:
            ids = session.scalars(
                select(DossierRow.id)
                .where(
                    DossierRow.status == DossierStatus.FINISHED.value,
                    DossierRow.voided_at.is_(None),
                    DossierRow.delivery == ResultDelivery.POSTAL.value,
                    DossierRow.id.not_in(_OPEN_ITEMS),
                )
                .order_by(DossierRow.finished_at, DossierRow.id)
                .limit(limit)
            ).all()
            return tuple(PostCandidate(row, self._receiver_of(session, row.id)) for row in self._rows(session, ids))

    def candidate(self, dossier_id: int) -> PostCandidate:
        """A result somebody wants to send although it was not registered for the post."""
        with self._services.database.read() as session:
            [row] = self._rows(session, (dossier_id,))
            if row.status != DossierStatus.FINISHED or row.voided:
                raise UserError("result_not_ready", dossier=row.code)
            return PostCandidate(row, self._receiver_of(session, dossier_id))

    def batches(self, *, limit: int = 50) -> tuple[PostBatch, ...]:
        """The newest batches first."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            found = session.execute(
                select(
                    PostBatchRow,
                    func.count(PostItemRow.dossier_id),
                    func.sum(_one(PostItemRow.tracking_no != "")),
                    func.sum(_one(PostItemRow.delivered_day != "")),
                    func.count(PostItemRow.came_back_at),
                )
                .outerjoin(PostItemRow, PostItemRow.batch_id == PostBatchRow.id)
                .group_by(PostBatchRow.id)
                .order_by(PostBatchRow.id.desc())
                .limit(limit)
            ).all()
            return tuple(
                PostBatch(
                    row.id, row.number, office.officer_name(row.officer), row.created_at, row.handed_at,
                    items, tracked or 0, delivered or 0, back,
                )
                for row, items, tracked, delivered, back in found
            )  # fmt: skip

    def items(self, batch_id: int) -> tuple[PostItem, ...]:
        """What lies in a batch, in the order of its list."""
        with self._services.database.read() as session:
            found = session.scalars(
                select(PostItemRow).where(PostItemRow.batch_id == batch_id).order_by(PostItemRow.no)
            ).all()
            rows = {row.id: row for row in self._rows(session, [item.dossier_id for item in found])}
            return tuple(
                PostItem(
                    row=rows[item.dossier_id],
                    receiver=self._receiver_of(session, item.dossier_id),
                    no=item.no,
                    tracking_no=item.tracking_no,
                    delivered=date.fromisoformat(item.delivered_day) if item.delivered_day else None,
                    came_back_at=item.came_back_at,
                )
                for item in found
            )

    # -- parts ----------------------------------------------------------------------------------------------------
    def _rows(self, session: Session, ids: Sequence[int]) -> tuple[DossierListRow, ...]:
        return in_order(session, tuple(ids), self._services.clock.now())

    def _receiver_of(self, session: Session, dossier_id: int) -> Receiver:
        return _receiver(session, session.get_one(DossierRow, dossier_id))

    def _open_batch(self, session: Session, actor: Actor, batch_id: int, *, handed: bool) -> PostBatchRow:
        office: OfficeSnapshot = self._services.office(session)
        rights.require(office, actor, "post.batch")
        batch = session.scalar(select(PostBatchRow).where(PostBatchRow.id == batch_id).with_for_update())
        if batch is None:
            raise UserError("post_batch_unknown")
        if handed != (batch.handed_at is not None):
            raise UserError("post_batch_waits" if handed else "post_batch_left", number=batch.number)
        return batch

    def _item(self, session: Session, batch_id: int, dossier_id: int) -> PostItemRow:
        item = session.get(PostItemRow, (batch_id, dossier_id))
        if item is None:
            raise UserError("post_item_unknown")
        return item

    def _append(
        self, session: Session, actor: Actor, batch_id: int, data: EventData, at: datetime | None = None
    ) -> None:
        now = self._services.clock.now()
        event_log.append(session, str(batch_id), data, actor=actor, occurred_at=at or now, recorded_at=now)


def _one(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


def _receiver(session: Session, row: DossierRow) -> Receiver:
    """The submitter, at the address registered with the dossier, else at home."""
    person = personal.load_person(session, row.submitter_id)
    texts = personal.load_record(session, row.texts_id, DossierTexts) if row.texts_id else DossierTexts()
    return Receiver(person.full_name, person.phone, texts.delivery_address or person.address)


def _address(receiver: Receiver) -> str:
    return f"{receiver.address} – {receiver.phone}" if receiver.phone else receiver.address
