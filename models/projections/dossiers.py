"""Projection of the dossier's events: its row, fee lines and search words."""

from __future__ import annotations

from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.calendar.limits import LimitUnit
from desktop_app.domain.dossier.search_words import code_words, name_words, number_words
from desktop_app.domain.dossier.status import DossierStatus
from desktop_app.domain.events import (
    DossierAcceptedData,
    DossierFinishedData,
    DossierReturnedData,
    DossierVoidedData,
    Event,
    FeeCollectedData,
    NationalCodeSetData,
    ProcessingStartedData,
    PromiseConvertedData,
)
from models.base import table_of
from models.dossier import DossierRow, FeeLineRow, SearchTokenRow
from models.person import PersonRow
from models.projections.kind import Apply

TABLES = (SearchTokenRow, FeeLineRow, DossierRow)

# Built once: building a statement costs more than running it, and some of these run for every event.
_DOSSIER, _PERSON, _WORD = table_of(DossierRow), table_of(PersonRow), table_of(SearchTokenRow)
_INSERT = insert(_DOSSIER)
_INSERT_FEE = insert(table_of(FeeLineRow))
_INSERT_WORD = insert(_WORD)
_FORGET_WORDS = delete(_WORD).where(_WORD.c.dossier_id == bindparam("dossier"))
_CHANGE = update(_DOSSIER).where(_DOSSIER.c.id == bindparam("dossier"))
_COLLECT = _CHANGE.values(
    fee_collected=_DOSSIER.c.fee_collected + bindparam("amount"),
    payment_method=bindparam("method"),
    fee_officer=bindparam("taken_by"),
)
_OWNER_NUMBER = select(_PERSON.c.id_number).where(_PERSON.c.id == bindparam("person"))
_PEOPLE = select(_PERSON.c.full_name, _PERSON.c.id_number, _PERSON.c.phone).where(
    _PERSON.c.id.in_(bindparam("people", expanding=True))
)
_NAMED_BY = select(_DOSSIER.c.code, _DOSSIER.c.owner_id, _DOSSIER.c.submitter_id).where(
    _DOSSIER.c.id == bindparam("dossier")
)

DAY_UNITS = frozenset({LimitUnit.SAME_DAY, LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS})
"""Limits whose timeliness is judged by the Vietnamese date (docs/domain.md, section 3)."""


def accepted(session: Session, event: Event, data: DossierAcceptedData) -> None:
    dossier_id = int(event.subject_id)
    local = in_vietnam(data.received_at)
    owner_number = session.connection().execute(_OWNER_NUMBER, {"person": data.owner.id}).scalar() or ""
    session.connection().execute(
        _INSERT,
        {
            "id": dossier_id,
            "code": data.code,
            "national_code": data.national_code,
            "secret": data.secret,
            "org_code": data.org_code,
            "book_no": data.book_no,
            "line_no": data.line_no,
            "certification_no": data.certification_no,
            "status": DossierStatus.ACCEPTED.value,
            "voided_at": None,
            "procedure_code": data.procedure_code,
            "procedure_version": data.procedure_version,
            "case_key": data.case_key,
            "sector": data.sector,
            "matter_short": data.matter_short,
            "submitter_id": data.submitter.id,
            "owner_id": data.owner.id,
            "owner_id_number": owner_number,
            "texts_id": data.texts.id if data.texts else None,
            "context_id": data.context.id,
            "channel": data.channel.value,
            "delivery": data.delivery.value,
            "officer": event.actor,
            "counter": event.counter,
            "unit": "",
            "received_at": data.received_at,
            "received_day": local.date().isoformat(),
            "received_hour": local.hour,
            "due_original": data.due_at,
            "due_at": data.due_at,
            "day_based": data.details.limit.unit in DAY_UNITS,
            "promise_start": data.promise_start,
            "promise_at": data.promise_at,
            "programme": data.programme,
            "converted_at": None,
            "promise_kept": None,
            "finished_at": None,
            "finished_day": "",
            "returned_at": None,
            "returned_day": "",
            "timeliness": "",
            "fee_total": data.fee_total,
            "fee_collected": data.fee_collected,
            "payment_method": data.payment_method.value if data.payment_method else "",
            "fee_officer": event.actor if data.fee_collected else "",
            "details": canonical.to_bytes(data.details),
        },
    )
    fees = [
        {
            "dossier_id": dossier_id,
            "no": no,
            "name": line.name,
            "quantity": line.quantity,
            "amount": line.amount,
            "reason": line.reason,
            "ground": line.ground,
        }
        for no, line in enumerate(data.fees, start=1)
    ]
    if fees:
        session.connection().execute(_INSERT_FEE, fees)
    _add_words(session, dossier_id, _words(session, data.code, data.national_code, {data.owner.id, data.submitter.id}))


