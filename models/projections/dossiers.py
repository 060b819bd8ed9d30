"""Projection of the dossier's events: its row, fee lines and search words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, delete, insert, select, update
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.dossier.certification import parse_certification
from desktop_app.domain.dossier.life import FACT_KINDS, STEP_KINDS, Life, Occurrence, begin, follow, replay
from desktop_app.domain.dossier.search_words import code_words, name_words, number_words
from desktop_app.domain.events import (
    CertificationCorrectedData,
    DossierAcceptedData,
    DossierCorrectedData,
    Event,
    EventData,
    FeeCollectedData,
    FeeCorrectedData,
    NationalCodeSetData,
    StepUndoneData,
    SubjectKind,
)
from models.base import table_of
from models.dossier import DossierRow, FeeLineRow
from models.event import EventRow
from models.event_data import data_of
from models.person import PersonRow
from models.projections.kind import Apply
from models.projections.search import change_words
from models.search import SearchPostingRow

TABLES = (SearchPostingRow, FeeLineRow, DossierRow)

# Built once: building a statement costs more than running it, and some of these run for every event.
_DOSSIER, _PERSON = table_of(DossierRow), table_of(PersonRow)
_EVENT = table_of(EventRow)
_INSERT = insert(_DOSSIER)
_INSERT_FEE = insert(table_of(FeeLineRow))
_FEE = table_of(FeeLineRow)
_FORGET_FEES = delete(_FEE).where(_FEE.c.dossier_id == bindparam("dossier"))
_CHANGE = update(_DOSSIER).where(_DOSSIER.c.id == bindparam("dossier"))
_COLLECT = _CHANGE.values(
    fee_collected=_DOSSIER.c.fee_collected + bindparam("amount"),
    payment_method=bindparam("method"),
    fee_officer=bindparam("taken_by"),
)
_LEFT = _DOSSIER.c.fee_collected - bindparam("amount")
_CORRECT = _CHANGE.values(
    fee_collected=_LEFT,
    payment_method=case((_LEFT == 0, ""), else_=_DOSSIER.c.payment_method),
    fee_officer=case((_LEFT == 0, ""), else_=_DOSSIER.c.fee_officer),
)
_OWNER_NUMBER = select(_PERSON.c.id_number).where(_PERSON.c.id == bindparam("person"))
_PEOPLE = select(_PERSON.c.full_name, _PERSON.c.id_number, _PERSON.c.phone).where(
    _PERSON.c.id.in_(bindparam("people", expanding=True))
)
_LIFE = select(_DOSSIER.c.life).where(_DOSSIER.c.id == bindparam("dossier"))
_EVENTS = (
    select(_EVENT.c.canonical)
    .where(
        _EVENT.c.subject_kind == SubjectKind.DOSSIER.value,
        _EVENT.c.subject_id == bindparam("dossier"),
        _EVENT.c.seq <= bindparam("until"),
    )
    .order_by(_EVENT.c.seq)
)
_NAMED_BY = select(_DOSSIER.c.code, _DOSSIER.c.national_code, _DOSSIER.c.owner_id, _DOSSIER.c.submitter_id).where(
    _DOSSIER.c.id == bindparam("dossier")
)


def accepted(session: Session, event: Event, data: DossierAcceptedData) -> None:
    dossier_id = int(event.subject_id)
    life = life_columns(begin(event.seq, data))
    row = accepted_row(event, data, _owner_number(session, data)) | life
    session.connection().execute(_INSERT, row)
    _add_fees(session, dossier_id, data)
    people = {data.owner.id, data.submitter.id}
    change_words(session, dossier_id, set(), _words(session, data.code, data.national_code, people))


def accepted_row(event: Event, data: DossierAcceptedData, owner_number: str) -> dict[str, Any]:
    """The row of a dossier that the acceptance ``event`` has made, without the columns of its life."""
    return {
        "id": int(event.subject_id),
        "secret": data.secret,
        "org_code": data.org_code,
        "officer": event.actor,
        "counter": event.counter,
        "recorded_at": event.recorded_at,
        "fee_collected": data.fee_collected,
        "payment_method": data.payment_method.value if data.payment_method else "",
        "fee_officer": event.actor if data.fee_collected else "",
        **_facts(data, owner_number),
        "holder": event.actor,
        "place_unit": "",
        "place_counter": event.counter,
        "step_due_at": None,
        "pending_seq": None,
        "pending_unit": "",
        "pending_counter": "",
        "pending_officer": "",
    }


def corrected(session: Session, event: Event, data: DossierCorrectedData) -> None:
    """The row, the fee lines and the search words of the right facts. Who received it and what was paid stays."""
    dossier_id, connection = int(event.subject_id), session.connection()
    raw = connection.execute(_LIFE, {"dossier": dossier_id}).scalar_one()
    life = follow(canonical.from_bytes(raw, Life), Occurrence(event.seq, event.occurred_at, data))
    before = stored_words(session, dossier_id)
    _change(session, event, **_facts(data.facts, _owner_number(session, data.facts)), **life_columns(life))
    connection.execute(_FORGET_FEES, {"dossier": dossier_id})
    _add_fees(session, dossier_id, data.facts)
    change_words(session, dossier_id, before, stored_words(session, dossier_id))


def _owner_number(session: Session, data: DossierAcceptedData) -> str:
    return session.connection().execute(_OWNER_NUMBER, {"person": data.owner.id}).scalar() or ""


def _facts(data: DossierAcceptedData, owner_number: str) -> dict[str, Any]:
    """The columns that an acceptance says, and a correction says again."""
    local = in_vietnam(data.received_at)
    return {
        "code": data.code,
        "national_code": data.national_code,
        "book_no": data.book_no,
        "line_no": data.line_no,
        **_certification(data.certification_no),
        "procedure_code": data.procedure_code,
        "procedure_version": data.procedure_version,
        "case_key": data.case_key,
        "sector": data.sector,
        "matter_short": data.matter_short,
        "submitter_id": data.submitter.id,
        "owner_id": data.owner.id,
        "owner_id_number": owner_number,
        "texts_id": data.texts.id if data.texts else None,
        "channel": data.channel.value,
        "delivery": data.delivery.value,
        "received_at": data.received_at,
        "received_day": local.date().isoformat(),
        "received_hour": local.hour,
        "promise_start": data.promise_start,
        "programme": data.programme,
        "fee_total": data.fee_total,
        "details": canonical.to_bytes(data.details),
    }


def _certification(text: str) -> dict[str, Any]:
    found = parse_certification(text)
    return {
        "certification_no": text,
        "certification_book": found.book if found else "",
        "certification_number": found.number if found else 0,
    }


def _add_fees(session: Session, dossier_id: int, data: DossierAcceptedData) -> None:
    fees = fee_rows(dossier_id, data)
    if fees:
        session.connection().execute(_INSERT_FEE, fees)


def fee_rows(dossier_id: int, data: DossierAcceptedData) -> list[dict[str, Any]]:
    """The lines of the fee as rows, numbered from 1."""
    return [
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


def _words(session: Session, code: str, national_code: str, people_ids: set[str]) -> set[str]:
    people = session.connection().execute(_PEOPLE, {"people": sorted(people_ids)})
    return words_of(code, national_code, ((row.full_name, row.id_number, row.phone) for row in people))


def words_of(code: str, national_code: str, people: Iterable[tuple[str, str, str]]) -> set[str]:
    """The words a dossier is found by; of each of its people the name, the ID number and the phone."""
    words = set(code_words(code)) | set(code_words(national_code))
    for full_name, id_number, phone in people:
        words |= set(name_words(full_name)) | set(number_words(id_number)) | set(number_words(phone))
    return words


def stored_words(session: Session, dossier_id: int) -> set[str]:
    """The words of the row as it stands."""
    code, national_code, owner, submitter = session.connection().execute(_NAMED_BY, {"dossier": dossier_id}).one()
    return _words(session, code, national_code, {owner, submitter})


def _change(session: Session, event: Event, **values: Any) -> None:
    """Change the row. An object of it that the session read earlier stays as it was found."""
    session.connection().execute(_CHANGE, {"dossier": int(event.subject_id), **values})


def life_columns(life: Life) -> dict[str, Any]:
    """What lists and figures ask of a life, and the life itself."""
    return {
        "status": life.status.value,
        "voided_at": life.voided_at,
        "context_id": life.context_id,
        "unit": life.unit,
        "due_original": life.due_original,
        "due_at": life.due_at,
        "day_based": life.day_based,
        "promise_at": life.promise_at,
        "converted_at": life.converted_at,
        "promise_kept": life.promise_kept,
        "finished_at": life.finished_at,
        "finished_day": _day(life.finished_at),
        "returned_at": life.returned_at,
        "returned_day": _day(life.returned_at),
        "timeliness": life.timeliness,
        "outcome": life.outcome.value,
        "paused_at": life.paused_at,
        "supplements": life.supplements,
        "extensions": life.extensions,
        "already_late": life.already_late,
        "competent_agency": life.competent_agency,
        "corrections": life.corrections,
        "shelf_place": life.shelf,
        "return_method": life.return_method,
        "result_list": life.result_list,
        "version": life.version,
        "life": canonical.to_bytes(life),
    }


def _day(instant: datetime | None) -> str:
    return in_vietnam(instant).date().isoformat() if instant else ""


def stepped(session: Session, event: Event, data: EventData) -> None:
    """One step of a dossier's life: the life goes on, and the row repeats it."""
    raw = session.connection().execute(_LIFE, {"dossier": int(event.subject_id)}).scalar_one()
    life = canonical.from_bytes(raw, Life)
    _change(session, event, **life_columns(follow(life, Occurrence(event.seq, event.occurred_at, data))))


