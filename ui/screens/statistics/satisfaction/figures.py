"""Satisfaction in words: tiles, charts, the table of the nine indices, and the printed page."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.charts import Bar, ChartData, FigureLine, Series, StatisticsPaper
from desktop_app.domain.exchange.rating import LevelRow, SatisfactionFigures
from desktop_app.domain.formatting import date_vi, decimal_vi, money_plain, time_vi
from desktop_app.domain.satisfaction.ballot import Level
from desktop_app.domain.satisfaction.slip import MOST_POINTS, QUESTIONS, AgencyBand, Index, OfficerBand, SlipScore
from ui.screens.statistics.figures import NOTHING, FigureView, judged, period_text, share_text, target_text
from ui.screens.statistics.satisfaction.state import PROCEDURES, SatisfactionState

translate = QCoreApplication.translate

SATISFIED, COVERAGE, GIVEN, DISSATISFIED, SLIPS = "satisfied", "coverage", "given", "dissatisfied", "slips"
LEVELS, REASONS = "levels", "reasons"
"""Keys of the two charts."""
MOST_BARS = 12


def tile_labels() -> tuple[tuple[str, str], ...]:
    return (
        (SATISFIED, translate("Satisfaction", "Hài lòng")),
        (COVERAGE, translate("Satisfaction", "Được đánh giá")),
        (GIVEN, translate("Satisfaction", "Lượt đánh giá")),
        (DISSATISFIED, translate("Satisfaction", "Không hài lòng")),
        (SLIPS, translate("Satisfaction", "Phiếu đánh giá giấy")),
    )


def as_of_text(figures: SatisfactionFigures) -> str:
    """ "Số liệu tính đến 09:40 ngày 19/11/2026"."""
    return translate("Satisfaction", "Số liệu tính đến {time} ngày {day}").format(
        time=time_vi(figures.as_of), day=date_vi(figures.as_of)
    )


def tiles_of(figures: SatisfactionFigures) -> tuple[FigureView, ...]:
    labels = dict(tile_labels())
    satisfied, coverage = figures.satisfied_percent, figures.coverage_percent
    by_code = translate("Satisfaction", "trong đó {n} bằng mã").format(n=money_plain(figures.by_code))
    return (
        FigureView(
            SATISFIED,
            labels[SATISFIED],
            share_text(satisfied),
            target_text(figures.satisfied_target),
            judged(satisfied, figures.satisfied_target),
            translate("Satisfaction", "{n} rất hài lòng").format(n=money_plain(figures.very_satisfied)),
        ),
        FigureView(
            COVERAGE,
            labels[COVERAGE],
            share_text(coverage),
            target_text(figures.coverage_target),
            judged(coverage, figures.coverage_target),
            translate("Satisfaction", "{rated} trên {returned} hồ sơ đã trả").format(
                rated=money_plain(figures.returned_rated), returned=money_plain(figures.returned)
            ),
        ),
        FigureView(GIVEN, labels[GIVEN], money_plain(figures.given), trend=by_code if figures.by_code else ""),
        FigureView(
            DISSATISFIED,
            labels[DISSATISFIED],
            money_plain(figures.dissatisfied),
            state="attention" if figures.dissatisfied else "",
        ),
        FigureView(SLIPS, labels[SLIPS], money_plain(figures.slips.slips), trend=band_text(figures.slips)),
    )


def level_series() -> tuple[Series, ...]:
    return (
        Series(Level.VERY_SATISFIED.value, translate("Satisfaction", "Rất hài lòng"), "ok"),
        Series(Level.SATISFIED.value, translate("Satisfaction", "Hài lòng"), "accent", "hatch"),
        Series(Level.DISSATISFIED.value, translate("Satisfaction", "Không hài lòng"), "attention", "cross"),
    )


def levels_chart(figures: SatisfactionFigures, divided_by: str) -> ChartData:
    by_procedure = divided_by == PROCEDURES
    rows = figures.procedures if by_procedure else figures.counters
    category = translate("Satisfaction", "Thủ tục") if by_procedure else translate("Satisfaction", "Quầy")
    return ChartData(
        LEVELS,
        translate("Satisfaction", "Mức hài lòng"),
        category,
        level_series(),
        tuple(_level_bar(row) for row in rows[:MOST_BARS]),
        horizontal=True,
        note=_counted_note(figures),
    )


def levels_empty(figures: SatisfactionFigures) -> str:
    """What stands in the place of levels that are not there."""
    return _counted_note(figures) or translate("Satisfaction", "Chưa có đánh giá trong kỳ này")


def reasons_empty(figures: SatisfactionFigures) -> str:
    """What stands in the place of reasons: those of today wait for the end of the day, as the levels do."""
    if figures.open_today:
        return translate("Satisfaction", "Lý do của hôm nay vào bảng khi hết ngày, để không ai bị nhận ra")
    return translate("Satisfaction", "Chưa có lý do nào được chọn trong kỳ này")


def reasons_chart(figures: SatisfactionFigures) -> ChartData:
    series = (
        Series(Level.DISSATISFIED.value, translate("Satisfaction", "Chưa hài lòng"), "attention", "cross"),
        Series(Level.SATISFIED.value, translate("Satisfaction", "Hài lòng"), "ok"),
    )
    bars = tuple(Bar(row.key, row.label, (row.dissatisfied, row.satisfied)) for row in figures.reasons)
    return ChartData(
        REASONS, translate("Satisfaction", "Lý do"), translate("Satisfaction", "Lý do"), series, bars, horizontal=True
    )  # fmt: skip


def _level_bar(row: LevelRow) -> Bar:
    label = row.label or translate("Satisfaction", "Gộp chung (ít người)")
    return Bar(row.key, label, (row.very_satisfied, row.satisfied, row.dissatisfied))


def _counted_note(figures: SatisfactionFigures) -> str:
    if not figures.open_today:
        return ""
    return translate("Satisfaction", "{n} lượt vào bảng khi hết ngày, để không ai bị nhận ra").format(
        n=money_plain(figures.open_today)
    )


# -- the nine indices -----------------------------------------------------------------------------------------------
def index_name(index: Index) -> str:
    return {
        Index.WHOLE_TIME: translate("Satisfaction", "Tổng thời gian giải quyết so với quy định"),
        Index.AGENCY_TIME: translate("Satisfaction", "Thời gian giải quyết của từng cơ quan"),
        Index.CONTACTS: translate("Satisfaction", "Số lần phải liên hệ để hoàn thiện hồ sơ"),
        Index.AGENCIES: translate("Satisfaction", "Số cơ quan phải liên hệ"),
        Index.ORGANISATION: translate("Satisfaction", "Tổ chức tiếp nhận, trả kết quả"),
        Index.OPENNESS: translate("Satisfaction", "Công khai thủ tục hành chính"),
        Index.ATTITUDE: translate("Satisfaction", "Thái độ của cán bộ"),
        Index.ANSWERS: translate("Satisfaction", "Tiếp thu, giải trình phản ánh, kiến nghị"),
        Index.ONLINE: translate("Satisfaction", "Dịch vụ công trực tuyến"),
    }[index]


def officer_band_name(band: OfficerBand) -> str:
    return {
        OfficerBand.FULL: translate("Satisfaction", "hoàn thành 100 % nhiệm vụ"),
        OfficerBand.MOST: translate("Satisfaction", "hoàn thành từ 70 đến dưới 100 % nhiệm vụ"),
        OfficerBand.UNDER: translate("Satisfaction", "hoàn thành dưới 70 % nhiệm vụ"),
    }[band]


def agency_band_name(band: AgencyBand) -> str:
    return {
        AgencyBand.EXCELLENT: translate("Satisfaction", "xuất sắc"),
        AgencyBand.GOOD: translate("Satisfaction", "tốt"),
        AgencyBand.FAIR: translate("Satisfaction", "khá"),
        AgencyBand.AVERAGE: translate("Satisfaction", "trung bình"),
        AgencyBand.WEAK: translate("Satisfaction", "yếu"),
    }[band]


def band_text(score: SlipScore) -> str:
    """What the slips say of the agency; that there is none while there are no slips."""
    if not score.slips:
        return translate("Satisfaction", "chưa có phiếu")
    band = score.agency_band
    return "" if band is None else translate("Satisfaction", "xếp loại {band}").format(band=agency_band_name(band))


@dataclass(frozen=True, slots=True)
class IndexRow:
    """A line of the table of indices."""

    number: str
    name: str
    value: str
    slips: str
    band: str = ""


def index_rows(score: SlipScore) -> tuple[IndexRow, ...]:
    """The nine indices, then the two sums; empty without slips."""
    if not score.slips:
        return ()
    rows = [
        IndexRow(str(one.index.value), index_name(one.index), decimal_text(one.value), money_plain(one.slips))
        for one in score.indices
    ]
    officer, agency = score.officer_band, score.agency_band
    most_of_five, most_of_nine = 5 * MOST_POINTS, QUESTIONS * MOST_POINTS
    rows.append(
        IndexRow(
            "",
            translate("Satisfaction", "Cán bộ: cộng 1, 2, 3, 4 và 7 (cao nhất {most})").format(most=most_of_five),
            decimal_text(score.officer_sum),
            money_plain(score.slips),
            officer_band_name(officer) if officer is not None else "",
        )
    )
    rows.append(
        IndexRow(
            "",
            translate("Satisfaction", "Cơ quan: cộng 9 chỉ số (cao nhất {most})").format(most=most_of_nine),
            decimal_text(score.agency_sum),
            money_plain(score.slips),
            agency_band_name(agency) if agency is not None else "",
        )
    )
    return tuple(rows)


def decimal_text(value: Decimal | None) -> str:
    return NOTHING if value is None else decimal_vi(float(value), 1)


# -- paper ----------------------------------------------------------------------------------------------------------
def paper_of(state: SatisfactionState) -> StatisticsPaper | None:
    """The part as it is printed and exported; None before there are figures."""
    figures = state.figures
    if figures is None:
        return None
    lines = [
        FigureLine(view.label, view.value, view.target.removeprefix("/ "), view.trend) for view in tiles_of(figures)
    ]
    lines += [
        FigureLine(f"{row.number}. {row.name}" if row.number else row.name, row.value, "", row.band)
        for row in index_rows(figures.slips)
    ]
    charts = (levels_chart(figures, state.divided_by), reasons_chart(figures))
    return StatisticsPaper(
        superior_body=state.superior_body,
        centre=state.centre,
        title=translate("Satisfaction", "ĐÁNH GIÁ SỰ HÀI LÒNG"),
        period=period_text(figures.period),
        as_of=as_of_text(figures),
        figures=tuple(lines),
        charts=tuple(chart for chart in charts if not chart.is_empty),
        sample=state.sample,
    )