def _words(session: Session, code: str, national_code: str, people_ids: set[str]) -> set[str]:
    words = set(code_words(code)) | set(code_words(national_code))
    people = session.connection().execute(_PEOPLE, {"people": sorted(people_ids)})
    for full_name, id_number, phone in people:
        words |= set(name_words(full_name)) | set(number_words(id_number)) | set(number_words(phone))
    return words


def _add_words(session: Session, dossier_id: int, words: set[str]) -> None:
    if words:
        rows = [{"token": word, "dossier_id": dossier_id} for word in sorted(words)]
        session.connection().execute(_INSERT_WORD, rows)


def _change(session: Session, event: Event, **values: Any) -> None:
    """Change the row. An object of it that the session read earlier stays as it was found."""
    session.connection().execute(_CHANGE, {"dossier": int(event.subject_id), **values})


def voided(session: Session, event: Event, _data: DossierVoidedData) -> None:
    _change(session, event, voided_at=event.occurred_at)


def in_process(session: Session, event: Event, data: ProcessingStartedData) -> None:
    _change(session, event, status=DossierStatus.IN_PROCESS.value, unit=data.unit)


def finished(session: Session, event: Event, data: DossierFinishedData) -> None:
    _change(
        session,
        event,
        status=DossierStatus.FINISHED.value,
        finished_at=event.occurred_at,
        finished_day=in_vietnam(event.occurred_at).date().isoformat(),
        timeliness=data.timeliness,
        **({} if data.promise_kept is None else {"promise_kept": data.promise_kept}),
    )


def returned(session: Session, event: Event, _data: DossierReturnedData) -> None:
    _change(
        session,
        event,
        status=DossierStatus.RETURNED.value,
        returned_at=event.occurred_at,
        returned_day=in_vietnam(event.occurred_at).date().isoformat(),
    )


def fee_collected(session: Session, event: Event, data: FeeCollectedData) -> None:
    taken = {"amount": data.amount, "method": data.method.value, "taken_by": event.actor}
    session.connection().execute(_COLLECT, {"dossier": int(event.subject_id), **taken})


def national_code_set(session: Session, event: Event, data: NationalCodeSetData) -> None:
    """A corrected code takes the words of the wrong one away: nobody may find a dossier by a number it never had."""
    _change(session, event, national_code=data.national_code)
    dossier_id = int(event.subject_id)
    connection = session.connection()
    code, owner, submitter = connection.execute(_NAMED_BY, {"dossier": dossier_id}).one()
    connection.execute(_FORGET_WORDS, {"dossier": dossier_id})
    _add_words(session, dossier_id, _words(session, code, data.national_code, {owner, submitter}))


def promise_converted(session: Session, event: Event, data: PromiseConvertedData) -> None:
    _change(session, event, converted_at=event.occurred_at, promise_kept=False, context_id=data.context.id)


APPLY: dict[str, Apply] = {
    DossierAcceptedData.KIND: accepted,
    DossierVoidedData.KIND: voided,
    ProcessingStartedData.KIND: in_process,
    DossierFinishedData.KIND: finished,
    DossierReturnedData.KIND: returned,
    FeeCollectedData.KIND: fee_collected,
    NationalCodeSetData.KIND: national_code_set,
    PromiseConvertedData.KIND: promise_converted,
}
