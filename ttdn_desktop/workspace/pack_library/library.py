"""The shelf of packs: listed, brought in, sent out, renewed, put aside."""

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.packs import archive, loading, versions
from ttdn_desktop.packs.migrate.diff import Changes, compare_packs
from ttdn_desktop.packs.migrate.dossier import migrate_dossier
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.versions import Edition
from ttdn_desktop.workspace import installed_packs
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.output_files import write_all
from ttdn_desktop.workspace.pack_gate import AdmittedPack

Origin = Literal["shipped", "made", "imported", "unknown"]
"""With the program; made here from a higher plan; brought in from a file; from before this was recorded."""


class LibraryCard(msgspec.Struct, frozen=True, kw_only=True):
    """One version of one pack on the shelf; ``trouble`` says why it can't be used, else it is empty."""

    id: str
    version: str
    title: str = ""
    rules: str = ""
    year: int | None = None
    origin: Origin = "unknown"
    source: str = ""
    used_by: int = 0
    newest: bool = True
    trouble: str = ""

    @property
    def shipped(self) -> bool:
        """Whether it came with the program and so can't be removed."""
        return self.origin == "shipped"


class Installed(msgspec.Struct, frozen=True, kw_only=True):
    """A pack on the shelf now; ``already``: it was there before, with the same content.

    ``changes`` are those against the newest older version that was there before, None where there was none.
    """

    pack_id: str
    version: str
    changes: Changes | None = None
    already: bool = False


class NewerVersion(msgspec.Struct, frozen=True, kw_only=True):
    """A newer version of a dossier's pack; ``changes`` are sentences."""

    pack_id: str
    version: str
    changes: tuple[str, ...] = ()


_LONGEST_ID = 64
"""Characters of an id (``packs/versions.py``)."""

_ORIGIN = "origin.json"
"""Beside a pack of the data folder: where it came from; no part of the pack itself."""


class _Origin(msgspec.Struct):
    origin: Origin = "unknown"


def library_cards(data_folder: DataFolder) -> tuple[LibraryCard, ...]:
    """Return a card for every version of every installed pack, by id, the newest version first."""
    used = data_folder.packs_in_use()
    cards: list[LibraryCard] = []
    for edition in _editions(data_folder):
        first = not any(card.id == edition.id for card in cards)
        cards.append(_card(edition, used[edition.id, edition.version], newest=first))
    return tuple(cards)


def install_admitted(data_folder: DataFolder, admitted: AdmittedPack) -> Installed:
    """Put a pack that has passed the gate on the shelf. Raises ClerkError; the shelf is then as before."""
    _writable(data_folder)
    return _install(data_folder, admitted.pack, admitted.parts, "imported")


def install_made(data_folder: DataFolder, parts: dict[str, bytes]) -> Installed:
    """Put a pack made here on the shelf; one of the same higher plan that has changed gets the next version.

    A plan read before keeps its pack's id, whatever that is; another plan never gets an id that is taken.

    Raises ClerkError; the shelf is then as before.
    """
    _writable(data_folder)
    pack = loading.load_parts(parts, name="pack.json")
    own_id = _id_for(data_folder, pack)
    if own_id != pack.id:
        parts = archive.with_id(parts, own_id)
        pack = loading.load_parts(parts, name="pack.json")
    newest = next(iter(_editions(data_folder, pack.id)), None)

    if newest is not None:
        if _readable(newest) and archive.is_same_but_version(parts, archive.parts_in(newest.folder)):
            return Installed(pack_id=pack.id, version=newest.version, already=True)
        parts = archive.with_version(parts, versions.next_version(newest.version))
        pack = loading.load_parts(parts, name="pack.json")

    return _install(data_folder, pack, parts, "made")


def undo_install(data_folder: DataFolder, installed: Installed) -> None:
    """Put aside what was installed just now, since what it was for failed. Never raises for it."""
    with contextlib.suppress(ClerkError):
        put_aside(data_folder, installed.pack_id, installed.version)


def export_pack(data_folder: DataFolder, pack_id: str, version: str, path: Path) -> None:
    """Write the pack as the .zip ``path``, the same bytes every time. Raises ClerkError."""
    edition = _edition(data_folder, pack_id, version)
    write_all({path: archive.zip_parts(archive.parts_in(edition.folder))})


def put_aside(data_folder: DataFolder, pack_id: str, version: str) -> None:
    """Put the commune's own pack aside, never deleted. Raises InputError for a shipped or used one."""
    _writable(data_folder)
    edition = _edition(data_folder, pack_id, version)
    if _is_shipped(edition):
        raise InputError(
            f"Mẫu “{pack_id}” đi kèm chương trình, không bỏ được.", "Mẫu không dùng thì cứ để đó."
        )
    if data_folder.packs_in_use()[pack_id, version]:
        raise InputError(
            f"Mẫu “{pack_id}” bản {version} đang có hồ sơ dùng.", "Chỉ bỏ được mẫu mà không hồ sơ nào dùng."
        )
    data_folder.pack_store.put_aside(edition.folder.name)


def newer_version(data_folder: DataFolder, dossier_id: str) -> NewerVersion | None:
    """Return the newer version of the dossier's pack, None where there is none or the plan is issued."""
    session = data_folder.open_dossier(dossier_id)
    newest = _newest(data_folder, session.pack)
    if newest is None or session.dossier.plan.number or session.dossier.plan.date:
        return None
    changes = compare_packs(session.pack, newest)
    return NewerVersion(pack_id=newest.id, version=newest.manifest.pack_version, changes=changes.sentences)


