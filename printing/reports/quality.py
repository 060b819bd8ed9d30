"""The nine indices of TT 01/2018, and QĐ 766's groups as the centre's own estimate."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.exchange.service_quality import NineIndices, Punctuality, QualityEstimate
from desktop_app.domain.indicators import Period, share
from desktop_app.domain.satisfaction.slip import (
    MOST_POINTS,
    OFFICER_INDICES,
    QUESTIONS,
    AgencyBand,
    Index,
    OfficerBand,
)
from printing.excel import CellKind
from printing.reports.paper import Cell, Going, ReportColumn, ReportPaper, ReportTable
from printing.reports.report import Report

if TYPE_CHECKING:
    from desktop_app.services.office import OfficeServices

INDICES = {
    Index.WHOLE_TIME: "Tổng thời gian giải quyết so với quy định",
    Index.AGENCY_TIME: "Thời gian giải quyết của từng cơ quan, bộ phận",
    Index.CONTACTS: "Số lần phải liên hệ để hoàn thiện hồ sơ",
    Index.AGENCIES: "Số cơ quan phải liên hệ",
    Index.ORGANISATION: "Tổ chức tiếp nhận hồ sơ, trả kết quả",
    Index.OPENNESS: "Công khai thủ tục hành chính",
    Index.ATTITUDE: "Thái độ của cán bộ",
    Index.ANSWERS: "Tiếp thu, giải trình phản ánh, kiến nghị",
    Index.ONLINE: "Dịch vụ công trực tuyến",
}
OFFICER = {
    OfficerBand.FULL: "hoàn thành 100 % nhiệm vụ",
    OfficerBand.MOST: "hoàn thành từ 70 đến dưới 100 % nhiệm vụ",
    OfficerBand.UNDER: "hoàn thành dưới 70 % nhiệm vụ",
}
AGENCY = {
    AgencyBand.EXCELLENT: "xuất sắc",
    AgencyBand.GOOD: "tốt",
    AgencyBand.FAIR: "khá",
    AgencyBand.AVERAGE: "trung bình",
    AgencyBand.WEAK: "yếu",
}
CLOCK, SLIPS = "đồng hồ của hồ sơ", "phiếu đánh giá"
NO_SLIP, NO_STEP, NOTHING_DONE = "chưa có phiếu", "chưa bước nào có thời hạn riêng", "chưa có hồ sơ nào xong trong kỳ"
AT_RECEPTION = "Bộ phận tiếp nhận"
_INDEX = (
    ReportColumn("Số", 0.6),
    ReportColumn("Chỉ số đánh giá", 4),
    ReportColumn("Nguồn", 1.8),
    ReportColumn("Số hồ sơ, bước hoặc phiếu", 1.3, CellKind.NUMBER),
    ReportColumn("Tổng điểm", 1.1, CellKind.NUMBER),
    ReportColumn("Chỉ số (0–2)", 1.1, CellKind.DECIMAL),
    ReportColumn("Ghi chú", 2.6),
)
_TIMES = (
    ReportColumn("Trước hạn (2 điểm)", 1.3, CellKind.NUMBER),
    ReportColumn("Đúng hạn (1 điểm)", 1.3, CellKind.NUMBER),
    ReportColumn("Quá hạn (0 điểm)", 1.3, CellKind.NUMBER),
    ReportColumn("Tổng số", 1.2, CellKind.NUMBER),
)


class NineIndicesReport(Report[NineIndices]):
    name = "tt01"
    title = "Đánh giá theo chín chỉ số (TT 01/2018)"
    stem = "chin-chi-so"

    def read(
        self, office: OfficeServices, period: Period, as_of: date | None = None, going: Going | None = None
    ) -> NineIndices:
        self.no_as_of(as_of)
        return office.reports.nine_indices(period)

    def paper(self, value: NineIndices) -> ReportPaper:
        index = ReportTable("Chín chỉ số", _INDEX, tuple(_index_rows(value)), frozenset({QUESTIONS, QUESTIONS + 1}))
        whole = ReportTable(
            "Chỉ số 1: hồ sơ giải quyết xong trong kỳ",
            (ReportColumn("Phạm vi", 4), *_TIMES),
            (_times("Toàn trung tâm", value.whole),) if value.whole.total else (),
            empty="Chưa có hồ sơ nào giải quyết xong trong kỳ này",
        )
        steps = ReportTable(
            "Chỉ số 2: từng bước của những hồ sơ ấy, theo bộ phận",
            (ReportColumn("Bộ phận", 4), *_TIMES),
            tuple(_times(one.name or AT_RECEPTION, one) for one in value.steps),
            empty="Chưa bước nào có thời hạn riêng: đặt thời hạn từng bước ở F9",
        )
        notes = (
            "Chỉ số = tổng điểm / số phiếu (hoặc số hồ sơ, số bước), một chữ số thập phân. Chỉ số 1 và 2 tính từ đồng "
            "hồ của hồ sơ: trước hạn 2 điểm, đúng hạn 1 điểm, quá hạn 0 điểm; hồ sơ được rút tính đúng hạn. Chỉ số 3 "
            "đến 9 từ phiếu đã nhập ở F7.",
            "Nguồn: Thông tư 01/2018/TT-VPCP (hết hiệu lực cùng Nghị định 61/2018/NĐ-CP; chưa rõ văn bản sau có giữ "
            "chín chỉ số này không).",
        )
        return ReportPaper(self.name, self.title, value.head, (index, whole, steps), notes)


def _index_rows(value: NineIndices) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for one in value.score.indices:
        clock = one.index in (Index.WHOLE_TIME, Index.AGENCY_TIME)
        note = "" if one.slips else NO_SLIP
        if not one.slips and clock:
            note = NOTHING_DONE if one.index is Index.WHOLE_TIME else NO_STEP
        elif clock:
            said = value.slips.indices[one.index - 1].value
            note = "" if said is None else f"theo phiếu: {str(said).replace('.', ',')}"
        found = None if one.value is None else float(one.value)
        rows.append(
            (str(one.index.value), INDICES[one.index], CLOCK if clock else SLIPS, one.slips,
             one.points if one.slips else None, found, note)
        )  # fmt: skip
    officer, agency = value.score.officer_band, value.score.agency_band
    missing = "chưa đủ chỉ số để xếp loại"
    rows.append(
        ("", f"Cán bộ: cộng 1, 2, 3, 4 và 7 (cao nhất {len(OFFICER_INDICES) * MOST_POINTS})", "", None, None,
         _number(value.score.officer_sum), OFFICER[officer] if officer else missing)
    )  # fmt: skip
    rows.append(
        ("", f"Cơ quan: cộng 9 chỉ số (cao nhất {QUESTIONS * MOST_POINTS})", "", None, None,
         _number(value.score.agency_sum), f"xếp loại {AGENCY[agency]}" if agency else missing)
    )  # fmt: skip
    return rows


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))


def _times(name: str, one: Punctuality) -> tuple[Cell, ...]:
    return (name, one.early, one.on_time, one.late, one.total)


UNKNOWN = "chương trình không biết"
_GROUPS = (
    ReportColumn("Nhóm chỉ số (QĐ 766)", 2.6),
    ReportColumn("Điểm tối đa", 1, CellKind.NUMBER),
    ReportColumn("Điều biết được ở quầy", 4.2),
    ReportColumn("Tử số", 1, CellKind.NUMBER),
    ReportColumn("Mẫu số", 1, CellKind.NUMBER),
    ReportColumn("Tỷ lệ", 1, CellKind.PERCENT),
    ReportColumn("Điều chỉ Cổng Dịch vụ công quốc gia biết", 4),
)


class QualityReport(Report[QualityEstimate]):
    name = "qd766"
    title = "Chất lượng phục vụ (QĐ 766) – ước tính nội bộ"
    stem = "uoc-tinh-qd-766"

    def read(
        self, office: OfficeServices, period: Period, as_of: date | None = None, going: Going | None = None
    ) -> QualityEstimate:
        self.no_as_of(as_of)
        return office.reports.quality(period)

    def paper(self, value: QualityEstimate) -> ReportPaper:
        notes = (
            "ƯỚC TÍNH NỘI BỘ: điểm chính thức do Cổng Dịch vụ công quốc gia tính và công bố; bảng này không quy ra "
            "điểm, vì nhiều phần của mỗi nhóm quầy không biết. Ô trống là không biết, không phải là không.",
            "Nguồn của nhóm và điểm tối đa: Quyết định 766/QĐ-TTg theo các trang công bố của Cổng; chưa đọc được toàn "
            "văn.",
        )
        table = ReportTable("", _GROUPS, tuple(_groups(value)))
        return ReportPaper(self.name, self.title, value.head, (table,), notes)


def _groups(value: QualityEstimate) -> list[tuple[Cell, ...]]:
    done = value.done
    return [
        ("Công khai, minh bạch", 18, UNKNOWN, None, None, None,
         "thủ tục công bố đúng hạn, cập nhật đúng hạn, đủ nội dung; hồ sơ đồng bộ lên Cổng"),
        _known("Tiến độ giải quyết", 20, "hồ sơ xong trước hạn và đúng hạn / hồ sơ đã giải quyết",
               done.early + done.on_time, done.total, "hồ sơ Cổng nhận được; hồ sơ tạm dừng theo cách tính của Cổng"),
        _known("Dịch vụ công trực tuyến", 12, "hồ sơ trực tuyến / mọi hồ sơ tiếp nhận", value.online, value.received,
               "thủ tục được cung cấp trực tuyến (toàn trình, một phần)"),
        _known("", None, f"hồ sơ trực tuyến / hồ sơ của {value.online_procedures} thủ tục có hồ sơ trực tuyến",
               value.online, value.of_online_procedures, ""),
        ("Số hóa hồ sơ", 22, UNKNOWN, None, None, None,
         "bản điện tử của kết quả, thành phần số hóa, tái sử dụng, kết nối dữ liệu dân cư, chứng thực điện tử"),
        _known("Mức độ hài lòng", 18, "lượt hài lòng và rất hài lòng / lượt đánh giá tại quầy và bằng mã",
               value.satisfied, value.rated, "phản ánh, kiến nghị xử lý đúng hạn và mức hài lòng về việc ấy"),
        _known("Thanh toán trực tuyến", 10, "hồ sơ có phí đã chuyển khoản / hồ sơ có phí", value.transfer,
               value.with_fee, "thanh toán qua Cổng: chuyển khoản tại quầy không phải là thanh toán trực tuyến"),
        _known("", None, "hồ sơ có phí đã nộp tiền mặt / hồ sơ có phí", value.cash, value.with_fee, ""),
    ]  # fmt: skip


def _known(group: str, most: int | None, what: str, part: int, whole: int, unknown: str) -> tuple[Cell, ...]:
    return (group, most, what, part, whole, share(part, whole), unknown)
