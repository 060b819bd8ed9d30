"""Whether a day of the hall kept its promises, counted again from the log by the plainest means.

Nothing here uses the rule, the fold or the sums of the program itself (``order``, ``life``, ``measures``): what those
compute is computed a second time in another way, so that an error would have to be made twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from desktop_app.domain.events.base import Event
from desktop_app.domain.hall.records import HallRules

SumKey = tuple[str, str, str, str, str, int, int]
"""(day, measure, group, counter, lane, hour, minute)."""
_HERE = timezone(timedelta(hours=7))
_LONGEST = 600
_AT_COUNTER = ("called", "serving")
_UNDOABLE = (
    "ticket.called", "ticket.begun", "ticket.finished", "ticket.absent", "ticket.came_back", "ticket.parked",
    "ticket.transferred", "ticket.cancelled",
)  # fmt: skip


@dataclass(slots=True)
class Audit:
    """What was found. ``broken``: sentences in English for the report of a failed run, empty when all is well."""

    broken: list[str] = field(default_factory=list)
    tickets: dict[int, dict[str, Any]] = field(default_factory=dict)
    sums: dict[SumKey, int] = field(default_factory=dict)
    calls_by_rule: int = 0
    """Calls that were compared with the order rule."""


def audit(events: Iterable[Event], rules: HallRules) -> Audit:
    """Replays the hall's events by hand."""
    return _Clerk(rules).read(events)


