"""Leaflet or poster: the very pages that will be printed, and where they go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.catalogue.papers import Leaflet, Poster
from desktop_app.errors import MotcuaError
from ui.messages import kind_of, sentence
from ui.shortcuts import Key
from ui.widgets.fields import Choice
from ui.widgets.forms import button
from ui.widgets.labels import text_label
from ui.widgets.messages import MessageBar
from ui.widgets.output_panel import OutputPanel
from ui.widgets.pdf_preview import PdfPreview

if TYPE_CHECKING:
    from printing.raster import RasterPage

PDF = "pdf"


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """One page of the paper as pixels, and how many pages there are."""

    page: RasterPage
    number: int
    count: int


def content_of(paper: Leaflet | Poster) -> Callable[[], bytes]:
    """What draws the paper as PDF; for the drawing thread."""

    def draw() -> bytes:
        if isinstance(paper, Leaflet):
            from printing.forms.leaflet import draw_leaflet

            return draw_leaflet(paper)
        from printing.forms.poster import draw_poster

        return draw_poster(paper)

    return draw


class PageDrawing:
    """Draw one page to fit a size in device pixels; runs on the drawing thread."""

    def __init__(self, paper: Leaflet | Poster, number: int, width: int, height: int) -> None:
        self.paper = paper
        self.number = number
        self.width = width
        self.height = height

    def __call__(self) -> DrawnPage:
        from printing.raster import page_count, page_image, page_size

        pdf = content_of(self.paper)()
        count = page_count(pdf)
        number = self.number % count
        width_mm, height_mm = page_size(pdf, number)
        dpi = min(self.width / width_mm, self.height / height_mm) * 25.4
        return DrawnPage(page_image(pdf, number, max(dpi, 20.0)), number, count)


class PaperPage(QWidget):
    """``page_wanted(number, width, height)``: draw that page; ``output_wanted(where, path)``; ``back_wanted()``."""

    page_wanted = Signal(int, int, int)
    output_wanted = Signal(str, str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self.paper: Leaflet | Poster | None = None
        self.title = text_label("", "heading")
        self.side = text_label("", "note")
        self.note = text_label("", "note", wrap=True)
        self.message = MessageBar()
        self.next_button = button(self.tr("Trang tiếp theo"), "", Key.OTHER_SIDE.shown)
        self.back_button = button(self.tr("Về danh sách"), "", Key.BACK.shown)
        self.preview = PdfPreview(self.tr("Bản xem trước"))
        self.output = OutputPanel(self.tr("In hoặc lưu"), (Choice(PDF, self.tr("Tệp PDF")),))
        self.next_button.clicked.connect(self.turn)
        self.back_button.clicked.connect(self.back_wanted)
        self.preview.wanted.connect(self._on_size)
        self.output.wanted.connect(self.output_wanted)
        self.output.cancelled.connect(self.back_wanted)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.side)
        head.addStretch(1)
        head.addWidget(self.next_button)
        head.addWidget(self.back_button)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 8, 16, 8)
        box.setSpacing(8)
        box.addLayout(head)
        box.addWidget(self.message)
        box.addWidget(self.output)
        box.addWidget(self.note)
        box.addWidget(self.preview, 1)

    def show_paper(self, paper: Leaflet | Poster, path: str) -> None:
        """A new paper from its first page; ``path`` is where a file is proposed to go."""
        self.paper, self._number = paper, 0
        self.message.clear()
        self.side.setText("")
        if isinstance(paper, Leaflet):
            self.title.setText(self.tr("Tờ gấp {code}").format(code=paper.code))
            self.note.setText(self.tr("In hai mặt trên A4 ngang, lật theo cạnh ngắn, rồi gấp ba theo vạch ở mép giấy."))
            if not paper.verified:
                text = self.tr("Nội dung thủ tục này chưa đối chiếu đủ với văn bản; xin đối chiếu trước khi phát.")
                self.message.say(text, "attention")
        else:
            self.title.setText(self.tr("Bảng niêm yết danh mục"))
            self.note.setText(self.tr("In trên A4 dọc."))
        self.preview.set_message(self.tr("Đang vẽ…"))
        self.output.open(PDF, {PDF: path})
        self.draw()

    def draw(self) -> None:
        """Ask for the present page in the size there is."""
        size = self.preview.target_size()
        if self.paper is not None and size.width() > 0 and size.height() > 0:
            self.page_wanted.emit(self._number, size.width(), size.height())

    def turn(self) -> None:
        """Ctrl+G: the next page, and from the last one the first."""
        self._number += 1
        self.draw()

    def show_page(self, drawn: DrawnPage) -> None:
        self._number = drawn.number
        page = drawn.page
        self.preview.set_page(page.width, page.height, page.pixels, page.stride)
        self.side.setText(self.tr("trang {n}/{count}").format(n=drawn.number + 1, count=drawn.count))
        self.next_button.setEnabled(drawn.count > 1)

    def show_done(self, where: str) -> None:
        self.message.say(self.tr("Đã xong: {where}").format(where=where), "ok")

    def show_error(self, error: MotcuaError) -> None:
        if error.field == "path" and self.output.path.isVisible():
            self.output.path.set_problem(sentence(error))
            self.output.path.setFocus()
        else:
            self.message.say(sentence(error), kind_of(error))

    def submit(self) -> None:
        """Ctrl+Enter."""
        self.message.clear()
        self.output.submit()

    def _on_size(self, _width: int, _height: int) -> None:
        self.draw()
