"""Why a field of a catalogue file was not read surely, and why a record was refused: one sentence for each code.

The import raises codes (``desktop_app/domain/catalogue/portal/flags.py``, ``row_…``); the page F8 and the command line
both take the words from here.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

FLAG_SENTENCES: Mapping[str, object] = {
    "limit_without_unit": QT_TRANSLATE_NOOP(
        "Catalogue", "Thời hạn chỉ là một con số, không có đơn vị (cổng ghi “Khác”): cần xem văn bản."
    ),
    "limit_missing": QT_TRANSLATE_NOOP("Catalogue", "Nguồn không ghi thời hạn giải quyết."),
    "limit_no_result": QT_TRANSLATE_NOOP("Catalogue", "Nguồn ghi không phải trả kết quả: thủ tục không có thời hạn."),
    "limit_glued_to_fee": QT_TRANSLATE_NOOP(
        "Catalogue", "Số của thời hạn và số tiền dính liền nhau: không biết số nào là thời hạn."
    ),
    "limit_unit_unknown": QT_TRANSLATE_NOOP(
        "Catalogue", "Thời hạn tính bằng tháng, tuần hoặc năm: cần đổi sang ngày theo văn bản."
    ),
    "limit_hours_unclear": QT_TRANSLATE_NOOP(
        "Catalogue", "Thời hạn nhiều hơn 8 giờ: không rõ là giờ làm việc hay giờ đồng hồ."
    ),
    "limit_implausible": QT_TRANSLATE_NOOP("Catalogue", "Thời hạn bằng 0 hoặc dài bất thường."),
    "limit_contradicts_text": QT_TRANSLATE_NOOP("Catalogue", "Ô thời hạn và phần mô tả ghi khác nhau."),
    "limit_unit_contradicts_text": QT_TRANSLATE_NOOP(
        "Catalogue", "Ô thời hạn và phần mô tả cùng một số nhưng khác đơn vị (ngày và ngày làm việc)."
    ),
    "limit_other_in_text": QT_TRANSLATE_NOOP(
        "Catalogue", "Phần mô tả còn ghi thời hạn khác cho trường hợp hoặc bước khác: cần chọn đúng thời hạn."
    ),
    "limit_is_a_step": QT_TRANSLATE_NOOP(
        "Catalogue", "Thời hạn tính từ một bước sau khi nhận hồ sơ: không phải thời hạn của cả thủ tục."
    ),
    "limit_rows_unexplained": QT_TRANSLATE_NOOP(
        "Catalogue", "Một hình thức nộp có nhiều thời hạn mà nguồn không nói rõ từng trường hợp."
    ),
    "limit_channels_in_other_units": QT_TRANSLATE_NOOP(
        "Catalogue", "Các hình thức nộp ghi thời hạn bằng đơn vị khác nhau: cần xem văn bản."
    ),
    "limit_not_understood": QT_TRANSLATE_NOOP("Catalogue", "Chưa hiểu được thời hạn; nội dung được giữ nguyên văn."),
    "limit_range": QT_TRANSLATE_NOOP("Catalogue", "Thời hạn ghi một khoảng (từ … đến …): cần chọn thời hạn."),
    "fee_missing": QT_TRANSLATE_NOOP("Catalogue", "Nguồn không ghi mức thu."),
    "fee_free_but_text": QT_TRANSLATE_NOOP("Catalogue", "Nguồn ghi miễn phí nhưng phần ghi chú nói có mức thu."),
    "fee_not_regulated": QT_TRANSLATE_NOOP("Catalogue", "Nguồn ghi chưa (không) quy định mức thu."),
    "fee_several_amounts": QT_TRANSLATE_NOOP("Catalogue", "Nguồn ghi nhiều mức thu: cần người chọn đúng mức."),
    "fee_implausible": QT_TRANSLATE_NOOP("Catalogue", "Số tiền thấp bất thường (có thể thiếu ba số 0) hoặc không rõ."),
    "fee_other_currency": QT_TRANSLATE_NOOP("Catalogue", "Mức thu ghi bằng ngoại tệ."),
    "fee_not_understood": QT_TRANSLATE_NOOP("Catalogue", "Chưa hiểu được mức thu; nội dung được giữ nguyên văn."),
    "components_missing": QT_TRANSLATE_NOOP("Catalogue", "Nguồn không ghi thành phần hồ sơ."),
    "component_count_unclear": QT_TRANSLATE_NOOP(
        "Catalogue", "Số lượng bản của một giấy tờ không rõ (con số dính liền tên)."
    ),
    "component_name_cut": QT_TRANSLATE_NOOP("Catalogue", "Tên giấy tờ quá dài, đã cắt bớt: cần viết gọn lại."),
    "components_not_understood": QT_TRANSLATE_NOOP(
        "Catalogue", "Thành phần hồ sơ là đoạn văn, chưa tách được thành từng giấy tờ."
    ),
    "legal_not_understood": QT_TRANSLATE_NOOP("Catalogue", "Căn cứ pháp lý không có số ký hiệu văn bản."),
    "date_not_understood": QT_TRANSLATE_NOOP("Catalogue", "Ngày hiệu lực trong tệp chưa đọc được."),
    "status_not_understood": QT_TRANSLATE_NOOP("Catalogue", "Trạng thái trong tệp chưa đọc được."),
    "text_cut": QT_TRANSLATE_NOOP("Catalogue", "Nội dung quá dài, đã cắt bớt."),
    "changed_locally": QT_TRANSLATE_NOOP(
        "Catalogue", "Trung tâm đã sửa thủ tục này và tệp ghi khác: giữ bản của trung tâm, cần người so sánh."
    ),
    "ended_here": QT_TRANSLATE_NOOP(
        "Catalogue", "Danh mục của trung tâm ghi thủ tục đã bãi bỏ hoặc bị thay thế: giữ nguyên, cần người xem."
    ),
    "limit_kept": QT_TRANSLATE_NOOP("Catalogue", "Thời hạn trong tệp chưa đọc được: giữ thời hạn danh mục đang có."),
    "cases_kept": QT_TRANSLATE_NOOP(
        "Catalogue", "Thời hạn trong tệp không khớp các trường hợp danh mục đang có: giữ các trường hợp."
    ),
    "fee_kept": QT_TRANSLATE_NOOP("Catalogue", "Mức thu trong tệp khác danh mục: giữ mức thu danh mục đang có."),
    "duplicate_row": QT_TRANSLATE_NOOP("Catalogue", "Dòng này lặp lại đúng nội dung của một dòng trước."),
}

REASON_SENTENCES: Mapping[str, object] = {
    "row_code_missing": QT_TRANSLATE_NOOP("Catalogue", "Không có mã thủ tục."),
    "row_code_unreadable": QT_TRANSLATE_NOOP(
        "Catalogue", "Mã thủ tục không đúng dạng (ví dụ đúng: 2.000815 hoặc 2.000815.000.00.00.H55)."
    ),
    "row_name_missing": QT_TRANSLATE_NOOP("Catalogue", "Không có tên thủ tục."),
    "row_not_json": QT_TRANSLATE_NOOP("Catalogue", "Dòng này không đọc được (không phải một bản ghi JSON)."),
    "row_field_kind": QT_TRANSLATE_NOOP("Catalogue", "Một trường của dòng này không phải là chữ hoặc số."),
    "row_cells": QT_TRANSLATE_NOOP("Catalogue", "Số ô của dòng này khác số cột của bảng."),
    "row_formula": QT_TRANSLATE_NOOP("Catalogue", "Có ô chứa công thức. Xin thay công thức bằng giá trị rồi nhập lại."),
    "row_error_cell": QT_TRANSLATE_NOOP("Catalogue", "Có ô báo lỗi của bảng tính (#N/A, #REF! …)."),
    "row_duplicate_code": QT_TRANSLATE_NOOP(
        "Catalogue", "Mã thủ tục này đã có ở một dòng trước với nội dung khác: chỉ dòng đầu được dùng."
    ),
    "row_older_version": QT_TRANSLATE_NOOP("Catalogue", "Tệp ghi bản cũ hơn bản danh mục đang có: giữ bản đang có."),
}


def flag_sentence(code: str) -> str:
    """The sentence of a flag, in the language of the window; an unknown code comes back as it is."""
    return _translated(FLAG_SENTENCES, code)


def reason_sentence(code: str) -> str:
    """The sentence of a refusal; an unknown code comes back as it is."""
    return _translated(REASON_SENTENCES, code)


def _translated(table: Mapping[str, object], code: str) -> str:
    return QCoreApplication.translate("Catalogue", str(table[code])) if code in table else code
