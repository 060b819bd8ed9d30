"""Time limits of a procedure, per channel and per case, from the portal's table of ways to file.

The number of the time cell is read; the description beside it is the witness. Where the witness says something else the
number is not taken over: an officer promises by it. What is decided here, and where it comes from:

* "Ngày làm việc" are working days, "Ngày" calendar days (BLDS 2015 Đ147-148); hours up to eight are working hours.
* A bare number has no unit (the portal's "Khác"). One exception: "1", where the steps say that what is received after
  15:00 is returned on the next working day, is "trong ngày" (Luật Hộ tịch 2014 Đ5.3, NĐ 23/2015/NĐ-CP Đ7).
* Several rows of one channel are cases when each names its condition; otherwise nobody knows what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.portal.flags import Certainty, FlagCode, flag, without_repeats
from desktop_app.domain.catalogue.portal.rows import FilingRow
from desktop_app.domain.catalogue.portal.texts import Mention, has_range, mentions, unit_of
from desktop_app.domain.catalogue.procedure import Channel, ReviewFlag

HOURS_OF_A_DAY = 8
LONGEST_DAYS = 400
MAX_CASES = 12

_STEP = re.compile(
    r"^[^.;]{0,12}kể từ (?:ngày|khi|thời điểm)\s[^.;]{0,30}?"
    r"(?:thông báo|kết quả|báo cáo|ý kiến|thẩm định|hồ sơ trình|kết thúc|niêm yết|văn bản trả lời|"
    r"văn bản về việc|văn bản đề nghị của (?:Ủy ban|UBND|cơ quan|Sở|phòng))",
    re.IGNORECASE,
)
_FROM_DOSSIER = re.compile(
    r"^[^.;]{0,12}kể từ (?:ngày|khi|thời điểm)\s(?:\w+\s){0,3}?(?:nhận|tiếp nhận)[^.;]{0,30}?"
    r"(?:hồ sơ|đơn|tờ khai|đề nghị)",
    re.IGNORECASE,
)
_SAME_DAY_STEPS = re.compile(r"sau 15 giờ[^.;]{0,120}?trả kết quả[^.;]{0,60}?ngày làm việc tiếp theo", re.IGNORECASE)
_SAME_DAY_IN_TEXT = re.compile(
    r"trong ngày làm việc nhận|ngay trong ngày|sau 15 giờ|sau 15h|ngay (?:sau )?khi (?:tiếp )?nhận|giải quyết ngay",
    re.IGNORECASE,
)
_WORK_STEP = re.compile(r"thẩm định|kiểm tra|tiếp nhận|xem xét|ban hành|trả kết quả", re.IGNORECASE)
"""What an agency does with a dossier: durations that each belong to one of these add up to the whole."""
_NO_RESULT = re.compile(r"^(?:không|không phải trả kết quả\b.{0,60})$", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|[:;.\n]|[-+*•]\s)\s{0,5}(?P<label>[^:;.\n]{4,160}):\s{0,5}"
    r"(?:không quá|tối đa|trong thời hạn|trong vòng|chậm nhất|là)?\s{0,5}$",
    re.IGNORECASE,
)
_NO_LABEL = re.compile(
    r"^(?:thời hạn|thời gian|cách thức|bước|phí|lệ phí)|thẩm định|thông báo|kiểm tra|trình|xem xét|niêm yết|tiếp nhận|"
    r"ra quyết định|xác minh|lấy ý kiến|trả kết quả|ban hành|chuyển hồ sơ",
    re.IGNORECASE,
)
"""What an agency does, not what an applicant asks for: a step of the work."""
_CONDITIONAL = re.compile(r"trường h[ợơ]p|đối với", re.IGNORECASE)
_FOR_START = re.compile(r"^\W{0,4}đối với\s+(?P<case>[^:;.\n]{3,200}):", re.IGNORECASE)
_NOT_A_CASE = re.compile(
    r"^(?:từ chối|(?:không )?đủ điều kiện|không chấp thuận|hồ sơ (?:không|chưa)|không đồng ý|không cấp)", re.IGNORECASE
)
_CASE_BEFORE = re.compile(
    r"trường h[ợơ]p\s{1,3}(?P<case>.{3,350}?)(?=\s+thì\b|:|\.|,?\s+trong thời hạn|$)", re.IGNORECASE | re.DOTALL
)
_CASE_AFTER = re.compile(r"trường h[ợơ]p\s{1,3}(?P<case>[^;.\n]{3,350})", re.IGNORECASE)
_ITEM = re.compile(r"(?:^|(?<=[;.:\n]))\s{0,5}(?:[-+*•]|\(?[a-zđ\d]{1,2}\))\s{0,3}(?=\S)|\n")


@dataclass(frozen=True, slots=True)
class LimitReading:
    """One limit as it was read. ``channel`` None: for every channel; ``case`` empty: for every case.

    ``limit`` None: not read; ``text`` then is all there is.
    """

    channel: Channel | None
    case: str
    limit: TimeLimit | None
    text: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class LimitsReading:
    readings: tuple[LimitReading, ...]
    flags: tuple[ReviewFlag, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """One row, or one case inside a row's description."""

    channel: Channel
    case: str
    limit: TimeLimit | None
    text: str
    code: FlagCode | None
    unclear: bool = False
    """The words beside it name a condition that could not be made out."""


