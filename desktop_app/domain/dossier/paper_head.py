"""From the centre's record to the header of a paper."""

from __future__ import annotations

from datetime import datetime

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.papers.head import PaperHead
from desktop_app.domain.dossier.papers.wording import FormWording
from desktop_app.domain.dossier.printing import FONT_SET
from desktop_app.domain.formatting import long_date
from desktop_app.domain.office import Centre


def paper_head(centre: Centre, wording: FormWording, issued_at: datetime, number: str = "") -> PaperHead:
    """Header of a paper issued at ``issued_at`` (aware); ``number`` without the form's suffix."""
    return PaperHead(
        wording=wording,
        font_set=FONT_SET,
        superior_body=centre.superior_body,
        centre_name=centre.name,
        place_and_date=f"{centre.place}, {long_date(in_vietnam(issued_at).date())}",
        number=number,
        receiving_unit=centre.receiving_unit,
        centre_address=centre.address,
        centre_phone=centre.phone,
        hotline=centre.hotline,
        lookup_address=centre.lookup_address,
    )
