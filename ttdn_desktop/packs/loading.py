"""Finding and reading a pack: by id among the installed ones, from a folder, or from its parts."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import records_json
from ttdn_desktop.interview.checking import check_interview
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.packs import pack_files, versions
from ttdn_desktop.packs.manifest_upgrades import upgrade_manifest
from ttdn_desktop.packs.records import FORMAT, VERSION, Manifest, Pack

_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")
"""A template's name stays inside the pack and is one that every system takes: ``../plan.docx`` is refused."""
_NEXT_STEP = "Hãy chọn mẫu khác hoặc cài lại mẫu này."


def load(name: str, *, folders: tuple[Path, ...], version: str | None = None) -> Pack:
    """Return the pack of that id: the version asked for where a folder has it, else the newest.

    Of the same version in several of ``folders`` the first folder's counts. Which one was found is in the
    pack's manifest. Raises InputError where no folder has the id, or the pack can't be used.
    """
    found = versions.editions(folders, name) if versions.is_id(name) else ()
    wanted = versions.choose_version(found, version)
    if wanted is not None:
        return load_folder(wanted.folder)
    known = ", ".join(installed_ids(folders)) or "chưa có mẫu nào"
    raise InputError(f"Không có mẫu “{name}” trên máy này.", f"Hãy dùng một trong các mẫu: {known}.")


def installed_ids(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Return the ids of all packs in ``folders``, sorted, each once."""
    return tuple(dict.fromkeys(edition.id for edition in versions.editions(folders)))


def load_folder(folder: Path) -> Pack:
    """Return the pack in ``folder``. Raises InputError that names the file that is missing or wrong."""
    return load_parts(pack_files.read_pack(folder), name=folder.name)


def load_parts(parts: Mapping[str, bytes], *, name: str) -> Pack:
    """Return the pack whose files are ``parts``; ``name`` is what messages call it. Raises InputError."""
    return _load(parts.get, name=name)


def _load(read: Callable[[str], bytes | None], *, name: str) -> Pack:
    def needed(part: str) -> bytes:
        content = read(part)
        if content is None:
            raise InputError(f"Mẫu “{name}” thiếu hoặc không đọc được tệp {part}.", _NEXT_STEP, file=name)
        return content

    manifest = _manifest(needed("pack.json"), name=name)
    asked = records_json.parse(needed("interview.json"), name="interview.json")
    interview = records_json.convert(asked, Interview, name="interview.json")
    problems = check_interview(interview, manifest.directive)
    if problems:
        raise InputError(f"Mẫu “{name}”, tệp interview.json: {problems[0]}", _NEXT_STEP, file=name)

    report = manifest.documents.report
    return Pack(
        manifest=manifest,
        interview=interview,
        plan_template=needed(_plain_name(manifest.documents.plan, name=name)),
        report_template=needed(_plain_name(report, name=name)) if report else None,
        sample=read("sample.json"),
    )


def _plain_name(part: str, *, name: str) -> str:
    if not _PLAIN_NAME.fullmatch(part):
        raise InputError(f"Mẫu “{name}” khai tên tệp không dùng được: “{part}”.", _NEXT_STEP, file=name)
    return part


def _manifest(body: bytes, *, name: str) -> Manifest:
    raw = records_json.parse(body, name="pack.json")
    table = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
    if table.get("format") != FORMAT:
        raise InputError(f"“{name}” không phải mẫu của chương trình này.", _NEXT_STEP, file=name)

    version = table.get("version")
    if isinstance(version, int) and version > VERSION:
        raise InputError(
            f"Mẫu “{name}” do bản chương trình mới hơn làm.", "Hãy cài bản chương trình mới.", file=name
        )
    return records_json.convert(upgrade_manifest(table), Manifest, name="pack.json")
