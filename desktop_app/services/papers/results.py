"""The papers that go with a result: the return receipt, and the list of results that change hands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from desktop_app.clock import in_vietnam
from desktop_app.domain import canonical
from desktop_app.domain.dossier.life import Outcome
from desktop_app.domain.dossier.papers import PaperKind
from desktop_app.domain.dossier.papers.head import Party
from desktop_app.domain.dossier.papers.results import ResultHandoverContext, ResultHandoverRow, ReturnReceiptContext
from desktop_app.domain.dossier.returning import ReturnedResult
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.events import DossierDetails
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import datetime_vi, money
from desktop_app.domain.office import Centre, IdPrinting
from desktop_app.domain.people.masking import mask_id
from desktop_app.services.papers.common import facts_of, head_of, party_of
from desktop_app.services.papers.notices import StepPaper
from desktop_app.services.steps import Step

REFUSED_KIND = "Văn bản từ chối giải quyết"


def result_kind(matter_short: str, outcome: str) -> str:
    """What the result is when nobody typed it: the matter itself, or the refusal."""
    return REFUSED_KIND if outcome == Outcome.REFUSED else matter_short


def return_receipt(step: Step, result: ReturnedResult, collector: Collector | None, paid: int) -> StepPaper:
    """Giấy biên nhận trả kết quả; ``paid``: đồng taken for the dossier, with what is taken now."""
    paper = StepPaper(step, PaperKind.RETURN_RECEIPT)
    receipt = step.standing_receipt()
    centre = paper.centre
    details = canonical.from_bytes(step.row.details, DossierDetails)
    if paper.form is not None:
        paper.file(
            ReturnReceiptContext(
                head=head_of(centre, PaperKind.RETURN_RECEIPT, step.at),
                dossier=facts_of(receipt, step.row.received_at),
                officer_name=step.office.officer_name(step.actor.officer),
                officer_phone=centre.phone,
                collector=party_of(receipt) if collector is None else _collector(centre, collector),
                result_kind=result.kind or result_kind(step.row.matter_short, step.life.outcome),
                result_number=result.number,
                result_abstract=result.summary,
                copies_text=f"{details.copies:02} bản" if details.copies else "",
                originals_text="",  # which originals lie in the dossier only to be compared, nobody has recorded
                fee_text=f"{money(paid)}, đã thu" if paid else "",
                returned_text=datetime_vi(in_vietnam(step.at)),
            )
        )
    return paper


def _collector(centre: Centre, collector: Collector) -> Party:
    number = collector.id_number
    if number and centre.id_printing is not IdPrinting.FULL:
        number = mask_id(number)
    return Party(
        name=collector.name,
        phone=collector.phone,
        id_label="Số giấy tờ" if number else "",
        id_number=number,
        note=collector.paper,
    )


def hand_over_list(
    office: OfficeSnapshot,
    at: datetime,
    number: str,
    rows: Sequence[ResultHandoverRow],
    *,
    from_unit: str,
    to_unit: str,
    from_officer: str,
    to_officer: str,
) -> ResultHandoverContext:
    """Phiếu bàn giao kết quả: a unit's results to the centre, or the centre's to the post.

    ``number`` is how it is called: "phiếu số 12", "lô số 3"; the form itself has no place for a number.
    """
    centre = office.required_centre()
    return ResultHandoverContext(
        head=head_of(centre, PaperKind.RESULT_HANDOVER, at),
        from_unit=from_unit,
        to_unit=to_unit,
        at_text=f"{datetime_vi(in_vietnam(at))} ({number})",
        rows=tuple(rows),
        from_officer=from_officer,
        to_officer=to_officer,
    )
