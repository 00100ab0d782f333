"""What the higher office names before it consolidates: the files of a folder, the communes expected."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.path_facts import is_folder
from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.exchange.package import SUFFIX
from ttdn_desktop.workspace.consolidation.consolidate import expected_communes
from ttdn_desktop.workspace.consolidation.results import JSON
from ttdn_desktop.workspace.output_files import read_input
from ttdn_desktop.workspace.units import area_of

SUFFIXES = (SUFFIX, ".json")

_LARGEST_LIST = 1024 * 1024
"""Bytes of a list of communes: 3,300 names of the whole country, 15 bytes each, are a twentieth of it."""

_MOST_FILES = 20_000
"""A judgement: more than all communes of the country (10,000 before 2025, 3,300 since) could send; more files
mean that the wrong folder was chosen, a whole disk perhaps.
"""


def input_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files named, and of each folder what communes send, its subfolders too; each file once.

    Raises InputError for a folder that can't be read or holds too many files.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found |= dict.fromkeys(_in_folder(path) if is_folder(path) else [path])
        if len(found) > _MOST_FILES:
            raise InputError(f"Có hơn {_MOST_FILES} tệp.", "Hãy chọn đúng thư mục chứa tệp của các xã.")
    return tuple(found)


def read_commune_list(path: Path) -> tuple[str, ...]:
    """Return the communes listed in a file: a JSON list, or text with one name a line. Raises InputError."""
    data = read_input(path, largest=_LARGEST_LIST)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"[", b"{")):
        return expected_communes(path)

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(
            f"Tệp {path.name} không phải văn bản Unicode (UTF-8).",
            "Hãy lưu lại tệp dạng UTF-8, mỗi dòng một xã.",
        ) from fault

    return names_of(text)


def names_of(text: str) -> tuple[str, ...]:
    """Return the names in ``text``, one a line, each once."""
    lines = (" ".join(line.split()) for line in normalize(text).split("\n"))
    return tuple(dict.fromkeys(line for line in lines if line))


def communes_by_area(units: Iterable[Commune], sent: Iterable[Commune] = ()) -> dict[str, tuple[str, ...]]:
    """Return the communes known of each district, and of each province since there are none, by its name.

    The area that most of the communes that ``sent`` files lie in comes first. A commune is named with its
    kind where two of one area share a name.
    """
    members: dict[str, list[Commune]] = {}
    for unit in units:
        members.setdefault(area_of(unit), []).append(unit)
    count = Counter(area_of(commune) for commune in sent)
    ordered = sorted(members, key=lambda area: -count[area])
    return {area: _names(members[area]) for area in ordered}


def _names(communes: list[Commune]) -> tuple[str, ...]:
    count = Counter(commune.name for commune in communes)
    return tuple(commune.name if count[commune.name] == 1 else commune.title for commune in communes)


def _in_folder(folder: Path) -> list[Path]:
    try:
        inside = sorted(folder.rglob("*"))
    except OSError as fault:
        raise InputError(f"Không đọc được thư mục {folder}.", "Hãy chọn thư mục khác.") from fault
    return [
        path
        for path in inside
        if path.suffix.lower() in SUFFIXES and path.name.casefold() != JSON and path.is_file()
    ]
