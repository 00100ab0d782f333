"""Higher plans of many fields, made up, with who writes under them: python -m tests.samples.first_drafts.make.

A case's text stands in ``plans/<case>.txt``; ``cases.json`` says who writes. ``build`` makes folders of the form that
the examples of fields have.
"""

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def build(folder: Path) -> None:
    """Write every case into ``folder``: ke-hoach.txt and settings-N.json."""
    for case, people in read().items():
        place = folder / case
        place.mkdir(parents=True, exist_ok=True)
        (place / "ke-hoach.txt").write_text((HERE / "plans" / f"{case}.txt").read_text("utf-8"), "utf-8")
        for number, settings in enumerate(people, start=1):
            text = json.dumps(settings, ensure_ascii=False, indent=1)
            (place / f"settings-{number}.json").write_text(text, "utf-8")


def read() -> dict[str, list[dict[str, Any]]]:
    """Return each case with the settings of who writes."""
    return {
        case: [_settings(row) for row in rows]
        for case, rows in json.loads((HERE / "cases.json").read_text("utf-8")).items()
    }


def _settings(row: dict[str, Any]) -> dict[str, Any]:
    kind, name, district, province = row["of"]
    settings: dict[str, Any] = {
        "format": "ttdn-commune",
        "version": 1,
        "commune": {"name": name, "kind": kind, "district": district, "province": province, "code": None},
        "signers": [row["signer"]],
        "lead": row["lead"],
        "recipients": row["recipients"],
        "archive": row.get("archive", "VT"),
    }
    return {**settings, "author": row["author"]} if "author" in row else settings


if __name__ == "__main__":
    build(Path(sys.argv[1]))
