"""Charts of counts: bars by keys, with their table. pyqtgraph is loaded by ``preload`` or by the first chart."""

from __future__ import annotations

import importlib


def preload() -> None:
    """Import what the charts stand on (a few tenths of a second); the window calls it in an idle moment."""
    importlib.import_module("ui.charts.plot")
