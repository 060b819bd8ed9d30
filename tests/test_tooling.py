"""The two commands and the files they stand on."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")


def locked(name: str) -> dict[str, str]:
    """Package → version of a lock file; where versions differ by Python, the last one."""
    lines = (REPOSITORY / name).read_text(encoding="utf-8").splitlines()
    return dict(m.groups() for line in lines if (m := re.match(r"([a-z0-9._-]+)==([^ ;\\]+)", line)))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_package_carries_hashes_and_the_file_no_address(name: str) -> None:
    text = (REPOSITORY / name).read_text(encoding="utf-8")

    entries = re.split(r"\n(?=[a-z0-9])", text.strip())

    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text
    assert "index" not in text


def test_the_locks_hold_exactly_the_versions_the_project_names() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = dict(entry.split("==") for entry in project["dependencies"])
    tools = dict(entry.split("==") for entry in project["optional-dependencies"]["dev"])

    assert {normal(k): v for k, v in named.items()}.items() <= locked("requirements.lock").items()
    assert {normal(k): v for k, v in {**named, **tools}.items()}.items() <= locked("requirements-dev.lock").items()
    assert locked("requirements.lock").items() <= locked("requirements-dev.lock").items()


def test_every_locked_package_is_named_with_its_licence() -> None:
    page = (REPOSITORY / "docs" / "licences.md").read_text(encoding="utf-8")
    named = {normal(name) for name in re.findall(r"^\| ([\w.-]+) \|", page, re.MULTILINE)}

    assert set(locked("requirements-dev.lock")) <= named, "add the new packages to docs/licences.md"


def test_every_environment_variable_is_explained_where_who_sets_it_looks() -> None:
    variable = re.compile(r"\bMOTCUA_[A-Z_]+")

    def named(*folders: str) -> set[str]:
        files = [path for folder in folders for path in (REPOSITORY / folder).rglob("*.py")]
        return {name for path in files for name in variable.findall(path.read_text(encoding="utf-8"))}

    users = set(variable.findall((REPOSITORY / "README.md").read_text(encoding="utf-8")))
    developers = set(variable.findall((REPOSITORY / "CONTRIBUTING.md").read_text(encoding="utf-8")))
    assert users | developers == named("desktop_app", "ui", "printing", "models", "tests")
    assert not users & developers


@pytest.mark.parametrize("script", ["tools/setup.sh", "tools/test.sh", "tools/lock.sh", ".ci/run"])
def test_the_shell_scripts_are_well_formed(script: str) -> None:
    shell = "bash" if script == ".ci/run" else "sh"

    subprocess.run([shell, "-n", str(REPOSITORY / script)], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="the shell set-up is for Debian and Ubuntu")
@pytest.mark.parametrize("mode", ["run", "test"])
def test_the_second_start_does_no_set_up_work(tmp_path: Path, mode: str) -> None:
    (tmp_path / "tools").mkdir()
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    shutil.copy(REPOSITORY / "tools" / "setup.sh", tmp_path / "tools")
    python = tmp_path / ".venv" / "bin" / "python"
    python.write_text("#!/bin/sh\necho set-up work was done\nexit 1\n")
    python.chmod(0o755)
    for name, ready in zip(LOCKS, ("run", "test"), strict=True):
        lock = shutil.copy(REPOSITORY / name, tmp_path)
        known = Path(lock).read_bytes()
        if ready == "test":  # the programs that tests need are named in the script
            known += (tmp_path / "tools" / "setup.sh").read_bytes()
        (tmp_path / ".venv" / f".ready-{ready}").write_text(hashlib.sha256(known).hexdigest() + "\n")
    only = tmp_path / "bin"  # what it may start at all: reading two files and one hash
    only.mkdir()
    for program in ("sh", "cat", "cut", "dirname", "sha256sum"):
        (only / program).symlink_to(shutil.which(program) or program)
    command = [str(only / "sh"), str(tmp_path / "tools" / "setup.sh"), mode]

    done = subprocess.run(command, env={"PATH": str(only)}, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.xvfb
def test_a_real_window_opens_on_an_x_server(xvfb_environment: dict[str, str]) -> None:
    program = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("x")
label.show()
app.processEvents()
print(app.platformName(), label.isVisible())
"""
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=xvfb_environment, capture_output=True, text=True, timeout=60, check=False)

    assert done.stdout.split() == ["xcb", "True"], done.stderr
