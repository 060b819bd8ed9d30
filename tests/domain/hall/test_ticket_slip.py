from __future__ import annotations

import pytest

from desktop_app.domain.hall.ticket_slip import estimate_text, waiting_text


def test_the_slip_says_how_many_come_first():
    assert waiting_text(4) == "Trước ông/bà: 4 người"
    assert waiting_text(0) == "Ông/bà là người tiếp theo"


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        (10, 15, "Dự kiến chờ khoảng 10–15 phút"),
        (0, 5, "Dự kiến chờ khoảng 1–5 phút"),
        (12, 12, "Dự kiến chờ khoảng 12 phút"),
        (0, 1, "Dự kiến được gọi ngay"),
        (0, 0, ""),
    ],
)
def test_an_estimate_is_a_range_and_nothing_is_invented(low, high, text):
    assert estimate_text(low, high) == text
