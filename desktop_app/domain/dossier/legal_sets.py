"""Legal sets: the forms a circular prescribes, as data. The next circular is a new file, and where needed a layout.

A file in ``resources/data/legal_sets`` is JSON in the shape of ``LegalSet``. A set without dates is the centre's own:
its papers stand beside those of any circular (return receipt, fee slip, hand-over list …).
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

import msgspec

from desktop_app.domain.catalogue.procedure import Confidence
from desktop_app.domain.dossier.papers import PaperForm, PaperKind, PaperSize, form_on
from desktop_app.domain.dossier.papers.wording import FormWording
from desktop_app.errors import UserError

PLACES: Mapping[tuple[PaperKind, str], Mapping[str, tuple[str, ...]]] = {
    (PaperKind.RECEIPT_LIST, "1"): {"list": ("receiving_unit",), "collect": ()},
    (PaperKind.SUPPLEMENT, "1"): {"request": (), "contact": ()},
    (PaperKind.GUIDANCE, "1"): {"request": (), "contact": (), "standing": ()},
    (PaperKind.REFUSAL, "1"): {"decision": ("centre", "reason"), "closing": (), "contact": ()},
    (PaperKind.APOLOGY, "1"): {
        "subject": (),
        "received": ("received", "receiving_unit", "matter", "code"),
        "was_due": ("due",),
        "late": ("unit", "reason"),
        "apology": ("centre",),
        "new_due": ("new_due",),
        "closing": (),
    },
    (PaperKind.STOP_NOTICE, "1"): {
        "subject": (),
        "received": ("received", "receiving_unit", "matter", "code"),
        "request": ("requested_by",),
        "decision": ("centre", "stopped", "reason"),
        "papers": (),
        "no_papers": (),
        "closing": (),
    },
    (PaperKind.CONTROL_SHEET, "1"): {"note_post": (), "note_result": (), "note_electronic": ()},
    (PaperKind.REGISTER, "1"): {"locked": ("lines", "first", "last", "pages", "locked")},
    (PaperKind.RETURN_RECEIPT, "2"): {"confirm": (), "rating": ("code", "until")},
    (PaperKind.RESULT_HANDOVER, "1"): {"total": ("count",)},
    (PaperKind.HAND_OVER_LIST, "1"): {"total": ("count",)},
    (PaperKind.FEE_SLIP, "1"): {"standing": (), "no_tax_receipt": ()},
    (PaperKind.CASH_CLOSING, "1"): {"standing": ()},
}
"""The sentences each layout draws, with the places it fills. A layout that is not named here needs none."""


@dataclass(frozen=True, slots=True)
class LegalForm:
    """One form of a set; the fields are those of ``FormWording`` and where the words come from."""

    name: str
    title: tuple[str, ...]
    footer: str
    papers: tuple[PaperSize, ...]
    """Sizes it is offered on; the first is the set's own."""
    source: str
    confidence: Confidence
    code: str = ""
    layout: str = "1"
    number_suffix: str = ""
    copies: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    sentences: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LegalSet:
    """The forms of one circular, or the centre's own (without ``valid_from``)."""

    name: str
    """ "TT 03/2025/TT-VPCP", as papers and the centre's setting name it; empty for the centre's own set."""
    title: str
    decree: str
    source: str
    confidence: Confidence
    forms: Mapping[PaperKind, LegalForm]
    valid_from: date | None = None
    valid_to: date | None = None
    """The last day it holds; None: until another one begins."""
    note: str = ""

    @property
    def is_own(self) -> bool:
        """The centre's own papers, beside those of every circular."""
        return self.valid_from is None


def parse_legal_set(raw: bytes) -> LegalSet:
    """Read and check one file.

    Raises ``UserError`` (field ``legal_set``): ``legal_set_unreadable`` (``detail``), ``legal_set_dates`` (``name``),
    ``legal_set_form_incomplete`` (``name``, ``form``, ``missing``).
    """
    try:
        found = msgspec.json.decode(raw, type=LegalSet)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError("legal_set_unreadable", field="legal_set", detail=str(error)) from error
    bounded = found.valid_from is not None and found.valid_to is not None and found.valid_to < found.valid_from
    if bounded or bool(found.name.strip()) == found.is_own:
        raise UserError("legal_set_dates", field="legal_set", name=found.name)
    for kind, form in found.forms.items():
        if missing := _missing(kind, form):
            raise UserError(
                "legal_set_form_incomplete", field="legal_set", name=found.name, form=form.name or kind.value,
                missing=missing,
            )  # fmt: skip
    return found


