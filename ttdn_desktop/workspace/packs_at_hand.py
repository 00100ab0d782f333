"""The packs on this machine: those of the data folder first, then those that came with the program."""

from pathlib import Path

import msgspec

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.records import Pack

FOLDER = "mau"


class PackCard(msgspec.Struct, frozen=True):
    """One pack in a list."""

    id: str
    title: str
    rules: str
    year: int | None


def folders(data_dir: Path | None) -> tuple[Path, ...]:
    """Return the folders that hold packs, the clerk's own first."""
    return ((data_dir / FOLDER,) if data_dir else ()) + (templates_dir(),)


def named(name: str, *, data_dir: Path | None = None) -> Pack:
    """Return the pack that ``name`` means: a folder, a .zip, or an id. Raises InputError."""
    path = Path(name)
    if path.suffix.lower() == ".zip" and path.is_file():
        return loading.load_zip(path)
    if (path / "pack.json").is_file():
        return loading.load_folder(path)
    return loading.load(name, folders=folders(data_dir))


def cards(data_dir: Path | None) -> tuple[PackCard, ...]:
    """Return every usable pack, sorted by id; one that can't be used is left out."""
    found: list[PackCard] = []
    for pack_id in loading.installed_ids(folders(data_dir)):
        try:
            pack = loading.load(pack_id, folders=folders(data_dir))
        except ClerkError:
            continue
        manifest = pack.manifest
        found.append(PackCard(manifest.id, manifest.title, manifest.rules, manifest.directive.year))
    return tuple(found)
