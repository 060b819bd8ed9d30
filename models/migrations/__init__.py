"""Alembic migrations. ``HEAD`` lets a start find out that nothing is to be done without importing Alembic."""

from __future__ import annotations

HEAD = "20261122_0001"
"""The newest revision; a test keeps it equal to Alembic's own head."""

KNOWN = ("20261122_0001",)
"""Every revision this program can start from, oldest first."""
