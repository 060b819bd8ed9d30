"""Chương trình không chờ: weekdays, sessions, target, dates and procedures of each one (docs/domain.md, section 5)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.calendar.table import WEEKDAY_MARKS
from desktop_app.domain.catalogue.lookup import CatalogueIndex
from desktop_app.domain.formatting import date_vi
from desktop_app.domain.office import NoWaitProgramme
from desktop_app.errors import UserError
from ui.screens.settings.base import CheckGroup, SettingsData
from ui.screens.settings.people import TickList
from ui.screens.settings.record_page import RecordPage
from ui.screens.settings.typed import dates_of, dates_text
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, FieldEdit, SearchField
from ui.widgets.forms import FormColumn
from ui.widgets.table import Column

translate = QCoreApplication.translate

TARGETS = (15, 30, 60, 120)
OWN_TARGET = "own"
LAST_YEAR = 2100
MOST_FOUND = 500


def _name(row: NoWaitProgramme) -> str:
    return row.name


def _weekdays(row: NoWaitProgramme) -> str:
    return ", ".join(WEEKDAY_MARKS[day] for day in row.weekdays)


class ProgrammesPage(RecordPage):
    """Every one of its terms is the centre's own decision; nothing about Thursdays is fixed in the program."""

    key, kind = "programmes", "programme"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Chương trình không chờ"),
            translate("Settings", "thứ nào, thủ tục nào, bao nhiêu phút"),
            parent,
        )

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", self.tr("Tên chương trình"), _name),
            Column("weekdays", self.tr("Thứ"), _weekdays, width_hint=72),
            Column("target", self.tr("Trả trong"), self._target, width_hint=112),
            Column("count", self.tr("Thủ tục"), self._count, width_hint=80, mono=True),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=128),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        name = FieldEdit(self.tr("Tên chương trình"), required=True, max_length=200)
        days = [Choice(str(number), mark) for number, mark in enumerate(WEEKDAY_MARKS)]
        weekdays = CheckGroup(self.tr("Các thứ trong tuần"), days, columns=4)
        target = ChoiceField(
            self.tr("Hứa trả trong"),
            [
                Choice(OWN_TARGET, self.tr("theo từng thủ tục")),
                Choice("15", self.tr("15 phút")),
                Choice("30", self.tr("30 phút")),
                Choice("60", self.tr("60 phút")),
                Choice("120", self.tr("nửa buổi (120 phút)")),
            ],
        )
        sessions = CheckGroup(self.tr("Các buổi (không chọn: mọi buổi)"), (), columns=4)
        first = DateFieldEdit(self.tr("Từ ngày"), this_year=LAST_YEAR)
        last = DateFieldEdit(self.tr("Đến hết ngày"), this_year=LAST_YEAR)
        excluded = FieldEdit(
            self.tr("Trừ các ngày"), max_length=1000, placeholder=self.tr("ngày/tháng/năm, cách nhau bằng dấu phẩy")
        )
        self.search = SearchField(self.tr("Lọc thủ tục theo tên hoặc mã"))
        codes = TickList(self.tr("Thủ tục được nhận không chờ"))
        self.search.searched.connect(self._on_search)
        for field in (name, weekdays, target, sessions):
            form.add(field)
        form.add_row((first, 1), (last, 1))
        for widget in (excluded, self.search, codes):
            form.add(widget)
        return {
            "name": name, "weekdays": weekdays, "target_minutes": target, "session_starts": sessions,
            "valid_from": first, "valid_to": last, "excluded_dates": excluded, "procedure_codes": codes,
        }  # fmt: skip

    def refresh_choices(self, data: SettingsData) -> None:
        sessions, codes = self.fields["session_starts"], self.fields["procedure_codes"]
        assert isinstance(sessions, CheckGroup)
        assert isinstance(codes, TickList)
        known = {one.start for week in data.office.calendar.table.weekly for one in week}
        known |= {start for one in self._programmes(data) for start in one.session_starts}
        sessions.set_choices([Choice(f"{start:%H:%M}", f"{start:%H:%M}") for start in sorted(known)])
        codes.set_choices([Choice(p.code, f"{p.code} · {p.label}") for p in _fit_first(data)])
        self._index = CatalogueIndex(data.procedures, {})

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            record = NoWaitProgramme("", "", weekdays=(3,))
        return {
            "name": record.name,
            "weekdays": tuple(str(day) for day in record.weekdays),
            "target_minutes": OWN_TARGET if record.target_minutes is None else str(record.target_minutes),
            "session_starts": tuple(f"{start:%H:%M}" for start in record.session_starts),
            "valid_from": record.valid_from,
            "valid_to": record.valid_to,
            "excluded_dates": dates_text(record.excluded_dates),
            "procedure_codes": record.procedure_codes,
        }

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> NoWaitProgramme:
        if not values["procedure_codes"]:
            raise UserError("procedures_needed", field="procedure_codes")
        chosen = values["target_minutes"]
        offered = {procedure.code for procedure in self.data.procedures} if self.data is not None else set()
        kept = tuple(code for code in (old.procedure_codes if old else ()) if code not in offered)
        return NoWaitProgramme(
            key=key,
            name=values["name"],
            weekdays=tuple(int(day) for day in values["weekdays"]),
            procedure_codes=(*values["procedure_codes"], *kept),
            target_minutes=None if chosen == OWN_TARGET else int(chosen),
            session_starts=tuple(time.fromisoformat(start) for start in values["session_starts"]),
            valid_from=values["valid_from"],
            valid_to=values["valid_to"],
            excluded_dates=dates_of(values["excluded_dates"], "excluded_dates"),
            active=old.active if old else True,
        )

    @staticmethod
    def _programmes(data: SettingsData) -> list[NoWaitProgramme]:
        return [one for one in data.office.records.get("programme", {}).values() if isinstance(one, NoWaitProgramme)]

    def _on_search(self, text: str) -> None:
        codes = self.fields["procedure_codes"]
        assert isinstance(codes, TickList)
        found = [one.code for one in self._index.find(text, limit=MOST_FOUND)] if text else None
        codes.show_matching(found)

    def _target(self, row: NoWaitProgramme) -> str:
        if row.target_minutes is None:
            return self.tr("theo thủ tục")
        return self.tr("{minutes} phút").format(minutes=row.target_minutes)

    def _count(self, row: NoWaitProgramme) -> str:
        return str(len(row.procedure_codes))

    def state_pill(self, row: Any) -> Any:
        """A programme that is in use but over says so."""
        from ui.widgets.delegates import Pill

        today: date | None = in_vietnam(self.data.now).date() if self.data is not None else None
        if row.active and today is not None and row.valid_to is not None and row.valid_to < today:
            return Pill(self.tr("hết {day}").format(day=date_vi(row.valid_to)), "attention")
        return super().state_pill(row)


def _fit_first(data: SettingsData) -> list[Any]:
    """Procedures the catalogue marks as fit for a day without waiting come first."""
    return sorted(data.procedures, key=_fit_order)


def _fit_order(procedure: Any) -> tuple[bool, str, str]:
    return (not procedure.no_wait, procedure.sector, procedure.label)
