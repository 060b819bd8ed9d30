"""Một Cửa: ``python main.py`` opens the window, ``python main.py --help`` lists the commands."""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder


def use_own_environment() -> None:
    """Started by a Python without our packages: start again in the environment that ``make run`` set up."""
    if PathFinder.find_spec("msgspec") is not None:
        return
    from pathlib import Path  # only here: the start of the data process would have to wait for it

    own = Path(__file__).parent / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if own.exists():
        os.execv(own, [str(own), *sys.argv])


if __name__ == "__main__":
    use_own_environment()
    from desktop_app import bootstrap

    sys.exit(bootstrap.run(sys.argv[1:]))
