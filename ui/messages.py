"""Every error code of the program as a sentence: what happened, and what the officer can do next.

The layers below raise codes and values (``desktop_app.errors``); the sentences live here and nowhere else. ``{name}``
stands for a value of the error's ``params``. To add an error: raise it, add its line below under its subject, run
``python tools/i18n.py update`` and fill in the English.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.clock import in_vietnam
from desktop_app.errors import BugError, MotcuaError, UserError

SENTENCES: Mapping[str, object] = {
    # general
    "bug.unexpected": QT_TRANSLATE_NOOP(
        "Errors",
        "Có lỗi ngoài dự kiến. Nội dung đã nhập vẫn còn; xin thử lại hoặc gọi hỗ trợ.",
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "Chưa làm được việc này (mã {code}). Nội dung đã nhập vẫn còn; xin thử lại.",
    ),
    # backups and keys
    "backup_cannot_write": QT_TRANSLATE_NOOP(
        "Errors",
        "Không ghi được bản sao lưu. Bản trước còn nguyên; xin kiểm tra ổ đĩa hoặc thư mục nhận.",
    ),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp sao lưu bị hỏng, thiếu hoặc đã bị sửa. Xin dùng bản sao lưu khác.",
    ),
    "backup_differs": QT_TRANSLATE_NOOP(
        "Errors",
        "Bản sao lưu mở được nhưng không khớp bảng kê bên trong. Xin dùng bản sao lưu khác.",
    ),
    "backup_folder_invalid": QT_TRANSLATE_NOOP("Errors", "Xin ghi đường dẫn đầy đủ của thư mục, hoặc để trống."),
    "backup_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp sao lưu do phiên bản mới hơn tạo ra. Xin cập nhật chương trình rồi khôi phục.",
    ),
    "backup_none": QT_TRANSLATE_NOOP("Errors", "Chưa có bản sao lưu nào. Xin sao lưu trước."),
    "backup_not_one": QT_TRANSLATE_NOOP("Errors", "Tệp này không phải bản sao lưu của chương trình Một Cửa."),
    "backup_on_server": QT_TRANSLATE_NOOP(
        "Errors",
        "Dữ liệu nằm trên máy chủ PostgreSQL: người quản trị máy chủ sao lưu bằng pg_dump.",
    ),
    "backup_running": QT_TRANSLATE_NOOP("Errors", "Đang sao lưu rồi. Xin đợi bản này xong."),
    "backup_time_invalid": QT_TRANSLATE_NOOP("Errors", "Xin ghi giờ và phút, ví dụ 11:30."),
    "backup_unknown": QT_TRANSLATE_NOOP("Errors", "Không đọc được tệp sao lưu này. Xin kiểm tra tên tệp."),
    "data_in_use": QT_TRANSLATE_NOOP(
        "Errors",
        "Dữ liệu đang được dùng. Xin đóng mọi cửa sổ của chương trình rồi khôi phục.",
    ),
    "key_cannot_be_kept": QT_TRANSLATE_NOOP(
        "Errors",
        "Máy này không cất được khóa dữ liệu. Xin kiểm tra quyền ghi của tài khoản.",
    ),
    "key_inside_data": QT_TRANSLATE_NOOP(
        "Errors",
        "Khóa không được nằm trong thư mục dữ liệu. Xin chọn thư mục khác cho khóa.",
    ),
    "key_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Máy này không có khóa {key} của dữ liệu. Xin nhập khóa từ phiếu khôi phục.",
    ),
    "key_none": QT_TRANSLATE_NOOP("Errors", "Dữ liệu này chưa có khóa. Xin mã hóa trước (lệnh key encrypt)."),
    "key_nothing_plain": QT_TRANSLATE_NOOP("Errors", "Dữ liệu đã được mã hóa rồi, hoặc chưa có dữ liệu."),
    "key_of_another": QT_TRANSLATE_NOOP(
        "Errors",
        "Khóa này không mở được dữ liệu ở đây. Xin dùng phiếu khôi phục của đúng đơn vị.",
    ),
    "key_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "Không đọc được khóa dữ liệu. Xin nhập lại khóa từ phiếu khôi phục.",
    ),
    "key_word_unknown": QT_TRANSLATE_NOOP("Errors", "Từ thứ {number} không có trong danh sách. Xin xem lại phiếu."),
    "key_words_count": QT_TRANSLATE_NOOP("Errors", "Khóa gồm {count} từ. Xin nhập đủ theo phiếu khôi phục."),
    "key_words_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "Khóa không đúng: có từ bị sai hoặc đổi chỗ. Xin xem lại phiếu khôi phục.",
    ),
    "restore_again_later": QT_TRANSLATE_NOOP("Errors", "Vừa khôi phục trong giây này. Xin đợi rồi thử lại."),
    # the hall
    "appointment_slot_full": QT_TRANSLATE_NOOP("Errors", "Khung giờ này đã hết chỗ. Xin chọn giờ khác."),
    "appointment_time_invalid": QT_TRANSLATE_NOOP(
        "Errors",
        "Giờ hẹn phải là một khung nửa giờ trong giờ làm việc, từ bây giờ đến 60 ngày tới.",
    ),
    "appointment_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "Không có lịch hẹn hôm nay với mã này. Xin kiểm tra lại mã, hoặc lấy số thường.",
    ),
    "appointment_used": QT_TRANSLATE_NOOP("Errors", "Mã này đã lấy số {number}. Xin xem số trên bảng."),
    "board_open_already": QT_TRANSLATE_NOOP("Errors", "Bảng số này đang mở trên màn hình đó rồi."),
    "board_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "Không có bảng số nào mang tên này đang dùng. Xin xem mục Bảng số trong Quản trị (F9).",
    ),
    "called_too_few_times": QT_TRANSLATE_NOOP(
        "Errors",
        "Mới gọi {calls} lần. Xin gọi đủ {needed} lần rồi mới ghi vắng.",
    ),
    "centre_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Máy này chưa có dữ liệu của đơn vị. Xin mở cửa sổ chính để thiết lập trước.",
    ),
    "counter_busy": QT_TRANSLATE_NOOP("Errors", "Quầy đang có số {number}. Xin kết thúc số này trước."),
    "counter_not_chosen": QT_TRANSLATE_NOOP("Errors", "Chưa chọn quầy. Bấm Ctrl+U để chọn quầy đang ngồi."),
    "counter_not_open": QT_TRANSLATE_NOOP("Errors", "{counter} chưa mở. Xin mở quầy trước khi gọi số."),
    "counter_not_there": QT_TRANSLATE_NOOP(
        "Errors",
        "Không có quầy nào mang khóa {counter} đang dùng. Xin xem mục Quầy trong Quản trị (F9).",
    ),
    "group_has_appointments": QT_TRANSLATE_NOOP(
        "Errors",
        "Nhóm này còn {booked} lịch hẹn chưa đến. Xin hủy hoặc phục vụ xong rồi mới ngừng dùng.",
    ),
    "group_has_waiting": QT_TRANSLATE_NOOP(
        "Errors",
        "Nhóm này còn {waiting} người đang chờ. Xin gọi hết hoặc chuyển sang nhóm khác rồi mới ngừng dùng.",
    ),
    "groups_not_there": QT_TRANSLATE_NOOP(
        "Errors",
        "Không có nhóm nào mang chữ hoặc khóa {groups} đang dùng. Xin xem mục Nhóm dịch vụ trong Quản trị (F9).",
    ),
    "hall_groups_exist": QT_TRANSLATE_NOOP("Errors", "Đơn vị đã có nhóm dịch vụ và diện ưu tiên; xin sửa từng mục."),
    "hall_letter_invalid": QT_TRANSLATE_NOOP("Errors", "Ký hiệu là một hoặc hai chữ in hoa: A–Z, Đ, Ư."),
    "hall_letter_taken": QT_TRANSLATE_NOOP("Errors", "Ký hiệu {letter} đã dùng cho dãy số khác. Xin chọn chữ khác."),
    "hall_number_out_of_range": QT_TRANSLATE_NOOP("Errors", "Xin nhập số từ {least} đến {most}."),
    "kiosk_closed": QT_TRANSLATE_NOOP("Errors", "Đã hết giờ phát số của buổi này. Máy phát số lại lúc {opens_at}."),
    "nobody_at_counter": QT_TRANSLATE_NOOP("Errors", "Quầy chưa gọi số nào. Bấm Space để gọi số tiếp."),
    "nobody_waits": QT_TRANSLATE_NOOP("Errors", "Không có ai đang chờ quầy này."),
    "paper_time_invalid": QT_TRANSLATE_NOOP("Errors", "Giờ ghi trên phiếu phải là giờ đã qua của hôm nay."),
    "priority_group_unknown": QT_TRANSLATE_NOOP("Errors", "Diện ưu tiên này không còn dùng. Xin chọn lại."),
    "escalation_seen": QT_TRANSLATE_NOOP("Errors", "{who} đã ghi nhận việc này trước đó."),
    "escalation_unknown": QT_TRANSLATE_NOOP("Errors", "Không có cảnh báo này. Xin xem lại danh sách."),
    "rating_code_expired": QT_TRANSLATE_NOOP("Errors", "Mã này đã hết hạn: mã dùng được {days} ngày kể từ ngày trả."),
    "rating_code_incomplete": QT_TRANSLATE_NOOP("Errors", "Mã gồm 6 chữ và số như trên giấy, ví dụ 7K4P-92."),
    "rating_code_unknown": QT_TRANSLATE_NOOP("Errors", "Không có mã này. Xin xem lại mã trên giấy biên nhận."),
    "rating_code_used": QT_TRANSLATE_NOOP("Errors", "Mã này đã dùng rồi. Xin cảm ơn, mỗi mã đánh giá được một lần."),
    "rating_given_already": QT_TRANSLATE_NOOP("Errors", "Lần phục vụ này đã được đánh giá. Xin cảm ơn."),
    "rating_reason_unknown": QT_TRANSLATE_NOOP("Errors", "Lý do này không còn dùng. Xin chọn lại."),
    "rating_reasons_too_many": QT_TRANSLATE_NOOP("Errors", "Nhiều nhất {most} lý do đang dùng. Xin ngừng dùng bớt."),
    "rating_turn_over": QT_TRANSLATE_NOOP("Errors", "Đã hết lúc đánh giá lần phục vụ này. Xin cảm ơn."),
    "service_group_unknown": QT_TRANSLATE_NOOP("Errors", "Nhóm dịch vụ này không còn dùng. Xin chọn lại."),
    "slip_answer_invalid": QT_TRANSLATE_NOOP(
        "Errors", "Câu {question}: điểm là 0, 1 hoặc 2; bỏ trống nếu phiếu để trống."
    ),
    "slip_day_in_future": QT_TRANSLATE_NOOP("Errors", "Ngày trên phiếu chưa tới. Xin xem lại ngày."),
    "slip_empty": QT_TRANSLATE_NOOP("Errors", "Phiếu chưa có câu trả lời nào."),
    "slip_nothing_to_undo": QT_TRANSLATE_NOOP("Errors", "Ông/bà chưa nhập phiếu đánh giá nào để lấy lại."),
    "slip_unit_unknown": QT_TRANSLATE_NOOP("Errors", "Không có bộ phận này. Hãy chọn trong danh sách."),
    "count_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số thủ tục phải là số nguyên từ 1 đến {most}."),
    "figure_is_counted": QT_TRANSLATE_NOOP("Errors", "Số này do chương trình tính, không nhập tay."),
    "nothing_to_take_back": QT_TRANSLATE_NOOP("Errors", "Kỳ này chưa có giá trị nào để bỏ."),
    "slot_invalid": QT_TRANSLATE_NOOP("Errors", "Chưa rõ kỳ nào. Xin chọn tháng, quý hoặc năm."),
    "source_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi nguồn số liệu, ví dụ số và ngày của báo cáo."),
    "source_too_long": QT_TRANSLATE_NOOP("Errors", "Nguồn số liệu nhiều nhất {most} chữ. Xin ghi ngắn lại."),
    "target_not_by_unit": QT_TRANSLATE_NOOP("Errors", "Chỉ tiêu này chỉ đặt cho cả trung tâm."),
    "target_unknown": QT_TRANSLATE_NOOP("Errors", "Không có chỉ tiêu này. Xin chọn trong danh sách."),
    "value_empty": QT_TRANSLATE_NOOP("Errors", "Xin nhập giá trị."),
    "value_not_number": QT_TRANSLATE_NOOP("Errors", "Xin nhập một số, ví dụ 96,5."),
    "value_out_of_range": QT_TRANSLATE_NOOP("Errors", "Tỷ lệ phải từ 0 đến 100 %."),
    "value_too_precise": QT_TRANSLATE_NOOP("Errors", "Nhiều nhất {decimals} chữ số sau dấu phẩy."),
    "value_unchanged": QT_TRANSLATE_NOOP("Errors", "Chỉ tiêu này đã đặt đúng giá trị ấy rồi."),
    "ticket_nothing_to_undo": QT_TRANSLATE_NOOP("Errors", "Không có thao tác nào của số này để hoàn tác."),
    "ticket_number_invalid": QT_TRANSLATE_NOOP("Errors", "Số phiếu gồm ký hiệu nhóm và số thứ tự, ví dụ A012."),
    "ticket_number_taken": QT_TRANSLATE_NOOP("Errors", "Số {number} hôm nay đã có. Xin xem lại số trên phiếu giấy."),
    "ticket_return_too_late": QT_TRANSLATE_NOOP(
        "Errors",
        "Số {number} đã qua hơn {numbers} số. Xin mời công dân lấy số mới, hoặc gọi đích danh số này.",
    ),
    "ticket_state_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "Số {number} vừa thay đổi ở nơi khác hoặc không hợp với thao tác này. Danh sách đã được đọc lại.",
    ),
    "ticket_unknown": QT_TRANSLATE_NOOP("Errors", "Hôm nay không có số này. Xin kiểm tra lại."),
    "tickets_used_up": QT_TRANSLATE_NOOP("Errors", "Nhóm này đã phát hết số của hôm nay. Xin hỏi cán bộ hướng dẫn."),
    "transfer_needs_target": QT_TRANSLATE_NOOP("Errors", "Xin chọn nhóm hoặc quầy sẽ nhận số này."),
    # identity
    "address_too_long": QT_TRANSLATE_NOOP("Errors", "Địa chỉ dài {length} ký tự; tối đa {limit} ký tự."),
    "age_implausible": QT_TRANSLATE_NOOP("Errors", "Tuổi tính theo ngày sinh có vẻ không đúng. Vui lòng kiểm tra lại."),
    "birth_date_future": QT_TRANSLATE_NOOP("Errors", "Ngày sinh ở tương lai. Vui lòng kiểm tra lại."),
    "birth_date_missing": QT_TRANSLATE_NOOP("Errors", "Chưa có ngày sinh."),
    "birth_date_too_early": QT_TRANSLATE_NOOP("Errors", "Ngày sinh trước năm {year}. Vui lòng kiểm tra lại."),
    "card_address_missing": QT_TRANSLATE_NOOP("Errors", "Thẻ không có địa chỉ; vui lòng nhập tay."),
    "card_birth_date_partial": QT_TRANSLATE_NOOP(
        "Errors",
        "Thẻ chỉ ghi năm sinh; vui lòng hỏi và nhập ngày sinh nếu cần.",
    ),
    "card_birth_future": QT_TRANSLATE_NOOP("Errors", "Ngày sinh trên mã QR ở tương lai. Vui lòng kiểm tra thẻ."),
    "card_birth_invalid": QT_TRANSLATE_NOOP(
        "Errors",
        "Ngày sinh trên mã QR không có thật. Vui lòng quét lại hoặc nhập tay.",
    ),
    "card_control_characters": QT_TRANSLATE_NOOP("Errors", "Nội dung quét có ký tự lạ. Vui lòng quét lại thẻ."),
    "card_foreign": QT_TRANSLATE_NOOP(
        "Errors",
        "Đây không phải thẻ căn cước Việt Nam. Vui lòng nhập tay theo hộ chiếu.",
    ),
    "card_id_invalid": QT_TRANSLATE_NOOP("Errors", "Số căn cước trên mã QR không đủ 12 chữ số. Vui lòng quét lại."),
    "card_ime_suspected": QT_TRANSLATE_NOOP(
        "Errors",
        "Bộ gõ đang bật, quét lại: họ tên và địa chỉ có thể sai. Hãy tắt bộ gõ rồi quét lại thẻ.",
    ),
    "card_incomplete": QT_TRANSLATE_NOOP("Errors", "Mã QR của thẻ chưa được đọc hết. Vui lòng quét lại."),
    "card_is_payment_qr": QT_TRANSLATE_NOOP("Errors", "Đây là mã QR thanh toán, không phải thẻ căn cước."),
    "card_issue_date_implausible": QT_TRANSLATE_NOOP(
        "Errors",
        "Ngày cấp trên thẻ không hợp lý nên không được dùng. Vui lòng kiểm tra.",
    ),
    "card_issue_date_invalid": QT_TRANSLATE_NOOP("Errors", "Ngày cấp trên mã QR không đúng. Vui lòng quét lại."),
    "card_issue_date_missing": QT_TRANSLATE_NOOP("Errors", "Thẻ không ghi ngày cấp; vui lòng nhập nếu cần."),
    "card_name_invalid": QT_TRANSLATE_NOOP("Errors", "Không đọc được họ tên trên thẻ. Vui lòng quét lại."),
    "card_old_id_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "Không đọc được số chứng minh cũ trên thẻ; ô này được để trống.",
    ),
    "card_sex_invalid": QT_TRANSLATE_NOOP("Errors", "Không đọc được giới tính trên thẻ. Vui lòng quét lại."),
    "card_too_long": QT_TRANSLATE_NOOP("Errors", "Nội dung quét quá dài, không phải mã QR của thẻ căn cước."),
    "card_unrecognised": QT_TRANSLATE_NOOP("Errors", "Không đọc được: đây không phải mã QR của thẻ căn cước."),
    "child_is_adult": QT_TRANSLATE_NOOP("Errors", "Theo ngày sinh, người này đã đủ 18 tuổi."),
    "citizen_id_invalid": QT_TRANSLATE_NOOP("Errors", "Số căn cước phải có đúng 12 chữ số."),
    "date_invalid": QT_TRANSLATE_NOOP("Errors", "Ngày không đúng. Ví dụ đúng: 15/03/1990."),
    "email_invalid": QT_TRANSLATE_NOOP("Errors", "Địa chỉ thư điện tử không đúng."),
    "id_birth_year_mismatch": QT_TRANSLATE_NOOP(
        "Errors",
        "Năm sinh không khớp với số căn cước. Vui lòng đối chiếu với thẻ.",
    ),
    "id_issued_before_birth": QT_TRANSLATE_NOOP("Errors", "Ngày cấp giấy tờ trước ngày sinh. Vui lòng kiểm tra lại."),
    "id_issued_future": QT_TRANSLATE_NOOP("Errors", "Ngày cấp giấy tờ ở tương lai. Vui lòng kiểm tra lại."),
    "id_number_missing": QT_TRANSLATE_NOOP("Errors", "Chưa có số giấy tờ."),
    "id_sex_mismatch": QT_TRANSLATE_NOOP("Errors", "Giới tính không khớp với số căn cước. Vui lòng đối chiếu với thẻ."),
    "name_has_digits": QT_TRANSLATE_NOOP("Errors", "Họ tên không được có chữ số."),
    "name_invalid": QT_TRANSLATE_NOOP("Errors", "Họ tên có ký tự không hợp lệ."),
    "name_missing": QT_TRANSLATE_NOOP("Errors", "Chưa có họ tên."),
    "name_too_long": QT_TRANSLATE_NOOP(
        "Errors",
        "Họ tên dài {length} ký tự; tối đa {limit} ký tự. Vui lòng kiểm tra lại.",
    ),
    "national_code_invalid": QT_TRANSLATE_NOOP(
        "Errors",
        "Mã hồ sơ quốc gia không đúng dạng, ví dụ 000.00.06.H56-231027-0361; tối đa {limit} ký tự.",
    ),
    "nationality_missing": QT_TRANSLATE_NOOP("Errors", "Chưa có quốc tịch."),
    "nationality_too_long": QT_TRANSLATE_NOOP("Errors", "Quốc tịch tối đa {limit} ký tự."),
    "number_pattern_ambiguous": QT_TRANSLATE_NOOP(
        "Errors",
        "Trước và sau số thứ tự phải có dấu ngăn cách (ví dụ -), nếu không hai hồ sơ có thể trùng số.",
    ),
    "number_pattern_bad_character": QT_TRANSLATE_NOOP(
        "Errors",
        "Mẫu số hồ sơ chỉ được có chữ không dấu, chữ số và . / - _",
    ),
    "number_pattern_empty": QT_TRANSLATE_NOOP("Errors", "Mẫu số hồ sơ không được để trống."),
    "number_pattern_no_date": QT_TRANSLATE_NOOP(
        "Errors",
        "Mẫu số hồ sơ phải có đủ ngày, tháng, năm, ví dụ {{yyMMdd}}.",
    ),
    "number_pattern_no_sequence": QT_TRANSLATE_NOOP(
        "Errors",
        "Mẫu số hồ sơ phải có đúng một {{seq}}, ví dụ {{seq:04}}.",
    ),
    "number_pattern_too_long": QT_TRANSLATE_NOOP("Errors", "Mẫu số hồ sơ tối đa {limit} ký tự."),
    "number_pattern_unknown_field": QT_TRANSLATE_NOOP("Errors", "Mẫu số hồ sơ có phần không hiểu được: {{{name}}}."),
    "old_id_invalid": QT_TRANSLATE_NOOP("Errors", "Số chứng minh nhân dân phải có 9 hoặc 12 chữ số."),
    "passport_invalid": QT_TRANSLATE_NOOP("Errors", "Số hộ chiếu phải gồm 6 đến 12 chữ cái hoặc chữ số."),
    "phone_invalid": QT_TRANSLATE_NOOP("Errors", "Số điện thoại không đúng. Ví dụ đúng: 0912 345 678."),
    "qr_address_invalid": QT_TRANSLATE_NOOP(
        "Errors",
        "Địa chỉ tra cứu phải bắt đầu bằng http:// hoặc https://, không dấu, không có khoảng trắng và dấu #.",
    ),
    "qr_address_too_long": QT_TRANSLATE_NOOP("Errors", "Địa chỉ tra cứu quá dài cho mã QR; tối đa {limit} ký tự."),
    "qr_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Mã QR trên giấy tiếp nhận đọc chưa đủ hoặc bị hỏng. Vui lòng quét lại hoặc gõ mã hồ sơ.",
    ),
    "qr_field_invalid": QT_TRANSLATE_NOOP(
        "Errors",
        "Không tạo được mã QR: mã hồ sơ có ký tự không hợp lệ. Vui lòng kiểm tra mẫu số hồ sơ.",
    ),
    "qr_not_ours": QT_TRANSLATE_NOOP("Errors", "Mã QR này không phải giấy tiếp nhận của chương trình."),
    "qr_version_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "Giấy tiếp nhận này do phiên bản mới hơn in ra. Vui lòng cập nhật chương trình hoặc gõ mã hồ sơ.",
    ),
    "representative_missing": QT_TRANSLATE_NOOP("Errors", "Chưa có người đại diện của tổ chức."),
    "tax_code_check_digit": QT_TRANSLATE_NOOP(
        "Errors",
        "Mã số thuế có thể gõ sai: chữ số kiểm tra không khớp. Vui lòng đối chiếu lại.",
    ),
    "tax_code_invalid": QT_TRANSLATE_NOOP(
        "Errors",
        "Mã số thuế phải có 10 chữ số, dạng 0312345678-001 hoặc 12 chữ số.",
    ),
    # catalogue files
    "import_unknown": QT_TRANSLATE_NOOP("Errors", "Lần nhập này đã kết thúc. Xin chọn tệp rồi nhập lại."),
    "import_child_died": QT_TRANSLATE_NOOP(
        "Errors",
        "Việc nhập tệp bị dừng bất ngờ. Những thủ tục đã nhập đều trọn vẹn; xin chạy lại.",
    ),
    "import_columns_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp thiếu cột: {columns}. Dòng đầu phải là tên các cột; xin kiểm tra lại tệp.",
    ),
    "import_encoding": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp không phải bảng mã UTF-8 (dòng {line}). Chưa nhập gì; xin lưu lại tệp bằng UTF-8 rồi nhập lại.",
    ),
    "import_file_changed": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp bị thay đổi trong khi đang nhập. Những thủ tục đã nhập đều trọn vẹn; xin chạy lại.",
    ),
    "import_file_cut": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp bị đứt giữa chừng, có thể tải về chưa xong. Chưa nhập gì; xin tải lại tệp.",
    ),
    "import_file_damaged": QT_TRANSLATE_NOOP("Errors", "Tệp bị hỏng, không đọc được. Chưa nhập gì; xin lấy lại tệp."),
    "import_file_empty": QT_TRANSLATE_NOOP("Errors", "Tệp không có thủ tục nào. Xin chọn tệp khác."),
    "import_file_missing": QT_TRANSLATE_NOOP("Errors", "Không tìm thấy tệp này. Xin kiểm tra tên và thư mục."),
    "import_file_too_large": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp quá lớn so với một danh mục thủ tục. Chưa nhập gì; xin kiểm tra lại tệp.",
    ),
    "import_file_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "Máy không cho đọc tệp này. Xin kiểm tra quyền đọc hoặc ổ đĩa rồi thử lại.",
    ),
    "import_not_a_catalogue": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp này không phải danh mục thủ tục. Nhận tệp JSON Lines (mỗi dòng một thủ tục), CSV hoặc Excel .xlsx.",
    ),
    "import_old_excel": QT_TRANSLATE_NOOP(
        "Errors",
        "Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Xin lưu lại thành .xlsx không mật khẩu.",
    ),
    "import_too_many_rows": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp có hơn {limit} dòng, nhiều hơn danh mục thủ tục của cả nước. Chưa nhập gì; xin kiểm tra lại tệp.",
    ),
    # catalogue
    "case_other_channel": QT_TRANSLATE_NOOP(
        "Errors",
        "Trường hợp này của thủ tục {procedure} không áp dụng cho cách nộp đang chọn. Hãy đổi trường hợp "
        "hoặc cách nộp.",
    ),
    "case_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Thủ tục {procedure} không có trường hợp này. Các trường hợp: {cases}."
    ),
    "case_twice": QT_TRANSLATE_NOOP("Errors", "Hai trường hợp trùng tên. Xin đổi tên một trường hợp."),
    "catalogue_changed": QT_TRANSLATE_NOOP(
        "Errors",
        "Thủ tục này vừa được quầy khác sửa (phiên bản {version}). Nội dung đã nhập còn nguyên; xin xem lại khác biệt.",
    ),
    "certified_copy_needs_pages": QT_TRANSLATE_NOOP(
        "Errors", "Thủ tục chứng thực bản sao phải tính phí theo trang. Xin chọn lại cách tính phí."
    ),
    "decision_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi số quyết định công bố."),
    "fee_figure_needed": QT_TRANSLATE_NOOP("Errors", "Cách tính phí này cần có mức thu. Xin nhập số tiền."),
    "first_case_differs": QT_TRANSLATE_NOOP(
        "Errors", "Thời hạn của thủ tục phải bằng thời hạn của trường hợp đầu tiên. Xin sửa cho giống nhau."
    ),
    "limit_text_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi thời hạn như in trên giấy."),
    "nothing_changed": QT_TRANSLATE_NOOP("Errors", "Chưa có gì thay đổi so với phiên bản trước."),
    "paper_twice": QT_TRANSLATE_NOOP("Errors", "Hai giấy tờ trùng tên. Xin đổi tên hoặc bỏ một giấy tờ."),
    "procedure_already_ended": QT_TRANSLATE_NOOP("Errors", "Thủ tục {procedure} đã bị bãi bỏ hoặc thay thế rồi."),
    "procedure_code_invalid": QT_TRANSLATE_NOOP(
        "Errors", "Mã thủ tục chỉ gồm chữ không dấu, chữ số, dấu chấm, gạch nối; tối đa {most} ký tự."
    ),
    "procedure_code_taken": QT_TRANSLATE_NOOP(
        "Errors", "Danh mục đã có thủ tục mang mã {procedure}. Xin tìm thủ tục đó rồi sửa."
    ),
    "sector_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi lĩnh vực."),
    "successor_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Danh mục không có thủ tục thay thế mang mã {procedure} vào ngày này. Xin thêm thủ tục đó trước."
    ),
    "too_many_cases": QT_TRANSLATE_NOOP("Errors", "Tối đa {most} trường hợp."),
    "too_many_papers": QT_TRANSLATE_NOOP("Errors", "Tối đa {most} giấy tờ."),
    "version_begins_before_last": QT_TRANSLATE_NOOP(
        "Errors", "Phiên bản {version} bắt đầu ngày {first}: phiên bản mới không được bắt đầu trước ngày đó."
    ),
    "version_start_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi ngày bắt đầu có hiệu lực."),
    "copies_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số bản phải từ {lowest} đến {highest}."),
    "fee_above_tariff": QT_TRANSLATE_NOOP(
        "Errors",
        "Không được thu cao hơn mức quy định {tariff} đồng; chỉ được ghi mức miễn, giảm kèm căn cứ.",
    ),
    "fee_amount_invalid": QT_TRANSLATE_NOOP("Errors", "Số tiền phải là số nguyên từ 0 đến {highest} đồng."),
    "fee_ground_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Hãy ghi căn cứ của số tiền (số nghị quyết, đối tượng được miễn, giảm…).",
    ),
    "fee_needs_amount": QT_TRANSLATE_NOOP(
        "Errors",
        "Lệ phí theo Nghị quyết HĐND tỉnh: trung tâm chưa đặt mức thu, hãy ghi số tiền và căn cứ.",
    ),
    "fee_unknown": QT_TRANSLATE_NOOP("Errors", "Nguồn không ghi rõ mức thu: hãy ghi số tiền (hoặc 0) và căn cứ."),
    "pages_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số trang phải từ {lowest} đến {highest}."),
    "procedure_not_in_force": QT_TRANSLATE_NOOP(
        "Errors", "Thủ tục {procedure} không còn hoặc chưa có hiệu lực vào ngày tiếp nhận."
    ),
    "procedure_unknown": QT_TRANSLATE_NOOP("Errors", "Không có thủ tục mang mã này trong danh mục."),
    # deadline
    "calendar_session_order": QT_TRANSLATE_NOOP(
        "Errors", "Lịch làm việc: buổi {start}–{end} ({where}) kết thúc trước khi bắt đầu."
    ),
    "calendar_sessions_overlap": QT_TRANSLATE_NOOP(
        "Errors", "Lịch làm việc: các buổi trùng nhau tại {start}–{end} ({where})."
    ),
    "calendar_counting_weekday": QT_TRANSLATE_NOOP(
        "Errors", "Lịch làm việc: ngày làm việc trong tuần phải từ 0 đến 6 và có buổi làm việc."
    ),
    "calendar_cutoff": QT_TRANSLATE_NOOP("Errors", "Lịch làm việc: giờ chốt nhận trong ngày không đúng."),
    "calendar_day_without_name": QT_TRANSLATE_NOOP("Errors", "Lịch làm việc: ngày {day} thiếu tên."),
    "calendar_double_day": QT_TRANSLATE_NOOP("Errors", "Lịch làm việc: ngày {day} được ghi hai lần."),
    "calendar_file_unreadable": QT_TRANSLATE_NOOP("Errors", "Không đọc được tệp lịch làm việc."),
    "calendar_holiday_with_sessions": QT_TRANSLATE_NOOP(
        "Errors", "Lịch làm việc: ngày nghỉ {day} không thể có buổi làm việc."
    ),
    "calendar_reception_without_sessions": QT_TRANSLATE_NOOP(
        "Errors", "Lịch làm việc: ngày tiếp nhận {day} thiếu buổi làm việc."
    ),
    "calendar_too_large": QT_TRANSLATE_NOOP("Errors", "Tệp lịch làm việc quá lớn."),
    "calendar_unknown_base": QT_TRANSLATE_NOOP("Errors", "Lịch làm việc dựa trên một lịch không có sẵn: {base}."),
    "calendar_unreadable": QT_TRANSLATE_NOOP("Errors", "Tệp lịch làm việc không đúng định dạng: {detail}."),
    "calendar_weekdays": QT_TRANSLATE_NOOP("Errors", "Lịch làm việc phải có đủ bảy ngày trong tuần."),
    "calendar_without_working_time": QT_TRANSLATE_NOOP(
        "Errors", "Lịch làm việc không còn ngày làm việc nào sau ngày {day}."
    ),
    "case_without_procedure": QT_TRANSLATE_NOOP("Errors", "Trường hợp (--case) chỉ dùng cùng với --procedure."),
    "catalogue_case_without_procedure": QT_TRANSLATE_NOOP(
        "Errors",
        "Danh mục có trường hợp không thuộc thủ tục nào. Hãy kiểm tra lại tệp danh mục.",
    ),
    "catalogue_cases_contradict": QT_TRANSLATE_NOOP(
        "Errors",
        "Các trường hợp của một thủ tục trong danh mục mâu thuẫn nhau. Hãy kiểm tra lại tệp danh mục.",
    ),
    "command_line_invalid": QT_TRANSLATE_NOOP("Errors", "Lệnh gõ chưa đúng. Hãy thêm --help để xem cách dùng."),
    "counter_unknown": QT_TRANSLATE_NOOP("Errors", "Không có quầy này. Hãy chọn quầy trong danh sách."),
    "dossiers_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số hồ sơ nằm ngoài khoảng cho phép. Hãy nhập số khác."),
    "fee_rule_incomplete": QT_TRANSLATE_NOOP(
        "Errors",
        "Cách tính lệ phí của thủ tục này chưa đủ. Hãy báo người quản trị bổ sung mức thu.",
    ),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Errors",
        "Không ghi được tệp. Nếu tệp đang mở ở chương trình khác, xin đóng lại; hãy kiểm tra chỗ trống trên ổ đĩa và "
        "quyền ghi, rồi thử lại.",
    ),
    "last_officer": QT_TRANSLATE_NOOP(
        "Errors",
        "Đây là cán bộ cuối cùng còn hoạt động nên không thể ngừng. Hãy thêm cán bộ khác trước.",
    ),
    "limit_already_set": QT_TRANSLATE_NOOP(
        "Errors",
        "Thủ tục này đã có thời hạn, không cần nhập thêm. Hãy bỏ thời hạn vừa nhập.",
    ),
    "limit_missing": QT_TRANSLATE_NOOP(
        "Errors", "Hãy cho biết thời hạn bằng --limit và --unit, hoặc thủ tục bằng --procedure."
    ),
    "limit_not_a_number": QT_TRANSLATE_NOOP("Errors", "Thời hạn (--limit) phải là một số nguyên."),
    "limit_out_of_range": QT_TRANSLATE_NOOP(
        "Errors", "Thời hạn phải từ 1 đến {largest} theo đơn vị đã chọn. Xin kiểm tra lại số và đơn vị."
    ),
    "chain_head_invalid": QT_TRANSLATE_NOOP("Errors", "Mã chốt gồm 64 chữ số thập lục phân (0-9, A-F). Xin nhập lại."),
    "limit_twice": QT_TRANSLATE_NOOP("Errors", "Chỉ dùng một trong hai: --limit với --unit, hoặc --procedure."),
    "naive_datetime": QT_TRANSLATE_NOOP("Errors", "Thời điểm chưa ghi múi giờ. Hãy nhập lại ngày giờ."),
    "option_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Lệnh còn thiếu tùy chọn bắt buộc {option}. Hãy thêm --help để xem cách dùng.",
    ),
    "option_not_a_number": QT_TRANSLATE_NOOP("Errors", "Tùy chọn {option} phải là một số. Hãy nhập lại."),
    "option_unknown_value": QT_TRANSLATE_NOOP(
        "Errors",
        "Giá trị của tùy chọn {option} không có trong danh sách cho phép. Hãy thêm --help để xem.",
    ),
    "out_folder_unwritable": QT_TRANSLATE_NOOP("Errors", "Không ghi được vào thư mục kết quả. Hãy chọn thư mục khác."),
    "path_needed": QT_TRANSLATE_NOOP("Errors", "Chưa có đường dẫn. Hãy chọn thư mục hoặc tệp."),
    "period_incomplete": QT_TRANSLATE_NOOP(
        "Errors",
        "Kỳ thống kê thiếu ngày đầu hoặc ngày cuối. Hãy nhập đủ hai ngày.",
    ),
    "period_too_old": QT_TRANSLATE_NOOP("Errors", "Kỳ này quá xa về trước. Hãy chọn kỳ gần hơn."),
    "period_without_work": QT_TRANSLATE_NOOP("Errors", "Kỳ này không có ngày làm việc nào. Hãy chọn kỳ khác."),
    "progress_days_invalid": QT_TRANSLATE_NOOP("Errors", "Số ngày phải từ 1 đến {most}."),
    "progress_minutes_invalid": QT_TRANSLATE_NOOP("Errors", "Số phút giữa hai lần ghi phải từ 1 đến {most}."),
    "procedure_without_limit": QT_TRANSLATE_NOOP(
        "Errors", "Thủ tục {procedure} không ghi thời hạn. Hãy nhập thời hạn bằng --limit và --unit."
    ),
    "receipt_not_written": QT_TRANSLATE_NOOP(
        "Errors",
        "Hồ sơ đã tiếp nhận nhưng chưa ghi được tệp giấy hẹn. Hãy kiểm tra thư mục rồi in lại.",
    ),
    "received_invalid": QT_TRANSLATE_NOOP(
        "Errors", "Thời điểm tiếp nhận không đọc được. Hãy viết dạng 2026-11-20T10:00."
    ),
    "received_missing": QT_TRANSLATE_NOOP(
        "Errors", "Hãy cho biết thời điểm tiếp nhận bằng --received, ví dụ 2026-11-20T10:00."
    ),
    "received_out_of_range": QT_TRANSLATE_NOOP(
        "Errors", "Thời điểm tiếp nhận phải nằm trong khoảng từ năm {first} đến năm {last}."
    ),
    "sample_without_officers": QT_TRANSLATE_NOOP(
        "Errors",
        "Dữ liệu mẫu không có cán bộ nào. Hãy cài lại chương trình hoặc gọi hỗ trợ.",
    ),
    "shipped_file_unreadable": QT_TRANSLATE_NOOP("Errors", "Thiếu tệp {file} của chương trình. Hãy cài đặt lại."),
    "target_out_of_range": QT_TRANSLATE_NOOP("Errors", "Chỉ tiêu phải nằm trong khoảng từ 0 đến 100. Hãy nhập lại."),
    "unit_unknown": QT_TRANSLATE_NOOP("Errors", "Đơn vị thời hạn (--unit) không đúng. Các đơn vị: {units}."),
    # hand-overs, linked dossiers
    "hand_over_ended": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ đã trả kết quả hoặc người dân đã rút, không còn gì để bàn giao."
    ),
    "hand_over_list_empty": QT_TRANSLATE_NOOP("Errors", "Chưa có hồ sơ nào. Xin quét giấy hẹn hoặc gõ mã hồ sơ."),
    "hand_over_not_given": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này không có lượt bàn giao nào đang chờ xác nhận."),
    "hand_over_not_own": QT_TRANSLATE_NOOP("Errors", "Lượt bàn giao này do {officer} giao. Xin nhờ {officer} thu lại."),
    "hand_over_not_yours": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ này giao cho {receiver}. Nếu người nhận vắng mặt, xin dùng Nhận thay."
    ),
    "hand_over_pending": QT_TRANSLATE_NOOP(
        "Errors", "{officer} đã giao hồ sơ này cho {receiver} lúc {at}, đang chờ bên nhận xác nhận."
    ),
    "hand_over_pending_own": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ này đã giao cho {receiver} lúc {at}, đang chờ xác nhận. Muốn giao nơi khác, xin thu lại trước."
    ),
    "hand_over_place_needed": QT_TRANSLATE_NOOP("Errors", "Xin chọn nơi nhận hồ sơ."),
    "hand_over_recalled": QT_TRANSLATE_NOOP("Errors", "Bên giao đã thu lại hồ sơ này. Xin xem lại danh sách."),
    "hand_over_result_only_back": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ đã xử lý xong: chỉ bàn giao kết quả về quầy hoặc bộ phận tiếp nhận."
    ),
    "hand_over_same_place": QT_TRANSLATE_NOOP("Errors", "Hồ sơ đang ở {place}. Xin chọn nơi nhận khác."),
    "hand_over_to_oneself": QT_TRANSLATE_NOOP(
        "Errors", "Không bàn giao cho chính mình. Nếu tự giải quyết, xin bấm Bắt đầu xử lý ở hồ sơ."
    ),
    "hand_over_too_many": QT_TRANSLATE_NOOP("Errors", "Mỗi lượt bàn giao tối đa {most} hồ sơ. Xin chia nhiều lượt."),
    "link_child_is_parent": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ này đang là hồ sơ chính của các hồ sơ khác. Xin gỡ các hồ sơ đó trước."
    ),
    "link_exists": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này đã liên thông với {parent}. Xin gỡ trước khi gắn nơi khác."),
    "link_parent_is_child": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ đang mở đi kèm một hồ sơ chính khác. Xin gắn vào hồ sơ chính đó."
    ),
    "link_to_itself": QT_TRANSLATE_NOOP("Errors", "Không gắn hồ sơ với chính nó. Xin nhập mã hồ sơ khác."),
    "link_too_many": QT_TRANSLATE_NOOP("Errors", "Mỗi hồ sơ chính có tối đa {most} hồ sơ đi kèm."),
    "link_unknown": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này không liên thông với hồ sơ nào."),
    "officer_of_another_unit": QT_TRANSLATE_NOOP(
        "Errors", "{officer} không thuộc bộ phận đã chọn. Xin chọn lại nơi nhận hoặc cán bộ."
    ),
    "place_unknown": QT_TRANSLATE_NOOP("Errors", "Nơi này không còn trong danh sách của trung tâm. Xin chọn nơi khác."),
    "plan_limit_out_of_range": QT_TRANSLATE_NOOP("Errors", "Thời gian của mỗi bước phải từ 1 đến {most}."),
    "plan_place_needed": QT_TRANSLATE_NOOP("Errors", "Xin chọn nơi giải quyết cho bước có thời gian {typed}."),
    "plan_steps_needed": QT_TRANSLATE_NOOP("Errors", "Xin nhập thời gian cho ít nhất một bước."),
    "plan_steps_too_many": QT_TRANSLATE_NOOP("Errors", "Mỗi quy trình tối đa {most} bước."),
    "reassign_not_held": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này nay do {officer} phụ trách. Xin xem lại danh sách."),
    "reassign_nothing": QT_TRANSLATE_NOOP("Errors", "Cán bộ này không có hồ sơ nào đang mở."),
    "reassign_to_same": QT_TRANSLATE_NOOP("Errors", "Người nhận thay phải là cán bộ khác."),
    "taken_over_already": QT_TRANSLATE_NOOP("Errors", "{officer} đã nhận hồ sơ này lúc {at}."),
    # legal sets of the papers
    "legal_set_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "Không đọc được tệp bộ mẫu giấy: {detail}. Hãy kiểm tra lại tệp."
    ),
    "legal_set_dates": QT_TRANSLATE_NOOP(
        "Errors", "Bộ mẫu giấy {name} phải có tên, ngày bắt đầu, và ngày kết thúc không trước ngày bắt đầu."
    ),
    "legal_set_form_incomplete": QT_TRANSLATE_NOOP(
        "Errors", "Bộ mẫu giấy {name}, {form}: thiếu hoặc sai mục {missing}. Hãy sửa tệp rồi nạp lại."
    ),
    "legal_set_none_on_day": QT_TRANSLATE_NOOP(
        "Errors", "Chưa có bộ mẫu giấy nào áp dụng cho ngày {day}. Hãy chọn một bộ mẫu trong Quản trị."
    ),
    "legal_set_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Chương trình chưa có bộ mẫu giấy {name}. Hãy chọn bộ mẫu khác trong Quản trị."
    ),
    "form_not_in_legal_set": QT_TRANSLATE_NOOP(
        "Errors", "Bộ mẫu {name} không có giấy này. Hãy chọn bộ mẫu khác trong Quản trị."
    ),
    # corrections
    "correction_after_steps": QT_TRANSLATE_NOOP(
        "Errors", "Giờ nhận không thể sau việc đầu tiên đã làm với hồ sơ, lúc {first}."
    ),
    "correction_other_year": QT_TRANSLATE_NOOP(
        "Errors", "Giờ nhận thuộc năm khác với sổ đã ghi. Xin hủy hồ sơ này (nhập nhầm) và tiếp nhận lại."
    ),
    "nothing_to_correct": QT_TRANSLATE_NOOP("Errors", "Chưa có nội dung nào thay đổi."),
    "received_needed": QT_TRANSLATE_NOOP("Errors", "Đang nhập bù: xin ghi ngày, giờ nhận thật."),
    "received_unreadable": QT_TRANSLATE_NOOP("Errors", "Ngày, giờ chưa đúng. Xin ghi như 19/11/2026 09:40."),
    # several procedures at once
    "sitting_blocked": QT_TRANSLATE_NOOP(
        "Errors", "Thủ tục thứ {no} ({procedure}) chưa nhận được nên chưa hồ sơ nào được tiếp nhận."
    ),
    "sitting_not_voided": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ {dossier} không còn hủy được nên chưa hồ sơ nào bị hủy. Xin mở từng hồ sơ ở F5 để hủy."
    ),
    "sitting_empty": QT_TRANSLATE_NOOP("Errors", "Chưa có thủ tục nào để tiếp nhận."),
    "sitting_other_person": QT_TRANSLATE_NOOP(
        "Errors", "Thủ tục thứ {no} của người nộp khác. Một lần nộp chung chỉ gồm hồ sơ của một người."
    ),
    "sitting_too_long": QT_TRANSLATE_NOOP("Errors", "Một lần nộp chung tối đa {most} hồ sơ."),
    # register and books of certification
    "book_number_taken": QT_TRANSLATE_NOOP("Errors", "Năm này đã có quyển khác bắt đầu từ số đó."),
    "year_out_of_range": QT_TRANSLATE_NOOP("Errors", "Năm chưa đúng. Ví dụ đúng: 2026."),
    "certification_number_invalid": QT_TRANSLATE_NOOP(
        "Errors", "Quyển số hoặc số chứng thực chưa đúng. Ví dụ đúng: quyển 01/2026-SCT/BS, số 125."
    ),
    "certification_number_used": QT_TRANSLATE_NOOP("Errors", "Số chứng thực này đã dùng cho hồ sơ {dossier}."),
    "not_certified": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này không có số chứng thực."),
    "register_days_swapped": QT_TRANSLATE_NOOP("Errors", "Ngày cuối trước ngày đầu. Xin kiểm tra lại."),
    "register_days_too_long": QT_TRANSLATE_NOOP("Errors", "Khoảng thời gian dài quá mười năm. Xin chọn ngắn hơn."),
    "register_empty": QT_TRANSLATE_NOOP("Errors", "Không có hồ sơ nào trong sổ của khoảng thời gian này."),
    "register_locked": QT_TRANSLATE_NOOP(
        "Errors", "Sổ theo dõi năm {year} đã khóa. Muốn ghi thêm, xin mở lại sổ và ghi lý do."
    ),
    "register_locked_already": QT_TRANSLATE_NOOP("Errors", "Sổ năm {year} đã khóa rồi."),
    "register_not_locked": QT_TRANSLATE_NOOP("Errors", "Sổ năm {year} đang mở."),
    "register_too_long": QT_TRANSLATE_NOOP(
        "Errors", "Sổ có {count} hồ sơ, mỗi lần in tối đa {most}. Xin chọn ngắn hơn hoặc xuất Excel."
    ),
    "register_year_not_over": QT_TRANSLATE_NOOP("Errors", "Năm {year} chưa hết, chưa khóa sổ được."),
    # before a number
    "draft_unreadable": QT_TRANSLATE_NOOP(
        "Errors", "Nội dung đã lưu thuộc phiên bản khác của chương trình, không mở lại được. Xin nhập lại."
    ),
    "notice_unknown": QT_TRANSLATE_NOOP("Errors", "Không tìm thấy phiếu này."),
    # returns
    "shelf_invalid": QT_TRANSLATE_NOOP("Errors", "Tối đa {most} ký tự: chữ, số và các dấu . - /"),
    "electronic_address_needed": QT_TRANSLATE_NOOP(
        "Errors", "Xin ghi nơi đã gửi kết quả điện tử (địa chỉ thư, kho dữ liệu hoặc cổng dịch vụ công)."
    ),
    "post_needs_batch": QT_TRANSLATE_NOOP(
        "Errors", "Kết quả gửi bưu điện đi theo lô. Xin mở phần Bưu điện (Ctrl+3) và lập lô."
    ),
    "dossier_in_post_batch": QT_TRANSLATE_NOOP(
        "Errors", "Kết quả này đang nằm trong lô bưu điện số {number}. Xin bỏ khỏi lô trước (Ctrl+3)."
    ),
    "sent_by_post": QT_TRANSLATE_NOOP(
        "Errors",
        "Kết quả đã giao bưu điện nên không hoàn tác được. Bưu phẩm quay lại: xin ghi “Bị hoàn về” ở phần Bưu điện.",
    ),
    "not_sent_by_post": QT_TRANSLATE_NOOP("Errors", "Kết quả này không gửi qua bưu điện."),
    "results_needed": QT_TRANSLATE_NOOP("Errors", "Xin chọn ít nhất một kết quả."),
    "results_too_many": QT_TRANSLATE_NOOP("Errors", "Một danh sách tối đa {most} kết quả. Xin chia thành nhiều lần."),
    "result_not_ready": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ {dossier} không có kết quả đang chờ trả. Xin bỏ chọn hồ sơ này."
    ),
    "result_on_list": QT_TRANSLATE_NOOP(
        "Errors", "Kết quả của hồ sơ {dossier} đã được nhận theo phiếu bàn giao số {number}."
    ),
    # post
    "post_batch_empty": QT_TRANSLATE_NOOP("Errors", "Lô chưa có kết quả nào. Xin chọn ít nhất một kết quả."),
    "post_batch_left": QT_TRANSLATE_NOOP("Errors", "Lô số {number} đã giao bưu điện nên không sửa được nữa."),
    "post_batch_unknown": QT_TRANSLATE_NOOP("Errors", "Không tìm thấy lô này. Xin xem lại danh sách."),
    "post_batch_waits": QT_TRANSLATE_NOOP("Errors", "Lô số {number} chưa giao bưu điện. Xin giao lô trước."),
    "post_item_unknown": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này không nằm trong lô. Xin xem lại danh sách."),
    "post_item_came_back": QT_TRANSLATE_NOOP("Errors", "Bưu phẩm này đã được ghi là bị hoàn về."),
    "post_item_delivered": QT_TRANSLATE_NOOP("Errors", "Bưu phẩm này đã được ghi là đã phát."),
    "post_fee_unpaid": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ {dossier} còn phải thu {amount} đ. Xin thu đủ trước khi gửi."
    ),
    "post_address_missing": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ {dossier} chưa có địa chỉ nhận. Xin hỏi người nộp và bổ sung địa chỉ."
    ),
    "post_clerk_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi họ tên người của bưu điện nhận lô."),
    "tracking_invalid": QT_TRANSLATE_NOOP(
        "Errors", "Mã vận đơn gồm 6 đến 30 chữ cái, chữ số, ví dụ EA123456789VN. Xin quét lại."
    ),
    "tracking_taken": QT_TRANSLATE_NOOP(
        "Errors", "Mã vận đơn này đã ghi cho hồ sơ {dossier}. Xin quét mã của bưu phẩm khác."
    ),
    "delivered_before_sent": QT_TRANSLATE_NOOP("Errors", "Ngày phát không thể trước ngày giao bưu điện."),
    "delivered_in_future": QT_TRANSLATE_NOOP("Errors", "Ngày phát đang ở tương lai. Xin kiểm tra lại."),
    # money
    "cash_entry_unknown": QT_TRANSLATE_NOOP("Errors", "Không tìm thấy khoản thu này. Xin xem lại danh sách."),
    "cash_entry_is_correction": QT_TRANSLATE_NOOP("Errors", "Đây là bút toán điều chỉnh. Xin chọn khoản thu ban đầu."),
    "cash_entry_taken_back": QT_TRANSLATE_NOOP(
        "Errors", "Khoản thu này đã được điều chỉnh hết nên không in phiếu thu."
    ),
    "cash_correction_too_much": QT_TRANSLATE_NOOP("Errors", "Chỉ còn {left} đ để điều chỉnh. Xin nhập lại."),
    "cash_correction_amount": QT_TRANSLATE_NOOP("Errors", "Xin nhập số tiền điều chỉnh lớn hơn 0."),
    "cash_same_method": QT_TRANSLATE_NOOP("Errors", "Khoản này vốn đã ghi bằng hình thức đó. Xin chọn hình thức khác."),
    "cash_day_future": QT_TRANSLATE_NOOP("Errors", "Chưa thể chốt sổ cho ngày chưa tới."),
    "cash_nothing_to_close": QT_TRANSLATE_NOOP("Errors", "Không có khoản thu nào chưa chốt."),
    "cash_sheet_changed": QT_TRANSLATE_NOOP(
        "Errors", "Vừa có khoản thu mới sau khi trang này được mở. Xin xem lại rồi chốt."
    ),
    "cash_difference_unexplained": QT_TRANSLATE_NOOP(
        "Errors", "Tiền đếm lệch {difference} đ so với sổ. Xin đếm lại hoặc ghi giải trình."
    ),
    "cash_closing_unknown": QT_TRANSLATE_NOOP("Errors", "Không tìm thấy bảng kê này. Xin xem lại danh sách."),
    "note_unknown": QT_TRANSLATE_NOOP("Errors", "Không có tờ tiền {value} đ."),
    "note_count_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số tờ phải từ 0 đến {most}."),
    # services
    "action_not_allowed": QT_TRANSLATE_NOOP(
        "Errors",
        "Không làm được việc này ở trạng thái hiện tại của hồ sơ. Xin mở lại hồ sơ để xem trạng thái mới.",
    ),
    "amount_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số tiền không hợp lệ."),
    "as_of_before_period": QT_TRANSLATE_NOOP(
        "Errors",
        "Ngày tính số liệu đứng trước ngày cuối của kỳ báo cáo. Xin chọn ngày cuối kỳ hoặc một ngày sau đó.",
    ),
    "authority_paper_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi số, ngày của văn bản ủy quyền."),
    "card_untrusted": QT_TRANSLATE_NOOP(
        "Errors",
        "Thẻ được quét khi bộ gõ tiếng Việt đang bật, họ tên và địa chỉ có thể sai. Xin tắt bộ gõ và "
        "quét lại, hoặc sửa tay hai ô này.",
    ),
    "centre_exists": QT_TRANSLATE_NOOP("Errors", "Trung tâm đã được thiết lập trong dữ liệu này."),
    "arrivals_empty": QT_TRANSLATE_NOOP("Errors", "Tệp lượt đến không có người nào. Mỗi dòng ghi giờ:phút,số người."),
    "arrivals_file_unreadable": QT_TRANSLATE_NOOP("Errors", "Không đọc được tệp lượt đến. Xin kiểm tra tên tệp."),
    "arrivals_group_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Dòng {line} của tệp lượt đến ghi nhóm không có. Các nhóm hiện có: {known}."
    ),
    "arrivals_line_invalid": QT_TRANSLATE_NOOP(
        "Errors", "Dòng {line} của tệp lượt đến chưa đúng. Xin ghi giờ:phút,số người[,nhóm], ví dụ 08:30,12,A."
    ),
    "arrivals_too_many": QT_TRANSLATE_NOOP(
        "Errors", "Tệp lượt đến ghi quá nhiều người: nhiều nhất {most} người một ngày."
    ),
    "simulated_counters_invalid": QT_TRANSLATE_NOOP("Errors", "Số quầy mô phỏng phải từ 1 đến {most}."),
    "simulated_tickets_invalid": QT_TRANSLATE_NOOP("Errors", "Số lượt người mô phỏng phải từ 1 đến {most}."),
    "child_cannot_submit": QT_TRANSLATE_NOOP(
        "Errors",
        "Trẻ em không tự nộp hồ sơ: người nộp là cha, mẹ hoặc người giám hộ.",
    ),
    "child_needs_parent": QT_TRANSLATE_NOOP(
        "Errors",
        "Hồ sơ của trẻ em do cha, mẹ, người giám hộ hoặc người được ủy quyền nộp.",
    ),
    "clock_set_back": QT_TRANSLATE_NOOP(
        "Errors",
        "Giờ của máy tính đang chậm hơn lần ghi trước {minutes} phút. Xin kiểm tra đồng hồ; nội dung đã "
        "nhập còn nguyên.",
    ),
    "collector_name_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi họ tên người nhận thay."),
    "component_unknown": QT_TRANSLATE_NOOP("Errors", "Có giấy tờ không thuộc thủ tục này. Xin chọn lại thủ tục."),
    "national_code_taken": QT_TRANSLATE_NOOP(
        "Errors", "Mã quốc gia này đã thuộc hồ sơ {dossier}. Xin kiểm tra lại mã."
    ),
    "component_count_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số lượng giấy tờ không hợp lệ."),
    "counter_needed": QT_TRANSLATE_NOOP("Errors", "Xin khai báo ít nhất một quầy."),
    "data_erased": QT_TRANSLATE_NOOP("Errors", "Dữ liệu cá nhân của hồ sơ này đã được hủy theo thời hạn lưu trữ."),
    "database_busy": QT_TRANSLATE_NOOP(
        "Errors",
        "Dữ liệu đang được chương trình khác dùng. Nội dung còn nguyên, xin thử lại.",
    ),
    "database_cannot_open": QT_TRANSLATE_NOOP(
        "Errors",
        "Không mở được tệp dữ liệu. Xin kiểm tra thư mục và quyền truy cập.",
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp dữ liệu bị hỏng. Xin dừng nhập và khôi phục bản sao lưu gần nhất.",
    ),
    "database_newer": QT_TRANSLATE_NOOP(
        "Errors",
        "Dữ liệu được tạo bởi phiên bản mới hơn. Xin cập nhật chương trình; dữ liệu được giữ nguyên.",
    ),
    "database_not_one": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp này không phải là dữ liệu của chương trình Một Cửa. Tệp được giữ nguyên.",
    ),
    "database_not_ours": QT_TRANSLATE_NOOP(
        "Errors",
        "Cơ sở dữ liệu này không phải của chương trình Một Cửa. Dữ liệu được giữ nguyên.",
    ),
    "database_older": QT_TRANSLATE_NOOP(
        "Errors",
        "Dữ liệu thuộc bản chương trình cũ hơn. Xin mở chương trình một lần để nâng cấp dữ liệu rồi chạy lại lệnh.",
    ),
    "database_on_network": QT_TRANSLATE_NOOP(
        "Errors",
        "Tệp dữ liệu không được đặt trên ổ mạng. Nhiều máy dùng chung thì dùng PostgreSQL (--db).",
    ),
    "database_read_only": QT_TRANSLATE_NOOP(
        "Errors",
        "Không ghi được vào thư mục dữ liệu (chỉ đọc). Nội dung đã nhập còn nguyên. Xin báo bộ phận kỹ thuật.",
    ),
    "data_process_ended": QT_TRANSLATE_NOOP(
        "Errors",
        "Dữ liệu vừa bị ngắt và đang được mở lại. Nội dung đang nhập vẫn còn; nếu vừa lưu, xin xem lại ở F5.",
    ),
    "database_unreachable": QT_TRANSLATE_NOOP(
        "Errors",
        "Không kết nối được máy chủ dữ liệu. Xin kiểm tra mạng rồi thử lại.",
    ),
    "display_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Máy này không có màn hình để mở cửa sổ. Xin chạy lệnh tại máy có màn hình.",
    ),
    "disk_error": QT_TRANSLATE_NOOP(
        "Errors",
        "Ổ đĩa báo lỗi khi đọc ghi dữ liệu. Xin dừng nhập và báo bộ phận kỹ thuật.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Errors",
        "Ổ đĩa đã đầy. Nội dung đã nhập còn nguyên; xin giải phóng dung lượng rồi thử lại.",
    ),
    "dossier_unknown": QT_TRANSLATE_NOOP("Errors", "Không tìm thấy hồ sơ này."),
    "dossier_voided": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này đã hủy (nhập nhầm), không làm gì thêm được."),
    "event_kind_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "Nhật ký có mục mà phiên bản này không hiểu. Xin cập nhật chương trình.",
    ),
    "fee_nothing_owed": QT_TRANSLATE_NOOP("Errors", "Hồ sơ không còn khoản nào phải thu."),
    "fee_unpaid": QT_TRANSLATE_NOOP("Errors", "Hồ sơ còn phải thu {amount} đồng. Xin thu phí trước khi trả kết quả."),
    "folder_read_only": QT_TRANSLATE_NOOP("Errors", "Không tạo được thư mục dữ liệu. Xin kiểm tra quyền ghi."),
    "ground_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi căn cứ (nghị quyết, điều khoản)."),
    "key_needed": QT_TRANSLATE_NOOP("Errors", "Xin nhập mã."),
    "late_entry_reason_needed": QT_TRANSLATE_NOOP(
        "Errors",
        "Hồ sơ được nhập sau khi tiếp nhận: xin ghi lý do (ví dụ: mất điện, nhận trên giấy).",
    ),
    "limit_ground_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi căn cứ của thời hạn (văn bản, điều khoản)."),
    "limit_needed": QT_TRANSLATE_NOOP(
        "Errors",
        "Thủ tục này chưa có thời hạn trong danh mục: xin nhập thời hạn và căn cứ.",
    ),
    "lookup_address_invalid": QT_TRANSLATE_NOOP("Errors", "Địa chỉ tra cứu không được chứa dấu cách hoặc dấu #."),
    "minutes_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số phút phải từ 1 đến 240."),
    "name_needed": QT_TRANSLATE_NOOP("Errors", "Xin nhập tên."),
    "no_promise_running": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này không có lời hứa không chờ đang chạy."),
    "no_wait_not_running": QT_TRANSLATE_NOOP(
        "Errors",
        "Lúc này không có chương trình không chờ nào chạy cho thủ tục này.",
    ),
    "officer_needed": QT_TRANSLATE_NOOP("Errors", "Xin chọn cán bộ thực hiện."),
    "officer_unknown": QT_TRANSLATE_NOOP("Errors", "Không có cán bộ này trong trung tâm."),
    "org_code_needed": QT_TRANSLATE_NOOP("Errors", "Xin nhập mã định danh cơ quan."),
    "papers_missing": QT_TRANSLATE_NOOP("Errors", "Còn thiếu giấy tờ bắt buộc: {papers}."),
    "percent_out_of_range": QT_TRANSLATE_NOOP("Errors", "Tỷ lệ phải từ 0 đến 100."),
    "period_reversed": QT_TRANSLATE_NOOP("Errors", "Ngày cuối đứng trước ngày đầu. Xin chọn lại kỳ."),
    "plan_incomplete": QT_TRANSLATE_NOOP(
        "Errors",
        "Chương trình gặp lỗi khi tiếp nhận; chưa có gì được ghi. Xin thử lại.",
    ),
    "print_job_not_waiting": QT_TRANSLATE_NOOP("Errors", "Bản in này không còn chờ in lại."),
    "procedure_needed": QT_TRANSLATE_NOOP("Errors", "Xin chọn thủ tục."),
    "promise_next_session": QT_TRANSLATE_NOOP(
        "Errors",
        "Buổi làm việc sắp hết, chỉ hứa trả được lúc {at}. Xin hỏi người dân; nếu đồng ý, bấm tiếp nhận lần nữa.",
    ),
    "reason_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi lý do."),
    "received_in_future": QT_TRANSLATE_NOOP(
        "Errors",
        "Thời điểm tiếp nhận đang ở tương lai. Xin kiểm tra lại ngày, giờ.",
    ),
    "received_too_old": QT_TRANSLATE_NOOP("Errors", "Thời điểm tiếp nhận đã quá 10 năm. Xin kiểm tra lại năm."),
    "package_cut_outside": QT_TRANSLATE_NOOP("Errors", "Ngày chốt số liệu không nằm trong quý. Xin chọn lại ngày."),
    "report_folder_gone": QT_TRANSLATE_NOOP(
        "Errors",
        "Không thấy thư mục nhận báo cáo (đã đổi chỗ, hoặc ổ mạng chưa nối). Xin chọn lại thư mục rồi thử lại.",
    ),
    "report_identity_broken": QT_TRANSLATE_NOOP(
        "Errors",
        "Số liệu lưu sẵn mâu thuẫn nhau ({identities}), báo cáo chưa được lập. Xin chạy “check figures” "
        "và báo người hỗ trợ.",
    ),
    "report_period_future": QT_TRANSLATE_NOOP("Errors", "Kỳ báo cáo chưa bắt đầu. Xin chọn lại kỳ."),
    "report_stopped": QT_TRANSLATE_NOOP("Errors", "Đã dừng theo yêu cầu; báo cáo chưa được lập."),
    "report_unknown": QT_TRANSLATE_NOOP("Errors", "Không có báo cáo mang tên này. Các báo cáo có: {known}."),
    "report_without_as_of": QT_TRANSLATE_NOOP(
        "Errors",
        "Báo cáo này luôn theo những gì đang biết lúc lập, không chọn được ngày tính số liệu. Xin bỏ ngày ấy.",
    ),
    "right_missing": QT_TRANSLATE_NOOP("Errors", "Tài khoản đang dùng không có quyền làm việc này."),
    "lock_minutes_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số phút tự khóa từ 0 (không tự khóa) đến 120."),
    "sign_in_needed": QT_TRANSLATE_NOOP("Errors", "Chưa có ai đăng nhập ở cửa sổ này. Hãy đăng nhập."),
    "session_locked": QT_TRANSLATE_NOOP("Errors", "Cửa sổ đang khóa. Hãy mở khóa bằng PIN hoặc mật khẩu."),
    "password_must_change": QT_TRANSLATE_NOOP("Errors", "Hãy đổi mật khẩu tạm thành mật khẩu của mình trước."),
    "secret_wrong": QT_TRANSLATE_NOOP("Errors", "Không đúng. Hãy xem phím Caps Lock, bộ gõ và nhập lại."),
    "attempts_paused": QT_TRANSLATE_NOOP("Errors", "Đã nhập sai nhiều lần. Hãy chờ {seconds} giây rồi nhập lại."),
    "pin_used_up": QT_TRANSLATE_NOOP("Errors", "Đã nhập sai PIN ba lần. Hãy nhập mật khẩu."),
    "password_missing": QT_TRANSLATE_NOOP(
        "Errors", "Tài khoản này chưa có mật khẩu. Hãy nhờ người quản trị đặt mật khẩu tạm (F9, Cán bộ)."
    ),
    "first_password_needed": QT_TRANSLATE_NOOP(
        "Errors", "Trung tâm chưa có mật khẩu nào. Hãy mở cửa sổ chương trình và chọn mật khẩu quản trị."
    ),
    "first_password_chosen": QT_TRANSLATE_NOOP("Errors", "Mật khẩu đầu tiên đã được chọn. Hãy đăng nhập."),
    "password_too_short": QT_TRANSLATE_NOOP("Errors", "Mật khẩu cần ít nhất {least} ký tự."),
    "password_too_long": QT_TRANSLATE_NOOP("Errors", "Mật khẩu dài nhất {most} ký tự."),
    "password_too_easy": QT_TRANSLATE_NOOP("Errors", "Mật khẩu dễ đoán quá. Hãy chọn mật khẩu khác."),
    "password_same": QT_TRANSLATE_NOOP("Errors", "Mật khẩu mới phải khác mật khẩu cũ."),
    "pin_invalid": QT_TRANSLATE_NOOP("Errors", "PIN gồm 4 đến 6 chữ số."),
    "pin_too_easy": QT_TRANSLATE_NOOP("Errors", "PIN dễ đoán quá. Hãy chọn PIN khác."),
    "recovery_wrong": QT_TRANSLATE_NOOP("Errors", "Mã khôi phục không đúng hoặc đã dùng rồi."),
    "recovery_for_administrators": QT_TRANSLATE_NOOP("Errors", "Chỉ người quản trị dùng được mã khôi phục."),
    "roles_needed": QT_TRANSLATE_NOOP("Errors", "Hãy chọn ít nhất một vai trò."),
    "last_administrator": QT_TRANSLATE_NOOP(
        "Errors", "Trung tâm phải còn ít nhất một người quản trị đang làm việc. Hãy giao quản trị cho người khác trước."
    ),
    "same_dossier_open": QT_TRANSLATE_NOOP(
        "Errors",
        "Người này đang có hồ sơ {dossier} cùng thủ tục chưa giải quyết xong. Bấm tiếp nhận lần nữa nếu "
        "vẫn nhận hồ sơ mới.",
    ),
    "sample_not_convertible": QT_TRANSLATE_NOOP(
        "Errors",
        "Trung tâm dữ liệu mẫu không chuyển thành trung tâm thật được. Xin thiết lập trung tâm mới ở thư "
        "mục dữ liệu khác.",
    ),
    "scanner_port_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Không thấy máy quét ở cổng đã khai báo. Xin kiểm tra dây nối; trong lúc chờ vẫn gõ tay hoặc dán được.",
    ),
    "sets_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số bộ hồ sơ phải từ 1 đến {most}."),
    "submitter_role_needed": QT_TRANSLATE_NOOP("Errors", "Người nộp khác chủ hồ sơ: xin chọn tư cách người nộp."),
    "text_too_long": QT_TRANSLATE_NOOP("Errors", "Nội dung dài quá {most} ký tự. Xin rút gọn."),
    "weekdays_needed": QT_TRANSLATE_NOOP("Errors", "Xin chọn ít nhất một ngày trong tuần."),
    # steps of a dossier
    "agency_not_needed": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ này do chính cơ quan mình giải quyết, không cần ghi lúc cơ quan khác nhận."
    ),
    "agency_received_already": QT_TRANSLATE_NOOP(
        "Errors", "Đã ghi lúc cơ quan có thẩm quyền nhận hồ sơ này. Nếu ghi sai, xin hoàn tác bước đó."
    ),
    "answer_day_past": QT_TRANSLATE_NOOP("Errors", "Ngày trả lời đã qua. Xin chọn từ hôm nay trở đi, hoặc để trống."),
    "dossier_changed_meanwhile": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ này đã được {officer} xử lý lúc {at}. Xin xem lại hồ sơ; nội dung đã nhập còn nguyên."
    ),
    "extension_used": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ đã hẹn lại một lần; mỗi hồ sơ chỉ được hẹn lại một lần. Xin giải quyết theo ngày đã hẹn."
    ),
    "new_due_not_later": QT_TRANSLATE_NOOP("Errors", "Ngày hẹn mới phải sau hạn đang hẹn ({due}) và sau lúc này."),
    "new_due_outside_hours": QT_TRANSLATE_NOOP(
        "Errors", "Giờ hẹn mới nằm ngoài giờ làm việc. Xin chọn một giờ trong buổi làm việc."
    ),
    "notice_days_out_of_range": QT_TRANSLATE_NOOP("Errors", "Số ngày làm việc phải từ 1 đến {most}."),
    "notice_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi số, ngày và nơi ra thông báo nghĩa vụ tài chính."),
    "nothing_printed_yet": QT_TRANSLATE_NOOP("Errors", "Hồ sơ này chưa in giấy nào để in lại."),
    "nothing_to_undo": QT_TRANSLATE_NOOP(
        "Errors", "Không còn bước nào hoàn tác được. Hồ sơ nhập nhầm thì xin hủy hồ sơ."
    ),
    "proof_needed": QT_TRANSLATE_NOOP("Errors", "Xin ghi chứng từ đã nộp (số, ngày, nơi nộp)."),
    "responsible_unit_unknown": QT_TRANSLATE_NOOP(
        "Errors", "Không có đơn vị này trong trung tâm. Xin chọn đơn vị trong danh sách."
    ),
    "step_before_last": QT_TRANSLATE_NOOP(
        "Errors", "Lúc thực hiện phải sau bước trước của hồ sơ ({last}). Xin kiểm tra lại ngày, giờ."
    ),
    "step_in_future": QT_TRANSLATE_NOOP("Errors", "Lúc thực hiện đang ở tương lai. Xin kiểm tra lại ngày, giờ."),
    "step_time_invalid": QT_TRANSLATE_NOOP("Errors", "Xin ghi đủ ngày và giờ, ví dụ 19/11/2026 09:40."),
    "supplement_asked_before": QT_TRANSLATE_NOOP(
        "Errors", "Hồ sơ đã được yêu cầu bổ sung; chỉ được yêu cầu một lần. Nếu buộc phải yêu cầu nữa, xin ghi lý do."
    ),
    "supplement_items_needed": QT_TRANSLATE_NOOP(
        "Errors", "Xin chọn giấy tờ cần bổ sung, hoặc ghi thêm một giấy tờ khác."
    ),
    "supplement_items_too_many": QT_TRANSLATE_NOOP(
        "Errors", "Một phiếu ghi tối đa {most} giấy tờ. Xin gộp bớt các dòng."
    ),
    # printing
    "print_font_unknown": QT_TRANSLATE_NOOP("Errors", "Thiếu phông chữ của giấy này. Cài lại chương trình rồi in lại."),
    "print_layout_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "Giấy này được lập bằng bản chương trình mới hơn. Cập nhật chương trình rồi in lại.",
    ),
    "print_queue_unavailable": QT_TRANSLATE_NOOP(
        "Errors",
        "Chưa đọc được danh sách chờ in. Chương trình sẽ tự thử lại.",
    ),
    "print_render_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "Không dựng được trang in. Hồ sơ đã lưu đầy đủ; gửi báo cáo lỗi rồi thử In lại.",
    ),
    "printer_failed": QT_TRANSLATE_NOOP(
        "Errors",
        "Máy in báo lỗi khi in. Giấy đã lưu, kiểm tra máy in rồi bấm In lại.",
    ),
    "printer_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Không tìm thấy máy in. Giấy đã lưu, chọn máy in khác rồi bấm In lại.",
    ),
    "printer_offline": QT_TRANSLATE_NOOP(
        "Errors",
        "Không kết nối được máy in. Giấy đã lưu, bấm In lại khi máy in sẵn sàng.",
    ),
    "printer_out_of_paper": QT_TRANSLATE_NOOP("Errors", "Máy in hết giấy hoặc kẹt giấy. Nạp giấy rồi bấm In lại."),
    "printer_state_unknown": QT_TRANSLATE_NOOP(
        "Errors",
        "Chưa rõ máy in có sẵn sàng không. In thử một trang để kiểm tra.",
    ),
    "roll_target_unreadable": QT_TRANSLATE_NOOP(
        "Errors",
        "Xin ghi địa chỉ bắt đầu bằng tcp://, usb://, serial:// hoặc queue://, ví dụ tcp://192.0.2.50:9100.",
    ),
    "roll_host_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "Xin ghi tên máy hoặc địa chỉ mạng của máy in sau tcp://, ví dụ tcp://192.0.2.50:9100.",
    ),
    "roll_port_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "Cổng mạng là số từ 1 đến 65535; phần lớn máy in dùng 9100.",
    ),
    "roll_usb_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "Xin ghi mã hãng và mã máy, mỗi mã bốn chữ số hệ 16, ví dụ usb://04b8:0e15.",
    ),
    "roll_serial_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "Xin ghi tên cổng nối tiếp, không có dấu cách, ví dụ serial://COM3:115200.",
    ),
    "roll_baud_wrong": QT_TRANSLATE_NOOP(
        "Errors",
        "Tốc độ cổng nối tiếp phải là 9600, 19200, 38400, 57600, 115200 hoặc tốc độ chuẩn khác.",
    ),
    "roll_queue_missing": QT_TRANSLATE_NOOP(
        "Errors",
        "Xin ghi tên hàng đợi in sau queue://.",
    ),
    "roll_forms_only": QT_TRANSLATE_NOOP(
        "Errors",
        "Máy in cuộn giấy chỉ in được phiếu 80 mm. Xin bỏ chọn giấy A5 và A4.",
    ),
    "printer_stuck": QT_TRANSLATE_NOOP(
        "Errors",
        "Máy in chưa trả lời sau 30 giây. Việc tiếp nhận vẫn tiếp tục; kiểm tra máy in, chưa cần in lại.",
    ),
    "several_dossiers_match": QT_TRANSLATE_NOOP(
        "Errors", "Nội dung đã gõ khớp nhiều hồ sơ. Xin gõ thêm, hoặc quét giấy hẹn."
    ),
    "forms_needed": QT_TRANSLATE_NOOP("Errors", "Xin chọn ít nhất một loại giấy cho máy in này."),
    "procedures_needed": QT_TRANSLATE_NOOP("Errors", "Xin chọn ít nhất một thủ tục cho chương trình."),
    "number_needed": QT_TRANSLATE_NOOP("Errors", "Xin nhập một số."),
    "time_invalid": QT_TRANSLATE_NOOP("Errors", "Giờ chưa đúng. Xin gõ như 07:30."),
    # the voice of the hall
    "clip_empty": QT_TRANSLATE_NOOP("Errors", "Không nghe thấy tiếng trong đoạn này. Xin nói gần micro rồi thu lại."),
    "clip_missing": QT_TRANSLATE_NOOP("Errors", "Không mở được tệp này. Xin kiểm tra đường dẫn rồi chọn lại."),
    "clip_not_wav": QT_TRANSLATE_NOOP("Errors", "Tệp này không phải WAV. Xin xuất ra WAV (PCM 16 bit) rồi chọn lại."),
    "clip_channels": QT_TRANSLATE_NOOP("Errors", "Tệp có {channels} kênh. Xin dùng WAV một kênh hoặc hai kênh."),
    "clip_too_big": QT_TRANSLATE_NOOP("Errors", "Tệp lớn hơn {most} MB. Xin cắt ngắn rồi chọn lại."),
    "clip_too_long": QT_TRANSLATE_NOOP("Errors", "Đoạn này dài hơn {most} giây. Xin cắt ngắn rồi chọn lại."),
    "clip_not_written": QT_TRANSLATE_NOOP(
        "Errors", "Chưa lưu được giọng đọc vào thư mục dữ liệu. Xin kiểm tra ổ đĩa rồi thử lại."
    ),
    "microphone_missing": QT_TRANSLATE_NOOP("Errors", "Máy này không có micro. Xin cắm micro, hoặc thay bằng tệp WAV."),
    "microphone_failed": QT_TRANSLATE_NOOP(
        "Errors", "Micro không thu được. Xin kiểm tra quyền dùng micro của máy rồi thử lại."
    ),
    "no_data_folder": QT_TRANSLATE_NOOP("Errors", "Lần chạy này không có thư mục dữ liệu nên chưa lưu được giọng đọc."),
    "volume_out_of_range": QT_TRANSLATE_NOOP("Errors", "Âm lượng phải từ 0 đến 100."),
    "repeat_out_of_range": QT_TRANSLATE_NOOP("Errors", "Mỗi lượt gọi đọc từ 1 đến {most} lần."),
    "voice_gap_out_of_range": QT_TRANSLATE_NOOP("Errors", "Khoảng nghỉ phải từ 0 đến {most} mili giây."),
    "voice_age_out_of_range": QT_TRANSLATE_NOOP("Errors", "Thời gian chờ đọc phải từ {least} đến {most} giây."),
    "quiet_hours_invalid": QT_TRANSLATE_NOOP(
        "Errors", "Giờ im lặng chưa đúng. Xin gõ như 11:30-13:00, các khoảng theo thứ tự và không chồng nhau."
    ),
    "quiet_hours_too_many": QT_TRANSLATE_NOOP("Errors", "Tối đa {most} khoảng giờ im lặng."),
    "sessions_invalid": QT_TRANSLATE_NOOP(
        "Errors", "Giờ làm việc chưa đúng. Xin gõ như 07:30-11:30, 13:00-17:00, buổi sau không chồng buổi trước."
    ),
}
"""Code to source sentence (a ``str``); read it through ``sentence``."""


def sentence(error: MotcuaError) -> str:
    """The sentence for an error, with its values, in the language of the window; never empty, never a code alone."""
    return sentence_of(error.code, error.params)


def sentence_of(code: str, params: Mapping[str, object] | None = None) -> str:
    """The sentence for a code; an unknown code gives a general sentence that names it for the helpdesk."""
    known = code if code in SENTENCES else "unknown"
    text = QCoreApplication.translate("Errors", str(SENTENCES[known]))
    values = {name: _shown(value) for name, value in (params or {}).items()}
    return text.format_map(_Values(values | {"code": code}))


def kind_of(error: MotcuaError) -> str:
    """How a message bar shows it: a rule said no is a remark, the machine said no is a problem."""
    if isinstance(error, UserError):
        return "attention"
    return "late" if isinstance(error, BugError) else "urgent"


class _Values(dict[str, str]):
    """A value the error did not bring is an ellipsis, not a crash inside an error message."""

    def __missing__(self, key: str) -> str:
        return "…"


def _shown(value: object) -> str:
    if isinstance(value, datetime):
        return in_vietnam(value).strftime("%H:%M %d/%m/%Y") if value.tzinfo else value.strftime("%H:%M %d/%m/%Y")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10_000:
        return f"{value:,}".replace(",", ".")
    return str(value)
