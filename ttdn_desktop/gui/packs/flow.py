"""What the window does with packs beside showing them: files asked for, offers shown and accepted."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.packs.changes import ChangesDialog
from ttdn_desktop.packs.findings import PackFinding
from ttdn_desktop.packs.versions import editions
from ttdn_desktop.workspace import installed_packs, pack_gate
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.pack_gate import AdmittedPack
from ttdn_desktop.workspace.pack_library import library
from ttdn_desktop.workspace.pack_library.library import Installed, LibraryCard


def check_name(data_folder: DataFolder, card: LibraryCard) -> str:
    """Return what ``check`` is to be given for a card: the folder of exactly that version.

    Where that version is no longer installed it is the pack's id, for which the check takes the newest.
    """
    known = editions(installed_packs.folders(data_folder.data_dir), card.id)
    return next((str(each.folder) for each in known if each.version == card.version), card.id)


def check(name: str, data_dir: Path) -> tuple[PackFinding, ...]:
    """Return what is wrong with the pack. Raises InputError where it can't be read."""
    # imported late: it brings the readers of templates, which the window's start does without
    from ttdn_desktop.workspace.pack_library import check as pack_check

    return pack_check.check(name, data_dir=data_dir)


def admit(path: Path) -> AdmittedPack:
    """Return the pack in ``path`` once it has passed the gate; fit for a worker. Raises InputError."""
    return pack_gate.admit_pack(path)


def offers(data_folder: DataFolder) -> Iterator[tuple[str, str]]:
    """Yield the id of each dossier whose pack has a newer version, and the offer in one line."""
    for card in data_folder.dossiers():
        offer = None if card.trouble else library.newer_version(data_folder, card.id)
        if offer is not None:
            yield card.id, f"Có bản mới {offer.version}: {card.title}, {card.commune}. Xem thay đổi…"


def ask_zip(parent: QWidget) -> Path | None:
    """Ask for a pack's file."""
    return messages.ask_open_path(parent, "Nhập bộ mẫu", "Bộ mẫu", ".zip")


def show_installed(parent: QWidget, installed: Installed) -> None:
    """Show what was installed, and what it changes against the version before."""
    name = f"{installed.pack_id}, bản {installed.version}"
    sentences = installed.changes.sentences if installed.changes else ()

    if installed.already:
        messages.show_note(parent, f"Bộ mẫu {name} đã có trên máy này.")
    elif not sentences:
        messages.show_note(parent, f"Đã nhập bộ mẫu {name}.")
    else:
        note = "So với bản trước có những thay đổi sau. Hồ sơ đã soạn vẫn theo bản cũ."
        dialog = ChangesDialog(f"Đã nhập bộ mẫu {name}", note, sentences, parent)
        dialog.exec()
        dialog.deleteLater()


def take_offer(parent: QWidget, data_folder: DataFolder, dossier_id: str) -> tuple[str, ...] | None:
    """Show what the newer version changes and migrate the dossier when the clerk wants that.

    Returns what needs a review, None where nothing was migrated. The dossier must not be open.
    """
    try:
        offer = library.newer_version(data_folder, dossier_id)
        if offer is None:
            return None

        note = "Các câu trả lời được chuyển sang bản mới; hồ sơ như hiện nay vẫn giữ trong các bản lưu."
        changes = offer.changes or ("Không có thay đổi nào đáng kể.",)

        dialog = ChangesDialog(
            f"Bộ mẫu có bản mới {offer.version}",
            note,
            changes,
            parent,
            yes="&Chuyển sang bản mới",
            no="Để sau",
        )
        wanted = dialog.exec()
        dialog.deleteLater()

        return library.migrate_to_newest(data_folder, dossier_id) if wanted else None
    except ClerkError as fault:
        messages.show_error(parent, fault)
        return None


def show_migrated(parent: QWidget, review_items: tuple[str, ...]) -> None:
    """Show what needs a review after the migration."""
    if not review_items:
        messages.show_note(parent, "Đã chuyển hồ sơ sang bản mới.", "Không có chỗ nào phải xem lại.")
        return
    dialog = ChangesDialog("Đã chuyển hồ sơ sang bản mới", "Hãy xem lại những chỗ này:", review_items, parent)
    dialog.exec()
    dialog.deleteLater()
