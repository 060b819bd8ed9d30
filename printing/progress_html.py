"""The public progress sheet as one HTML file: nothing is loaded from elsewhere, and it works from a disk.

Its parts lie in ``resources/progress``: ``page.html`` with its places, ``page.css`` and ``page.js``, which
the page's own content security policy admits by their hashes alone. The dossiers are data in JSON, not markup; the
script writes them as text. Opened with ``#sanh`` it is a screen of the hall.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import TypeVar

from desktop_app.domain.progress import ProgressSheet
from resources import path_of

SAMPLE = "DỮ LIỆU MẪU"
HEADS = (("code", "Mã hồ sơ"), ("state", "Tình trạng"), ("due", "Hẹn trả"))
PROCEDURE_HEAD = ("procedure", "Thủ tục")
Word = TypeVar("Word")
_PLACE = re.compile(r"\{\{([a-z-]+)\}\}")


def progress_html(sheet: ProgressSheet) -> bytes:
    """The file, in UTF-8; the same sheet gives the same bytes."""
    style, script = _part("page.css"), _part("page.js")
    heads = (*HEADS, PROCEDURE_HEAD) if sheet.with_procedure else HEADS
    office = [name for name in (sheet.superior_body, sheet.centre) if name]
    places = {
        "title": escape(sheet.title),
        "centre": escape(sheet.centre),
        "office": "".join(f"<span>{escape(name)}</span>" for name in office),
        "as-of": escape(sheet.as_of_text),
        "range": escape(sheet.range_text),
        "sample": f'<p class="sample">{SAMPLE}</p>' if sheet.sample else "",
        "heads": "".join(
            f'<th role="columnheader" scope="col" class="{key}">{escape(title)}</th>' for key, title in heads
        ),
        "style": style,
        "style-hash": _hash(style),
        "script": script,
        "script-hash": _hash(script),
        "data": _data(sheet),
    }
    # One pass: what stands in a place is never looked at again, whatever a centre is called.
    return _PLACE.sub(lambda found: places[found[1]], _part("page.html")).encode()


def _data(sheet: ProgressSheet) -> str:
    """``{"states": [[words, settled]], "dues": […], "procedures": […], "rows": [[code, state, due, procedure]]}``.

    Rows name words by their place, as most of them repeat. ASCII without ``< > &``: nothing in it can end the element
    or begin another one.
    """
    states = _places((row.state, int(row.settled)) for row in sheet.rows)
    dues = _places(row.due for row in sheet.rows)
    procedures = _places(row.procedure for row in sheet.rows) if sheet.with_procedure else {}
    rows = []
    for row in sheet.rows:
        procedure = [procedures[row.procedure]] if procedures else []
        rows.append([row.code, states[row.state, int(row.settled)], dues[row.due], *procedure])
    found = {"states": list(states), "dues": list(dues), "procedures": list(procedures), "rows": rows}
    text = json.dumps(found, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _places(words: Iterable[Word]) -> dict[Word, int]:
    """Each word once, with its place in the order of their first use."""
    return {word: place for place, word in enumerate(dict.fromkeys(words))}


def _part(name: str) -> str:
    return path_of(f"progress/{name}").read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """As a policy names it: the SHA-256 of what stands between the tags."""
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()
