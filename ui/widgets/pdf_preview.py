"""A paper on the screen: the picture of the very PDF that will be printed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.fonts import body_font
from ui.theme.tokens import NOTE_PT, current_theme


class PdfPreview(QWidget):
    """Shows one page given as BGRA bytes, fitted into the widget, crisp at any screen scale.

    ``wanted(int, int)``: device pixels (width, height) the widget can show; render the page to fit them and hand it to
    ``set_page``. It is emitted again when size or screen scale changes. ``set_message`` stands where the paper would.
    """

    wanted = Signal(int, int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._raw = b""
        self._message = ""
        self._asked = QSize()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)

    def set_page(self, width: int, height: int, bgra: bytes, stride: int = 0) -> None:
        """``bgra``: ``height`` rows of ``stride`` bytes (default ``width * 4``), blue first, alpha last."""
        stride = stride or width * 4
        if width <= 0 or height <= 0 or len(bgra) < stride * height:
            self.set_message(self.tr("Không vẽ được bản xem trước."))
            return
        self._raw = bgra  # QImage does not copy: the bytes must live as long as it does
        self._image = QImage(self._raw, width, height, stride, QImage.Format.Format_ARGB32)
        self._message = ""
        self.update()

    def set_message(self, text: str) -> None:
        """Show a sentence instead of a paper (nothing to show yet, or what is missing)."""
        self._image, self._raw, self._message = None, b"", text
        self.update()

    def has_page(self) -> bool:
        return self._image is not None

    def target_size(self) -> QSize:
        """Device pixels available for the paper."""
        ratio = self.devicePixelRatioF()
        return QSize(int((self.width() - 4) * ratio), int((self.height() - 6) * ratio))

    def sizeHint(self) -> QSize:
        return QSize(400, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._ask()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current_theme(), QPainter(self)
        if self._image is None:
            painter.setPen(QPen(theme.color("line_strong"), 1, Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setFont(body_font(NOTE_PT))
            painter.setPen(theme.color("muted"))
            flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
            painter.drawText(QRectF(self.rect()).adjusted(24, 24, -24, -24), flags, self._message)
            painter.end()
            return
        paper = self._paper_rect(self._image)
        painter.fillRect(paper.translated(0, 2).adjusted(-1, -1, 1, 1), theme.color("shadow"))
        ratio = self.devicePixelRatioF()
        exact = abs(paper.width() * ratio - self._image.width()) < 1
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not exact)
        painter.fillRect(paper, Qt.GlobalColor.white)
        painter.drawImage(paper, self._image)
        painter.end()

    def _paper_rect(self, image: QImage) -> QRectF:
        """The page at its own pixels when it fits, otherwise scaled down; centred at the top."""
        ratio = self.devicePixelRatioF()
        width, height = image.width() / ratio, image.height() / ratio
        scale = min(1.0, (self.width() - 4) / width, (self.height() - 6) / height)
        width, height = width * scale, height * scale
        left = round((self.width() - width) / 2 * ratio) / ratio
        return QRectF(left, 2, width, height)

    def _ask(self) -> None:
        size = self.target_size()
        if size != self._asked and size.width() > 0 and size.height() > 0:
            self._asked = size
            self.wanted.emit(size.width(), size.height())
