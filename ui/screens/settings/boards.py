"""Bảng số: what each board of the hall shows, with a small board beside it, drawn by the same strokes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.domain.hall.board_settings import FIRST_BOARD, LEAST_CALLS, MOST_CALLS, BoardSettings, BoardTheme
from desktop_app.domain.hall.records import MOST_NOTICE
from desktop_app.errors import UserError
from ui.hall.board.canvas import BoardCanvas
from ui.hall.board.demo import demo_picture
from ui.navigation import ScreenContext
from ui.screens.settings.base import CheckGroup, SettingsData
from ui.screens.settings.record_page import RecordPage
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, FieldEdit
from ui.widgets.forms import FormColumn, button
from ui.widgets.table import Column

translate = QCoreApplication.translate
PREVIEW = (512, 288)
CLOSING = (0, 5, 10, 15, 20, 30, 60)
SCALES = (80, 90, 100, 110, 120, 140)
PARTS = ("counters_now", "promises", "waiting", "clock", "centre_name", "notice", "voice")
SCREEN = 2


def _name(row: BoardSettings) -> str:
    return row.name


class BoardsPage(RecordPage):
    """The first board is there without being saved; what is typed is seen at once in the preview."""

    key, kind = "boards", "board"

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        self._context = context
        super().__init__(translate("Settings", "Bảng số"), translate("Settings", "màn hình tại sảnh"), parent)
        self.preview = BoardCanvas()
        self.preview.setFixedSize(*PREVIEW)
        self.left.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignLeft)
        self.open_button = button(self.tr("Mở bảng ở màn hình 2"), "", Key.OPEN_BOARD.shown)
        self.open_button.clicked.connect(self._on_open)
        self.add_action(self.open_button)
        key = QShortcut(QKeySequence(Key.OPEN_BOARD.sequence), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self._on_open)
        self.watch_changes(self._on_typed)

    def columns(self) -> Sequence[Column[Any]]:
        return (
            Column("name", self.tr("Tên bảng"), _name),
            Column("groups", self.tr("Nhóm"), self._groups),
            Column("state", self.tr("Tình trạng"), self.state_pill, width_hint=112),
        )

    def build_form(self, form: FormColumn) -> dict[str, QWidget]:
        fields: dict[str, QWidget] = {
            "name": FieldEdit(self.tr("Tên bảng (chỉ cán bộ thấy)"), required=True, max_length=60),
            "groups": CheckGroup(self.tr("Các nhóm (không chọn: tất cả)"), ()),
            "counters": CheckGroup(self.tr("Các quầy (không chọn: tất cả)"), (), columns=2),
            "parts": CheckGroup(
                self.tr("Bảng có"),
                (
                    Choice("counters_now", self.tr("Số tại từng quầy")),
                    Choice("promises", self.tr("Hồ sơ không chờ")),
                    Choice("waiting", self.tr("Số người đang chờ")),
                    Choice("clock", self.tr("Ngày giờ")),
                    Choice("centre_name", self.tr("Tên trung tâm")),
                    Choice("notice", self.tr("Dòng thông báo")),
                    Choice("voice", self.tr("Đọc số ra loa")),
                ),
                columns=2,
            ),
            "notice_text": FieldEdit(
                self.tr("Thông báo riêng của bảng"),
                max_length=MOST_NOTICE,
                placeholder=self.tr("để trống: thông báo chung của sảnh"),
            ),
            "columns": ChoiceField(
                self.tr("Bố cục"),
                [Choice("2", self.tr("Số bên trái, danh sách bên phải")), Choice("1", self.tr("Số phía trên"))],
            ),
            "last_calls": ChoiceField(
                self.tr("Các lượt vừa gọi"),
                [Choice(str(count), str(count)) for count in range(LEAST_CALLS, MOST_CALLS + 1)],
            ),
            "closing_minutes": ChoiceField(
                self.tr("Báo sắp hết giờ trước"), [Choice(str(minutes), self._minutes(minutes)) for minutes in CLOSING]
            ),
            "theme": ChoiceField(
                self.tr("Nền"),
                [
                    Choice(BoardTheme.LIGHT, self.tr("Sáng")),
                    Choice(BoardTheme.DARK, self.tr("Tối")),
                    Choice(BoardTheme.HIGH_CONTRAST, self.tr("Tương phản cao")),
                ],
            ),
            "text_scale": ChoiceField(self.tr("Cỡ chữ"), [Choice(str(scale), f"{scale} %") for scale in SCALES]),
        }
        form.add(fields["name"])
        for name in ("groups", "counters", "parts", "notice_text", "columns"):
            form.add(fields[name])
        form.add_row((fields["last_calls"], 1), (fields["closing_minutes"], 1))
        form.add_row((fields["theme"], 1), (fields["text_scale"], 1))
        return fields

    def rows(self, data: SettingsData) -> Sequence[Any]:
        found = tuple(super().rows(data))
        return found if any(one.key == FIRST_BOARD for one in found) else (BoardSettings(), *found)

    def refresh_choices(self, data: SettingsData) -> None:
        groups, counters = self.fields["groups"], self.fields["counters"]
        assert isinstance(groups, CheckGroup)
        assert isinstance(counters, CheckGroup)
        groups.set_choices([Choice(one.key, f"{one.letter} · {one.name}") for one in data.office.service_groups()])
        counters.set_choices([Choice(one.key, one.name) for one in data.office.hall_counters()])

    def values_of(self, record: Any) -> dict[str, Any]:
        if record is None:
            record = BoardSettings() if self._key == FIRST_BOARD else BoardSettings(name="")
        return {
            "name": record.name,
            "groups": record.groups,
            "counters": record.counters,
            "parts": tuple(part for part in PARTS if getattr(record, part)),
            "notice_text": record.notice_text,
            "columns": str(record.columns),
            "last_calls": str(record.last_calls),
            "closing_minutes": str(record.closing_minutes),
            "theme": record.theme,
            "text_scale": str(record.text_scale),
        }

    def record_of(self, key: str, values: Mapping[str, Any], old: Any) -> BoardSettings:
        return BoardSettings(
            key=key,
            name=values["name"],
            groups=tuple(values["groups"]),
            counters=tuple(values["counters"]),
            columns=int(values["columns"]),
            last_calls=int(values["last_calls"]),
            notice_text=values["notice_text"],
            closing_minutes=int(values["closing_minutes"]),
            theme=BoardTheme(values["theme"]),
            text_scale=int(values["text_scale"]),
            active=old.active if old else True,
            **{part: part in values["parts"] for part in PARTS},
        )

    def after_show(self) -> None:
        self._show_preview()

    def _on_typed(self, *_what: object) -> None:
        self._show_preview()

    def _show_preview(self) -> None:
        if self.data is None or self.data.office.centre is None:
            return
        try:
            board = self.record_of(self._key or FIRST_BOARD, self.values(), None)
        except (UserError, ValueError):  # a field is being filled
            return
        self.preview.set_picture(demo_picture(board, self.data.office, self.data.now))

    def _on_open(self) -> None:
        """The board as it is saved, on the second monitor, as a window of its own that stays when this one closes."""
        which = ("--board", self._key) if self._key not in ("", FIRST_BOARD) else ()
        if not self._context.start_beside("board", "--screen", str(SCREEN), *which):
            self.message.say(self.tr("Chưa mở được bảng số trên máy này."), "late")
        elif len(QGuiApplication.screens()) < SCREEN:
            self.message.say(
                self.tr("Máy này đang có một màn hình. Bảng số sẽ hiện ra khi cắm màn hình thứ hai."), "attention"
            )
        else:
            self.message.say(self.tr("Đang mở bảng số ở màn hình 2."), "ok")

    def _groups(self, row: BoardSettings) -> str:
        if self.data is None or not row.groups:
            return self.tr("tất cả")
        letters = {one.key: one.letter for one in self.data.office.service_groups()}
        return ", ".join(letters[key] for key in row.groups if key in letters)

    def _minutes(self, minutes: int) -> str:
        return self.tr("{minutes} phút").format(minutes=minutes) if minutes else self.tr("không báo")
