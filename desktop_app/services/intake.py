"""At the desk before a number is spent: guidance to complete the papers, refusal, and who was guided before.

NĐ 61/2018 Đ15.3 and Đ17.1, NĐ 118/2025 as amended by NĐ 309/2026: guided once, fully and in writing; refused with
a reason.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.acceptance import AcceptDossier
from desktop_app.domain.dossier.intake import GuideApplicant, RefuseApplicant
from desktop_app.domain.dossier.papers import PaperForm, PaperKind, PrintMark
from desktop_app.domain.dossier.steps import SupplementItem
from desktop_app.domain.dossier.texts import IntakeNoticeTexts
from desktop_app.domain.events import Actor, EventData, IntakeGuidedData, IntakeRefusedData, PersonalRef
from desktop_app.domain.exchange.intake import GuidedBefore, NoticeFilter, NoticeGiven, NoticeRow
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.reception import AcceptancePlan
from desktop_app.domain.people.rules import Problem
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.context import ServiceContext
from desktop_app.services.drafts import PARKED, PARKED_DAYS, park
from desktop_app.services.papers.common import offered_form
from desktop_app.services.papers.intake import desk_refusal_context, guidance_context
from desktop_app.services.print_requests import request_print
from desktop_app.services.reception.accept import plan_for
from desktop_app.services.typed import typed_items, typed_reason, typed_text
from models import event_log, personal, sequences
from models.intake import IntakeNoticeRow
from models.office import DraftRow
from models.person import PersonalRecordRow, PersonRow

INTAKE_SEQUENCE = "intake"
GUIDED, REFUSED = "guided", "refused"
MISSING_REASON = "Hồ sơ còn thiếu giấy tờ so với thành phần hồ sơ của thủ tục."
_NOT_NEEDED = frozenset({"id_number_missing", "birth_date_missing", "nationality_missing", "representative_missing"})
"""What a dossier needs of a person and a notice does not: somebody may be refused for having no identity paper."""


class Intake:
    """Use cases of a visit that gives no dossier. Every method is one transaction."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def guide(self, actor: Actor, command: GuideApplicant) -> NoticeGiven:
        """The guidance slip: recorded, filed and in the outbox; the form waits for the applicant.

        Raises ``UserError``: ``procedure_needed``, what is wrong with the people as typed, and
        ``supplement_items_needed`` when nothing is missing and nothing was named.
        """
        with self._services.database.write() as session:
            visit = _Visit(self._services, session, actor, command.intake, "dossier.guide")
            if visit.plan.procedure is None:
                raise UserError("procedure_needed", field="procedure")
            items = typed_items(command.items or _missing(visit.plan))
            reason = typed_text(command.reason, "reason") or MISSING_REASON
            texts = visit.texts(reason, items=items, ground=typed_text(command.ground, "ground") or _ground(visit.plan))
            number = visit.take_number("guidance")
            paper = guidance_context(visit.office, visit.plan, actor.officer, number, texts, visit.now)
            draft_id = command.draft_id if command.draft else ""
            if draft_id:
                park(session, draft_id, command.draft, visit.now)
            data = IntakeGuidedData(
                number=number,
                **visit.facts(),
                contents=visit.keep("intake_notice", texts),
                paper=visit.keep("print_context", paper),
                missing=len(visit.plan.missing),
                draft_id=draft_id,
            )
            return visit.give(GUIDED, number, data, PaperKind.GUIDANCE, data.paper)

    def refuse(self, actor: Actor, command: RefuseApplicant) -> NoticeGiven:
        """Mẫu 03 at the desk: nothing is accepted, nothing is counted as a dossier.

        Raises ``UserError``: ``reason_needed``, ``procedure_needed`` (neither a procedure nor a matter was named), and
        what is wrong with the people as typed.
        """
        reason = typed_reason(command.reason).text
        with self._services.database.write() as session:
            visit = _Visit(self._services, session, actor, command.intake, "dossier.turn_away")
            if visit.plan.procedure is None and not visit.plan.command.matter:
                raise UserError("procedure_needed", field="procedure")
            texts = visit.texts(
                reason,
                ground=typed_text(command.ground, "ground"),
                guidance=typed_text(command.guidance, "guidance"),
            )
            number = visit.take_number("refusal")
            paper = desk_refusal_context(visit.office, visit.plan, actor.officer, number, texts, visit.now)
            if command.draft_id:
                session.execute(delete(DraftRow).where(DraftRow.id == command.draft_id))
            data = IntakeRefusedData(
                number=number,
                **visit.facts(),
                contents=visit.keep("intake_notice", texts),
                paper=visit.keep("print_context", paper),
            )
            return visit.give(REFUSED, number, data, PaperKind.REFUSAL, data.paper)

    def guided_before(self, id_number: str) -> GuidedBefore | None:
        """The newest guidance of this person whose form still waits, however it is typed again."""
        if not id_number:
            return None
        with self._services.database.read() as session:
            found = session.execute(
                select(IntakeNoticeRow, DraftRow.body)
                .join(DraftRow, DraftRow.id == IntakeNoticeRow.draft_id)
                .where(
                    IntakeNoticeRow.submitter_id_number == id_number,
                    DraftRow.officer == PARKED,
                    DraftRow.updated_at >= self._services.clock.now() - PARKED_DAYS,
                )
                .order_by(IntakeNoticeRow.id.desc())
                .limit(1)
            ).first()
            if found is None:
                return None
            row, body = found
            name = self._services.office(session).officer_name(row.officer)
            return GuidedBefore(row.id, row.at, name, row.matter_short, row.draft_id, body)

    def notices(self, wanted: NoticeFilter, *, limit: int = 100, offset: int = 0) -> tuple[tuple[NoticeRow, ...], bool]:
        """Notices, the newest first, and whether the list goes on."""
        with self._services.database.read() as session:
            office = self._services.office(session)
            query = (
                select(IntakeNoticeRow, PersonRow.full_name)
                .join(PersonRow, PersonRow.id == IntakeNoticeRow.submitter_id)
                .where(*_conditions(wanted))
                .order_by(IntakeNoticeRow.id.desc())
                .limit(limit + 1)
                .offset(offset)
            )
            rows = tuple(
                NoticeRow(
                    id=row.id,
                    kind=row.kind,
                    number=row.number,
                    at=row.at,
                    officer=office.officer_name(row.officer),
                    counter=row.counter,
                    procedure_code=row.procedure_code,
                    matter_short=row.matter_short,
                    submitter_name=name,
                    draft_id=row.draft_id,
                )
                for row, name in session.execute(query)
            )
            return rows[:limit], len(rows) > limit

    def texts(self, notice_id: int) -> IntakeNoticeTexts:
        """What a notice says; raises ``UserError("notice_unknown")``."""
        with self._services.database.read() as session:
            row = session.get(IntakeNoticeRow, notice_id)
            if row is None:
                raise UserError("notice_unknown")
            return personal.load_record(session, row.contents_id, IntakeNoticeTexts)

    def reprint(self, actor: Actor, notice_id: int) -> str:
        """Print a notice again, marked as a reprint; raises ``UserError("notice_unknown")``."""
        with self._services.database.write() as session:
            office = self._services.office(session)
            rights.require(office, actor, "dossier.reprint")
            row = session.get(IntakeNoticeRow, notice_id)
            if row is None:
                raise UserError("notice_unknown")
            kind = PaperKind.GUIDANCE if row.kind == GUIDED else PaperKind.REFUSAL
            form = _form(office, kind, row.at)
            filed = session.get_one(PersonalRecordRow, row.paper_id)
            mark = PrintMark(reprint=1, sample=office.required_centre().sample)
            ref = PersonalRef(filed.id, filed.digest)
            return request_print(session, actor, None, form, ref, mark, self._services.clock.now())


