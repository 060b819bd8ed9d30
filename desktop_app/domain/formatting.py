"""Dates, amounts and durations as a Vietnamese officer writes them, without any locale of the machine.

Instants are aware; they are shown in +07:00 whatever zone the computer is set to. A naive datetime is a
programming error and raises ``ValueError``.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from desktop_app.clock import in_vietnam

_WEEKDAYS_SHORT = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")
_WEEKDAYS_LONG = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SWAP = str.maketrans(",.", ".,")
_BILLION = 1_000_000_000
_LARGEST_AMOUNT = _BILLION * _BILLION


def money_plain(amount: int) -> str:
    """``21000`` gives "21.000"."""
    return f"{amount:,}".replace(",", ".")


def money(amount: int) -> str:
    """``21000`` gives "21.000 đ"."""
    return f"{money_plain(amount)} đ"


def decimal_vi(value: float, decimals: int = 1) -> str:
    """A number with a decimal comma and dots between thousands, halves rounded up."""
    step = Decimal(1).scaleb(-decimals)
    text = f"{Decimal(repr(value)).quantize(step, rounding=ROUND_HALF_UP):,}"
    return text.translate(_SWAP)


def percent(value: float, decimals: int = 1) -> str:
    """``96.42`` gives "96,4 %".

    A share below 100 is never shown as 100: "100,0 %" beside a late dossier would be false, so 99.97 is "99,9 %".
    """
    ceiling = 100 - 10**-decimals
    if ceiling < value < 100:
        value = ceiling
    return f"{decimal_vi(value, decimals)} %"


def _local(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("only aware instants can be shown")
    return in_vietnam(instant)


def _day(value: date) -> date:
    return _local(value).date() if isinstance(value, datetime) else value


def date_vi(day: date) -> str:
    """ "23/11/2026"; an instant gives its Vietnamese date."""
    day = _day(day)
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def time_vi(instant: datetime) -> str:
    """ "10:00"."""
    local = _local(instant)
    return f"{local.hour:02}:{local.minute:02}"


def datetime_vi(instant: datetime) -> str:
    """ "10 giờ 00 phút, ngày 26/11/2026", as Mẫu 01 writes it."""
    local = _local(instant)
    return f"{local.hour:02} giờ {local.minute:02} phút, ngày {date_vi(local)}"


def datetime_short(instant: datetime) -> str:
    """ "26/11 10:00"."""
    local = _local(instant)
    return f"{local.day:02}/{local.month:02} {time_vi(local)}"


def weekday_short(day: date) -> str:
    """ "T2" to "T7", "CN"."""
    return _WEEKDAYS_SHORT[_day(day).weekday()]


def weekday_long(day: date) -> str:
    """ "Thứ Hai" to "Thứ Bảy", "Chủ Nhật"."""
    return _WEEKDAYS_LONG[_day(day).weekday()]


def long_date(day: date) -> str:
    """ "ngày 19 tháng 11 năm 2026"; days below 10 and the months 1 and 2 get a zero (NĐ 30/2020/NĐ-CP)."""
    day = _day(day)
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def duration_vi(length: timedelta) -> str:
    """The two largest units: "1 ngày 3 giờ", "2 giờ 15 phút", "12 phút", "dưới 1 phút". The sign is left out."""
    seconds = abs(length) // timedelta(seconds=1)
    if 0 < seconds < 60:
        return "dưới 1 phút"
    minutes = seconds // 60
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    if days:
        return f"{days} ngày {hours} giờ" if hours else f"{days} ngày"
    if hours:
        return f"{hours} giờ {minutes} phút" if minutes else f"{hours} giờ"
    return f"{minutes} phút"


def countdown(left: timedelta) -> str:
    """Time left as "mm:ss" or "h:mm:ss"; once late it counts up: "+03:12".

    What is left is rounded up and what is late is rounded down, so "00:00" stands exactly when the time is over.
    """
    second = timedelta(seconds=1)
    if left > -second:
        return _clock_face(-(-left // second))
    return "+" + _clock_face(-left // second)


def _clock_face(seconds: int) -> str:
    minutes, seconds = divmod(max(seconds, 0), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"


def number_in_words(number: int) -> str:
    """ "hai mươi mốt nghìn": the reading taught at school (mốt, tư, lăm, linh, không trăm)."""
    if abs(number) >= _LARGEST_AMOUNT:
        raise ValueError("number too large to be read out")
    if number < 0:
        return "âm " + number_in_words(-number)
    if number == 0:
        return _DIGITS[0]
    return " ".join(_read(number, full=False))


def amount_in_words(amount: int) -> str:
    """``21000`` gives "Hai mươi mốt nghìn đồng"."""
    text = number_in_words(amount)
    return f"{text[0].upper()}{text[1:]} đồng"


def _read(number: int, *, full: bool) -> list[str]:
    """Words of ``number``; ``full`` when larger groups came before, so that empty hundreds are read out."""
    if number >= _BILLION:
        head, rest = divmod(number, _BILLION)
        tail = _read(rest, full=True) if rest else []
        return [*_read(head, full=full), "tỷ", *tail]
    said: list[str] = []
    for value, name in ((number // 1_000_000, "triệu"), (number // 1_000 % 1_000, "nghìn"), (number % 1_000, "")):
        if value:
            said += _read_group(value, full=full or bool(said))
            if name:
                said.append(name)
    return said


def _read_group(value: int, *, full: bool) -> list[str]:
    hundreds, tens, units = value // 100, value // 10 % 10, value % 10
    said: list[str] = []
    if hundreds or full:
        said += [_DIGITS[hundreds], "trăm"]
    if tens == 0:
        if units:
            if said:
                said.append("linh")
            said.append("tư" if units == 4 and said else _DIGITS[units])
        return said
    said += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if units == 1 and tens > 1:
        said.append("mốt")
    elif units == 4 and tens > 1:
        said.append("tư")
    elif units == 5:
        said.append("lăm")
    elif units:
        said.append(_DIGITS[units])
    return said
