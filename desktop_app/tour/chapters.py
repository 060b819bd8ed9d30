"""The chapters of the tour, one function a job of the desk; each leaves the window ready for the next."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QApplication

from desktop_app.domain.dossier.acceptance import DossierAccepted
from desktop_app.tour import people
from desktop_app.tour.driver import Driver, TourStuckError
from desktop_app.tour.report import TourDossier, tour_dossier
from ui.shortcuts import Key

SETTINGS_PAGES = (
    "can-bo", "bo-phan", "quay", "nhom-dich-vu", "dien-uu-tien", "quy-tac-hang-cho", "may-in",
    "chuong-trinh-khong-cho", "lich-lam-viec", "le-phi", "thoi-gian-tung-buoc", "so-chung-thuc", "giong-goi-so",
    "bang-so", "danh-gia", "giao-dien",
)  # fmt: skip
"""The pages of F9 below the first one, in the order of its list."""


class Tour:
    """What happened so far."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.dossiers: list[TourDossier] = []

    def accepted(self, procedure: str, before: str) -> TourDossier:
        """Wait for the acceptance under way, note it with the keys it took, and wait for its paper."""
        driver = self.driver
        keys = driver.keys
        driver.wait_for(lambda: self._last_code() not in ("", before), "acceptance")
        done = self._last()
        if done is None:
            raise TourStuckError("acceptance")
        noted = tour_dossier(done, procedure, keys)
        self.dossiers.append(noted)
        printed = driver.session.settings.folder / "ban-in"
        driver.wait_for(lambda: any(printed.glob(f"{noted.code}*.pdf")), "paper")
        driver.settle()
        return noted

    def last_code(self) -> str:
        """Code of the last acceptance, empty before the first."""
        return self._last_code()

    def _last(self) -> DossierAccepted | None:
        screen = self.driver.session.window.current_screen()
        last = getattr(getattr(screen, "presenter", None), "last", None)
        return None if last is None else last.done

    def _last_code(self) -> str:
        done = self._last()
        return "" if done is None else done.code


def empty_desk(tour: Tour) -> None:
    """The first page as the day begins, and the keys of the program."""
    driver = tour.driver
    driver.picture("tiep-nhan-trong")
    driver.press(Key.HELP)
    driver.picture("phim-tat")
    driver.press(Key.BACK)


def certified_copy(tour: Tour) -> None:
    """Scan, procedure by letters, pages and copies, all papers, accept: the commonest matter of the desk."""
    driver, before = tour.driver, tour.last_code()
    driver.scan(people.FATHER)
    driver.picture("tiep-nhan-quet-the")
    driver.start_counting()
    driver.type("ctbs")
    keys = driver.keys
    driver.picture("tiep-nhan-chon-thu-tuc")
    driver.keys = keys
    driver.type("\r5\r3")
    driver.press(Key.ALL_PAPERS)
    driver.press(Key.WITH_RECEIPT)
    driver.picture("tiep-nhan-chung-thuc")
    driver.press(Key.PRIMARY)
    tour.accepted("2.000815", before)
    driver.picture("tiep-nhan-xong")


def birth_registration(tour: Tour) -> None:
    """A father registers his child: the child is the owner, the parent submits."""
    driver, before = tour.driver, tour.last_code()
    driver.scan(people.FATHER)
    driver.start_counting()
    driver.type("ks\r")
    driver.settle()
    driver.type("Minh An\r151126")
    driver.press(Key.ALL_PAPERS)
    driver.press(Key.AS_NO_WAIT)
    driver.picture("tiep-nhan-khai-sinh")
    driver.press(Key.PRIMARY)
    tour.accepted("1.001193", before)


def three_working_days(tour: Tour) -> None:
    """A matter of three working days with the province's fee, paid at once."""
    driver, before = tour.driver, tour.last_code()
    driver.scan(people.WOMAN)
    driver.start_counting()
    driver.type("hon nhan\r")
    driver.settle()
    driver.press(Key.ALL_PAPERS)
    driver.press(Key.AS_NO_WAIT)
    driver.press(Key.FEE_PAID)
    driver.picture("tiep-nhan-ba-ngay")
    driver.press(Key.PRIMARY)
    tour.accepted("1.004873", before)


def promised_extract(tour: Tour, card: str, copies: str) -> TourDossier:
    """An extract with a no-wait promise."""
    driver, before = tour.driver, tour.last_code()
    driver.scan(card)
    driver.start_counting()
    driver.type("trich luc\r")
    driver.settle()
    driver.type(copies)
    driver.press(Key.ALL_PAPERS)
    driver.settle()
    driver.press(Key.PRIMARY)
    return tour.accepted("2.000635", before)


