"""WORKAROUND PYSIDE-2029: after PySide6 is imported, every later import reads the whole source of the module it loads.

PySide looks there for the word "PySide6", to know whom its feature switches (``from __feature__ import …``)
may concern. Nobody here switches features, and SQLAlchemy, reportlab and their friends
are eight megabytes of source: on the machine of docs/performance.md that was 100 ms of every start.
"""

from __future__ import annotations

import sys

_FEATURE = "shibokensupport.feature"
_LOOK = "_mod_uses_pyside"


def make_imports_plain() -> None:
    """Call once after PySide6.QtCore was imported. A PySide that works otherwise is left as it is.

    The import hook itself must stay: ``from PySide6.QtCore import *`` (qtpy, pyqtgraph) is complete only through it.
    """
    feature = sys.modules.get(_FEATURE)
    if hasattr(feature, _LOOK):
        setattr(feature, _LOOK, _uses_no_feature)


def _uses_no_feature(_module: object) -> bool:
    return False
