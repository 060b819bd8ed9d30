"""Form II.06a counted from the bytes of the event log by the plainest means.

Nothing of the program is imported: what its sums say is found here by telling every dossier's life again for every day,
so that an error would have to be made twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any

HERE = timezone(timedelta(hours=7))
HORIZON = date(2027, 6, 30)
"""Nothing in a test is due later."""
Told = list[tuple[str, dict[str, Any]]]
"""(known day, facts) after each change of one dossier, oldest first."""


def local(text: str) -> datetime:
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(HERE)


def tell(log: Iterable[bytes]) -> list[Told]:
    """What was known of every dossier from which day on."""
    lives: dict[str, list[dict[str, Any]]] = {}
    for raw in log:
        event = json.loads(raw)
        if event["subject_kind"] == "dossier":
            lives.setdefault(event["subject_id"], []).append(event)
    return [_told(events) for events in lives.values()]


def _told(events: Sequence[dict[str, Any]]) -> Told:
    told: Told = []
    known = ""
    for count in range(1, len(events) + 1):
        facts = _facts(events[:count])
        if not told or facts != told[-1][1]:
            known = max(known, str(local(events[count - 1]["recorded_at"]).date()))
            told.append((known, facts))
    return told


def _facts(events: Sequence[dict[str, Any]]) -> dict[str, Any]:
    undone = {one["data"]["undone_seq"] for one in events if one["kind"] == "dossier.step_undone"}
    facts: dict[str, Any] = {
        "finished": None,
        "verdict": "",
        "unit": "",
        "kept": False,
        "void": False,
        "returned": None,
    }
    dues: list[tuple[date, date]] = []
    clock: list[tuple[date, bool]] = []
    late_for_good = False
    for event in events:
        if event["seq"] in undone:
            continue
        kind, data, day = event["kind"].removeprefix("dossier."), event["data"], local(event["occurred_at"]).date()
        if kind in ("accepted", "corrected"):
            said = data if kind == "accepted" else data["facts"]
            received = local(said["received_at"])
            facts |= {
                "received": received.date(), "hour": received.hour, "procedure": said["procedure_code"],
                "sector": said["sector"], "channel": said["channel"], "promised": said["promise_at"] is not None,
            }  # fmt: skip
            due = local(said["due_at"]).date()
            if kind == "accepted":
                dues, clock = [(received.date(), due)], [(received.date(), False)]
            else:
                facts["verdict"] = (data["timeliness"] or facts["verdict"]) if facts["finished"] else ""
                dues[0], clock[0] = (received.date(), dues[0][1]), (received.date(), clock[0][1])
                if not late_for_good:
                    dues[-1] = (dues[-1][0], due)
        elif kind == "in_process":
            facts["unit"] = data["unit"]
        elif kind in ("supplement_asked", "financial_duty_asked", "stopped"):
            clock.append((day, True))
        elif kind in ("supplement_received", "financial_duty_met", "resumed", "agency_received"):
            clock.append((day, False))
            if kind == "supplement_received" and data["rule"] == "restart":
                late_for_good = False
            if not late_for_good:
                dues.append((day, local(data["due_at"]).date()))
        elif kind == "extended":
            late_for_good = late_for_good or data["already_late"]
            if not late_for_good:
                dues.append((day, local(data["due_at"]).date()))
        elif kind in ("finished", "refused", "withdrawn"):
            facts["finished"] = day
            facts["verdict"] = "on_time" if kind == "withdrawn" else data["timeliness"]
            if kind != "withdrawn" and data["promise_kept"] is not None:
                facts["kept"] = data["promise_kept"]
        elif kind == "reopened":
            facts["finished"], facts["verdict"] = None, ""
            clock.append((day, False))
        elif kind == "returned":
            facts["returned"] = day
        elif kind == "result_came_back":
            facts["returned"] = None
        elif kind == "promise_converted":
            facts["kept"] = False
        elif kind == "voided":
            return {"void": True}
    facts["late_days"] = _late_days(facts["received"], facts["finished"], dues, clock)
    facts["unit"] = facts["unit"] if facts["finished"] else ""
    return facts


def _late_days(
    received: date, finished: date | None, dues: list[tuple[date, date]], clock: list[tuple[date, bool]]
) -> frozenset[date]:
    """The days at whose end it was open, running and past due."""
    found = set()
    day = received
    while day < (finished or HORIZON):
        due = [value for since, value in dues if since <= day][-1]
        paused = [value for since, value in clock if since <= day][-1]
        if due <= day and not paused:
            found.add(day)
        day += timedelta(days=1)
    return frozenset(found)


def form_06a(lives: Iterable[Told], first: date, last: date, as_of: date) -> dict[str, list[int]]:
    """Sector → columns 3 to 13, of a period whose last day is over; sectors with zeros only are left out."""
    found: dict[str, list[int]] = {}
    for told in lives:
        known = [facts for day, facts in told if day <= str(as_of)]
        if not known or known[-1]["void"]:
            continue
        one = known[-1]
        if one["received"] > last and not (one["finished"] and one["finished"] <= last):
            continue
        line = found.setdefault(one["sector"], [0] * 11)
        inside = first <= one["received"] <= last
        before = one["received"] < first
        done_before = one["finished"] is not None and one["finished"] < first
        done = one["finished"] is not None and first <= one["finished"] <= last
        line[1] += inside and one["channel"] == "online"
        line[2] += inside and one["channel"] != "online"
        line[3] += before - done_before
        line[5] += done and one["verdict"] == "early"
        line[6] += done and one["verdict"] == "on_time"
        line[7] += done and one["verdict"] == "late"
        line[8] += (inside or before) - (done or done_before)
        line[10] += last in one["late_days"]
    for line in found.values():
        line[0], line[4], line[9] = sum(line[1:4]), sum(line[5:8]), line[8] - line[10]
    return {sector: line for sector, line in found.items() if any(line)}


def shares(
    lives: Iterable[Told], first: date, last: date, unit: str = "", sectors: Sequence[str] | None = None
) -> dict[str, tuple[int, int]]:
    """(part, whole) of the page of targets as known now; ``sectors``: those of the unit, None of the whole centre."""
    now = [told[-1][1] for told in lives if not told[-1][1]["void"]]
    done = [one for one in now if one["finished"] and first <= one["finished"] <= last]
    done = [one for one in done if not unit or one["unit"] == unit]
    ours = [one for one in now if sectors is None or one["sector"] in sectors]
    received = [one for one in ours if first <= one["received"] <= last]
    online = [one for one in received if one["channel"] == "online"]
    promised = [one for one in received if one["promised"]]
    return {
        "on_time": (sum(one["verdict"] != "late" for one in done), len(done)),
        "online": (len(online), len(received)),
        "procedures": (len({one["procedure"] for one in online}), 0),
        "no_wait": (sum(one["kept"] for one in promised), len(promised)),
        "returned": (sum(bool(one["returned"]) and first <= one["returned"] <= last for one in now), 0),
    }
