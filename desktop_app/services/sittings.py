"""Several procedures of one person in one sitting: accepted together or not at all, with one receipt or one each."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.acceptance import AcceptDossier, DossierAccepted
from desktop_app.domain.dossier.papers import PaperForm, PaperKind, PrintMark, ReceiptContext
from desktop_app.domain.dossier.papers.receipt_list import ReceiptListContext, ReceiptListRow
from desktop_app.domain.events import Actor, PersonalRef
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.sittings import AcceptSitting, SittingAccepted
from desktop_app.domain.formatting import date_vi, money, time_vi
from desktop_app.domain.people.rules import normalise
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.drafts import forget
from desktop_app.services.papers.common import head_of, offered_form, party_of, unit_name
from desktop_app.services.print_requests import request_print
from desktop_app.services.processing import Processing, default_unit
from desktop_app.services.reception.accept import Reception
from desktop_app.services.steps import newest_papers
from models import personal
from models.dossier import DossierRow
from models.person import PersonalRecordRow
from models.print_job import PrintJobRow

MOST = 30
"""Dossiers of one sitting: more than anybody carries to a counter."""


class Sittings:
    """One transaction for all dossiers of a sitting."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services
        self._reception = Reception(services)
        self._processing = Processing(services)

    def accept(self, actor: Actor, sitting: AcceptSitting) -> SittingAccepted:
        """Accept all or none.

        Raises ``UserError``: ``sitting_empty``, ``sitting_too_long``, ``sitting_other_person`` (``no``), and
        ``sitting_blocked`` with ``no``, ``procedure``, ``cause`` (the code) and ``cause_params``; then nothing was
        written and no number was spent.
        """
        _check(sitting)
        with self._services.database.write() as session:
            done = tuple(
                self._accept_one(session, actor, sitting, no, command)
                for no, command in enumerate(sitting.dossiers, start=1)
            )
            if sitting.draft_id:
                forget(session, sitting.draft_id)
            alone = len(done) == 1 or not sitting.one_receipt
            return SittingAccepted(done, "" if alone else self._print_list(session, actor, sitting, done))

    def void(self, actor: Actor, dossier_ids: tuple[int, ...], reason: str) -> None:
        """Undo the acceptance of all of them or of none, each by the rules of ``Reception.void``.

        Raises as that does, and of several ``UserError("sitting_not_voided")`` with the ``dossier`` that has gone on
        too far.
        """
        with self._services.database.write() as session:
            for dossier_id in dossier_ids:
                try:
                    self._reception.void_in(session, actor, dossier_id, reason)
                except UserError as error:
                    if error.code != "action_not_allowed" or len(dossier_ids) == 1:
                        raise
                    code = session.get_one(DossierRow, dossier_id).code
                    raise UserError("sitting_not_voided", dossier=code) from error

    def reprint(self, actor: Actor, dossier_ids: tuple[int, ...], list_job_id: str = "") -> tuple[PaperForm, ...]:
        """Everything a sitting printed once more: what came out for each dossier, and the common receipt if there was
        one; tells which. All or nothing.

        Raises as ``Processing.reprint_newest``, and ``UserError("print_job_not_waiting")`` for no such receipt.
        """
        with self._services.database.write() as session:
            forms: list[PaperForm] = []
            for dossier_id in dossier_ids:
                if not list_job_id or newest_papers(session, dossier_id):
                    forms += self._processing.reprint_newest_in(session, actor, dossier_id)
            if list_job_id:
                self._reprint_list(session, actor, list_job_id)
                forms.append(PaperForm.RECEIPT_LIST_A4)
            return tuple(forms)

    def _reprint_list(self, session: Session, actor: Actor, job_id: str) -> str:
        office = self._services.office(session)
        rights.require(office, actor, "dossier.reprint")
        job = session.get(PrintJobRow, int(job_id))
        if job is None or job.form != PaperForm.RECEIPT_LIST_A4.value:
            raise UserError("print_job_not_waiting")
        filed = session.get_one(PersonalRecordRow, job.context_id)
        earlier = session.scalar(
            select(func.count()).select_from(PrintJobRow).where(PrintJobRow.context_id == filed.id)
        )
        mark = PrintMark(reprint=earlier or 1, sample=office.required_centre().sample)
        ref = PersonalRef(filed.id, filed.digest)
        return request_print(session, actor, None, PaperForm(job.form), ref, mark, self._services.clock.now())

    def _accept_one(
        self, session: Session, actor: Actor, sitting: AcceptSitting, no: int, command: AcceptDossier
    ) -> DossierAccepted:
        in_list = sitting.one_receipt and len(sitting.dossiers) > 1
        try:
            return self._reception.accept_in(session, actor, command, in_list=in_list)
        except UserError as error:
            procedure = self._services.catalogue(session).newest.get(command.procedure_code)
            raise UserError(
                "sitting_blocked",
                field=error.field,
                no=no,
                procedure=procedure.short_name if procedure else command.procedure_code,
                cause=error.code,
                cause_params=dict(error.params),
            ) from error

    def _print_list(
        self, session: Session, actor: Actor, sitting: AcceptSitting, done: tuple[DossierAccepted, ...]
    ) -> str:
        office, now = self._services.office(session), self._services.clock.now()
        centre = office.required_centre()
        form = offered_form(centre, PaperKind.RECEIPT_LIST, now)
        if form is None:
            raise UserError("form_not_in_legal_set", field="legal_set", name=centre.legal_set)
        context = self._list_context(session, office, actor, sitting, done)
        ref = personal.keep_record(session, "print_context", context, now, self._services.randomness)
        return request_print(session, actor, None, form, ref, PrintMark(sample=centre.sample), now)

    def _list_context(
        self,
        session: Session,
        office: OfficeSnapshot,
        actor: Actor,
        sitting: AcceptSitting,
        done: tuple[DossierAccepted, ...],
    ) -> ReceiptListContext:
        """Mẫu 01 for many dossiers, from the receipts that were filed for each."""
        papers = [personal.load_record(session, one.receipt_context_id, ReceiptContext) for one in done]
        rows = [session.get_one(DossierRow, one.dossier_id) for one in done]
        total = sum(one.fee_total for one in done)
        paid = sum(one.fee_total for one, command in zip(done, sitting.dossiers, strict=True) if command.fee_collected)
        places = tuple(dict.fromkeys(paper.collect_text for paper in papers))
        return ReceiptListContext(
            head=head_of(office.required_centre(), PaperKind.RECEIPT_LIST, self._services.clock.now()),
            party=party_of(papers[0]),
            channel=papers[0].channel,
            rows=tuple(
                ReceiptListRow(
                    code=paper.dossier_code,
                    matter=paper.matter,
                    owner_name=paper.owner_name,
                    handling_unit=unit_name(office, default_unit(office, row)),
                    received_text=f"{time_vi(in_vietnam(one.received_at))} {date_vi(in_vietnam(one.received_at))}",
                    due_text=f"{time_vi(one.due_at)} {date_vi(one.due_at)}",
                    limit_text=paper.limit_text,
                    sets=paper.sets,
                )
                for paper, row, one in zip(papers, rows, done, strict=True)
            ),
            sets_total=sum(paper.sets for paper in papers),
            collect_text="; ".join(places),
            fee_total=money(total) if total else "không thu",
            fee_paid_text=_paid(total, paid),
            officer_name=office.officer_name(actor.officer),
        )


def _check(sitting: AcceptSitting) -> None:
    if not sitting.dossiers:
        raise UserError("sitting_empty", field="procedure")
    if len(sitting.dossiers) > MOST:
        raise UserError("sitting_too_long", field="procedure", most=MOST)
    first = normalise(sitting.dossiers[0].submitter)
    for no, command in enumerate(sitting.dossiers, start=1):
        person = normalise(command.submitter)
        if (person.id_number, person.full_name) != (first.id_number, first.full_name):
            raise UserError("sitting_other_person", field="submitter.id_number", no=no)


def _paid(total: int, paid: int) -> str:
    if not total:
        return ""
    if paid == total:
        return "đã thu"
    return f"đã thu {money(paid)}, còn nộp {money(total - paid)}" if paid else "chưa thu, nộp khi nhận kết quả"
