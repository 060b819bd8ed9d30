"""What the tour leaves behind: papers under their codes, pictures, and ``summary.json``."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.acceptance import DossierAccepted
from desktop_app.domain.values import replace

_NO_DOSSIER = re.compile(r"[a-z0-9_]+-\d+(-\d+)?")
"""Papers of no dossier are named by their form and job; a dossier's code has capitals."""
SLIP_WIDTH_MM = 100
"""Narrower than this is the 80 mm slip, wider is Mẫu 01."""


@dataclass(frozen=True, slots=True)
class TourDossier:
    """One acceptance of the tour. ``keys`` were pressed after the card was scanned."""

    code: str
    procedure: str
    received_at: datetime
    due_at: datetime
    promise_at: datetime | None
    qr_text: str
    keys: int
    receipt_pdf: str = ""
    """Mẫu 01, or the no-wait slip where nothing else was printed; relative to the tour's folder."""

    def as_json(self) -> dict[str, object]:
        return {
            "code": self.code,
            "procedure": self.procedure,
            "received_at": in_vietnam(self.received_at).isoformat(),
            "due_at": in_vietnam(self.due_at).isoformat(),
            "promise_at": in_vietnam(self.promise_at).isoformat() if self.promise_at else None,
            "receipt_pdf": self.receipt_pdf,
            "qr_text": self.qr_text,
            "keys": self.keys,
        }


def tour_dossier(done: DossierAccepted, procedure: str, keys: int) -> TourDossier:
    """The facts of one acceptance."""
    return TourDossier(done.code, procedure, done.received_at, done.due_at, done.promise_at, done.qr_text, keys)


def collect_papers(dossiers: Sequence[TourDossier], printed: Path, receipts: Path) -> tuple[TourDossier, ...]:
    """Copy everything that was printed: ``CODE.pdf`` is Mẫu 01, ``CODE-khong-cho.pdf`` the slip, then ``CODE-2`` …"""
    found = []
    for dossier in dossiers:
        papers = sorted(printed.glob(f"{dossier.code}*.pdf"), key=_print_order)
        names = [_file_name(dossier.code, paper) for paper in papers]
        used: dict[str, int] = {}
        copied = []
        for paper, name in zip(papers, names, strict=True):
            used[name] = used.get(name, 0) + 1
            target = receipts / (f"{name}.pdf" if used[name] == 1 else f"{name}-{used[name]}.pdf")
            shutil.copyfile(paper, target)
            copied.append(target.name)
        best = f"{dossier.code}.pdf" if f"{dossier.code}.pdf" in copied else next(iter(copied), "")
        found.append(replace(dossier, receipt_pdf=f"receipts/{best}" if best else ""))
    return tuple(found)


def collect_others(printed: Path, receipts: Path) -> None:
    """Copy the papers of no dossier too (guidance, refusal at the desk)."""
    for paper in printed.glob("*.pdf"):
        if _NO_DOSSIER.fullmatch(paper.stem):
            shutil.copyfile(paper, receipts / paper.name)


def _print_order(paper: Path) -> tuple[int, str]:
    """``CODE.pdf``, ``CODE-2.pdf`` … ``CODE-10.pdf``."""
    return len(paper.stem), paper.stem


def _file_name(code: str, paper: Path) -> str:
    from printing.raster import page_size

    width, _height = page_size(paper.read_bytes(), 0)
    return f"{code}-khong-cho" if width < SLIP_WIDTH_MM else code


def write_summary(
    folder: Path,
    dossiers: Sequence[TourDossier],
    screens: Sequence[str],
    figures: dict[str, object],
) -> Path:
    """``summary.json``, written last: when it is there, everything it names is there too."""
    target = folder / "summary.json"
    body: dict[str, object] = {
        "dossiers": [one.as_json() for one in dossiers],
        "screens": list(screens),
    }
    body["figures"] = figures
    target.write_text(json.dumps(body, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return target
