"""The fee of a procedure from the portal's table, or why a person has to enter it.

"Miễn phí" beside a text that names a fee is not free: the portal shows it where the amount is set by the province. An
amount below 1,000 đồng is one of thousands with its zeros lost. Neither is ever taken over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.catalogue.portal.flags import FlagCode, flag
from desktop_app.domain.catalogue.portal.rows import FilingRow
from desktop_app.domain.catalogue.procedure import Channel, FeeKind, FeeRule, ReviewFlag

LOWEST_PLAUSIBLE = 1_000
HIGHEST_PLAUSIBLE = 1_000_000_000
MAX_FEE_TEXT = 600

PORTAL_GROUND = "Cổng Dịch vụ công quốc gia"
_PROVINCE = "Nghị quyết HĐND cấp tỉnh"

_COUNCIL = re.compile(r"hội đồng nhân dân|HĐND|ủy ban nhân dân (?:cấp )?tỉnh quy định", re.IGNORECASE)
_NOTHING = re.compile(r"^\W{0,10}(?:không(?: có| thu)?|miễn(?: phí| lệ phí)?)\W{0,10}$", re.IGNORECASE)
_WAIVED = re.compile(r"^\W{0,10}(?:miễn lệ phí|không thu (?:phí|lệ phí))", re.IGNORECASE)
_NOT_REGULATED = re.compile(r"^\W{0,10}(?:không|chưa) (?:được )?quy định\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"(?<![\d/.,])(\d{1,3}(?:[.,]\d{3}){1,3}|\d{1,9})\s{0,3}(triệu )?(?:đồng|đ|vnđ|vnd)(?!\w)", re.IGNORECASE
)
_PER = re.compile(
    r"(?:(?:đồng|đ|vnđ|vnd)\s{0,2}|^\W{0,3})/\s{0,2}(?:0?1\s)?([^\W\d_][^()/;:.,\d\n]{0,40})",
    re.IGNORECASE | re.MULTILINE,
)
_VARIES = re.compile(
    r"%|giảm|miễn (?:phí|lệ phí) (?:kể )?từ|(?:kể )?từ ngày \d|dưới \d+ (?:tỷ|triệu)|đến hết ngày", re.IGNORECASE
)
"""For a time, or by size: the amount beside it is not the whole tariff."""
_COPIES = re.compile(r"^bản(?: sao)?\b", re.IGNORECASE)
_PAGE = re.compile(
    r"2[.,]000 ?(?:đồng|đ)/ ?trang.{0,80}?trang thứ (?:3|ba).{0,40}?1[.,]000 ?(?:đồng|đ)/ ?trang"
    r".{0,80}?200[.,]000",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class FeeReading:
    """``rule`` has kind ``UNKNOWN`` where a person has to enter the amount; ``text`` is what the source says."""

    rule: FeeRule
    text: str
    flags: tuple[ReviewFlag, ...]


def read_fees(rows: Sequence[FilingRow]) -> FeeReading:
    """One rule for all rows, or ``UNKNOWN`` with a flag."""
    text = fee_text(rows)
    whole = " ".join(f"{row.fee_note} {row.description}" for row in rows)
    if not rows:
        return _unknown(FlagCode.FEE_MISSING, text)
    notes = " ".join(row.fee_note for row in rows)
    if _COUNCIL.search(notes) or (_COUNCIL.search(whole) and all(row.fee in _SILENT for row in rows)):
        return FeeReading(FeeRule(FeeKind.PROVINCIAL, _PROVINCE), text, ())
    if any(row.glued for row in rows):
        return _unknown(FlagCode.FEE_IMPLAUSIBLE, text)
    if _PAGE.search(whole):
        rule = FeeRule(FeeKind.PER_PAGE, PORTAL_GROUND, amount=2_000, amount_from_third=1_000, cap=200_000, unit="bản")
        return FeeReading(rule, text, ())
    said = {row.fee for row in rows}
    if said == {"Miễn phí"}:
        return _free(rows, text)
    if said <= _SILENT:
        return _unknown(FlagCode.FEE_MISSING, text)
    return _amounts(rows, text)


_SILENT = frozenset({"Miễn phí", "Không có thông tin"})


def read_fee_text(text: str) -> FeeReading:
    """A fee a person wrote in one cell: "Miễn phí", "8.000 đồng/bản", "HĐND tỉnh quy định"."""
    shown = " ".join(text.split())[:MAX_FEE_TEXT]
    if not shown or shown.lower() == "không có thông tin":
        return _unknown(FlagCode.FEE_MISSING, shown)
    if _COUNCIL.search(shown):
        return FeeReading(FeeRule(FeeKind.PROVINCIAL, _PROVINCE), shown, ())
    if _NOTHING.match(shown):
        return FeeReading(FeeRule(FeeKind.FREE, "Tệp danh mục ghi miễn phí"), shown, ())
    if _PAGE.search(shown):
        rule = FeeRule(FeeKind.PER_PAGE, "Tệp danh mục", amount=2_000, amount_from_third=1_000, cap=200_000, unit="bản")
        return FeeReading(rule, shown, ())
    amounts = _amounts_in(shown)
    if len(amounts) > 1:
        return _unknown(FlagCode.FEE_SEVERAL_AMOUNTS, shown)
    if len(amounts) != 1:
        return _unknown(FlagCode.FEE_NOT_UNDERSTOOD, shown)
    return _amount(next(iter(amounts)), shown, shown, "Tệp danh mục")


def fee_text(rows: Sequence[FilingRow]) -> str:
    """What the rows say about the fee, each saying once."""
    said = dict.fromkeys(f"{row.fee} ({row.fee_note})" if row.fee_note else row.fee for row in rows)
    text = " ".join("; ".join(said).split())
    return text if len(text) <= MAX_FEE_TEXT else text[: MAX_FEE_TEXT - 1] + "…"


def _free(rows: Sequence[FilingRow], text: str) -> FeeReading:
    notes = [row.fee_note for row in rows if row.fee_note]
    if any(_NOT_REGULATED.match(note) for note in notes):
        return _unknown(FlagCode.FEE_NOT_REGULATED, text)
    if all(_NOTHING.match(note) or (_WAIVED.match(note) and not _amounts_in(note)) for note in notes):
        return FeeReading(FeeRule(FeeKind.FREE, f"{PORTAL_GROUND} ghi miễn phí"), text, ())
    return _unknown(FlagCode.FEE_FREE_BUT_TEXT, text)


def _amounts(rows: Sequence[FilingRow], text: str) -> FeeReading:
    if any(row.fee.endswith(("USD", "EUR")) for row in rows):
        return _unknown(FlagCode.FEE_OTHER_CURRENCY, text)
    by_channel: dict[Channel, set[int]] = {}
    for row in rows:
        digits = "".join(letter for letter in row.fee if letter in "0123456789")
        if row.fee not in _SILENT and not digits:
            return _unknown(FlagCode.FEE_NOT_UNDERSTOOD, text)
        amount = int(digits) if row.fee not in _SILENT else (0 if row.fee == "Miễn phí" and not row.fee_note else -1)
        by_channel.setdefault(row.channel, set()).add(amount)
    every = {amount for amounts in by_channel.values() for amount in amounts}
    if any(0 < amount < LOWEST_PLAUSIBLE or amount > HIGHEST_PLAUSIBLE for amount in every):
        return _unknown(FlagCode.FEE_IMPLAUSIBLE, text)
    named = {amount for row in rows for amount in _amounts_in(row.fee_note)}
    notes = "\n".join(row.fee_note for row in rows)
    if (
        _VARIES.search(notes)
        or -1 in every
        or any(len(amounts) > 1 for amounts in by_channel.values())
        or not named <= every
    ):
        return _unknown(FlagCode.FEE_SEVERAL_AMOUNTS, text)
    if len(every) == 1:
        return _amount(next(iter(every)), text, notes, PORTAL_GROUND)
    return _channels(by_channel, text, notes)


def _channels(by_channel: dict[Channel, set[int]], text: str, notes: str) -> FeeReading:
    """Online one amount, on the spot another; by post as on the spot."""
    one = {channel: next(iter(amounts)) for channel, amounts in by_channel.items()}
    direct, online = one.get(Channel.DIRECT), one.get(Channel.ONLINE)
    if direct is None or online is None or one.get(Channel.POSTAL, direct) != direct or direct == 0:
        return _unknown(FlagCode.FEE_SEVERAL_AMOUNTS, text)
    rule = FeeRule(FeeKind.BY_CHANNEL, PORTAL_GROUND, amount=direct, online_amount=online, unit=_unit(notes))
    return FeeReading(rule, text, ())


def _amount(amount: int, text: str, notes: str, ground: str) -> FeeReading:
    if amount == 0:
        return FeeReading(FeeRule(FeeKind.FREE, f"{ground} ghi 0 đồng"), text, ())
    if not LOWEST_PLAUSIBLE <= amount <= HIGHEST_PLAUSIBLE:
        return _unknown(FlagCode.FEE_IMPLAUSIBLE, text)
    unit = _unit(notes)
    if "trang" in unit.lower():
        return _unknown(FlagCode.FEE_NOT_UNDERSTOOD, text)
    kind = FeeKind.PER_COPY if _COPIES.match(unit) else FeeKind.PER_CASE
    return FeeReading(FeeRule(kind, ground, amount=amount, unit=unit), text, ())


def _unit(notes: str) -> str:
    """What the amount is counted by; empty where the text does not say."""
    found = _PER.search(notes)
    unit = " ".join(found[1].split()) if found else ""
    return unit if len(unit) <= 30 else ""


def _amounts_in(text: str) -> set[int]:
    """Every amount of đồng a text names."""
    amounts = set()
    for match in _AMOUNT.finditer(text):
        amount = int(re.sub(r"[.,]", "", match[1])) * (1_000_000 if match[2] else 1)
        amounts.add(amount)
    return amounts


def _unknown(code: FlagCode, text: str) -> FeeReading:
    ground = f"{PORTAL_GROUND}: {text}" if text else "Nguồn không ghi mức thu"
    return FeeReading(FeeRule(FeeKind.UNKNOWN, ground[:300]), text, (flag("fee", code, text),))
