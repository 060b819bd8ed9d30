"""Every key of the program in one table: the help overlay shows it, a test looks for clashes.

``Key.ACCEPT.sequence`` makes a shortcut; ``description(Key.ACCEPT)`` says what it does. Keys of different places may be
the same; keys ``everywhere`` may be used by nothing else.
"""

from __future__ import annotations

from enum import Enum

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Place(Enum):
    """Where a key works; the value is the heading in the overlay."""

    EVERYWHERE = QT_TRANSLATE_NOOP("Shortcuts", "Ở mọi nơi")
    PAGES = QT_TRANSLATE_NOOP("Shortcuts", "Mở trang")
    FORM = QT_TRANSLATE_NOOP("Shortcuts", "Khi nhập liệu")
    RECEPTION = QT_TRANSLATE_NOOP("Shortcuts", "Tiếp nhận")
    QUEUE = QT_TRANSLATE_NOOP("Shortcuts", "Hàng chờ")
    NO_WAIT = QT_TRANSLATE_NOOP("Shortcuts", "Không chờ")
    DOSSIER = QT_TRANSLATE_NOOP("Shortcuts", "Hồ sơ đang mở")
    STEP = QT_TRANSLATE_NOOP("Shortcuts", "Khi ghi một bước của hồ sơ")
    HAND_OVER = QT_TRANSLATE_NOOP("Shortcuts", "Bàn giao hồ sơ")
    RETURNING = QT_TRANSLATE_NOOP("Shortcuts", "Trả kết quả, bưu điện, tiền trong ngày")
    LISTS = QT_TRANSLATE_NOOP("Shortcuts", "Danh sách")
    FIGURES = QT_TRANSLATE_NOOP("Shortcuts", "Thống kê")
    CATALOGUE = QT_TRANSLATE_NOOP("Shortcuts", "Danh mục")
    SETTINGS = QT_TRANSLATE_NOOP("Shortcuts", "Quản trị")


class KeySpec(Struct, frozen=True):
    keys: str
    place: Place
    text: object
    """A ``str``; Qt's stub calls the result of QT_TRANSLATE_NOOP an object."""


