"""``deadline``: the due time of a receipt with the steps that lead to it. Needs no database and no window."""

from __future__ import annotations

import argparse
import json
from datetime import date, datetime
from pathlib import Path

from desktop_app.clock import VIETNAM, in_vietnam
from desktop_app.commands.output import report
from desktop_app.domain.calendar.deadline import Deadline, compute_deadline
from desktop_app.domain.calendar.explain import explain, limit_words, summary
from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.calendar.table import CalendarTable, parse_table
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.errors import EnvironmentProblem, UserError
from desktop_app.services.shipped import shipped_calendar_table

NAME = "deadline"
HELP = {
    "vi": "Tính hạn trả kết quả và giải thích từng bước",
    "en": "Compute a due time and explain every step",
}

LARGEST_FILE = 1_000_000
"""Bytes; ten years of holidays take a twentieth of it."""

_UNITS = ", ".join(unit.value for unit in LimitUnit)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's own options. Values are checked in ``run`` so that errors come in Vietnamese."""
    parser.add_argument("--received", metavar="ISO", help="2026-11-20T10:00; không ghi múi giờ là +07:00")
    parser.add_argument("--limit", metavar="N", help="thời hạn, cùng với --unit")
    parser.add_argument("--unit", metavar="UNIT", help=_UNITS)
    parser.add_argument("--procedure", metavar="CODE", help="mã thủ tục, thay cho --limit và --unit")
    parser.add_argument("--case", metavar="KEY", help="trường hợp của thủ tục")
    parser.add_argument("--calendar", metavar="FILE", help="tệp lịch làm việc (JSON) thay cho lịch có sẵn")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="ngôn ngữ của các bước")


def run(args: argparse.Namespace) -> int:
    """Print the steps and, as the last line, the due time. Returns 0, 2 (user error) or 3 (environment)."""
    try:
        received = _received(args.received)
        limit = _limit(args, received.date())
        deadline = compute_deadline(WorkingCalendar(_table(args.calendar)), received, limit)
    except (UserError, EnvironmentProblem) as error:
        report(error, as_json=args.json)
        return 3 if isinstance(error, EnvironmentProblem) else 2
    if args.json:
        print(json.dumps(_as_dict(deadline, limit, args.lang), ensure_ascii=False))
        return 0
    print(summary(deadline, limit, args.lang))
    for number, sentence in enumerate(explain(deadline, args.lang), start=1):
        print(f"{number:3}. {sentence}")
    print(deadline.due_at.isoformat())
    return 0


def _received(text: str | None) -> datetime:
    if not text:
        raise UserError("received_missing", field="received_at")
    try:
        instant = datetime.fromisoformat(text.strip())
        return in_vietnam(instant) if instant.tzinfo else instant.replace(tzinfo=VIETNAM)
    except (ValueError, OverflowError) as error:
        raise UserError("received_invalid", field="received_at") from error


def _limit(args: argparse.Namespace, day: date) -> TimeLimit:
    if args.procedure:
        if args.limit is not None or args.unit is not None:
            raise UserError("limit_twice", field="limit")
        return _procedure_limit(args.procedure.strip(), (args.case or "").strip(), day)
    if args.case:
        raise UserError("case_without_procedure", field="case")
    if args.unit is None:
        raise UserError("limit_missing", field="limit")
    try:
        unit = LimitUnit(args.unit.strip())
    except ValueError as error:
        raise UserError("unit_unknown", field="unit", units=_UNITS) from error
    if args.limit is None and unit is not LimitUnit.SAME_DAY:
        raise UserError("limit_missing", field="limit")
    try:
        return TimeLimit(1 if args.limit is None else int(args.limit), unit)
    except ValueError as error:
        raise UserError("limit_not_a_number", field="limit") from error


def _procedure_limit(code: str, case_key: str, day: date) -> TimeLimit:
    # Imported here: the catalogue is large, and a limit given by hand does not need it.
    from desktop_app.domain.catalogue.cases import resolve
    from desktop_app.domain.catalogue.checks import version_in_force
    from desktop_app.domain.catalogue.lookup import stem
    from desktop_app.domain.catalogue.procedure import Channel
    from desktop_app.services.shipped_catalogue import shipped_procedures

    procedure = version_in_force([entry for entry in shipped_procedures() if entry.code == stem(code)], day)
    case = next((entry for entry in procedure.cases if entry.key == case_key), None)
    if case is None and case_key:
        known = ", ".join(entry.key for entry in procedure.cases if entry.key) or "không có"
        raise UserError("case_unknown", field="case", procedure=procedure.code, cases=known)
    channel = case.channel if case is not None and case.channel is not None else Channel.DIRECT
    limit = resolve(procedure, case_key, channel).limit
    if limit is None:
        raise UserError("procedure_without_limit", field="limit", procedure=procedure.code)
    return limit


def _table(path: str | None) -> CalendarTable:
    if not path:
        return shipped_calendar_table()
    file = Path(path)
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise UserError("calendar_too_large", field="calendar")
        raw = file.read_bytes()
    except (OSError, ValueError) as error:
        raise UserError("calendar_file_unreadable", field="calendar") from error
    return parse_table(raw, resolve=shipped_calendar_table)


def _as_dict(deadline: Deadline, limit: TimeLimit, language: str) -> dict[str, object]:
    return {
        "received_at": deadline.steps[0].at.isoformat(),
        "limit": {"value": limit.value, "unit": limit.unit.value, "text": limit_words(limit, language)},
        "due_at": deadline.due_at.isoformat(),
        "summary": summary(deadline, limit, language),
        "steps": [
            {
                "kind": step.kind.value,
                "at": step.at.isoformat(),
                "until": step.until.isoformat() if step.until else None,
                "number": step.number,
                "note": step.note,
            }
            for step in deadline.steps
        ],
        "explanation": explain(deadline, language),
        "unknown_years": list(deadline.unknown_years),
        "unconfirmed": [day.isoformat() for day in deadline.unconfirmed],
    }
