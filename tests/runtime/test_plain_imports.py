"""The workaround for PYSIDE-2029, tried in a process of its own: it changes how Python imports."""

from __future__ import annotations

import subprocess
import sys


def run(program, repository):
    done = subprocess.run([sys.executable, "-c", program], cwd=repository, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_sources_of_later_modules_are_not_read(repository):
    program = """
import PySide6.QtCore
from desktop_app.runtime.plain_imports import make_imports_plain
make_imports_plain()
import linecache, wave
print(any(name.endswith("wave.py") for name in linecache.cache))
"""

    assert run(program, repository) == "False"


def test_everything_of_a_qt_module_is_still_imported_by_a_star(repository):
    program = """
import PySide6.QtCore
from desktop_app.runtime.plain_imports import make_imports_plain
make_imports_plain()
from PySide6.QtCore import *
print(QTextStreamManipulator.__name__)
"""

    assert run(program, repository) == "QTextStreamManipulator"
