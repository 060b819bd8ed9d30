"""Every key of the program in one table: the help overlay shows it, a test looks for clashes.

``Key.ACCEPT.sequence`` makes a shortcut; ``description(Key.ACCEPT)`` says what it does. Keys of different places may be
the same; keys ``everywhere`` may be used by nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Place(Enum):
    """Where a key works; the value is the heading in the overlay."""

    EVERYWHERE = QT_TRANSLATE_NOOP("Shortcuts", "Ở mọi nơi")
    PAGES = QT_TRANSLATE_NOOP("Shortcuts", "Mở trang")
    FORM = QT_TRANSLATE_NOOP("Shortcuts", "Khi nhập liệu")
    RECEPTION = QT_TRANSLATE_NOOP("Shortcuts", "Tiếp nhận")
    NO_WAIT = QT_TRANSLATE_NOOP("Shortcuts", "Không chờ")
    DOSSIER = QT_TRANSLATE_NOOP("Shortcuts", "Hồ sơ đang mở")
    LISTS = QT_TRANSLATE_NOOP("Shortcuts", "Danh sách và thống kê")
    CATALOGUE = QT_TRANSLATE_NOOP("Shortcuts", "Danh mục")
    SETTINGS = QT_TRANSLATE_NOOP("Shortcuts", "Quản trị")


@dataclass(frozen=True, slots=True)
class KeySpec:
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
    RETRY_PRINTS = KeySpec(
        "Ctrl+Shift+P", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "In lại các bản chưa ra giấy")
    )
    QUIT = KeySpec("Ctrl+Q", Place.EVERYWHERE, QT_TRANSLATE_NOOP("Shortcuts", "Thoát chương trình"))

    RECEPTION = KeySpec("F2", Place.PAGES, QT_TRANSLATE_NOOP("Shortcuts", "Tiếp nhận"))
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
    AS_NO_WAIT = KeySpec("Ctrl+W", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Nhận hoặc bỏ không chờ"))
    WITH_RECEIPT = KeySpec(
        "Ctrl+I", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "In thêm Mẫu 01 cho hồ sơ không chờ")
    )
    FEE_PAID = KeySpec("Ctrl+L", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Đã thu hoặc chưa thu lệ phí"))
    CLEAR = KeySpec("Ctrl+Del", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Xóa trắng, làm hồ sơ mới"))
    REPRINT = KeySpec("Ctrl+P", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "In lại"))
    UNDO = KeySpec("Ctrl+Z", Place.RECEPTION, QT_TRANSLATE_NOOP("Shortcuts", "Hoàn tác việc tiếp nhận vừa xong"))

    DONE = KeySpec("Enter", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "Xong"))
    TO_APPOINTMENT = KeySpec("Ctrl+H", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "Chuyển thành hẹn trả"))

    NO_WAIT_RECEIPT = KeySpec("Ctrl+I", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "In Mẫu 01 theo yêu cầu"))
    NO_WAIT_UNDO = KeySpec("Ctrl+Z", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "Hoàn tác việc vừa bấm xong"))
    NO_WAIT_OPEN = KeySpec("Ctrl+J", Place.NO_WAIT, QT_TRANSLATE_NOOP("Shortcuts", "Mở hồ sơ đang chọn"))

    START_WORK = KeySpec("Ctrl+1", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Bắt đầu xử lý"))
    FINISH_WORK = KeySpec("Ctrl+2", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Xử lý xong"))
    HAND_OVER = KeySpec("Ctrl+3", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Trả kết quả"))
    COLLECT_FEE = KeySpec("Ctrl+L", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Thu phí, lệ phí"))
    NATIONAL_CODE = KeySpec("Ctrl+M", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Nhập mã hồ sơ quốc gia"))
    DOSSIER_RECEIPT = KeySpec("Ctrl+I", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "In lại Mẫu 01"))
    DOSSIER_SLIP = KeySpec("Ctrl+Shift+I", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "In lại phiếu 80 mm"))
    REVEAL = KeySpec("Ctrl+R", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Xem đủ số giấy tờ, ghi lý do"))
    VOID = KeySpec("Ctrl+Del", Place.DOSSIER, QT_TRANSLATE_NOOP("Shortcuts", "Hủy – nhập nhầm"))

    OPEN_ROW = KeySpec("Enter", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Mở dòng đang chọn"))
    FILTER = KeySpec("Ctrl+F", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Lọc trong danh sách"))
    CONDITIONS = KeySpec("Ctrl+Shift+F", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Mở hoặc đóng bộ lọc"))
    EXPORT = KeySpec("Ctrl+E", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Xuất Excel"))
    PRINT = KeySpec("Ctrl+P", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "In trang thống kê"))
    TABLES = KeySpec("Ctrl+G", Place.LISTS, QT_TRANSLATE_NOOP("Shortcuts", "Xem biểu đồ hoặc bảng số liệu"))

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
    TEST_PAGE = KeySpec("Ctrl+P", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "In trang thử"))
    TRY_SAMPLE = KeySpec("Ctrl+T", Place.SETTINGS, QT_TRANSLATE_NOOP("Shortcuts", "Lần đầu mở: dùng thử dữ liệu mẫu"))
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
