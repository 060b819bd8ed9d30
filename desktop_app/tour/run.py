"""One tour from an empty folder to ``summary.json``."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.clock import VIETNAM, ManualClock, in_vietnam
from desktop_app.config import DATABASE_FILE, Settings
from desktop_app.domain.indicators import Figures, Period
from desktop_app.errors import EnvironmentProblem
from desktop_app.session import PRINTS_FOLDER, DeskSession
from desktop_app.tour.chapters import Tour
from desktop_app.tour.driver import PICTURE, Driver, TourStuckError
from desktop_app.tour.report import collect_others, collect_papers, write_summary
from desktop_app.tour.table import CHAPTERS_BY_NAME, walked

START = datetime(2026, 11, 19, 9, 40, tzinfo=VIETNAM)
"""A Thursday, twenty to ten: a no-wait day, inside a session, with a bridge of the holiday calendar ahead."""
OFFICER, COUNTER = "vi-du", "quay-3"


@dataclass(frozen=True, slots=True)
class TourResult:
    """Where everything lies."""

    summary: Path
    receipts: Path
    screens: Path
    dossiers: int
    pictures: int
    stray_windows: tuple[str, ...]
    """Names of windows that flashed up beside the one there should be; empty when all is well."""


def run_tour(
    out: Path,
    figures_as_json: Callable[[Figures], dict[str, object]],
    chapters: Sequence[str] = tuple(CHAPTERS_BY_NAME),
    *,
    hurried: bool = False,
) -> TourResult:
    """Build the centre in ``out/data``, drive the windows, collect papers and pictures.

    ``chapters``: names of ``CHAPTERS_BY_NAME``, in any order; those they need are walked too. ``hurried``: the same
    keys without a person's gaps between them.
    Raises ``EnvironmentProblem("out_folder_unwritable")``, and ``TourStuckError`` when a page did not do what its
    keys promise. Of a folder that is not empty only the tour's own files are replaced.
    """
    data, receipts, screens = _fresh_folders(out)
    clock = ManualClock(START)
    _make_sample(data)
    session = DeskSession(Settings(data, officer=OFFICER, counter=COUNTER), clock)
    try:
        driver = Driver(session, clock, screens, hurried=hurried)
        _open_window(session, driver)
        tour = Tour(driver)
        for step in walked(chapters):
            step(tour)
        _wait_for_prints(session, driver)
        figures = figures_as_json(_figures(session))
        driver.strays.stop()
    finally:
        session.window.close()
        session.close()
    _first_start(driver)
    dossiers = collect_papers(tour.dossiers, data / PRINTS_FOLDER, receipts)
    collect_others(data / PRINTS_FOLDER, receipts)
    summary = write_summary(out, dossiers, driver.taken, figures)
    return TourResult(summary, receipts, screens, len(dossiers), len(driver.taken), tuple(driver.strays.seen))


def _fresh_folders(out: Path) -> tuple[Path, Path, Path]:
    """Data, receipts and screens below ``out``, without what an earlier tour left there."""
    data, receipts, screens = out / "data", out / "receipts", out / "screens"
    try:
        (out / "summary.json").unlink(missing_ok=True)
        _clear(data / PRINTS_FOLDER, "*.pdf")
        _clear(data, f"{DATABASE_FILE}*")
        _clear(data, "preferences*")
        _clear(receipts, "*.pdf")
        _clear(screens, "[0-9][0-9]-*.png")
        for folder in (data, receipts, screens):
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentProblem("out_folder_unwritable", field="out") from error
    return data, receipts, screens


def _clear(folder: Path, pattern: str) -> None:
    if folder.is_dir():
        for file in folder.glob(pattern):
            if file.is_file():
                file.unlink()


def _make_sample(data: Path) -> None:
    from desktop_app.composition import open_database
    from desktop_app.services.sample import create_sample

    database = open_database(Settings(data), START)
    try:
        create_sample(database, START, START)
    finally:
        database.dispose()


def _open_window(session: DeskSession, driver: Driver) -> None:
    window = session.window
    ready: list[bool] = []
    session.ready.connect(lambda: ready.append(True))
    window.resize(*PICTURE)
    window.show()
    window.activateWindow()
    driver.wait_for(lambda: bool(ready), "window")
    driver.warm_up()


def _wait_for_prints(session: DeskSession, driver: Driver) -> None:
    """Everything asked for has come out of the printer."""
    services = session.services
    if services is None:
        raise TourStuckError("services")
    jobs = services.print_jobs(COUNTER)
    driver.wait_for(lambda: jobs.waiting_count() == 0, "prints")


def _figures(session: DeskSession) -> Figures:
    services = session.services
    if services is None:
        raise TourStuckError("services")
    today = in_vietnam(services.clock.now()).date()
    return services.statistics.figures(Period(today, today))


def _first_start(driver: Driver) -> None:
    """The first page of an office that has no data yet, in a folder of its own that is thrown away."""
    folder = Path(tempfile.mkdtemp(prefix="motcua-tour-"))
    session = DeskSession(Settings(folder), driver.clock)
    try:
        guest = Driver(session, driver.clock, driver.pictures, hurried=driver.hurried)
        guest.taken = driver.taken
        session.window.resize(*PICTURE)
        session.window.show()
        session.window.activateWindow()
        guest.wait_for(lambda: session.services is not None, "first start")
        guest.picture("lan-dau")
    finally:
        session.window.close()
        session.close()
        shutil.rmtree(folder, ignore_errors=True)
