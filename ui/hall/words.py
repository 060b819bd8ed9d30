"""Words about numbers of the hall that several windows say."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.domain.hall.ticket import Outcome, TicketState

OUTCOMES: Mapping[Outcome, object] = {
    Outcome.DOSSIER: QT_TRANSLATE_NOOP("Hall", "Đã tiếp nhận hồ sơ"),
    Outcome.RETURNED: QT_TRANSLATE_NOOP("Hall", "Đã trả kết quả"),
    Outcome.ADVICE: QT_TRANSLATE_NOOP("Hall", "Giải đáp, hướng dẫn"),
    Outcome.INCOMPLETE: QT_TRANSLATE_NOOP("Hall", "Thiếu giấy tờ, hẹn quay lại"),
    Outcome.WRONG_PLACE: QT_TRANSLATE_NOOP("Hall", "Không thuộc nơi này giải quyết"),
    Outcome.LEFT: QT_TRANSLATE_NOOP("Hall", "Người dân đã về"),
    Outcome.OTHER: QT_TRANSLATE_NOOP("Hall", "Khác, không rõ"),
}
"""How a visit ended, in the order of the keys 1 to 7."""
STATES: Mapping[TicketState, object] = {
    TicketState.WAITING: QT_TRANSLATE_NOOP("Hall", "Đang chờ"),
    TicketState.CALLED: QT_TRANSLATE_NOOP("Hall", "Đang gọi"),
    TicketState.SERVING: QT_TRANSLATE_NOOP("Hall", "Đang phục vụ"),
    TicketState.PARKED: QT_TRANSLATE_NOOP("Hall", "Tạm gác"),
    TicketState.ABSENT: QT_TRANSLATE_NOOP("Hall", "Vắng"),
    TicketState.DONE: QT_TRANSLATE_NOOP("Hall", "Đã xong"),
    TicketState.CANCELLED: QT_TRANSLATE_NOOP("Hall", "Đã bỏ số"),
    TicketState.FORGOTTEN: QT_TRANSLATE_NOOP("Hall", "Chưa rõ kết quả"),
}


def hall_word(text: object) -> str:
    """A text of the hall in the language of the window."""
    return QCoreApplication.translate("Hall", str(text))


def outcome_word(outcome: Outcome) -> str:
    return hall_word(OUTCOMES[outcome])


def state_word(state: TicketState) -> str:
    return hall_word(STATES[state])
