"""What the papers of one dossier share: the words of the legal set, the head, the party, the facts."""

from __future__ import annotations

from datetime import datetime

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.legal_sets import forms_offered, wording_of
from desktop_app.domain.dossier.paper_head import paper_head
from desktop_app.domain.dossier.papers import PaperForm, PaperKind, ReceiptContext
from desktop_app.domain.dossier.papers.head import DossierFacts, PaperHead, Party, Signer
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import datetime_vi
from desktop_app.domain.office import Centre, Unit
from desktop_app.services.shipped import shipped_legal_sets


def offered_form(centre: Centre, kind: PaperKind, at: datetime) -> PaperForm | None:
    """The form of ``kind`` on the paper the centre's receipts are printed on, else on the set's own size.

    None where the legal set in force has no such form (the notice of stopping under TT 01/2018).
    """
    offered = forms_offered(shipped_legal_sets(), kind, centre.legal_set, in_vietnam(at).date())
    wanted = centre.receipt_form.size
    return next((form for form in offered if form.size is wanted), offered[0] if offered else None)


def head_of(centre: Centre, kind: PaperKind, at: datetime, number: str = "") -> PaperHead:
    """Header and words of a paper issued at ``at``."""
    wording = wording_of(shipped_legal_sets(), kind, centre.legal_set, in_vietnam(at).date())
    return paper_head(centre, wording, at, number)


def party_of(receipt: ReceiptContext) -> Party:
    """Who brought the dossier, as the receipt names them."""
    return Party(
        name=receipt.submitter_name,
        address=receipt.address,
        phone=receipt.phone,
        email=receipt.email,
        id_label=receipt.id_label,
        id_number=receipt.id_number,
        note=receipt.submitter_note,
    )


def facts_of(receipt: ReceiptContext, received_at: datetime | None = None) -> DossierFacts:
    """The dossier, as its standing receipt says.

    ``received_at``: when it was first received, where the receipt may say from when the limit started anew.
    """
    return DossierFacts(
        matter=receipt.matter,
        procedure_code=receipt.procedure_code,
        code=receipt.dossier_code,
        code_note=receipt.code_note,
        national_code=receipt.national_code,
        qr_text=receipt.qr_text,
        owner_name=receipt.owner_name,
        owner_address=receipt.owner_address,
        received_text=datetime_vi(in_vietnam(received_at)) if received_at else receipt.received_text,
        due_text=receipt.due_text,
    )


def head_signer(centre: Centre) -> Signer:
    """Who signs for the centre; nothing entered leaves the place to a pen."""
    titles = tuple(line.strip() for line in centre.signer_titles.split("/") if line.strip())
    return Signer(titles, centre.signer_name)


def unit_name(office: OfficeSnapshot, key: str) -> str:
    """A unit's name as papers write it; empty where nobody knows the key."""
    unit = office.of("unit", key)
    return unit.name if isinstance(unit, Unit) else ""
