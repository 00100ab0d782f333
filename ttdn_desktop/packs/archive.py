"""A pack as its parts: read from a folder, compared with another, packed as a .zip for sending."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.packs.manifest_upgrades import upgrade_manifest
from ttdn_desktop.packs.pack_json import to_json
from ttdn_desktop.packs.records import Documents

MANIFEST = "pack.json"
INTERVIEW = "interview.json"
SAMPLE = "sample.json"

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest time a .zip can hold: no part is newer in one export than in another."""

_READING_NOTES = frozenset({"warnings", "repairs"})
"""Keys of a directive that hold sentences for the clerk, made by the program of the day."""

_NEXT_STEP = "Hãy chọn mẫu khác hoặc cài lại mẫu này."


class _ManifestHead(msgspec.Struct):
    documents: Documents = Documents()


def part_names(manifest: bytes) -> tuple[str, ...]:
    """Return the file names of a pack's parts, as its ``pack.json`` names them; the sample may be missing.

    Raises InputError where ``manifest`` can't be read.
    """
    try:
        documents = typed_data.decode(manifest, _ManifestHead).documents
    except ValueError as fault:
        raise InputError("Tệp pack.json của mẫu không đọc được.", _NEXT_STEP) from fault
    named = (documents.plan, documents.report)
    return (MANIFEST, INTERVIEW, *dict.fromkeys(name for name in named if name), SAMPLE)


def parts_of(read: Callable[[str], bytes | None]) -> dict[str, bytes]:
    """Return the parts of the pack that ``read`` gives, by file name; other files are no part of it.

    Raises InputError where a part but the sample is missing.
    """
    parts: dict[str, bytes] = {}

    for name in part_names(read(MANIFEST) or b""):
        content = read(name)
        if content is not None:
            parts[name] = content
        elif name != SAMPLE:
            raise InputError(f"Mẫu thiếu hoặc không đọc được tệp {name}.", _NEXT_STEP)

    return parts


def parts_in(folder: Path) -> dict[str, bytes]:
    """Return the parts of the pack in ``folder``. Raises as ``parts_of``."""

    def read(name: str) -> bytes | None:
        path = folder / Path(name).name
        try:
            return path.read_bytes() if path.is_file() else None
        except OSError:
            return None

    return parts_of(read)


def with_version(parts: Mapping[str, bytes], version: str) -> dict[str, bytes]:
    """Return ``parts`` as that version: ``pack.json`` says so, everything else is untouched."""
    manifest = cast(dict[str, Any], msgspec.json.decode(parts[MANIFEST]))
    if manifest.get("pack_version") == version:
        return dict(parts)
    return {**parts, MANIFEST: to_json({**manifest, "pack_version": version})}


def with_id(parts: Mapping[str, bytes], pack_id: str) -> dict[str, bytes]:
    """Return ``parts`` under that id, which ``pack.json`` and the sample's dossier bear."""
    named = dict(parts)
    for name, key in ((MANIFEST, "id"), (SAMPLE, "pack")):
        if name in parts:
            table = cast(dict[str, Any], msgspec.json.decode(parts[name]))
            named[name] = to_json({**table, key: pack_id})
    return named


def is_same_but_version(first: Mapping[str, bytes], second: Mapping[str, bytes]) -> bool:
    """Return whether both say the same, whatever version each calls itself and however it is indented.

    A pack of an older program is compared as it is read today. What the reading of the higher plan told the
    clerk (``warnings``, ``repairs``) is no content: worded otherwise, the plan is still the same.
    """
    return _comparable(first) == _comparable(second)


def zip_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return ``parts`` as a .zip, ``pack.json`` first: the same parts give the same bytes on every machine.

    Parts are stored, not deflated: what deflating gives differs with the library's version, and the Word
    templates in it are deflated already.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as target:
        for name in sorted(parts, key=lambda name: (name != MANIFEST, name)):
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.create_system = 0
            target.writestr(entry, parts[name])
    return stream.getvalue()


def _comparable(parts: Mapping[str, bytes]) -> dict[str, Any]:
    manifest = upgrade_manifest(cast(dict[str, Any], msgspec.json.decode(parts[MANIFEST])))
    directive = manifest.pop("directive", None)
    if isinstance(directive, dict):
        manifest["directive"] = _facts_of(cast(dict[str, Any], directive))

    return {
        MANIFEST: {key: value for key, value in manifest.items() if key != "pack_version"},
        **{name: _content(name, body) for name, body in parts.items() if name != MANIFEST},
    }


def _facts_of(directive: dict[str, Any]) -> dict[str, Any]:
    """Return what a higher plan says, without what a newer program reads out of the same words.

    ``subject`` follows from the title, a duty's ``due`` from its text; of the reports a former program knew
    the dates alone.
    """
    facts = {key: value for key, value in directive.items() if key not in (*_READING_NOTES, "subject")}
    duties, reports = facts.get("commune_duties"), facts.get("reports")

    if isinstance(duties, list):
        facts["commune_duties"] = [_without(duty, "due") for duty in cast(list[Any], duties)]
    if isinstance(reports, list):
        facts["reports"] = sorted(str(_value_of(one, "due")) for one in cast(list[Any], reports))
    return facts


def _value_of(table: Any, key: str) -> Any:
    return cast(dict[str, Any], table).get(key) if isinstance(table, dict) else None


def _without(value: Any, key: str) -> Any:
    if not isinstance(value, dict):
        return value
    return {name: each for name, each in cast(dict[str, Any], value).items() if name != key}


def _content(name: str, body: bytes) -> Any:
    return msgspec.json.decode(body) if name.endswith(".json") else body
