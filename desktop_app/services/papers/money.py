"""The papers about money: the temporary slip of one payment, and the closing sheet of an officer's day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.clock import in_vietnam
from desktop_app.domain.cash import NOTES, Tally, counted
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.papers import FeeRow, PaperKind, ReceiptContext
from desktop_app.domain.dossier.papers.money import (
    CashClosingContext,
    CashClosingRow,
    CashClosingSum,
    FeeSlipContext,
    NoteCount,
)
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import (
    amount_in_words,
    date_vi,
    datetime_vi,
    money,
    money_plain,
    time_vi,
    weekday_long,
)
from desktop_app.services.papers.common import facts_of, head_of, party_of
from desktop_app.services.reception.paper import PAYMENT_TEXT


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """One entry as the sheet lists it; ``reason`` of a counter-entry."""

    taken_at: datetime
    code: str
    name: str
    method: PaymentMethod
    amount: int
    officer: str
    day: str
    slip_number: str = ""
    reason: str = ""


def fee_slip(
    office: OfficeSnapshot,
    receipt: ReceiptContext,
    number: str,
    fees: Sequence[FeeRow],
    line: MoneyLine,
    issued_at: datetime,
) -> FeeSlipContext:
    """Phiếu thu tạm for one entry. Where it is not the whole fee, one line says the part that was paid."""
    return FeeSlipContext(
        head=head_of(office.required_centre(), PaperKind.FEE_SLIP, issued_at, number),
        payer=party_of(receipt),
        dossier=facts_of(receipt),
        fees=tuple(fees),
        total=money(line.amount),
        total_words=amount_in_words(line.amount),
        method=PAYMENT_TEXT[line.method],
        paid_text=datetime_vi(in_vietnam(line.taken_at)),
        officer_name=office.officer_name(line.officer),
    )


def difference_text(difference: int) -> str:
    """Counted minus taken, in words: "khớp", "thừa 2.000 đ", "thiếu 5.000 đ"."""
    if not difference:
        return "khớp"
    return f"thừa {money(difference)}" if difference > 0 else f"thiếu {money(-difference)}"


def closing_sheet(
    office: OfficeSnapshot,
    day: date,
    number: str,
    officer: str,
    lines: Sequence[MoneyLine],
    tally: Sequence[Tally],
    remark: str,
    issued_at: datetime,
) -> CashClosingContext:
    """Bảng kê thu of one officer's day, with the notes as counted."""
    centre = office.required_centre()
    cash = sum(line.amount for line in lines if line.method is PaymentMethod.CASH)
    transfer = sum(line.amount for line in lines if line.method is PaymentMethod.TRANSFER)
    name = office.officer_name(officer)
    counts = {one.value: one.count for one in tally}
    return CashClosingContext(
        head=head_of(centre, PaperKind.CASH_CLOSING, issued_at, number),
        day_text=f"{weekday_long(day)}, ngày {date_vi(day)}",
        scope_text=f"Bảng kê số {number}, {name}",
        rows=tuple(_row(office, line, day) for line in lines),
        sums=(CashClosingSum(name, signed(cash), signed(transfer), signed(cash + transfer)),),
        cash_total=signed(cash),
        transfer_total=signed(transfer),
        total=signed(cash + transfer),
        total_words=amount_in_words(cash + transfer) if cash + transfer >= 0 else "",
        notes=tuple(_note(value, counts.get(value, 0)) for value in NOTES),
        counted_total=money(counted(tally)),
        difference_text=difference_text(counted(tally) - cash),
        remark=remark,
        officer_name=name,
        treasurer_name="",
        signer_name=centre.signer_name,
    )


def _note(value: int, count: int) -> NoteCount:
    return NoteCount(money_plain(value), str(count), money_plain(value * count))


def _row(office: OfficeSnapshot, line: MoneyLine, day: date) -> CashClosingRow:
    """An entry of an earlier day, which comes onto this sheet, carries its date."""
    time = time_vi(line.taken_at)
    return CashClosingRow(
        time_text=time if line.day == day.isoformat() else f"{time} {date_vi(date.fromisoformat(line.day))[:5]}",
        code=line.code,
        fee_name=f"Điều chỉnh giảm: {line.reason}" if line.amount < 0 else line.name,
        method=PAYMENT_TEXT[line.method],
        amount=signed(line.amount),
        officer_name=office.officer_name(line.officer),
        slip_number=line.slip_number,
    )


def signed(amount: int) -> str:
    """ "16.000", "−16.000"."""
    return money_plain(amount) if amount >= 0 else f"−{money_plain(-amount)}"
