"""Words that several pages say about a dossier: its state, its time, its papers, what happened to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.elapsed import WorkingDayCount
from desktop_app.domain.dossier.status import DONE_STATUSES, DossierStatus
from desktop_app.domain.formatting import date_vi, datetime_short, money, time_vi, weekday_short

if TYPE_CHECKING:
    from desktop_app.services.dossiers import DossierListRow, TimeLineEntry

URGENT_SECONDS = 2 * 3600
"""An open dossier due today is urgent when less than this is left."""

_STATUS: Mapping[DossierStatus, tuple[object, str]] = {
    DossierStatus.NEW: (QT_TRANSLATE_NOOP("Dossier", "Mới đăng ký"), "calm"),
    DossierStatus.ACCEPTED: (QT_TRANSLATE_NOOP("Dossier", "Được tiếp nhận"), "calm"),
    DossierStatus.NOT_ACCEPTED: (QT_TRANSLATE_NOOP("Dossier", "Không được tiếp nhận"), "calm"),
    DossierStatus.IN_PROCESS: (QT_TRANSLATE_NOOP("Dossier", "Đang xử lý"), "calm"),
    DossierStatus.SUPPLEMENT_ASKED: (QT_TRANSLATE_NOOP("Dossier", "Yêu cầu bổ sung"), "attention"),
    DossierStatus.FINANCIAL_DUTY: (QT_TRANSLATE_NOOP("Dossier", "Nghĩa vụ tài chính"), "attention"),
    DossierStatus.WITHDRAWN: (QT_TRANSLATE_NOOP("Dossier", "Công dân rút hồ sơ"), "calm"),
    DossierStatus.STOPPED: (QT_TRANSLATE_NOOP("Dossier", "Dừng xử lý"), "attention"),
    DossierStatus.FINISHED: (QT_TRANSLATE_NOOP("Dossier", "Xong, chờ trả"), "attention"),
    DossierStatus.RETURNED: (QT_TRANSLATE_NOOP("Dossier", "Đã trả kết quả"), "ok"),
}
_VOID = QT_TRANSLATE_NOOP("Dossier", "Đã hủy")

TIMELINESS: Mapping[str, tuple[object, str]] = {
    "early": (QT_TRANSLATE_NOOP("Dossier", "xong trước hạn"), "ok"),
    "on_time": (QT_TRANSLATE_NOOP("Dossier", "xong đúng hạn"), "ok"),
    "late": (QT_TRANSLATE_NOOP("Dossier", "xong quá hạn"), "late"),
}

FORMS: Mapping[str, object] = {
    "receipt_a5": QT_TRANSLATE_NOOP("Dossier", "Mẫu 01 (A5)"),
    "receipt_a4": QT_TRANSLATE_NOOP("Dossier", "Mẫu 01 (A4)"),
    "slip_80mm": QT_TRANSLATE_NOOP("Dossier", "phiếu 80 mm"),
    "no_wait_slip": QT_TRANSLATE_NOOP("Dossier", "phiếu không chờ"),
    "return_receipt_a5": QT_TRANSLATE_NOOP("Dossier", "giấy biên nhận trả kết quả (A5)"),
    "return_receipt_a4": QT_TRANSLATE_NOOP("Dossier", "giấy biên nhận trả kết quả (A4)"),
    "result_handover_a4": QT_TRANSLATE_NOOP("Dossier", "phiếu bàn giao kết quả"),
    "fee_slip_a5": QT_TRANSLATE_NOOP("Dossier", "phiếu thu tạm"),
    "cash_closing_a4": QT_TRANSLATE_NOOP("Dossier", "bảng kê thu"),
}
RETURNS: Mapping[str, object] = {
    "counter": QT_TRANSLATE_NOOP("Dossier", "trực tiếp tại quầy"),
    "postal": QT_TRANSLATE_NOOP("Dossier", "qua bưu điện"),
    "electronic": QT_TRANSLATE_NOOP("Dossier", "điện tử"),
}
PAYMENTS: Mapping[str, object] = {
    "cash": QT_TRANSLATE_NOOP("Dossier", "tiền mặt"),
    "transfer": QT_TRANSLATE_NOOP("Dossier", "chuyển khoản"),
}
CHANNELS: Mapping[str, object] = {
    "direct": QT_TRANSLATE_NOOP("Dossier", "trực tiếp"),
    "online": QT_TRANSLATE_NOOP("Dossier", "trực tuyến"),
    "postal": QT_TRANSLATE_NOOP("Dossier", "qua bưu chính"),
}
DELIVERIES: Mapping[str, object] = {
    "counter": QT_TRANSLATE_NOOP("Dossier", "tại Bộ phận Một cửa"),
    "postal": QT_TRANSLATE_NOOP("Dossier", "qua bưu chính công ích"),
    "online": QT_TRANSLATE_NOOP("Dossier", "trực tuyến"),
}
ROLES: Mapping[str, object] = {
    "self": QT_TRANSLATE_NOOP("Dossier", "chủ hồ sơ"),
    "parent": QT_TRANSLATE_NOOP("Dossier", "cha, mẹ hoặc người giám hộ"),
    "authorised": QT_TRANSLATE_NOOP("Dossier", "người được ủy quyền"),
    "representative": QT_TRANSLATE_NOOP("Dossier", "người đại diện"),
}
_EVENTS: Mapping[str, tuple[object, str]] = {
    "dossier.accepted": (QT_TRANSLATE_NOOP("Dossier", "Tiếp nhận"), "ok"),
    "dossier.in_process": (QT_TRANSLATE_NOOP("Dossier", "Bắt đầu xử lý"), "calm"),
    "dossier.finished": (QT_TRANSLATE_NOOP("Dossier", "Xử lý xong"), "ok"),
    "dossier.returned": (QT_TRANSLATE_NOOP("Dossier", "Trả kết quả"), "ok"),
    "dossier.voided": (QT_TRANSLATE_NOOP("Dossier", "Hủy – nhập nhầm"), "late"),
    "dossier.fee_collected": (QT_TRANSLATE_NOOP("Dossier", "Thu phí, lệ phí"), "calm"),
    "dossier.national_code_set": (QT_TRANSLATE_NOOP("Dossier", "Ghi mã hồ sơ quốc gia"), "calm"),
    "dossier.promise_converted": (QT_TRANSLATE_NOOP("Dossier", "Chuyển thành hẹn trả"), "attention"),
    "print.requested": (QT_TRANSLATE_NOOP("Dossier", "Yêu cầu in"), "calm"),
    "print.done": (QT_TRANSLATE_NOOP("Dossier", "Đã in"), "ok"),
    "print.retried": (QT_TRANSLATE_NOOP("Dossier", "Chờ in lại"), "calm"),
    "print.failed": (QT_TRANSLATE_NOOP("Dossier", "Chưa in được"), "attention"),
    "dossier.shelved": (QT_TRANSLATE_NOOP("Dossier", "Nơi để kết quả"), "calm"),
    "dossier.result_received": (QT_TRANSLATE_NOOP("Dossier", "Nhận kết quả từ bộ phận"), "calm"),
    "dossier.came_back": (QT_TRANSLATE_NOOP("Dossier", "Bưu điện hoàn về"), "attention"),
    "dossier.fee_corrected": (QT_TRANSLATE_NOOP("Dossier", "Điều chỉnh giảm khoản thu"), "attention"),
}


def word(text: object) -> str:
    """A text of one of the tables above in the language of the window."""
    return QCoreApplication.translate("Dossier", str(text))


def named(table: Mapping[str, object], key: str) -> str:
    """The word for a key; a key nobody knows is shown as it is rather than hidden."""
    return word(table[key]) if key in table else key


def status_word(status: int, *, voided: bool = False) -> tuple[str, str]:
    """The national state in words, and its colour role."""
    if voided:
        return word(_VOID), "calm"
    text, state = _STATUS[DossierStatus(status)]
    return word(text), state


def duration(length: timedelta) -> str:
    """``formatting.duration_vi`` in the language of the window: its two largest units, without the sign."""
    seconds = abs(length) // timedelta(seconds=1)
    if 0 < seconds < 60:
        return word(QT_TRANSLATE_NOOP("Dossier", "dưới 1 phút"))
    hours, minutes = divmod(seconds // 60, 60)
    days, hours = divmod(hours, 24)
    if days and hours:
        text = word(QT_TRANSLATE_NOOP("Dossier", "{days} ngày {hours} giờ"))
    elif days:
        text = word(QT_TRANSLATE_NOOP("Dossier", "{days} ngày"))
    elif hours and minutes:
        text = word(QT_TRANSLATE_NOOP("Dossier", "{hours} giờ {minutes} phút"))
    elif hours:
        text = word(QT_TRANSLATE_NOOP("Dossier", "{hours} giờ"))
    else:
        text = word(QT_TRANSLATE_NOOP("Dossier", "{minutes} phút"))
    return text.format(days=days, hours=hours, minutes=minutes)


def due_short(due_at: datetime, now: datetime) -> str:
    """ "T5 26/11 10:00", with the year where it is another one than now's."""
    local = in_vietnam(due_at)
    if local.year != in_vietnam(now).year:
        return f"{date_vi(local)} {time_vi(local)}"
    return f"{weekday_short(local)} {datetime_short(local)}"


