"""What the state of the voice is called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def state_word(state: str) -> str:
    """A ``VoiceState`` or ``SoundState`` in two or three words, for a status line; empty for one that needs none."""
    return {
        "ready": translate("Voice", "có tiếng"),
        "off": translate("Voice", "tắt tiếng"),
        "quiet": translate("Voice", "giờ im lặng"),
        "no_device": translate("Voice", "không có loa"),
        "no_multimedia": translate("Voice", "không có phần âm thanh"),
        "broken": translate("Voice", "không đọc được"),
        "stuck": translate("Voice", "loa không trả lời"),
    }.get(state, "")


def state_sentence(state: str) -> str:
    """The same as a sentence, with what to do; empty when there is nothing to do."""
    return {
        "no_device": translate("Voice", "Máy này không có loa. Bảng vẫn nhấp nháy; cắm loa rồi nghe thử lại."),
        "no_multimedia": translate(
            "Voice", "Bản cài thiếu phần âm thanh. Bảng vẫn nhấp nháy; xin cài lại chương trình để có tiếng."
        ),
        "broken": translate("Voice", "Không phát được đoạn này. Xin thu lại, hoặc về giọng máy."),
        "stuck": translate("Voice", "Loa không trả lời. Xin kiểm tra loa của máy rồi nghe thử lại."),
    }.get(state, "")
