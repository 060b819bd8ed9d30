"""Which papers there are, on which sizes of paper, and what makes one print of a paper different from another."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct


class PaperSize(StrEnum):
    """What has to lie in the printer; landscape papers lie in it like the others of their size."""

    A5 = "a5"
    A5_LANDSCAPE = "a5_landscape"
    A4 = "a4"
    A4_LANDSCAPE = "a4_landscape"
    ROLL_80MM = "roll_80mm"


class PaperKind(StrEnum):
    """What a paper is, whatever its size: the key of its words in a legal set."""

    RECEIPT = "receipt"
    """01 – giấy tiếp nhận hồ sơ và hẹn trả kết quả."""
    RECEIPT_LIST = "receipt_list"
    """01 for many dossiers of one submitter, with their list."""
    SUPPLEMENT = "supplement"
    """02 – phiếu yêu cầu bổ sung, hoàn thiện hồ sơ."""
    REFUSAL = "refusal"
    """03 – phiếu từ chối tiếp nhận, giải quyết hồ sơ."""
    APOLOGY = "apology"
    """04 – xin lỗi và hẹn lại ngày trả kết quả."""
    STOP_NOTICE = "stop_notice"
    """05 of 2025 – thông báo dừng giải quyết hồ sơ."""
    CONTROL_SHEET = "control_sheet"
    """05 of 2018, 06 of 2025 – phiếu kiểm soát quá trình giải quyết hồ sơ."""
    REGISTER = "register"
    """06 of 2018, 07 of 2025 – sổ theo dõi hồ sơ."""
    RETURN_RECEIPT = "return_receipt"
    """Giấy biên nhận trả kết quả."""
    RESULT_HANDOVER = "result_handover"
    """Phiếu bàn giao kết quả: unit to centre, or centre to the post."""
    HAND_OVER_LIST = "hand_over_list"
    """Danh sách hồ sơ bàn giao between units and counters."""
    FEE_SLIP = "fee_slip"
    """Phiếu thu tạm; never a tax receipt."""
    GUIDANCE = "guidance"
    """Phiếu hướng dẫn before acceptance: no dossier yet."""
    CASH_CLOSING = "cash_closing"
    """Bảng kê thu of one day."""
    SLIP = "slip"
    NO_WAIT_SLIP = "no_wait_slip"
    TICKET = "ticket"
    """Phiếu số thứ tự of the hall: of no dossier, never filed, without words of a legal set."""


class PaperForm(StrEnum):
    """A printed form on one size of paper."""

    RECEIPT_A5 = "receipt_a5"
    RECEIPT_A4 = "receipt_a4"
    SLIP_80MM = "slip_80mm"
    NO_WAIT_SLIP = "no_wait_slip"
    RECEIPT_LIST_A4 = "receipt_list_a4"
    SUPPLEMENT_A5 = "supplement_a5"
    SUPPLEMENT_A4 = "supplement_a4"
    REFUSAL_A5 = "refusal_a5"
    REFUSAL_A4 = "refusal_a4"
    APOLOGY_A5 = "apology_a5"
    APOLOGY_A4 = "apology_a4"
    STOP_NOTICE_A5 = "stop_notice_a5"
    STOP_NOTICE_A4 = "stop_notice_a4"
    CONTROL_SHEET_A5 = "control_sheet_a5"
    CONTROL_SHEET_A4 = "control_sheet_a4"
    REGISTER_A4 = "register_a4"
    RETURN_RECEIPT_A5 = "return_receipt_a5"
    RETURN_RECEIPT_A4 = "return_receipt_a4"
    RESULT_HANDOVER_A4 = "result_handover_a4"
    HAND_OVER_LIST_A4 = "hand_over_list_a4"
    FEE_SLIP_A5 = "fee_slip_a5"
    GUIDANCE_A5 = "guidance_a5"
    GUIDANCE_A4 = "guidance_a4"
    CASH_CLOSING_A4 = "cash_closing_a4"
    TICKET_80MM = "ticket_80mm"
    TICKET_A5 = "ticket_a5"

    @property
    def kind(self) -> PaperKind:
        """What the paper is, without its size."""
        return PAPERS[self][0]

    @property
    def size(self) -> PaperSize:
        """The paper it is drawn on."""
        return PAPERS[self][1]

    @property
    def printed_like(self) -> PaperForm:
        """The form whose printer this one goes to: one of ``ROUTED_FORMS``, the one on the same paper.

        A centre says for these few what prints where; a form that a later release brings needs no new answer.
        """
        if self in ROUTED_FORMS:
            return self
        return PaperForm.RECEIPT_A4 if self.size in (PaperSize.A4, PaperSize.A4_LANDSCAPE) else PaperForm.RECEIPT_A5


ROUTED_FORMS = (
    PaperForm.RECEIPT_A5, PaperForm.RECEIPT_A4, PaperForm.SLIP_80MM, PaperForm.NO_WAIT_SLIP, PaperForm.TICKET_80MM,
)  # fmt: skip
"""The forms a printer is chosen for; the others follow by their size."""
ROLL_FORMS = tuple(form for form in ROUTED_FORMS if form not in (PaperForm.RECEIPT_A5, PaperForm.RECEIPT_A4))
"""Those of them that are as wide as a roll of 80 mm."""

PAPERS: Mapping[PaperForm, tuple[PaperKind, PaperSize]] = {
    PaperForm.RECEIPT_A5: (PaperKind.RECEIPT, PaperSize.A5),
    PaperForm.RECEIPT_A4: (PaperKind.RECEIPT, PaperSize.A4),
    PaperForm.SLIP_80MM: (PaperKind.SLIP, PaperSize.ROLL_80MM),
    PaperForm.NO_WAIT_SLIP: (PaperKind.NO_WAIT_SLIP, PaperSize.ROLL_80MM),
    PaperForm.RECEIPT_LIST_A4: (PaperKind.RECEIPT_LIST, PaperSize.A4_LANDSCAPE),
    PaperForm.SUPPLEMENT_A5: (PaperKind.SUPPLEMENT, PaperSize.A5),
    PaperForm.SUPPLEMENT_A4: (PaperKind.SUPPLEMENT, PaperSize.A4),
    PaperForm.REFUSAL_A5: (PaperKind.REFUSAL, PaperSize.A5),
    PaperForm.REFUSAL_A4: (PaperKind.REFUSAL, PaperSize.A4),
    PaperForm.APOLOGY_A5: (PaperKind.APOLOGY, PaperSize.A5),
    PaperForm.APOLOGY_A4: (PaperKind.APOLOGY, PaperSize.A4),
    PaperForm.STOP_NOTICE_A5: (PaperKind.STOP_NOTICE, PaperSize.A5),
    PaperForm.STOP_NOTICE_A4: (PaperKind.STOP_NOTICE, PaperSize.A4),
    PaperForm.CONTROL_SHEET_A5: (PaperKind.CONTROL_SHEET, PaperSize.A5),
    PaperForm.CONTROL_SHEET_A4: (PaperKind.CONTROL_SHEET, PaperSize.A4),
    PaperForm.REGISTER_A4: (PaperKind.REGISTER, PaperSize.A4_LANDSCAPE),
    PaperForm.RETURN_RECEIPT_A5: (PaperKind.RETURN_RECEIPT, PaperSize.A5),
    PaperForm.RETURN_RECEIPT_A4: (PaperKind.RETURN_RECEIPT, PaperSize.A4),
    PaperForm.RESULT_HANDOVER_A4: (PaperKind.RESULT_HANDOVER, PaperSize.A4_LANDSCAPE),
    PaperForm.HAND_OVER_LIST_A4: (PaperKind.HAND_OVER_LIST, PaperSize.A4_LANDSCAPE),
    PaperForm.FEE_SLIP_A5: (PaperKind.FEE_SLIP, PaperSize.A5_LANDSCAPE),
    PaperForm.GUIDANCE_A5: (PaperKind.GUIDANCE, PaperSize.A5),
    PaperForm.GUIDANCE_A4: (PaperKind.GUIDANCE, PaperSize.A4),
    PaperForm.CASH_CLOSING_A4: (PaperKind.CASH_CLOSING, PaperSize.A4),
    PaperForm.TICKET_80MM: (PaperKind.TICKET, PaperSize.ROLL_80MM),
    PaperForm.TICKET_A5: (PaperKind.TICKET, PaperSize.A5),
}


def form_on(kind: PaperKind, size: PaperSize) -> PaperForm | None:
    """The form of ``kind`` on ``size``; None where it is not drawn on that paper."""
    return next((form for form, paper in PAPERS.items() if paper == (kind, size)), None)


class PrintMark(Struct, frozen=True):
    """What makes one print of a context different from another.

    ``preview`` draws "BẢN XEM TRƯỚC" and no readable QR; ``reprint`` > 0 draws "bản in lại số n";
    ``sample`` draws "DỮ LIỆU MẪU"; ``file_copy`` adds the second copy (liên lưu) as further pages; ``superseded``
    draws "ĐÃ ĐƯỢC THAY THẾ": a later paper stands in the place of this one.

    ``rating_code`` and ``rating_until`` ("7K4P-92", "26/11/2026") are the one part of a mark that is never filed: a
    one-time code of the rating screen belongs to nobody's dossier, so it comes to the paper only while it goes to the
    printer (``PrintJobs``), on the applicant's copy alone, and no reprint can show it again.
    """

    preview: bool = False
    reprint: int = 0
    sample: bool = False
    file_copy: bool = True
    superseded: bool = False
    rating_code: str = ""
    rating_until: str = ""
