"""The tour: drives the real windows by keys on a sample centre with a standing clock, and keeps what comes out."""

from __future__ import annotations
