from __future__ import annotations

import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator

import pytest

from desktop_app.domain.dossier.papers import PaperForm, PrintMark, ReceiptContext
from desktop_app.domain.dossier.printing import PrintTask
from desktop_app.domain.office import PrinterDevice, PrinterKind
from desktop_app.errors import EnvironmentProblem
from printing.outbox import PrintEvent, PrintStage, PrintWorker
from printing.queue_state import READY, DeviceState
from tests.support import papers

DEVICE = PrinterDevice("p1", "Máy in quầy 3", PrinterKind.SYSTEM, "laser")


def task(number: int) -> PrintTask:
    return PrintTask(number, PaperForm.RECEIPT_A5, papers.receipt(), PrintMark(), DEVICE, f"H06-{number}")


class MemoryQueue:
    def __init__(self, *tasks: PrintTask) -> None:
        self.pending = deque(tasks)
        self.reported: list[tuple[int, str]] = []
        self.void: set[int] = set()
        self.broken = 0
        self.refused = 0

    def claim_next(self) -> PrintTask | None:
        return self.pending.popleft() if self.pending else None

    def still_wanted(self, job_id: int) -> bool:
        return job_id not in self.void

    def done(self, job_id: int) -> None:
        self.failed(job_id, "")

    def failed(self, job_id: int, code: str) -> None:
        if self.broken:
            self.broken -= 1
            self.refused += 1
            raise EnvironmentProblem("database_busy")
        self.reported.append((job_id, code))


class FakePrinter:
    def __init__(self, *answers: str) -> None:
        self.answers = deque(answers)
        self.printed: list[str] = []
        self.tries = 0

    def state(self, device: PrinterDevice) -> DeviceState:
        return READY

    def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
        self.tries += 1
        answer = self.answers.popleft() if self.answers else ""
        if answer:
            raise EnvironmentProblem(answer)
        self.printed.append(title)


def draw(form: PaperForm, context: ReceiptContext, mark: PrintMark) -> bytes:
    return b"%PDF"


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.002)


@pytest.fixture
def run() -> Iterator[Callable[..., tuple[PrintWorker, list[PrintEvent]]]]:
    workers: list[PrintWorker] = []

    def start(queue: MemoryQueue, printer: object, **options: object) -> tuple[PrintWorker, list[PrintEvent]]:
        events: list[PrintEvent] = []
        settings = {"retry_after": (0.01, 0.01, 0.01), "look_every": 0.05, "render": draw}
        settings |= {"trouble_pause": (0.01,), **options}
        worker = PrintWorker(queue, printer, on_event=events.append, **settings)  # type: ignore[arg-type]
        worker.start()
        workers.append(worker)
        return worker, events

    yield start
    assert all(worker.stop(5) for worker in workers)


def test_waiting_jobs_are_printed_once_each_in_order(run) -> None:
    queue, printer = MemoryQueue(task(1), task(2), task(3)), FakePrinter()
    worker, _ = run(queue, printer)
    until(lambda: len(queue.reported) == 3)

    queue.pending.append(task(4))
    worker.wake()
    until(lambda: len(queue.reported) == 4)

    assert printer.printed == ["H06-1", "H06-2", "H06-3", "H06-4"]
    assert queue.reported == [(1, ""), (2, ""), (3, ""), (4, "")]


def test_a_printer_that_fails_and_recovers_loses_and_doubles_nothing(run) -> None:
    answers = ["printer_offline", "printer_out_of_paper", "", "printer_failed"]
    queue, printer = MemoryQueue(*map(task, range(1, 6))), FakePrinter(*answers)
    _, events = run(queue, printer)
    until(lambda: len(queue.reported) == 5)

    assert Counter(printer.printed) == Counter({f"H06-{number}": 1 for number in range(1, 6)})
    assert all(code == "" for _, code in queue.reported)
    assert [event.code for event in events if event.stage is PrintStage.RETRYING] == [a for a in answers if a]


def test_after_the_last_attempt_the_job_waits_for_the_officer_with_its_reason(run) -> None:
    queue, printer = MemoryQueue(task(1)), FakePrinter(*["printer_missing"] * 4)
    _, events = run(queue, printer)
    until(lambda: queue.reported)

    assert queue.reported == [(1, "printer_missing")]
    assert printer.tries == 4
    assert events[-1].stage is PrintStage.FAILED

    queue.pending.append(task(1))  # "In lại"
    until(lambda: printer.printed)
    until(lambda: len(queue.reported) == 2)
    assert queue.reported[-1] == (1, "")


def test_a_job_in_back_off_does_not_hold_up_the_next(run) -> None:
    queue, printer = MemoryQueue(task(1), task(2)), FakePrinter("printer_offline")
    run(queue, printer, retry_after=(0.2,))
    until(lambda: len(queue.reported) == 2)
    assert printer.printed == ["H06-2", "H06-1"]


def test_a_hung_spooler_is_reported_blocks_nobody_and_is_neither_dropped_nor_repeated(run) -> None:
    released = threading.Event()

    class Hung(FakePrinter):
        def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
            assert released.wait(5)
            super().send(device, pdf, title)

    queue, printer = MemoryQueue(task(1), task(2)), Hung()
    worker, events = run(queue, printer, stuck_after=0.05)
    until(lambda: any(event.stage is PrintStage.STUCK for event in events))

    started = time.monotonic()
    worker.wake()
    assert worker.stop(0.05) is False
    assert time.monotonic() - started < 1
    assert queue.reported == []
    assert next(event for event in events if event.stage is PrintStage.STUCK) == PrintEvent(
        PrintStage.STUCK, 1, "printer_stuck", 1
    )

    released.set()
    until(lambda: queue.reported)
    assert queue.reported == [(1, "")]
    assert printer.printed == ["H06-1"]
    assert [waiting.job_id for waiting in queue.pending] == [2]