def read_limits(rows: Sequence[FilingRow], steps: str = "") -> LimitsReading:
    """The limits of the rows; ``steps`` is "Trình tự thực hiện", asked only about the rule of 15:00."""
    if not rows:
        return LimitsReading((), (flag("limit", FlagCode.LIMIT_MISSING),))
    same_day = _same_day_by(steps)
    found = [one for row in rows for one in _of_row(row, same_day)]
    flags = [flag("limit", one.code, _witness(rows, one)) for one in found if one.code]
    by_channel = {
        channel: [one for one in found if one.channel is channel] for channel in dict.fromkeys(r.channel for r in rows)
    }
    readings: list[LimitReading] = []
    for channel, ones in by_channel.items():
        own, problem = _of_channel(channel, ones)
        readings += own
        if problem:
            flags.append(
                flag(
                    "limit",
                    problem,
                    "; ".join(
                        dict.fromkeys(
                            row.time_text + " " + row.description[:90] for row in rows if row.channel is channel
                        )
                    ),
                )
            )
    merged = _merge(readings)
    if _channels_differ_in_unit(merged):
        flags.append(
            flag(
                "limit",
                FlagCode.LIMIT_CHANNELS_IN_OTHER_UNITS,
                "; ".join(f"{row.channel.value}: {row.time_text}" for row in rows),
            )
        )
        merged = tuple(_doubted(one) for one in merged)
    return LimitsReading(merged, without_repeats(flags))


# -- one row ----------------------------------------------------------------------------------------------------------
def _of_row(row: FilingRow, same_day: bool) -> tuple[_Found, ...]:
    limit, code = _column(row, same_day)
    text = row.time_text
    named = mentions(row.description)
    if code is FlagCode.LIMIT_MISSING:
        return _from_description_alone(row, named)
    if code is FlagCode.LIMIT_WITHOUT_UNIT and (told := _unit_from_text(row, named)):
        return (_Found(row.channel, "", told, text, None),)
    if code or limit is None:
        return (_Found(row.channel, "", None, text, code),)
    if limit.unit is LimitUnit.SAME_DAY:
        return (_Found(row.channel, "", limit, "Trong ngày", None),)
    case = _case_of(row.description, next((one for one in named if one.limit == limit), None))
    problem = _against(limit, named, row.description)
    if problem is FlagCode.LIMIT_OTHER_IN_TEXT:
        cases = _cases_in(row.description)
        if any(found == limit for _, found, _ in cases):
            return tuple(_Found(row.channel, name, found, words, None) for name, found, words in cases)
    taken = problem in (None, FlagCode.LIMIT_OTHER_IN_TEXT)
    unclear = not case and bool(_CONDITIONAL.search(row.description))
    return (_Found(row.channel, case, limit if taken else None, text, problem, unclear),)


def _unit_from_text(row: FilingRow, named: Sequence[Mention]) -> TimeLimit | None:
    """The limit of a bare number, where the description names that number with its unit and no other limit."""
    limits = {one.limit for one in named}
    if len(limits) != 1 or has_range(row.description) or _SAME_DAY_IN_TEXT.search(row.description):
        return None
    limit = next(iter(limits))
    if limit is None or limit.value != row.value or implausible(limit):
        return None
    return None if any(is_step(row.description, one) for one in named) else limit


