"""What happens on the page of the voice, without a widget: clips are listed, heard, recorded, replaced, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.hall.announcement import Announcement
from desktop_app.domain.hall.voice_settings import VoiceSettings
from desktop_app.errors import EnvironmentProblem, MotcuaError
from ui.hall.voice.clips import ClipFacts, Clips
from ui.hall.voice.output import SoundState, Utterance, VoiceOutput
from ui.running import Runner

if TYPE_CHECKING:
    from ui.hall.voice.microphone import Microphone, Recording


class View(Protocol):
    """What the page can be told."""

    def show_clips(self, facts: tuple[ClipFacts, ...]) -> None: ...

    def show_heard(self, state: SoundState) -> None: ...

    def show_voice_found(self, there: bool) -> None: ...

    def show_microphone(self, there: bool) -> None: ...

    def show_recording(self, key: str) -> None:
        """A clip is being recorded; empty: none any more."""

    def show_kept(self, key: str) -> None: ...

    def show_restored(self, key: str) -> None: ...

    def show_clip_error(self, error: MotcuaError) -> None: ...


class VoiceDesk:
    """``clips`` on this machine, one ``output``, one ``microphone``."""

    def __init__(self, view: View, runner: Runner, clips: Clips, output: VoiceOutput, microphone: Microphone) -> None:
        self._view = view
        self._runner = runner
        self._clips = clips
        self._output = output
        self._microphone = microphone
        self._keys: tuple[str, ...] = ()
        self._number = 0
        self._recording = ""
        output.listen(self._on_began, self._on_ended)
        microphone.listen(view.show_microphone, self._on_recorded, self._on_failed)

    @property
    def recording(self) -> str:
        """Key of the clip that is being recorded."""
        return self._recording

    def read(self, keys: Sequence[str]) -> None:
        """List these clips."""
        self._keys = tuple(keys)
        wanted = self._keys
        self._runner.draw(lambda: self._clips.facts(wanted), self._view.show_clips, self._view.show_clip_error)

    def look(self) -> None:
        """Ask for a microphone and for a Vietnamese voice of the system."""
        self._microphone.look()
        self._output.find_voice(self._view.show_voice_found)

    def listen(self, key: str, settings: VoiceSettings) -> None:
        """Play one clip."""
        self._play(Utterance(settings, key=key))

    def test(self, announcement: Announcement, settings: VoiceSettings) -> None:
        """Play a whole call with the settings as they are typed."""
        self._play(Utterance(settings, announcement))

    def record(self, key: str) -> None:
        """Begin to record a clip."""
        if not self._recording:
            self._output.stop()
            self._recording = key
            self._view.show_recording(key)
            self._microphone.start()

    def stop_recording(self) -> None:
        """Enough: what was said becomes the clip."""
        if self._recording:
            self._microphone.stop()

    def replace(self, key: str, path: str) -> None:
        """Take a file as the clip."""
        self._change(key, lambda: self._clips.replace(key, Path(path).expanduser()), self._view.show_kept)

    def restore(self, key: str) -> None:
        """Back to the shipped clip."""
        self._change(key, lambda: self._clips.restore(key), self._view.show_restored)

    def close(self) -> None:
        """The page is left: silence, and no thread waits for a device."""
        self._end_recording()
        self._output.close()
        self._microphone.close()

    # -- inside ---------------------------------------------------------------------------------------------------
    def _play(self, utterance: Utterance) -> None:
        self._number += 1
        self._output.play(self._number, utterance)

    def _change(self, key: str, work: Callable[[], None], told: Callable[[str], object]) -> None:
        def change() -> str:
            work()
            return key

        def done(changed: str) -> None:
            told(changed)
            self.read(self._keys)

        self._runner.draw(change, done, self._view.show_clip_error)

    def _end_recording(self) -> None:
        if self._recording:
            self._recording = ""
            self._view.show_recording("")

    def _on_began(self, _number: int, _milliseconds: int) -> None:
        """Nothing to tell: what is heard is heard."""

    def _on_ended(self, number: int, state: SoundState) -> None:
        if number == self._number:
            self._view.show_heard(state)

    def _on_recorded(self, recording: Recording) -> None:
        key = self._recording
        self._end_recording()
        if key:
            self._change(
                key,
                lambda: self._clips.keep_recording(key, recording.frames, recording.channels, recording.rate),
                self._view.show_kept,
            )

    def _on_failed(self, code: str) -> None:
        self._end_recording()
        self._view.show_clip_error(EnvironmentProblem(code))
