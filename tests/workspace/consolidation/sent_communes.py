"""Thirteen communes' files as the higher office gets them, and what they come to."""

import copy
import datetime as dt
import json
from pathlib import Path
from typing import Any

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.exchange import package

SAMPLE: dict[str, Any] = json.loads((templates_dir() / "van-ninh-2019" / "sample.json").read_text("utf-8"))
NAMES = (
    "Vạn Giã", "Vạn Thắng", "Vạn Lương", "Vạn Thạnh", "Vạn Phú", "Vạn Phước", "Vạn Long",
    "Vạn Khánh", "Đại Lãnh", "Vạn Thọ", "Vạn Bình", "Xuân Sơn", "Vạn Hưng",
)  # fmt: skip
_ZONE = dt.timezone(dt.timedelta(hours=7))


def thirteen(folder: Path, year: int = 2019) -> list[Path]:
    """Write the files of ``NAMES``: Vạn Thạnh's missing, Đại Lãnh's cut off, Vạn Thắng's there twice."""
    files: list[Path] = []
    for at, name in enumerate(NAMES):
        exported = dt.datetime(year, 11, 3, 9, at, tzinfo=_ZONE)
        path = folder / f"{at:02}.ttdn"
        path.write_bytes(package.write(_dossier(at, name, year), exported=exported))
        files.append(path)
    files.append(folder / "01-cu.ttdn")
    older = dt.datetime(year, 10, 30, tzinfo=_ZONE)
    files[-1].write_bytes(package.write(_dossier(1, NAMES[1], year), exported=older))
    files[8].write_bytes(files[8].read_bytes()[:-200])
    files.pop(3).unlink()
    return files


def _dossier(at: int, name: str, year: int) -> Any:
    table = copy.deepcopy(SAMPLE)
    kind = "thị trấn" if at == 0 and year < 2025 else "xã"
    district = "Vạn Ninh" if year < 2025 else None
    table["commune"] |= {"name": name, "kind": kind, "code": f"{22489 + at}", "district": district}
    table["year"] = year
    if year != 2019:
        table |= {"pack": "mau-nd30", "log": []}
        table["report"]["period"] = {"from": f"{year}-01-01", "to": f"{year}-10-31"}
        table["log"] = [one | {"date": one["date"].replace("2019", str(year))} for one in SAMPLE["log"]]
    table["log"] = table["log"][: at + 1] if at != 5 else []
    if at == 7:
        table["log"][0]["audience"] = 250_000
    return reading.read(json.dumps(table, ensure_ascii=False).encode(), name="x").dossier
