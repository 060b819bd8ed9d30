"""The office's settings as the pages read them (F9), and a centre to be set up."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from desktop_app.domain.backup_rules import BackupRules
from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.catalogue.fees import local_fee_for
from desktop_app.domain.hall.board_settings import FIRST_BOARD, BoardSettings
from desktop_app.domain.hall.records import HallRules, PriorityGroup, ServiceGroup
from desktop_app.domain.hall.voice_settings import VoiceSettings
from desktop_app.domain.office import (
    EVERY_PROCEDURE,
    Centre,
    Counter,
    LocalFee,
    NoWaitProgramme,
    Officer,
    StepPlan,
    Unit,
)
from desktop_app.domain.rights import OfficerRole, may
from desktop_app.domain.satisfaction.rules import RatingRules
from desktop_app.domain.supervision import DangerRules


class OfficeSnapshot(Struct, frozen=True):
    """All of the office's settings at one version, ready to compute with."""

    version: int
    records: Mapping[str, Mapping[str, object]]
    calendar: WorkingCalendar
    centre: Centre | None

    def of(self, kind: str, key: str) -> object | None:
        """The active or inactive record of ``kind`` under ``key``."""
        return self.records.get(kind, {}).get(key)

    def required_centre(self) -> Centre:
        """The centre; a database without one has not been set up."""
        if self.centre is None:
            raise LookupError("the centre has not been set up")
        return self.centre

    def lock_minutes(self) -> int:
        """After how many idle minutes a window locks itself; 0: never."""
        return self.centre.lock_minutes if self.centre is not None else 0

    def works(self, officer: str) -> bool:
        """Whether an active officer of this centre has the key."""
        known = self.of("officer", officer)
        return isinstance(known, Officer) and known.active

    def may(self, officer: str, action: str) -> bool:
        """Whether an active officer of this key has the right (``domain/rights.py``)."""
        known = self.of("officer", officer)
        return isinstance(known, Officer) and known.active and may(known.roles, action)

    def administrators(self) -> tuple[Officer, ...]:
        """Those who work; empty in a centre from before there were roles."""
        officers = (one for one in self.records.get("officer", {}).values() if isinstance(one, Officer))
        return tuple(one for one in officers if one.active and OfficerRole.ADMINISTRATOR in one.roles)

    def officer_name(self, key: str) -> str:
        officer = self.of("officer", key)
        return officer.name if isinstance(officer, Officer) else key

    def counter_name(self, key: str) -> str:
        counter = self.of("counter", key)
        return counter.name if isinstance(counter, Counter) else key

    def unit_name(self, key: str) -> str:
        unit = self.of("unit", key)
        return unit.name if isinstance(unit, Unit) else key

    def place_name(self, unit: str, counter: str) -> str:
        """Where a dossier lies: a unit, a counter, or with neither the reception."""
        if unit:
            return self.unit_name(unit)
        return self.counter_name(counter) if counter else self.required_centre().receiving_unit

    def step_plan(self, procedure_code: str) -> StepPlan | None:
        """The procedure's own plan, else the one for every procedure."""
        for key in (procedure_code, EVERY_PROCEDURE):
            plan = self.of("step_plan", key)
            if isinstance(plan, StepPlan) and plan.active:
                return plan
        return None

    def programmes(self) -> tuple[NoWaitProgramme, ...]:
        return tuple(
            programme
            for programme in self.records.get("programme", {}).values()
            if isinstance(programme, NoWaitProgramme) and programme.active
        )

    def voice(self) -> VoiceSettings:
        """How calls are spoken; the defaults until the centre has saved its own."""
        kept = self.of("voice", "voice")
        return kept if isinstance(kept, VoiceSettings) else VoiceSettings()

    def hall_rules(self) -> HallRules:
        """The centre's rules, or those a hall begins with."""
        rules = self.of("hall_rules", "rules")
        return rules if isinstance(rules, HallRules) else HallRules()

    def board_settings(self, key: str = "") -> BoardSettings | None:
        """The board of that key, the first one without a key; None: there is none, or it is out of use."""
        board = self.of("board", key or FIRST_BOARD)
        if isinstance(board, BoardSettings):
            return board if board.active else None
        return BoardSettings() if key in ("", FIRST_BOARD) else None

    def rating_rules(self) -> RatingRules:
        """The centre's rules of ratings, or those it begins with."""
        rules = self.of("rating_rules", "rules")
        return rules if isinstance(rules, RatingRules) else RatingRules()

    def danger_rules(self) -> DangerRules:
        """From when on something is told to those who supervise, or what a centre begins with."""
        rules = self.of("danger_rules", "rules")
        return rules if isinstance(rules, DangerRules) else DangerRules()

    def backup_rules(self) -> BackupRules:
        """When it backs up by itself, or what a centre begins with."""
        rules = self.of("backup_rules", "rules")
        return rules if isinstance(rules, BackupRules) else BackupRules()

    def service_groups(self) -> tuple[ServiceGroup, ...]:
        """Active groups in the order of the ticket machine."""
        groups = (one for one in self.records.get("service_group", {}).values() if isinstance(one, ServiceGroup))
        return tuple(sorted((one for one in groups if one.active), key=_position))

    def priority_groups(self) -> tuple[PriorityGroup, ...]:
        """Active groups in their order."""
        groups = (one for one in self.records.get("priority_group", {}).values() if isinstance(one, PriorityGroup))
        return tuple(sorted((one for one in groups if one.active), key=_position))

    def hall_counters(self) -> tuple[Counter, ...]:
        """Active counters, by name."""
        counters = (one for one in self.records.get("counter", {}).values() if isinstance(one, Counter))
        return tuple(sorted((one for one in counters if one.active), key=_counter_order))

    def group_name(self, key: str) -> str:
        group = self.of("service_group", key)
        return group.name if isinstance(group, ServiceGroup) else key

    def priority_name(self, key: str) -> str:
        group = self.of("priority_group", key)
        return group.name if isinstance(group, PriorityGroup) else key

    def local_fee(self, code: str, case_key: str) -> LocalFee | None:
        """The local amount for the case, else for the procedure."""
        fees = (fee for fee in self.records.get("local_fee", {}).values() if isinstance(fee, LocalFee))
        return local_fee_for(tuple(fees), code, case_key)


def _position(group: ServiceGroup | PriorityGroup) -> tuple[int, str]:
    return group.position, group.key


def _counter_order(counter: Counter) -> tuple[int, str]:
    """ "Quầy 2" before "Quầy 10"."""
    digits = "".join(char for char in counter.name if char.isdigit())
    return int(digits[:6] or 0), counter.name


class TouchedDossier(Struct, frozen=True):
    """An open dossier whose due date a changed calendar would move; nothing is changed by listing it."""

    dossier_id: int
    code: str
    due_now: datetime
    due_then: datetime


class NewCentre(Struct, frozen=True):
    """What the wizard asks: the rest starts with sensible records and is edited under F9."""

    centre: Centre
    officers: tuple[Officer, ...]
    counters: tuple[Counter, ...]
    printer_target: str = ""
    no_wait_weekday: int | None = 3
