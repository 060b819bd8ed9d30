"""What a ticket's slip says, from the ticket as it was given."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.exchange.hall import TicketMenu, TicketTaken
from desktop_app.domain.hall.slip_text import counters_text, estimate_text, slip_of, waiting_text
from desktop_app.domain.hall.ticket import Estimate

AT = datetime(2026, 11, 19, 2, 40, tzinfo=UTC)
MENU = TicketMenu((), True, None, "Trung tâm Mẫu", "Xem số trên bảng", sample=True)
TAKEN = TicketTaken(
    7, "U012", "ho-tich", "Hộ tịch – Chứng thực", "Người khuyết tật nặng", AT, 4, Estimate(12, 10, 15), "5f1c0a",
    ("Quầy 1", "Quầy 3"),
)  # fmt: skip


def test_a_slip_says_what_was_given_and_nothing_of_whom():
    slip = slip_of(TAKEN, MENU, notice="Giữ phiếu đến khi được gọi.")
    assert slip.number == "U012"
    assert slip.taken_at == "09:40, Thứ Năm 19/11/2026"
    assert slip.waiting_before == "Trước ông/bà: 4 người"
    assert slip.estimate == "Dự kiến chờ khoảng 10–15 phút"
    assert slip.counters == "Quầy phục vụ: 1, 3"
    assert (slip.centre_name, slip.where_to_look, slip.ticket_qr) == ("Trung tâm Mẫu", "Xem số trên bảng", "5f1c0a")
    assert slip.sample
    assert slip.priority == "ƯU TIÊN"
    assert "khuyết tật" not in repr(slip)


def test_a_booked_visit_shows_its_time_instead_of_a_place_in_line():
    booked = TicketTaken(
        8, "H001", "x", "Đất đai", "", AT, 3, None, "t", (), appointment_at=AT.replace(hour=3, minute=0)
    )
    slip = slip_of(booked, MENU)
    assert (slip.estimate, slip.waiting_before, slip.counters, slip.priority) == ("Lịch hẹn lúc 10:00", "", "", "")


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (Estimate(12, 10, 15), "Dự kiến chờ khoảng 10–15 phút"),
        (Estimate(3, 0, 5), "Dự kiến chờ khoảng 1–5 phút"),
        (Estimate(12, 12, 12), "Dự kiến chờ khoảng 12 phút"),
        (Estimate(0, 0, 1), "Dự kiến được gọi ngay"),
        (Estimate(0, 0, 0), "Dự kiến được gọi ngay"),
        (None, ""),
    ],
)
def test_an_estimate_is_a_range_and_nothing_is_invented(expected, text):
    assert estimate_text(expected) == text


def test_who_is_next_is_told_so_and_counters_of_other_names_stand_as_they_are():
    assert waiting_text(0) == "Ông/bà là người tiếp theo"
    assert counters_text(("Quầy 1", "Bàn hướng dẫn")) == "Quầy phục vụ: Quầy 1, Bàn hướng dẫn"
    assert counters_text(()) == ""
