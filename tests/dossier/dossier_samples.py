"""The sample dossier of the Vạn Ninh pack as plain JSON, and places in it."""

import copy
import json
from typing import Any

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier.reading import LoadResult, read

SAMPLE: dict[str, Any] = json.loads((templates_dir() / "van-ninh-2019" / "sample.json").read_text("utf-8"))


def sample() -> dict[str, Any]:
    return copy.deepcopy(SAMPLE)


def put(table: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """Put ``value`` at ``path`` (``plan.activities.0.budget``) and return ``table``."""
    *way, last = path.split(".")
    node: Any = table
    for step in way:
        node = node[int(step)] if isinstance(node, list) else node[step]
    node[int(last) if isinstance(node, list) else last] = value
    return table


def read_table(table: Any, name: str = "ho-so.json") -> LoadResult:
    return read(json.dumps(table, ensure_ascii=False).encode(), name=name)
