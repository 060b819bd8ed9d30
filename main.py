"""Một Cửa: ``python main.py`` opens the window, ``python main.py --help`` lists the commands."""

from __future__ import annotations

import sys

from desktop_app import bootstrap

if __name__ == "__main__":
    sys.exit(bootstrap.run(sys.argv[1:]))
