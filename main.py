"""Một Cửa: ``python main.py`` opens the window, ``python main.py --help`` lists the commands."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path


def use_own_environment() -> None:
    """Started by a Python without our packages: start again in the environment that ``make run`` set up."""
    own = Path(__file__).parent / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if find_spec("msgspec") is None and own.exists():
        os.execv(own, [str(own), *sys.argv])


if __name__ == "__main__":
    use_own_environment()
    from desktop_app import bootstrap

    sys.exit(bootstrap.run(sys.argv[1:]))
