"""Column 3 of F2: when it is due and why, the promise, the paper as it will be printed, and the one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.formatting import date_vi, time_vi, weekday_short
from ui.screens.reception.person_panel import HEADING_HEIGHT
from ui.screens.reception.state import ReceptionForm, short_code
from ui.shortcuts import Key
from ui.theme.states import set_state
from ui.widgets.forms import button
from ui.widgets.labels import FigureLabel, SectionTitle, text_label
from ui.widgets.messages import MessageBar
from ui.widgets.panels import ConfirmPanel
from ui.widgets.pdf_preview import PdfPreview

if TYPE_CHECKING:
    from datetime import datetime

    from desktop_app.domain.calendar.no_wait import Promise
    from desktop_app.domain.exchange.reception import AcceptancePlan, Preview
    from printing.raster import RasterPage
    from ui.screens.reception.presenter import AcceptedView


def moment(instant: datetime) -> str:
    """ "T5 26/11/2026 · 10:00": a due date as it is read at a glance."""
    local = in_vietnam(instant)
    return f"{weekday_short(local.date())} {date_vi(local.date())} · {time_vi(local)}"


class OneLine(QLabel):
    """A note that never takes a second line: what does not fit ends in dots and stands in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "note")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def set_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def whole(self) -> str:
        """The text without dots."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class AcceptedCard(QFrame):
    """What was just accepted: the code large enough to read aloud, and what can still be done about it."""

    reprint_wanted = Signal()
    undo_wanted = Signal()
    same_person_wanted = Signal()
    correct_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "message")
        self.setProperty("state", "ok")
        self.title = text_label("", "strong", wrap=True)
        self.code = FigureLabel("", 17, strong=True)
        self._code = ""
        self.matter = OneLine()
        self.times = OneLine()
        self.again = button(self.tr("In lại"), "quiet", Key.REPRINT.shown)
        self.undo = button(self.tr("Hoàn tác"), "quiet", Key.UNDO.shown)
        self.fix = button(self.tr("Sửa"), "quiet", Key.CORRECT_LAST.shown)
        self.fix.clicked.connect(self.correct_wanted)
        self.same = button(self.tr("Thủ tục tiếp theo, cùng người"), "quiet", Key.SAME_PERSON.shown)
        self.again.clicked.connect(self.reprint_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.same.clicked.connect(self.same_person_wanted)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(2)
        more.addWidget(self.matter)
        more.addWidget(self.times)
        for actions in ((self.again, self.undo, self.fix), (self.same,)):
            row = QHBoxLayout()
            row.setSpacing(0)
            row.setContentsMargins(-9, 0, 0, 0)  # the word stands under the words above, not its padding
            for action in actions:
                row.addWidget(action)
            row.addStretch(1)
            more.addLayout(row)
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 8, 4)
        box.setSpacing(2)
        for widget in (self.title, self.code, self._more):
            box.addWidget(widget)
        self.hide()

    def show_done(self, accepted: AcceptedView) -> None:
        done = accepted.done
        self._code = done.code
        self.set_compact(False)
        self.matter.set_text(accepted.procedure)
        times = [self.tr("hẹn trả {due}").format(due=moment(done.due_at))]
        if done.promise_at is not None:
            times.insert(0, self.tr("hứa trả lúc {at}").format(at=time_vi(done.promise_at)))
        self.times.set_text(" · ".join(times))
        self.show_print("sending", "")
        for action in (self.again, self.undo, self.fix, self.same):
            action.setEnabled(True)
        self.show()

    def show_print(self, stage: str, trouble: str) -> None:
        """Whether the paper came out: accepted and printed are two things, and both are said."""
        if stage == "printed":
            self.title.setText(self.tr("✓ Đã tiếp nhận, đã in"))
            set_state(self, "ok")
        elif stage in ("failed", "retrying", "stuck"):
            self.title.setText(
                self.tr("✓ Đã tiếp nhận – CHƯA IN ĐƯỢC. {trouble} Khi máy in sẵn sàng, bấm {key}.").format(
                    trouble=trouble, key=Key.RETRY_PRINTS.shown
                )
            )
            set_state(self, "attention")
            self.title.show()
        else:
            self.title.setText(self.tr("✓ Đã tiếp nhận, đang in…"))
            set_state(self, "ok")

    def show_undone(self, codes: tuple[str, ...]) -> None:
        """``codes`` of one sitting; the last one stands large."""
        set_state(self, "ok")
        self.title.setText(self.tr("Đã hủy – nhập nhầm"))
        *others, self._code = codes
        self.set_compact(False)
        told = self.tr("Số này không dùng lại.")
        if others:
            names = ", ".join(map(short_code, others))
            told = self.tr("Cùng với {others}. Các số này không dùng lại.").format(others=names)
        self.matter.set_text(told)
        self.times.set_text(self.tr("Nội dung đã nhập được đưa trở lại để sửa."))
        self.again.setEnabled(False)
        self.undo.setEnabled(False)
        self.fix.setEnabled(False)
        self.show()

    def set_compact(self, compact: bool) -> None:
        """Only the code, while the next dossier needs the room; the keys go on working."""
        self._more.setVisible(not compact)
        self.title.setVisible(not compact or self.property("state") == "attention")
        self.code.set_text(f"✓ {self._code}" if compact else self._code)


class PaperPanel(QWidget):
    """Signals say what the officer wants; the view decides."""

    accept_wanted = Signal()
    promise_chosen = Signal(bool)
    receipt_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accepted = AcceptedCard()
        self.confirm = ConfirmPanel()
        self.message = MessageBar()
        self.due = FigureLabel("", 17, strong=True)
        self.due_title = text_label(self.tr("Hẹn trả kết quả"), "field")
        self.promise_title = text_label(self.tr("Hứa trả lúc"), "field")
        self.promise_time = FigureLabel("", 17, strong=True)
        self.promise_time.set_color_role("accent_text")
        self.why = text_label("", "note", wrap=True)
        self.promise = QCheckBox()
        self.with_receipt = QCheckBox(self.tr("In thêm Mẫu 01") + f" · {Key.WITH_RECEIPT.shown}")
        self.offer = text_label("", "note", wrap=True)
        self.preview = PdfPreview(self.tr("Bản xem trước giấy hẹn"))
        self.missing = text_label("", "problem", wrap=True)
        self.accept = button(self.tr("Tiếp nhận và in"), "primary", Key.PRIMARY.shown)
        self.accept.setMinimumHeight(40)
        self._lay_out()
        self.accept.clicked.connect(self.accept_wanted)
        self.missing_was_said = False
        self._asking = False
        self.confirm.confirmed.connect(self._on_asked)
        self.confirm.cancelled.connect(self._on_asked)
        self.promise.clicked.connect(self.promise_chosen)
        self.with_receipt.clicked.connect(self.receipt_chosen)
        self.show_nothing()

    def _lay_out(self) -> None:
        heading = self._heading = SectionTitle(self.tr("3. Giấy hẹn"))
        heading.setFixedHeight(HEADING_HEIGHT)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for title, figure, share in ((self.due_title, self.due, 1), (self.promise_title, self.promise_time, 0)):
            one = QVBoxLayout()
            one.setSpacing(0)
            one.addWidget(title)
            one.addWidget(figure)
            figures.addLayout(one, share)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        choices.addWidget(self.promise)
        choices.addWidget(self.with_receipt)
        choices.addStretch(1)
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 12)
        box.setSpacing(6)
        for widget in (heading, self.accepted, self.confirm):
            box.addWidget(widget)
        box.addLayout(figures)
        box.addWidget(self.why)
        box.addLayout(choices)
        box.addWidget(self.offer)
        box.addWidget(self.preview, 1)
        box.addWidget(self.missing)
        box.addWidget(self.message)
        box.addWidget(self.accept)

    def put(self, panel: QWidget) -> None:
        """A question that opens on demand, in the place of the paper."""
        self._box.insertWidget(self._box.indexOf(self.preview), panel, 1)

    def put_in_heading(self, widget: QWidget) -> None:
        """Something short beside the column's name."""
        self._heading.add_action(widget)

    def put_above(self, panel: QWidget) -> None:
        """What waits beside the dossier being typed, above its figures."""
        self._box.insertWidget(self._box.indexOf(self.confirm), panel)

    def say_accept_all(self, waiting: int) -> None:
        """One key accepts everything that waits."""
        text = self.tr("Tiếp nhận tất cả và in") if waiting else self.tr("Tiếp nhận và in")
        self.accept.setText(f"{text} · {Key.PRIMARY.shown}")
        self.accept.setAccessibleName(text)

    def make_room(self, *, asking: bool) -> None:
        """While such a question stands open, the paper and its button give way: Ctrl+Enter answers the question.

        So do the appointment and the promise: nothing becomes due by a slip of guidance or a refusal.
        """
        self._asking = asking
        if asking:
            self.show_nothing()
        self.preview.setVisible(not asking)
        self.accept.setVisible(not asking)

    def show_nothing(self) -> None:
        """No procedure yet."""
        for widget in (
            self.due_title, self.due, self.promise_title, self.promise_time, self.why, self.promise,
            self.with_receipt, self.offer, self.missing,
        ):  # fmt: skip
            widget.hide()
        self.preview.set_message(self.tr("Quét thẻ, chọn thủ tục: giấy hẹn hiện ở đây đúng như sẽ in."))

    def show_plan(self, preview: Preview, form: ReceptionForm) -> None:
        """Due date with its reason, the promise where one can be made, and what is still missing."""
        from desktop_app.domain.calendar.explain import summary

        if self._asking:
            return
        plan = preview.plan
        known = plan.deadline is not None and plan.limit is not None
        self.due_title.setVisible(known)
        self.due.setVisible(known)
        self.why.setVisible(known)
        if plan.deadline is not None and plan.limit is not None:
            self.due.set_text(moment(plan.deadline.due_at))
            why = summary(plan.deadline, plan.limit)
            if form.competent_agency.strip():
                why += "\n" + self.tr("Dự kiến: thời hạn tính từ khi {agency} nhận hồ sơ.").format(
                    agency=form.competent_agency.strip()
                )
            self.why.setText(why)
        self._show_promise(plan.promise, form)
        warnings = []
        if plan.outside_hours:
            warnings.append(
                self.tr("Ngoài giờ làm việc: giờ nhận ghi trên giấy là {at}.").format(at=time_vi(plan.received_at))
            )
        if plan.missing and not self.missing_was_said:
            missing = self.tr("Thiếu: {papers}").format(papers="; ".join(plan.missing))
            warnings.append(missing + " · " + self.tr("{key} in phiếu hướng dẫn").format(key=Key.GUIDE.shown))
        if preview.duplicates:
            warnings.append(
                self.tr("Người này đang có hồ sơ cùng thủ tục chưa xong: {code}").format(code=preview.duplicates[0])
            )
        self.missing.setText("\n".join(warnings))
        self.missing.setVisible(bool(warnings))

    def show_correction(self, plan: AcceptancePlan) -> None:
        """While an accepted dossier is put right, its panel says what is due; here only what is missing."""
        self.show_nothing()
        self.missing.setText(self.tr("Thiếu: {papers}").format(papers="; ".join(plan.missing)))
        self.missing.setVisible(bool(plan.missing))

    def _show_promise(self, promise: Promise | None, form: ReceptionForm) -> None:
        from desktop_app.domain.calendar.no_wait import PromiseOutcome

        made = promise is not None and form.no_wait
        self.promise.setVisible(promise is not None)
        for widget in (self.with_receipt, self.promise_title, self.promise_time):
            widget.setVisible(made)
        later = promise is not None and promise.outcome is PromiseOutcome.NEXT_SESSION
        self.offer.setVisible(later)
        if promise is None:
            return
        at, day = time_vi(promise.at), weekday_short(in_vietnam(promise.at).date())
        self.promise_time.set_text(f"{at} {day}" if later else at)
        self.offer.setText(
            self.tr("Buổi này sắp hết: có thể hứa trả lúc {at} {day} buổi sau, xin hỏi người dân trước.").format(
                at=at, day=day
            )
        )
        self.promise.setText(self.tr("Không chờ") + f" · {Key.AS_NO_WAIT.shown}")
        self.promise.setChecked(form.no_wait)
        self.with_receipt.setChecked(form.print_receipt)

    def show_page(self, page: RasterPage) -> None:
        """The paper's picture."""
        self.preview.set_page(page.width, page.height, page.pixels, page.stride)

    def _on_asked(self, _reason: str = "") -> None:
        self.preview.show()

    def ask_undo(self, codes: tuple[str, ...]) -> None:
        """Undo asks for its reason here, without a dialog; the paper makes room for the question."""
        self.preview.hide()
        question = self.tr("Hủy hồ sơ {code} vì nhập nhầm?").format(code=codes[-1])
        verb = self.tr("Hủy hồ sơ")
        detail = self.tr("Số hồ sơ không dùng lại; sổ ghi “hủy – nhập nhầm”. Xin thu lại giấy hẹn đã in.")
        if len(codes) > 1:
            names = ", ".join(map(short_code, codes))
            question = self.tr("Hủy cả {n} hồ sơ nộp chung {codes} vì nhập nhầm?").format(n=len(codes), codes=names)
            verb = self.tr("Hủy cả {n} hồ sơ").format(n=len(codes))
            detail += " " + self.tr("Chỉ hủy một hồ sơ thì mở hồ sơ đó ở {key}.").format(key=Key.DOSSIERS.shown)
        self.confirm.ask(
            question,
            verb,
            detail=detail,
            reason=True,
            danger=True,
        )
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)
        self.confirm.reason.setFocus(Qt.FocusReason.OtherFocusReason)
