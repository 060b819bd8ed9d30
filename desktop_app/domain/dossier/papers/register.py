"""The context of the register of dossiers."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.dossier.papers.head import PaperHead, Signer


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One line of the book. Times are short ("09:40 26/11/2026"): the columns are narrow."""

    line_no: str
    """The book's number: from 1 at the start of each year."""
    code: str
    matter: str
    sets: int
    owner_name: str
    owner_address: str
    phone: str
    """Masked unless the officer may print it in full."""
    received_text: str
    due_text: str
    delivery: str
    """Phương thức nhận kết quả: "tại quầy", "bưu chính", "trực tuyến"."""
    handling_unit: str
    """Cơ quan chủ trì giải quyết."""
    returned_text: str = ""
    returned_by: str = ""
    """Bên giao: a name stands where a signature would; empty for a pen."""
    collected_by: str = ""
    """Bên nhận."""
    officer_name: str = ""
    """Người nhận hồ sơ."""
    area: str = ""
    """Địa bàn phát sinh hồ sơ."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RegisterContext:
    """Mẫu 06 of TT 01/2018, 07 of TT 03/2025 – sổ theo dõi hồ sơ, A4 landscape."""

    head: PaperHead
    from_text: str
    """ "01/01/2026"."""
    to_text: str
    status_text: str
    """Which dossiers are listed: "tất cả", "đang giải quyết"; empty leaves it out."""
    book_no: str
    """ "01/2026"."""
    rows: tuple[RegisterRow, ...]
    clerk_name: str
    """Who keeps the book."""
    signer: Signer
    first_line: str = ""
    last_line: str = ""
    locked_text: str = ""
    """The day the book was locked, "31/12/2026"; empty while it is open: then no closing words are drawn."""
