# ruff: noqa: PT017 - hypothesis tests accept both outcomes, so the error is judged where it is caught
from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, datetime
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dossier import receipt_qr as rq
from desktop_app.domain.dossier.receipt_qr import ReceiptQr, decode, encode, is_receipt, new_secret
from desktop_app.errors import UserError

DUE = datetime(2026, 11, 26, 3, 0, tzinfo=UTC)
TEXT = "https://tracuu.example/hs#1~H06.12.34-261126-0001~20261126100000~7KXQ2MPV~"
QR = ReceiptQr("https://tracuu.example/hs", "1", "H06.12.34-261126-0001", DUE, "7KXQ2MPV")

CODES = st.from_regex(r"[A-Z][0-9]{2}(\.[0-9]{2}){0,2}-[0-9]{6}-[0-9]{4,6}", fullmatch=True)
QRS = st.builds(
    ReceiptQr,
    st.sampled_from(["", "http://a.vn", "https://tracuu.example/hs?x=1&y=~z"]),
    st.just("1"),
    CODES,
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.text(rq.SECRET_ALPHABET, min_size=6, max_size=16),
    st.text("ABCxyz019-_", max_size=88),
)


def code_of(text: str) -> str:
    with pytest.raises(UserError) as caught:
        decode(text)
    return caught.value.code


def test_the_symbol_has_its_documented_shape():
    assert encode(QR) == TEXT
    assert decode(TEXT) == QR
    assert is_receipt(TEXT)


@given(QRS)
def test_what_was_written_is_read_back(qr):
    text = encode(qr)
    assert decode(text) == qr
    assert encode(decode(text)) == text
    assert text.isascii()


@given(QRS, st.data())
def test_a_symbol_cut_anywhere_or_changed_in_one_place_never_reads_as_something_else_in_another_spelling(qr, data):
    text = encode(qr)
    cut = text[: data.draw(st.integers(0, len(text) - 1))]
    place = data.draw(st.integers(0, len(text) - 1))
    changed = text[:place] + data.draw(st.sampled_from("~#0Aa ă")) + text[place + 1 :]
    for damaged in (cut, changed):
        try:
            assert encode(decode(damaged)) == damaged
        except UserError as error:
            assert error.code in rq.QR_ERROR_CODES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("https://example.vn", "qr_not_ours"),
        ("", "qr_not_ours"),
        ("x" * 100_000 + "#1~", "qr_not_ours"),
        (TEXT.replace("#1~", "#2~"), "qr_version_unknown"),
        (TEXT.replace("#1~", "#01~"), "qr_version_unknown"),
        (TEXT[:-1], "qr_damaged"),
        (TEXT + "\r", "qr_damaged"),
        (TEXT + "~", "qr_damaged"),
        (TEXT.replace("7KXQ", "7kxq"), "qr_damaged"),
        (TEXT.replace("1126100000", "0231100000"), "qr_damaged"),
        (TEXT.replace("https", "ftp"), "qr_damaged"),
        (TEXT.replace("H06.12", "H06 12"), "qr_damaged"),
        ("a#b" + TEXT, "qr_not_ours"),
    ],
)
def test_foreign_damaged_and_non_canonical_symbols_are_refused(text, code):
    assert code_of(text) == code


def test_a_signed_symbol_stays_within_230_bytes():
    qr = ReceiptQr("https://" + "a" * 80, "1", "H06.12.34.56-261126-0001", DUE, "7KXQ2MPV", "A" * 88)
    assert len(encode(qr).encode()) <= 230


def test_room_for_a_later_signature_is_kept_and_the_message_says_how_much_there_is():
    with pytest.raises(UserError) as caught:
        encode(ReceiptQr("https://" + "a" * 200, "1", QR.code, DUE, QR.secret))
    assert caught.value.code == "qr_address_too_long"
    limit = caught.value.params["limit"]
    assert isinstance(limit, int)
    encode(ReceiptQr(("https://" + "a" * 200)[:limit], "1", QR.code, DUE, QR.secret))


@pytest.mark.parametrize("address", ["ftp://x", "https://x#y", "https://tra cứu", "tracuu.vn", "https://"])
def test_an_address_that_a_telephone_cannot_open_is_refused(address):
    with pytest.raises(UserError) as caught:
        encode(ReceiptQr(address, "1", QR.code, DUE, QR.secret))
    assert (caught.value.code, caught.value.field) == ("qr_address_invalid", "lookup_address")


@pytest.mark.parametrize("change", [{"code": "a~b"}, {"code": ""}, {"secret": "abc"}, {"signature": "x~"}])
def test_a_field_that_would_break_the_symbol_is_refused(change):
    with pytest.raises(UserError) as caught:
        encode(
            ReceiptQr(
                **{"lookup_address": "", "version": "1", "code": "H06-1", "due_at": DUE, "secret": "BCFGHJ"} | change
            )
        )
    assert caught.value.code == "qr_field_invalid"


def test_a_naive_due_time_is_a_programming_error():
    with pytest.raises(ValueError):
        ReceiptQr("", "1", "H06-1", datetime(2026, 1, 1), "BCFGHJ")  # noqa: DTZ001 - the point of the test


@given(st.text() | st.lists(st.sampled_from(["#1~", "~", TEXT, "#", "20261126100000", "99991231235959"])).map("".join))
def test_any_text_is_a_receipt_or_a_user_error(text):
    start = perf_counter()
    is_receipt(text)
    try:
        assert encode(decode(text)) == text
    except UserError as error:
        assert error.code in rq.QR_ERROR_CODES
    assert perf_counter() - start < 0.2


def test_secrets_use_unambiguous_letters_evenly():
    source = random.Random(1)
    secrets = [new_secret(source.randbytes) for _ in range(3000)]
    counts = Counter("".join(secrets))
    assert all(len(secret) == 8 for secret in secrets)
    assert set(counts) == set(rq.SECRET_ALPHABET)
    assert not set(rq.SECRET_ALPHABET) & set("0O1ILAEIOUYDW")
    assert max(counts.values()) < 1.2 * min(counts.values())


def test_biased_bytes_are_thrown_away():
    stream = iter([bytes([255] * 16), bytes(range(16))])
    assert new_secret(lambda count: next(stream)[:count]) == rq.SECRET_ALPHABET[:8]
