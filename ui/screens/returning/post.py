"""Ctrl+3: results that go by the public post. Left what is registered and the batches, right the chosen batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.formatting import date_vi, datetime_short, money
from desktop_app.errors import MotcuaError
from ui.messages import sentence
from ui.navigation import ScreenContext
from ui.screens.returning.post_presenter import PostPresenter
from ui.screens.returning.section import Section, Ticks, TickTable, step_down
from ui.shortcuts import Key
from ui.widgets.delegates import Pill
from ui.widgets.fields import DateFieldEdit, FieldEdit
from ui.widgets.forms import EnterMovesOn, button
from ui.widgets.labels import SectionTitle, rule
from ui.widgets.panels import ConfirmPanel
from ui.widgets.table import CODE_WIDTH, Column, DataTable

if TYPE_CHECKING:
    from desktop_app.domain.actor import Actor
    from desktop_app.domain.exchange.post import PostBatch, PostCandidate, PostItem
    from desktop_app.services.office import OfficeServices


class PostSection(Section):
    """Ctrl+Enter does what its button says: make the batch, hand it over, note the tracking number."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ticks = Ticks()
        self.presenter = PostPresenter(self, context.runner.owned_by(self))
        self._wanted: int | None = None
        self._build()
        self._connect()
        self.candidates.show_loading()

    # -- building -------------------------------------------------------------------------------------------------
    def _build(self) -> None:
        self.candidates_title = SectionTitle(self.tr("Đăng ký nhận qua bưu điện"))
        self.candidates: TickTable[PostCandidate] = TickTable(
            self.tr("Đăng ký nhận qua bưu điện"),
            (
                Column("tick", self.tr("Chọn"), self._tick, width_hint=80),
                Column("code", self.tr("Mã hồ sơ"), _code, width_hint=CODE_WIDTH, mono=True),
                Column("receiver", self.tr("Người nhận"), _receiver, tooltip=_address),
                Column("owed", self.tr("Còn thu"), _owed, width_hint=88, align=Qt.AlignmentFlag.AlignRight, mono=True),
            ),
        )
        self.candidates.set_empty_text(self.tr("Không có kết quả nào chờ gửi"))
        self.batches_title = SectionTitle(self.tr("Các lô"))
        self.batches: DataTable[PostBatch] = DataTable(
            self.tr("Các lô"),
            (
                Column("number", self.tr("Số"), _number, width_hint=56, mono=True),
                Column("state", self.tr("Tình trạng"), self._batch_state),
                Column("items", self.tr("Hồ sơ"), _items, width_hint=72, align=Qt.AlignmentFlag.AlignRight, mono=True),
                Column("progress", self.tr("Vận đơn · phát · hoàn"), _progress, width_hint=152, mono=True),
            ),
        )
        self.batches.set_empty_text(self.tr("Chưa lập lô nào"))
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.candidates_title)
        left.addWidget(self.candidates, 3)
        left.addWidget(self.batches_title)
        left.addWidget(self.batches, 2)
        halves = QHBoxLayout()
        halves.setSpacing(16)
        halves.addLayout(left, 5)
        halves.addWidget(rule(vertical=True))
        halves.addLayout(self._build_batch(), 6)
        self.box.addWidget(self.bar)
        self.box.addLayout(halves, 1)

    def _build_batch(self) -> QVBoxLayout:
        self.items_title = SectionTitle(self.tr("Lô đang chọn"))
        self.items: DataTable[PostItem] = DataTable(
            self.tr("Hồ sơ trong lô"),
            (
                Column("no", self.tr("TT"), _no, width_hint=44, mono=True),
                Column("code", self.tr("Mã hồ sơ"), _code, width_hint=CODE_WIDTH - 16, mono=True),
                Column("receiver", self.tr("Người nhận"), _receiver, tooltip=_address),
                Column("tracking", self.tr("Mã vận đơn"), _tracking, width_hint=136, mono=True),
                Column("state", self.tr("Tình trạng"), self._item_state, width_hint=124),
            ),
        )
        self.items.set_empty_text(self.tr("Chọn một lô ở bên trái"))
        self.ask = ConfirmPanel()
        self.place = FieldEdit(self.tr("Nơi để kết quả bị hoàn về"), max_length=24)
        self.place.hide()
        self.clerk = FieldEdit(self.tr("Người của bưu điện nhận lô"), required=True, max_length=120)
        self.post_number = FieldEdit(self.tr("Số phiếu của bưu điện"), max_length=40)
        self.tracking = FieldEdit(self.tr("Mã vận đơn (quét rồi Enter)"), max_length=40)
        self.day = DateFieldEdit(self.tr("Ngày phát"), this_year=in_vietnam(self._context.clock.now()).year)
        self.submit = button(self.tr("Lập lô"), "primary", Key.PRIMARY.shown)
        self.remove = button(self.tr("Bỏ khỏi lô"), "", Key.TAKE_BACK.shown)
        self.delivered = button(self.tr("Đã phát"), "", Key.DELIVERED.shown)
        self.came_back = button(self.tr("Bị hoàn về"), "", Key.CAME_BACK.shown)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for field, share in ((self.clerk, 3), (self.post_number, 2), (self.tracking, 3), (self.day, 2)):
            fields.addWidget(field, share)
        actions = QHBoxLayout()
        actions.setSpacing(8)
        for widget in (self.submit, self.remove, self.delivered, self.came_back):
            actions.addWidget(widget)
        actions.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.items_title)
        right.addWidget(self.items, 1)
        right.addWidget(self.place)
        right.addWidget(self.ask)
        right.addLayout(fields)
        right.addLayout(actions)
        return right

    def _connect(self) -> None:
        self.submit.clicked.connect(self.primary_action)
        self.remove.clicked.connect(self.take_out)
        self.delivered.clicked.connect(self.note_delivered)
        self.came_back.clicked.connect(self.ask_came_back)
        self.candidates.tick_wanted.connect(self.toggle_row)
        self.batches.row_selected.connect(self._on_batch)
        self.items.row_selected.connect(self._on_item)
        self.ask.confirmed.connect(self._on_came_back)
        self.ask.cancelled.connect(self._on_cancelled)
        self.tracking.edit.returnPressed.connect(self.note_tracking)
        self._enter = EnterMovesOn(self)
        self._enter.watch((self.clerk.edit, self.post_number.edit, self.day.edit))
        self.key(Key.TICK_ALL, self.tick_all)
        self.key(Key.TAKE_BACK, self.take_out)
        self.key(Key.TRACKING, self.go_tracking)
        self.key(Key.DELIVERED, self.note_delivered)
        self.key(Key.CAME_BACK, self.ask_came_back)
        self._show_actions()

    # -- cells ----------------------------------------------------------------------------------------------------
    def _tick(self, entry: PostCandidate) -> object:
        return self.ticks.mark(entry.row.id)

    def _batch_state(self, batch: PostBatch) -> Pill:
        if batch.handed_at is None:
            return Pill(self.tr("đang gom"), "attention")
        return Pill(self.tr("đã giao {when}").format(when=datetime_short(batch.handed_at)), "ok")

    def _item_state(self, item: PostItem) -> Pill | str:
        if item.came_back_at is not None:
            return Pill(self.tr("hoàn về {day}").format(day=date_vi(item.came_back_at)[:5]), "late")
        if item.delivered is not None:
            return Pill(self.tr("đã phát {day}").format(day=date_vi(item.delivered)[:5]), "ok")
        return Pill(self.tr("đang chuyển"), "calm") if self._left() else ""

    # -- the page's calls -----------------------------------------------------------------------------------------
    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self.presenter.office_ready(office, actor)

    def shown(self) -> None:
        self.reload()
        self.candidates.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        self.presenter.reload()

    def primary_action(self) -> None:
        batch = self.batches.current_row()
        if self.ask.isVisible():
            self.ask.accept()
        elif self.ticks.chosen or batch is None:
            entries = self.candidates.rows_model.rows()
            self.presenter.make_batch(tuple(one.row.id for one in entries if one.row.id in self.ticks.chosen))
        elif batch.handed_at is None:
            self.presenter.hand_over(batch.id, self.clerk.text(), self.post_number.text())
        else:
            self.note_tracking()

    def go_back(self) -> bool:
        if self.ask.isVisible():
            self.ask.hide()
            self._on_cancelled()
            return True
        return super().go_back()

    def on_receipt(self, code: str) -> bool:
        """A scanned file is ticked, or becomes the current one of the batch."""
        for number, entry in enumerate(self.candidates.rows_model.rows()):
            if code in (entry.row.code, entry.row.national_code):
                self.ticks.chosen.add(entry.row.id)
                self.candidates.select_row(number)
                self._show_ticks()
                return True
        for number, item in enumerate(self.items.rows_model.rows()):
            if code in (item.row.code, item.row.national_code):
                self.items.select_row(number)
                self.go_tracking()
                return True
        return False

    # -- what the officer does ------------------------------------------------------------------------------------
    def toggle_row(self) -> None:
        """Space: tick the row, and go on to the next."""
        entry = self.candidates.current_row()
        if entry is not None:
            self.ticks.toggle(entry.row.id)
            step_down(self.candidates)
            self._show_ticks()

    def tick_all(self) -> None:
        self.ticks.toggle_all({entry.row.id for entry in self.candidates.rows_model.rows()})
        self._show_ticks()

    def take_out(self) -> None:
        batch, item = self.batches.current_row(), self.items.current_row()
        if batch is not None and item is not None:
            self.presenter.remove(batch.id, item.row.id)

    def go_tracking(self) -> None:
        if self.tracking.isVisible():
            self.tracking.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.tracking.edit.selectAll()

    def note_tracking(self) -> None:
        """Enter in the field, as the scanner ends its number: it is kept, and the next item is waited for."""
        batch, item = self.batches.current_row(), self.items.current_row()
        if batch is not None and item is not None and self._left():
            self.presenter.track(batch.id, item, self.tracking.text())

    def note_delivered(self) -> None:
        batch, item = self.batches.current_row(), self.items.current_row()
        if batch is None or item is None or not self._left():
            return
        day = self.day.value()
        if day is None:
            self.day.set_problem(self.tr("Xin ghi ngày bưu điện đã phát."))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.presenter.delivered(batch.id, item, day)

    def ask_came_back(self) -> None:
        item = self.items.current_row()
        if item is not None and self._left():
            self.place.set_text("")
            self.place.show()
            question = self.tr("Bưu phẩm của hồ sơ {code} bị hoàn về").format(code=item.row.code)
            detail = self.tr("Kết quả về lại danh sách chờ trả; thời hạn giải quyết không đổi.")
            self.ask.ask(question, self.tr("Ghi nhận"), detail=detail, reason=True)

    def _on_came_back(self, reason: str) -> None:
        batch, item = self.batches.current_row(), self.items.current_row()
        if batch is not None and item is not None:
            self.presenter.came_back(batch.id, item, reason, self.place.text())
        self.place.hide()

    def _on_cancelled(self) -> None:
        self.place.hide()
        self.items.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_post(
        self, candidates: tuple[PostCandidate, ...], batches: tuple[PostBatch, ...], choose: int | None
    ) -> None:
        current = self.batches.current_row()
        wanted = choose if choose is not None else current.id if current is not None else None
        self.ticks.keep({entry.row.id for entry in candidates})
        self.candidates.show_rows(candidates)
        if candidates and self.candidates.current_row() is None:
            self.candidates.select_row(0)
        self.batches.show_rows(batches)
        ids = [batch.id for batch in batches]
        if ids:
            self.batches.select_row(ids.index(wanted) if wanted in ids else 0)
        self._show_ticks()
        self._on_batch(self.batches.current_row())

    def show_items(self, batch_id: int, items: tuple[PostItem, ...]) -> None:
        batch = self.batches.current_row()
        if batch is None or batch.id != batch_id:
            return
        place = self.items.currentIndex().row()
        self.items.show_rows(items)
        if items:
            waiting = next((n for n, item in enumerate(items) if self._left() and not item.tracking_no), None)
            self.items.select_row(waiting if waiting is not None else min(max(place, 0), len(items) - 1))
        text = self.tr("Lô số {number}").format(number=batch.number)
        self.items_title.set_title(text)
        self.items_title.set_note(self.tr("{n} hồ sơ · {officer}").format(n=len(items), officer=batch.officer))
        self._show_actions()

    def show_done(self, what: str, value: str) -> None:
        texts = {
            "batched": self.tr("Đã lập lô. Xin ghi người của bưu điện khi giao."),
            "handed": self.tr("Đã giao lô; danh sách đang in để hai bên ký. Xin quét mã vận đơn của từng bưu phẩm."),
            "removed": self.tr("Đã bỏ khỏi lô."),
            "tracked": self.tr("Đã ghi mã vận đơn của hồ sơ {code}.").format(code=value),
            "delivered": self.tr("Hồ sơ {code}: bưu điện đã phát.").format(code=value),
            "came_back": self.tr("Hồ sơ {code} đã về lại danh sách chờ trả.").format(code=value),
        }
        self.bar.say(texts[what], "ok")
        self.tracking.set_text("")
        if what == "batched":
            self.ticks.chosen.clear()
            self.clerk.setFocus(Qt.FocusReason.OtherFocusReason)
        elif what == "handed":
            self.clerk.set_text("")
            self.post_number.set_text("")
            self._context.wake_printing()

    def show_error(self, error: MotcuaError) -> None:
        fields: dict[str, FieldEdit] = {
            "clerk": self.clerk, "post_number": self.post_number, "tracking": self.tracking, "delivered": self.day,
        }  # fmt: skip
        field = fields.get(error.field or "")
        if field is not None and field.isVisibleTo(self):
            field.set_problem(sentence(error))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.edit.selectAll()
        else:
            self.say_error(error)

    # -- inside ---------------------------------------------------------------------------------------------------
    def _left(self) -> bool:
        """The chosen batch is with the post."""
        batch = self.batches.current_row()
        return batch is not None and batch.handed_at is not None

    def _on_batch(self, batch: PostBatch | None) -> None:
        if batch is None:
            self.items.show_rows(())
            self.items_title.set_title(self.tr("Lô đang chọn"))
            self.items_title.set_note("")
        else:
            self.presenter.open_batch(batch.id)
        self._show_actions()

    def _on_item(self, item: PostItem | None) -> None:
        self.tracking.set_text(item.tracking_no if item is not None else "")
        self._show_actions()

    def _show_ticks(self) -> None:
        self.candidates.rows_model.refresh()
        chosen = len(self.ticks.chosen)
        hint = self.tr("Space: chọn dòng")
        self.candidates_title.set_note(self.tr("đã chọn {n}").format(n=chosen) if chosen else hint)
        self._show_actions()

    def _show_actions(self) -> None:
        batch = self.batches.current_row()
        item = self.items.current_row() if batch is not None else None
        left, chosen = self._left(), len(self.ticks.chosen)
        for widget, visible in (
            (self.clerk, batch is not None and not left),
            (self.post_number, batch is not None and not left),
            (self.tracking, left),
            (self.day, left),
            (self.remove, batch is not None and not left),
            (self.delivered, left),
            (self.came_back, left),
        ):
            widget.setVisible(visible)
        open_item = item is not None and item.came_back_at is None and item.delivered is None
        self.remove.setEnabled(item is not None)
        for widget in (self.delivered, self.came_back):
            widget.setEnabled(open_item)
        if left and self.day.value() is None:
            self.day.set_value(in_vietnam(self._context.clock.now()).date())
        if chosen or batch is None:
            text = self.tr("Lập lô {n} hồ sơ").format(n=chosen) if chosen else self.tr("Lập lô")
        elif left:
            text = self.tr("Ghi mã vận đơn")
        else:
            text = self.tr("Giao bưu điện, in danh sách")
        self.submit.setText(f"{text} · {Key.PRIMARY.shown}")
        self.submit.setAccessibleName(text)


def _code(entry: PostCandidate | PostItem) -> str:
    return entry.row.code


def _receiver(entry: PostCandidate | PostItem) -> str:
    return entry.receiver.name


def _address(entry: PostCandidate | PostItem) -> str:
    return entry.receiver.address


def _owed(entry: PostCandidate) -> str:
    owed = entry.row.fee_total - entry.row.fee_collected
    return money(owed) if owed > 0 else ""


def _number(batch: PostBatch) -> str:
    return batch.number


def _items(batch: PostBatch) -> str:
    return str(batch.items)


def _progress(batch: PostBatch) -> str:
    return f"{batch.tracked} · {batch.delivered} · {batch.came_back}" if batch.handed_at else ""


def _no(item: PostItem) -> str:
    return str(item.no)


def _tracking(item: PostItem) -> str:
    return item.tracking_no
