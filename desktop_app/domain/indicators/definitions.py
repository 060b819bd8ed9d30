"""What every figure of a supervisor means, in one table: shown beside the figure, and printed as docs/indicators.md.

The names and sentences are Vietnamese, as those who read the figures are; the words of the national form are its own.
``sure`` is the letter of docs/domain.md: A the text was read, B a named document says so, C from
practice, D our decision.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.indicators.figures import Figure
from desktop_app.domain.indicators.kpi import Kpi


class AsOf(StrEnum):
    """What a later change does to the figure of a period that is over."""

    RESTATED = "restated"
    """Kept as sums with every later change: the figure as of any day can be told, and what changed it since."""
    TODAY = "today"
    """As the dossiers are known today."""
    TYPED = "typed"
    """Typed in by somebody: what it says is his."""
    NOW = "now"
    """Says nothing of a period: counted at the instant of asking."""


class Definition(Struct, frozen=True):
    """``key`` as programs name it (a ``Figure``, or "06a." and the column); ``unit``: what one of it is."""

    key: str
    name: str
    formula: str
    counts: str
    unit: str
    source: str
    sure: str
    as_of: AsOf


AS_OF_WORDS = {
    AsOf.RESTATED: "Số của kỳ đã qua giữ nguyên như khi kết thúc kỳ; thay đổi ghi nhận sau đó nêu riêng, kèm lý do.",
    AsOf.TODAY: "Tính theo những gì chương trình biết hôm nay; sửa hồ sơ cũ thì số của kỳ cũ đổi theo.",
    AsOf.TYPED: "Do cán bộ nhập tay theo nguồn ghi bên cạnh; chương trình không tính được số này.",
    AsOf.NOW: "Đếm tại thời điểm xem, không theo kỳ.",
}
_DOSSIERS, _PERCENT, _MINUTES = "hồ sơ", "%", "phút"
_06A = "Biểu II.06a/VPCP/KSTT"
_TODAY = AsOf.TODAY
_IN_USE = "Hệ thống cấp tỉnh đang dùng"
_OURS = "Quy ước của chương trình"
_PROMISE = "Chương trình “Ngày thứ năm không chờ”"


def _dossiers(key: str, name: str, formula: str, counts: str, source: str, sure: str, as_of: AsOf) -> Definition:
    return Definition(key, name, formula, counts, _DOSSIERS, source, sure, as_of)


PAGE = (
    _dossiers(Figure.RECEIVED, "Tiếp nhận", "số hồ sơ có ngày tiếp nhận trong kỳ",
              "Mọi hình thức nộp; không tính hồ sơ đã hủy – nhập nhầm.", _06A, "A", _TODAY),
    _dossiers(Figure.FINISHED, "Đã giải quyết", "trước hạn + đúng hạn + quá hạn",
              "Hồ sơ xử lý xong trong kỳ, dù nhận từ bao giờ; kể cả từ chối và rút.", _06A, "A", _TODAY),
    _dossiers(Figure.EARLY, "Trước hạn", "ngày xử lý xong < ngày hẹn trả",
              "So ngày; thủ tục tính theo giờ, theo phút thì so đến phút. Xét lúc xử lý xong, không phải lúc trả.",
              _IN_USE, "A", _TODAY),
    _dossiers(Figure.ON_TIME, "Đúng hạn", "ngày xử lý xong = ngày hẹn trả, hoặc hồ sơ được rút",
              "Như trước hạn; hồ sơ rút luôn tính đúng hạn.", _IN_USE, "A", _TODAY),
    _dossiers(Figure.LATE, "Quá hạn", "ngày xử lý xong > ngày hẹn trả",
              "Như trước hạn; xin lỗi sau khi đã quá hạn thì vẫn là quá hạn.", _IN_USE, "A", _TODAY),
    _dossiers(Figure.IN_PROCESS_WITHIN, "Đang giải quyết, trong hạn", "chưa xong cuối kỳ − đang giải quyết, quá hạn",
              "Kể cả chờ bổ sung, chờ nghĩa vụ tài chính, tạm dừng. Kỳ chưa hết: tính đến lúc xem.", _06A, "A", _TODAY),
    _dossiers(Figure.IN_PROCESS_LATE, "Đang giải quyết, quá hạn", "chưa xong cuối kỳ, đồng hồ chạy, đã qua hạn",
              "Không tính hồ sơ đang tạm dừng. Kỳ chưa hết: tính đến lúc xem.", _06A, "A", _TODAY),
    _dossiers(Figure.DUE_TODAY, "Đến hạn hôm nay", "chưa xong và hẹn trả trong hôm nay",
              "Cả hồ sơ đang tạm dừng.", _OURS, "D", AsOf.NOW),
    _dossiers(Figure.TO_RETURN, "Chờ trả", "đã xong và chưa trao cho người dân",
              "Mọi hồ sơ có kết quả còn ở trung tâm.", _OURS, "D", AsOf.NOW),
    _dossiers(Figure.NO_WAIT, "Nhận không chờ", "số hồ sơ nhận trong kỳ có lời hứa trả ngay",
              "Tính theo ngày tiếp nhận.", _PROMISE, "B", _TODAY),
    _dossiers(Figure.NO_WAIT_KEPT, "Giữ lời", "xong trong phút đã hứa",
              "Tính theo ngày tiếp nhận.", _PROMISE, "B", _TODAY),
    _dossiers(Figure.NO_WAIT_BROKEN, "Không giữ lời", "xong muộn, chuyển thành hẹn, hoặc chưa xong mà đã muộn",
              "Tính theo ngày tiếp nhận.", _PROMISE, "B", _TODAY),
    _dossiers(Figure.NO_WAIT_RUNNING, "Không chờ đang chạy", "nhận không chờ − giữ lời − không giữ lời",
              "Chưa xong và chưa đến phút đã hứa.", _PROMISE, "B", AsOf.NOW),
    Definition("on_time_share", "Tỷ lệ đúng hạn", "(trước hạn + đúng hạn) / đã giải quyết × 100",
               "Trống khi chưa có hồ sơ nào xong.", _PERCENT, _06A, "A", _TODAY),
    Definition("kept_share", "Không chờ, giữ lời", "giữ lời / (giữ lời + không giữ lời) × 100",
               "Trống khi chưa có lời hứa nào kết thúc.", _PERCENT, _PROMISE, "B", _TODAY),
    Definition("median", "Không chờ, trung vị", "trung vị của (lúc xong − lúc tiếp nhận)",
               "Các hồ sơ không chờ nhận trong kỳ và đã xong.", _MINUTES, _OURS, "D", _TODAY),
)  # fmt: skip
"""The page of figures (F7)."""

FORM_06A = tuple(
    _dossiers(f"06a.{column}", f"({column}) {name}", formula, counts, _06A, sure, AsOf.RESTATED)
    for column, name, formula, counts, sure in (
        (3, "Tiếp nhận, tổng số", "(4) + (5) + (6)", "Không tính hồ sơ đã hủy, chưa tiếp nhận.", "A"),
        (4, "Trực tuyến", "nhận trong kỳ, nộp trực tuyến", "Theo ngày tiếp nhận.", "A"),
        (5, "Trực tiếp, dịch vụ bưu chính", "nhận trong kỳ, nộp cách khác", "Theo ngày tiếp nhận.", "A"),
        (6, "Từ kỳ trước", "nhận trước kỳ và chưa xong khi kỳ bắt đầu", "Cả hồ sơ đang tạm dừng.", "A"),
        (7, "Đã giải quyết, tổng số", "(8) + (9) + (10)", "Theo ngày xử lý xong.", "A"),
        (8, "Trước hạn", "ngày xong < ngày hẹn trả", "Như trên trang số liệu.", "A"),
        (9, "Đúng hạn", "ngày xong = ngày hẹn trả, hoặc được rút", "Hồ sơ chờ bổ sung tính ở cột 12.", "A"),
        (10, "Quá hạn", "ngày xong > ngày hẹn trả", "Như trên trang số liệu.", "A"),
        (11, "Đang giải quyết, tổng số", "(12) + (13); cũng bằng (3) − (7)", "Chưa xong khi kỳ kết thúc.", "A"),
        (12, "Trong hạn", "(11) − (13)", "Kể cả chờ bổ sung, chờ nghĩa vụ tài chính, tạm dừng.", "A"),
        (13, "Quá hạn", "chưa xong, đang tính giờ, ngày hẹn trả không sau ngày cuối kỳ",
         "Hết ngày hẹn trả mà chưa xong là quá hạn, thủ tục nào cũng vậy. Kỳ chưa hết: đến hạn hôm nay còn trong hạn.",
         "D"),
    )
)  # fmt: skip
"""The columns of form II.06a, by sector."""

_REVIEW = "Bảng chỉ tiêu cải cách hành chính cấp huyện 2019"
_OF_UNIT = "Theo bộ phận: hồ sơ thuộc các lĩnh vực của bộ phận."
KPI = (
    Definition(Kpi.ON_TIME, "Trả hồ sơ đúng hạn", "(trước hạn + đúng hạn) / đã giải quyết × 100",
               "Theo ngày xử lý xong. Theo bộ phận: hồ sơ xử lý xong tại bộ phận.", _PERCENT, _REVIEW, "B", _TODAY),
    Definition(Kpi.SATISFIED, "Người dân hài lòng", "(hài lòng + rất hài lòng) / lượt đánh giá × 100",
               "Mọi lượt đánh giá trong kỳ. Không tách theo bộ phận: phiếu không ghi bộ phận.", _PERCENT, _REVIEW, "B",
               _TODAY),
    Definition(Kpi.RATED, "Hồ sơ được đánh giá", "lượt đánh giá khi nhận kết quả / hồ sơ đã trả × 100",
               "Theo ngày trả kết quả. Không tách theo bộ phận.", _PERCENT, _REVIEW, "B", _TODAY),
    Definition(Kpi.ONLINE, "Hồ sơ nộp trực tuyến", "tiếp nhận trực tuyến / tiếp nhận × 100",
               f"Theo ngày tiếp nhận, mọi mức độ trực tuyến. {_OF_UNIT}", _PERCENT, _REVIEW, "B", _TODAY),
    Definition(Kpi.ONLINE_FULL, "Hồ sơ trực tuyến toàn trình", "nhập tay",
               "Hồ sơ không ghi mức độ trực tuyến.", _PERCENT, _REVIEW, "B", AsOf.TYPED),
    Definition(Kpi.PROCEDURES, "Thủ tục trực tuyến có hồ sơ", "số thủ tục có hồ sơ trực tuyến / số thủ tục cung cấp "
               "trực tuyến × 100", f"Tử số do chương trình đếm theo ngày tiếp nhận; mẫu số nhập tay. {_OF_UNIT}",
               _PERCENT, _REVIEW, "B", _TODAY),
    Definition(Kpi.NO_WAIT, "Không chờ, giữ lời", "giữ lời / (giữ lời + không giữ lời) × 100",
               f"Theo ngày tiếp nhận; không tính lời hứa đang chạy. {_OF_UNIT}", _PERCENT, _PROMISE, "B", _TODAY),
    Definition(Kpi.E_DOCUMENTS, "Văn bản trao đổi điện tử", "nhập tay",
               "Chương trình không quản lý văn bản đi, đến.", _PERCENT, _REVIEW, "B", AsOf.TYPED),
    Definition(Kpi.MAILBOX, "Cán bộ dùng hộp thư điện tử", "nhập tay",
               "Chương trình không biết việc dùng thư điện tử.", _PERCENT, _REVIEW, "B", AsOf.TYPED),
    Definition(Kpi.OFFERED, "Thủ tục cung cấp trực tuyến", "nhập tay",
               "Mẫu số của chỉ tiêu thủ tục trực tuyến có hồ sơ.", "thủ tục", _REVIEW, "B", AsOf.TYPED),
)  # fmt: skip
"""The page of targets (F7)."""

EFFECT = (
    Definition("effect.median", "Trước và sau: trung vị",
               "trung vị của thời gian làm việc từ lúc tiếp nhận đến lúc xong",
               "Các thủ tục từng có lời hứa không chờ, hồ sơ có hứa hay không đều tính; phút trong giờ làm việc. "
               "Trước: bằng số ngày, ngay trước lời hứa đầu tiên.", _MINUTES, _OURS, "D", _TODAY),
    Definition("effect.same_day", "Trước và sau: xong trong ngày", "xong trong ngày nhận / đã xong × 100",
               "Như trên; chỉ tính hồ sơ đã xong.", _PERCENT, _OURS, "D", _TODAY),
)  # fmt: skip
"""The no-wait programme before and after."""

_TT01, _QD766 = "TT 01/2018/TT-VPCP", "QĐ 766/QĐ-TTg, theo các trang công bố của Cổng"
REPORTS = (
    _dossiers("late.finished", "Xong quá hạn", "cột (10) của biểu II.06a", "Hồ sơ xong quá hạn trong kỳ.",
              _06A, "A", _TODAY),
    _dossiers("late.open", "Còn đang trễ", "cột (13) của biểu II.06a", "Chưa xong và đã quá hạn vào cuối kỳ.",
              _06A, "D", _TODAY),
    Definition("late.length", "Trễ", "thời gian làm việc từ hạn đến lúc xong (hoặc cuối kỳ) − lúc tạm dừng",
               "Hạn trước khi xin lỗi, nếu xin lỗi sau hạn. Một ngày là một ngày làm việc của trung tâm.",
               "ngày, giờ, phút", "NĐ 61/2018 Đ19.9", "D", _TODAY),
    Definition("missing.notices", "Giấy tờ hay thiếu",
               "phiếu hướng dẫn nêu giấy tờ + phiếu yêu cầu bổ sung nêu giấy tờ",
               "Mỗi phiếu tính một lần cho mỗi giấy tờ; không tính bước đã hoàn tác, hồ sơ hủy do nhập nhầm.",
               "phiếu", _OURS, "D", _TODAY),
    Definition("no-wait.same_day", "Xong trong ngày", "xong trong ngày tiếp nhận / đã xong × 100",
               "Mọi hồ sơ của thủ tục, hẹn hay không chờ, trong số ngày bằng nhau trước và kể từ lời hứa đầu tiên.",
               _PERCENT, _OURS, "D", _TODAY),
    Definition("no-wait.working", "Trung vị, phút làm việc", "trung vị thời gian làm việc từ tiếp nhận đến lúc xong",
               "Các hồ sơ đã xong của cùng thủ tục; chỉ dùng để so trước và sau.", _MINUTES, _OURS, "D", _TODAY),
    Definition("tt01.1", "Chỉ số 1", "(2 × trước hạn + đúng hạn) / hồ sơ xong trong kỳ",
               "Một chữ số thập phân; hồ sơ được rút tính đúng hạn.", "điểm", _TT01, "D", _TODAY),
    Definition("tt01.2", "Chỉ số 2", "(2 × trước hạn + đúng hạn) / bước có thời hạn riêng",
               "Các bước đã giao đi của hồ sơ xong trong kỳ, mọi bộ phận.", "điểm", _TT01, "D", _TODAY),
    Definition("tt01.3-9", "Chỉ số 3 đến 9", "tổng điểm / số phiếu có trả lời",
               "Phiếu đã nhập, theo ngày của phiếu; chưa có phiếu thì để trống.", "điểm", _TT01, "A", AsOf.TYPED),
    Definition("qd766.progress", "Tiến độ giải quyết", "(trước hạn + đúng hạn) / đã giải quyết × 100",
               "Ước tính nội bộ, không quy ra điểm.", _PERCENT, _QD766, "B", _TODAY),
    Definition("qd766.online", "Dịch vụ công trực tuyến", "hồ sơ trực tuyến / hồ sơ tiếp nhận × 100",
               "Thêm: trên mọi hồ sơ của các thủ tục có ít nhất một hồ sơ trực tuyến trong kỳ.", _PERCENT, _QD766, "B",
               _TODAY),
    Definition("qd766.satisfied", "Mức độ hài lòng", "(hài lòng + rất hài lòng) / lượt đánh giá × 100",
               "Đánh giá tại quầy và bằng mã; không có phản ánh, kiến nghị.", _PERCENT, _QD766, "B", _TODAY),
    Definition("qd766.payment", "Thanh toán", "hồ sơ có phí đã chuyển khoản (hoặc tiền mặt) / hồ sơ có phí × 100",
               "Theo ngày tiếp nhận; chuyển khoản tại quầy không phải là thanh toán trực tuyến.", _PERCENT, _QD766, "D",
               _TODAY),
)  # fmt: skip
_HALL = "Sổ lượt của sảnh"
_PEOPLE, _ROUNDS = "người", "lượt"
_NO_TARGET = "Chưa tìm được chỉ tiêu quốc gia về chờ; so với mục tiêu của trung tâm (F9)."
HALL = (
    Definition("hall.arrived", "Số đã cấp", "số phiếu lấy trong kỳ",
               "Lấy ở máy, ở quầy hoặc đặt hẹn rồi đến.", _ROUNDS, _HALL, "D", _TODAY),
    Definition("hall.p50", "Chờ, trung vị", "phút mà một nửa số người chờ không quá",
               "Từ lúc lấy số (có hẹn: từ giờ hẹn nếu muộn hơn) đến lần gọi được phục vụ; phút tròn.",
               _MINUTES, _HALL, "D", _TODAY),
    Definition("hall.p90", "Chờ, 9/10 người", "phút mà 9 trong 10 người chờ không quá",
               "Như trên; tính từ biểu đồ phút, không lấy trung bình của các phần.", _MINUTES, _HALL, "D", _TODAY),
    Definition("hall.within", "Chờ dưới mục tiêu", "chờ ít hơn mục tiêu / đã phục vụ × 100",
               _NO_TARGET, _PERCENT, _HALL, "D", _TODAY),
    Definition("hall.within30", "Chờ dưới 30 phút", "chờ ít hơn 30 phút / đã phục vụ × 100",
               _NO_TARGET, _PERCENT, _HALL, "D", _TODAY),
    Definition("hall.service", "Phục vụ, trung vị", "trung vị của (lúc xong − lúc bắt đầu)",
               "Các lượt đã xong; lượt cuối ngày chưa rõ kết quả không tính.", _MINUTES, _HALL, "D", _TODAY),
    Definition("hall.absent", "Gọi mà vắng", "lượt gọi không ai đến / (đã phục vụ + vắng) × 100",
               "Một số vắng hai lần là hai lượt.", _PERCENT, _HALL, "D", _TODAY),
)  # fmt: skip
"""The hall over a period (F7)."""

_ASKED = "Màn hình đánh giá tại quầy, mã trên biên nhận"
RATINGS = (
    Definition("rating.satisfied", "Hài lòng", "(hài lòng + rất hài lòng) / lượt đánh giá × 100",
               "Cả lượt hôm nay còn trong hộp. Trống khi chưa có lượt nào.", _PERCENT, _ASKED, "D", _TODAY),
    Definition("rating.coverage", "Được đánh giá", "hồ sơ đã trả được đánh giá / hồ sơ đã trả × 100",
               "Tính theo ngày trả kết quả.", _PERCENT, _ASKED, "D", _TODAY),
    Definition("rating.given", "Lượt đánh giá", "số phiếu trong hộp của các ngày trong kỳ",
               "Sau khi phục vụ, sau khi trả kết quả, và bằng mã.", _ROUNDS, _ASKED, "D", _TODAY),
    Definition("rating.dissatisfied", "Không hài lòng", "số lượt chọn không hài lòng",
               "Không biết là ai: nhật ký chỉ giữ tổng của cả ngày.", _ROUNDS, _ASKED, "D", _TODAY),
    Definition("rating.slips", "Phiếu đánh giá giấy", "số phiếu TT 01/2018 nhập có ngày trong kỳ",
               "Không tính phiếu đã lấy lại. Tổng chín chỉ số xếp loại cơ quan.", "phiếu", "TT 01/2018/TT-VPCP", "A",
               _TODAY),
)  # fmt: skip
"""Satisfaction (F7)."""

DAY = (
    Definition("day.unseen", "Chưa ghi nhận", "cảnh báo còn gấp mà chưa ai ghi nhận",
               "Mỗi việc báo một lần; việc đã qua không còn đếm. Ngưỡng đặt ở F9.", "việc", _OURS, "D", AsOf.NOW),
    _dossiers("day.promises", "Lời hứa gấp", "lời hứa đang chạy đã dùng hết phần thời gian đặt ở F9",
              "Cả lời hứa đã quá phút; bên cạnh là mọi lời hứa đang chạy.", _PROMISE, "B", AsOf.NOW),
    _dossiers("day.due", "Đến hạn hôm nay", "chưa xong và hẹn trả trong hôm nay",
              "Như trên trang số liệu; bảng bên dưới không lặp lại hồ sơ đã quá hạn.", _OURS, "D", AsOf.NOW),
    _dossiers("day.late", "Quá hạn", "chưa xong, đồng hồ chạy, đã qua hạn",
              "Độ trễ tính bằng giờ làm việc, ngày có 8 giờ.", _06A, "A", AsOf.NOW),
    _dossiers("day.apologies", "Chưa xin lỗi", "quá hạn và chưa lần nào xin lỗi, hẹn lại",
              "Văn bản xin lỗi phải có trước ngày hẹn một ngày làm việc.", "NĐ 61/2018/NĐ-CP Đ19.9", "A", AsOf.NOW),
    Definition("day.hall", "Đang chờ ở sảnh", "số phiếu đang chờ gọi",
               "Bên cạnh là người chờ lâu nhất; không tính số tạm gác, vắng.", _PEOPLE, _HALL, "D", AsOf.NOW),
    Definition("day.counters", "Quầy đang mở", "quầy ở trạng thái mở / mọi quầy đang dùng",
               "Quầy tạm nghỉ không tính là mở.", "quầy", _HALL, "D", AsOf.NOW),
)  # fmt: skip
"""The supervisor's day (F7)."""

DEFINITIONS: dict[str, Definition] = {
    one.key: one for one in (*PAGE, *KPI, *EFFECT, *HALL, *RATINGS, *DAY, *FORM_06A, *REPORTS)
}
