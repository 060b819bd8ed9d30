"""Nhóm dịch vụ, Diện ưu tiên: which series of numbers the hall has, and who is called earlier (docs/hall.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.hall.records import MOST_GROUND, MOST_NAME, PriorityGroup, ServiceGroup
from ui.screens.settings.base import SettingsData
from ui.screens.settings.people import TickList, sectors_of
from ui.screens.settings.record_page import RecordPage
from ui.screens.settings.typed import optional_number, whole_number
from ui.widgets.fields import FieldEdit
from ui.widgets.forms import FormColumn, button
from ui.widgets.labels import text_label
from ui.widgets.table import Column

translate = QCoreApplication.translate


def _name(row: ServiceGroup | PriorityGroup) -> str:
    return row.name


def _place(row: ServiceGroup | PriorityGroup) -> tuple[bool, int, str]:
    return not row.active, row.position, row.key


class HallGroupsPage(RecordPage):
    """What the two pages share: their order is the ticket machine's, and an empty one offers the usual groups.

    ``defaults_wanted()``: the button was pressed.
    """

    defaults_wanted = Signal()

    def __init__(self, title: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(title, note, parent)
        self.defaults_button = button(self.tr("Dùng bộ nhóm mặc định"))
        self.defaults_button.clicked.connect(self._on_defaults)
        self.defaults_button.hide()
        self.left.addWidget(self.defaults_button)

    def show_data(self, data: SettingsData) -> None:
        super().show_data(data)
        self.defaults_button.setVisible(not data.office.records.get(self.kind))

    def rows(self, data: SettingsData) -> Sequence[Any]:
        """As on the ticket machine; those out of use last."""
        return sorted(super().rows(data), key=_place)

    def next_position(self) -> str:
        """After the last one."""
        places = [row.position for row in self.table.rows_model.rows()]
        return str(max(places, default=0) + 1)

    def _on_defaults(self) -> None:
        self.defaults_wanted.emit()


class ServiceGroupsPage(HallGroupsPage):
    """Letters are checked where they are saved: two lines in use never share one."""

    key, kind = "service_groups", "service_group"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Nhóm dịch vụ"), translate("Settings", "mỗi nhóm một dãy số, một ký hiệu"), parent
        )

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("letter", self.tr("Ký hiệu"), self._letter, width_hint=72, mono=True),
            Column("name", self.tr("Tên nhóm"), _name),
            Column("limit", self.tr("Số mỗi ngày"), self._limit, width_hint=136),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=128),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        name = FieldEdit(self.tr("Tên nhóm"), required=True, max_length=MOST_NAME)
        letter = FieldEdit(self.tr("Ký hiệu trước số"), required=True, max_length=4)
        position = FieldEdit(self.tr("Thứ tự trên máy lấy số"), max_length=4)
        limit = FieldEdit(
            self.tr("Số phát nhiều nhất mỗi ngày"), max_length=6, placeholder=self.tr("để trống: không giới hạn")
        )
        no_wait = QCheckBox(self.tr("Nhóm của thủ tục không chờ"))
        note = text_label(self.tr("chỉ hiện trên máy lấy số vào ngày có chương trình không chờ"), "note", wrap=True)
        sectors = TickList(self.tr("Lĩnh vực của nhóm"))
        sectors.list.setMinimumHeight(200)
        form.add(name)
        form.add_row((letter, 1), (position, 1))
        for widget in (limit, no_wait, note, sectors):
            form.add(widget)
        return {
            "name": name, "letter": letter, "position": position, "daily_limit": limit, "no_wait": no_wait,
            "sectors": sectors,
        }  # fmt: skip

    def refresh_choices(self, data: SettingsData) -> None:
        sectors = self.fields["sectors"]
        assert isinstance(sectors, TickList)
        sectors.set_choices(sectors_of(data))

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            record = ServiceGroup("", "", "")
            position = self.next_position()
        else:
            position = str(record.position)
        return {
            "name": record.name,
            "letter": record.letter,
            "position": position,
            "daily_limit": str(record.daily_limit) if record.daily_limit else "",
            "no_wait": record.no_wait,
            "sectors": record.sectors,
        }

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> ServiceGroup:
        return ServiceGroup(
            key=key,
            name=values["name"],
            letter=values["letter"].upper(),
            sectors=tuple(values["sectors"]),
            daily_limit=optional_number(values["daily_limit"], "daily_limit") or 0,
            no_wait=values["no_wait"],
            position=whole_number(values["position"], "position"),
            active=old.active if old else True,
        )

    def _letter(self, row: ServiceGroup) -> str:
        return row.letter

    def _limit(self, row: ServiceGroup) -> str:
        return str(row.daily_limit) if row.daily_limit else self.tr("không giới hạn")


class PriorityGroupsPage(HallGroupsPage):
    """Every group says on what ground: an article, or the centre's own house rule. No proof and no reason is kept."""

    key, kind = "priority_groups", "priority_group"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Diện ưu tiên"), translate("Settings", "ai được gọi trước, theo căn cứ nào"), parent
        )

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", self.tr("Diện ưu tiên"), _name),
            Column("ground", self.tr("Căn cứ"), self._ground, tooltip=self._ground),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=128),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        name = FieldEdit(self.tr("Diện ưu tiên"), required=True, max_length=MOST_NAME)
        ground = FieldEdit(
            self.tr("Căn cứ"), required=True, max_length=MOST_GROUND, placeholder=self.tr("điều luật, hoặc nội quy")
        )
        position = FieldEdit(self.tr("Thứ tự trên máy lấy số"), max_length=4)
        note = text_label(
            self.tr("Phiếu chỉ ghi \"ưu tiên\"; hệ thống chỉ lưu tên diện, không lưu lý do sức khỏe của ai."),
            "note", wrap=True,
        )  # fmt: skip
        for widget in (name, ground, position, note):
            form.add(widget)
        return {"name": name, "ground": ground, "position": position}

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            return {"name": "", "ground": "", "position": self.next_position()}
        return {"name": record.name, "ground": record.ground, "position": str(record.position)}

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> PriorityGroup:
        position = whole_number(values["position"], "position")
        return PriorityGroup(key, values["name"], values["ground"], position, old.active if old else True)

    def _ground(self, row: PriorityGroup) -> str:
        return row.ground