def _column(row: FilingRow, same_day: bool) -> tuple[TimeLimit | None, FlagCode | None]:
    """What the time cell says by itself."""
    if row.glued:
        return None, FlagCode.LIMIT_GLUED_TO_FEE
    if row.value is None:
        if not row.words or row.words.lower() == "không có thông tin":
            return None, FlagCode.LIMIT_MISSING
        return None, FlagCode.LIMIT_NO_RESULT if _NO_RESULT.match(row.words) else FlagCode.LIMIT_NOT_UNDERSTOOD
    if not row.unit:
        if same_day and row.value == 1:
            return TimeLimit(1, LimitUnit.SAME_DAY), None
        return None, FlagCode.LIMIT_WITHOUT_UNIT
    unit = unit_of(row.unit)
    if unit is None:
        return None, FlagCode.LIMIT_UNIT_UNKNOWN
    limit = TimeLimit(row.value, unit)
    problem = implausible(limit)
    return (None, problem) if problem else (limit, None)


def implausible(limit: TimeLimit) -> FlagCode | None:
    """Why no procedure can have this limit; None when one can."""
    if limit.unit is LimitUnit.HOURS and limit.value > HOURS_OF_A_DAY:
        return FlagCode.LIMIT_HOURS_UNCLEAR
    if limit.value < 1 or limit.value > LONGEST_DAYS:
        return FlagCode.LIMIT_IMPLAUSIBLE
    return None


def _against(limit: TimeLimit, named: Sequence[Mention], text: str) -> FlagCode | None:
    """What the description has against the number of the cell; None when it agrees or is silent."""
    other_rule = bool(_SAME_DAY_IN_TEXT.search(text)) or has_range(text)
    if not named:
        return FlagCode.LIMIT_OTHER_IN_TEXT if other_rule else None
    same = [one for one in named if one.limit == limit]
    if not same:
        if any(one.limit and one.limit.value == limit.value for one in named):
            return FlagCode.LIMIT_UNIT_CONTRADICTS_TEXT
        return None if _adds_up(limit, named, text) else FlagCode.LIMIT_CONTRADICTS_TEXT
    if any(is_step(text, one) for one in same):
        return FlagCode.LIMIT_IS_A_STEP
    return FlagCode.LIMIT_OTHER_IN_TEXT if len(same) < len(named) or other_rule else None


def _adds_up(limit: TimeLimit, named: Sequence[Mention], text: str) -> bool:
    """Whether the durations are the steps of the work, one after the other, and their sum is the limit."""
    at = total = 0
    for one in named:
        before = text[max(at, one.start - 120) : one.start]
        # The step is named right before its duration; a condition there would make it a case.
        item = re.split(r"[;\n]|\s[-+*]\s", before)[-1]
        if one.limit is None or one.limit.unit is not limit.unit or not _WORK_STEP.search(item):
            return False
        if re.search(r"trường h[ợơ]p", item, re.IGNORECASE):
            return False
        at, total = one.end, total + one.limit.value
    return len(named) > 1 and total == limit.value


def is_step(text: str, one: Mention) -> bool:
    """Whether the time begins with something later than the acceptance of the dossier."""
    return _STEP.search(text[one.end : one.end + 120]) is not None


def _from_description_alone(row: FilingRow, named: Sequence[Mention]) -> tuple[_Found, ...]:
    """A row whose time cell is empty: only what the description says in so many words is read."""
    cases = _cases_in(row.description)
    if cases:
        return tuple(_Found(row.channel, name, limit, words, None) for name, limit, words in cases)
    if len(named) == 1 and named[0].limit and not implausible(named[0].limit):
        one = named[0]
        if _FROM_DOSSIER.search(row.description[one.end : one.end + 120]) and not is_step(row.description, one):
            return (_Found(row.channel, "", one.limit, row.description[one.start : one.end], None),)
    return (_Found(row.channel, "", None, row.words or "Không có thông tin", FlagCode.LIMIT_MISSING),)


def _cases_in(text: str) -> tuple[tuple[str, TimeLimit, str], ...]:
    """Cases a description lists one by one, each with one limit; empty when it cannot be told for sure."""
    cases: list[tuple[str, TimeLimit, str]] = []
    labelled: list[str] = []  # a label among conditions names a step of the work, not a case
    for item in _items(text):
        named = mentions(item)
        if not named:
            continue
        if len(named) > 1 or named[0].limit is None or implausible(named[0].limit) or is_step(item, named[0]):
            return ()
        name = _case_of(item, named[0])
        from_dossier = _FROM_DOSSIER.search(item[named[0].end : named[0].end + 120])
        if not name and (not from_dossier or _CONDITIONAL.search(item)):
            return ()
        if name and not _CASE_BEFORE.search(item) and not _CASE_AFTER.search(item):
            labelled.append(name)
        cases.append((name, named[0].limit, item[named[0].start : named[0].end]))
    names = [name for name, _, _ in cases]
    usable = 2 <= len(cases) <= MAX_CASES and len(set(names)) == len(names) and len(labelled) in (0, len(cases))
    return tuple(cases) if usable else ()


