"""Slips of queue tickets, as the kiosk prints them."""

from __future__ import annotations

from desktop_app.domain.hall.slip_text import estimate_text, waiting_text
from desktop_app.domain.hall.ticket import Estimate
from desktop_app.domain.hall.ticket_slip import TicketSlipContext
from desktop_app.domain.values import replace


def ticket(**changes: object) -> TicketSlipContext:
    """A ticket at a commune's centre; ``changes`` replace fields."""
    context = TicketSlipContext(
        superior_body="UBND xã Mẫu",
        centre_name="Trung tâm Phục vụ hành chính công xã Mẫu",
        number="A012",
        group_name="Hộ tịch – Chứng thực",
        taken_at="09:40, Thứ Năm 19/11/2026",
        waiting_before=waiting_text(4),
        estimate=estimate_text(Estimate(12, 10, 15)),
        counters="Quầy phục vụ: 1, 2, 3",
        where_to_look="Xem số trên bảng, nghe gọi ở sảnh",
        notice="Gọi ba lần không có mặt thì số hết lượt; xin báo quầy hướng dẫn.",
        ticket_qr="5f1c0a9be37d42c8d6e0",
    )
    return replace(context, **changes)  # type: ignore[arg-type]
