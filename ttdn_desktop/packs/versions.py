"""Which versions of which packs are in the folders: each id may have several, side by side.

A folder is named ``<id>@<version>``, or plainly ``<id>`` (the packs that come with the program, and those
put there by hand); the version is what ``pack.json`` says.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ttdn_desktop.basics import typed_data

FIRST_VERSION = "1.0"
"""The version of a pack that names none, and of the pack of a dossier that names none."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){0,3}")


class Edition(msgspec.Struct, frozen=True):
    """One version of one pack, and the folder it is in."""

    id: str
    version: str
    folder: Path


class _ManifestHead(msgspec.Struct):
    pack_version: str = FIRST_VERSION


def is_id(text: str) -> bool:
    """Return whether ``text`` can be a pack's id: a-z, 0-9 and hyphens, at most 64."""
    return _ID.fullmatch(text) is not None


def is_version(text: str) -> bool:
    """Return whether ``text`` can be a version: one to four whole numbers with points, as ``1.0``."""
    return _VERSION.fullmatch(text) is not None


def version_key(version: str) -> tuple[int, ...]:
    """Return what versions are ordered by: their numbers; one that is no version comes before all."""
    return tuple(int(number) for number in version.split(".")) if is_version(version) else ()


def next_version(version: str) -> str:
    """Return the version after ``version``: ``1.1`` after ``1.0``, ``2.1`` after ``2``."""
    if not is_version(version):
        return FIRST_VERSION
    *leading, last = version.split(".") if "." in version else (version, "0")
    return ".".join((*leading, str(int(last) + 1)))


def folder_name(pack_id: str, version: str) -> str:
    """Return the name of the folder that holds this version."""
    return f"{pack_id}@{version}"


def editions(folders: tuple[Path, ...], pack_id: str | None = None) -> tuple[Edition, ...]:
    """Return what is in ``folders`` (only of ``pack_id`` when named), by id, the newest version first.

    Each version of an id is there once: that of the first folder that has it.
    """
    found: dict[tuple[str, str], Edition] = {}
    for folder in folders:
        for edition in _editions_in(folder, pack_id):
            found.setdefault((edition.id, edition.version), edition)
    newest_first = sorted(found.values(), key=lambda edition: version_key(edition.version), reverse=True)
    return tuple(sorted(newest_first, key=lambda edition: edition.id))


def choose_version(found: tuple[Edition, ...], version: str | None) -> Edition | None:
    """Return of ``found`` (one id, newest first) the version asked for, else the newest; None of none."""
    return next((edition for edition in found if edition.version == version), found[0] if found else None)


def _editions_in(folder: Path, pack_id: str | None) -> Iterator[Edition]:
    for manifest in sorted(folder.glob("*/pack.json")):
        found_id = manifest.parent.name.partition("@")[0]
        if is_id(found_id) and pack_id in (None, found_id) and manifest.is_file():
            yield Edition(found_id, _version_in(manifest), manifest.parent)


def _version_in(manifest: Path) -> str:
    """Return the version that ``manifest`` says; where it can't be read, that of the folder's name."""
    try:
        return typed_data.decode(manifest.read_bytes(), _ManifestHead).pack_version
    except (OSError, ValueError):
        return manifest.parent.name.partition("@")[2] or FIRST_VERSION