class _Visit:
    """One visit being recorded: who, about what, by whom, now."""

    def __init__(
        self, services: ServiceContext, session: Session, actor: Actor, command: AcceptDossier, right: str
    ) -> None:
        self.services = services
        self.session = session
        self.actor = actor
        self.office = services.office(session)
        rights.require(self.office, actor, right)
        self.now = services.clock.now()
        self.plan = plan_for(services, session, command)
        _check_people(self.plan)

    def texts(
        self, reason: str, *, items: tuple[SupplementItem, ...] = (), ground: str = "", guidance: str = ""
    ) -> IntakeNoticeTexts:
        return IntakeNoticeTexts(reason, items, ground, guidance, self.plan.command.matter)

    def take_number(self, book: str) -> str:
        centre = self.office.required_centre()
        return str(sequences.take_in_year(self.session, book, centre.org_code, in_vietnam(self.now).year))

    def keep(self, kind: str, value: object) -> PersonalRef:
        return personal.keep_record(self.session, kind, value, self.now, self.services.randomness)

    def facts(self) -> dict[str, Any]:
        """What both kinds of notices say of the visit."""
        plan, procedure = self.plan, self.plan.procedure
        return {
            "procedure_code": procedure.code if procedure else "",
            "procedure_version": procedure.version if procedure else 0,
            "case_key": plan.command.case_key,
            "sector": procedure.sector if procedure else "",
            "matter_short": procedure.short_name if procedure else "",
            "channel": plan.command.channel,
            "submitter": personal.keep_person(self.session, plan.submitter, self.now, self.services.randomness),
        }

    def give(self, kind: str, number: str, data: EventData, paper: PaperKind, ref: PersonalRef) -> NoticeGiven:
        notice_id = sequences.take(self.session, INTAKE_SEQUENCE)
        event_log.append(
            self.session, str(notice_id), data, actor=self.actor, occurred_at=self.now, recorded_at=self.now
        )
        mark = PrintMark(sample=self.office.required_centre().sample)
        form = _form(self.office, paper, self.now)
        job = request_print(self.session, self.actor, None, form, ref, mark, self.now)
        return NoticeGiven(notice_id, kind, number, self.now, job)