def test_a_print_whose_report_is_refused_is_not_printed_again(run) -> None:
    queue, printer = MemoryQueue(task(1), task(2)), FakePrinter()
    queue.broken = 3
    _, events = run(queue, printer)
    until(lambda: len(queue.reported) == 2)

    assert printer.printed == ["H06-1", "H06-2"]
    assert queue.reported == [(1, ""), (2, "")]
    assert [event.code for event in events if event.stage is PrintStage.QUEUE_TROUBLE] == ["database_busy"]


def test_a_database_that_stays_away_is_reported_once_and_not_asked_without_pause(run) -> None:
    queue, printer = MemoryQueue(task(1), task(2)), FakePrinter("printer_offline", "")
    queue.broken = 1_000_000
    _, events = run(queue, printer, trouble_pause=(0.05,))
    until(lambda: queue.refused)  # job 2 came out but cannot be reported, and the next attempt at job 1 is due
    time.sleep(0.3)

    assert queue.refused <= 10
    assert [event.code for event in events if event.stage is PrintStage.QUEUE_TROUBLE] == ["database_busy"]

    queue.broken = 0
    until(lambda: len(queue.reported) == 2)
    assert printer.printed == ["H06-2", "H06-1"]

    queue.broken = 1
    queue.pending.append(task(3))
    until(lambda: len(queue.reported) == 3)
    assert [event.code for event in events if event.stage is PrintStage.QUEUE_TROUBLE] == ["database_busy"] * 2


def test_a_dossier_voided_between_two_attempts_is_not_printed(run) -> None:
    queue, printer = MemoryQueue(task(1), task(2)), FakePrinter("printer_offline")
    _, events = run(queue, printer, retry_after=(0.1,))
    until(lambda: any(event.stage is PrintStage.RETRYING for event in events))
    queue.void.add(1)
    until(lambda: any(event.stage is PrintStage.DROPPED for event in events))

    assert printer.printed == ["H06-2"]
    assert queue.reported == [(2, "")]


def test_a_queue_that_cannot_say_whether_a_paper_is_wanted_is_asked_again_before_it_is_printed(run) -> None:
    class Silent(MemoryQueue):
        asked = 0

        def still_wanted(self, job_id: int) -> bool:
            self.asked += 1
            if self.asked < 3:
                raise EnvironmentProblem("database_unreachable")
            return super().still_wanted(job_id)

    queue, printer = Silent(task(1)), FakePrinter()
    run(queue, printer)
    until(lambda: queue.reported)

    assert (queue.asked, printer.printed, queue.reported) == (3, ["H06-1"], [(1, "")])


def test_starting_twice_is_starting_once(run) -> None:
    queue, printer = MemoryQueue(task(1)), FakePrinter()
    worker, _ = run(queue, printer)
    worker.start()
    until(lambda: queue.reported)
    assert printer.printed == ["H06-1"]


def test_a_worker_lets_go_when_it_has_ended_and_told_of_every_paper_that_came_out(run) -> None:
    queue, printer = MemoryQueue(task(1)), FakePrinter()
    worker, _ = run(queue, printer)
    until(lambda: queue.reported)
    assert not worker.has_let_go
    assert worker.stop(5)
    assert worker.has_let_go

    untold = MemoryQueue(task(2))
    untold.broken = 1_000_000
    other, _ = run(untold, printer)
    until(lambda: untold.refused)
    assert other.stop(5)
    assert not other.has_let_go


def test_a_paper_that_cannot_be_drawn_is_not_tried_again_and_the_others_are_printed(run) -> None:
    def fragile(form: PaperForm, context: ReceiptContext, mark: PrintMark) -> bytes:
        if mark.reprint:
            raise EnvironmentProblem("print_layout_unknown")
        return b"%PDF"

    broken = PrintTask(1, PaperForm.RECEIPT_A5, papers.receipt(), PrintMark(reprint=1), DEVICE, "H06-1")
    queue, printer = MemoryQueue(broken, task(2)), FakePrinter()
    run(queue, printer, render=fragile)
    until(lambda: len(queue.reported) == 2)
    assert queue.reported == [(1, "print_layout_unknown"), (2, "")]


def test_stopping_gives_jobs_between_attempts_back(run) -> None:
    queue, printer = MemoryQueue(task(1)), FakePrinter("printer_offline")
    worker, events = run(queue, printer, retry_after=(60.0,))
    until(lambda: any(event.stage is PrintStage.RETRYING for event in events))
    assert worker.stop(2)
    assert queue.reported == [(1, "printer_offline")]


def test_an_error_nobody_foresaw_neither_ends_the_thread_nor_leaks_its_text(run, caplog) -> None:
    class Odd(FakePrinter):
        def send(self, device: PrinterDevice, pdf: bytes, title: str) -> None:
            if not self.tries:
                self.tries = 1
                raise RuntimeError("Nguyễn Văn Mẫu")
            super().send(device, pdf, title)

    queue, printer = MemoryQueue(task(1)), Odd()
    run(queue, printer)
    until(lambda: queue.reported)
    assert printer.printed == ["H06-1"]
    assert "RuntimeError" in caplog.text
    assert "Nguyễn" not in caplog.text
