"""Draws how times grow with the dossiers, from ``main.py bench --growth --json``: growth_chart.py FILE.json FILE.svg

Both axes are logarithmic, so that what grows in proportion to the dossiers rises by a decade for each decade; one
line for each part of the work (its slowest line), dashed at its goal. The numbers are only those of the file.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 420, 60, 210, 30, 50
PARTS = {
    "search": ("Tìm kiếm / search", "#1b6ca8"),
    "figures": ("Số liệu F7 / figures", "#b3541e"),
    "form_06a": ("Biểu 06a / form 06a", "#5b8c2a"),
    "accept": ("Tiếp nhận / accept", "#7a3e9d"),
    "open": ("Mở hồ sơ / open", "#c2185b"),
    "list": ("Danh sách / list", "#00796b"),
}
LEAST_MS, MOST_MS = 1.0, 10_000.0


def slowest(result: dict[str, Any]) -> dict[str, dict[int, float]]:
    """Part → size → the largest p95 of its lines, in milliseconds."""
    found: dict[str, dict[int, float]] = {}
    for name, line in result["lines"].items():
        part = found.setdefault(name.partition(":")[0], {})
        for size, at in line["at"].items():
            part[int(size)] = max(part.get(int(size), 0.0), at["p95_ms"])
    return found


def draw(result: dict[str, Any]) -> str:
    parts = slowest(result)
    sizes = sorted({size for times in parts.values() for size in times})
    low, high = math.log10(sizes[0]), math.log10(sizes[-1])

    def x(size: float) -> float:
        return LEFT + (math.log10(size) - low) / max(high - low, 0.01) * (WIDTH - LEFT - RIGHT)

    def y(ms: float) -> float:
        share = (math.log10(max(LEAST_MS, ms)) - math.log10(LEAST_MS)) / math.log10(MOST_MS / LEAST_MS)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<text x="{LEFT}" y="18">p95, ms (slowest line of each part); dashed: goal</text>',
    ]
    ms = LEAST_MS
    while ms <= MOST_MS:
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(ms):.1f}" y2="{y(ms):.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{LEFT - 6}" y="{y(ms) + 4:.1f}" text-anchor="end">{ms:,.0f}</text>')
        ms *= 10
    out += [
        f'<text x="{x(size):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{size:,}</text>' for size in sizes
    ]
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 10}" text-anchor="middle">hồ sơ / dossiers</text>')
    goals = {name.partition(":")[0]: line["goal_p95_ms"] for name, line in result["lines"].items()}
    names = sorted(parts, key=lambda part: -parts[part][sizes[-1]])
    last = TOP - 6.0
    for part in names:
        label, colour = PARTS[part]
        points = " ".join(f"{x(size):.1f},{y(parts[part][size]):.1f}" for size in sizes)
        out.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5"/>')
        out += [f'<circle cx="{x(s):.1f}" cy="{y(parts[part][s]):.1f}" r="3.5" fill="{colour}"/>' for s in sizes]
        last = max(last + 15, y(parts[part][sizes[-1]]) + 4)
        out.append(f'<text x="{WIDTH - RIGHT + 10}" y="{last:.1f}" fill="{colour}">{label}</text>')
        if goals[part]:
            at = f'y1="{y(goals[part]):.1f}" y2="{y(goals[part]):.1f}" stroke="{colour}" stroke-dasharray="3 4"'
            out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" {at}/>')
    return "\n".join([*out, "</svg>"]) + "\n"


def main() -> int:
    result = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    Path(sys.argv[2]).write_text(draw(result), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
