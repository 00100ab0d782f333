"""The JSON Schemas of a pack's files, made from the records that read them, so that they can't disagree.

``python -m ttdn_desktop.packs.schemas FOLDER`` writes them again.
"""

import sys
from pathlib import Path
from typing import Any, cast

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.packs.records import Manifest

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES: dict[str, tuple[type, str]] = {
    "pack.schema.json": (Manifest, "pack.json: bộ mẫu và kế hoạch cấp trên mà bộ mẫu trả lời"),
    "interview.schema.json": (Interview, "interview.json: các phần và câu hỏi"),
    "dossier.schema.json": (Dossier, "sample.json: hồ sơ ví dụ, cũng là hồ sơ của một xã trong một năm"),
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return each schema by its file's name; keys that a version doesn't know are always allowed."""
    return {name: _schema(kind, title) for name, (kind, title) in _FILES.items()}


def schema_bytes(schema: dict[str, Any]) -> bytes:
    """Return a schema as the bytes of its file."""
    return msgspec.json.format(msgspec.json.encode(schema), indent=1) + b"\n"


def _schema(kind: type, title: str) -> dict[str, Any]:
    (root,), parts = msgspec.json.schema_components((kind,), ref_template="#/$defs/{name}")
    name = str(root["$ref"]).rsplit("/", 1)[-1]
    defs = {key: _without_ours(parts[key]) for key in sorted(parts)}
    return {"$schema": _DIALECT, "title": title, **defs.pop(name), "$defs": defs}


def _without_ours(node: Any) -> Any:
    """Drop what is only ours: the field for unknown keys, titles and descriptions in English."""
    if isinstance(node, list):
        return [_without_ours(each) for each in cast(list[Any], node)]
    if not isinstance(node, dict):
        return node

    table = cast(dict[str, Any], node)
    found = {key: value for key, value in table.items() if key not in ("description", "title")}
    properties = cast(dict[str, Any], found.pop("properties", {}))
    kept = {name: _without_ours(value) for name, value in properties.items() if name != "extra"}
    others = {key: _without_ours(value) for key, value in found.items()}

    return {**others, "properties": kept} if properties else others


def main(folder: Path) -> None:
    """Write every schema into ``folder``."""
    for name, schema in schemas().items():
        (folder / name).write_bytes(schema_bytes(schema))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
