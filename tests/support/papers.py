"""Print contexts with synthetic people only (place code 099, names made of "Mẫu" and "Ví Dụ")."""

from __future__ import annotations

from desktop_app.domain.dossier.papers import CertifiedRow, ComponentRow, FeeRow, ReceiptContext
from desktop_app.domain.dossier.printing import FONT_SET, LAYOUT_VERSION
from desktop_app.domain.values import replace

LONGEST_MATTER = (
    "Thủ tục ghi vào Sổ hộ tịch việc hộ tịch khác của công dân Việt Nam đã được giải quyết tại cơ quan có thẩm quyền "
    "của nước ngoài (khai sinh; giám hộ; nhận cha, mẹ, con; xác định cha, mẹ, con; nuôi con nuôi; khai tử; "
    "thay đổi hộ tịch)"
)
"""The name of 2.000547, the longest of the shipped catalogue."""


def receipt(**changes: object) -> ReceiptContext:
    """A birth registration at a commune's centre; ``changes`` replace fields."""
    context = ReceiptContext(
        form_code="01",
        legal_set="TT 03/2025/TT-VPCP",
        layout_version=LAYOUT_VERSION,
        font_set=FONT_SET,
        superior_body="UBND xã Mẫu",
        centre_name="Trung tâm Phục vụ hành chính công xã Mẫu",
        place_and_date="Xã Mẫu, ngày 26 tháng 11 năm 2026",
        dossier_code="H06.12.34-261126-0007",
        code_note="mã nội bộ",
        national_code="",
        book_no="01/2026",
        line_no="1284",
        receiving_unit="Bộ phận tiếp nhận và trả kết quả",
        submitter_name="Nguyễn Văn Mẫu",
        submitter_note="cha của chủ hồ sơ",
        channel="trực tiếp",
        address="Số 7, ngõ 12, thôn Ví Dụ, xã Mẫu, tỉnh Mẫu",
        phone="0900 000 001",
        email="nguyen.van.mau@example.vn",
        id_label="Số căn cước",
        id_number="••••••••0001",
        matter="Thủ tục đăng ký khai sinh",
        owner_name="Nguyễn Thị Ví Dụ",
        owner_address="Số 7, ngõ 12, thôn Ví Dụ, xã Mẫu, tỉnh Mẫu",
        components=(
            ComponentRow("Tờ khai đăng ký khai sinh (theo mẫu)", 1, 0, 0),
            ComponentRow("Giấy chứng sinh; không có thì văn bản của người làm chứng xác nhận việc sinh", 1, 0, 0),
            ComponentRow("Giấy chứng nhận kết hôn của cha, mẹ (nếu đã đăng ký kết hôn)", 0, 1, 1),
        ),
        sets=1,
        limit_text="trong ngày; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo",
        received_text="09 giờ 40 phút, ngày 26/11/2026",
        due_text="17 giờ 00 phút, ngày 26/11/2026",
        promise_text="",
        collect_text="Bộ phận tiếp nhận và trả kết quả – Trung tâm Phục vụ hành chính công xã Mẫu",
        fees=(
            FeeRow("Lệ phí đăng ký khai sinh", "miễn: đăng ký đúng hạn, Luật Hộ tịch 2014 Đ11", "0 đ"),
            FeeRow("Bản sao trích lục khai sinh", "02 bản × 8.000 đ, TT 281/2016/TT-BTC", "16.000 đ"),
        ),
        fee_total="16.000 đ",
        fee_paid_text="đã thu bằng tiền mặt",
        lookup_address="https://tracuu.xamau.example.vn/h",
        lookup_secret="K7TQ",
        centre_phone="0200 000 000",
        hotline="1900 0000",
        qr_text="https://tracuu.xamau.example.vn/h#1~H06.12.34-261126-0007~202611261700~K7TQ~",
        officer_name="Trần Thị Ví Dụ",
        counter_name="Quầy 3",
        procedure_code="1.001193",
        short_matter="Đăng ký khai sinh",
        notes=(),
    )
    return replace(context, **changes)  # type: ignore[arg-type]


def no_wait(**changes: object) -> ReceiptContext:
    """The same desk on a no-wait Thursday."""
    return receipt(
        **{
            "promise_text": "10 giờ 10 phút, ngày 26/11/2026",
            "matter": "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh",
            "short_matter": "Bản sao trích lục hộ tịch",
            "procedure_code": "2.000635",
            "submitter_note": "",
            "owner_name": "Nguyễn Văn Mẫu",
            **changes,
        }
    )


def certified(**changes: object) -> ReceiptContext:
    """The certified-copy variant."""
    return receipt(
        **{
            "matter": "Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản",
            "short_matter": "Chứng thực bản sao",
            "procedure_code": "2.000815",
            "submitter_note": "",
            "owner_name": "Nguyễn Văn Mẫu",
            "certified": (
                CertifiedRow("Bằng tốt nghiệp trung học phổ thông", 2, 3, "12.000 đ"),
                CertifiedRow(
                    "Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", 4, 2, "12.000 đ"
                ),
            ),
            "certification_book": "Quyển số 02/2026-SCT/BS · Số chứng thực 3151–3155",
            "fees": (
                FeeRow("Lệ phí chứng thực", "2.000 đ/trang, từ trang thứ ba 1.000 đ/trang, TT 226/2016", "24.000 đ"),
            ),
            "fee_total": "24.000 đ",
            **changes,
        }
    )


def crowded(**changes: object) -> ReceiptContext:
    """The longest legal name, 25 components, long names everywhere."""
    long_part = "Văn bản thỏa thuận của cha, mẹ về việc chọn quốc tịch, có xác nhận của cơ quan có thẩm quyền"
    return receipt(
        **{
            "matter": LONGEST_MATTER,
            "procedure_code": "2.000547",
            "components": tuple(
                ComponentRow(f"{long_part} nước ngoài, bản thứ {index}" if index % 3 else "Tờ khai", 1, index % 2, 2)
                for index in range(1, 26)
            ),
            "submitter_name": "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Mẫu Ví Dụ",
            "submitter_note": "đại diện theo giấy ủy quyền số 12/UQ ngày 01/11/2026 của Văn phòng công chứng Mẫu",
            "national_code": "000.00.01.H06-261126-0007",
            "code_note": "",
            **changes,
        }
    )
