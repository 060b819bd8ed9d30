"""Cán bộ, Bộ phận, Quầy: who works, for which unit, at which counter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.domain.actor import COMMAND_LINE_OFFICER
from desktop_app.domain.hall.records import ServiceGroup
from desktop_app.domain.office import Counter, Officer, Unit
from desktop_app.domain.rights import OfficerRole
from ui.role_words import role_word, role_words
from ui.screens.settings.base import SettingsData
from ui.screens.settings.record_page import RecordPage
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import FormColumn, button
from ui.widgets.labels import text_label
from ui.widgets.table import Column

translate = QCoreApplication.translate
NEW_OFFICER = (OfficerRole.RECEPTION.value, OfficerRole.RETURN_AND_FEES.value)
"""Ticked when an officer is added."""


class TickList(QWidget):
    """A list with boxes for choices too many for a row of boxes; Space ticks. ``value()``: the ticked keys."""

    changed = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = text_label(label, "field")
        self.list = QListWidget()
        self.list.setProperty("role", "ticks")
        self.list.setAccessibleName(label)
        self.list.setMinimumHeight(132)
        self.list.itemChanged.connect(self._on_item)
        self._label.setBuddy(self.list)
        self._problem = text_label("", "problem", wrap=True)
        self._problem.hide()
        self._writing = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2)
        for widget in (self._label, self.list, self._problem):
            box.addWidget(widget)
        self.setFocusProxy(self.list)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Other choices; what is ticked stays ticked."""
        if [(choice.key, choice.text) for choice in choices] == [(k, i.text()) for k, i in self._items()]:
            return
        ticked = self.value()
        self._writing = True
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(choice.text)
            item.setData(Qt.ItemDataRole.UserRole, choice.key)
            item.setToolTip(choice.text)
            item.setCheckState(Qt.CheckState.Checked if choice.key in ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self._writing = False

    def value(self) -> tuple[str, ...]:
        return tuple(key for key, item in self._items() if item.checkState() == Qt.CheckState.Checked)

    def set_value(self, keys: Sequence[str]) -> None:
        """Keys that are no longer offered are kept by nobody; they are shown as not ticked."""
        self._writing = True
        for key, item in self._items():
            item.setCheckState(Qt.CheckState.Checked if key in keys else Qt.CheckState.Unchecked)
        self._writing = False

    def set_problem(self, text: str, severity: str = "late") -> None:
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def show_matching(self, keys: Sequence[str] | None) -> None:
        """Only these lines, or all of them."""
        for key, item in self._items():
            item.setHidden(keys is not None and key not in keys)

    def _items(self) -> list[tuple[str, QListWidgetItem]]:
        items = [self.list.item(number) for number in range(self.list.count())]
        return [(str(item.data(Qt.ItemDataRole.UserRole)), item) for item in items]

    def _on_item(self, _item: QListWidgetItem) -> None:
        if not self._writing:
            self.changed.emit()


def sectors_of(data: SettingsData) -> list[Choice]:
    """Every sector of the catalogue, once."""
    return [Choice(name, name) for name in sorted({procedure.sector for procedure in data.procedures})]


def _title(row: Officer) -> str:
    return row.title


def _roles(row: Officer) -> str:
    return role_words(row.roles)


def _sectors(row: Unit | Counter) -> str:
    return ", ".join(row.sectors)


def _name(row: Officer | Unit | Counter) -> str:
    return row.name


class OfficersPage(RecordPage):
    """Who works here and with which roles (``desktop_app/domain/rights.py``)."""

    key, kind = "officers", "officer"
    reset_wanted = Signal(str)
    clear_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Settings", "Cán bộ"), translate("Settings", "tên, bộ phận và vai trò"), parent)

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", self.tr("Họ và tên"), _name),
            Column("title", self.tr("Chức danh"), _title, width_hint=156),
            Column("unit", self.tr("Bộ phận"), self._unit),
            Column("roles", self.tr("Vai trò"), _roles),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=112),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        name = FieldEdit(self.tr("Họ và tên"), required=True, max_length=200)
        title = FieldEdit(self.tr("Chức danh"), max_length=120)
        unit = ChoiceField(self.tr("Bộ phận"))
        roles = TickList(self.tr("Vai trò"))
        roles.set_choices([Choice(role.value, role_word(role)) for role in OfficerRole])
        self.reset_button = button(self.tr("Đặt mật khẩu tạm"))
        self.clear_button = button(self.tr("Cho đăng nhập lại ngay"))
        self.given = text_label("", "strong", wrap=True)
        self.given.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reset_button.clicked.connect(self._on_reset)
        self.clear_button.clicked.connect(self._on_clear)
        for widget in (name, title, unit, roles, self.reset_button, self.clear_button, self.given):
            form.add(widget)
        return {"name": name, "title": title, "unit_key": unit, "roles": roles}

    def after_show(self) -> None:
        self.given.setText("")
        for one in (self.reset_button, self.clear_button):
            one.setEnabled(bool(self.current_key()))

    def show_given(self, secret: str) -> None:
        """A temporary password, this once."""
        self.given.setText(
            self.tr("Mật khẩu tạm: {secret}. Hãy báo cho cán bộ; lần đăng nhập tới phải đổi.").format(secret=secret)
        )

    def show_cleared(self) -> None:
        self.message.say(self.tr("Tài khoản đăng nhập lại được ngay."), "ok")

    def _on_reset(self) -> None:
        self.reset_wanted.emit(self.current_key())

    def _on_clear(self) -> None:
        self.clear_wanted.emit(self.current_key())

    def rows(self, data: SettingsData) -> Sequence[Any]:
        """Without the officer that commands work under: nobody sits at a counter under that name."""
        return tuple(row for row in super().rows(data) if row.key != COMMAND_LINE_OFFICER)

    def refresh_choices(self, data: SettingsData) -> None:
        unit = self.fields["unit_key"]
        assert isinstance(unit, ChoiceField)
        units = [one for one in data.office.records.get("unit", {}).values() if isinstance(one, Unit)]
        unit.set_choices([Choice("", self.tr("(không thuộc bộ phận nào)")), *(Choice(u.key, u.name) for u in units)])

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            return {"name": "", "title": "", "unit_key": "", "roles": NEW_OFFICER}
        return {
            "name": record.name, "title": record.title, "unit_key": record.unit_key, "roles": tuple(record.roles),
        }  # fmt: skip

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> Officer:
        roles = tuple(role for role in OfficerRole if role.value in values["roles"])
        return Officer(key, values["name"], values["title"], values["unit_key"], old.active if old else True, roles)

    def _unit(self, row: Officer) -> str:
        unit = self.data.office.of("unit", row.unit_key) if self.data is not None else None
        return unit.name if isinstance(unit, Unit) else ""


