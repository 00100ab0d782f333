"""Dossiers of several communes as files, and the .ttdn that the verb makes of one."""

import copy
import json
from pathlib import Path
from typing import Any

from ttdn_desktop.__main__ import main
from ttdn_desktop.basics.paths import templates_dir

SAMPLE: dict[str, Any] = json.loads((templates_dir() / "van-ninh-2019" / "sample.json").read_text("utf-8"))


def dossier(name: str = "Vạn Thắng", **changes: Any) -> dict[str, Any]:
    """Return the sample as another commune's, with ``changes`` at its top."""
    table = copy.deepcopy(SAMPLE)
    table["commune"] |= {"name": name, "code": None}
    return table | changes


def put(path: Path, table: Any) -> Path:
    """Write ``table`` as JSON; return the path."""
    path.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    return path


def export(folder: Path, file: str, table: dict[str, Any]) -> Path:
    """Return the .ttdn that ``export`` makes of the dossier."""
    source = put(folder / "nguon.json", table)
    assert main(["export", str(source), "-o", str(folder / file)]) == 0
    source.unlink()
    return folder / file
