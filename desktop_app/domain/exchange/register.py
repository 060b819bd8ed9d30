"""The register of a year, printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegisterPrinted:
    lines: int
    print_job_ids: tuple[str, ...]
