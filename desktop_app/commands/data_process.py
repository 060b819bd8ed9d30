"""``python main.py data-process``: the window's own child, on standard input and output."""

from __future__ import annotations


def run(_args: None) -> int:
    from desktop_app.data_process.child import main

    return main()
