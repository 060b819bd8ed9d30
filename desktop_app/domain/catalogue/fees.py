"""What a dossier costs, line by line, each with its reason and its ground.

Three rules stand above the single tariffs. No amount appears from nowhere: where the sources give none the
assessment asks for one (``needs_amount``) and has no total. A zero always says why it is zero. An amount the officer
enters in place of a fixed one may only be lower (miễn, giảm), and carries its ground.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from desktop_app.domain.catalogue.cases import ResolvedTerms
from desktop_app.domain.catalogue.procedure import Channel, FeeKind, FeeRule, Procedure
from desktop_app.domain.formatting import money_plain
from desktop_app.errors import BugError, UserError

if TYPE_CHECKING:
    from desktop_app.domain.dossier.acceptance import EnteredFee
    from desktop_app.domain.office import LocalFee

MAX_PAGES = 10_000
MAX_COPIES = 1_000
MAX_AMOUNT = 1_000_000_000
"""No fee of the catalogue comes near it; beyond it a digit was typed too many."""

_FULL_PRICE_PAGES = 2
_CASE_UNIT = "trường hợp"


class FeeLine(Struct, frozen=True):
    """One line as it is shown and printed. ``amount`` is for the whole line, in đồng; None is not known yet."""

    name: str
    quantity: int
    unit: str
    amount: int | None
    reason: str
    ground: str


class FeeAssessment(Struct, frozen=True):
    """``total`` is None exactly when ``needs_amount``; ``problem_code`` then says why, else it is empty."""

    lines: tuple[FeeLine, ...]
    total: int | None
    needs_amount: bool
    problem_code: str


def local_fee_key(code: str, case_key: str) -> str:
    """Key of the centre's own fee for a procedure, or for one of its cases."""
    return f"{code}#{case_key}" if case_key else code


def local_fee_for(fees: Iterable[LocalFee], code: str, case_key: str) -> LocalFee | None:
    """The active local fee of the case; without one, that of the procedure."""
    active = {fee.key: fee for fee in fees if fee.active}
    return active.get(local_fee_key(code, case_key)) or active.get(code)


def takes_local_fee(rule: FeeRule) -> bool:
    """Whether an amount set by the province may stand in for the rule.

    What is free by law stays free, and the tariff of certified copies has three figures that one amount cannot
    replace.
    """
    return rule.kind not in (FeeKind.FREE, FeeKind.PER_PAGE)


def assess(
    procedure: Procedure,
    terms: ResolvedTerms,
    *,
    pages: int,
    copies: int,
    channel: Channel,
    local: LocalFee | None,
    entered: EnteredFee | None,
) -> FeeAssessment:
    """The fee of one dossier.

    ``pages`` are those of the original (1..10,000) and ``copies`` 1..1,000; each is looked at only where the tariff
    counts it. Certified copies: TT 226/2016/TT-BTC Đ4; extracts: TT 281/2016/TT-BTC; residence: TT 75/2022/TT-BTC.

    Raises ``UserError``: ``pages_out_of_range`` (field ``pages``), ``copies_out_of_range`` (``copies``),
    ``fee_amount_invalid`` and ``fee_above_tariff`` (``fee``), ``fee_ground_missing`` (``fee_ground``).
    """
    _check_entered(entered)
    line, problem = _tariff_line(procedure, terms.fee, pages, copies, channel, local)
    if entered is not None:
        line, problem = _entered_line(line, entered), ""
    return FeeAssessment((line,), line.amount, line.amount is None, problem)


def _tariff_line(
    procedure: Procedure, rule: FeeRule, pages: int, copies: int, channel: Channel, local: LocalFee | None
) -> tuple[FeeLine, str]:
    """What the rule gives before the officer enters anything, and why it gives nothing."""
    name = procedure.label
    if local is not None and takes_local_fee(rule):
        return _local_line(name, procedure, rule, copies, channel, local), ""
    match rule.kind:
        case FeeKind.FREE:
            return FeeLine(name, 1, rule.unit or _CASE_UNIT, 0, "Miễn, không thu: 0 đồng", rule.ground), ""
        case FeeKind.PER_PAGE:
            return _page_line(name, rule, pages, copies), ""
        case FeeKind.PER_COPY:
            return _unit_line(name, rule, _figure(rule.amount), _copies(copies)), ""
        case FeeKind.PER_CASE:
            return _unit_line(name, rule, _figure(rule.amount), 1), ""
        case FeeKind.BY_CHANNEL:
            return _channel_line(name, rule, channel), ""
        case FeeKind.PROVINCIAL:
            reason = "Theo Nghị quyết HĐND tỉnh: trung tâm chưa đặt mức thu, cần ghi số tiền và căn cứ"
            return FeeLine(name, 1, rule.unit or _CASE_UNIT, None, reason, rule.ground), "fee_needs_amount"
        case FeeKind.UNKNOWN:
            reason = "Nguồn không ghi rõ mức thu: cần ghi số tiền (hoặc 0) và căn cứ"
            return FeeLine(name, 1, rule.unit or _CASE_UNIT, None, reason, rule.ground), "fee_unknown"