def is_late(due_at: datetime, now: datetime, *, day_based: bool) -> bool:
    """Past due as the lists and figures count it: by Vietnamese date, or by minute for limits in hours."""
    if day_based:
        return in_vietnam(due_at).date() < in_vietnam(now).date()
    return due_at < now.replace(second=0, microsecond=0)


def due_note(row: DossierListRow, now: datetime, days: WorkingDayCount | None) -> tuple[str, str]:
    """What is left of the statutory time in words, and its state: "còn 2 ngày làm việc", "quá hạn 3 ngày làm việc"."""
    if row.voided:
        return "", ""
    if row.status in DONE_STATUSES:
        text, state = TIMELINESS.get(row.timeliness, ("", ""))
        return word(text) if text else "", state
    return time_left(row.due_at, now, days, day_based=row.day_based)


def time_left(due_at: datetime, now: datetime, days: WorkingDayCount | None, *, day_based: bool) -> tuple[str, str]:
    """The same for an open dossier of which only the due time is known."""
    due, today = in_vietnam(due_at).date(), in_vietnam(now).date()
    if is_late(due_at, now, day_based=day_based):
        passed = days.between(due, today) if days else (today - due).days
        if passed >= 1:
            return word(QT_TRANSLATE_NOOP("Dossier", "quá hạn {n} ngày làm việc")).format(n=passed), "late"
        if today > due:
            return word(QT_TRANSLATE_NOOP("Dossier", "quá hạn")), "late"
        return word(QT_TRANSLATE_NOOP("Dossier", "quá hạn {time}")).format(time=duration(now - due_at)), "late"
    if due == today:
        if due_at <= now:
            return word(QT_TRANSLATE_NOOP("Dossier", "hết giờ hẹn, còn hôm nay")), "urgent"
        left = duration(due_at - now)
        urgent = (due_at - now).total_seconds() < URGENT_SECONDS
        return word(QT_TRANSLATE_NOOP("Dossier", "còn {time}")).format(time=left), ("urgent" if urgent else "attention")
    left_days = days.between(today, due) if days else (due - today).days
    if left_days < 1:
        left = duration(due_at - now)
        return word(QT_TRANSLATE_NOOP("Dossier", "còn {time}")).format(time=left), "attention"
    text = word(QT_TRANSLATE_NOOP("Dossier", "còn {n} ngày làm việc")).format(n=left_days)
    return text, "attention" if left_days == 1 else "calm"