def _missing(kind: PaperKind, form: LegalForm) -> str:
    """What keeps the form from being drawn, in the words of the file; empty when nothing does."""
    for key in ("name", "title", "footer", "papers", "source"):
        if not getattr(form, key):
            return key
    for size in form.papers:
        if form_on(kind, size) is None:
            return f"papers: {size.value}"
    for key, places in PLACES.get((kind, form.layout), {}).items():
        sentence = form.sentences.get(key, "")
        if not sentence.strip():
            return f"sentences: {key}"
        try:
            unknown = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None} - {*places}
        except ValueError:
            return f"sentences: {key}"
        if unknown:
            return f"sentences: {key}: {min(unknown)}"
    return ""


def set_on(sets: Iterable[LegalSet], day: date) -> LegalSet:
    """The set a paper issued on ``day`` follows: of those that hold, the one that began last.

    Before the first circular there is data for (sample years, entries from old books) that first one stands in.
    Raises ``UserError("legal_set_none_on_day", field="legal_set")`` for a day that a gap leaves without any.
    """
    known = tuple(one for one in sets if one.valid_from is not None)
    first = min(known, key=lambda one: one.valid_from or date.min, default=None)
    if first is not None and first.valid_from is not None and day < first.valid_from:
        return first
    holding = [
        one
        for one in known
        if one.valid_from is not None and one.valid_from <= day and (one.valid_to is None or day <= one.valid_to)
    ]
    if not holding:
        raise UserError("legal_set_none_on_day", field="legal_set", day=day)
    return max(holding, key=lambda one: one.valid_from or date.min)


def chosen_set(sets: Iterable[LegalSet], setting: str, day: date) -> LegalSet:
    """The set the centre has chosen by name; an empty ``setting`` leaves it to the day.

    Raises ``UserError("legal_set_unknown", field="legal_set")`` for a name there is no data for: a paper is never
    silently issued under another law.
    """
    known = tuple(sets)
    if not setting.strip():
        return set_on(known, day)
    for one in known:
        if not one.is_own and one.name == setting.strip():
            return one
    raise UserError("legal_set_unknown", field="legal_set", name=setting.strip())


def wording_of(sets: Iterable[LegalSet], kind: PaperKind, setting: str, day: date) -> FormWording:
    """The words a paper of ``kind`` is issued with on ``day``: the chosen set's, else those of the centre's own set.

    Raises as ``chosen_set``, and ``UserError("form_not_in_legal_set", field="legal_set")`` where neither has the form
    (the notice of stopping under TT 01/2018).
    """
    known = tuple(sets)
    chosen = chosen_set(known, setting, day)
    found = _form_of(known, kind, chosen)
    if found is None:
        raise UserError("form_not_in_legal_set", field="legal_set", name=chosen.name)
    legal, form = found
    return FormWording(
        legal_set=legal.name,
        code=form.code,
        name=form.name,
        title=form.title,
        layout=form.layout,
        footer=form.footer,
        number_suffix=form.number_suffix,
        copies=form.copies,
        roles=form.roles,
        sentences=tuple(sorted(form.sentences.items())),
    )


def forms_offered(sets: Iterable[LegalSet], kind: PaperKind, setting: str, day: date) -> tuple[PaperForm, ...]:
    """The forms of ``kind`` by size, the set's own size first; empty where there is no such form.

    Raises as ``chosen_set``.
    """
    known = tuple(sets)
    found = _form_of(known, kind, chosen_set(known, setting, day))
    sizes = found[1].papers if found else ()
    return tuple(form for size in sizes if (form := form_on(kind, size)) is not None)


def _form_of(sets: tuple[LegalSet, ...], kind: PaperKind, chosen: LegalSet) -> tuple[LegalSet, LegalForm] | None:
    for one in (chosen, *(own for own in sets if own.is_own)):
        if form := one.forms.get(kind):
            return one, form
    return None
