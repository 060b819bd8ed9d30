"""What every test stands on: no window on the screen, no network, nobody's real data folder."""

from __future__ import annotations

import gc
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from desktop_app.runtime.immortal import make_constants_immortal

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
make_constants_immortal()  # as the program does before its first window

# Before anything asks for the data folder: a test that forgets to name one must not find the officer's.
_HOME = Path(tempfile.mkdtemp(prefix="motcua-test-"))
for _name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
    os.environ[_name] = str(_HOME / _name.lower())
os.environ["MOTCUA_KEYS"] = str(_HOME / "keys")  # no test may ask the credential store of this computer

# No deadline: the two cores are shared with other test processes, and a slow moment is not a wrong answer.
settings.register_profile("quick", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", deadline=None, max_examples=1000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

_PORTAL = "--portal"


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--portal FILE``: also read a whole catalogue file of the national portal (it is no part of the repository)."""
    parser.addoption(_PORTAL, metavar="FILE", help="a catalogue file of the national portal to read whole")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The test of the whole file exists only where a file is given: nothing is ever skipped."""
    return True if collection_path.name == "test_whole_portal.py" and not config.getoption(_PORTAL) else None


FIXTURES = Path(__file__).parent / "fixtures"


def pytest_collection_finish() -> None:
    """Modules and thousands of test items stay to the end: the collector need not look through them again and again."""
    gc.collect()
    gc.freeze()


def pytest_unconfigure() -> None:
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def repository() -> Path:
    """Top folder of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def fixtures_dir() -> Path:
    """Folder of files that tests read: ``tests/fixtures``."""
    return FIXTURES


def is_local(address: object) -> bool:
    """True for unix sockets and the loopback interface: the bundled PostgreSQL, and nothing beyond this machine."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    if host == "localhost":
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """A test that reaches for the network fails at once, with the reason."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded(self: socket.socket, address: object) -> None:
        if not is_local(address):
            raise AssertionError("a test tried to leave this machine: give it a fake, or a server on the loopback")
        connect(self, address)  # type: ignore[arg-type]

    def guarded_ex(self: socket.socket, address: object) -> int:
        if not is_local(address):
            raise AssertionError("a test tried to leave this machine: give it a fake, or a server on the loopback")
        return connect_ex(self, address)  # type: ignore[arg-type]

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", guarded)
    patch.setattr(socket.socket, "connect_ex", guarded_ex)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def xvfb_environment() -> Iterator[dict[str, str]]:
    """Environment of a child process that shows real windows on a private X server of 1366×768."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed; `make test` installs it as root or prints the line to do so")
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    with os.fdopen(read_end) as answer:
        number = answer.readline().strip()
    assert number, "Xvfb did not start"
    yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="session", autouse=True)
def _quick_secrets() -> None:
    """Argon2id in a tenth of a millisecond; a process that a test starts takes its full time."""
    from desktop_app.services.hashing import STRENGTH

    STRENGTH.passes, STRENGTH.memory_kib, STRENGTH.lanes = 1, 8, 1
