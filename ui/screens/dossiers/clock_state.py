"""The clock of one dossier as a picture without pixels: stretches, marks, and the same in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop_app.clock import in_vietnam
from desktop_app.domain.dossier.life import ClockSpan, DueChange, SpanKind
from desktop_app.domain.formatting import date_vi, datetime_short, time_vi
from ui.screens.dossiers.facts import Fact
from ui.screens.dossiers.state import tr
from ui.screens.words import step_word

if TYPE_CHECKING:
    from desktop_app.domain.exchange.dossiers import DossierView, TimeLineEntry

SPANS: Mapping[SpanKind, object] = {
    SpanKind.WAITING: QT_TRANSLATE_NOOP("Dossiers", "chờ cơ quan có thẩm quyền nhận"),
    SpanKind.RUNNING: QT_TRANSLATE_NOOP("Dossiers", "thời hạn chạy"),
    SpanKind.PAUSED: QT_TRANSLATE_NOOP("Dossiers", "tạm dừng"),
    SpanKind.ENDED: QT_TRANSLATE_NOOP("Dossiers", "đã kết thúc"),
}
_RESTARTED = QT_TRANSLATE_NOOP("Dossiers", "thời hạn chạy lại từ đầu")
LEAST = timedelta(hours=1)
"""A picture of less than this would be all marks and no line."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the line; an open one ends where the picture does, or at ``now``."""

    kind: SpanKind
    begin: datetime
    end: datetime
    restarted: bool
    cause: str
    """What began it, with the number of its paper: "Yêu cầu bổ sung số 1"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment on the line: ``due``, ``due_original`` or ``now``."""

    key: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClockPicture:
    """Everything drawn between ``begin`` and ``end``; ``sentences`` says the same, oldest first."""

    begin: datetime
    end: datetime
    stretches: tuple[Stretch, ...]
    marks: tuple[Mark, ...]
    sentences: tuple[str, ...]

    def place(self, at: datetime) -> float:
        """Where a moment stands: 0 at the left end, 1 at the right."""
        return min(1.0, max(0.0, (at - self.begin) / (self.end - self.begin)))


def clock_picture(dossier: DossierView, now: datetime) -> ClockPicture:
    """The picture as of ``now``."""
    life = dossier.life
    ended = life.spans[-1].kind is SpanKind.ENDED
    begin = life.spans[0].begin
    last = life.spans[-1].begin if ended else now
    end = max(last, life.due_at, life.due_original, begin + LEAST)
    end += (end - begin) * 0.04
    stretches = tuple(_stretch(span, now, end, dossier.time_line) for span in life.spans)
    marks = [Mark("due", life.due_at)]
    if life.due_original != life.due_at:
        marks.insert(0, Mark("due_original", life.due_original))
    if not ended:
        marks.append(Mark("now", now))
    return ClockPicture(begin, end, stretches, tuple(marks), _sentences(dossier, stretches, now))


def stretch_facts(picture: ClockPicture) -> tuple[Fact, ...]:
    """What the numbers under the line stand for; nothing while the clock has only run."""
    if len(picture.stretches) < 2:
        return ()
    facts = []
    for number, stretch in enumerate(picture.stretches, 1):
        first = number == 1 or picture.stretches[number - 2].kind is SpanKind.WAITING
        what = span_word(stretch, first=first)
        facts.append(Fact(f"{number} · {datetime_short(stretch.begin)}", f"{stretch.cause}: {what}"))
    return tuple(facts)


def due_change_facts(dossier: DossierView) -> tuple[Fact, ...]:
    """Every move of the due time with what moved it and why, oldest first; nothing when it never moved."""
    entries = {entry.seq: entry for entry in dossier.time_line}
    facts: list[Fact] = []
    for change in dossier.life.due_changes:
        facts.append(Fact(_moved(change), strong=True))
        facts.append(Fact(_why(change, entries.get(change.seq))))
    return tuple(facts)


def _stretch(span: ClockSpan, now: datetime, end: datetime, entries: tuple[TimeLineEntry, ...]) -> Stretch:
    until = span.end or (end if span.kind is SpanKind.ENDED else max(now, span.begin))
    cause = step_word(span.cause)
    entry = next((e for e in entries if e.kind == span.cause and e.at == span.begin and not e.undone), None)
    if entry is not None and entry.paper_number:
        cause = tr(QT_TRANSLATE_NOOP("Dossiers", "{step} số {number}")).format(step=cause, number=entry.paper_number)
    return Stretch(span.kind, span.begin, until, span.restarted, cause)


def span_word(stretch: Stretch, *, first: bool) -> str:
    """What the clock does; a start is no restart."""
    return tr(_RESTARTED if stretch.restarted and not first else SPANS[stretch.kind])


def _sentences(dossier: DossierView, stretches: tuple[Stretch, ...], now: datetime) -> tuple[str, ...]:
    said = []
    for number, stretch in enumerate(stretches):
        open_end = number == len(stretches) - 1
        text = tr(
            QT_TRANSLATE_NOOP("Dossiers", "Từ {begin}: {what} ({cause}).")
            if open_end
            else QT_TRANSLATE_NOOP("Dossiers", "Từ {begin} đến {end}: {what} ({cause}).")
        )
        first = number == 0 or stretches[number - 1].kind is SpanKind.WAITING
        what = span_word(stretch, first=first)
        said.append(text.format(begin=_when(stretch.begin), end=_when(stretch.end), what=what, cause=stretch.cause))
    life = dossier.life
    if life.due_original != life.due_at:
        text = tr(QT_TRANSLATE_NOOP("Dossiers", "Hạn ban đầu {first}, hạn đang hẹn {due}."))
        said.append(text.format(first=_when(life.due_original), due=_when(life.due_at)))
    else:
        said.append(tr(QT_TRANSLATE_NOOP("Dossiers", "Hạn đang hẹn {due}.")).format(due=_when(life.due_at)))
    if life.spans[-1].kind is not SpanKind.ENDED:
        said.append(tr(QT_TRANSLATE_NOOP("Dossiers", "Bây giờ là {now}.")).format(now=_when(now)))
    return tuple(said)


def _moved(change: DueChange) -> str:
    text = tr(QT_TRANSLATE_NOOP("Dossiers", "{old} → {new}"))
    return text.format(old=_when(change.due_from), new=_when(change.due_to))


def _why(change: DueChange, entry: TimeLineEntry | None) -> str:
    """The step, its paper and its reason; what the clock did is said by the remark."""
    parts = [step_word(change.kind)]
    if entry is not None and entry.paper_number:
        text = tr(QT_TRANSLATE_NOOP("Dossiers", "{step} số {number}"))
        parts = [text.format(step=parts[0], number=entry.paper_number)]
    if entry is not None and entry.remark == "restart":
        parts.append(tr(_RESTARTED))
    elif change.kind in _REMAINDER or (entry is not None and entry.remark == "pause"):
        parts.append(tr(QT_TRANSLATE_NOOP("Dossiers", "tính tiếp phần thời hạn còn lại")))
    if entry is not None and entry.detail:
        parts.append(entry.detail)
    return ": ".join((parts[0], "; ".join(parts[1:]))) if parts[1:] else parts[0]


_REMAINDER = ("dossier.financial_duty_met", "dossier.resumed")


def _when(instant: datetime) -> str:
    local = in_vietnam(instant)
    return f"{time_vi(local)} {date_vi(local)}"