def migrate_to_newest(data_folder: DataFolder, dossier_id: str) -> tuple[str, ...]:
    """Migrate the stored dossier to its pack's newest version; return what needs a review.

    A session of that dossier that is open must be closed before and opened again after. The dossier as it
    was stays among the store's older copies. Raises ClerkError; the dossier is then as before.
    """
    _writable(data_folder)
    session = data_folder.open_dossier(dossier_id)
    if session.dossier.plan.number or session.dossier.plan.date:
        raise InputError("Kế hoạch đã ban hành, không chuyển mẫu được.", "Hồ sơ vẫn mở bằng bản mẫu của nó.")

    newest = _newest(data_folder, session.pack)
    if newest is None:
        return ()

    changes = compare_packs(session.pack, newest)
    migrated = migrate_dossier(session.dossier, session.pack, newest, changes)
    data_folder.replace_dossier(dossier_id, migrated.dossier)

    return tuple(note.text for note in migrated.review_notes)


def _id_for(data_folder: DataFolder, pack: Pack) -> str:
    """Return the id under which ``pack`` belongs on the shelf: its higher plan's own, else a free one."""
    taken: dict[str, bool] = {}
    for edition in _editions(data_folder):
        if not taken.get(edition.id):
            taken[edition.id] = _is_of_plan(edition, pack)

    if taken.get(pack.id):
        return pack.id
    known = next((each for each, is_same in taken.items() if is_same), None)
    return known or _free_id(pack.id, taken)


def _is_of_plan(edition: Edition, pack: Pack) -> bool:
    """Whether the edition answers the same higher plan: the same title, issuer and year.

    Of one that is damaged the id alone can tell.
    """
    try:
        other = loading.load_folder(edition.folder).directive
    except ClerkError:
        return edition.id == pack.id
    return _plan_key(other) == _plan_key(pack.directive)


def _plan_key(directive: Directive) -> tuple[str, str, int | None]:
    return fold(directive.title), fold(directive.issuer), directive.year


def _free_id(wanted: str, taken: Iterable[str]) -> str:
    used, found, count = set(taken), wanted, 1
    while found in used:
        count += 1
        found = f"{wanted[: _LONGEST_ID - len(str(count)) - 1]}-{count}"
    return found


def _install(data_folder: DataFolder, pack: Pack, parts: dict[str, bytes], origin: Origin) -> Installed:
    version = pack.manifest.pack_version
    if not versions.is_id(pack.id) or not versions.is_version(version):
        raise InputError(
            f"Mẫu khai mã “{pack.id}” bản “{version}” không dùng được.",
            "Mã chỉ gồm chữ thường không dấu, số, gạch nối; bản là số như 1.0.",
        )

    there = _editions(data_folder, pack.id)
    same = next((edition for edition in there if edition.version == version), None)

    if same is not None:
        with contextlib.suppress(ClerkError):
            if archive.parts_in(same.folder) == parts:
                return Installed(pack_id=pack.id, version=version, already=True)

        if _readable(same):
            raise InputError(
                f"Đã có mẫu “{pack.id}” bản {version} với nội dung khác.",
                "Hãy xin tệp mẫu mang số bản mới hơn; mẫu đang có vẫn giữ nguyên.",
            )

    older = (each for each in there if versions.version_key(each.version) < versions.version_key(version))
    before = next((loading.load_folder(edition.folder) for edition in older if _readable(edition)), None)
    marked = {**parts, _ORIGIN: msgspec.json.encode(_Origin(origin))}
    data_folder.pack_store.put(versions.folder_name(pack.id, version), marked)

    return Installed(
        pack_id=pack.id, version=version, changes=compare_packs(before, pack) if before else None
    )


def _readable(edition: Edition) -> bool:
    try:
        loading.load_folder(edition.folder)
    except ClerkError:
        return False
    return True


def _editions(data_folder: DataFolder, pack_id: str | None = None) -> tuple[Edition, ...]:
    return versions.editions(installed_packs.folders(data_folder.data_dir), pack_id)


def _edition(data_folder: DataFolder, pack_id: str, version: str) -> Edition:
    for edition in _editions(data_folder, pack_id):
        if edition.version == version:
            return edition
    raise InputError(f"Không có mẫu “{pack_id}” bản {version} trên máy này.", "Hãy mở lại trang Bộ mẫu.")


def _newest(data_folder: DataFolder, pack: Pack) -> Pack | None:
    """Return the newest usable version above ``pack``'s own."""
    for edition in _editions(data_folder, pack.id):
        if versions.version_key(edition.version) <= versions.version_key(pack.manifest.pack_version):
            return None
        if _readable(edition):
            return loading.load_folder(edition.folder)
    return None


def _card(edition: Edition, used_by: int, *, newest: bool) -> LibraryCard:
    origin: Origin = "shipped" if _is_shipped(edition) else _origin(edition.folder)
    try:
        manifest = loading.load_folder(edition.folder).manifest
    except ClerkError as fault:
        return LibraryCard(
            id=edition.id,
            version=edition.version,
            origin=origin,
            used_by=used_by,
            newest=newest,
            trouble=str(fault),
        )

    return LibraryCard(
        id=edition.id,
        version=edition.version,
        title=manifest.title,
        rules=manifest.rules,
        year=manifest.directive.year,
        origin=origin,
        source=str(manifest.extra.get("source", "")),
        used_by=used_by,
        newest=newest,
    )


def _origin(folder: Path) -> Origin:
    try:
        return typed_data.decode((folder / _ORIGIN).read_bytes(), _Origin).origin
    except (OSError, ValueError):
        return "unknown"


def _is_shipped(edition: Edition) -> bool:
    return edition.folder.parent == templates_dir()


def _writable(data_folder: DataFolder) -> None:
    if data_folder.read_only:
        raise InputError("Cửa sổ này chỉ xem được.", "Hãy đóng cửa sổ kia của chương trình rồi làm lại.")
