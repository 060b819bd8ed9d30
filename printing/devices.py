"""Printers: a folder that takes PDFs, and the queues of the operating system."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.errors import EnvironmentProblem
from printing.queue_state import MISSING, READY, UNKNOWN, DeviceState, DeviceStatus, spooler_state
from printing.raster import RasterPage, page_count, page_image, page_size
from printing.roll.port import RollPrinter

_HIGHEST_DPI = 600
_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
_REFUSED = (DeviceStatus.MISSING, DeviceStatus.OFFLINE, DeviceStatus.OUT_OF_PAPER)


class PrinterPort(Protocol):
    """A way to paper. Both methods may take long and are called off the GUI thread."""

    def state(self, device: PrinterDevice) -> DeviceState:
        """What is known now; never raises."""

    def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
        """Hand the whole document over.

        Raises EnvironmentProblem ``printer_missing``, ``printer_offline``, ``printer_out_of_paper`` or
        ``printer_failed``; then nothing was handed over. ``title`` is the dossier code.
        """


class FolderPrinter:
    """Lays PDFs into the folder ``device.target``, each written whole or not at all.

    The name is the dossier code; a second, different paper of the same dossier gets ``-2``. Sending the same bytes
    again changes nothing, so a repeated attempt never doubles a paper.
    """

    def state(self, device: PrinterDevice) -> DeviceState:
        if not device.target:
            return MISSING
        folder = Path(device.target)
        nearest = next((one for one in (folder, *folder.parents) if one.exists()), None)
        return READY if nearest is not None and nearest.is_dir() and os.access(nearest, os.W_OK) else MISSING

    def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
        if not device.target:
            raise EnvironmentProblem("printer_missing", printer=device.name)
        folder = Path(device.target)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as exc:
            raise EnvironmentProblem("printer_missing", printer=device.name) from exc
        name = _UNSAFE.sub("_", title).strip("._") or "giay"
        try:
            _write_new(folder, name, pdf)
        except OSError as exc:
            reason = (
                "disk_full" if exc.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)) else "write_failed"
            )
            raise EnvironmentProblem("printer_failed", printer=device.name, reason=reason) from exc


def _write_new(folder: Path, name: str, pdf: bytes) -> Path:
    """Under the first free name, unless a file already holds these very bytes."""
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        number = 1
        while True:
            target = folder / (f"{name}.pdf" if number == 1 else f"{name}-{number}.pdf")
            try:
                _move_new(Path(temporary), target)
            except FileExistsError:
                if target.is_file() and target.read_bytes() == pdf:
                    return target
                number += 1
            else:
                return target
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(temporary).unlink()


def _move_new(source: Path, target: Path) -> None:
    """Give ``source`` its final name; FileExistsError when the name is taken, even by another process just now."""
    if os.name == "nt":
        source.rename(target)
        return
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(target) from None
        source.rename(target)


def image_of(page: RasterPage) -> QImage:
    """The page as a QImage that owns its pixels."""
    kind = QImage.Format.Format_Grayscale8 if page.channels == 1 else QImage.Format.Format_RGB32
    return QImage(page.pixels, page.width, page.height, page.stride, kind).copy()


class SystemPrinter:
    """A queue of the operating system by its name (empty: the default), through Qt's print engine.

    Needs a QGuiApplication to exist; used off the GUI thread. The pages are rendered by pdfium at the printer's own
    resolution and laid on the paper at their exact size.
    """

    def __init__(self, open_queue: Callable[[PrinterDevice], QPrinter | None] | None = None) -> None:
        self._open = open_queue or _open_queue

    def state(self, device: PrinterDevice) -> DeviceState:
        info = _info(device)
        return MISSING if info is None else spooler_state(info.printerName())

    def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
        printer = self._open(device)
        if printer is None:
            raise EnvironmentProblem("printer_missing", printer=device.name)
        if printer.outputFormat() is QPrinter.OutputFormat.NativeFormat:
            state = self.state(device)
            if state.status in _REFUSED:
                raise EnvironmentProblem(state.detail_code, printer=device.name)
        _paint(printer, device, pdf, title)


def _info(device: PrinterDevice) -> QPrinterInfo | None:
    info = QPrinterInfo.printerInfo(device.target) if device.target else QPrinterInfo.defaultPrinter()
    return None if info.isNull() else info


def _open_queue(device: PrinterDevice) -> QPrinter | None:
    info = _info(device)
    return None if info is None else QPrinter(info, QPrinter.PrinterMode.HighResolution)


def _paint(printer: QPrinter, device: PrinterDevice, pdf: bytes, title: str) -> None:
    printer.setDocName(title)
    printer.setResolution(min(printer.resolution(), _HIGHEST_DPI))
    printer.setFullPage(True)
    _set_paper(printer, page_size(pdf, 0))
    painter = QPainter()
    if not painter.begin(printer):
        raise EnvironmentProblem("printer_failed", printer=device.name, reason="begin")
    try:
        for index in range(page_count(pdf)):
            width, height = page_size(pdf, index)
            if index and not printer.newPage():
                raise EnvironmentProblem("printer_failed", printer=device.name, reason="new_page")
            # Read only now: before begin() Windows reports the screen's figures.
            dpi_x, dpi_y = printer.logicalDpiX(), printer.logicalDpiY()
            image = image_of(page_image(pdf, index, dpi_x, grey=True))
            painter.drawImage(QRectF(0, 0, width / 25.4 * dpi_x, height / 25.4 * dpi_y), image)
    except BaseException:
        printer.abort()
        painter.end()
        raise
    if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
        raise EnvironmentProblem("printer_failed", printer=device.name, reason="end")


def _set_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    paper = QPageSize(QSizeF(*size), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)


class Printers:
    """The port for any device, chosen by its kind."""

    def __init__(self, ports: Mapping[PrinterKind, PrinterPort] | None = None) -> None:
        self._ports = ports or {
            PrinterKind.FOLDER: FolderPrinter(),
            PrinterKind.SYSTEM: SystemPrinter(),
            PrinterKind.ESCPOS: RollPrinter(),
        }

    def state(self, device: PrinterDevice) -> DeviceState:
        port = self._ports.get(device.kind)
        return UNKNOWN if port is None else port.state(device)

    def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
        port = self._ports.get(device.kind)
        if port is None:
            raise EnvironmentProblem("printer_missing", printer=device.name)
        port.send(device, pdf, title)


def queue_names() -> tuple[str, ...]:
    """The operating system's printer queues, for the settings page; may take long, so off the GUI thread."""
    return tuple(QPrinterInfo.availablePrinterNames())
