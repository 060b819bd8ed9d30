"""What a centre decides about ratings: the reasons that are offered, how long one may rate, the targets (F9)."""

from __future__ import annotations

from msgspec import Struct

from desktop_app.domain.text import clean
from desktop_app.errors import UserError

MOST_REASONS = 8
"""What fits on one page of the rating screen in letters one can read."""
MOST_REASON_NAME = 40
MOST_MINUTES = 60
MOST_CODE_DAYS = 90


class RatingReason(Struct, frozen=True):
    """One reason to touch: ``topic`` names it in figures, ``name`` is offered to the dissatisfied."""

    key: str
    topic: str
    name: str
    praise: str = ""
    """The same for the satisfied; empty: not offered to them."""
    active: bool = True


DEFAULT_REASONS = (
    RatingReason("thai-do", "Thái độ phục vụ", "Thái độ phục vụ chưa tốt", "Thái độ phục vụ tốt"),
    RatingReason("cho-lau", "Thời gian chờ", "Chờ lâu", "Nhanh chóng"),
    RatingReason("huong-dan", "Hướng dẫn", "Hướng dẫn chưa rõ", "Hướng dẫn dễ hiểu"),
    RatingReason("thu-tuc", "Thủ tục, giấy tờ", "Thủ tục, giấy tờ rườm rà", "Thủ tục đơn giản"),
    RatingReason("tre-hen", "Hẹn trả kết quả", "Trả kết quả trễ hẹn", "Trả kết quả đúng hẹn"),
    RatingReason("co-so-vat-chat", "Cơ sở vật chất", "Chỗ ngồi, trang thiết bị", "Chỗ ngồi, trang thiết bị tốt"),
)
"""Attitude stands first: it is what "4 xin, 4 luôn" is about, and index 7 of TT 01/2018."""


class RatingRules(Struct, frozen=True):
    """One record for the centre."""

    reasons: tuple[RatingReason, ...] = DEFAULT_REASONS
    rate_within_minutes: int = 10
    """So long after a service has ended its counter's screen asks about it."""
    code_days: int = 7
    """So many days after its own a code of a return receipt is taken; 0: only on its day."""
    codes_on_receipts: bool = True
    """Whether return receipts carry a code at all."""
    satisfied_target_percent: float = 80.0
    coverage_target_percent: float = 40.0
    """Both targets are those of a district centre of 2019 (docs/domain.md, 8); no national figure was found."""

    def reasons_for(self, dissatisfied: bool) -> tuple[RatingReason, ...]:
        """The reasons offered to somebody of that mind, in their order."""
        return tuple(one for one in self.reasons if one.active and (dissatisfied or one.praise))

    def topic(self, key: str) -> str:
        """What a reason is about, also of one that is not offered any more."""
        return next((one.topic for one in self.reasons if one.key == key), key)


def check_rating_rules(rules: RatingRules) -> None:
    """Raise ``UserError`` naming the field that is wrong."""
    if len([one for one in rules.reasons if one.active]) > MOST_REASONS:
        raise UserError("rating_reasons_too_many", field="reasons", most=MOST_REASONS)
    keys = [one.key for one in rules.reasons]
    for reason in rules.reasons:
        if not reason.key or reason.key.split() != [reason.key] or keys.count(reason.key) > 1:
            raise UserError("key_needed", field="reasons")
        if not reason.name.strip() or not reason.topic.strip():
            raise UserError("name_needed", field="reasons")
        for text in (reason.topic, reason.name, reason.praise):
            if len(text) > MOST_REASON_NAME:
                raise UserError("text_too_long", field="reasons", most=MOST_REASON_NAME)
            if clean(text) != text:
                raise UserError("name_invalid", field="reasons")
    if not 1 <= rules.rate_within_minutes <= MOST_MINUTES:
        raise UserError("hall_number_out_of_range", field="rate_within_minutes", least=1, most=MOST_MINUTES)
    if not 0 <= rules.code_days <= MOST_CODE_DAYS:
        raise UserError("hall_number_out_of_range", field="code_days", least=0, most=MOST_CODE_DAYS)
    for field in ("satisfied_target_percent", "coverage_target_percent"):
        if not 0 <= getattr(rules, field) <= 100:
            raise UserError("percent_out_of_range", field=field)