def step_undone(session: Session, event: Event, _data: StepUndoneData) -> None:
    """The life is told again without the step that was taken back."""
    rows = session.connection().execute(_EVENTS, {"dossier": event.subject_id, "until": event.seq})
    told = (canonical.from_bytes(raw, Event) for raw in rows.scalars())
    _change(session, event, **life_columns(replay(Occurrence(one.seq, one.occurred_at, data_of(one)) for one in told)))


def fee_collected(session: Session, event: Event, data: FeeCollectedData) -> None:
    taken = {"amount": data.amount, "method": data.method.value, "taken_by": event.actor}
    session.connection().execute(_COLLECT, {"dossier": int(event.subject_id), **taken})


def fee_corrected(session: Session, event: Event, data: FeeCorrectedData) -> None:
    """With nothing left of the money, nobody has taken any."""
    session.connection().execute(_CORRECT, {"dossier": int(event.subject_id), "amount": data.amount})


def national_code_set(session: Session, event: Event, data: NationalCodeSetData) -> None:
    """A corrected code takes the words of the wrong one away: nobody may find a dossier by a number it never had."""
    dossier_id = int(event.subject_id)
    before = stored_words(session, dossier_id)
    _change(session, event, national_code=data.national_code)
    change_words(session, dossier_id, before, stored_words(session, dossier_id))


def certification_corrected(session: Session, event: Event, data: CertificationCorrectedData) -> None:
    _change(session, event, **_certification(data.new))


APPLY: dict[str, Apply] = {
    **dict.fromkeys(STEP_KINDS | FACT_KINDS, stepped),
    DossierAcceptedData.KIND: accepted,
    DossierCorrectedData.KIND: corrected,
    CertificationCorrectedData.KIND: certification_corrected,
    StepUndoneData.KIND: step_undone,
    FeeCollectedData.KIND: fee_collected,
    FeeCorrectedData.KIND: fee_corrected,
    NationalCodeSetData.KIND: national_code_set,
}
