"""The words of the rating screen, and the courtesy of "4 xin, 4 luôn"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.satisfaction.ballot import Level

translate = QCoreApplication.translate


def level_word(level: Level) -> str:
    return {
        Level.VERY_SATISFIED: translate("Rating", "Rất hài lòng"),
        Level.SATISFIED: translate("Rating", "Hài lòng"),
        Level.DISSATISFIED: translate("Rating", "Không hài lòng"),
    }[level]


def four_asks() -> tuple[str, ...]:
    """ "4 xin" of QĐ 1847/QĐ-TTg (27/12/2018)."""
    return (
        translate("Rating", "Xin chào"),
        translate("Rating", "Xin lỗi"),
        translate("Rating", "Xin cảm ơn"),
        translate("Rating", "Xin phép"),
    )


def four_always() -> tuple[str, ...]:
    """ "4 luôn" of the same decision."""
    return (
        translate("Rating", "Luôn mỉm cười"),
        translate("Rating", "Luôn nhẹ nhàng"),
        translate("Rating", "Luôn lắng nghe"),
        translate("Rating", "Luôn giúp đỡ"),
    )


def thanks(level: Level | None) -> tuple[str, str]:
    """What is said at the end, and below it."""
    if level is Level.DISSATISFIED:
        return (
            translate("Rating", "Xin lỗi và xin cảm ơn Ông/Bà"),
            translate("Rating", "Góp ý này giúp chúng tôi luôn lắng nghe và phục vụ tốt hơn."),
        )
    return (
        translate("Rating", "Xin cảm ơn Ông/Bà"),
        translate("Rating", "Chúng tôi luôn mỉm cười, luôn nhẹ nhàng, luôn lắng nghe, luôn giúp đỡ."),
    )
