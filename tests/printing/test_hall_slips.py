"""From the ticket machine to the counter's scanner: a number is given, its slip printed, its code finds it again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp

from desktop_app.domain.dossier.papers import PaperForm
from desktop_app.domain.hall.slip_text import ABSENT
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.domain.values import replace
from desktop_app.errors import EnvironmentProblem
from printing.roll.paper import strips
from printing.tickets import SlipPrinter
from tests.support.hall import ELDERLY, take, take_at_desk
from tests.support.office import OFFICER, Desk, open_desk, set_up
from tests.support.roll_printers import Mind, network_printer


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    url = f"sqlite:///{tmp_path / 'hall.db'}"
    set_up(url)
    with open_desk(url) as made:
        yield made


def test_the_code_of_a_printed_slip_finds_its_ticket_at_the_counter(desk: Desk) -> None:
    mind = Mind()
    with network_printer(mind) as target:
        roll = PrinterDevice("sanh", "Máy in sảnh", PrinterKind.ESCPOS, target, (PaperForm.TICKET_80MM,))
        desk.office.records.save(OFFICER, roll)
        taken = take(desk, priority=ELDERLY)
        SlipPrinter().print_slip(taken.slip, desk.office.print_jobs("ki-ot").ticket_printer())

    (strip,) = strips(bytes(mind.got))
    (code,) = zxingcpp.read_barcodes(strip.dots.convert("L"))
    found = desk.office.calling.find(code.text)
    assert (found.id, found.label) == (taken.ticket_id, taken.label)


def test_a_number_whose_slip_does_not_come_out_keeps_its_place(desk: Desk) -> None:
    mind = Mind(paper_for=0)
    with network_printer(mind) as target:
        roll = PrinterDevice("sanh", "Máy in sảnh", PrinterKind.ESCPOS, target, (PaperForm.TICKET_80MM,))
        desk.office.records.save(OFFICER, roll)
        taken = take(desk)
        slips = SlipPrinter()
        with pytest.raises(EnvironmentProblem, match="printer_out_of_paper"):
            slips.print_slip(taken.slip, roll)
        assert desk.office.calling.find(taken.label).id == taken.ticket_id
        assert take(desk).waiting_before == 1

        mind.paper_for = None
        slips.print_slip(taken.slip, replace(roll, roll_mm=58))
    assert strips(bytes(mind.got))[0].dots.width == 384


def test_the_desk_gives_the_same_slip_as_the_ticket_machine(desk: Desk) -> None:
    centre = desk.office.records.snapshot().required_centre()
    machine, by_hand = take(desk).slip, take_at_desk(desk, actor=OFFICER).slip
    assert replace(by_hand, number=machine.number, ticket_qr="", waiting_before="", estimate="") == replace(
        machine, ticket_qr="", waiting_before="", estimate=""
    )
    assert (by_hand.superior_body, by_hand.notice) == (centre.superior_body, ABSENT)
