"""How the hall is spoken to: the centre's own choice, one record for all its boards."""

from __future__ import annotations

from datetime import time
from enum import StrEnum

from msgspec import Struct

from desktop_app.domain.calendar.table import Session
from desktop_app.errors import UserError

MOST_REPEAT = 3
MOST_GAP_MS = 1_500
LEAST_AGE_SECONDS, MOST_AGE_SECONDS = 15, 600
MOST_QUIET = 6


class VoiceSource(StrEnum):
    CLIPS = "clips"
    """Recorded clips, joined: the shipped ones or the centre's own."""
    SYSTEM = "system"
    """A Vietnamese voice of the operating system; a machine without one takes the clips."""


class VoiceSettings(Struct, frozen=True):
    """Defaults are what a hall of some dozens of seats needs."""

    enabled: bool = True
    source: VoiceSource = VoiceSource.CLIPS
    volume: int = 80
    """0 to 100; 0 is silent, the board blinks all the same."""
    chime: bool = True
    repeat: int = 1
    """How often a call is said, 1 to 3."""
    gap_ms: int = 250
    """Pause between two letters or digits; with a digit's own length they begin about 0.8 s apart."""
    quiet: tuple[Session, ...] = ()
    """Times of the day (local wall clock) in which nothing is said: the midday rest, a ceremony."""
    keep_seconds: int = 90
    """A call that waited longer than this for its turn is not said any more: the person stands at the counter."""

    def is_quiet_at(self, local: time) -> bool:
        """Whether ``local``, a wall clock time in Vietnam, lies in a quiet time; its end no longer does."""
        return any(span.start <= local < span.end for span in self.quiet)


def check_voice(settings: VoiceSettings) -> None:
    """Raise ``UserError`` naming the field of the first value that cannot be."""
    if not 0 <= settings.volume <= 100:
        raise UserError("volume_out_of_range", field="volume")
    if not 1 <= settings.repeat <= MOST_REPEAT:
        raise UserError("repeat_out_of_range", field="repeat", most=MOST_REPEAT)
    if not 0 <= settings.gap_ms <= MOST_GAP_MS:
        raise UserError("voice_gap_out_of_range", field="gap_ms", most=MOST_GAP_MS)
    if not LEAST_AGE_SECONDS <= settings.keep_seconds <= MOST_AGE_SECONDS:
        raise UserError("voice_age_out_of_range", field="keep_seconds", least=LEAST_AGE_SECONDS, most=MOST_AGE_SECONDS)
    if len(settings.quiet) > MOST_QUIET:
        raise UserError("quiet_hours_too_many", field="quiet", most=MOST_QUIET)
    last: time | None = None
    for span in settings.quiet:
        if span.end <= span.start or (last is not None and span.start < last):
            raise UserError("quiet_hours_invalid", field="quiet")
        last = span.end
