"""The chapter of the hall: a number from the machine, the call on the board, a dossier for it, the rating, the figures.

The machine, the board and the rating screen are the real windows with their own sessions on the tour's data folder; in
the tour they live in this process, so that they share its clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.config import Settings
from desktop_app.domain.actor import Actor
from desktop_app.hall_session import HallSession, MakeWindow
from desktop_app.services.rights import KIOSK, RATING
from desktop_app.tour import people
from desktop_app.tour.chapters import Tour
from desktop_app.tour.driver import PICTURE, TourStuckError
from ui.shortcuts import Key

WAITING = 7
"""Numbers taken before the tour's own counter opens."""


@contextmanager
def _device(tour: Tour, make: MakeWindow, actor: Actor) -> Iterator[HallSession]:
    """A window of the hall beside the desk's, opened and shown; closed afterwards."""
    driver = tour.driver
    desk = driver.session.settings
    session = HallSession(Settings(desk.folder), make, actor=actor, counter=desk.counter, clock=driver.clock)
    driver.strays.expected.add(session.window)
    session.window.resize(*PICTURE)
    session.window.show()
    session.start()
    try:
        driver.wait_for(lambda: session.services is not None, "the hall's window")
        yield session
    finally:
        session.close()
        session.window.close()
        session.window.deleteLater()
        driver.session.window.activateWindow()
        driver.settle()


def _settle(tour: Tour, session: HallSession) -> None:
    """Until the window beside the desk has read and shown what changed."""
    for _ in range(3):
        tour.driver.pause(150)
        session.runner.drain(10)
    tour.driver.pause(50)


def _touch(tour: Tour, session: HallSession, button: QWidget) -> None:
    """A finger: more than the moment after the last change of page, in which the machine hears nothing."""
    tour.driver.pass_time(timedelta(seconds=1))
    session.ticker.tick()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    _settle(tour, session)


def numbers(tour: Tour) -> None:
    """The ticket machine: its first page, numbers by touch, and the slip as the printer's bytes draw it."""
    from ui.hall.kiosk import create
    from ui.hall.kiosk.view import KioskWindow

    driver = tour.driver
    with _device(tour, create, KIOSK) as machine:
        window = machine.window
        assert isinstance(window, KioskWindow)
        _settle(tour, machine)
        _touch(tour, machine, window.start.priority)
        driver.keep(window, "may-lay-so-uu-tien")
        _touch(tour, machine, window.priorities.buttons[0])
        driver.keep(window, "may-lay-so-sau-uu-tien")
        for number in range(WAITING):
            _touch(tour, machine, window.start.tiles[number % 3])
            if number < WAITING - 1:
                driver.pass_time(timedelta(seconds=45))
                machine.ticker.tick()
                _settle(tour, machine)
        driver.keep(window, "may-lay-so-xong")
        driver.pass_time(timedelta(seconds=45))
        machine.ticker.tick()
        _settle(tour, machine)
        driver.keep(window, "may-lay-so")
    _keep_slip(tour)


def _keep_slip(tour: Tour) -> None:
    """A slip of the desk's own counter, from the bytes that a roll printer gets."""
    from desktop_app.domain.exchange.hall import TakeTicket
    from desktop_app.domain.hall.ticket import TakenVia
    from printing.tickets import slip_picture

    office, actor = tour.driver.session.services, tour.driver.session.window.context.actor
    if office is None:
        raise TourStuckError("no services")
    group = office.tickets.menu().groups[0].key
    taken = office.tickets.take(actor, TakeTicket(group, via=TakenVia.DESK))
    tour.driver.keep_bytes(slip_picture(taken.slip), "phieu-so-thu-tu")


def calling(tour: Tour) -> None:
    """F3 by single keys: open the counter, call; the board shows it; a dossier for the number; the visit's end."""
    from ui.hall.board.view import BoardWindow

    driver = tour.driver
    driver.press(Key.QUEUE)
    driver.picture("hang-cho-quay-dong")
    driver.alone("Space")
    driver.settle()
    driver.picture("hang-cho")
    with _device(tour, BoardWindow, Actor("")) as board:
        _settle(tour, board)
        driver.session.window.activateWindow()
        driver.pass_time(timedelta(seconds=20))
        driver.alone("Space")
        driver.settle()
        driver.picture("hang-cho-dang-goi")
        _settle(tour, board)
        driver.keep(board.window, "bang-so")
    driver.pass_time(timedelta(minutes=1))
    before = tour.last_code()
    driver.alone("Return")
    driver.settle()
    driver.scan(people.MAN)
    driver.start_counting()
    driver.type("ctbs\r2\r1")
    driver.press(Key.ALL_PAPERS)
    driver.picture("tiep-nhan-theo-so")
    driver.press(Key.PRIMARY)
    tour.accepted("2.000815", before)
    driver.pass_time(timedelta(minutes=5))
    driver.press(Key.FINISH_TICKET)
    driver.settle()
    driver.picture("hang-cho-xong")
    driver.alone("N")
    driver.picture("hang-cho-cap-so")
    driver.press(Key.BACK)
    driver.alone("M")
    driver.picture("hang-cho-quay")
    driver.press(Key.BACK)
    driver.alone("H")
    driver.picture("hang-cho-lich-hen")
    driver.press(Key.BACK)


def rating(tour: Tour) -> None:
    """The small screen at the counter asks after the service, and thanks."""
    from desktop_app.domain.satisfaction.ballot import Level
    from ui.hall.rating import create
    from ui.hall.rating.view import RatingWindow

    driver = tour.driver
    with _device(tour, create, Actor(RATING.officer, driver.session.settings.counter)) as screen:
        window = screen.window
        assert isinstance(window, RatingWindow)
        _settle(tour, screen)
        screen.ticker.tick()
        _settle(tour, screen)
        driver.keep(window, "danh-gia-hoi")
        _touch(tour, screen, window.ask.faces[Level.DISSATISFIED])
        driver.keep(window, "danh-gia-ly-do")
        _touch(tour, screen, window.reasons.send_button)
        driver.keep(window, "danh-gia-cam-on")


def hall_figures(tour: Tour) -> None:
    """F7: the hall this second and over the day, what people said, and the reports that are handed in."""
    from ui.screens.statistics.reports.view import ReportsView

    driver = tour.driver
    driver.press(Key.STATISTICS)
    for key, name in (
        (Key.FIGURES_NOW, "sanh-luc-nay"),
        (Key.FIGURES_HALL, "thong-ke-hang-cho"),
        (Key.FIGURES_RATINGS, "thong-ke-hai-long"),
        (Key.FIGURES_REPORTS, "bao-cao-06a"),
    ):
        driver.press(key)
        driver.picture(name)
    reports = driver.session.window.findChild(ReportsView)
    assert isinstance(reports, ReportsView)
    reports.report.combo.setFocus(Qt.FocusReason.ShortcutFocusReason)
    for name in ("bao-cao-tre-han", "bao-cao-khong-cho", "bao-cao-chin-chi-so", "bao-cao-qd-766"):
        driver.chord("Down")
        driver.picture(name)
    driver.press(Key.FIGURES_DOSSIERS)


HALL = (numbers, calling, rating, hall_figures)
