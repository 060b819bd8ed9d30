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
from desktop_app.domain.dossier.life import Life
from desktop_app.domain.dossier.papers import PaperForm, PaperKind, PrintMark, ReceiptContext
from desktop_app.domain.dossier.papers.control_sheet import ControlSheetContext, HandoverRow
from desktop_app.domain.dossier.papers.hand_over_list import HandOverListContext, HandOverListRow
from desktop_app.domain.dossier.texts import Reason
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import datetime_short, datetime_vi
from desktop_app.domain.values import replace
from desktop_app.errors import UserError
from desktop_app.services.papers.common import facts_of, head_of, offered_form
from desktop_app.services.print_requests import request_print
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
        head=head_of(office.required_centre(), PaperKind.CONTROL_SHEET, now),
        dossier=replace(facts_of(receipt, row.received_at), due_text=datetime_vi(life.due_at)),
        handling_unit=office.unit_name(handling) if handling else office.required_centre().receiving_unit,
        coordinating_units=tuple(sorted(office.unit_name(unit) for unit in others)),
        handovers=tuple(_line(session, office, line) for line in custody.lines),
        empty_rows=max(1, EMPTY_LINES - len(custody.lines)),
    )


def sheet_on_paper(step: Step) -> str:
    """File the sheet as it stands now and ask for it; returns the id of its print job."""
    step.session.refresh(step.row)
    sheet = sheet_of(step.session, step.office, step.row, step.at)
    return step.request_print(_form(step, PaperKind.CONTROL_SHEET), step.keep("print_context", sheet))


def keep_list(ready: list[tuple[Step, Custody]], to: Place, to_officer: str, batch: str, note: str) -> str:
    """File the hand-over list of these dossiers and ask for it; returns the id of its print job."""
    first = ready[0][0]
    office, centre = first.office, first.office.required_centre()
    context = HandOverListContext(
        head=head_of(centre, PaperKind.HAND_OVER_LIST, first.at, batch),
        from_unit=_place(office, ready[0][1].unit, ready[0][1].counter),
        to_unit=_place(office, to.unit, to.counter),
        at_text=datetime_vi(first.at),
        rows=tuple(_listed(step) for step, _ in ready),
        from_officer=office.officer_name(first.actor.officer),
        to_officer=office.officer_name(to_officer) if to_officer else "",
        note=note,
    )
    kept = first.keep("print_context", context)
    form = _form(first, PaperKind.HAND_OVER_LIST)
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


def _form(step: Step, kind: PaperKind) -> PaperForm:
    form = offered_form(step.office.required_centre(), kind, step.at)
    if form is None:
        raise UserError("form_not_in_legal_set", field="legal_set", name=step.office.required_centre().legal_set)
    return form
