"""``python main.py``: the desk's window. Where there is no display it says so and runs the tour instead."""

from __future__ import annotations

import gc
import os
import sys

from desktop_app.bench import START_MARKS

TYPE_CHECKING = False  # as in typing, whose import the start of the data process would have to wait for
if TYPE_CHECKING:
    import argparse

    from desktop_app.data_process.launch import Launched
    from desktop_app.session import DeskSession

NAME = "window"
HELP = {"vi": "mở cửa sổ làm việc", "en": "open the desk's window"}

START_IS_OVER_MS = 2_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--theme", choices=("light", "dark", "high_contrast"), help="giao diện / theme")
    parser.add_argument("--lang", choices=("vi", "en"), help="ngôn ngữ / language")
    parser.add_argument("--sample", action="store_true", help="dùng dữ liệu mẫu nếu chưa có trung tâm / sample centre")


def begin() -> Launched | None:
    """The first act, before the command line is read and PySide6 loaded: the data process sets out to load, too."""
    if not has_display():
        return None
    from desktop_app.data_process.launch import launch

    try:
        return launch()
    except OSError:  # tried again when the office is opened, and told there
        return None


def run(args: argparse.Namespace) -> int:
    if not has_display():
        return _tour_instead()
    from desktop_app.config import settings
    from desktop_app.runtime.plain_imports import make_imports_plain

    wanted = settings(args.data, args.db, args.officer, args.counter, args.lang)
    # What a start loads stays, and looking through it again and again costs 30 ms; then the window's thread collects.
    gc.disable()
    from PySide6.QtCore import QTimer

    make_imports_plain()
    from ui.app import create_application
    from ui.preferences import load_preferences

    preferences = load_preferences(wanted.folder)
    app = create_application(
        sys.argv[:1], theme=args.theme or preferences.theme, language=args.lang or preferences.language
    )
    from desktop_app.data_process.door import ChildDoor
    from desktop_app.runtime.collecting import GuiCollector
    from desktop_app.session import DeskSession

    session = DeskSession(wanted, door=ChildDoor(wanted, args.launched, sample=args.sample))
    marks = _StartMarks.from_environment(session)
    _install_crash_reporter(session)
    session.keeps_log = True
    session.window.show()
    collector = GuiCollector(app)
    QTimer.singleShot(START_IS_OVER_MS, collector.start)
    code = app.exec()
    session.close()
    if marks is not None:
        marks.close()
    return code


def has_display() -> bool:
    """Whether a window can be opened: Windows and macOS always, elsewhere when a display is named."""
    if os.environ.get("QT_QPA_PLATFORM", "") not in ("", "xcb", "wayland"):
        return True
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tour_instead() -> int:
    from desktop_app.commands import tour

    sys.stdout.write(
        "Máy này không có màn hình, nên chương trình chạy chuyến tham quan thay cho cửa sổ.\n"
        "This machine has no display: running the tour instead of the window.\n"
    )
    return tour.run_into("tour")


def _install_crash_reporter(session: object) -> None:
    from desktop_app.session import DeskSession

    if isinstance(session, DeskSession):
        session.install_crash_reporter()


class _StartMarks:
    """Tells ``bench`` when the page was painted and answers keys, and when a first acceptance was possible."""

    def __init__(self, session: DeskSession, descriptor: int) -> None:
        from desktop_app.bench.key_answer import KeyAnswer

        self._pipe = os.fdopen(descriptor, "w", buffering=1)
        self._session = session
        self._answer = KeyAnswer(session.window)
        self._answer.answered.connect(self._on_answered)
        session.window.painted.connect(self._answer.ask)
        session.ready.connect(self._on_ready)

    @classmethod
    def from_environment(cls, session: DeskSession) -> _StartMarks | None:
        wanted = os.environ.get(START_MARKS)
        return cls(session, int(wanted)) if wanted else None

    def _on_answered(self) -> None:
        self._pipe.write("painted\n")

    def _on_ready(self) -> None:
        """The services are open; the page still waits for its catalogue, without which nothing can be chosen."""
        from PySide6.QtCore import QTimer

        page = self._session.window.current_screen()
        presenter = getattr(page, "presenter", None)
        if presenter is not None and not presenter.ready:
            QTimer.singleShot(1, self._answer, self._on_ready)
            return
        self._pipe.write("ready\n")
        self._session.window.close()

    def close(self) -> None:
        self._pipe.close()
