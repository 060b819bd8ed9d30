"""The line in which writers of a SQLite file stand: nobody starves, nobody hangs, a killed process leaves it."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import sqlalchemy as sa

from desktop_app.errors import EnvironmentProblem
from models.engine import Database
from models.turn import Line

HOLD = """
import sys, time
from pathlib import Path
from models.turn import Line
with Line(Path(sys.argv[1])).turn(5):
    print("here", flush=True)
    time.sleep(60)
"""


def test_one_at_a_time_of_threads_and_of_lines_on_the_same_file(tmp_path: Path) -> None:
    lines = [Line(tmp_path / "a-turn"), Line(tmp_path / "a-turn")]
    inside: list[int] = []
    most: list[int] = []

    def work(line: Line) -> None:
        for _ in range(20):
            with line.turn(10):
                inside.append(1)
                most.append(len(inside))
                time.sleep(0.001)
                inside.pop()

    threads = [threading.Thread(target=work, args=(lines[number % 2],)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 120
    assert max(most) == 1


@pytest.mark.parametrize("same", [True, False])
def test_who_waits_too_long_is_told_and_the_line_goes_on(tmp_path: Path, *, same: bool) -> None:
    first = Line(tmp_path / "a-turn")
    second = first if same else Line(tmp_path / "a-turn")
    answers: list[str] = []

    def too_late() -> None:
        try:
            with second.turn(0.2):
                answers.append("in")
        except EnvironmentProblem as problem:
            answers.append(problem.code)

    with first.turn(1):
        thread = threading.Thread(target=too_late)
        thread.start()
        thread.join()
    assert answers == ["database_busy"]
    for _ in range(3):  # the one who was left behind has given the lock back
        with second.turn(2), pytest.raises(EnvironmentProblem), first.turn(0.1):
            pass


def test_a_killed_process_leaves_the_line(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "a-turn")]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "here\n"
        with pytest.raises(EnvironmentProblem, match="database_busy"), Line(tmp_path / "a-turn").turn(0.2):
            pass
        holder.send_signal(signal.SIGKILL)
    with Line(tmp_path / "a-turn").turn(2):
        pass


def test_where_the_file_system_knows_no_locks_everything_goes_on_and_nothing_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []

    def no_locks(file: int) -> bool:
        opened.append(file)
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr("models.turn._try", no_locks)
    with Line(tmp_path / "a-turn").turn(1):
        [file] = opened
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(file)


def test_without_a_place_to_stand_the_database_itself_speaks(tmp_path: Path) -> None:
    (tmp_path / "motcua.db-turn").mkdir()  # cannot be opened as a file, whoever runs this test
    database = Database(f"sqlite:///{tmp_path / 'motcua.db'}")
    with database.write() as session:
        session.execute(sa.text("CREATE TABLE t (a INTEGER)"))
    assert database.tables() == {"t"}
    database.dispose()
    assert (tmp_path / "motcua.db-turn").is_dir()
