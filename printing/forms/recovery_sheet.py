"""The sheet with the recovery code: for a sealed envelope. It is drawn once and filed nowhere."""

from __future__ import annotations

from datetime import datetime

from desktop_app.domain.formatting import datetime_vi
from printing.fonts import Face, font_set
from printing.paint import PaperInfo, paint
from printing.sheet import Align, Margins, Sheet
from printing.wrap import Style

WIDTH, HEIGHT = 148.0, 210.0
"""A5."""
MARGINS = Margins(15, 15, 15, 15)

_BODY = Style(Face.REGULAR, 11, leading=1.3)
_BOLD = Style(Face.BOLD, 12, leading=1.3)
_CODE = Style(Face.BOLD, 20, leading=1.5)


def draw_recovery_sheet(centre: str, code: str, when: datetime) -> bytes:
    """One page as PDF; ``when`` is aware. The same arguments give the same bytes."""
    sheet = Sheet(font_set(), WIDTH, HEIGHT, MARGINS)
    sheet.paragraph(centre, _BOLD, align=Align.CENTRE)
    sheet.space(6)
    sheet.paragraph("MÃ KHÔI PHỤC", Style(Face.BOLD, 18, leading=1.3), align=Align.CENTRE)
    sheet.paragraph(f"của chương trình Một Cửa, lập {datetime_vi(when)}", _BODY, align=Align.CENTRE)
    sheet.space(8)
    groups = code.split("-")
    half = (len(groups) + 1) // 2
    for part in (groups[:half], groups[half:]):
        sheet.paragraph(" - ".join(part), _CODE, align=Align.CENTRE)
    sheet.space(8)
    for text in (
        "Khi người quản trị quên mật khẩu: ở trang đăng nhập, chọn tên quản trị, bấm “Quản trị quên mật khẩu”, nhập "
        "mã này và chọn mật khẩu mới.",
        "Mã dùng được một lần. Dùng xong, chương trình cho mã mới: in ra và hủy tờ này.",
        "Ai có tờ này có thể vào chương trình với quyền quản trị. Cho vào phong bì dán kín, ký niêm phong, cất trong "
        "két; không chụp ảnh, không gửi qua mạng, không để cạnh máy tính.",
    ):
        sheet.paragraph(text, _BODY)
        sheet.space(3)
    sheet.space(8)
    sheet.paragraph("Người giữ: ........................................................", _BODY)
    return paint(sheet, PaperInfo("Mã khôi phục", "Một Cửa"))
