"""Phiếu kiểm soát quá trình giải quyết hồ sơ, filled in from the lines of the dossier; and the hand-over list.

Mẫu 05 of TT 01/2018, 06 of TT 03/2025. The result column is the one the receiving side filled in by confirming.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.dossier.custody import Custody, HandOver
from desktop_app.domain.dossier.hand_over import Place
from desktop_app.domain.dossier.legal_sets import forms_offered, wording_of
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.paper_head import paper_head
from desktop_app.domain.dossier.papers import (
    ControlSheetContext,
    DossierFacts,
    HandOverListContext,
    HandOverListRow,
    HandoverRow,
    PaperForm,
    PaperHead,
    PaperKind,
    PrintMark,
    ReceiptContext,
)
from desktop_app.domain.dossier.texts import Reason
from desktop_app.domain.formatting import datetime_short, datetime_vi
from desktop_app.services.context import OfficeSnapshot
from desktop_app.services.print_requests import request_print
from desktop_app.services.shipped import shipped_legal_sets
from desktop_app.services.steps import Step
from models import personal
from models.dossier import DossierRow
from models.queries.hand_overs import custody_of

RESULTS = {"early": "Trước hạn", "on_time": "Đúng hạn", "late": "Quá hạn"}
EMPTY_LINES = 3
"""Further blocks for a pen, as long as few lines are filled."""


def sheet_of(session: Session, office: OfficeSnapshot, row: DossierRow, now: datetime) -> ControlSheetContext:
    """The sheet as it stands: every confirmed line, and the one on its way without a receiver's name."""
    life = canonical.from_bytes(row.life, Life)
    receipt = personal.load_record(session, life.context_id, ReceiptContext)
    custody = custody_of(session, row.id)
    handling = row.unit or next((line.to_unit for line in custody.lines if line.to_unit), "")
    others = {line.to_unit for line in custody.lines if line.to_unit} - {handling}
    return ControlSheetContext(
        head=_head(office, PaperKind.CONTROL_SHEET, now),
        dossier=facts_of(receipt, life),
        handling_unit=office.unit_name(handling) if handling else office.required_centre().receiving_unit,
        coordinating_units=tuple(sorted(office.unit_name(unit) for unit in others)),
        handovers=tuple(_line(session, office, line) for line in custody.lines),
        empty_rows=max(1, EMPTY_LINES - len(custody.lines)),
    )


def facts_of(receipt: ReceiptContext, life: Life) -> DossierFacts:
    """The dossier as its standing receipt names it, with the due time as it is now."""
    return DossierFacts(
        matter=receipt.matter,
        procedure_code=receipt.procedure_code,
        code=receipt.dossier_code,
        code_note=receipt.code_note,
        national_code=receipt.national_code,
        qr_text=receipt.qr_text,
        owner_name=receipt.owner_name,
        owner_address=receipt.owner_address,
        received_text=receipt.received_text,
        due_text=datetime_vi(life.due_at),
    )


def sheet_on_paper(step: Step) -> str:
    """File the sheet as it stands now and ask for it; returns the id of its print job."""
    step.session.refresh(step.row)
    sheet = sheet_of(step.session, step.office, step.row, step.at)
    return step.request_print(_form(step.office, PaperKind.CONTROL_SHEET, step.at), step.keep("print_context", sheet))


def keep_list(ready: list[tuple[Step, Custody]], to: Place, to_officer: str, batch: str, note: str) -> str:
    """File the hand-over list of these dossiers and ask for it; returns the id of its print job."""
    first = ready[0][0]
    office, centre = first.office, first.office.required_centre()
    context = HandOverListContext(
        head=_head(office, PaperKind.HAND_OVER_LIST, first.at, batch),
        from_unit=_place(office, ready[0][1].unit, ready[0][1].counter),
        to_unit=_place(office, to.unit, to.counter),
        at_text=datetime_vi(first.at),
        rows=tuple(_listed(step) for step, _ in ready),
        from_officer=office.officer_name(first.actor.officer),
        to_officer=office.officer_name(to_officer) if to_officer else "",
        note=note,
    )
    kept = first.keep("print_context", context)
    form = _form(office, PaperKind.HAND_OVER_LIST, first.at)
    mark = PrintMark(sample=centre.sample)
    return request_print(first.session, first.actor, None, form, kept, mark, first.recorded_at)


def _listed(step: Step) -> HandOverListRow:
    receipt = step.standing_receipt()
    line = custody_of(step.session, step.row.id).lines[-1]
    return HandOverListRow(
        code=receipt.dossier_code,
        matter=receipt.short_matter or receipt.matter,
        owner_name=receipt.owner_name,
        received_text=datetime_short(in_vietnam(step.row.received_at)),
        due_text=datetime_short(in_vietnam(step.life.due_at)),
        step_due_text=datetime_short(in_vietnam(line.step_due_at)) if line.step_due_at else "",
        sets=receipt.sets,
    )


def _line(session: Session, office: OfficeSnapshot, line: HandOver) -> HandoverRow:
    note = personal.load_record(session, line.note_id, Reason).text if line.note_id else ""
    taker = line.taken_by or line.to_officer
    return HandoverRow(
        from_unit=_place(office, line.from_unit, line.from_counter),
        from_officer=office.officer_name(line.from_officer),
        to_unit=_place(office, line.to_unit, line.to_counter),
        to_officer=office.officer_name(taker) if taker else "",
        at_text=datetime_vi(line.taken_at or line.given_at),
        result=RESULTS.get(line.result, ""),
        note=note,
        due_text=datetime_vi(line.step_due_at) if line.step_due_at else "",
    )


def _place(office: OfficeSnapshot, unit: str, counter: str) -> str:
    """On paper a counter is a part of the reception."""
    reception = office.required_centre().receiving_unit
    return office.unit_name(unit) if unit else f"{reception} – {office.counter_name(counter)}" if counter else reception


def _head(office: OfficeSnapshot, kind: PaperKind, at: datetime, number: str = "") -> PaperHead:
    centre = office.required_centre()
    wording = wording_of(shipped_legal_sets(), kind, centre.legal_set, in_vietnam(at).date())
    return paper_head(centre, wording, at, number)


def _form(office: OfficeSnapshot, kind: PaperKind, at: datetime) -> PaperForm:
    """On the size the centre prints its receipts on, where the form is drawn on it; else on the set's own."""
    centre = office.required_centre()
    offered = forms_offered(shipped_legal_sets(), kind, centre.legal_set, in_vietnam(at).date())
    return next((form for form in offered if form.size is centre.receipt_form.size), offered[0])
