"""Leaflets and posters filled as the services fill them, for the tests that draw."""

from __future__ import annotations

from typing import Any

from desktop_app.domain.catalogue.papers import (
    Leaflet,
    LeafletCase,
    LeafletHead,
    LeafletPaperRow,
    Poster,
    PosterRow,
    PosterSector,
    leaflet_qr,
)
from desktop_app.domain.values import replace

HEAD = LeafletHead(
    superior_body="UBND xã Mẫu",
    centre="Trung tâm Phục vụ hành chính công xã Mẫu",
    address="Số 1 đường Mẫu, xã Mẫu, tỉnh Mẫu",
    phone="0200 000 0001",
    hotline="0200 000 0002",
    lookup_address="https://tracuu.motcua.example/hs",
    hours=("Thứ Hai – Thứ Sáu: 07:30–11:30, 13:00–17:00",),
    printed="In ngày 19/11/2026 từ danh mục thủ tục của trung tâm.",
)


def leaflet(**changes: Any) -> Leaflet:
    """Birth registration on time and late, with three papers."""
    made = Leaflet(
        head=HEAD,
        code="1.001193",
        name="Đăng ký khai sinh",
        sector="Hộ tịch",
        authority="UBND cấp xã",
        limit="Trong ngày; nhận sau 15 giờ mà không giải quyết được ngay thì ngày làm việc tiếp theo",
        fee="Miễn lệ phí khi đăng ký đúng hạn",
        fee_ground="Luật Hộ tịch 2014 Điều 11",
        papers=(
            LeafletPaperRow("Tờ khai đăng ký khai sinh (theo mẫu)", "1 bản chính", required=True),
            LeafletPaperRow("Giấy chứng sinh", "1 bản chính", required=True),
            LeafletPaperRow("Văn bản ủy quyền", "1 bản chính, 1 bản sao", required=False),
        ),
        cases=(
            LeafletCase("Đăng ký đúng hạn", "Trong ngày", "Miễn"),
            LeafletCase("Đăng ký quá hạn", "Trong ngày", "theo Nghị quyết HĐND tỉnh"),
        ),
        channels=("Trực tiếp tại trung tâm", "Trực tuyến tại dichvucong.gov.vn", "Qua bưu chính công ích"),
        steps=(
            "Chuẩn bị giấy tờ theo danh sách ở mục 1.",
            "Nộp tại quầy; cán bộ kiểm tra và hướng dẫn đầy đủ một lần nếu còn thiếu.",
            "Nhận giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
            "Nhận kết quả đúng ngày hẹn tại trung tâm, qua bưu chính hoặc trực tuyến.",
        ),
        notes=(
            "Giấy tờ chưa đủ: được hướng dẫn đầy đủ một lần, bằng văn bản "
            "(NĐ 118/2025/NĐ-CP, sửa đổi bởi NĐ 309/2026/NĐ-CP).",
        ),
        bring=("Giấy tờ ghi ở mặt trong", "Căn cước, hoặc điện thoại có VNeID", "Tờ gấp này"),
        version="Phiên bản 2 · 163/QĐ-BTP · hiệu lực từ 01/03/2027",
        verified=True,
        qr_text=leaflet_qr(HEAD.lookup_address, "1.001193"),
    )
    return replace(made, **changes)


def poster(sectors: int = 3, rows: int = 4, **changes: Any) -> Poster:
    """``sectors`` × ``rows`` procedures."""
    made = Poster(
        head=HEAD,
        day="ngày 19/11/2026",
        sectors=tuple(
            PosterSector(
                f"Lĩnh vực thứ {one}",
                tuple(
                    PosterRow(f"{one}.{row:06}", f"Thủ tục số {row} của lĩnh vực {one}", "3 ngày làm việc", "8.000 đ")
                    for row in range(rows)
                ),
            )
            for one in range(sectors)
        ),
    )
    return replace(made, **changes)
