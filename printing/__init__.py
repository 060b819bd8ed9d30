"""Printed forms and the way to a printer (docs/forms.md)."""

from __future__ import annotations