def promises(tour: Tour) -> None:
    """Two promises: one kept, one turned into an appointment with a reason."""
    driver = tour.driver
    kept = promised_extract(tour, people.MAN, "2")
    turned = promised_extract(tour, people.OLD_WOMAN, "1")
    driver.press(Key.NO_WAIT)
    driver.picture("khong-cho")
    driver.pass_time(timedelta(minutes=13))
    driver.find_row(kept.code)
    driver.press(Key.NO_WAIT_RECEIPT)
    driver.settle()
    driver.enter()
    driver.picture("khong-cho-xong")
    driver.press(Key.BACK)
    driver.find_row(turned.code)
    driver.press(Key.TO_APPOINTMENT)
    driver.type("Sổ gốc đang mượn")
    driver.picture("khong-cho-chuyen-hen")
    driver.press(Key.PRIMARY)
    driver.picture("khong-cho-da-chuyen")


def hand_over(tour: Tour) -> None:
    """The citizen comes back with the receipt: scan, look, hand over."""
    driver = tour.driver
    ready = next(one for one in tour.dossiers if one.procedure == "2.000635")
    driver.press(Key.RETURNING)
    driver.picture("tra-ket-qua")
    driver.scan(ready.qr_text)
    driver.picture("tra-ket-qua-quet")
    driver.press(Key.COLLECT_NOW)
    driver.chord("Down")
    driver.settle()
    driver.press(Key.PRIMARY)
    driver.picture("tra-ket-qua-xong")
    driver.press(Key.BY_POST)
    driver.picture("gui-buu-dien")
    driver.press(Key.MONEY)
    driver.picture("tien-trong-ngay")
    driver.press(Key.AT_COUNTER)


def dossiers(tour: Tour) -> None:
    """Lists, search from anywhere, one dossier with its time line."""
    driver = tour.driver
    driver.press(Key.DOSSIERS)
    driver.picture("ho-so")
    driver.press(Key.SEARCH)
    driver.type("minh hoa\r")
    driver.picture("ho-so-tim")
    driver.scan(tour.dossiers[0].qr_text)
    driver.picture("ho-so-chi-tiet")
    driver.press(Key.BACK)


def figures(tour: Tour) -> None:
    """Figures of the day and their charts."""
    driver = tour.driver
    driver.press(Key.STATISTICS)
    driver.picture("thong-ke")
    driver.press(Key.TABLES)
    driver.picture("thong-ke-bang")
    driver.press(Key.TABLES)


def catalogue(tour: Tour) -> None:
    """Procedures and their versions: looked up, edited, looked at ahead, and printed for the citizen."""
    driver = tour.driver
    driver.press(Key.CATALOGUE)
    driver.picture("danh-muc")
    driver.type("ks\r")
    driver.settle()
    driver.press(Key.EDIT_PROCEDURE)
    driver.picture("danh-muc-soan")
    driver.press(Key.BACK)
    driver.press(Key.DAY_PREVIEW)
    driver.picture("danh-muc-ngay")
    driver.press(Key.BACK)
    driver.press(Key.LEAFLET)
    driver.picture("danh-muc-to-gap")
    driver.press(Key.BACK)


def settings(tour: Tour) -> None:
    """The pages where everything that is data is kept."""
    driver = tour.driver
    driver.press(Key.SETTINGS)
    driver.picture("quan-tri")
    driver.press(Key.SETTINGS_LIST)
    for page in SETTINGS_PAGES:
        driver.chord("Down")
        driver.picture(f"quan-tri-{page}")


def mistakes(tour: Tour) -> None:
    """Bad input stays where it was typed, with a sentence beside it; papers that are missing are named."""
    driver = tour.driver
    driver.press(Key.RECEPTION)
    driver.press(Key.CLEAR)
    driver.settle()
    driver.type("09909000012\rNguyễn Văn 1\r31021990\r")
    driver.press(Key.GO_PROCEDURE)
    driver.type("ks\r")
    driver.settle()
    driver.press(Key.PRIMARY)
    driver.picture("tiep-nhan-sai")
    driver.press(Key.CLEAR)
    driver.settle()
    driver.scan(people.STUDENT[:60])
    driver.picture("the-bi-cat")
    driver.press(Key.BACK)
    driver.scan(people.STUDENT)
    driver.type("ctbs\r")
    driver.settle()
    driver.press(Key.PRIMARY)
    driver.picture("tiep-nhan-thieu-giay")
    driver.press(Key.CLEAR)
    driver.settle()


def dark_theme(tour: Tour) -> None:
    """The same page for an evening shift."""
    from ui.app import change_theme

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    driver = tour.driver
    driver.scan(people.STUDENT)
    driver.type("ctbs\r5\r2")
    driver.press(Key.ALL_PAPERS)
    change_theme(app, "dark")
    driver.picture("giao-dien-toi")
    change_theme(app, "light")
    driver.press(Key.CLEAR)
    driver.settle()


CHAPTERS = (
    empty_desk,
    certified_copy,
    birth_registration,
    three_working_days,
    promises,
    hand_over,
    dossiers,
    figures,
    settings,
    mistakes,
    dark_theme,
)
