"""Make ``resources/units.json`` from the lists of units since 01/7/2025 and until the day before.

    python packaging/make_units.py SINCE.json UNTIL.json resources/units.json

Both lists name their columns (``code``, ``name``, ``kind``, …) and their source; the licence of that source
(vietnamadminunits, MIT) is written beside it. The same lists give the same bytes.
"""

import json
import re
import sys
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

Listed = dict[str, Any]
"""A list of units as its source has it: ``provinces``, ``units`` (rows by column) and more."""

Row = list[Any]
"""A row of ``resources/units.json``: what the docstring of its maker says."""

KINDS = {"xã": "x", "phường": "p", "thị trấn": "t", "đặc khu": "d"}
CITIES_UNTIL = ("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ")
"""Cities under the centre on 30/6/2025; the list of that time names no kinds of provinces."""


_KIND_TOLD = re.compile(r"\s+\((?:Xã|Phường|Thị trấn)\)$|^(?:Xã|Phường) (?=\d+$)")
"""What the lists add to tell units of one district apart: «Yên Viên (Thị trấn)», «Phường 3»."""


def main(since: Path, until: Path, target: Path) -> None:
    """Write ``target``: a province a row of today, a district a row of before, one row a line."""
    now: Listed = json.loads(since.read_text("utf-8"))
    before: Listed = json.loads(until.read_text("utf-8"))
    head: dict[str, Any] = {
        "format": "ttdn-units",
        "version": 2,
        "source": now["source"],
        "licence": "MIT",
        "valid_from": now["valid_from"],
        "note": "kinds: x xã, p phường, t thị trấn, d đặc khu; the last list of an old unit's row are the"
        " codes of the units that it became",
    }
    rows = {"now": _now(now), "before": _before(before)}
    lines = json.dumps(head, ensure_ascii=False, indent=1).removesuffix("\n}")
    for name, of_time in rows.items():
        listed = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in of_time)
        lines += f',\n "{name}": [\n{listed}\n ]'
    target.write_text(f"{lines}\n}}\n", "utf-8", newline="\n")


def _now(table: Listed) -> list[Row]:
    """Return ``[province, kind, [[code, name, kind], …]]`` of today."""
    units: list[Row] = sorted(table["units"], key=_province_of_today)
    by_province = {code: list(group) for code, group in groupby(units, key=_province_of_today)}
    return [
        [
            province["name"],
            province["kind"],
            [[code, _name(name), KINDS[kind]] for code, name, kind, _ in by_province[province["code"]]],
        ]
        for province in table["provinces"]
    ]


def _before(table: Listed) -> list[Row]:
    """Return ``[province, kind, district, kind, [[code, name, kind, [codes since]], …]]`` of before."""
    rows: list[Row] = []
    listed: list[Row] = table["units"]
    for (district, kind, _, province), group in groupby(listed, key=_district_of_before):
        units = [[code, _name(name), KINDS[own], to] for code, name, own, _, _, _, _, to in group]
        rows.append([province, _kind_until(province), district, kind, units])
    for district, kind, _, province in table["districts_without_communes"]:
        rows.append([province, _kind_until(province), district, kind, []])
    return rows


def _province_of_today(unit: Sequence[Any]) -> str:
    return unit[3]


def _district_of_before(unit: Sequence[Any]) -> tuple[Any, ...]:
    """Return district, its kind, province's code and name."""
    return tuple(unit[3:7])


def _name(listed: str) -> str:
    return _KIND_TOLD.sub("", listed)


def _kind_until(province: str) -> str:
    return "thành phố" if province in CITIES_UNTIL else "tỉnh"


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
