"""Translations: Vietnamese is written in the code, English lies in ``resources/i18n/app_en.ts``.

python tools/i18n.py update            collect the texts of the code into app_en.ts
python tools/i18n.py fill FILE.json    fill unfinished entries from {"Vietnamese": "English"}
python tools/i18n.py missing           print the texts without English as JSON
python tools/i18n.py check             fail when the code has other texts than app_en.ts, or English is missing
python tools/i18n.py build             write the .qm files the program loads
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
APP = FOLDER / "app_en.ts"
SOURCES = ("ui", "printing", "desktop_app")


def _tool(name: str) -> str:
    beside = Path(sys.executable).parent / (f"{name}.exe" if sys.platform == "win32" else name)
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        sys.exit(f"{name} not found: install PySide6 into this environment")
    return found


def _sources() -> list[str]:
    files = (path for folder in SOURCES for path in (ROOT / folder).rglob("*.py"))
    return sorted(path.relative_to(ROOT).as_posix() for path in files if "tr" in path.read_text("utf-8"))


def _lupdate(target: Path) -> None:
    command = [_tool("pyside6-lupdate"), *_sources(), "-locations", "none", "-no-obsolete", "-source-language", "vi_VN"]
    command += ["-target-language", "en_US", "-ts", str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def _messages(path: Path) -> list[tuple[str, ET.Element]]:
    return [
        (context.findtext("name") or "", message)
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    ]


def _keys(path: Path) -> set[tuple[str, str]]:
    return {(context, message.findtext("source") or "") for context, message in _messages(path)}


def missing(path: Path = APP) -> list[str]:
    """Sources whose English is unfinished or empty."""
    found = []
    for _, message in _messages(path):
        translation = message.find("translation")
        forms = list(message.iter("numerusform")) or list(message.iter("translation"))
        texts = [(form.text or "").strip() for form in forms]
        if translation is None or translation.get("type") == "unfinished" or not all(texts):
            found.append(message.findtext("source") or "")
    return sorted(set(found))


def fill(path: Path, english: dict[str, str]) -> int:
    """Put ``english`` into unfinished entries; returns how many were filled."""
    tree = ET.parse(path)
    count = 0
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        text = english.get(message.findtext("source") or "")
        if translation is None or not text or translation.get("type") != "unfinished":
            continue
        translation.attrib.pop("type")
        forms = list(translation.iter("numerusform"))
        if forms:
            for form, words in zip(forms, text.split("|") * 2, strict=False):
                form.text = words
        else:
            translation.text = text
        count += 1
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return count


def check() -> int:
    """0 when app_en.ts holds exactly the texts of the code and all have English."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / APP.name
        shutil.copy(APP, copy)
        _lupdate(copy)
        now, kept = _keys(copy), _keys(APP)
    for context, source in sorted(now - kept):
        print(f"new text, run update: {context}: {source}")
    for context, source in sorted(kept - now):
        print(f"text is gone, run update: {context}: {source}")
    unfinished = missing()
    for source in unfinished:
        print(f"no English: {source}")
    return 1 if now != kept or unfinished else 0


def build() -> None:
    """Every .ts beside its .qm."""
    for path in sorted(FOLDER.glob("*.ts")):
        command = [_tool("pyside6-lrelease"), str(path), "-qm", str(path.with_suffix(".qm")), "-silent"]
        subprocess.run(command, check=True)


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update"]:
            _lupdate(APP)
            print(f"{len(missing())} texts without English")
        case ["fill", name]:
            print(fill(APP, json.loads(Path(name).read_text("utf-8"))), "filled")
        case ["missing"]:
            print(json.dumps(dict.fromkeys(missing(), ""), ensure_ascii=False, indent=1))
        case ["check"]:
            return check()
        case ["build"]:
            build()
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
