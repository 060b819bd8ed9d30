"""The papers given at the desk before a dossier exists: the guidance slip, and Mẫu 03."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.dossier.papers import ComponentRow, PaperKind
from desktop_app.domain.dossier.papers.head import DossierFacts, Party
from desktop_app.domain.dossier.papers.notices import RefusalContext, SupplementContext
from desktop_app.domain.dossier.texts import IntakeNoticeTexts
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.exchange.reception import AcceptancePlan
from desktop_app.services.papers.common import head_of
from desktop_app.services.reception.paper import NumbersTaken, receipt_context


def guidance_context(
    office: OfficeSnapshot, plan: AcceptancePlan, officer: str, number: str, texts: IntakeNoticeTexts, at: datetime
) -> SupplementContext:
    """Everything that is missing, in one go (NĐ 61/2018 Đ15.3); no code, no running limit."""
    centre, name = office.required_centre(), office.officer_name(officer)
    return SupplementContext(
        head=head_of(centre, PaperKind.GUIDANCE, at, number),
        party=_party(office, plan, officer),
        dossier=_facts(plan),
        items=tuple(ComponentRow(item.name, item.originals, item.certified, item.copies) for item in texts.items),
        reason=texts.reason,
        ground=texts.ground,
        deadline_text="",
        round_text="",
        clock_text="",
        contact_name=name,
        contact_phone=centre.phone,
        officer_name=name,
    )


def desk_refusal_context(
    office: OfficeSnapshot, plan: AcceptancePlan, officer: str, number: str, texts: IntakeNoticeTexts, at: datetime
) -> RefusalContext:
    """Mẫu 03 to somebody whose dossier is not accepted."""
    centre, name = office.required_centre(), office.officer_name(officer)
    return RefusalContext(
        head=head_of(centre, PaperKind.REFUSAL, at, number),
        party=_party(office, plan, officer),
        dossier=_facts(plan),
        submitted_text="",
        reason=texts.reason,
        ground=texts.ground,
        guidance=texts.guidance,
        contact_name=name,
        contact_phone=centre.phone,
        officer_name=name,
    )


def _party(office: OfficeSnapshot, plan: AcceptancePlan, officer: str) -> Party:
    """As the receipt would name them."""
    receipt = receipt_context(office, plan, officer, "", NumbersTaken())
    return Party(
        name=receipt.submitter_name,
        address=receipt.address,
        phone=receipt.phone,
        email=receipt.email,
        id_label=receipt.id_label,
        id_number=receipt.id_number,
        note=receipt.submitter_note,
    )


def _facts(plan: AcceptancePlan) -> DossierFacts:
    matter = plan.command.matter or (plan.procedure.name if plan.procedure else "")
    code = plan.procedure.code if plan.procedure else ""
    differs = plan.owner is not plan.submitter
    return DossierFacts(
        matter=matter,
        procedure_code=code,
        owner_name=plan.owner.full_name if differs else "",
        owner_address=plan.owner.address if differs else "",
    )