def _page_line(name: str, rule: FeeRule, pages: int, copies: int) -> FeeLine:
    """Certified copies: the cap holds for one copy, so it is taken before multiplying by the copies."""
    if not 1 <= pages <= MAX_PAGES:
        raise UserError("pages_out_of_range", field="pages", lowest=1, highest=MAX_PAGES)
    copies = _copies(copies)
    first, later, cap = _figure(rule.amount), _figure(rule.amount_from_third), _figure(rule.cap)
    full = min(pages, _FULL_PRICE_PAGES)
    one_copy = full * first + (pages - full) * later
    sum_text = f"{full} × {money_plain(first)}"
    if pages > full:
        sum_text += f" + {pages - full} × {money_plain(later)}"
    if one_copy > cap:
        sum_text += f" = {money_plain(one_copy)}, tối đa {money_plain(cap)}"
        one_copy = cap
    if copies > 1:
        sum_text = f"({sum_text}) × {copies}" if pages > full else f"{sum_text} × {copies}"
    reason = f"{pages} trang × {copies} bản: {sum_text}"
    return FeeLine(name, copies, rule.unit or "bản", one_copy * copies, reason, rule.ground)


def _unit_line(name: str, rule: FeeRule, amount: int, quantity: int) -> FeeLine:
    unit = rule.unit or (_CASE_UNIT if rule.kind is FeeKind.PER_CASE else "bản")
    return FeeLine(name, quantity, unit, amount * quantity, f"{quantity} {unit} × {money_plain(amount)}", rule.ground)


def _channel_line(name: str, rule: FeeRule, channel: Channel) -> FeeLine:
    direct = _figure(rule.amount)
    match channel:
        case Channel.ONLINE:
            amount = direct if rule.online_amount is None else rule.online_amount
            how = "Nộp trực tuyến"
        case Channel.POSTAL:
            # The circular knows two ways only; what comes by post is not online.
            amount, how = direct, "Nộp qua bưu chính, mức như nộp trực tiếp"
        case Channel.DIRECT:
            amount, how = direct, "Nộp trực tiếp"
    return FeeLine(name, 1, rule.unit or _CASE_UNIT, amount, f"{how}: {money_plain(amount)}", rule.ground)


def _local_line(
    name: str, procedure: Procedure, rule: FeeRule, copies: int, channel: Channel, local: LocalFee
) -> FeeLine:
    online = channel is Channel.ONLINE and local.online_amount is not None
    amount = local.online_amount if online and local.online_amount is not None else local.amount
    _check_amount(amount)
    counted = rule.kind is FeeKind.PER_COPY or procedure.counts_copies
    quantity = _copies(copies) if counted else 1
    unit = rule.unit or ("bản" if counted else _CASE_UNIT)
    how = "mức địa phương khi nộp trực tuyến" if online else "mức địa phương"
    return FeeLine(
        name,
        quantity,
        unit,
        amount * quantity,
        f"{quantity} {unit} × {money_plain(amount)} ({how})",
        local.ground.strip() or rule.ground,
    )


def _entered_line(line: FeeLine, entered: EnteredFee) -> FeeLine:
    if line.amount is None:
        reason = f"Cán bộ ghi: {money_plain(entered.amount)}"
    elif entered.amount > line.amount:
        raise UserError("fee_above_tariff", field="fee", tariff=line.amount)
    else:
        reason = f"Cán bộ ghi {money_plain(entered.amount)}, mức quy định {money_plain(line.amount)}"
    return FeeLine(line.name, line.quantity, line.unit, entered.amount, reason, entered.ground.strip())


def _check_entered(entered: EnteredFee | None) -> None:
    if entered is None:
        return
    _check_amount(entered.amount)
    if not entered.ground.strip():
        raise UserError("fee_ground_missing", field="fee_ground")


def _check_amount(amount: int) -> None:
    if not 0 <= amount <= MAX_AMOUNT:
        raise UserError("fee_amount_invalid", field="fee", highest=MAX_AMOUNT)


def _copies(copies: int) -> int:
    if not 1 <= copies <= MAX_COPIES:
        raise UserError("copies_out_of_range", field="copies", lowest=1, highest=MAX_COPIES)
    return copies


def _figure(value: int | None) -> int:
    """A figure the kind of rule cannot do without; the catalogue's tests keep it present."""
    if value is None:
        raise BugError("fee_rule_incomplete")
    return value
