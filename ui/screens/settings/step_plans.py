"""Thời gian từng bước: how long each unit may take with each procedure; the centre's own decision (ISO 9001)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.office import EVERY_PROCEDURE, PlanStep, StepPlan, Unit
from desktop_app.domain.text import fold
from desktop_app.errors import UserError
from ui.screens.settings.base import SettingsData
from ui.screens.settings.record_page import RecordPage
from ui.screens.settings.typed import whole_number
from ui.widgets.delegates import Pill
from ui.widgets.fields import Choice, ChoiceField, FieldEdit, SearchField
from ui.widgets.forms import FormColumn
from ui.widgets.labels import text_label
from ui.widgets.table import Column

translate = QCoreApplication.translate

ROWS = 6
NO_STEP, RECEPTION = "", "reception"
"""Choices that are no unit's key; a unit's key has ``unit:`` before it."""
StepTexts = tuple[tuple[str, str, str], ...]
"""(place, what was typed, unit of time) of each row."""
EMPTY: tuple[str, str, str] = (NO_STEP, "", LimitUnit.WORKING_DAYS.value)


class StepsEdit(QWidget):
    """The steps in their order: where, how long, in what. ``value()`` gives the rows as they were typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[ChoiceField, FieldEdit, ChoiceField]] = []
        self._problem = text_label("", "problem", wrap=True)
        self._problem.hide()
        measures = (
            Choice(LimitUnit.WORKING_DAYS.value, self.tr("ngày làm việc")),
            Choice(LimitUnit.HOURS.value, self.tr("giờ làm việc")),
            Choice(LimitUnit.MINUTES.value, self.tr("phút làm việc")),
            Choice(LimitUnit.CALENDAR_DAYS.value, self.tr("ngày theo lịch")),
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for number in range(1, ROWS + 1):
            place = ChoiceField(self.tr("Bước {n}: nơi giải quyết").format(n=number))
            time = FieldEdit(self.tr("Thời gian"), max_length=6)
            measure = ChoiceField(self.tr("Tính bằng"), measures)
            form = FormColumn()
            form.column.setContentsMargins(0, 0, 0, 0)
            form.add(place)
            form.add_row((time, 2), (measure, 3))
            box.addWidget(form)
            place.chosen.connect(self._on_changed)
            time.edited.connect(self._on_changed)
            measure.chosen.connect(self._on_changed)
            self._rows.append((place, time, measure))
        box.addWidget(self._problem)
        self.setFocusProxy(self._rows[0][0])

    def rows(self) -> tuple[tuple[ChoiceField, FieldEdit, ChoiceField], ...]:
        return tuple(self._rows)

    def set_places(self, choices: Sequence[Choice]) -> None:
        for place, _, _ in self._rows:
            place.set_choices(choices)

    def value(self) -> StepTexts:
        return tuple((place.value(), time.text(), measure.value()) for place, time, measure in self._rows)

    def set_value(self, value: StepTexts) -> None:
        for number, (place, time, measure) in enumerate(self._rows):
            key, text, unit = value[number] if number < len(value) else EMPTY
            place.set_value(key)
            time.set_text(text)
            measure.set_value(unit)
        self.set_problem("")

    def set_problem(self, text: str, severity: str = "late") -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def problem(self) -> str:
        return self._problem.text()

    def _on_changed(self, *_what: object) -> None:
        self.set_problem("")
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A procedure (or those without a plan of their own) with its plan, if it has one."""

    key: str
    name: str
    limit_text: str
    plan: StepPlan | None


def plan_rows(data: SettingsData, every: str) -> tuple[PlanRow, ...]:
    """The plan for procedures without one of their own first, then those that have one, then the others by name."""
    plans = {key: one for key, one in data.office.records.get("step_plan", {}).items() if isinstance(one, StepPlan)}
    rows = [
        PlanRow(one.code, one.short_name or one.name, one.limit_text, plans.get(one.code)) for one in data.procedures
    ]
    rows.sort(key=_row_order)
    return (PlanRow(EVERY_PROCEDURE, every, "", plans.get(EVERY_PROCEDURE)), *rows)


def _row_order(row: PlanRow) -> tuple[bool, str]:
    return (row.plan is None, row.name)


def _is_set(row: PlanRow) -> bool:
    return row.plan is not None and row.plan.active


class StepPlansPage(RecordPage):
    """The rows come from the catalogue; without a plan a step has no internal limit, only the appointment."""

    key, kind = "step_plans", "step_plan"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Thời gian từng bước"),
            translate("Settings", "hạn nội bộ của mỗi bộ phận; hạn trả của hồ sơ không đổi"),
            parent,
        )
        self.new_button.hide()
        self.search = SearchField(self.tr("Lọc theo tên hoặc mã thủ tục"))
        self.search.searched.connect(self._on_search)
        self.left.insertWidget(0, self.search)
        self._wanted = ""

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", self.tr("Thủ tục"), self.title_of),
            Column("code", self.tr("Mã"), self._code, width_hint=96, mono=True),
            Column("steps", self.tr("Các bước"), self._steps, tooltip=self._steps),
            Column("state", self.tr("Tình trạng"), self._state, width_hint=112),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        self.limit = text_label("", "note", wrap=True)
        steps = StepsEdit()
        form.add(self.limit)
        form.add(steps)
        return {"steps": steps}

    def refresh_choices(self, data: SettingsData) -> None:
        steps = self.fields["steps"]
        assert isinstance(steps, StepsEdit)
        units = [one for one in data.office.records.get("unit", {}).values() if isinstance(one, Unit) and one.active]
        reception = data.office.centre.receiving_unit if data.office.centre is not None else ""
        steps.set_places(
            [
                Choice(NO_STEP, self.tr("(không có bước này)")),
                Choice(RECEPTION, reception),
                *(Choice(f"unit:{one.key}", one.name) for one in units),
            ]
        )

    def rows(self, data: SettingsData) -> Sequence[PlanRow]:
        words = fold(self._wanted).split()
        every = self.tr("Các thủ tục chưa đặt riêng")
        return [row for row in plan_rows(data, every) if all(word in fold(f"{row.name} {row.key}") for word in words)]

    def title_of(self, row: PlanRow) -> str:
        return row.name

    def values_of(self, record: Any) -> dict[str, Any]:
        row = self.table.current_row()
        text = row.limit_text if row is not None and self._key else ""
        self.limit.setText(self.tr("Thời hạn theo quy định: {limit}").format(limit=text) if text else "")
        self.limit.setVisible(bool(text))
        found = record.steps if isinstance(record, StepPlan) else ()
        steps = [
            (f"unit:{step.unit}" if step.unit else RECEPTION, str(step.limit.value), step.limit.unit.value)
            for step in found
        ]
        return {"steps": tuple(steps + [EMPTY] * (ROWS - len(steps)))}

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> StepPlan:
        steps = []
        for place, text, unit in values["steps"]:
            if place == NO_STEP and text:
                raise UserError("plan_place_needed", field="steps", typed=text)
            if place != NO_STEP:
                limit = TimeLimit(whole_number(text, "steps"), LimitUnit(unit))
                steps.append(PlanStep(place.removeprefix("unit:") if place != RECEPTION else "", limit))
        return StepPlan(key, tuple(steps), active=True)

    def save(self) -> None:
        if self._key:
            super().save()

    def new_record(self) -> None:
        """The rows come from the catalogue."""

    def _on_search(self, text: str) -> None:
        self._wanted = text
        if self.data is not None:
            self._fill_table(self.data)

    def _code(self, row: PlanRow) -> str:
        return "" if row.key == EVERY_PROCEDURE else row.key

    def _steps(self, row: PlanRow) -> str:
        if row.plan is None or self.data is None:
            return ""
        office = self.data.office
        measures = {
            LimitUnit.WORKING_DAYS: self.tr("{n} ngày"),
            LimitUnit.HOURS: self.tr("{n} giờ"),
            LimitUnit.MINUTES: self.tr("{n} phút"),
            LimitUnit.CALENDAR_DAYS: self.tr("{n} ngày theo lịch"),
        }
        told = [
            f"{office.place_name(step.unit, '')}: " + measures.get(step.limit.unit, "{n}").format(n=step.limit.value)
            for step in row.plan.steps
        ]
        return " → ".join(told)

    def _state(self, row: PlanRow) -> Pill:
        if _is_set(row):
            return Pill(self.tr("đang dùng"), "ok")
        if self.data is not None and self.data.office.step_plan(row.key) is not None:
            return Pill(self.tr("theo mức chung"), "calm")
        return Pill(self.tr("chưa đặt"), "calm") if row.plan is None else Pill(self.tr("ngừng dùng"), "calm")