@dataclass(frozen=True, slots=True)
class EventWords:
    """One line of a time line, ready to be shown."""

    when: str
    what: str
    who: str
    state: str


def event_words(entry: TimeLineEntry) -> EventWords:
    """Who, when, what, and which paper; an entry recorded later than it happened says so."""
    text, state = _EVENTS.get(entry.kind, (entry.kind, "calm"))
    what = word(text) + _event_detail(entry)
    who = " · ".join(part for part in (entry.officer, entry.counter) if part)
    if (entry.recorded_at - entry.at).total_seconds() > 60:
        late = word(QT_TRANSLATE_NOOP("Dossier", "ghi lúc {when}")).format(when=datetime_short(entry.recorded_at))
        who = " · ".join(part for part in (who, late) if part)
    local = in_vietnam(entry.at)
    return EventWords(f"{date_vi(local)} {time_vi(local)}", what, who, "late" if entry.detail == "late" else state)


def _event_detail(entry: TimeLineEntry) -> str:
    kind, detail = entry.kind, entry.detail
    if kind == "dossier.finished":
        text = TIMELINESS.get(detail, ("", ""))[0]
        return f": {word(text)}" if text else ""
    if kind == "dossier.fee_collected":
        return f": {money(entry.number)}, {named(PAYMENTS, detail)}"
    if kind.startswith("print.") and kind != "print.failed":
        again = word(QT_TRANSLATE_NOOP("Dossier", "bản in lại số {n}")).format(n=entry.number)
        return f": {named(FORMS, detail)}" + (f", {again}" if entry.number else "")
    if kind == "print.failed":
        from ui.messages import sentence_of

        return f": {sentence_of(detail)}" if detail else ""
    if kind == "dossier.returned":
        if detail == "authorised":
            return word(QT_TRANSLATE_NOOP("Dossier", " cho người nhận thay"))
        return f": {named(RETURNS, detail)}" if detail in ("postal", "electronic") else ""
    if kind == "dossier.fee_corrected":
        return f": {money(entry.number)}, {detail}"
    if kind == "dossier.shelved" and not detail:
        return word(QT_TRANSLATE_NOOP("Dossier", ": đã lấy khỏi kệ"))
    if kind == "dossier.result_received":
        return word(QT_TRANSLATE_NOOP("Dossier", ", phiếu bàn giao số {n}")).format(n=detail)
    return f": {detail}" if detail else ""
