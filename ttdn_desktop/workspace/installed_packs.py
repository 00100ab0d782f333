"""The packs on this machine: those of the data folder first, then those that came with the program."""

import contextlib
from pathlib import Path

import msgspec

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.path_facts import is_file
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.packs import for_author, loading
from ttdn_desktop.packs.records import Manifest, Pack
from ttdn_desktop.packs.versions import FIRST_VERSION, choose_version, editions
from ttdn_desktop.workspace import pack_gate

FOLDER = "mau"
"""The folder of the clerk's own packs in the data folder."""


class PackCard(msgspec.Struct, frozen=True):
    """One pack in a list."""

    id: str
    title: str
    rules: str
    year: int | None


def folders(data_dir: Path | None) -> tuple[Path, ...]:
    """Return the folders that hold packs, the clerk's own first."""
    return ((data_dir / FOLDER,) if data_dir else ()) + (templates_dir(),)


def find_pack(name: str, *, data_dir: Path | None = None) -> Pack:
    """Return the pack that ``name`` means: a folder, a .zip, or an id. Raises InputError."""
    path = Path(name)
    if (path.suffix.lower() == ".zip" and is_file(path)) or is_file(path / "pack.json"):
        return pack_gate.open_pack(path)
    return loading.load(name, folders=folders(data_dir))


def version_for(pack_id: str, wanted: str | None, *, data_dir: Path | None) -> str:
    """Return the version ``for_dossier`` opens for a dossier that names ``wanted``.

    Where the pack isn't here at all, it is the one named.
    """
    named = wanted or FIRST_VERSION
    found = choose_version(editions(folders(data_dir), pack_id), named)
    return found.version if found else named


def for_dossier(dossier: Dossier, *, data_dir: Path | None = None) -> tuple[Pack, tuple[str, ...]]:
    """Return the pack that ``dossier`` was written with, and notices about it for the clerk.

    It is exactly the version that the dossier names, where that is installed; else the newest of the id, with
    a notice. A dossier from before versions were recorded was written with the first one. Raises InputError.
    """
    wanted = dossier.pack_version
    pack = loading.load(dossier.pack, folders=folders(data_dir), version=wanted or FIRST_VERSION)
    pack = for_author.pack_for(pack, dossier.author)
    found = pack.manifest.pack_version
    if wanted in (None, found):
        return pack, ()
    return pack, (
        f"Hồ sơ này lập theo mẫu “{pack.id}” bản {wanted}; máy này không có bản ấy nên dùng bản {found}. "
        f"Hãy nhập lại tệp mẫu bản {wanted}, hoặc xem kỹ nội dung trước khi kết xuất.",
    )


def cards(data_dir: Path | None) -> tuple[PackCard, ...]:
    """Return every usable pack in its newest usable version, by id; one that can't be used is left out."""
    found: dict[str, PackCard] = {}
    for edition in editions(folders(data_dir)):
        if edition.id not in found:
            with contextlib.suppress(ClerkError):
                found[edition.id] = _card(loading.load_folder(edition.folder).manifest)
    return tuple(found.values())


def _card(manifest: Manifest) -> PackCard:
    return PackCard(manifest.id, manifest.title, manifest.rules, manifest.directive.year)
