"""Build ``resources/data/catalogue/procedures.json`` from a table of procedures (CSV).

    python tools/build_catalogue.py PROCEDURES.csv [--out FILE]

The same table always gives the same bytes. Whatever this program does not know how to say in Vietnamese, or how to
turn into a limit or a fee, stops the build: a fact is carried over whole or not at all. Cases (trường hợp) are not in
the table; they are written by hand in ``cases.json`` beside the result.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.domain.calendar.limits import LimitUnit, TimeLimit
from desktop_app.domain.catalogue.procedure import ComponentSpec, Confidence, FeeKind, FeeRule, Procedure

_DEFAULT_OUT = Path(__file__).resolve().parent.parent / "resources" / "data" / "catalogue" / "procedures.json"

_PAGES = FeeRule(
    FeeKind.PER_PAGE, "TT 226/2016/TT-BTC Đ4", amount=2_000, amount_from_third=1_000, cap=200_000, unit="bản"
)
_PROVINCE = "Nghị quyết HĐND cấp tỉnh"
_TT226 = "TT 226/2016/TT-BTC Đ4"
_TT75 = "TT 75/2022/TT-BTC"


def _channel(online: int, direct: int) -> FeeRule:
    return FeeRule(FeeKind.BY_CHANNEL, _TT75, amount=direct, online_amount=online, unit="trường hợp")


def _case(amount: int, unit: str, ground: str = _TT226) -> FeeRule:
    return FeeRule(FeeKind.PER_CASE, ground, amount=amount, unit=unit)


def _free(ground: str) -> FeeRule:
    return FeeRule(FeeKind.FREE, ground, amount=0)


# Fee text of the table -> rule. "Miễn phí" is taken as free only where the table also gives the figure 0: on the
# portal the word often stands beside "HĐND tỉnh quy định" and then means nothing.
FEES: dict[str, FeeRule] = {
    "8.000 đồng/bản sao (TT 281/2016/TT-BTC)": FeeRule(
        FeeKind.PER_COPY, "TT 281/2016/TT-BTC", amount=8_000, unit="bản sao"
    ),
    "8.000 đồng/văn bản xác nhận": FeeRule(
        FeeKind.PER_COPY, "TT 281/2016/TT-BTC", amount=8_000, unit="văn bản xác nhận"
    ),
    "Miễn lệ phí (đăng ký đúng hạn; Luật Hộ tịch 2014 Đ11.1b)": _free(
        "Đăng ký khai sinh đúng hạn (Luật Hộ tịch 2014 Đ11.1b)"
    ),
    "Miễn lệ phí (công dân Việt Nam cư trú ở trong nước)": _free(
        "Công dân Việt Nam cư trú ở trong nước (Luật Hộ tịch 2014 Đ11)"
    ),
    "Miễn nếu đúng hạn; quá hạn: HĐND cấp tỉnh quy định": _free("Đăng ký khai tử đúng hạn (Luật Hộ tịch 2014 Đ11.1b)"),
    "Lệ phí do HĐND cấp tỉnh quy định; miễn cho gia đình có công, hộ nghèo, người khuyết tật": FeeRule(
        FeeKind.PROVINCIAL, f"{_PROVINCE}; miễn theo Luật Hộ tịch 2014 Đ11"
    ),
    "2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng/bản (TT 226/2016/TT-BTC)": _PAGES,
    "2.000 đồng/trang; từ trang thứ 3: 1.000 đồng/trang; tối đa 200.000 đồng/bản": _PAGES,
    "10.000 đồng/trường hợp (TT 226/2016)": _case(10_000, "trường hợp"),
    "10.000 đồng/trường hợp": _case(10_000, "trường hợp"),
    "Không thu (cổng ghi miễn phí)": _free("Cổng Dịch vụ công quốc gia ghi miễn phí"),
    "25.000 đồng/giao dịch": _case(25_000, "giao dịch"),
    "30.000 đồng/giao dịch": _case(30_000, "giao dịch"),
    "50.000 đồng/giao dịch": _case(50_000, "giao dịch"),
    "50.000 đồng/văn bản": _case(50_000, "văn bản"),
    "50.000 đồng/di chúc": _case(50_000, "di chúc"),
    "10.000 đồng (trực tuyến) / 20.000 đồng (trực tiếp)": _channel(10_000, 20_000),
    "7.000 đồng (trực tuyến) / 15.000 đồng (trực tiếp)": _channel(7_000, 15_000),
    "5.000 đồng (trực tuyến) / 10.000 đồng (trực tiếp)": _channel(5_000, 10_000),
    "Miễn phí": _free("Cổng Dịch vụ công quốc gia ghi miễn phí"),
    "Không": _free("Bảng niêm yết ghi không thu phí, lệ phí"),
    "400.000 đồng/trường hợp (có trường hợp miễn)": _case(
        400_000, "trường hợp", "Lệ phí đăng ký nuôi con nuôi theo Cổng Dịch vụ công quốc gia; có trường hợp miễn"
    ),
    "HĐND cấp tỉnh quy định": FeeRule(FeeKind.PROVINCIAL, _PROVINCE),
    "HĐND cấp tỉnh quy định (cổng hiển thị 150.000 đồng)": FeeRule(FeeKind.PROVINCIAL, _PROVINCE),
    "Nếu có: HĐND cấp tỉnh quy định": FeeRule(FeeKind.PROVINCIAL, f"{_PROVINCE} (nếu có)"),
    "Theo HĐND cấp tỉnh": FeeRule(FeeKind.PROVINCIAL, _PROVINCE),
    "Theo quy định phí, lệ phí": FeeRule(FeeKind.UNKNOWN, "Theo quy định phí, lệ phí; nguồn không ghi mức"),
    "Cổng không công bố": FeeRule(FeeKind.UNKNOWN, "Cổng Dịch vụ công quốc gia không công bố mức thu"),
    "Cổng ghi miễn phí": FeeRule(FeeKind.UNKNOWN, "Cổng Dịch vụ công quốc gia ghi miễn phí, chưa xác minh"),
    "Cổng ghi miễn phí (không quy định)": FeeRule(
        FeeKind.UNKNOWN, "Cổng Dịch vụ công quốc gia ghi miễn phí (không quy định), chưa xác minh"
    ),
}

# What the compilers of the table wrote beside a fact -> what an officer may read, and how far the fact is trusted.
# The limit is the fact an officer promises by, so one that is from memory makes the row "memory".
_BARE = "Đã đối chiếu mã, tên, phí, thành phần hồ sơ; cổng chỉ ghi số “{}”, thời hạn lấy theo luật, trình tự thủ tục"
VERIFIED: dict[str, tuple[Confidence, str]] = {
    "verified": (Confidence.VERIFIED, "Đã đối chiếu"),
    "verified (code, name, fee, components; portal shows no time, limit taken from the law/procedure text)": (
        Confidence.VERIFIED,
        "Đã đối chiếu mã, tên, phí, thành phần hồ sơ; cổng không ghi thời hạn, lấy theo luật, trình tự thủ tục",
    ),
    **{
        f'verified (code, name, fee, components; portal shows a bare "{n}", limit taken from the law/procedure text)': (
            Confidence.VERIFIED,
            _BARE.format(n),
        )
        for n in (1, 3, 5)
    },
    "verified (name, portal value 1)": (Confidence.VERIFIED, "Đã đối chiếu tên; cổng ghi “1”"),
    "verified (portal 20/15 ngày)": (Confidence.VERIFIED, "Đã đối chiếu; cổng ghi 20/15 ngày"),
    "partly (time from memory)": (Confidence.PARTLY, "Đối chiếu một phần; thời hạn ghi theo trí nhớ, cần xác minh"),
    "partly (unit not shown)": (Confidence.PARTLY, "Đối chiếu một phần; cổng không ghi đơn vị của thời hạn"),
    "code+name verified; time/components from memory": (
        Confidence.MEMORY,
        "Đã đối chiếu mã, tên; thời hạn và thành phần hồ sơ ghi theo trí nhớ, cần xác minh",
    ),
    "code+name+time verified; components from memory": (
        Confidence.PARTLY,
        "Đã đối chiếu mã, tên, thời hạn; thành phần hồ sơ ghi theo trí nhớ, cần xác minh",
    ),
    "code+name verified; time from memory": (
        Confidence.MEMORY,
        "Đã đối chiếu mã, tên; thời hạn ghi theo trí nhớ, cần xác minh",
    ),
    "code verified; name/time from memory": (
        Confidence.MEMORY,
        "Đã đối chiếu mã; tên, thời hạn ghi theo trí nhớ, cần xác minh",
    ),
    "code+name verified; rest from memory": (
        Confidence.MEMORY,
        "Đã đối chiếu mã, tên; phần còn lại ghi theo trí nhớ, cần xác minh",
    ),
}

NOTES: dict[str, str] = {
    "": "",
    "Portal leaves the time field empty; same-day rule from the procedure steps": (
        "Cổng để trống thời hạn; quy định trong ngày lấy từ trình tự thực hiện"
    ),
    "Late registration fee set by HĐND tỉnh": "Lệ phí đăng ký quá hạn do HĐND cấp tỉnh quy định",
    "If verification is needed the deadline becomes 5 working days: switch the dossier out of no-wait": (
        "Nếu phải xác minh, thời hạn là 05 ngày làm việc: chuyển hồ sơ khỏi diện không chờ"
    ),
    "Portal value '3' without unit; 3 working days by Điều 22 NĐ 123/2015 (from memory)": (
        "Cổng ghi '3' không có đơn vị; 03 ngày làm việc theo Điều 22 NĐ 123/2015 (ghi theo trí nhớ, cần xác minh)"
    ),
    "Model the two branches as separate cases (trường hợp)": "Bổ sung và thay đổi, cải chính là hai trường hợp riêng",
    "Portal value '1', unit 'Khác'": "Cổng ghi '1', đơn vị 'Khác'",
    "Confirm the unit before configuring": "Cần xác nhận đơn vị của thời hạn trước khi áp dụng",
    "Fee counts pages of the ORIGINAL; per copy": "Phí tính theo số trang của bản chính, cho từng bản sao",
    "Hà Nội QĐ 663 splits 8 working hours inside: an internal SLA, not the statutory limit": (
        "Hà Nội (QĐ 663) chia 08 giờ làm việc trong nội bộ: không phải thời hạn theo luật"
    ),
    "Portal time field empty": "Cổng để trống thời hạn",
    "Same-day by law, but depends on the translator; leave no-wait off by default": (
        "Luật cho trong ngày nhưng phụ thuộc người dịch; mặc định không đưa vào diện không chờ"
    ),
    "TT 75/2022/TT-BTC; fee differs by channel": "TT 75/2022/TT-BTC; lệ phí khác nhau theo cách nộp",
    "Portal: received Mon-Fri office hours AND Saturday morning": (
        "Cổng: tiếp nhận giờ hành chính thứ Hai đến thứ Sáu và sáng thứ Bảy"
    ),
    "Any commune in the province may receive it": "Xã nào trong tỉnh cũng tiếp nhận được",
    "Has a financial-obligation stop": "Có bước dừng chờ thực hiện nghĩa vụ tài chính",
    "Calendar days": "Tính theo ngày lịch",
    "Calendar days; seed 002 mentions liên thông GPXD - điện - nước": (
        "Tính theo ngày lịch; có nơi liên thông giấy phép xây dựng - điện - nước"
    ),
    "Two cases with different units": "Hai trường hợp có đơn vị thời hạn khác nhau",
    "Candidate for no-wait if the centre confirms the one-day limit": (
        "Có thể đưa vào diện không chờ nếu trung tâm xác nhận thời hạn 01 ngày"
    ),
    "Replaces 2.002481": "Thay thế thủ tục 2.002481",
    "To be repealed 01/01/2027 (secondary source)": "Sẽ bị bãi bỏ từ 01/01/2027 (nguồn thứ cấp)",
}

# What every shipped procedure has by default; the file holds facts only.
_NOT_FACTS = frozenset({"status", "origin"})

# Remarks inside otherwise Vietnamese texts.
_REMARKS: tuple[tuple[str, str], ...] = (
    ("(from memory; portal shows no time)", "(ghi theo trí nhớ, cần xác minh; cổng không ghi thời hạn)"),
    ("(from memory, unverified)", "(ghi theo trí nhớ, cần xác minh)"),
    ("(from memory; cổng ghi", "(ghi theo trí nhớ, cần xác minh; cổng ghi"),
    ("ngày làm việc - from memory)", "ngày làm việc, ghi theo trí nhớ, cần xác minh)"),
    ("(local practice: Vĩnh Bảo quick list)", "(theo danh mục giải quyết nhanh của xã Vĩnh Bảo)"),
    (
        "Commune level only since 01/7/2025; keep out of no-wait by default",
        "Mới về cấp xã từ 01/7/2025; mặc định không đưa vào diện không chờ",
    ),
    ("Keep out of no-wait by default", "Mặc định không đưa vào diện không chờ"),
)

# Where a row was read: the officer is told the publisher and the day, not the file it was read from.
_SOURCES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"DVCQG crawl: [^;(]*\((\d\d/\d\d/\d{4})\)"), r"Cổng Dịch vụ công quốc gia (bản thu thập \1)"),
    (
        re.compile(r"Vĩnh Bảo status check: [^;(]*\(asOf (\d\d/\d\d/\d{4})\)(?:; GitHub file id \d+)?"),
        r"Bảng niêm yết xã Vĩnh Bảo, Hải Phòng (kiểm tra ngày \1)",
    ),
)

_ENGLISH = re.compile(
    r"\b(the|from|memory|portal|only|verified|repo|crawl|shows?|by|default|github|case|unit|fee|days?|keep|of)\b", re.I
)

# A paper asked for only in some cases says so in a bracket that opens with a condition: "(nếu ủy quyền)", "(khi xin cấp
# lại)", "(trừ trường hợp bị cái chết đe dọa)", "(cơ quan chụp nếu chỉ có bản chính)". "Giấy chứng sinh; nếu không có:
# ..." has no such bracket and is required: it names a substitute. Two rows say it in words.
_CONDITION = re.compile(r"\((?:nếu|khi|trừ trường hợp|cơ quan chụp nếu)\s")
_OPTIONAL_IN_WORDS = ("Tài liệu kèm theo từng trường hợp thay đổi", "Giấy tờ liên quan theo đối tượng")

# Certificates of land and houses go back to their owner after comparison; what stays in the file is a copy.
_KEPT_AS_COPY = ("Bản sao ", "Giấy chứng nhận quyền sở hữu", "Giấy tờ hợp pháp về đất đai")


class UnknownTextError(Exception):
    """The table holds a text this program has no rule for."""


def component(name: str) -> ComponentSpec:
    """A paper with its default counts.

    An identity paper is shown, read and handed back. Since the officer has read the card (its QR fills the form), the
    law forbids asking for it as a paper (Luật Căn cước Đ20.3, NĐ 118/2025 Đ4.2a as amended by NĐ 309/2026), and it is
    not kept. So it stays on the checklist as a reminder, counts nothing, never blocks and is not written on the receipt
    as handed in; an officer who does keep a copy of a passport types the count.
    """
    if name.startswith("Giấy tờ tùy thân"):
        return ComponentSpec(name, required=False, originals=0)
    required = not (_CONDITION.search(name) or name.startswith(_OPTIONAL_IN_WORDS))
    if name.startswith((*_KEPT_AS_COPY, "Bản sao cần chứng thực")):
        return ComponentSpec(name, required, originals=0, copies=1)
    sets = re.match(r"(\d{2}) bộ ", name)
    return ComponentSpec(name, required, originals=int(sets.group(1)) if sets else 1)


def limit(row: dict[str, str]) -> TimeLimit | None:
    """``same_day`` counts 1: the unit alone carries the meaning."""
    if row["same_day_15h"] == "1":
        return TimeLimit(1, LimitUnit.SAME_DAY)
    if not row["time_value"]:
        return None
    units = {"ngày làm việc": LimitUnit.WORKING_DAYS, "ngày": LimitUnit.CALENDAR_DAYS}
    return TimeLimit(int(row["time_value"]), units[row["time_unit"]])


def vietnamese(text: str) -> str:
    for english, ours in _REMARKS:
        text = text.replace(english, ours)
    for pattern, published in _SOURCES:
        text = pattern.sub(published, text)
    if found := _ENGLISH.search(text):
        raise UnknownTextError(f"English left ({found.group()}): {text}")
    return unicodedata.normalize("NFC", text)


def procedure(row: dict[str, str]) -> Procedure:
    code = row["code"]
    if row["fee_text"] not in FEES:
        raise UnknownTextError(f"{code}: fee {row['fee_text']!r}")
    fee = FEES[row["fee_text"]]
    if row["fee_vnd"] != ("" if fee.amount is None else str(fee.amount)):
        raise UnknownTextError(f"{code}: fee figure {row['fee_vnd']!r} against {fee.amount}")
    if row["verified"] not in VERIFIED or row["notes"] not in NOTES:
        raise UnknownTextError(f"{code}: {row['verified']!r} / {row['notes']!r}")
    confidence, verified_note = VERIFIED[row["verified"]]
    if confidence is Confidence.VERIFIED and "from memory" in row["notes"]:
        # The row counts as verified while its own note admits that part of the limit is not.
        confidence = Confidence.PARTLY
    return Procedure(
        code=code,
        version=1,
        name=vietnamese(row["name_vi"]),
        short_name=vietnamese(row["short_name_vi"]),
        sector=vietnamese(row["sector_vi"]),
        handling_level=vietnamese(row["handling_level"]),
        authority=vietnamese(row["authority_vi"]),
        limit=limit(row),
        limit_text=vietnamese(row["time_limit_text"]),
        fee=fee,
        fee_text=vietnamese(row["fee_text"]),
        components=tuple(component(vietnamese(name)) for name in row["components"].split(" | ")),
        no_wait=row["no_wait"] == "yes",
        no_wait_target_minutes=int(row["no_wait_target_min"]) if row["no_wait_target_min"] else None,
        no_wait_condition=vietnamese(row["no_wait_condition"]),
        decision_no=row["decision_no"],
        confidence=confidence,
        verified_note=vietnamese(verified_note),
        source=vietnamese(row["source"]),
        notes=vietnamese(NOTES[row["notes"]]),
        certified_copy=fee.kind is FeeKind.PER_PAGE,
        counts_copies=fee.kind in (FeeKind.PER_PAGE, FeeKind.PER_COPY),
    )


def build(table: Path) -> str:
    """The whole file as text, in the order of the table. Raises ``UnknownTextError`` on anything not understood."""
    with table.open(encoding="utf-8-sig", newline="") as lines:
        procedures = [procedure(row) for row in csv.DictReader(lines)]
    codes = [item.code for item in procedures]
    if len(set(codes)) != len(codes):
        raise UnknownTextError("a code occurs twice")
    # Empty facts are left out, so that a diff shows only facts; a missing limit is one, and stays.
    rows = [
        {
            key: value
            for key, value in msgspec.to_builtins(item).items()
            if key == "limit" or (value not in (None, "", (), []) and key not in _NOT_FACTS)
        }
        for item in procedures
    ]
    for row in rows:
        row["fee"] = {key: value for key, value in row["fee"].items() if value not in (None, "")}
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Build procedures.json from a table of procedures.")
    parser.add_argument("table", type=Path)
    parser.add_argument("--out", type=Path, default=_DEFAULT_OUT)
    options = parser.parse_args(arguments)
    try:
        text = build(options.table)
    except UnknownTextError as problem:
        print(problem, file=sys.stderr)
        return 1
    options.out.write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(json.loads(text))} procedures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
