"""Signals are used before any window here, so the constants are made safe first."""

from __future__ import annotations

import pytest

from desktop_app.runtime.immortal import make_constants_immortal


@pytest.fixture(scope="session", autouse=True)
def _constants():
    make_constants_immortal()
