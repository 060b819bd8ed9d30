"""The chapters after reception: guidance, supplement, apology, refusal, correction, each by the keys of its page."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.tour import people
from desktop_app.tour.chapters import Tour, catalogue
from desktop_app.tour.report import TourDossier
from ui.shortcuts import Key


def turned_away(tour: Tour) -> None:
    """Before a number: a slip says in one go what is missing; a matter of somewhere else is refused in writing."""
    driver = tour.driver
    driver.press(Key.RECEPTION)
    driver.press(Key.CLEAR)
    driver.settle()
    driver.scan(people.STUDENT)
    driver.type("hon nhan\r")
    driver.settle()
    driver.press(Key.GUIDE)
    driver.picture("huong-dan-bo-sung")
    driver.scan(people.MAN)
    driver.type("ctbs\r")
    driver.settle()
    driver.press(Key.TURN_AWAY)
    driver.type("Bản chính đã bị tẩy xóa")
    driver.picture("tu-choi-tiep-nhan")
    driver.press(Key.PRIMARY)
    driver.settle()


def supplement(tour: Tour) -> None:
    """Mẫu 02 is asked once and in full; when the papers have come the limit starts anew, with a new receipt."""
    driver = tour.driver
    _open(tour, _dossier(tour, "1.004873"))
    driver.press(Key.ASK_SUPPLEMENT)
    driver.alone("Space")
    driver.alone("Return")
    driver.type("Trích lục ghi chú ly hôn")
    driver.press(Key.STEP_ADD)
    driver.alone("Return")
    driver.type("Chưa có giấy tờ chứng minh việc hôn nhân trước đã chấm dứt")
    driver.picture("yeu-cau-bo-sung")
    _take(tour)
    driver.picture("cho-bo-sung")
    driver.pass_time(timedelta(minutes=20))
    driver.press(Key.RECEIVE_SUPPLEMENT)
    driver.press(Key.STEP_ALL)
    driver.picture("nhan-bo-sung")
    _take(tour)
    driver.picture("da-bo-sung")


def apology(tour: Tour) -> None:
    """Mẫu 04: the reason and the one new appointment, proposed by the calendar."""
    driver = tour.driver
    driver.press(Key.EXTEND)
    driver.alone("Return")
    driver.type("Chờ kết quả xác minh của nơi thường trú trước đây")
    driver.picture("xin-loi-hen-lai")
    _take(tour)
    driver.picture("da-hen-lai")
    driver.press(Key.BACK)


def refusal(tour: Tour) -> None:
    """Mẫu 03 after the work: finished with a refusal, in writing and with its reason."""
    driver = tour.driver
    _open(tour, _dossier(tour, "2.000815"))
    driver.press(Key.REFUSE)
    driver.type("Bản chính cấp sai thẩm quyền")
    driver.picture("tu-choi-giai-quyet")
    _take(tour)
    driver.picture("da-tu-choi")
    driver.press(Key.BACK)


def correction(tour: Tour) -> None:
    """A name typed wrong: the same number, the old receipt superseded, the new one printed."""
    driver, before = tour.driver, tour.last_code()
    driver.press(Key.RECEPTION)
    driver.press(Key.CLEAR)
    driver.settle()
    driver.scan(people.MAN)
    driver.start_counting()
    driver.type("ctbs\r2\r1")
    driver.press(Key.ALL_PAPERS)
    driver.press(Key.AS_NO_WAIT)
    driver.settle()
    driver.press(Key.PRIMARY)
    tour.accepted("2.000815", before)
    driver.press(Key.CORRECT_LAST)
    driver.settle()
    driver.press(Key.GO_PROCEDURE)
    driver.chord("Tab")
    driver.chord("Tab")
    driver.settle()
    driver.chord("Ctrl+A")
    driver.type("3")
    driver.settle()
    driver.picture("sua-ho-so")
    driver.press(Key.PRIMARY)
    driver.type("Đếm nhầm số trang")
    driver.press(Key.PRIMARY)
    page = driver.session.window.current_screen()
    driver.wait_for(lambda: getattr(getattr(page, "presenter", None), "correcting", None) is None, "correction")
    driver.picture("da-sua-ho-so")


def hand_overs(tour: Tour) -> None:
    """The inbox, and dossiers given to a unit by scanning their receipts one after another."""
    driver = tour.driver
    driver.press(Key.DOSSIERS)
    driver.press(Key.GIVE_DOSSIERS)
    driver.settle()
    driver.scan(_dossier(tour, "1.001193").qr_text)
    driver.picture("ban-giao")
    driver.press(Key.BACK)


def _dossier(tour: Tour, procedure: str) -> TourDossier:
    return next(one for one in tour.dossiers if one.procedure == procedure)


def _take(tour: Tour) -> None:
    """Ctrl+Enter on the form of a step; it closes when the step was taken."""
    tour.driver.press(Key.PRIMARY)
    page = tour.driver.session.window.current_screen()
    steps = getattr(getattr(page, "panel", None), "steps", None)
    tour.driver.wait_for(lambda: getattr(steps, "form", None) is None, "step")


def _open(tour: Tour, dossier: TourDossier) -> None:
    """By its receipt, from anywhere; the keys go to the list beside it."""
    driver = tour.driver
    driver.press(Key.DOSSIERS)
    driver.scan(dossier.qr_text)


LIFE = (turned_away, supplement, apology, refusal, correction, hand_overs, catalogue)