class UnitsPage(RecordPage):
    """Units that process dossiers, and the sectors that go to each."""

    key, kind = "units", "unit"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Bộ phận"), translate("Settings", "nơi giải quyết hồ sơ, theo lĩnh vực"), parent
        )

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", self.tr("Tên bộ phận"), _name),
            Column("sectors", self.tr("Lĩnh vực"), _sectors),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=128),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        name = FieldEdit(self.tr("Tên bộ phận"), required=True, max_length=200)
        sectors = TickList(self.tr("Lĩnh vực giải quyết"))
        sectors.list.setMinimumHeight(320)
        form.add(name)
        form.add(sectors)
        return {"name": name, "sectors": sectors}

    def refresh_choices(self, data: SettingsData) -> None:
        sectors = self.fields["sectors"]
        assert isinstance(sectors, TickList)
        sectors.set_choices(sectors_of(data))

    def values_of(self, record: Any) -> dict[str, Any]:
        return {"name": record.name if record else "", "sectors": record.sectors if record else ()}

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> Unit:
        return Unit(key, values["name"], tuple(values["sectors"]), old.active if old else True)


class CountersPage(RecordPage):
    """Counters, the sectors each receives and the service groups whose numbers it calls (none ticked: all)."""

    key, kind = "counters", "counter"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Settings", "Quầy"),
            translate("Settings", "không chọn lĩnh vực, nhóm: nhận tất cả; nhóm mới có hiệu lực khi quầy mở lại"),
            parent,
        )

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", self.tr("Tên quầy"), _name),
            Column("sectors", self.tr("Lĩnh vực"), self._sectors),
            Column("groups", self.tr("Nhóm phục vụ"), self._groups, width_hint=128),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=128),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        name = FieldEdit(self.tr("Tên quầy"), required=True, max_length=200)
        groups = TickList(self.tr("Nhóm phục vụ (gọi số)"))
        sectors = TickList(self.tr("Lĩnh vực tiếp nhận"))
        sectors.list.setMinimumHeight(200)
        for widget in (name, groups, sectors):
            form.add(widget)
        return {"name": name, "groups": groups, "sectors": sectors}

    def refresh_choices(self, data: SettingsData) -> None:
        sectors, groups = self.fields["sectors"], self.fields["groups"]
        assert isinstance(sectors, TickList)
        assert isinstance(groups, TickList)
        sectors.set_choices(sectors_of(data))
        groups.set_choices([Choice(one.key, self._group_name(one)) for one in _all_groups(data)])

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            return {"name": "", "groups": (), "sectors": ()}
        return {"name": record.name, "groups": record.groups, "sectors": record.sectors}

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> Counter:
        return Counter(
            key, values["name"], tuple(values["sectors"]), old.active if old else True, tuple(values["groups"])
        )

    def _sectors(self, row: Counter) -> str:
        return _sectors(row) or self.tr("tất cả")

    def _groups(self, row: Counter) -> str:
        """By their letters."""
        letters = {one.key: one.letter for one in _all_groups(self.data)} if self.data is not None else {}
        return ", ".join(letters[key] for key in row.groups if key in letters) or self.tr("tất cả")

    def _group_name(self, group: ServiceGroup) -> str:
        name = f"{group.letter} – {group.name}"
        return name if group.active else self.tr("{group} (ngừng dùng)").format(group=name)


def _all_groups(data: SettingsData) -> list[ServiceGroup]:
    """Those out of use too: a counter keeps them, or it would serve everybody once its last one is switched off."""
    groups = data.office.records.get("service_group", {}).values()
    return sorted((one for one in groups if isinstance(one, ServiceGroup)), key=_group_order)


def _group_order(group: ServiceGroup) -> tuple[bool, int, str]:
    return not group.active, group.position, group.key
