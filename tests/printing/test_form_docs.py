"""docs/forms.md names every paper and shows a page of each."""

from __future__ import annotations

import re
from pathlib import Path

from PIL import Image

from desktop_app.domain.dossier.papers import PaperForm, PaperKind

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "forms.md").read_text(encoding="utf-8")


def test_every_form_has_its_row():
    for kind in PaperKind:
        assert f"`{kind.value}`" in PAGE, kind
    for form in PaperForm:
        assert f"`{form.value}`" in PAGE, form


def test_every_form_has_its_picture_and_none_is_large():
    shown = set(re.findall(r"\(pictures/forms/([a-z0-9_]+)\.png\)", PAGE))
    assert {form.value for form in PaperForm} <= shown
    for name in shown:
        path = DOCS / "pictures" / "forms" / f"{name}.png"
        assert path.stat().st_size <= 60 * 1024, name
        with Image.open(path) as image:
            assert image.width >= 200
    assert {path.stem for path in (DOCS / "pictures" / "forms").glob("*.png")} == shown
