"""Contexts of every paper but the receipt, with synthetic people only; ``changes`` replace fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from desktop_app.domain.dossier.legal_sets import wording_of
from desktop_app.domain.dossier.paper_head import paper_head
from desktop_app.domain.dossier.papers import ComponentRow, FeeRow, PaperKind
from desktop_app.domain.dossier.papers.control_sheet import ControlSheetContext, HandoverRow
from desktop_app.domain.dossier.papers.hand_over_list import HandOverListContext, HandOverListRow
from desktop_app.domain.dossier.papers.head import DossierFacts, PaperHead, Party, Signer
from desktop_app.domain.dossier.papers.money import (
    CashClosingContext,
    CashClosingRow,
    CashClosingSum,
    FeeSlipContext,
    NoteCount,
)
from desktop_app.domain.dossier.papers.notices import (
    ApologyContext,
    RefusalContext,
    StopNoticeContext,
    SupplementContext,
)
from desktop_app.domain.dossier.papers.receipt_list import ReceiptListContext, ReceiptListRow
from desktop_app.domain.dossier.papers.register import RegisterContext, RegisterRow
from desktop_app.domain.dossier.papers.results import ResultHandoverContext, ResultHandoverRow, ReturnReceiptContext
from desktop_app.domain.formatting import amount_in_words, money, money_plain
from desktop_app.domain.office import Centre
from desktop_app.domain.values import replace
from desktop_app.services.shipped import shipped_legal_sets

NEW_LAW, OLD_LAW = "TT 03/2025/TT-VPCP", "TT 01/2018/TT-VPCP"
ISSUED = datetime(2026, 11, 26, 2, 40, tzinfo=UTC)
CENTRE = Centre(
    name="Trung tâm Phục vụ hành chính công xã Mẫu",
    superior_body="UBND xã Mẫu",
    place="Xã Mẫu",
    org_code="H06.12.34",
    address="Số 1, đường Ví Dụ, xã Mẫu, tỉnh Mẫu",
    phone="0200 000 000",
    hotline="1900 0000",
    lookup_address="https://tracuu.xamau.example.vn/h",
)
ADDRESS = "Số 7, ngõ 12, thôn Ví Dụ, xã Mẫu, tỉnh Mẫu"
PARTY = Party(
    name="Nguyễn Văn Mẫu",
    address=ADDRESS,
    phone="0900 000 001",
    email="nguyen.van.mau@example.vn",
    id_label="Số căn cước",
    id_number="••••••••0001",
    note="cha của chủ hồ sơ",
)
DOSSIER = DossierFacts(
    matter="Thủ tục đăng ký khai sinh",
    procedure_code="1.001193",
    code="H06.12.34-261126-0007",
    code_note="mã nội bộ",
    national_code="",
    qr_text="https://tracuu.xamau.example.vn/h#1~H06.12.34-261126-0007~202611261700~K7TQ~",
    owner_name="Nguyễn Thị Ví Dụ",
    owner_address=ADDRESS,
    received_text="09 giờ 40 phút, ngày 26/11/2026",
    due_text="17 giờ 00 phút, ngày 26/11/2026",
)
SIGNER = Signer(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Phạm Thị Ví Dụ")
COMPONENTS = (
    ComponentRow("Giấy chứng sinh; không có thì văn bản của người làm chứng xác nhận việc sinh", 1, 0, 0),
    ComponentRow("Giấy chứng nhận kết hôn của cha, mẹ (nếu đã đăng ký kết hôn)", 0, 1, 2),
)


def head(kind: PaperKind, number: str = "", law: str = NEW_LAW) -> PaperHead:
    """The header of a paper issued at the sample centre under ``law``."""
    wording = wording_of(shipped_legal_sets(), kind, law, date(2026, 11, 26))
    return paper_head(CENTRE, wording, ISSUED, number)


def supplement(law: str = NEW_LAW, **changes: object) -> SupplementContext:
    """02, for a dossier that was accepted."""
    context = SupplementContext(
        head=head(PaperKind.SUPPLEMENT, "12", law),
        party=PARTY,
        dossier=DOSSIER,
        items=COMPONENTS,
        reason="Giấy chứng sinh nộp kèm không có dấu của cơ sở y tế; chưa có bản sao giấy chứng nhận kết hôn.",
        ground="Luật Hộ tịch 2014 Đ16.1",
        deadline_text="17 giờ 00 phút, ngày 03/12/2026",
        round_text="lần thứ nhất",
        clock_text="được tính lại từ đầu khi nhận đủ hồ sơ",
        contact_name="Trần Thị Ví Dụ (Quầy 3)",
        contact_phone="0200 000 001",
        officer_name="Trần Thị Ví Dụ",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def guidance(**changes: object) -> SupplementContext:
    """The guidance slip: nothing was accepted, so there is no code."""
    facts = DossierFacts(matter=DOSSIER.matter, procedure_code=DOSSIER.procedure_code)
    plain = supplement(dossier=facts, head=head(PaperKind.GUIDANCE), deadline_text="", round_text="", clock_text="")
    return replace(plain, **changes)  # type: ignore[arg-type]


def refusal(law: str = NEW_LAW, **changes: object) -> RefusalContext:
    """03, of a dossier sent on line."""
    context = RefusalContext(
        head=head(PaperKind.REFUSAL, "", law),
        party=PARTY,
        dossier=replace(DOSSIER, due_text="", received_text=""),
        submitted_text="20 giờ 15 phút, ngày 25/11/2026",
        reason="Việc yêu cầu không thuộc thẩm quyền giải quyết của Ủy ban nhân dân xã Mẫu.",
        ground="Luật Hộ tịch 2014 Đ13",
        guidance="Đề nghị nộp hồ sơ tại Ủy ban nhân dân cấp xã nơi cư trú của cha hoặc mẹ.",
        contact_name="Trần Thị Ví Dụ (Quầy 3)",
        contact_phone="0200 000 001",
        officer_name="Trần Thị Ví Dụ",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def apology(law: str = NEW_LAW, **changes: object) -> ApologyContext:
    """04, a week late."""
    context = ApologyContext(
        head=head(PaperKind.APOLOGY, "05", law),
        party=PARTY,
        dossier=DOSSIER,
        new_due_text="10 giờ 00 phút, ngày 03/12/2026",
        responsible_unit="Bộ phận Tư pháp – Hộ tịch",
        reason="phải xác minh tại nơi đăng ký hộ tịch trước đây và chưa nhận được trả lời.",
        receivers=("Như trên;", "Bộ phận Tư pháp – Hộ tịch;", "Lưu: VT."),
        signer=SIGNER,
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def stop_notice(**changes: object) -> StopNoticeContext:
    """05 of 2025, after a request of the applicant."""
    context = StopNoticeContext(
        head=head(PaperKind.STOP_NOTICE, "02"),
        party=PARTY,
        dossier=DOSSIER,
        requested_by="người nộp hồ sơ",
        request_text="đơn xin rút hồ sơ ngày 26/11/2026",
        stopped_text="14 giờ 00 phút, ngày 26/11/2026",
        reason="người nộp hồ sơ đề nghị rút hồ sơ để bổ sung giấy tờ của cha.",
        ground="NĐ 118/2025/NĐ-CP",
        papers_returned=COMPONENTS,
        fees_text="đã hoàn trả 16.000 đ bằng tiền mặt",
        receivers=("Như trên;", "Lưu: VT."),
        signer=SIGNER,
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def list_row(index: int) -> ReceiptListRow:
    """One dossier of the many."""
    return ReceiptListRow(
        code=f"H06.12.34-261126-{index:04}",
        matter="Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
        owner_name=f"Nguyễn Thị Ví Dụ {index}",
        handling_unit="Bộ phận Tư pháp – Hộ tịch",
        received_text="09:40 26/11/2026",
        due_text="17:00 26/11/2026",
        limit_text="trong ngày",
        sets=1,
    )


def receipt_list(rows: int = 6, law: str = NEW_LAW, **changes: object) -> ReceiptListContext:
    """01 for many dossiers."""
    context = ReceiptListContext(
        head=head(PaperKind.RECEIPT_LIST, "", law),
        party=replace(PARTY, note="được ủy quyền theo giấy ủy quyền số 12/UQ"),
        channel="qua bưu chính",
        rows=tuple(list_row(index) for index in range(1, rows + 1)),
        sets_total=rows,
        collect_text="Bộ phận tiếp nhận và trả kết quả",
        fee_total=money(8000 * rows),
        fee_paid_text="đã thu bằng chuyển khoản",
        officer_name="Trần Thị Ví Dụ",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def handover(index: int) -> HandoverRow:
    """One of the hand-overs."""
    units = ("Bộ phận tiếp nhận và trả kết quả", "Bộ phận Tư pháp – Hộ tịch", "Lãnh đạo Ủy ban nhân dân xã Mẫu")
    return HandoverRow(
        from_unit=units[index % 3],
        from_officer=f"Trần Thị Ví Dụ {index}",
        to_unit=units[(index + 1) % 3],
        to_officer=f"Lê Văn Mẫu {index}",
        at_text=f"10 giờ {index % 60:02} phút, ngày 26 tháng 11 năm 2026",
        result="Đúng hạn" if index else "",
        note=f"ghi chú {index}" if index == 1 else "",
        due_text="15 giờ 00 phút, ngày 26/11/2026" if index == 0 else "",
    )


def control_sheet(rows: int = 2, law: str = NEW_LAW, **changes: object) -> ControlSheetContext:
    """05 of 2018, 06 of 2025."""
    context = ControlSheetContext(
        head=head(PaperKind.CONTROL_SHEET, "", law),
        dossier=DOSSIER,
        handling_unit="Bộ phận Tư pháp – Hộ tịch",
        coordinating_units=("Công an xã Mẫu", "Trạm Y tế xã Mẫu"),
        handovers=tuple(handover(index) for index in range(rows)),
        empty_rows=1,
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def register_row(index: int) -> RegisterRow:
    """One line of the book."""
    return RegisterRow(
        line_no=str(index),
        code=f"H06.12.34-261126-{index:04}",
        matter="Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
        sets=1,
        owner_name=f"Nguyễn Thị Ví Dụ {index}",
        owner_address=ADDRESS,
        phone="09•••••001",
        received_text="09:40 26/11/2026",
        due_text="17:00 26/11/2026",
        delivery="tại quầy",
        handling_unit="Bộ phận Tư pháp – Hộ tịch",
        returned_text="15:10 26/11/2026",
        returned_by="Trần Thị Ví Dụ",
        collected_by="Nguyễn Văn Mẫu",
        officer_name="Trần Thị Ví Dụ",
        area="thôn Ví Dụ",
        note="ủy quyền",
    )


def register(rows: int = 12, law: str = NEW_LAW, **changes: object) -> RegisterContext:
    """06 of 2018, 07 of 2025, locked at the end of the year."""
    context = RegisterContext(
        head=head(PaperKind.REGISTER, "", law),
        from_text="01/01/2026",
        to_text="31/12/2026",
        status_text="tất cả",
        book_no="01/2026",
        rows=tuple(register_row(index) for index in range(1, rows + 1)),
        clerk_name="Trần Thị Ví Dụ",
        signer=SIGNER,
        first_line="1",
        last_line=str(rows),
        locked_text="31/12/2026",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def return_receipt(**changes: object) -> ReturnReceiptContext:
    """A result that somebody else collects."""
    context = ReturnReceiptContext(
        head=head(PaperKind.RETURN_RECEIPT),
        dossier=DOSSIER,
        officer_name="Trần Thị Ví Dụ",
        officer_phone="0200 000 001",
        collector=replace(PARTY, name="Lê Văn Mẫu", note="giấy ủy quyền số 12/UQ ngày 26/11/2026"),
        result_kind="Giấy khai sinh, bản sao trích lục khai sinh",
        result_number="215/2026",
        result_abstract="Đăng ký khai sinh cho trẻ em",
        copies_text="01 bản chính, 02 bản sao",
        originals_text="01 giấy chứng nhận kết hôn (bản chính dùng để đối chiếu)",
        fee_text="16.000 đ, đã thu bằng tiền mặt",
        returned_text="15 giờ 10 phút, ngày 26/11/2026",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def result_row(index: int) -> ResultHandoverRow:
    """One result of the list."""
    return ResultHandoverRow(
        code=f"H06.12.34-261126-{index:04}",
        matter="Thủ tục đăng ký khai sinh",
        result="Giấy khai sinh, 01 bản",
        owner_name=f"Nguyễn Thị Ví Dụ {index}",
        address=ADDRESS,
        fee_due=index % 2 == 0,
        by_post=index % 3 == 0,
    )


def result_handover(rows: int = 8, **changes: object) -> ResultHandoverContext:
    """From the unit to the centre."""
    context = ResultHandoverContext(
        head=head(PaperKind.RESULT_HANDOVER),
        from_unit="Bộ phận Tư pháp – Hộ tịch",
        to_unit="Bộ phận tiếp nhận và trả kết quả",
        at_text="15 giờ 00 phút, ngày 26/11/2026",
        rows=tuple(result_row(index) for index in range(1, rows + 1)),
        from_officer="Lê Văn Mẫu",
        to_officer="Trần Thị Ví Dụ",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def hand_over_row(index: int) -> HandOverListRow:
    """One dossier of the list."""
    return HandOverListRow(
        code=f"H06.12.34-261126-{index:04}",
        matter="Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
        owner_name=f"Nguyễn Thị Ví Dụ {index}",
        received_text="26/11 09:40",
        due_text="30/11 09:40",
        step_due_text="27/11 15:00" if index % 2 else "",
        sets=1,
    )


def hand_over_list(rows: int = 8, **changes: object) -> HandOverListContext:
    """From the reception to a unit."""
    context = HandOverListContext(
        head=head(PaperKind.HAND_OVER_LIST, "12/2026"),
        from_unit="Bộ phận tiếp nhận và trả kết quả – Quầy 3",
        to_unit="Bộ phận Tư pháp – Hộ tịch",
        at_text="15 giờ 00 phút, ngày 26/11/2026",
        rows=tuple(hand_over_row(index) for index in range(1, rows + 1)),
        from_officer="Trần Thị Ví Dụ",
        to_officer="Lê Văn Mẫu",
        note="kèm bản vẽ hiện trạng",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def fee_slip(**changes: object) -> FeeSlipContext:
    """Two fees, one of them waived."""
    context = FeeSlipContext(
        head=head(PaperKind.FEE_SLIP, "31"),
        payer=PARTY,
        dossier=DOSSIER,
        fees=(
            FeeRow("Lệ phí đăng ký khai sinh", "miễn: đăng ký đúng hạn, Luật Hộ tịch 2014 Đ11", "0 đ"),
            FeeRow("Bản sao trích lục khai sinh", "02 bản × 8.000 đ, TT 281/2016/TT-BTC", "16.000 đ"),
        ),
        total=money(16000),
        total_words=amount_in_words(16000),
        method="tiền mặt",
        paid_text="09 giờ 40 phút, ngày 26/11/2026",
        officer_name="Trần Thị Ví Dụ",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def payment(index: int) -> CashClosingRow:
    """One payment of the day."""
    return CashClosingRow(
        time_text=f"{8 + index // 60 % 9:02}:{index % 60:02}",
        code=f"H06.12.34-261126-{index:04}",
        fee_name="Bản sao trích lục hộ tịch",
        method="tiền mặt" if index % 3 else "chuyển khoản",
        amount="8.000",
        officer_name="Trần Thị Ví Dụ" if index % 2 else "Lê Văn Mẫu",
        slip_number=f"{index}/PT",
    )


def cash_closing(rows: int = 9, **changes: object) -> CashClosingContext:
    """The centre's money of a day, counted."""
    total = 8000 * rows
    context = CashClosingContext(
        head=head(PaperKind.CASH_CLOSING),
        day_text="Thứ Năm, ngày 26/11/2026",
        scope_text="toàn Trung tâm",
        rows=tuple(payment(index) for index in range(1, rows + 1)),
        sums=(
            CashClosingSum("Trần Thị Ví Dụ", "32.000", "8.000", "40.000"),
            CashClosingSum("Lê Văn Mẫu", "16.000", "16.000", "32.000"),
        ),
        cash_total="48.000",
        transfer_total="24.000",
        total=money_plain(total),
        total_words=amount_in_words(total),
        notes=(
            NoteCount("500.000"),
            NoteCount("200.000"),
            NoteCount("100.000"),
            NoteCount("50.000"),
            NoteCount("20.000", "2", "40.000"),
            NoteCount("10.000"),
            NoteCount("5.000", "1", "5.000"),
            NoteCount("2.000", "1", "2.000"),
            NoteCount("1.000", "1", "1.000"),
        ),
        counted_total="48.000",
        difference_text="khớp",
        remark="",
        officer_name="Trần Thị Ví Dụ",
        treasurer_name="Lê Văn Mẫu",
        signer_name="Phạm Thị Ví Dụ",
    )
    return replace(context, **changes)  # type: ignore[arg-type]


MAKERS: dict[PaperKind, Callable[..., Any]] = {
    PaperKind.RECEIPT_LIST: receipt_list,
    PaperKind.SUPPLEMENT: supplement,
    PaperKind.GUIDANCE: guidance,
    PaperKind.REFUSAL: refusal,
    PaperKind.APOLOGY: apology,
    PaperKind.STOP_NOTICE: stop_notice,
    PaperKind.CONTROL_SHEET: control_sheet,
    PaperKind.REGISTER: register,
    PaperKind.RETURN_RECEIPT: return_receipt,
    PaperKind.RESULT_HANDOVER: result_handover,
    PaperKind.HAND_OVER_LIST: hand_over_list,
    PaperKind.FEE_SLIP: fee_slip,
    PaperKind.CASH_CLOSING: cash_closing,
}
"""A sample of every kind of paper but the receipt and its slips."""
