"""The invented people of the tour. Place code 099 belongs to no province."""

from __future__ import annotations

PLACE = "Tổ 4, Phường Mẫu, Tỉnh Mẫu"


def card(number: str, name: str, birth: str, sex: str, address: str = PLACE, old_number: str = "") -> str:
    """The text of an ID card's QR: seven fields."""
    return "|".join((number, old_number, name, birth, sex, address, "10082021"))


FATHER = card("099090000101", "Nguyễn Văn Mẫu", "15031990", "Nam", old_number="123456789")
WOMAN = card("099192000102", "Trần Thị Thử", "02091992", "Nữ", "Thôn Ví Dụ, Xã Mẫu, Tỉnh Mẫu")
MAN = card("099085000103", "Lê Hoàng Giả Định", "20111985", "Nam", "Số 12 đường Mẫu, Xã Mẫu, Tỉnh Mẫu")
OLD_WOMAN = card("099158000104", "Phạm Thị Minh Họa", "01011958", "Nữ", "Xóm Mẫu, Xã Mẫu, Tỉnh Mẫu")
STUDENT = card("099305000105", "Đỗ Nguyễn Ví Dụ", "05052005", "Nữ", "Ấp Mẫu, Xã Mẫu, Tỉnh Mẫu")
