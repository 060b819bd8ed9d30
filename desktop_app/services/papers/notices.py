"""The papers written to the applicant by a step: 02, 03, 04 and the notice of stopping."""

from __future__ import annotations

from datetime import date

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.acceptance import ComponentCount
from desktop_app.domain.dossier.clock import SupplementClock
from desktop_app.domain.dossier.papers import ComponentRow, PaperForm, PaperKind
from desktop_app.domain.dossier.papers.contexts import PrintContext
from desktop_app.domain.dossier.papers.notices import (
    ApologyContext,
    RefusalContext,
    StopNoticeContext,
    SupplementContext,
)
from desktop_app.domain.dossier.steps import SupplementItem
from desktop_app.domain.events import PersonalRef
from desktop_app.domain.formatting import date_vi, datetime_vi
from desktop_app.services.papers.common import facts_of, head_of, head_signer, offered_form, party_of, unit_name
from desktop_app.services.steps import Step

CLOCK_TEXT = {
    SupplementClock.RESTART: "tính lại từ đầu khi nhận đủ hồ sơ",
    SupplementClock.PAUSE: "thời gian chờ bổ sung không tính vào thời hạn",
}
ROUNDS = ("lần thứ nhất", "lần thứ hai", "lần thứ ba")


BOOKS = {
    PaperKind.SUPPLEMENT: "supplement",
    PaperKind.REFUSAL: "refusal",
    PaperKind.APOLOGY: "apology",
    PaperKind.STOP_NOTICE: "stopping",
}
"""Each kind of notice is counted in a book of its own, from 1 each year."""


def number_of(step: Step, kind: PaperKind) -> str:
    """The next number of the kind's book; empty, and none is spent, where the legal set has no such paper."""
    form = offered_form(step.office.required_centre(), kind, step.at)
    return step.take_number(BOOKS[kind]) if form is not None else ""


class StepPaper:
    """The paper of one step: filed before its event names it, printed after."""

    def __init__(self, step: Step, kind: PaperKind) -> None:
        self.step = step
        self.kind = kind
        self.centre = step.office.required_centre()
        self.form: PaperForm | None = offered_form(self.centre, kind, step.at)
        self.ref: PersonalRef | None = None

    def file(self, context: PrintContext) -> PersonalRef:
        self.ref = self.step.keep("print_context", context)
        return self.ref

    def print(self) -> None:
        """Put it into the outbox; nothing where the legal set has no such form."""
        if self.form is not None and self.ref is not None:
            self.step.request_print(self.form, self.ref)


def supplement_paper(
    step: Step, number: str, items: tuple[SupplementItem, ...], reason: str, answer_by: date | None
) -> StepPaper:
    """Mẫu 02 (NĐ 61/2018 Đ15.3, Đ19.4)."""
    paper = StepPaper(step, PaperKind.SUPPLEMENT)
    receipt = step.standing_receipt()
    earlier = step.life.supplements
    officer = step.office.officer_name(step.actor.officer)
    if paper.form is not None:
        paper.file(
            SupplementContext(
                head=head_of(paper.centre, PaperKind.SUPPLEMENT, step.at, number),
                party=party_of(receipt),
                dossier=facts_of(receipt, step.row.received_at),
                items=tuple(ComponentRow(item.name, item.originals, item.certified, item.copies) for item in items),
                reason=reason,
                ground="",
                deadline_text=f"hết ngày {date_vi(answer_by)}" if answer_by else "",
                round_text=ROUNDS[min(earlier, len(ROUNDS) - 1)] if earlier else "",
                clock_text=CLOCK_TEXT[step.life.supplement_clock],
                contact_name=officer,
                contact_phone=paper.centre.phone,
                officer_name=officer,
            )
        )
    return paper


def refusal_paper(step: Step, number: str, reason: str) -> StepPaper:
    """Mẫu 03 after processing (NĐ 61/2018 Đ19.8)."""
    paper = StepPaper(step, PaperKind.REFUSAL)
    receipt = step.standing_receipt()
    officer = step.office.officer_name(step.actor.officer)
    if paper.form is not None:
        paper.file(
            RefusalContext(
                head=head_of(paper.centre, PaperKind.REFUSAL, step.at, number),
                party=party_of(receipt),
                dossier=facts_of(receipt, step.row.received_at),
                submitted_text=datetime_vi(in_vietnam(step.row.received_at)),
                reason=reason,
                ground="",
                guidance="",
                contact_name=officer,
                contact_phone=paper.centre.phone,
                officer_name=officer,
            )
        )
    return paper


def apology_paper(step: Step, number: str, new_due_text: str, reason: str, unit: str) -> StepPaper:
    """Mẫu 04 (NĐ 61/2018 Đ19.9)."""
    paper = StepPaper(step, PaperKind.APOLOGY)
    receipt = step.standing_receipt()
    if paper.form is not None:
        paper.file(
            ApologyContext(
                head=head_of(paper.centre, PaperKind.APOLOGY, step.at, number),
                party=party_of(receipt),
                dossier=facts_of(receipt, step.row.received_at),
                new_due_text=new_due_text,
                responsible_unit=unit_name(step.office, unit) or receipt.receiving_unit,
                reason=reason,
                receivers=("Như trên;", "Lưu hồ sơ."),
                signer=head_signer(paper.centre),
            )
        )
    return paper


def stop_paper(
    step: Step,
    number: str,
    reason: str,
    *,
    requested_by: str,
    returned: tuple[ComponentCount, ...] = (),
    fees_text: str = "",
) -> StepPaper:
    """Mẫu 05 of TT 03/2025: the work stops, by the head's decision or because the applicant takes the dossier back."""
    paper = StepPaper(step, PaperKind.STOP_NOTICE)
    receipt = step.standing_receipt()
    if paper.form is not None:
        paper.file(
            StopNoticeContext(
                head=head_of(paper.centre, PaperKind.STOP_NOTICE, step.at, number),
                party=party_of(receipt),
                dossier=facts_of(receipt, step.row.received_at),
                requested_by=requested_by,
                request_text="",
                stopped_text=datetime_vi(in_vietnam(step.at)),
                reason=reason,
                ground="",
                papers_returned=tuple(
                    ComponentRow(count.name, count.originals, count.certified, count.copies)
                    for count in returned
                    if count.present
                ),
                fees_text=fees_text,
                receivers=("Như trên;", "Lưu hồ sơ."),
                signer=head_signer(paper.centre),
            )
        )
    return paper
