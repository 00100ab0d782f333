"""What the window does with packs beside showing them: files asked for, offers told and taken."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

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


def folder_of(desk: DataFolder, card: LibraryCard) -> str:
    """Return the folder of exactly that version, else the id: the check then takes the newest."""
    known = editions(installed_packs.folders(desk.data_dir), card.id)
    return next((str(each.folder) for each in known if each.version == card.version), card.id)


def checked(name: str, data_dir: Path) -> tuple[PackFinding, ...]:
    """Return what is wrong with the pack. Raises InputError where it can't be read."""
    from ttdn_desktop.workspace.pack_library import check  # brings the readers of templates

    return check.check(name, data_dir=data_dir)


def admitted(path: Path) -> AdmittedPack:
    """Return the pack in ``path`` once it has passed the gate; fit for a worker. Raises InputError."""
    return pack_gate.admit_pack(path)


def offers(desk: DataFolder) -> Iterator[tuple[str, str]]:
    """Yield the id of each dossier whose pack has a newer version, and the offer in one line."""
    for card in desk.dossiers():
        offer = None if card.trouble else library.newer_version(desk, card.id)
        if offer is not None:
            yield card.id, f"Có bản mới {offer.version}: {card.title}, {card.commune}. Xem thay đổi…"


def ask_zip(parent: QWidget) -> Path | None:
    """Ask for a pack's file."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "Nhập bộ mẫu", "", "Bộ mẫu (*.zip)")
    return Path(chosen) if chosen else None


def tell_installed(parent: QWidget, installed: Installed) -> None:
    """Say what came in, and what it changes against the version before."""
    name = f"{installed.pack_id}, bản {installed.version}"
    sentences = installed.changes.sentences if installed.changes else ()

    if installed.already:
        messages.show_note(parent, f"Bộ mẫu {name} đã có trên máy này.")
    elif not sentences:
        messages.show_note(parent, f"Đã nhập bộ mẫu {name}.")
    else:
        told = "So với bản trước có những thay đổi sau. Hồ sơ đã soạn vẫn theo bản cũ."
        dialog = ChangesDialog(f"Đã nhập bộ mẫu {name}", told, sentences, parent)
        dialog.exec()
        dialog.deleteLater()


def take_offer(parent: QWidget, desk: DataFolder, dossier_id: str) -> tuple[str, ...] | None:
    """Show what the newer version changes and carry the dossier over when the clerk wants that.

    Returns what needs a look, None where nothing was carried. The dossier must not be open.
    """
    try:
        offer = library.newer_version(desk, dossier_id)
        if offer is None:
            return None

        told = "Các câu trả lời được chuyển sang bản mới; hồ sơ như hiện nay vẫn giữ trong các bản lưu."
        changes = offer.changes or ("Không có thay đổi nào đáng kể.",)

        dialog = ChangesDialog(
            f"Bộ mẫu có bản mới {offer.version}",
            told,
            changes,
            parent,
            yes="&Chuyển sang bản mới",
            no="Để sau",
        )
        wanted = dialog.exec()
        dialog.deleteLater()

        return library.migrate_to_newest(desk, dossier_id) if wanted else None
    except ClerkError as fault:
        messages.show_error(parent, fault)
        return None


def tell_carried(parent: QWidget, to_look_at: tuple[str, ...]) -> None:
    """Show what needs a look after carrying over."""
    if not to_look_at:
        messages.show_note(parent, "Đã chuyển hồ sơ sang bản mới.", "Không có chỗ nào phải xem lại.")
        return
    dialog = ChangesDialog("Đã chuyển hồ sơ sang bản mới", "Hãy xem lại những chỗ này:", to_look_at, parent)
    dialog.exec()
    dialog.deleteLater()
