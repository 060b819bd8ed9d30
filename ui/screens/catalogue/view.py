"""F8: the list with the chosen procedure, and the pages that open over it. Esc goes back and loses nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.clock import in_vietnam
from desktop_app.domain.catalogue.listing import CatalogueList, CatalogueRow, DayPreview, NextVersion, ProcedureHistory
from desktop_app.domain.catalogue.procedure import ENDED_STATUSES, Procedure
from desktop_app.errors import MotcuaError, UserError
from ui.messages import sentence
from ui.navigation import Screen, ScreenContext
from ui.output import to_file, to_printer
from ui.screens.catalogue.day_page import DayPage
from ui.screens.catalogue.edit_page import EditPage
from ui.screens.catalogue.end_page import EndPage
from ui.screens.catalogue.import_page import ImportPage
from ui.screens.catalogue.list_page import ListPage
from ui.screens.catalogue.paper_page import PDF, DrawnPage, PageDrawing, PaperPage, content_of
from ui.screens.catalogue.presenter import CataloguePresenter, Printed
from ui.screens.catalogue.review_page import ReviewPage
from ui.screens.catalogue.state import TypedProcedure
from ui.screens.catalogue.words import language
from ui.shortcuts import Key

if TYPE_CHECKING:
    from desktop_app.domain.exchange.catalogue_import import ImportProgress, ImportReport
    from desktop_app.domain.office import PrinterDevice


class CatalogueView(Screen):
    """A payload of ``on_show`` may be the code of a procedure."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._printers: tuple[PrinterDevice, ...] = ()
        self._printed: Printed | None = None
        self._folder = ""
        year = in_vietnam(context.clock.now()).year
        self.list = ListPage()
        self.edit, self.review = EditPage(year), ReviewPage()
        self.end, self.day = EndPage(year), DayPage(year)
        self.importer, self.paper = ImportPage(year), PaperPage()
        self.stack = QStackedWidget()
        for page in (self.list, self.edit, self.review, self.end, self.day, self.importer, self.paper):
            self.stack.addWidget(page)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.stack)
        self._presenter = CataloguePresenter(self, context.runner.owned_by(self), context.clock, language())
        self._connect()

    @property
    def presenter(self) -> CataloguePresenter:
        return self._presenter

    def _connect(self) -> None:
        presenter, listed = self._presenter, self.list
        listed.find_wanted.connect(presenter.find)
        listed.chosen.connect(presenter.choose)
        listed.opened.connect(self._on_edit)
        listed.message.acted.connect(presenter.refresh)
        for made, slot in (
            (listed.new_button, self._on_new), (listed.day_button, self._on_day),
            (listed.import_button, self._on_import), (listed.poster_button, self._on_poster),
            (listed.details.edit_button, self._on_edit), (listed.details.end_button, self._on_end),
            (listed.details.leaflet_button, self._on_leaflet),
        ):  # fmt: skip
            made.clicked.connect(slot)
        self.edit.review_wanted.connect(presenter.review)
        self.edit.changed.connect(self._on_typed)
        self.edit.discard_wanted.connect(self._on_discard)
        self.review.publish_wanted.connect(self._on_publish)
        self.review.back_wanted.connect(self._on_back_to_edit)
        self.end.end_wanted.connect(self._on_end_wanted)
        self.end.successor_query.connect(presenter.find_successor)
        self.day.day_wanted.connect(presenter.look_at)
        self.day.procedure_wanted.connect(self._on_procedure)
        self.importer.start_wanted.connect(self._on_start_import)
        self.importer.stop_wanted.connect(presenter.stop_import)
        self.importer.poll_wanted.connect(presenter.poll_import)
        self.paper.page_wanted.connect(self._on_page_wanted)
        self.paper.output_wanted.connect(self._on_output)
        for page in (self.edit, self.end, self.day, self.importer, self.paper):
            page.back_wanted.connect(self._on_back)
        self._shortcuts = [
            self._shortcut(key, slot)
            for key, slot in (
                (Key.NEW_PROCEDURE, self._on_new), (Key.EDIT_PROCEDURE, self._on_edit),
                (Key.END_PROCEDURE, self._on_end), (Key.ADD_PART, self._on_add_part),
                (Key.DAY_PREVIEW, self._on_day), (Key.IMPORT, self._on_import), (Key.LEAFLET, self._on_leaflet),
                (Key.POSTER, self._on_poster), (Key.OTHER_SIDE, self._on_other_side), (Key.FILTER, self._on_filter),
            )
        ]  # fmt: skip

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
        if isinstance(payload, str) and payload:
            self._on_procedure(payload)
        elif self._on_list():
            self.list.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def primary_action(self) -> None:
        page = self.stack.currentWidget()
        if page is self.list:
            self._on_edit()
        elif page is self.review:
            self._on_publish()
        elif isinstance(page, (EditPage, EndPage, DayPage, ImportPage, PaperPage)):
            page.submit()

    def go_back(self) -> bool:
        if self._on_list():
            if self.list.has_filters():
                self.list.clear_filters()
                return True
            return False
        if self.stack.currentWidget() is self.review:
            self._on_back_to_edit()
        elif self.importer.is_running() and self.stack.currentWidget() is self.importer:
            self._presenter.stop_import()
        else:
            self._on_back()
        return True

    def set_folder(self, folder: str) -> None:
        """Where files are proposed to be saved; otherwise the officer's documents."""
        self._folder = folder

    # -- what the presenter says ----------------------------------------------------------------------------------
    def show_list(self, listed: CatalogueList) -> None:
        self.list.message.clear()
        self.list.show_list(listed)

    def show_list_error(self, error: MotcuaError) -> None:
        self.list.show_error(sentence(error))

    def show_history(self, history: ProcedureHistory, *, draft: bool) -> None:
        self.list.show_history(history, draft=draft)
        ended = history.newest.status in ENDED_STATUSES
        self.list.details.end_button.setEnabled(not ended)

    def show_nothing_chosen(self) -> None:
        self.list.details.show_nothing()

    def show_edit(self, typed: TypedProcedure, *, draft: bool) -> None:
        listed = self._presenter.listed
        self.edit.show_typed(typed, listed.sectors if listed is not None else (), draft=draft)
        self.stack.setCurrentWidget(self.edit)
        self.edit.focus_first()

    def show_edit_error(self, error: MotcuaError) -> None:
        self.stack.setCurrentWidget(self.edit)
        self.edit.show_error(error)

    def show_rebased(self, typed: TypedProcedure) -> None:
        self.edit.rebase(typed)

    def show_review(self, wanted: NextVersion) -> None:
        self.stack.setCurrentWidget(self.review)
        self.review.show_next(wanted)

    def show_review_error(self, error: MotcuaError) -> None:
        self.review.show_error(error)

    def show_published(self, made: Procedure) -> None:
        self.stack.setCurrentWidget(self.list)
        self.list.clear_filters()
        self.list.select(made.code)
        text = self.tr("Đã ban hành phiên bản {n} của {code}.")
        if made.status in ENDED_STATUSES:
            text = self.tr("Đã ghi phiên bản {n} của {code}: không tiếp nhận từ ngày có hiệu lực.")
        self.context.notify(text.format(n=made.version, code=made.code), "ok")
        self.list.focus_table()

    def show_end(self, history: ProcedureHistory) -> None:
        self.stack.setCurrentWidget(self.end)
        self.end.show_history(history)

    def show_end_error(self, error: MotcuaError) -> None:
        self.end.show_error(error)

    def show_successors(self, rows: tuple[CatalogueRow, ...]) -> None:
        self.end.show_successors(rows)

    def show_day(self, preview: DayPreview) -> None:
        self.day.show_preview(preview)

    def show_day_error(self, error: MotcuaError) -> None:
        self.day.show_error(error)

    def set_busy(self, busy: bool) -> None:
        self.review.set_busy(busy)
        self.end.set_busy(busy)
        self.importer.set_busy(busy and self._presenter.importing)

    def show_progress(self, progress: ImportProgress | None) -> None:
        self.importer.show_progress(progress)

    def show_report(self, report: ImportReport) -> None:
        self.importer.show_report(report)

    def show_import_error(self, error: MotcuaError) -> None:
        self.importer.show_error(error)

    def show_paper(self, printed: Printed) -> None:
        self._printed = printed
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(self._folder or QStandardPaths.writableLocation(place) or str(Path.home()))
        self.stack.setCurrentWidget(self.paper)
        self.paper.show_paper(printed.paper, str(folder / f"{printed.name}.{PDF}"))
        self._presenter.ask_printers()

    def show_paper_error(self, error: MotcuaError) -> None:
        self.list.message.say(sentence(error), "urgent")

    def show_printers(self, printers: tuple[PrinterDevice, ...]) -> None:
        self._printers = printers
        self.paper.output.set_printers(printers)

    def show_output_done(self, where: str) -> None:
        self.paper.show_done(where)

    def show_output_error(self, error: MotcuaError) -> None:
        self.paper.show_error(error)

    # -- what the officer does ------------------------------------------------------------------------------------
    def _on_list(self) -> bool:
        return self.stack.currentWidget() is self.list

    def _on_back(self) -> None:
        self.stack.setCurrentWidget(self.list)
        self._presenter.refresh()
        self.list.focus_table()

    def _on_back_to_edit(self) -> None:
        self.stack.setCurrentWidget(self.edit)
        self.edit.focus_first()

    def _on_procedure(self, code: str) -> None:
        self.stack.setCurrentWidget(self.list)
        self.list.clear_filters()
        self.list.select(code)
        self.list.focus_table()

    def _on_new(self) -> None:
        if self._on_list():
            self._presenter.add()

    def _on_edit(self) -> None:
        if self._on_list():
            self._presenter.edit()

    def _on_end(self) -> None:
        if self._on_list():
            if self.list.details.end_button.isEnabled():
                self._presenter.ask_end()
        elif self.stack.currentWidget() is self.edit:
            self.edit.drop_part()

    def _on_add_part(self) -> None:
        if self.stack.currentWidget() is self.edit:
            self.edit.add_part()

    def _on_day(self) -> None:
        if self._on_list():
            self.stack.setCurrentWidget(self.day)
            self.day.show_loading()
            self.day.focus_day()
            self._presenter.look_at()

    def _on_import(self) -> None:
        if self._on_list():
            self.stack.setCurrentWidget(self.importer)
            self.importer.focus_first()

    def _on_leaflet(self) -> None:
        if self._on_list():
            self._presenter.leaflet(self.list.details.version_number())

    def _on_poster(self) -> None:
        if self._on_list():
            self._presenter.poster()

    def _on_other_side(self) -> None:
        if self.stack.currentWidget() is self.paper:
            self.paper.turn()

    def _on_filter(self) -> None:
        if self._on_list():
            self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.list.search.selectAll()

    def _on_typed(self) -> None:
        self._presenter.keep(self.edit.typed())

    def _on_discard(self) -> None:
        self._presenter.forget()
        self._on_back()

    def _on_publish(self) -> None:
        self._presenter.publish(self.context.actor)

    def _on_end_wanted(self, day: date, decision_no: str, replaced_by: str) -> None:
        self._presenter.end(self.context.actor, day, decision_no, replaced_by)

    def _on_start_import(self, started: Any) -> None:
        self._presenter.start_import(self.context.actor, started)

    def _on_page_wanted(self, number: int, width: int, height: int) -> None:
        if self._printed is not None:
            work = PageDrawing(self._printed.paper, number, width, height)
            self.context.runner.latest(self, "page", work, self._on_page, self.show_output_error)

    def _on_page(self, drawn: DrawnPage) -> None:
        self.paper.show_page(drawn)

    def _on_output(self, where: str, typed: str) -> None:
        if self._printed is None:
            return
        content = content_of(self._printed.paper)
        device = next((one for one in self._printers if one.key == where), None)
        if device is not None:
            self._presenter.output(to_printer(content, device, self._printed.name))
            return
        try:
            self._presenter.output(to_file(content, PDF, typed))
        except UserError as error:
            self.show_output_error(error)
