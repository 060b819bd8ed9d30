"""The tables of F8: procedures, differences, what a day changes."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.domain.catalogue.diff import FieldChange
from desktop_app.domain.catalogue.listing import CatalogueChange, CatalogueRow
from ui.screens.catalogue.words import CHANGES, days_words, field_word, mark_word, state_words, warning_of, word
from ui.widgets.delegates import Noted, Pill
from ui.widgets.table import Column

ROW_HEIGHT = 44


def list_columns() -> tuple[Column[CatalogueRow], ...]:
    """The list of procedures."""
    return (
        Column("code", word(QT_TRANSLATE_NOOP("Catalogue", "Mã")), _code, width_hint=132, mono=True),
        Column("name", word(QT_TRANSLATE_NOOP("Catalogue", "Thủ tục, lĩnh vực")), _name, tooltip=_full_name),
        Column("limit", word(QT_TRANSLATE_NOOP("Catalogue", "Thời hạn, phí")), _terms, width_hint=196),
        Column("state", word(QT_TRANSLATE_NOOP("Catalogue", "Hiệu lực")), _state, width_hint=208),
    )


def _code(row: CatalogueRow) -> Noted:
    number = word(QT_TRANSLATE_NOOP("Catalogue", "phiên bản {n}")).format(n=row.version)
    return Noted(row.code, number)


def _name(row: CatalogueRow) -> Noted:
    return Noted(row.short_name, row.sector)


def _full_name(row: CatalogueRow) -> str:
    return row.name


def _terms(row: CatalogueRow) -> Noted:
    limit = row.limit_text or word(QT_TRANSLATE_NOOP("Catalogue", "cán bộ ghi khi nhận"))
    return Noted(limit, row.fee_text)


def _state(row: CatalogueRow) -> Noted:
    """The state above; below the days it holds and what somebody should look at, else the other marks."""
    warning = warning_of(row)
    remark = warning or ", ".join(mark_word(mark) for mark in row.marks)
    note = " · ".join(part for part in (remark, days_words(row.first, row.last)) if part)
    return Noted(state_words(row.state)[0], note, "attention" if warning else "")


def diff_columns() -> tuple[Column[FieldChange], ...]:
    """Field, before, after."""
    return (
        Column("field", word(QT_TRANSLATE_NOOP("Catalogue", "Nội dung")), _field, width_hint=288, tooltip=_item),
        Column("old", word(QT_TRANSLATE_NOOP("Catalogue", "Trước")), _old),
        Column("new", word(QT_TRANSLATE_NOOP("Catalogue", "Sau")), _new),
    )


def _field(change: FieldChange) -> Noted:
    return Noted(field_word(change.field), change.item)


def _item(change: FieldChange) -> str:
    return change.item or field_word(change.field)


def _old(change: FieldChange) -> str:
    return _one_line(change.old) or word(QT_TRANSLATE_NOOP("Catalogue", "(chưa có)"))


def _new(change: FieldChange) -> str:
    return _one_line(change.new) or word(QT_TRANSLATE_NOOP("Catalogue", "(bỏ)"))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def day_columns() -> tuple[Column[CatalogueChange], ...]:
    """What a day changes."""
    return (
        Column("kind", word(QT_TRANSLATE_NOOP("Catalogue", "Thay đổi")), _kind, width_hint=136),
        Column("name", word(QT_TRANSLATE_NOOP("Catalogue", "Thủ tục")), _changed_name),
        Column("what", word(QT_TRANSLATE_NOOP("Catalogue", "Nội dung đổi")), _what, tooltip=_what_in_full),
        Column("decision", word(QT_TRANSLATE_NOOP("Catalogue", "Quyết định")), _decision, width_hint=168),
        Column("open", word(QT_TRANSLATE_NOOP("Catalogue", "Hồ sơ giữ bản cũ")), _open, width_hint=136, mono=True),
    )


def _kind(line: CatalogueChange) -> Pill:
    text, role = CHANGES[line.kind]
    return Pill(word(text), role)


def _changed_name(line: CatalogueChange) -> Noted:
    return Noted(line.name, f"{line.code} · {line.sector}")


def _what(line: CatalogueChange) -> str:
    if line.successor_code:
        told = word(QT_TRANSLATE_NOOP("Catalogue", "thay bằng {code} {name}"))
        return told.format(code=line.successor_code, name=line.successor).strip()
    if line.fields:
        usual = ("decision_no", "effective_from", "status", "origin")
        names = dict.fromkeys(field_word(change.field) for change in line.fields if change.field not in usual)
        return ", ".join(names)
    if line.old_version:
        return word(QT_TRANSLATE_NOOP("Catalogue", "không có thủ tục thay thế"))
    return word(QT_TRANSLATE_NOOP("Catalogue", "thủ tục mới"))


def _what_in_full(line: CatalogueChange) -> str:
    told = (f"{field_word(one.field)}: {_old(one)} → {_new(one)}" for one in line.fields)
    return "\n".join(told) or _what(line)


def _decision(line: CatalogueChange) -> Noted:
    steps = (str(version) for version in (line.old_version, line.new_version) if version)
    return Noted(line.decision_no, word(QT_TRANSLATE_NOOP("Catalogue", "phiên bản {n}")).format(n=" → ".join(steps)))


def _open(line: CatalogueChange) -> str:
    return str(line.open_dossiers) if line.open_dossiers else "–"
