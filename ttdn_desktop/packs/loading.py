"""Finding and reading a pack: by id among the installed ones, or from a folder."""

import re
from pathlib import Path
from typing import Any, cast

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import records_json
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.packs.records import FORMAT, VERSION, Manifest, Pack

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_NEXT_STEP = "Hãy chọn mẫu khác hoặc cài lại mẫu này."


def load(name: str, *, folders: tuple[Path, ...]) -> Pack:
    """Return the pack of that id from the first of ``folders`` that has it.

    Raises InputError where no folder has it, or it can't be used.
    """
    if _ID.fullmatch(name):
        for folder in folders:
            if (folder / name / "pack.json").is_file():
                return load_folder(folder / name)
    known = ", ".join(installed_ids(folders)) or "chưa có mẫu nào"
    raise InputError(f"Không có mẫu “{name}” trên máy này.", f"Hãy dùng một trong các mẫu: {known}.")


def installed_ids(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the ids of all packs in ``folders``, sorted, each once."""
    found = {path.parent.name for folder in folders for path in folder.glob("*/pack.json")}
    return tuple(sorted(found))


def load_folder(folder: Path) -> Pack:
    """Return the pack in ``folder``. Raises InputError that names the file that is missing or wrong."""
    manifest = _manifest(folder)
    interview = records_json.convert(_json(folder / "interview.json"), Interview, name="interview.json")
    sample = folder / "sample.json"
    return Pack(
        manifest=manifest,
        interview=interview,
        plan_template=_bytes(folder / Path(manifest.documents.plan).name),
        sample=_bytes(sample) if sample.is_file() else None,
    )


def _manifest(folder: Path) -> Manifest:
    raw = _json(folder / "pack.json")
    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != FORMAT:
        raise InputError(f"“{folder.name}” không phải mẫu của chương trình này.", _NEXT_STEP)
    version = table.get("version")
    if isinstance(version, int) and version > VERSION:
        raise InputError(
            f"Mẫu “{folder.name}” do bản chương trình mới hơn làm.", "Hãy cài bản chương trình mới."
        )
    return records_json.convert(table, Manifest, name="pack.json")


def _json(path: Path) -> Any:
    return records_json.parse(_bytes(path), name=path.name)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"Mẫu “{path.parent.name}” thiếu hoặc không đọc được tệp {path.name}.", _NEXT_STEP
        ) from error
