"""Một Cửa: the front desk of a Vietnamese one-stop-shop."""

from __future__ import annotations

__version__ = "0.1.0"
