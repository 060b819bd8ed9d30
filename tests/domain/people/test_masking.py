from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.masking import mask_id, mask_phone


def test_an_id_shows_its_last_four_digits_only():
    assert mask_id("099090000001") == "••••••••0001"


def test_a_phone_shows_its_ends_only():
    assert mask_phone("0912345678") == "09•••••678"


@given(st.text(alphabet="0123456789", min_size=1, max_size=20))
def test_masking_keeps_the_length_and_hides_at_least_half(number):
    for masked in (mask_id(number), mask_phone(number)):
        assert len(masked) == len(number)
        assert masked.count("•") >= len(number) / 2
