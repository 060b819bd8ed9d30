from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from desktop_app.domain.dossier.papers import PaperForm, PrintMark
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.errors import EnvironmentProblem
from printing import devices
from printing.devices import FolderPrinter, Printers, SystemPrinter, image_of
from printing.forms import render
from printing.queue_state import DeviceStatus, cups_state, windows_state
from printing.raster import page_count, page_image, page_size
from tests.printing.conftest import picture
from tests.support import papers

CODE = "H06.12.34-261126-0007"


def folder(path: Path) -> PrinterDevice:
    return PrinterDevice("p1", "Thư mục", PrinterKind.FOLDER, str(path))


def queue(name: str) -> PrinterDevice:
    return PrinterDevice("p2", "Máy in quầy 3", PrinterKind.SYSTEM, name)


def contents(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.iterdir()}


def outline(pdf: bytes) -> tuple[int, int, int, int]:
    """Where ink stands on the first page, in pixels at 30 dpi."""
    dark = picture(page_image(pdf, 0, 30)).convert("L").point(lambda value: 255 * (value < 200))
    box = dark.getbbox()
    assert box is not None
    return box


def test_a_folder_gets_the_whole_pdf_named_by_the_code_only(tmp_path: Path) -> None:
    FolderPrinter().send(folder(tmp_path / "mới"), b"%PDF one", CODE)
    assert contents(tmp_path / "mới") == {f"{CODE}.pdf": b"%PDF one"}


def test_sending_the_same_paper_again_does_not_double_it_and_another_paper_does_not_replace_it(tmp_path: Path) -> None:
    port = FolderPrinter()
    for content in (b"one", b"one", b"two", b"two", b"one"):
        port.send(folder(tmp_path), content, CODE)
    assert contents(tmp_path) == {f"{CODE}.pdf": b"one", f"{CODE}-2.pdf": b"two"}


def test_a_title_cannot_leave_the_folder(tmp_path: Path) -> None:
    FolderPrinter().send(folder(tmp_path / "in"), b"x", "../../etc/..\\boot:1")
    assert [file.name for file in (tmp_path / "in").iterdir()] == ["etc_.._boot_1.pdf"]


def test_a_folder_that_cannot_be_is_a_missing_printer(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for device in (folder(tmp_path / "file" / "sub"), PrinterDevice("p", "Trống", PrinterKind.FOLDER)):
        with pytest.raises(EnvironmentProblem, match="printer_missing"):
            FolderPrinter().send(device, b"x", CODE)
        assert FolderPrinter().state(device).detail_code == "printer_missing"
    assert FolderPrinter().state(folder(tmp_path / "not yet")).status is DeviceStatus.READY


def test_a_full_disk_fails_the_print_and_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(EnvironmentProblem, match="printer_failed") as caught:
        FolderPrinter().send(folder(tmp_path), b"x", CODE)
    assert caught.value.params["reason"] == "disk_full"
    assert list(tmp_path.iterdir()) == []


def test_a_file_system_without_links_still_never_replaces_a_paper(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_names: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(devices.os, "link", refuse)
    for content in (b"one", b"two", b"one"):
        FolderPrinter().send(folder(tmp_path), content, CODE)
    assert sorted(file.name for file in tmp_path.iterdir()) == [f"{CODE}-2.pdf", f"{CODE}.pdf"]


def test_a_queue_that_is_not_there_is_missing(qapp: QGuiApplication) -> None:
    printers = Printers()
    assert printers.state(queue("không có")).status is DeviceStatus.MISSING
    with pytest.raises(EnvironmentProblem, match="printer_missing"):
        printers.send(queue("không có"), render(PaperForm.RECEIPT_A5, papers.receipt()), CODE)


@pytest.mark.parametrize("form", [PaperForm.RECEIPT_A5, PaperForm.SLIP_80MM])
def test_the_system_printer_lays_each_page_at_its_exact_size_off_the_gui_thread(
    qapp: QGuiApplication, tmp_path: Path, form: PaperForm
) -> None:
    pdf = render(form, papers.receipt(), PrintMark())
    target = tmp_path / "out.pdf"

    def to_file(_device: PrinterDevice) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        printer.setResolution(203)
        return printer

    failures: list[Exception] = []

    def send() -> None:
        try:
            SystemPrinter(to_file).send(queue("x"), pdf, CODE)
        except Exception as exc:
            failures.append(exc)

    thread = threading.Thread(target=send)
    thread.start()
    thread.join(20)

    printed = target.read_bytes()
    assert failures == []
    assert page_count(printed) == page_count(pdf)
    assert page_size(printed, 0) == pytest.approx(page_size(pdf, 0), abs=0.6)
    found = zxingcpp.read_barcodes(picture(page_image(printed, 0, 203)))
    assert [code.text for code in found] == [papers.receipt().qr_text]
    for edge, wanted in zip(outline(printed), outline(pdf), strict=True):
        assert abs(edge - wanted) <= 1


def test_a_page_becomes_an_image_of_the_same_pixels() -> None:
    pdf = render(PaperForm.SLIP_80MM, papers.receipt())
    for grey in (False, True):
        page = page_image(pdf, 0, 40, grey=grey)
        image = image_of(page)
        assert (image.width(), image.height()) == (page.width, page.height)
        assert image.pixelColor(0, 0).lightness() == 255
        assert page.stride >= page.width * page.channels


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("printer L is idle.  enabled since today\n\tAlerts: none\n", DeviceStatus.READY),
        ("printer L is idle.  enabled since today\n\tAlerts: media-empty-error\n", DeviceStatus.OUT_OF_PAPER),
        ("printer L disabled since today -\n\tPaused\n", DeviceStatus.OFFLINE),
        ("printer L now printing L-4.\n\tAlerts: offline-report\n", DeviceStatus.OFFLINE),
        ("", DeviceStatus.UNKNOWN),
    ],
)
def test_the_answer_of_cups_is_understood(answer: str, status: DeviceStatus) -> None:
    assert cups_state(answer).status is status


@pytest.mark.parametrize(
    ("bits", "attributes", "status"),
    [
        (0, 0, DeviceStatus.READY),
        (0x10, 0, DeviceStatus.OUT_OF_PAPER),
        (0x80, 0, DeviceStatus.OFFLINE),
        (0, 0x400, DeviceStatus.OFFLINE),
        (None, 0, DeviceStatus.UNKNOWN),
    ],
)
def test_the_status_bits_of_windows_are_understood(bits: int | None, attributes: int, status: DeviceStatus) -> None:
    assert windows_state(bits, attributes).status is status
