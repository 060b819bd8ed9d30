"""The work of a day, warm and by turns with its floor: accept, receipt, search, figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop_app.bench.floors import RawPaper, RawQueries, RawRows, RowWatch, recorded_statements
from desktop_app.bench.measure import Work, compared, in_turn, timed
from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.acceptance import AcceptDossier
from desktop_app.domain.dossier.papers import PaperForm, PrintMark, ReceiptContext
from desktop_app.domain.events import Actor
from desktop_app.domain.exchange.dossiers import DossierFilter
from desktop_app.domain.indicators import Period
from desktop_app.domain.text import fold
from desktop_app.domain.values import replace
from desktop_app.services.office import OfficeServices
from desktop_app.services.sample.commands import Visits
from printing.forms import render

ACCEPT_WITH_RECEIPT_GOAL = 1.6
WARM_ROUNDS = 3
PAGE = 50
SURNAME = "nguy"
"""The beginning of the most common family name."""
COMMON_WORDS = "nguyen thi mau"
"""Each frequent, less often together: a search has to go back further for them."""
SEARCH_GOAL_MS = 16.0
"""95th percentile of any text, at a million dossiers."""


@dataclass(frozen=True, slots=True)
class Bench:
    """An open sample centre that may be written to, and a copy of its file that takes the raw rows."""

    services: OfficeServices
    actor: Actor
    file: Path
    raw_file: Path


def measure_accept(bench: Bench, rounds: int) -> dict[str, object]:
    """Accept, and accept with the receipt's PDF (both copies), against raw rows and raw strokes."""
    services, actor = bench.services, bench.actor
    centre = services.records.snapshot().required_centre()
    form, mark = centre.receipt_form, PrintMark(sample=centre.sample)
    typed = commands(bench)
    watch, raw = RowWatch(bench.file), RawRows(bench.raw_file)
    accepts: list[tuple[float, float]] = []
    papers: list[tuple[float, float]] = []
    bytes_drawn: list[tuple[int, int]] = []
    try:
        for number in range(rounds + WARM_ROUNDS):
            accept = _Accept(services, actor, next(typed))
            accept_time = timed(accept)
            rows = watch.new_rows()
            rows_time = timed(_Write(raw, rows))
            draw = _DrawReceipt(services, accept.dossier_id, form, mark)
            draw_time = timed(draw)
            strokes = _Replay(RawPaper(form, draw.filed(), mark))
            strokes_time = timed(strokes)
            if number >= WARM_ROUNDS:
                accepts.append((accept_time, rows_time))
                papers.append((draw_time, strokes_time))
                bytes_drawn.append((len(draw.pdf), len(strokes.pdf)))
    finally:
        watch.close()
        raw.close()
    ours, floor = [pair[0] for pair in accepts], [pair[1] for pair in accepts]
    drawn, replayed = [pair[0] for pair in papers], [pair[1] for pair in papers]
    return {
        "accept": compared(ours, floor),
        "receipt_pdf": compared(drawn, replayed),
        "accept_with_receipt": compared(
            [a + b for a, b in zip(ours, drawn, strict=True)],
            [a + b for a, b in zip(floor, replayed, strict=True)],
            ACCEPT_WITH_RECEIPT_GOAL,
        ),
        "rows_per_accept": sum(len(values) for values in rows.values()),
        "receipt_form": form.value,
        "pdf_bytes": {"ours": bytes_drawn[-1][0], "floor": bytes_drawn[-1][1]},
    }


class _Accept:
    def __init__(self, services: OfficeServices, actor: Actor, command: AcceptDossier) -> None:
        self._services = services
        self._actor = actor
        self._command = command
        self.dossier_id = 0

    def __call__(self) -> None:
        self.dossier_id = self._services.reception.accept(self._actor, self._command).dossier_id


class _Write:
    def __init__(self, raw: RawRows, rows: dict[str, list[tuple[object, ...]]]) -> None:
        self._raw = raw
        self._rows = rows

    def __call__(self) -> None:
        self._raw.write(self._rows)


class _DrawReceipt:
    """As the outbox does it: the filed context is read back, then drawn."""

    def __init__(self, services: OfficeServices, dossier_id: int, form: PaperForm, mark: PrintMark) -> None:
        self._jobs = services.print_jobs()
        self._dossier_id = dossier_id
        self._form = form
        self._mark = mark
        self.pdf = b""

    def __call__(self) -> None:
        self.pdf = render(self._form, self.filed(), self._mark)

    def filed(self) -> ReceiptContext:
        return self._jobs.paper(self._dossier_id)


class _Replay:
    def __init__(self, paper: RawPaper) -> None:
        self._paper = paper
        self.pdf = b""

    def __call__(self) -> None:
        self.pdf = self._paper.draw()


def commands(bench: Bench) -> Iterator[AcceptDossier]:
    """Dossiers as they come to the sample centre, at the counter and now; each was previewed, as in the window."""
    services = bench.services
    with services.database.read() as session:
        visits = Visits(Random("bench"), services.context.office(session), services.context.catalogue(session))
    while True:
        typed = visits.usual(services.clock.now()).command
        command = replace(typed, no_wait=False, received_at=None, late_entry_reason="")
        preview = services.reception.preview(bench.actor, command)
        if not preview.plan.blocking:
            yield replace(command, duplicates_seen=preview.duplicates)


def measure_search(bench: Bench, rounds: int) -> dict[str, object]:
    """What officers type into the search field, and the first page of what is found."""
    found: dict[str, object] = {}
    for name, text in search_texts(bench.services).items():
        wanted = DossierFilter(text=text)
        search = _Search(bench.services, wanted)
        found[name] = _against_raw(bench, search, rounds) | {"rows": search.rows, "goal_p95_ms": SEARCH_GOAL_MS}
    return found


class _Search:
    def __init__(self, services: OfficeServices, wanted: DossierFilter) -> None:
        self._services = services
        self._wanted = wanted
        self.rows = 0

    def __call__(self) -> None:
        self.rows = len(self._services.dossiers.page(self._wanted, limit=PAGE).rows)


def search_texts(services: OfficeServices) -> dict[str, str]:
    """Texts that find somebody: taken from a dossier in the middle of the list."""
    middle = services.dossiers.count(DossierFilter()) // 2
    rows = services.dossiers.page(DossierFilter(dossier_ids=tuple(range(middle, middle + 100)))).rows
    row = next(
        (row for row in rows if len(row.owner_name.split()) >= 3 and len(row.owner_id_number) >= 12),
        rows[0],
    )
    return {
        "one_digit": "1",
        "surname_prefix": SURNAME,
        "three_common_words": COMMON_WORDS,
        "three_words": fold(" ".join(row.owner_name.split()[:3])),
        "last_four_digits": row.owner_id_number[-4:],
        "part_of_code": "-".join(row.code.split("-")[-2:]),
    }


def measure_figures(bench: Bench, rounds: int) -> dict[str, object]:
    """All figures and breakdowns of the sample centre's today."""
    today = in_vietnam(bench.services.clock.now()).date()
    return _against_raw(bench, _Figures(bench.services, Period(today, today)), rounds)


class _Figures:
    def __init__(self, services: OfficeServices, period: Period) -> None:
        self._services = services
        self._period = period

    def __call__(self) -> None:
        self._services.statistics.figures(self._period)


def _against_raw(bench: Bench, ours: Work, rounds: int) -> dict[str, object]:
    with bench.services.database.read() as session, recorded_statements(session) as statements:
        ours()
    raw = RawQueries(bench.file, statements)
    try:
        return compared(*in_turn(ours, raw.run, rounds))
    finally:
        raw.close()
