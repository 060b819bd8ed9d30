"""A time limit a person wrote in one cell of a table: "03 ngày làm việc", "trong ngày", "không quá 15 ngày"."""

from __future__ import annotations

import re

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.portal.flags import Certainty, FlagCode, flag
from desktop_app.domain.catalogue.portal.limits import LimitReading, LimitsReading, implausible, is_step
from desktop_app.domain.catalogue.portal.texts import Mention, has_range, mentions

_USUAL = re.compile(
    r"không quá|tối đa|trong thời hạn|trong vòng|thời hạn giải quyết|kể từ (?:ngày|khi)|nhận|tiếp|được|đủ|hồ sơ|hợp lệ|"
    r"đầy|theo quy định|là|chậm nhất|[\s.,:;()\-–]",
    re.IGNORECASE,
)
"""What stands around a limit without changing it."""


def read_limit_text(text: str) -> LimitsReading:
    """A limit a person wrote in one cell of a table: "03 ngày làm việc", "trong ngày", "15 ngày"."""
    shown = " ".join(text.split())
    if not shown or shown.lower() == "không có thông tin":
        return LimitsReading((), (flag("limit", FlagCode.LIMIT_MISSING, shown),))
    if re.fullmatch(r"(?:giải quyết |trả kết quả |ngay )*trong (?:ngày|buổi)(?: làm việc)?\.?", shown, re.IGNORECASE):
        whole = "buổi" not in shown.lower()
        limit = TimeLimit(1, LimitUnit.SAME_DAY) if whole else None
        return _alone(shown, limit, None if limit else FlagCode.LIMIT_NOT_UNDERSTOOD)
    if shown.isdigit():
        return _alone(shown, None, FlagCode.LIMIT_WITHOUT_UNIT)
    if has_range(shown):
        return _alone(shown, None, FlagCode.LIMIT_RANGE)
    named = mentions(shown)
    if len({one.limit for one in named}) != 1:
        return _alone(shown, None, FlagCode.LIMIT_NOT_UNDERSTOOD)
    if named[0].limit is None:
        return _alone(shown, None, FlagCode.LIMIT_UNIT_UNKNOWN)
    code = implausible(named[0].limit) or (FlagCode.LIMIT_IS_A_STEP if is_step(shown, named[0]) else None)
    if code is None and not _says_only(shown, named[0]):
        code = FlagCode.LIMIT_OTHER_IN_TEXT
        doubtful = LimitReading(None, "", named[0].limit, shown, Certainty.DOUBTFUL)
        return LimitsReading((doubtful,), (flag("limit", code, shown),))
    return _alone(shown, None if code else named[0].limit, code)


def _alone(text: str, limit: TimeLimit | None, code: FlagCode | None) -> LimitsReading:
    certainty = Certainty.READ if limit else Certainty.TEXT
    return LimitsReading(
        (LimitReading(None, "", limit, text, certainty),), (flag("limit", code, text),) if code else ()
    )


def _says_only(text: str, one: Mention) -> bool:
    """Whether nothing but usual words stands around a limit."""
    around = text[: one.start] + text[one.end :]
    return not _USUAL.sub("", around)
