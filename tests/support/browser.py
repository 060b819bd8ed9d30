"""A real browser without a window: Chromium, driven over its own pipe (DevTools protocol), one page at a time.

No driver and no port: the browser reads commands on descriptor 3 and answers on descriptor 4. It can look no name up,
so that a page which asks for anything from elsewhere is found out.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE_S = 20
_ON_3_AND_4 = (
    "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"
)
_HELD_CLOCK = """(() => {
  let now = 0, last = 0;
  const timers = new Map();
  performance.now = () => now;
  window.setInterval = (work, every) => { timers.set(++last, { work, every, at: now + every }); return last; };
  window.clearInterval = (timer) => { timers.delete(timer); };
  window.passSeconds = (seconds) => {
    const end = now + seconds * 1000;
    for (;;) {
      const [next] = [...timers.values()].sort((one, other) => one.at - other.at);
      if (!next || next.at > end) break;
      now = next.at;
      next.at += next.every;
      next.work();
    }
    now = end;
  };
})()"""
_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--mute-audio",
    "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe",
)  # fmt: skip


class Browser:
    """``open(url)`` loads a page; the rest asks it, types into it and looks at it."""

    def __init__(self, program: str, folder: Path) -> None:
        commands, self._out = _high_pipe()
        self._in, answers = _high_pipe()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _ON_3_AND_4, str(commands), str(answers), program, *_OPTIONS,
             f"--user-data-dir={folder}", "about:blank"],
            pass_fds=(commands, answers), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(commands)
        os.close(answers)
        self._last = 0
        self._buffer = b""
        self._session = ""
        self.events: list[dict[str, Any]] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    # -- the protocol ---------------------------------------------------------------------------------------------
    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """One command and its answer; events that come before it are kept."""
        self._last += 1
        message: dict[str, Any] = {"id": self._last, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == self._last:
                assert "error" not in answer, (method, answer["error"])
                return dict(answer["result"])
            self.events.append(answer)

    def wait_for(self, event: str) -> None:
        """Until the browser tells of it, or has already since the last ``forget``."""
        while not self.told(event):
            self.events.append(self._receive())

    def told(self, event: str) -> list[dict[str, Any]]:
        """What was told under that name since the last ``forget``."""
        return [one["params"] for one in self.events if one.get("method") == event]

    def forget(self) -> None:
        self.events.clear()

    def _receive(self) -> dict[str, Any]:
        give_up = time.monotonic() + PATIENCE_S
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0.0, give_up - time.monotonic()))
            part = os.read(self._in, 1 << 20) if ready else b""
            assert part, "the browser does not answer"
            self._buffer += part
        message, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(message))

    # -- the page -------------------------------------------------------------------------------------------------
    def open(self, url: str) -> None:
        """Load it from the beginning, and forget the page before."""
        self.call("Page.navigate", url="about:blank")
        self.call("Runtime.evaluate", expression="0")
        self.forget()
        self.call("Page.navigate", url=url)
        self.wait_for("Page.loadEventFired")

    def size(self, width: int, height: int, *, phone: bool = False) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=phone)

    def media(self, **features: str) -> None:
        """``media(prefers_color_scheme="dark")``."""
        wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.call("Emulation.setEmulatedMedia", features=wanted)

    def evaluate(self, script: str) -> Any:
        """The value of an expression in the page."""
        found = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def type(self, text: str) -> None:
        """As an input method or a paste puts a text in, at once, where the focus is."""
        self.call("Input.insertText", text=text)

    def keys(self, text: str) -> None:
        """Letter by letter, as a scanner that is a keyboard types."""
        for letter in text:
            self.call("Input.dispatchKeyEvent", type="char", text=letter)

    def press(self, key: str) -> None:
        """``Enter``, ``Tab``, ``ArrowRight`` …"""
        code, text = {"Enter": (13, "\r"), "Tab": (9, ""), "ArrowRight": (39, ""), "ArrowLeft": (37, "")}[key]
        kinds = ("keyDown", "keyUp")
        for kind in kinds:
            written = {"text": text} if text and kind == "keyDown" else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **written)

    @contextmanager
    def held_clock(self) -> Iterator[None]:
        """Pages opened meanwhile have a clock for their intervals that only ``pass_seconds`` moves."""
        made = self.call("Page.addScriptToEvaluateOnNewDocument", source=_HELD_CLOCK)["identifier"]
        yield
        self.call("Page.removeScriptToEvaluateOnNewDocument", identifier=made)

    def pass_seconds(self, seconds: float) -> None:
        """Let the held clock go on; what is due is done in its order."""
        self.forget()
        self.evaluate(f"passSeconds({seconds})")

    def printed(self) -> bytes:
        """The page on A4, as the browser prints it."""
        found = self.call("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=False)
        return base64.b64decode(found["data"])

    def picture(self, name: str) -> None:
        """Leave a picture where ``MOTCUA_PICTURES`` says; for eyes, not compared."""
        folder = os.environ.get("MOTCUA_PICTURES", "")
        if folder:
            found = self.call("Page.captureScreenshot", format="png")
            (Path(folder) / f"{name}.png").write_bytes(base64.b64decode(found["data"]))

    def troubles(self) -> list[str]:
        """What the page or its policy complained of, and every address that was asked for besides its own file."""
        complaints = [str(one["entry"]["text"]) for one in self.told("Log.entryAdded")]
        complaints += [str(one["exceptionDetails"]) for one in self.told("Runtime.exceptionThrown")]
        asked = [str(one["request"]["url"]) for one in self.told("Network.requestWillBeSent")]
        return complaints + asked[1:]

    def close(self) -> None:
        self._session = ""
        os.write(self._out, json.dumps({"id": 0, "method": "Browser.close"}).encode() + b"\0")
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait(10)
        os.close(self._out)
        os.close(self._in)


def _high_pipe() -> tuple[int, int]:
    """A pipe whose ends are not among the first descriptors, where the browser expects its own."""
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 20) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for a module. Where there is none, its tests fail: nobody should believe they ran."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.fail("Chromium is not installed; `make test` installs it as root or prints the line to do so")
    made = Browser(program, tmp_path_factory.mktemp("browser"))
    yield made
    made.close()