class Key(Enum):
    """The keys. Members are what code names; ``sequence`` is what Qt is given."""

    HELP = KeySpec("F1", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Xem các phím tắt"))
    SEARCH = KeySpec("Ctrl+K", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Tìm hồ sơ, người nộp, mã"))
    PRIMARY = KeySpec("Ctrl+Return", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Làm việc chính của trang"))
    BACK = KeySpec("Esc", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Quay lại, không mất nội dung đã nhập"))
    NOTICES = KeySpec("Ctrl+B", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Mở thông báo"))
    SWITCH_OFFICER = KeySpec(
        "Ctrl+U", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Đổi cán bộ hoặc quầy, giữ nội dung đang nhập")
    )
    LOCK = KeySpec("Ctrl+F12", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Khóa cửa sổ khi rời quầy"))
    RETRY_PRINTS = KeySpec(
        "Ctrl+Shift+P", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "In lại các bản chưa ra giấy")
    )
    QUIT = KeySpec("Ctrl+Q", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Thoát chương trình"))

    RECEPTION = KeySpec("F2", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Tiếp nhận"))
    QUEUE = KeySpec("F3", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Hàng chờ"))
    NO_WAIT = KeySpec("F4", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Không chờ"))
    DOSSIERS = KeySpec("F5", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Hồ sơ"))
    RETURNING = KeySpec("F6", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Trả kết quả"))
    STATISTICS = KeySpec("F7", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Thống kê"))
    CATALOGUE = KeySpec("F8", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Danh mục"))
    SETTINGS = KeySpec("F9", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Quản trị"))

    NEXT_FIELD = KeySpec("Enter", Place.FORM, QT_TRANSLATE_NOOP("Shortcuts", "Sang ô tiếp theo"))
    OPEN_LIST = KeySpec("Down", Place.FORM, QT_TRANSLATE_NOOP("Shortcuts", "Mở danh sách gợi ý của ô"))
    PASTE = KeySpec("Ctrl+V", Place.FORM, QT_TRANSLATE_NOOP("Shortcuts", "Dán; nội dung mã QR của thẻ được nhận ra"))

    ALL_PAPERS = KeySpec("Ctrl+D", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Đủ tất cả giấy tờ"))
    GO_PROCEDURE = KeySpec("Ctrl+T", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Tới ô thủ tục"))
    OTHER_OWNER = KeySpec("Ctrl+O", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Chủ hồ sơ khác người nộp"))
    SAME_PERSON = KeySpec("Ctrl+N", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Thủ tục tiếp theo cho cùng người"))
    ADD_TO_SITTING = KeySpec(
        "Ctrl+Shift+N", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Thêm thủ tục cho cùng người, tiếp nhận chung")
    )
    SITTING_BACK = KeySpec(
        "Ctrl+Shift+J", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Lấy lại thủ tục vừa thêm để sửa")
    )
    ONE_RECEIPT = KeySpec(
        "Ctrl+1", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Một giấy hẹn chung hoặc mỗi hồ sơ một giấy")
    )
    AS_NO_WAIT = KeySpec("Ctrl+W", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Nhận hoặc bỏ không chờ"))
    WITH_RECEIPT = KeySpec(
        "Ctrl+I", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "In thêm Mẫu 01 cho hồ sơ không chờ")
    )
    FEE_PAID = KeySpec("Ctrl+L", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Đã thu hoặc chưa thu lệ phí"))
    BACK_ENTRY = KeySpec(
        "Ctrl+Shift+B", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Bật hoặc tắt nhập bù hồ sơ đã nhận trên giấy")
    )
    CORRECT_LAST = KeySpec("Ctrl+S", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Sửa hồ sơ vừa tiếp nhận"))
    GUIDE = KeySpec(
        "Ctrl+G", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Hướng dẫn bổ sung giấy tờ còn thiếu, in phiếu ngay")
    )
    GUIDE_WORDS = KeySpec(
        "Ctrl+Shift+G", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Hướng dẫn bổ sung, tự ghi nội dung")
    )
    TURN_AWAY = KeySpec("Ctrl+R", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Từ chối tiếp nhận, in phiếu"))
    BRING_BACK = KeySpec("Ctrl+J", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Mở lại hồ sơ đã hướng dẫn"))
    CLEAR = KeySpec("Ctrl+Del", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Xóa trắng, làm hồ sơ mới"))
    REPRINT = KeySpec("Ctrl+P", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "In lại"))
    FINISH_TICKET = KeySpec(
        "Ctrl+F3", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Xong số đang phục vụ, về hàng chờ")
    )
    UNDO = KeySpec("Ctrl+Z", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Hoàn tác việc tiếp nhận vừa xong"))

    QUEUE_STEP = KeySpec(
        "Space",
        Place.QUEUE,
        QT_TRANSLATE_NOOP("Shortcuts", "Việc tiếp theo: gọi số, bắt đầu phục vụ, xong và gọi tiếp"),
    )
    QUEUE_RECEIVE = KeySpec(
        "Enter",
        Place.QUEUE,
        QT_TRANSLATE_NOOP("Shortcuts", "Tiếp nhận hồ sơ của số này; trong danh sách: dòng đang chọn"),
    )
    QUEUE_RETURN = KeySpec("K", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Trả kết quả cho số này"))
    QUEUE_AGAIN = KeySpec("R", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Gọi lại"))
    QUEUE_ABSENT = KeySpec("V", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Vắng"))
    QUEUE_PARK = KeySpec("P", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Tạm gác, gọi người khác"))
    QUEUE_TRANSFER = KeySpec("C", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Chuyển nhóm hoặc quầy, giữ thứ tự"))
    QUEUE_FINISH = KeySpec("X", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Xong, chọn kết quả"))
    QUEUE_NUMBER = KeySpec("G", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Gọi đích danh một số"))
    QUEUE_BACK = KeySpec("L", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Số vắng hoặc tạm gác đã trở lại"))
    QUEUE_CANCEL = KeySpec("Del", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Bỏ số đang chọn, người dân đã về"))
    QUEUE_UNDO = KeySpec("Ctrl+Z", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Hoàn tác thao tác vừa làm với số"))
    QUEUE_TAKE = KeySpec("N", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Cấp số, nhập số phiếu giấy"))
    QUEUE_APPOINTMENTS = KeySpec("H", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Lịch hẹn: đặt, hủy, người đến hẹn"))
    QUEUE_COUNTER = KeySpec("M", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Mở quầy, tạm nghỉ, đóng quầy"))
    QUEUE_FORGOTTEN = KeySpec("S", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Trả lời các lượt hôm trước chưa rõ"))
    QUEUE_CHOICE = KeySpec("1–9, 0", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Chọn dòng có số đó trong bảng bên"))
    QUEUE_ALL = KeySpec("A", Place.QUEUE, QT_TRANSLATE_NOOP("Shortcuts", "Trong bảng bên: tất cả, hoặc cách khác"))

    DONE = KeySpec("Enter", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "Xong"))
    TO_APPOINTMENT = KeySpec("Ctrl+H", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "Chuyển hẹn trả"))

    NO_WAIT_RECEIPT = KeySpec("Ctrl+I", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "In Mẫu 01 theo yêu cầu"))
    NO_WAIT_UNDO = KeySpec("Ctrl+Z", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "Hoàn tác việc vừa bấm xong"))
    NO_WAIT_OPEN = KeySpec("Ctrl+J", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "Mở hồ sơ đang chọn"))

    START_WORK = KeySpec("Ctrl+1", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Bắt đầu xử lý"))
    FINISH_WORK = KeySpec("Ctrl+2", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Xử lý xong"))
    HAND_OVER = KeySpec("Ctrl+3", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Trả kết quả"))
    ASK_SUPPLEMENT = KeySpec("Ctrl+4", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Yêu cầu bổ sung"))
    RECEIVE_SUPPLEMENT = KeySpec("Ctrl+5", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Nhận bổ sung"))
    ASK_DUTY = KeySpec("Ctrl+6", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Yêu cầu nghĩa vụ tài chính"))
    DUTY_MET = KeySpec("Ctrl+7", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Đã nộp nghĩa vụ tài chính"))
    STOP_WORK = KeySpec("Ctrl+8", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Dừng xử lý"))
    RESUME_WORK = KeySpec("Ctrl+9", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Xử lý tiếp"))
    EXTEND = KeySpec("Ctrl+0", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Xin lỗi và hẹn lại"))
    CONVERT = KeySpec("Ctrl+H", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Chuyển hẹn trả hồ sơ không chờ"))
    AGENCY = KeySpec("Ctrl+Shift+A", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Cơ quan có thẩm quyền đã nhận"))
    REFUSE = KeySpec("Ctrl+Shift+X", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Từ chối giải quyết"))
    WITHDRAW = KeySpec("Ctrl+Shift+W", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Công dân rút hồ sơ"))
    REOPEN = KeySpec("Ctrl+Shift+O", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Mở lại để xử lý"))
    CORRECT = KeySpec("Ctrl+S", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Sửa hồ sơ đã tiếp nhận"))
    CERTIFICATION = KeySpec("Ctrl+Shift+M", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Sửa số chứng thực"))
    UNDO_STEP = KeySpec("Ctrl+Z", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Hoàn tác bước vừa ghi"))
    OTHER_STEPS = KeySpec("Ctrl+J", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Các việc khác của hồ sơ"))
    COLLECT_FEE = KeySpec("Ctrl+L", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Thu phí, lệ phí"))
    NATIONAL_CODE = KeySpec("Ctrl+M", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Nhập mã hồ sơ quốc gia"))
    DOSSIER_RECEIPT = KeySpec("Ctrl+I", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "In lại Mẫu 01"))
    DOSSIER_AGAIN = KeySpec("Ctrl+P", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "In lại giấy vừa in"))
    DOSSIER_SLIP = KeySpec("Ctrl+Shift+I", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "In lại phiếu 80 mm"))
    REVEAL = KeySpec("Ctrl+R", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Xem đủ số giấy tờ, ghi lý do"))
    VOID = KeySpec("Ctrl+Del", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Hủy – nhập nhầm"))

    STEP_AT = KeySpec("Ctrl+T", Place.STEP, QT_TRANSLATE_NOOP("Shortcuts", "Ghi lúc thực hiện nếu làm trên giấy trước"))
    STEP_ALL = KeySpec("Ctrl+D", Place.STEP, QT_TRANSLATE_NOOP("Shortcuts", "Đủ tất cả giấy tờ"))
    STEP_ADD = KeySpec("Ctrl+N", Place.STEP, QT_TRANSLATE_NOOP("Shortcuts", "Ghi thêm một giấy tờ khác"))
    STEP_REREAD = KeySpec("Ctrl+Y", Place.STEP, QT_TRANSLATE_NOOP("Shortcuts", "Xem lại hồ sơ người khác vừa xử lý"))
    GIVE_DOSSIERS = KeySpec("Ctrl+Shift+B", Place.HAND_OVER, QT_TRANSLATE_NOOP("Shortcuts", "Bàn giao hồ sơ"))
    TAKE_DOSSIERS = KeySpec("Ctrl+Shift+N", Place.HAND_OVER, QT_TRANSLATE_NOOP("Shortcuts", "Nhận bàn giao"))
    TAKE_FOR_ABSENT = KeySpec(
        "Ctrl+Shift+V", Place.HAND_OVER, QT_TRANSLATE_NOOP("Shortcuts", "Nhận thay đồng nghiệp vắng mặt")
    )
    LINKED_DOSSIERS = KeySpec(
        "Ctrl+Shift+L", Place.HAND_OVER, QT_TRANSLATE_NOOP("Shortcuts", "Hồ sơ liên thông của hồ sơ đang mở")
    )
    CONTROL_SHEET = KeySpec("Ctrl+Shift+K", Place.HAND_OVER, QT_TRANSLATE_NOOP("Shortcuts", "In phiếu kiểm soát"))
    DROP_ROW = KeySpec("Del", Place.HAND_OVER, QT_TRANSLATE_NOOP("Shortcuts", "Bỏ hồ sơ đang chọn khỏi danh sách"))
    AT_COUNTER = KeySpec("Ctrl+1", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Trả tại quầy"))
    FROM_UNITS = KeySpec("Ctrl+2", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Nhận kết quả từ bộ phận"))
    BY_POST = KeySpec("Ctrl+3", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Gửi bưu điện"))
    MONEY = KeySpec("Ctrl+4", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Tiền trong ngày"))
    SUPPLEMENTS = KeySpec("Ctrl+5", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Hồ sơ chờ bổ sung"))
    RETURN_TICKET = KeySpec(
        "Ctrl+F3", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Xong số đang phục vụ, về hàng chờ")
    )
    RETURN_WAY = KeySpec("Ctrl+D", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Trả trực tiếp hoặc điện tử"))
    COLLECT_NOW = KeySpec("Ctrl+L", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Thu nốt phí, lệ phí"))
    SHELF = KeySpec("Ctrl+S", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Ghi nơi để kết quả"))
    RETURN_RECEIPT = KeySpec(
        "Ctrl+I", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "In hoặc không in giấy biên nhận trả kết quả")
    )
    TICK = KeySpec("Space", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Chọn hoặc bỏ chọn dòng"))
    TICK_ALL = KeySpec("Ctrl+Shift+A", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Chọn hoặc bỏ tất cả"))
    PRINT_LIST = KeySpec("Ctrl+P", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "In danh sách đang xem"))
    TRACKING = KeySpec("Ctrl+M", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Tới ô mã vận đơn"))
    DELIVERED = KeySpec("Ctrl+G", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Bưu điện đã phát"))
    CAME_BACK = KeySpec("Ctrl+H", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Bưu phẩm bị hoàn về"))
    TAKE_BACK = KeySpec(
        "Ctrl+Del", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "Bỏ khỏi lô, hoặc điều chỉnh khoản thu")
    )
    FEE_SLIP = KeySpec("Ctrl+Shift+I", Place.RETURNING, QT_TRANSLATE_NOOP("Shortcuts", "In phiếu thu tạm"))

    OPEN_ROW = KeySpec("Enter", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Mở dòng đang chọn"))
    FILTER = KeySpec("Ctrl+F", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Lọc trong danh sách"))
    CONDITIONS = KeySpec("Ctrl+Shift+F", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Mở hoặc đóng bộ lọc"))
    REGISTER = KeySpec(
        "Ctrl+Shift+S", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Sổ theo dõi hồ sơ: in, xuất Excel, khóa sổ")
    )
    PROGRESS = KeySpec(
        "Ctrl+Shift+T", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Bảng tiến độ công khai: trang web, tệp PDF, in")
    )
    NOTICES_GIVEN = KeySpec(
        "Ctrl+Shift+H", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Phiếu hướng dẫn, từ chối đã cấp")
    )
    EXPORT = KeySpec("Ctrl+E", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Xuất Excel"))
    PRINT = KeySpec("Ctrl+P", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "In trang thống kê"))
    FIGURES_DOSSIERS = KeySpec("Ctrl+1", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Thống kê hồ sơ"))
    FIGURES_NOW = KeySpec("Ctrl+2", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Sảnh lúc này"))
    FIGURES_HALL = KeySpec("Ctrl+3", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Thống kê hàng chờ"))
    FIGURES_RATINGS = KeySpec("Ctrl+4", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Sự hài lòng"))
    FIGURES_REPORTS = KeySpec("Ctrl+5", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Báo cáo II.06a"))
    BESIDE = KeySpec("Ctrl+D", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Đặt hai kỳ cạnh nhau"))
    FIGURES_TARGETS = KeySpec("Ctrl+6", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Chỉ tiêu"))
    FIGURES_EFFECT = KeySpec("Ctrl+7", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Không chờ: trước và sau"))
    FIGURES_DAY = KeySpec(
        "Ctrl+8", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Hôm nay: cảnh báo, quá hạn, các quầy")
    )
    SET_TARGET = KeySpec("Ctrl+T", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Đặt chỉ tiêu, nhập số"))
    ENTER_SLIP = KeySpec("Ctrl+N", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Nhập phiếu đánh giá TT 01/2018"))
    UNDO_SLIP = KeySpec(
        "Ctrl+Z", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Lấy lại phiếu đánh giá vừa nhập để sửa")
    )
    RELEASE_TICKET = KeySpec(
        "Ctrl+H", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Trả số của quầy đang chọn về hàng chờ")
    )
    TABLES = KeySpec("Ctrl+G", Place.FIGURES, QT_TRANSLATE_NOOP("Shortcuts", "Xem biểu đồ hoặc bảng số liệu"))

    NEW_PROCEDURE = KeySpec("Ctrl+N", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "Thêm thủ tục mới"))
    EDIT_PROCEDURE = KeySpec("Ctrl+O", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "Soạn phiên bản mới"))
    END_PROCEDURE = KeySpec(
        "Ctrl+Del", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "Bãi bỏ, thay thế; khi soạn: bỏ dòng đang chọn")
    )
    ADD_PART = KeySpec(
        "Ctrl+D", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "Khi soạn: thêm giấy tờ hoặc trường hợp")
    )
    DAY_PREVIEW = KeySpec("Ctrl+T", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "Xem thay đổi vào một ngày"))
    IMPORT = KeySpec("Ctrl+I", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "Nhập danh mục từ tệp"))
    LEAFLET = KeySpec("Ctrl+P", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "In tờ gấp của thủ tục"))
    POSTER = KeySpec("Ctrl+L", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "In bảng niêm yết danh mục"))
    OTHER_SIDE = KeySpec("Ctrl+G", Place.CATALOGUE, QT_TRANSLATE_NOOP("Shortcuts", "Khi in: xem trang tiếp theo"))

    NEW_RECORD = KeySpec("Ctrl+N", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Thêm mục mới"))
    RETIRE = KeySpec("Ctrl+R", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Ngừng dùng hoặc dùng lại"))
    TEST_PAGE = KeySpec("Ctrl+P", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "In trang thử, nghe thử giọng gọi số"))
    CLIP_RECORD = KeySpec("Ctrl+G", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Giọng gọi số: thu âm, dừng thu"))
    CLIP_FILE = KeySpec("Ctrl+O", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Giọng gọi số: thay bằng tệp WAV"))
    CLIP_SHIPPED = KeySpec("Ctrl+Del", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Giọng gọi số: về giọng máy"))
    TRY_SAMPLE = KeySpec("Ctrl+T", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Lần đầu mở: dùng thử dữ liệu mẫu"))
    OPEN_BOARD = KeySpec("Ctrl+Shift+B", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Mở bảng số ở màn hình 2"))
    SETTINGS_LIST = KeySpec("Ctrl+M", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Về danh sách các mục quản trị"))

    @property
    def sequence(self) -> str:
        return self.value.keys

    @property
    def place(self) -> Place:
        return self.value.place

    @property
    def shown(self) -> str:
        """As it is written on buttons: ``Ctrl+Enter``."""
        return self.value.keys.replace("Return", "Enter")


def description(key: Key) -> str:
    """What the key does, in the language of the window."""
    return QCoreApplication.translate("Shortcuts", str(key.value.text))


def place_title(place: Place) -> str:
    return QCoreApplication.translate("Shortcuts", str(place.value))
