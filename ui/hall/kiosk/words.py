"""What the ticket machine says about waiting, in the language of the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.clock import in_vietnam
from desktop_app.domain.formatting import date_vi, time_vi
from desktop_app.domain.hall.ticket import Estimate
from ui.hall.kiosk.state import ClosedPage, Paper, PrinterLine, StaffLine, Tile

translate = QCoreApplication.translate


def wait_text(estimate: Estimate | None) -> str:
    """ "khoảng 10–15 phút"; empty when nobody can tell."""
    if estimate is None:
        return ""
    low, high = max(1, estimate.low), estimate.high
    if high <= 1:
        return translate("Kiosk", "được gọi ngay")
    if low >= high:
        return translate("Kiosk", "khoảng {minutes} phút").format(minutes=high)
    return translate("Kiosk", "khoảng {low}–{high} phút").format(low=low, high=high)


def tile_note(tile: Tile) -> str:
    """How many wait in this group, and about how long."""
    if tile.used_up:
        return translate("Kiosk", "Đã phát hết số hôm nay")
    if tile.waiting is None:
        return ""
    if tile.waiting == 0:
        return translate("Kiosk", "Chưa có ai chờ")
    said = translate("Kiosk", "{n} người đang chờ").format(n=tile.waiting)
    wait = wait_text(tile.estimate)
    return f"{said} · {wait}" if wait else said


def before_text(waiting: int) -> str:
    if waiting == 0:
        return translate("Kiosk", "Ông/Bà là người tiếp theo")
    return translate("Kiosk", "Trước Ông/Bà: {n} người").format(n=waiting)


NOON = 12


def closed_text(page: ClosedPage) -> str:
    """Before the morning, between the sessions, or after the last one (a day without any included)."""
    opens = in_vietnam(page.opens_at)
    if opens.date() != in_vietnam(page.now).date():
        return translate("Kiosk", "Hôm nay không phát số nữa")
    if opens.hour < NOON:
        return translate("Kiosk", "Chưa đến giờ phát số")
    return translate("Kiosk", "Đã hết giờ phát số buổi sáng")


def opening_text(page: ClosedPage) -> str:
    """With the date when it is not today."""
    opens = time_vi(page.opens_at)
    if date_vi(page.opens_at) == date_vi(page.now):
        return translate("Kiosk", "Máy phát số lại lúc {time} hôm nay").format(time=opens)
    return translate("Kiosk", "Máy phát số lại lúc {time} ngày {day}").format(time=opens, day=date_vi(page.opens_at))


def paper_text(paper: Paper, label: str) -> tuple[str, str]:
    """The sentence under the number, and the role of its colour."""
    if paper is Paper.PRINTING:
        return translate("Kiosk", "Đang in phiếu…"), "muted"
    if paper is Paper.PRINTED:
        return translate("Kiosk", "Xin lấy phiếu"), "ok_text"
    if paper is Paper.OUT:
        said = translate("Kiosk", "Máy in hết giấy – xin ghi nhớ số {number} hoặc hỏi cán bộ")
    elif paper is Paper.SLOW:
        said = translate("Kiosk", "Máy in chưa trả lời – xin ghi nhớ số {number} hoặc hỏi cán bộ")
    else:
        said = translate("Kiosk", "Chưa in được phiếu – xin ghi nhớ số {number} hoặc hỏi cán bộ")
    return said.format(number=label), "late_text"


def printer_notice(printer: PrinterLine) -> str:
    """What a person should know before taking a number."""
    if printer is PrinterLine.OUT:
        return translate("Kiosk", "Máy in đang hết giấy: máy vẫn cấp số, xin ghi nhớ số hiện trên màn hình.")
    if printer is PrinterLine.TROUBLE:
        return translate("Kiosk", "Máy in chưa sẵn sàng: máy vẫn cấp số, xin ghi nhớ số hiện trên màn hình.")
    return ""


def staff_text(line: StaffLine) -> str:
    """Small, for whoever looks after the machine."""
    said = {
        PrinterLine.READY: translate("Kiosk", "Máy in: sẵn sàng"),
        PrinterLine.OUT: translate("Kiosk", "Máy in: hết giấy hoặc kẹt giấy"),
        PrinterLine.TROUBLE: translate("Kiosk", "Máy in: không in được"),
    }.get(line.printer, translate("Kiosk", "Máy in: chưa rõ"))
    if line.unprinted:
        missing = translate("Kiosk", "phiếu chưa ra: {numbers}").format(numbers=", ".join(line.unprinted))
        said = f"{said} · {missing}"
    return f"{line.trouble} · {said}" if line.trouble else said
