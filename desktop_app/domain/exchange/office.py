"""The office's settings as the pages read them (F9), and a centre to be set up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.calendar.working_calendar import WorkingCalendar
from desktop_app.domain.catalogue.fees import local_fee_for
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


@dataclass(frozen=True, slots=True)
class OfficeSnapshot:
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

    def local_fee(self, code: str, case_key: str) -> LocalFee | None:
        """The local amount for the case, else for the procedure."""
        fees = (fee for fee in self.records.get("local_fee", {}).values() if isinstance(fee, LocalFee))
        return local_fee_for(tuple(fees), code, case_key)


@dataclass(frozen=True, slots=True)
class TouchedDossier:
    """An open dossier whose due date a changed calendar would move; nothing is changed by listing it."""

    dossier_id: int
    code: str
    due_now: datetime
    due_then: datetime


@dataclass(frozen=True, slots=True)
class NewCentre:
    """What the wizard asks: the rest starts with sensible records and is edited under F9."""

    centre: Centre
    officers: tuple[Officer, ...]
    counters: tuple[Counter, ...]
    printer_target: str = ""
    no_wait_weekday: int | None = 3
