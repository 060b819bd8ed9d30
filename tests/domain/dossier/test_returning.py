from __future__ import annotations

import pytest

from desktop_app.domain.dossier.returning import shelf_place, tracking_number
from desktop_app.errors import UserError


@pytest.mark.parametrize("typed", ["Kệ A – ngăn 3", "A-12", "", "  Tủ 2/ô 4 "])
def test_a_place_on_the_shelf_is_short_and_plain(typed):
    assert shelf_place(typed) == typed.strip()


@pytest.mark.parametrize("typed", ["x" * 25, "A<b>", "kệ; xóa", "a\u202eb@"])
def test_what_is_no_place_is_refused(typed):
    with pytest.raises(UserError) as caught:
        shelf_place(typed)
    assert (caught.value.code, caught.value.field) == ("shelf_invalid", "shelf")


def test_a_tracking_number_is_read_in_one_spelling():
    assert tracking_number(" ea 123 456 789 vn ") == "EA123456789VN"


@pytest.mark.parametrize("typed", ["", "abc", "ABCDEFGH", "12345", "1" * 31, "EA12345678|VN", "số 123456"])
def test_what_is_no_tracking_number_is_refused(typed):
    with pytest.raises(UserError) as caught:
        tracking_number(typed)
    assert caught.value.code == "tracking_invalid"
