"""Phiếu đánh giá of TT 01/2018/TT-VPCP: nine indices, 0, 1 or 2 points each, and the bands they give.

Source: the texts of TT 01/2018 as collected in the legal code (Pháp điển) and a provincial form in use; replaced with
NĐ 61/2018 in 2025, and still the most detailed text that was read (docs/domain.md, 8). An index is the total of its
points over the number of slips, with one decimal; officers are judged by the sum of 1, 2, 3, 4 and 7 (at most 10),
the agency by the sum of all nine (at most 18).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import IntEnum, StrEnum

from desktop_app.errors import UserError


class Index(IntEnum):
    """The nine indices by their numbers."""

    WHOLE_TIME = 1
    """Tổng thời gian giải quyết so với quy định."""
    AGENCY_TIME = 2
    """Thời gian của từng cơ quan tham gia."""
    CONTACTS = 3
    """Số lần phải liên hệ để hoàn thiện hồ sơ."""
    AGENCIES = 4
    """Số cơ quan phải liên hệ."""
    ORGANISATION = 5
    """Tổ chức tiếp nhận hồ sơ, trả kết quả."""
    OPENNESS = 6
    """Công khai thủ tục hành chính."""
    ATTITUDE = 7
    """Thái độ của cán bộ."""
    ANSWERS = 8
    """Tiếp thu, giải trình phản ánh, kiến nghị."""
    ONLINE = 9
    """Dịch vụ công trực tuyến."""


QUESTIONS = len(Index)
MOST_POINTS = 2
OFFICER_INDICES = (Index.WHOLE_TIME, Index.AGENCY_TIME, Index.CONTACTS, Index.AGENCIES, Index.ATTITUDE)
Answers = tuple[int | None, ...]
"""Nine answers of one slip; None: left blank."""


class OfficerBand(StrEnum):
    """How the work is held to be done, by the sum of five indices."""

    FULL = "full"
    """From 5: 100 % of the task."""
    MOST = "most"
    """From 3.5: 70 to under 100 %."""
    UNDER = "under"
    """Less: under 70 %."""


class AgencyBand(StrEnum):
    """The agency's quality, by the sum of all nine."""

    EXCELLENT = "excellent"
    """Xuất sắc, from 15."""
    GOOD = "good"
    """Tốt, from 12."""
    FAIR = "fair"
    """Khá, from 9."""
    AVERAGE = "average"
    """Trung bình, from 6."""
    WEAK = "weak"
    """Yếu."""


_OFFICER = ((Decimal("5"), OfficerBand.FULL), (Decimal("3.5"), OfficerBand.MOST))
_AGENCY = (
    (Decimal(15), AgencyBand.EXCELLENT),
    (Decimal(12), AgencyBand.GOOD),
    (Decimal(9), AgencyBand.FAIR),
    (Decimal(6), AgencyBand.AVERAGE),
)


def checked_answers(answers: Sequence[int | None]) -> Answers:
    """Nine answers of 0, 1, 2 or None; raises ``UserError``: ``slip_answer_invalid`` (``question``), ``slip_empty``."""
    if len(answers) != QUESTIONS:
        raise UserError("slip_answer_invalid", field="answers", question=min(len(answers) + 1, QUESTIONS))
    for number, answer in enumerate(answers, start=1):
        if answer is not None and not 0 <= answer <= MOST_POINTS:
            raise UserError("slip_answer_invalid", field=f"answer_{number}", question=number)
    if all(answer is None for answer in answers):
        raise UserError("slip_empty", field="answers")
    return tuple(answers)


@dataclass(frozen=True, slots=True)
class IndexResult:
    """One index of a period: points and slips that answer it. ``value``: None without any."""

    index: Index
    points: int
    slips: int

    @property
    def value(self) -> Decimal | None:
        """Total over number of slips, one decimal. A blank question counts neither way: its slip says nothing of it
        (our decision; on whole slips it is the circular's own sum)."""
        if not self.slips:
            return None
        return (Decimal(self.points) / self.slips).quantize(Decimal("0.1"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class SlipScore:
    """All nine indices. Sums are of the rounded indices, as they stand in the table; None while an index has none."""

    slips: int
    indices: tuple[IndexResult, ...]

    @property
    def officer_sum(self) -> Decimal | None:
        return self._sum(OFFICER_INDICES)

    @property
    def agency_sum(self) -> Decimal | None:
        return self._sum(tuple(Index))

    @property
    def officer_band(self) -> OfficerBand | None:
        total = self.officer_sum
        return None if total is None else officer_band(total)

    @property
    def agency_band(self) -> AgencyBand | None:
        total = self.agency_sum
        return None if total is None else agency_band(total)

    def _sum(self, wanted: Sequence[Index]) -> Decimal | None:
        values = [one.value for one in self.indices if one.index in wanted]
        known = [value for value in values if value is not None]
        return sum(known, Decimal(0)) if len(known) == len(wanted) else None


def score(slips: Sequence[Answers]) -> SlipScore:
    """The indices of some slips."""
    columns = [[slip[index - 1] for slip in slips] for index in Index]
    given = [[answer for answer in column if answer is not None] for column in columns]
    results = (IndexResult(index, sum(found), len(found)) for index, found in zip(Index, given, strict=True))
    return SlipScore(len(slips), tuple(results))


def officer_band(total: Decimal) -> OfficerBand:
    """From the sum of 1, 2, 3, 4 and 7."""
    return next((band for least, band in _OFFICER if total >= least), OfficerBand.UNDER)


def agency_band(total: Decimal) -> AgencyBand:
    """From the sum of all nine."""
    return next((band for least, band in _AGENCY if total >= least), AgencyBand.WEAK)


def clock_index(index: Index, early: int, on_time: int, late: int) -> IndexResult:
    """An index of time from the clock: 2 points for what ended before its limit, 1 for the day of the limit, else 0.

    The circular asks whether the time was shorter than the limit, equal to it or longer; which end counts as equal is
    the one the program judges every dossier by (``domain.dossier.timeliness``; our decision).
    """
    return IndexResult(index, MOST_POINTS * early + on_time, early + on_time + late)
