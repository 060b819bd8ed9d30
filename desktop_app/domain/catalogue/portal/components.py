"""Papers of a dossier with their counts, from the portal's table "Thành phần hồ sơ".

A group begins with a heading ("--", or a condition) and the words of the table's head; a paper ends with its count,
which touches the next paper: "Tờ khai1 bản chínhGiấy chứng sinh0 bản chính,1 bản sao".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.domain.catalogue.portal.flags import FlagCode, flag, without_repeats
from desktop_app.domain.catalogue.portal.texts import LOWER, UPPER
from desktop_app.domain.catalogue.procedure import ComponentSpec, ReviewFlag

HEAD = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
MAX_COMPONENTS = 120
MAX_NAME = 1_000
LIST_ITEM = 200
"""A cell is a list of papers when no item is longer; beyond it stand paragraphs."""
REMARK_LENGTH = 120

_COUNT = re.compile(
    r"(?P<digits>\d{1,4}) bản (?:chính|sao|chụp)(?:\s?,\s?\d{1,3} bản (?:chính|sao|chụp)){0,3}"
    rf"(?:(?![{LOWER}])|(?=[a-zđ]\d?\)))"
)
_ONE_COUNT = re.compile(r"(\d{1,4}) bản (chính|sao|chụp)")
_FORM_FILE = re.compile(r"\.(?:docx?|pdf|xlsx?|rar|zip|jpe?g|png)$", re.IGNORECASE)
_GLUED = re.compile(rf"(?<=[{LOWER}0-9).;:,])(?=[{UPPER}])")
_CONDITION = re.compile(
    r"\(?\bnếu\b|\(khi\b|trừ trường hợp|trong trường hợp|đối với (?:các )?trường hợp|trường hợp .{3,80}? thì|"
    r"tùy từng trường hợp",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"^\W*(?:lưu ý|ghi chú|số lượng hồ sơ|ngoài (?:các )?giấy tờ|hồ sơ gồm|thành phần hồ sơ)\b", re.IGNORECASE
)
_STEP = re.compile(r"bước \d", re.IGNORECASE)
_SHOWN_ONLY = re.compile(r"xuất trình", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ComponentsReading:
    components: tuple[ComponentSpec, ...]
    flags: tuple[ReviewFlag, ...]


def read_components(text: str) -> ComponentsReading:
    """The papers of the portal's table, or of a list: one a line, or divided by "|" or ";".

    Paragraphs are neither; they are kept in a flag.
    """
    if not text.strip():
        return ComponentsReading((), (flag("components", FlagCode.COMPONENTS_MISSING),))
    specs: list[ComponentSpec] = []
    flags: list[ReviewFlag] = []
    if HEAD not in text:
        specs = _listed(text)
    else:
        heading, *parts = text.split(HEAD)
        for part in parts:
            heading = _group(heading, part, specs, flags)
        if heading.strip():
            flags.append(flag("components", FlagCode.COMPONENTS_NOT_UNDERSTOOD, heading))
    unique: dict[str, ComponentSpec] = {}
    for spec in specs:
        unique.setdefault(spec.name.casefold(), spec)  # two of one name would be one line of the checklist
    if not unique:
        flags.append(flag("components", FlagCode.COMPONENTS_NOT_UNDERSTOOD, text))
    return ComponentsReading(tuple(unique.values()), without_repeats(flags))


def _listed(text: str) -> list[ComponentSpec]:
    divider = "|" if "|" in text else "\n" if "\n" in text.strip() else ";"
    items = [item.strip(" \t\r\n-+*•;.") for item in text.split(divider)]
    items = [item for item in items if item]
    prose = any(len(item) > LIST_ITEM or item.startswith(")") or _STEP.match(item) for item in items)
    if prose or len(items) > MAX_COMPONENTS:
        return []
    specs = []
    for name in items:
        count = _COUNT.search(name)
        originals, certified, copies = _counts(count.group(), name) if count else (1, 0, 0)
        specs.append(ComponentSpec(" ".join(name.split()), not _CONDITION.search(name), originals, certified, copies))
    return specs


def _group(heading: str, part: str, specs: list[ComponentSpec], flags: list[ReviewFlag]) -> str:
    """Add the papers of one group; what stands after the last count is the next group's heading."""
    condition = heading.strip(" -–:*+\n\t")
    remark = bool(_REMARK.match(condition))
    always = not condition or not re.search(r"trường hợp|nếu|đối với|tùy", condition, re.IGNORECASE)
    at = 0
    for match in _COUNT.finditer(part):
        before = part[max(0, match.start() - 1) : match.start()]
        after = part[match.end() : match.end() + 1]
        if (before in (" ", "(", "") and after in (" ", ",", ")", ".", ";")) or not part[at : match.start()].strip():
            continue  # "01 bản chính" inside a name
        name, digits = part[at : match.start()], match["digits"]
        at = match.end()
        if len(digits) > 1:
            # "mẫu số 061 bản chính": the last digit is the count, those before it belong to the name.
            name += digits[:-1]
            flags.append(flag("components", FlagCode.COMPONENT_COUNT_UNCLEAR, name + digits))
        originals, certified, copies = _counts(match.group()[len(digits) - 1 :], name)
        name = _without_file(name).strip(" \n\t-–+*;")
        if remark or not name or _REMARK.match(name):
            continue
        if originals + certified + copies == 0 and len(name) > REMARK_LENGTH:
            continue  # a remark that stands among the papers
        shown_only = originals + certified + copies == 0 or bool(_SHOWN_ONLY.search(condition))
        required = always and not shown_only and not _CONDITION.search(name)
        if shown_only:
            originals = certified = copies = 0
        specs.append(_spec(name, originals, certified, copies, required=required, flags=flags))
        if len(specs) >= MAX_COMPONENTS:
            flags.append(flag("components", FlagCode.COMPONENTS_NOT_UNDERSTOOD, part[at:]))
            return ""
    return part[at:]


def _spec(
    name: str, originals: int, certified: int, copies: int, *, required: bool, flags: list[ReviewFlag]
) -> ComponentSpec:
    name = " ".join(name.split())
    if len(name) > MAX_NAME:
        flags.append(flag("components", FlagCode.COMPONENT_NAME_CUT, name))
        name = name[: MAX_NAME - 1].rstrip() + "…"
    return ComponentSpec(name, required, originals, certified, copies)


def _counts(text: str, name: str) -> tuple[int, int, int]:
    """Originals, certified copies, photocopies."""
    originals = copies = 0
    for match in _ONE_COUNT.finditer(text):
        if match[2] == "chính":
            originals += int(match[1])
        else:
            copies += int(match[1])
    certified = copies if copies and re.search(r"chứng thực", name, re.IGNORECASE) else 0
    return originals, certified, copies - certified


def _without_file(name: str) -> str:
    """The name without that of the form's file, which touches it: "…Đơn đề nghịMau01.docx"."""
    if not _FORM_FILE.search(name.rstrip()):
        return name
    edges = list(_GLUED.finditer(name))
    return name[: edges[-1].start()] if edges and edges[-1].start() > 0 else name
