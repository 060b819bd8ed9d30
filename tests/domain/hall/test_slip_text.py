"""What a ticket's slip says, from the ticket as it was given."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop_app.domain.hall.slip_text import ABSENT, counters_text, estimate_text, slip_of, waiting_text
from desktop_app.domain.hall.ticket import Estimate, Lane, TakenVia, Ticket
from desktop_app.domain.office import Centre
from desktop_app.domain.values import replace

AT = datetime(2026, 11, 19, 2, 40, tzinfo=UTC)
CENTRE = Centre("Trung tâm Mẫu", "UBND xã Mẫu", "Xã Mẫu", "H06.12.34", sample=True)
TAKEN = Ticket(
    7, "2026-11-19", "U", 12, "ho-tich", Lane.PRIORITY, "khuyet-tat-nang", TakenVia.KIOSK, AT, AT, token="5f1c0a",
    waiting_before=4, estimate=Estimate(12, 10, 15),
)  # fmt: skip
LOOK = "Xem số trên bảng"


def test_a_slip_says_what_was_given_and_nothing_of_whom():
    slip = slip_of(TAKEN, CENTRE, group_name="Hộ tịch – Chứng thực", counters=("Quầy 1", "Quầy 3"), where_to_look=LOOK)
    assert slip.number == "U012"
    assert slip.taken_at == "09:40, Thứ Năm 19/11/2026"
    assert slip.waiting_before == "Trước Ông/Bà: 4 người"
    assert slip.estimate == "Dự kiến chờ khoảng 10–15 phút"
    assert slip.counters == "Quầy phục vụ: 1, 3"
    assert (slip.centre_name, slip.where_to_look, slip.ticket_qr) == ("Trung tâm Mẫu", "Xem số trên bảng", "5f1c0a")
    assert (slip.superior_body, slip.notice) == ("UBND xã Mẫu", ABSENT)
    assert slip.sample
    assert slip.priority == "ƯU TIÊN"
    assert "khuyet-tat" not in repr(slip)


def test_a_booked_visit_shows_its_time_instead_of_a_place_in_line():
    booked = replace(TAKEN, priority="", estimate=None)
    at = AT.replace(hour=3, minute=0)
    slip = slip_of(booked, CENTRE, group_name="Đất đai", counters=(), where_to_look=LOOK, appointment_at=at)
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
    assert waiting_text(0) == "Ông/Bà là người tiếp theo"
    assert counters_text(("Quầy 1", "Bàn hướng dẫn")) == "Quầy phục vụ: Quầy 1, Bàn hướng dẫn"
    assert counters_text(()) == ""
