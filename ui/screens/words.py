"""Words that several pages say about a dossier: its state, its time, its papers, what happened to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.remaining import Parts, WorkingTime
from desktop_app.domain.dossier.status import DONE_STATUSES, DossierStatus
from desktop_app.domain.dossier.timeliness import is_past_due
from desktop_app.domain.formatting import date_vi, datetime_short, money, time_vi, weekday_short

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierListRow, TimeLineEntry

URGENT_SECONDS = 2 * 3600
"""An open dossier is urgent when less working time than this is left."""

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
_REFUSED: Mapping[DossierStatus, tuple[object, str]] = {
    DossierStatus.FINISHED: (QT_TRANSLATE_NOOP("Dossier", "Từ chối, chờ trả"), "attention"),
    DossierStatus.RETURNED: (QT_TRANSLATE_NOOP("Dossier", "Đã trả, bị từ chối"), "calm"),
}
"""The same national states when the work ended with a refusal."""

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
    "supplement_a5": QT_TRANSLATE_NOOP("Dossier", "phiếu yêu cầu bổ sung (A5)"),
    "supplement_a4": QT_TRANSLATE_NOOP("Dossier", "phiếu yêu cầu bổ sung (A4)"),
    "refusal_a5": QT_TRANSLATE_NOOP("Dossier", "phiếu từ chối (A5)"),
    "refusal_a4": QT_TRANSLATE_NOOP("Dossier", "phiếu từ chối (A4)"),
    "apology_a5": QT_TRANSLATE_NOOP("Dossier", "xin lỗi và hẹn lại (A5)"),
    "apology_a4": QT_TRANSLATE_NOOP("Dossier", "xin lỗi và hẹn lại (A4)"),
    "stop_notice_a5": QT_TRANSLATE_NOOP("Dossier", "thông báo dừng giải quyết (A5)"),
    "stop_notice_a4": QT_TRANSLATE_NOOP("Dossier", "thông báo dừng giải quyết (A4)"),
    "control_sheet_a5": QT_TRANSLATE_NOOP("Dossier", "phiếu kiểm soát (A5)"),
    "control_sheet_a4": QT_TRANSLATE_NOOP("Dossier", "phiếu kiểm soát (A4)"),
    "hand_over_list_a4": QT_TRANSLATE_NOOP("Dossier", "danh sách bàn giao (A4)"),
    "return_receipt_a5": QT_TRANSLATE_NOOP("Dossier", "giấy biên nhận trả kết quả (A5)"),
    "return_receipt_a4": QT_TRANSLATE_NOOP("Dossier", "giấy biên nhận trả kết quả (A4)"),
    "result_handover_a4": QT_TRANSLATE_NOOP("Dossier", "phiếu bàn giao kết quả"),
    "fee_slip_a5": QT_TRANSLATE_NOOP("Dossier", "phiếu thu tạm"),
    "cash_closing_a4": QT_TRANSLATE_NOOP("Dossier", "bảng kê thu"),
    "receipt_list_a4": QT_TRANSLATE_NOOP("Dossier", "giấy hẹn chung (A4)"),
    "guided": QT_TRANSLATE_NOOP("Dossier", "phiếu hướng dẫn"),
    "refused": QT_TRANSLATE_NOOP("Dossier", "phiếu từ chối tiếp nhận"),
}
"""Papers by their form; the two notices of reception by their kind."""
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
    "dossier.agency_received": (QT_TRANSLATE_NOOP("Dossier", "Cơ quan có thẩm quyền đã nhận"), "calm"),
    "dossier.supplement_asked": (QT_TRANSLATE_NOOP("Dossier", "Yêu cầu bổ sung"), "attention"),
    "dossier.supplement_received": (QT_TRANSLATE_NOOP("Dossier", "Nhận bổ sung"), "ok"),
    "dossier.financial_duty_asked": (QT_TRANSLATE_NOOP("Dossier", "Yêu cầu nghĩa vụ tài chính"), "attention"),
    "dossier.financial_duty_met": (QT_TRANSLATE_NOOP("Dossier", "Đã nộp nghĩa vụ tài chính"), "ok"),
    "dossier.stopped": (QT_TRANSLATE_NOOP("Dossier", "Dừng xử lý"), "attention"),
    "dossier.resumed": (QT_TRANSLATE_NOOP("Dossier", "Xử lý tiếp"), "calm"),
    "dossier.extended": (QT_TRANSLATE_NOOP("Dossier", "Xin lỗi và hẹn lại"), "attention"),
    "dossier.refused": (QT_TRANSLATE_NOOP("Dossier", "Từ chối giải quyết"), "attention"),
    "dossier.withdrawn": (QT_TRANSLATE_NOOP("Dossier", "Công dân rút hồ sơ"), "calm"),
    "dossier.reopened": (QT_TRANSLATE_NOOP("Dossier", "Mở lại để xử lý"), "attention"),
    "dossier.step_undone": (QT_TRANSLATE_NOOP("Dossier", "Hoàn tác"), "attention"),
    "dossier.finished": (QT_TRANSLATE_NOOP("Dossier", "Xử lý xong"), "ok"),
    "dossier.returned": (QT_TRANSLATE_NOOP("Dossier", "Trả kết quả"), "ok"),
    "dossier.corrected": (QT_TRANSLATE_NOOP("Dossier", "Sửa hồ sơ, cấp giấy hẹn mới"), "attention"),
    "dossier.certification_corrected": (QT_TRANSLATE_NOOP("Dossier", "Sửa số chứng thực"), "attention"),
    "dossier.voided": (QT_TRANSLATE_NOOP("Dossier", "Hủy – nhập nhầm"), "late"),
    "dossier.fee_collected": (QT_TRANSLATE_NOOP("Dossier", "Thu phí, lệ phí"), "calm"),
    "dossier.national_code_set": (QT_TRANSLATE_NOOP("Dossier", "Ghi mã hồ sơ quốc gia"), "calm"),
    "dossier.promise_converted": (QT_TRANSLATE_NOOP("Dossier", "Chuyển hẹn trả"), "attention"),
    "dossier.handed_over": (QT_TRANSLATE_NOOP("Dossier", "Bàn giao"), "calm"),
    "dossier.taken_over": (QT_TRANSLATE_NOOP("Dossier", "Nhận bàn giao"), "ok"),
    "dossier.hand_over_recalled": (QT_TRANSLATE_NOOP("Dossier", "Thu lại hồ sơ đã giao"), "attention"),
    "dossier.reassigned": (QT_TRANSLATE_NOOP("Dossier", "Chuyển người phụ trách"), "attention"),
    "dossier.linked": (QT_TRANSLATE_NOOP("Dossier", "Gắn hồ sơ liên thông"), "calm"),
    "dossier.unlinked": (QT_TRANSLATE_NOOP("Dossier", "Gỡ hồ sơ liên thông"), "calm"),
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


def status_word(status: int, *, voided: bool = False, outcome: str = "") -> tuple[str, str]:
    """The national state in words, and its colour role; ``outcome`` as ``DossierListRow.outcome``."""
    if voided:
        return word(_VOID), "calm"
    known = DossierStatus(status)
    text, state = (_REFUSED if outcome == "refused" else _STATUS).get(known, _STATUS[known])
    return word(text), state


def papers(forms: Iterable[str]) -> str:
    """What comes out of the printer: "phiếu không chờ, Mẫu 01 (A5)"; several of one kind are counted."""
    said = []
    for form, count in Counter(forms).items():
        text = word(QT_TRANSLATE_NOOP("Dossier", "{n} bản {paper}")) if count > 1 else "{paper}"
        said.append(text.format(n=count, paper=named(FORMS, form)))
    return ", ".join(said)


def step_word(kind: str) -> str:
    """What happened, by the kind of its event: "Yêu cầu bổ sung"."""
    return word(_EVENTS[kind][0]) if kind in _EVENTS else kind


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


def working_length(seconds: int, time: WorkingTime) -> str:
    """Working time in its two largest units, without the sign: "1 ngày 3 giờ", "2 giờ 15 phút", "dưới 1 phút"."""
    return parts_text(time.parts(seconds))


def parts_text(parts: Parts) -> str:
    """The same of a length that was counted where the calendar is."""
    said = [
        QCoreApplication.translate("Dossier", "%n ngày", None, parts.days) if parts.days else "",
        QCoreApplication.translate("Dossier", "%n giờ", None, parts.hours) if parts.hours else "",
        QCoreApplication.translate("Dossier", "%n phút", None, parts.minutes) if parts.minutes else "",
    ]
    return " ".join(part for part in said if part) or word(QT_TRANSLATE_NOOP("Dossier", "dưới 1 phút"))


def due_note(row: DossierListRow, now: datetime, time: WorkingTime | None) -> tuple[str, str]:
    """What is left of the statutory time in words, and its state: "còn 1 ngày 3 giờ", "quá hạn 2 giờ 15 phút".

    Working time everywhere; ``time`` None: the calendar is not known yet, and nothing is said.
    """
    if row.voided or row.status == DossierStatus.WITHDRAWN:
        return "", ""
    if row.status in DONE_STATUSES:
        text, state = TIMELINESS.get(row.timeliness, ("", ""))
        return word(text) if text else "", state
    if time is None:
        return "", ""
    if row.paused_at is not None:
        return _paused_note(row, row.paused_at, time)
    left = time.between(now, row.due_at)
    if is_past_due(now, row.due_at, day_based=row.day_based):
        if not left:
            return word(QT_TRANSLATE_NOOP("Dossier", "quá hạn")), "late"
        return word(QT_TRANSLATE_NOOP("Dossier", "quá hạn {time}")).format(time=working_length(left, time)), "late"
    if row.already_late:
        text = word(QT_TRANSLATE_NOOP("Dossier", "đã trễ, hẹn còn {time}"))
        return text.format(time=working_length(max(0, left), time)), "late"
    return _time_left(row.due_at, now, left, time)


def _paused_note(row: DossierListRow, paused_at: datetime, time: WorkingTime) -> tuple[str, str]:
    """Nobody is late while the clock stands; what was left when it stopped waits, unless the limit begins anew."""
    if row.begins_anew:
        return word(QT_TRANSLATE_NOOP("Dossier", "tính lại từ đầu khi nhận đủ")), "calm"
    left = time.between(paused_at, row.due_at)
    if left >= 0 and row.due_at > paused_at:
        text = word(QT_TRANSLATE_NOOP("Dossier", "tạm dừng, còn {time}"))
        return text.format(time=working_length(left, time)), "calm"
    text = word(QT_TRANSLATE_NOOP("Dossier", "tạm dừng, đã quá {time}"))
    return text.format(time=working_length(left, time)), "attention"


def _time_left(due_at: datetime, now: datetime, left: int, time: WorkingTime) -> tuple[str, str]:
    if due_at <= now:
        return word(QT_TRANSLATE_NOOP("Dossier", "hết giờ hẹn, còn hôm nay")), "urgent"
    if not left:
        return word(QT_TRANSLATE_NOOP("Dossier", "đến hạn khi mở cửa")), "urgent"
    text = word(QT_TRANSLATE_NOOP("Dossier", "còn {time}")).format(time=working_length(left, time))
    state = "urgent" if left < URGENT_SECONDS else "attention" if left <= time.day_seconds else "calm"
    return text, state


@dataclass(frozen=True, slots=True)
class EventWords:
    """One line of a time line, ready to be shown. ``struck``: the step was taken back."""

    when: str
    what: str
    who: str
    state: str
    struck: bool = False


def event_words(entry: TimeLineEntry) -> EventWords:
    """Who, when, what, and which paper; an entry recorded later than it happened says so."""
    text, state = _EVENTS.get(entry.kind, (entry.kind, "calm"))
    number = word(QT_TRANSLATE_NOOP("Dossier", " số {number}")).format(number=entry.paper_number)
    what = word(text) + (number if entry.paper_number else "") + _event_detail(entry)
    who = [entry.officer, entry.counter]
    if (entry.recorded_at - entry.at).total_seconds() > 60:
        late = word(QT_TRANSLATE_NOOP("Dossier", "ghi nhận lúc {when}"))
        who.append(late.format(when=datetime_short(entry.recorded_at)))
    if entry.undone:
        who.append(word(QT_TRANSLATE_NOOP("Dossier", "đã hoàn tác")))
    local = in_vietnam(entry.at)
    return EventWords(
        f"{date_vi(local)} {time_vi(local)}",
        what,
        " · ".join(part for part in who if part),
        "calm" if entry.undone else "late" if entry.detail == "late" else state,
        entry.undone,
    )


def _event_detail(entry: TimeLineEntry) -> str:
    kind, detail = entry.kind, entry.detail
    if kind == "dossier.finished" and detail in TIMELINESS:
        return f": {word(TIMELINESS[detail][0])}"
    if kind == "dossier.fee_collected":
        return f": {money(entry.number)}, {named(PAYMENTS, detail)}"
    if kind.startswith("print.") and kind != "print.failed":
        return _print_detail(entry)
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
    return _step_detail(entry)


def _print_detail(entry: TimeLineEntry) -> str:
    said = [named(FORMS, entry.detail)] if entry.detail else []
    if entry.number:
        said.append(word(QT_TRANSLATE_NOOP("Dossier", "bản in lại số {n}")).format(n=entry.number))
    if entry.superseded:
        said.append(word(QT_TRANSLATE_NOOP("Dossier", "đã có giấy mới thay thế")))
    return f": {', '.join(said)}" if said else ""


_REMARKS: Mapping[str, object] = {
    "late_notice": QT_TRANSLATE_NOOP("Dossier", "gửi muộn hơn số ngày quy định"),
    "already_late": QT_TRANSLATE_NOOP("Dossier", "xin lỗi khi đã quá hạn"),
    "restart": QT_TRANSLATE_NOOP("Dossier", "thời hạn tính lại từ đầu"),
    "step_early": QT_TRANSLATE_NOOP("Dossier", "bước trước trước hạn"),
    "step_on_time": QT_TRANSLATE_NOOP("Dossier", "bước trước đúng hạn"),
    "step_late": QT_TRANSLATE_NOOP("Dossier", "bước trước quá hạn"),
    "pause": QT_TRANSLATE_NOOP("Dossier", "thời hạn tính tiếp phần còn lại"),
}


def _step_detail(entry: TimeLineEntry) -> str:
    """Reason, amount, answer day, new appointment: each where the step has it."""
    said = []
    if entry.kind == "dossier.step_undone":
        said.append(step_word(entry.remark))
    if entry.kind == "dossier.financial_duty_asked" and entry.number:
        said.append(money(entry.number))
    if entry.detail:
        said.append(entry.detail)
    if entry.until is not None:
        text = word(QT_TRANSLATE_NOOP("Dossier", "trả lời chậm nhất ngày {day}"))
        said.append(text.format(day=date_vi(entry.until)))
    if entry.remark in _REMARKS:
        said.append(word(_REMARKS[entry.remark]))
    if entry.remark in TIMELINESS:
        said.append(word(TIMELINESS[entry.remark][0]))
    if entry.due_at is not None:
        local = in_vietnam(entry.due_at)
        text = word(QT_TRANSLATE_NOOP("Dossier", "hẹn trả {when}"))
        said.append(text.format(when=f"{time_vi(local)} {date_vi(local)}"))
    return f": {'; '.join(said)}" if said else ""