def _items(text: str) -> Iterable[str]:
    starts = [match.end() for match in _ITEM.finditer(text)]
    edges = [0, *starts, len(text)]
    return (text[first:last] for first, last in pairwise(edges) if last > first)


def _case_of(text: str, one: Mention | None) -> str:
    """The condition a limit is tied to, with a capital; empty when the text names none."""
    before, after = (
        (text[:400], "") if one is None else (text[max(0, one.start - 400) : one.start], text[one.end : one.end + 300])
    )
    found = _CASE_BEFORE.search(before) or _FOR_START.search(text[:400]) or _CASE_AFTER.search(after)
    name = found["case"] if found and not _NOT_A_CASE.match(found["case"]) else ""
    if not name and one is not None:
        label = _LABEL.search(before)
        name = label["label"] if label and not _NO_LABEL.search(label["label"]) else ""
    name = re.sub(r"^đối với\s+", "", " ".join(name.split()).lstrip(")").strip(" ,-–+*"), flags=re.IGNORECASE)
    return name[:1].upper() + name[1:]


def _same_day_by(steps: str) -> bool:
    """Whether the steps carry the rule of 15:00 for the whole procedure, not for one kind of request only."""
    found = _SAME_DAY_STEPS.search(steps)
    return found is not None and "bổ sung thông tin" not in steps[max(0, found.start() - 80) : found.start()]


# -- all rows ---------------------------------------------------------------------------------------------------------
def _of_channel(channel: Channel, ones: Sequence[_Found]) -> tuple[list[LimitReading], FlagCode | None]:
    """The readings of one channel: one limit, or one for each case."""
    distinct = list(dict.fromkeys((one.case, one.limit, one.text, one.code) for one in ones))
    if len({limit for _, limit, _, _ in distinct}) == 1 or len(distinct) == 1:
        _, limit, text, code = distinct[0]
        return [LimitReading(channel, "", limit, text, _certainty(limit, code))], None
    if any(limit is None for _, limit, _, _ in distinct):
        texts = "; ".join(dict.fromkeys(text for _, _, text, _ in distinct))
        return [LimitReading(channel, "", None, texts, Certainty.TEXT)], None
    names = [case for case, _, _, _ in distinct]
    unclear = len(set(names)) < len(names) or len(distinct) > MAX_CASES or any(one.unclear for one in ones)
    if unclear:
        texts = "; ".join(dict.fromkeys(text for _, _, text, _ in distinct))
        return [LimitReading(channel, "", None, texts, Certainty.TEXT)], FlagCode.LIMIT_ROWS_UNEXPLAINED
    return [
        LimitReading(channel, case, limit, text, _certainty(limit, code)) for case, limit, text, code in distinct
    ], None


def _certainty(limit: TimeLimit | None, code: FlagCode | None) -> Certainty:
    if limit is None:
        return Certainty.TEXT
    return Certainty.DOUBTFUL if code else Certainty.READ


def _merge(readings: Sequence[LimitReading]) -> tuple[LimitReading, ...]:
    """One reading for all channels where they say the same; else each keeps its own."""
    channels = list(dict.fromkeys(one.channel for one in readings))
    said = [{(one.case, one.limit) for one in readings if one.channel is channel} for channel in channels]
    if all(each == said[0] for each in said):
        return tuple(
            LimitReading(None, one.case, one.limit, one.text, one.certainty)
            for one in readings
            if one.channel is channels[0]
        )
    return tuple(readings)


def _channels_differ_in_unit(readings: Sequence[LimitReading]) -> bool:
    units: dict[str, set[str]] = {}
    for one in readings:
        if one.limit:
            units.setdefault(one.case, set()).add(_measure(one.limit))
    return any(len(each) > 1 for each in units.values())


def _measure(limit: TimeLimit) -> str:
    """Working days, calendar days, or parts of a day."""
    return limit.unit.value if limit.unit in (LimitUnit.WORKING_DAYS, LimitUnit.CALENDAR_DAYS) else "within a day"


def _doubted(one: LimitReading) -> LimitReading:
    return one if one.limit is None else LimitReading(one.channel, one.case, one.limit, one.text, Certainty.DOUBTFUL)


def _witness(rows: Sequence[FilingRow], one: _Found) -> str:
    row = next(row for row in rows if row.channel is one.channel)
    return f"{row.time_text} | {row.description}" if row.description else row.time_text