class _Clerk:
    def __init__(self, rules: HallRules) -> None:
        self.rules = rules
        self.found = Audit()
        self.counters: dict[str, dict[str, Any]] = {}
        self.back: dict[int, tuple[str, dict[str, Any], int]] = {}
        """Ticket → kind of its last step that can be taken back, itself before it, the counter's run before it."""
        self.ends: Counter[int] = Counter()

    def read(self, events: Iterable[Event]) -> Audit:
        expected = None
        for event in events:
            if expected is not None and event.seq != expected:
                self._wrong(f"event {expected} is missing from the log")
            expected = event.seq + 1
            if event.kind == "ticket.taken":
                self._taken(event)
            elif event.kind.startswith("ticket."):
                self._step(event)
            elif event.kind.startswith("counter."):
                self._counter(event)
        self._numbers()
        for ticket in self.found.tickets.values():
            for key in _cells(ticket):
                self.found.sums[key] = self.found.sums.get(key, 0) + 1
        return self.found

    def _wrong(self, text: str) -> None:
        self.found.broken.append(text)

    def _taken(self, event: Event) -> None:
        data, number = event.data, int(event.subject_id)
        if number in self.found.tickets:
            self._wrong(f"ticket {number} was taken twice")
        self.found.tickets[number] = {
            "id": number, "name": f"{data['series']}{data['number']}", "day": data["day"], "series": data["series"],
            "number": data["number"], "group": data["group"], "lane": data["lane"], "order": _time(data["order_at"]),
            "taken": event.occurred_at, "state": "waiting", "reserved": "", "counter": "", "calls": 0, "by": "",
            "called": None, "begun": None, "ended": None, "absences": 0, "dossiers": 0,
            "said": None if data.get("estimate") is None else data["estimate"]["minutes"],
        }  # fmt: skip

    def _counter(self, event: Event) -> None:
        one = self.counters.setdefault(event.subject_id, {"run": 0, "groups": (), "with": 0, "open": False})
        one["open"] = event.kind == "counter.opened"
        if event.kind == "counter.opened":
            one["groups"] = tuple(event.data["groups"])
        elif event.kind == "counter.closed":
            one["run"] = 0

    def _step(self, event: Event) -> None:
        ticket = self.found.tickets.get(int(event.subject_id))
        if ticket is None:
            self._wrong(f"{event.kind} of a ticket that was never taken")
            return
        kind, before = event.kind, dict(ticket)
        run = self.counters[event.counter]["run"] if kind == "ticket.called" and event.counter in self.counters else 0
        getattr(self, f"_{kind.removeprefix('ticket.')}")(ticket, event)
        if kind in _UNDOABLE:
            self.back[ticket["id"]] = (kind, before, run)
        elif kind not in ("ticket.called_again", "ticket.undone"):
            self.back.pop(ticket["id"], None)
        self._seats(before, ticket)

    def _seats(self, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
        """One person at a counter, and one counter for a person."""
        was = before["counter"] if before["state"] in _AT_COUNTER else ""
        now = after["counter"] if after["state"] in _AT_COUNTER else ""
        if was and was != now:
            self.counters[was]["with"] = 0
        if now:
            there = self.counters[now]["with"]
            if there not in (0, after["id"]):
                self._wrong(f"{after['name']} was called to {now}, where somebody was")
            self.counters[now]["with"] = after["id"]

    # -- steps ----------------------------------------------------------------------------------------------------
    def _called(self, ticket: dict[str, Any], event: Event) -> None:
        counter = self.counters.get(event.counter)
        if counter is None or not counter["open"]:
            self._wrong(f"{ticket['name']} was called by {event.counter}, which is not open")
            counter = self.counters.setdefault(event.counter, {"run": 0, "groups": (), "with": 0, "open": True})
        if ticket["state"] not in ("waiting", "parked", "absent"):
            self._wrong(f"{ticket['name']} was called while it was {ticket['state']}")
        if event.data["by"] == "next":
            self._rule(ticket, event, counter)
        resumed = ticket["state"] == "parked" and ticket["begun"] is not None
        ticket.update(state="called", counter=event.counter, calls=1)
        if not resumed:
            ticket.update(by=event.data["by"], called=event.occurred_at)
        if ticket["lane"] == "priority":
            counter["run"] = 0
        elif ticket["lane"] == "ordinary":
            counter["run"] += 1

    def _rule(self, ticket: Mapping[str, Any], event: Event, counter: Mapping[str, Any]) -> None:
        """Who should have been called, from the whole list of those who waited."""
        self.found.calls_by_rule += 1
        mine: list[Any] = []
        lines: dict[str, list[Any]] = {"appointment": [], "priority": [], "ordinary": []}
        for other in self.found.tickets.values():
            if other["state"] != "waiting":
                continue
            if other["reserved"] == event.counter:
                mine.append((other["order"], other["id"]))
            elif not other["reserved"] and (not counter["groups"] or other["group"] in counter["groups"]):
                lines[other["lane"]].append((other["order"], other["id"]))
        soon = event.occurred_at + timedelta(minutes=self.rules.appointment_early_minutes)
        due = [place for place in lines["appointment"] if place[0] <= soon]
        wanted = min(mine or due or [(event.occurred_at, 0)])
        if not mine and not due:
            wanted = self._by_turns(sorted(lines["priority"])[:1], sorted(lines["ordinary"])[:1], counter["run"])
        if wanted[1] != ticket["id"]:
            should = self.found.tickets.get(wanted[1], {}).get("name", "nobody")
            self._wrong(f"{ticket['name']} was called by {event.counter} where {should} was next")

    def _by_turns(self, priority: list[Any], ordinary: list[Any], run: int) -> Any:
        if not priority or not ordinary:
            return (priority or ordinary or [(None, 0)])[0]
        if priority[0] < ordinary[0]:  # came first as well
            return priority[0]
        extra = (priority[0][0] - ordinary[0][0]).total_seconds() / 60
        if extra >= self.rules.most_extra_wait_minutes or run < self.rules.ordinary_before_priority:
            return ordinary[0]
        return priority[0]

    def _called_again(self, ticket: dict[str, Any], _event: Event) -> None:
        self._must(ticket, "called")
        ticket["calls"] += 1

    def _begun(self, ticket: dict[str, Any], event: Event) -> None:
        self._must(ticket, "called")
        ticket.update(state="serving", begun=event.occurred_at, ended=None)

    def _finished(self, ticket: dict[str, Any], event: Event) -> None:
        self._must(ticket, *_AT_COUNTER)
        self.ends[ticket["id"]] += 1
        if self.ends[ticket["id"]] > 1:
            self._wrong(f"{ticket['name']} was served twice")
        ticket.update(state="done", begun=ticket["begun"] or event.occurred_at, ended=event.occurred_at)

    def _absent(self, ticket: dict[str, Any], event: Event) -> None:
        self._must(ticket, "called")
        if ticket["calls"] < self.rules.calls_before_absent:
            self._wrong(f"{ticket['name']} was given up after {ticket['calls']} calls")
        ticket.update(state="absent", absences=ticket["absences"] + 1, ended=event.occurred_at, counter="")

    def _came_back(self, ticket: dict[str, Any], _event: Event) -> None:
        self._must(ticket, "absent", "parked")
        self._waits(ticket)

    def _parked(self, ticket: dict[str, Any], _event: Event) -> None:
        self._must(ticket, *_AT_COUNTER)
        ticket["state"] = "parked"

    def _transferred(self, ticket: dict[str, Any], event: Event) -> None:
        self._must(ticket, "waiting", "parked", *_AT_COUNTER)
        self._waits(ticket)
        ticket.update(group=event.data["group"], reserved=event.data["to_counter"])

    def _released(self, ticket: dict[str, Any], _event: Event) -> None:
        self._must(ticket, *_AT_COUNTER)
        self._waits(ticket)

    def _cancelled(self, ticket: dict[str, Any], event: Event) -> None:
        self._must(ticket, "waiting", "parked", "absent")
        ticket.update(state="cancelled", ended=event.occurred_at)

    def _forgotten(self, ticket: dict[str, Any], event: Event) -> None:
        self._must(ticket, "waiting", "parked", "absent", *_AT_COUNTER)
        if event.occurred_at.astimezone(_HERE).date().isoformat() <= ticket["day"]:
            self._wrong(f"{ticket['name']} was closed on its own day")
        ticket.update(state="forgotten", ended=event.occurred_at)

    def _answered(self, ticket: dict[str, Any], _event: Event) -> None:
        self._must(ticket, "forgotten")

    def _dossier(self, ticket: dict[str, Any], _event: Event) -> None:
        ticket["dossiers"] += 1

    def _dossier_voided(self, ticket: dict[str, Any], _event: Event) -> None:
        if not ticket["dossiers"]:
            self._wrong(f"{ticket['name']} lost a dossier it never had")
        ticket["dossiers"] = max(0, ticket["dossiers"] - 1)

    def _undone(self, ticket: dict[str, Any], event: Event) -> None:
        kind, before, run = self.back.pop(ticket["id"], ("", {}, 0))
        if kind != event.data["undone"]:
            self._wrong(f"of {ticket['name']} {event.data['undone']} was taken back, the last step was {kind}")
            return
        if kind == "ticket.finished":
            self.ends[ticket["id"]] -= 1
        place = ticket["counter"]
        ticket.clear()
        ticket.update(before)
        if kind == "ticket.called":
            self.counters[place].update(run=run)

    @staticmethod
    def _waits(ticket: dict[str, Any]) -> None:
        ticket.update(state="waiting", counter="", calls=0, by="", called=None, begun=None, ended=None)

    def _must(self, ticket: Mapping[str, Any], *states: str) -> None:
        if ticket["state"] not in states:
            self._wrong(f"{ticket['name']} was {ticket['state']} where only {', '.join(states)} may be")

    # -- the whole day --------------------------------------------------------------------------------------------
    def _numbers(self) -> None:
        """1, 2, 3 … of each series of each day, each once."""
        series: dict[tuple[str, str], list[int]] = {}
        for ticket in self.found.tickets.values():
            series.setdefault((ticket["day"], ticket["series"]), []).append(ticket["number"])
        for (day, letter), numbers in series.items():
            if sorted(numbers) != list(range(1, len(numbers) + 1)):
                self._wrong(f"the numbers {letter} of {day} are not 1 … {len(numbers)}, each once")


def _cells(ticket: Mapping[str, Any]) -> list[SumKey]:
    """Every single count this ticket adds to the sums."""

    def cell(measure: str, at: datetime, minute: int = 0, counter: str = "") -> SumKey:
        hour = at.astimezone(_HERE).hour
        return (ticket["day"], measure, ticket["group"], counter, ticket["lane"], hour, minute)

    taken, called, begun, ended = ticket["taken"], ticket["called"], ticket["begun"], ticket["ended"]
    counter, state = ticket["counter"], ticket["state"]
    found = [cell("arrived", taken)] + [cell("absent", taken)] * ticket["absences"]
    if state == "cancelled":
        found.append(cell("cancelled", ended, counter=counter))
    if state == "forgotten":
        return [*found, cell("forgotten", taken, counter=counter)]
    if begun is None or called is None:
        return found
    waited = _minutes(max(taken, ticket["order"]), called)
    found.append(cell("wait", called, waited, counter))
    if ticket["said"] is not None:
        found.append(cell("error", called, waited - ticket["said"], counter))
    if ticket["by"] != "next":
        found.append(cell("out_of_order", called, 0, counter))
    if state == "done":
        found.append(cell("service", begun, _minutes(begun, ended), counter))
        if not ticket["dossiers"]:
            found.append(cell("without_dossier", begun, 0, counter))
    return found


def _minutes(first: datetime, last: datetime) -> int:
    return min(_LONGEST, max(0, int((last - first) / timedelta(minutes=1))))


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
