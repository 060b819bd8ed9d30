"""F9: the list of pages at the left, the chosen page at the right; pages are built when they are first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.navigation import Screen, ScreenContext
from ui.screens.settings.base import SettingsData, SettingsPage
from ui.screens.settings.presenter import SettingsPresenter
from ui.shortcuts import Key
from ui.widgets.empty import EmptyState
from ui.widgets.labels import KeyHint, rule, text_label

if TYPE_CHECKING:
    from desktop_app.domain.exchange.office import TouchedDossier
    from printing.queue_state import DeviceStatus

LIST_WIDTH = 208
ROW = 40


class SettingsView(Screen):
    """A payload of ``on_show`` may be the key of a page ("printers")."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._pages: dict[str, SettingsPage] = {}
        self._data: SettingsData | None = None
        self._build()
        self._presenter = SettingsPresenter(self, context.runner.owned_by(self), context.clock, context.folder)
        self._shortcuts = [
            self._shortcut(Key.NEW_RECORD, self._on_new),
            self._shortcut(Key.RETIRE, self._on_retire),
            self._shortcut(Key.TEST_PAGE, self._on_test),
            self._shortcut(Key.SETTINGS_LIST, self._on_list),
        ]

    def _build(self) -> None:
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setProperty("role", "nav")
        self.list.setAccessibleName(self.tr("Các mục quản trị"))
        self.list.setFixedWidth(LIST_WIDTH)
        self._factories: dict[str, Callable[[], SettingsPage]] = {}
        for key, title, factory in (
            ("centre", self.tr("Trung tâm và đầu trang"), self._make_centre),
            ("officers", self.tr("Cán bộ"), self._make_officers),
            ("own_account", self.tr("Mật khẩu, PIN của tôi"), self._make_own_account),
            ("units", self.tr("Bộ phận"), self._make_units),
            ("counters", self.tr("Quầy"), self._make_counters),
            ("service_groups", self.tr("Nhóm dịch vụ"), self._make_service_groups),
            ("priority_groups", self.tr("Diện ưu tiên"), self._make_priority_groups),
            ("hall_rules", self.tr("Quy tắc hàng chờ"), self._make_hall_rules),
            ("printers", self.tr("Máy in"), self._make_printers),
            ("programmes", self.tr("Chương trình không chờ"), self._make_programmes),
            ("calendar", self.tr("Lịch làm việc"), self._make_calendar),
            ("fees", self.tr("Lệ phí địa phương"), self._make_fees),
            ("step_plans", self.tr("Thời gian từng bước"), self._make_step_plans),
            ("books", self.tr("Sổ chứng thực"), self._make_books),
            ("boards", self.tr("Bảng số"), self._make_boards),
            ("voice", self.tr("Giọng gọi số"), self._make_voice),
            ("ratings", self.tr("Đánh giá hài lòng"), self._make_ratings),
            ("danger_rules", self.tr("Ngưỡng cảnh báo"), self._make_dangers),
            ("backup_rules", self.tr("Sao lưu"), self._make_backups),
            ("appearance", self.tr("Giao diện"), self._make_appearance),
        ):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setSizeHint(QSize(LIST_WIDTH - 8, ROW))
            self.list.addItem(item)
            self._factories[key] = factory
        self.stack = QStackedWidget()
        self._state = EmptyState(self.tr("Đang mở dữ liệu…"), icon_name="timer-sand")
        self.stack.addWidget(self._state)
        left = QVBoxLayout()
        left.setContentsMargins(12, 12, 8, 12)
        left.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(text_label(self.tr("Quản trị"), "title"))
        head.addStretch(1)
        head.addWidget(KeyHint(Key.SETTINGS_LIST.shown))
        left.addLayout(head)
        left.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left)
        row.addWidget(rule(vertical=True))
        row.addWidget(self.stack, 1)
        self.list.currentItemChanged.connect(self._on_current)

    def _shortcut(self, key: Key, slot: Any) -> QShortcut:
        made = QShortcut(QKeySequence(key.sequence), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(slot)
        return made

    # -- the page's life ------------------------------------------------------------------------------------------
    def on_office_ready(self, office: Any) -> None:
        self._presenter.office_ready(office)

    def on_change(self, seq: int) -> None:
        self._presenter.look()

    def on_show(self, payload: object) -> None:
        self._presenter.refresh()
        if isinstance(payload, str) and payload in self._factories:
            self.open(payload)
        elif self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def primary_action(self) -> None:
        page = self.page()
        if page is not None:
            page.save()

    def go_back(self) -> bool:
        page = self.page()
        if page is not None and page.go_back():
            return True
        if self.list.hasFocus():
            return False
        self._on_list()
        return True

    def page(self) -> SettingsPage | None:
        """The page that is open."""
        current = self.stack.currentWidget()
        return current if isinstance(current, SettingsPage) else None

    def open(self, key: str) -> SettingsPage | None:
        """Open a page by its key; None while the data are still being read (it opens then)."""
        for number in range(self.list.count()):
            if self.list.item(number).data(Qt.ItemDataRole.UserRole) == key:
                self.list.setCurrentRow(number)
        return self._pages.get(key)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_data(self, data: SettingsData) -> None:
        self._data = data
        for page in self._pages.values():
            page.show_data(data)
        if self.page() is None:
            self._show(self._current_key())

    def show_error(self, error: MotcuaError) -> None:
        page = self.page()
        if page is not None:
            page.message.say(sentence(error), kind_of(error))
        else:
            self._state.set_content(self.tr("Chưa đọc được dữ liệu"), sentence(error), "alert-circle-outline", "late")

    def show_saved(self, record: Any) -> None:
        page = self.page()
        if page is not None:
            page.on_saved(record)

    def show_defaults_used(self) -> None:
        page = self.page()
        if page is not None:
            page.message.say(self.tr("Đã thêm bộ nhóm mặc định. Xin xem và sửa cho hợp với đơn vị."), "ok")

    def show_save_error(self, error: MotcuaError) -> None:
        page = self.page()
        if page is not None:
            page.show_error(error)

    def show_touched(self, rows: tuple[TouchedDossier, ...]) -> None:
        from ui.screens.settings.calendar import CalendarPage

        page = self._pages.get("calendar")
        if isinstance(page, CalendarPage):
            page.show_touched(rows)

    def show_queues(self, names: tuple[str, ...]) -> None:
        from ui.screens.settings.printers import PrintersPage

        page = self._pages.get("printers")
        if isinstance(page, PrintersPage):
            page.set_queues(names)

    def show_printer_states(self, states: Mapping[str, DeviceStatus]) -> None:
        from ui.screens.settings.printers import PrintersPage

        page = self._pages.get("printers")
        if isinstance(page, PrintersPage):
            page.set_states(states)

    def show_test_printed(self, name: str) -> None:
        page = self._pages.get("printers")
        if page is not None:
            page.message.say(self.tr("Đã gửi trang thử tới {printer}.").format(printer=name), "ok")

    def show_test_error(self, error: MotcuaError) -> None:
        page = self._pages.get("printers")
        if page is not None:
            page.message.say(sentence(error), kind_of(error))

    def show_given_secret(self, secret: str) -> None:
        from ui.screens.settings.people import OfficersPage

        page = self._pages.get("officers")
        if isinstance(page, OfficersPage):
            page.show_given(secret)

    def show_attempts_cleared(self) -> None:
        from ui.screens.settings.people import OfficersPage

        page = self._pages.get("officers")
        if isinstance(page, OfficersPage):
            page.show_cleared()

    def show_own_changed(self, what: str) -> None:
        from ui.screens.settings.own_account import OwnAccountPage

        page = self._pages.get("own_account")
        if isinstance(page, OwnAccountPage):
            page.on_changed(what)

    def show_own_refused(self, error: MotcuaError) -> None:
        from ui.screens.settings.own_account import OwnAccountPage

        page = self._pages.get("own_account")
        if isinstance(page, OwnAccountPage):
            page.show_refusal(error)

    # -- pages ----------------------------------------------------------------------------------------------------
    def _make_centre(self) -> SettingsPage:
        from ui.screens.settings.centre import CentrePage

        return CentrePage()

    def _make_officers(self) -> SettingsPage:
        from ui.screens.settings.people import OfficersPage

        page = OfficersPage()
        page.reset_wanted.connect(self._on_reset)
        page.clear_wanted.connect(self._on_clear)
        return page

    def _make_own_account(self) -> SettingsPage:
        from ui.screens.settings.own_account import OwnAccountPage

        page = OwnAccountPage()
        page.pin_wanted.connect(self._on_pin)
        page.password_wanted.connect(self._on_password)
        return page

    def _on_reset(self, officer: str) -> None:
        self._presenter.reset_secret(self.context.actor, officer)

    def _on_clear(self, officer: str) -> None:
        self._presenter.clear_attempts(self.context.actor, officer)

    def _on_pin(self, secret: str, pin: str) -> None:
        self._presenter.choose_pin(self.context.actor, secret, pin)

    def _on_password(self, secret: str, new_secret: str) -> None:
        self._presenter.change_password(self.context.actor, secret, new_secret)

    def _make_units(self) -> SettingsPage:
        from ui.screens.settings.people import UnitsPage

        return UnitsPage()

    def _make_counters(self) -> SettingsPage:
        from ui.screens.settings.people import CountersPage

        return CountersPage()

    def _make_service_groups(self) -> SettingsPage:
        from ui.screens.settings.hall_groups import ServiceGroupsPage

        page = ServiceGroupsPage()
        page.defaults_wanted.connect(self._on_hall_defaults)
        return page

    def _make_priority_groups(self) -> SettingsPage:
        from ui.screens.settings.hall_groups import PriorityGroupsPage

        page = PriorityGroupsPage()
        page.defaults_wanted.connect(self._on_hall_defaults)
        return page

    def _make_hall_rules(self) -> SettingsPage:
        from ui.screens.settings.hall_rules import HallRulesPage

        return HallRulesPage()

    def _make_printers(self) -> SettingsPage:
        from ui.screens.settings.printers import PrintersPage

        page = PrintersPage()
        page.queues_wanted.connect(self._presenter.read_queues)
        page.states_wanted.connect(self._presenter.ask_states)
        page.test_wanted.connect(self._presenter.test_print)
        return page

    def _make_programmes(self) -> SettingsPage:
        from ui.screens.settings.programmes import ProgrammesPage

        return ProgrammesPage()

    def _make_calendar(self) -> SettingsPage:
        from ui.screens.settings.calendar import CalendarPage

        page = CalendarPage()
        page.touched_wanted.connect(self._presenter.ask_touched)
        return page

    def _make_fees(self) -> SettingsPage:
        from ui.screens.settings.fees import FeesPage

        return FeesPage()

    def _make_step_plans(self) -> SettingsPage:
        from ui.screens.settings.step_plans import StepPlansPage

        return StepPlansPage()

    def _make_books(self) -> SettingsPage:
        from ui.screens.settings.books import BooksPage

        return BooksPage()

    def _make_voice(self) -> SettingsPage:
        from ui.screens.settings.voice import VoicePage

        return VoicePage(self.context.runner, self.context.folder)

    def _make_boards(self) -> SettingsPage:
        from ui.screens.settings.boards import BoardsPage

        return BoardsPage(self.context)

    def _make_ratings(self) -> SettingsPage:
        from ui.screens.settings.ratings import RatingsPage

        return RatingsPage()

    def _make_dangers(self) -> SettingsPage:
        from ui.screens.settings.dangers import DangersPage

        return DangersPage()

    def _make_backups(self) -> SettingsPage:
        from ui.screens.settings.backups import BackupsPage

        return BackupsPage(self.context)

    def _make_appearance(self) -> SettingsPage:
        from ui.screens.settings.appearance import AppearancePage

        return AppearancePage(self.context.folder)

    def _current_key(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _show(self, key: str) -> None:
        if not key or self._data is None:
            return
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = self._factories[key]()
            page.save_wanted.connect(self._on_save)
            self.stack.addWidget(page)
            page.show_data(self._data)
        self.stack.setCurrentWidget(page)

    # -- what the officer does ------------------------------------------------------------------------------------
    def _on_current(self, _item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        self._show(self._current_key())

    def _on_save(self, record: Any) -> None:
        self._presenter.save(self.context.actor, record)

    def _on_hall_defaults(self) -> None:
        self._presenter.use_hall_defaults(self.context.actor)

    def _on_new(self) -> None:
        page = self.page()
        if page is not None:
            page.new_record()

    def _on_retire(self) -> None:
        page = self.page()
        if page is not None:
            page.retire()

    def _on_test(self) -> None:
        page = self.page()
        if page is not None:
            page.test_print()

    def _on_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