def _form(office: OfficeSnapshot, kind: PaperKind, at: datetime) -> PaperForm:
    form = offered_form(office.required_centre(), kind, at)
    if form is None:
        raise UserError("form_not_in_legal_set", field="legal_set", name=office.required_centre().legal_set)
    return form


def _check_people(plan: AcceptancePlan) -> None:
    """Raise what is wrong with the people as typed. What was not typed is no obstacle, but the name is."""
    for problem in plan.blocking:
        if _is_about_people(problem) and problem.code not in _NOT_NEEDED:
            raise UserError(problem.code, field=problem.field, **dict(problem.params))


def _is_about_people(problem: Problem) -> bool:
    return problem.field.startswith(("submitter.", "owner."))


def _missing(plan: AcceptancePlan) -> tuple[SupplementItem, ...]:
    """The required papers that are not there, in the numbers the catalogue asks for."""
    if plan.procedure is None:
        return ()
    return tuple(
        SupplementItem(spec.name, spec.originals, spec.certified, spec.copies)
        for spec in plan.procedure.components
        if spec.name in plan.missing
    )


def _ground(plan: AcceptancePlan) -> str:
    """Where the papers of the procedure are laid down, as far as the catalogue knows."""
    if plan.procedure is None:
        return ""
    ground = f"thành phần hồ sơ của thủ tục {plan.procedure.code}"
    return f"{ground} (Quyết định {plan.procedure.decision_no})" if plan.procedure.decision_no else ground


def _conditions(wanted: NoticeFilter) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        getattr(IntakeNoticeRow, field) == getattr(wanted, field)
        for field in ("kind", "procedure_code", "officer")
        if getattr(wanted, field)
    ]
    if wanted.first_day:
        conditions.append(IntakeNoticeRow.day >= wanted.first_day)
    if wanted.last_day:
        conditions.append(IntakeNoticeRow.day <= wanted.last_day)
    text = wanted.text.strip()
    if text:
        conditions.append(
            or_(
                IntakeNoticeRow.number == text,
                IntakeNoticeRow.procedure_code == text,
                IntakeNoticeRow.matter_short.icontains(text, autoescape=True),
            )
        )
    return conditions
