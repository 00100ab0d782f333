"""Message boxes and file dialogs, all made here: errors, notes, questions, file names."""

import logging
from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from shiboken6 import isValid

from ttdn_desktop.basics import faults, windows_paths
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import last_folder, opening

log = logging.getLogger(__name__)


def show_error(parent: QWidget | None, fault: ClerkError) -> None:
    """Show what happened and what to do next; the log gets the fault's kind and place in the code."""
    log.info("shown %s at %s", type(fault).__name__, faults.place(fault))
    _box(parent, QMessageBox.Icon.Warning, fault.what, fault.next_step).exec()


def show_note(parent: QWidget | None, what: str, details: str = "") -> None:
    """Show something that needs no decision; ``details`` in smaller letters below."""
    _box(parent, QMessageBox.Icon.Information, what, details).exec()


def ask(
    parent: QWidget | None,
    what: str,
    yes: str,
    no: str = "Đóng",
    details: str = "",
    *,
    doubtful: bool = False,
) -> bool:
    """Return whether the clerk chose ``yes``, which Enter chooses unless it is ``doubtful``: then never."""
    box = _box(parent, QMessageBox.Icon.Question, what, details)
    accept = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    reject = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(reject if doubtful else accept)
    # a button that has the focus becomes the default by itself
    accept.setAutoDefault(not doubtful)
    box.exec()
    return box.clickedButton() is accept


def ask_save_path(parent: QWidget | None, title: str, name: str, kind: str, suffix: str) -> Path | None:
    """Return where to write, with ``suffix``, or None when the clerk gave up."""
    # a name that is a whole path stays where it is
    offered = str(last_folder.first() / name)
    chosen, _ = QFileDialog.getSaveFileName(parent, title, offered, f"{kind} (*{suffix})")
    if not chosen:
        return None

    path = Path(chosen)
    last_folder.use(path.parent)
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def ask_open_path(parent: QWidget | None, title: str, kind: str, *suffixes: str) -> Path | None:
    """Return the file to open, or None when the clerk gave up; without ``suffixes`` any may be chosen."""
    patterns = " ".join(f"*{suffix}" for suffix in suffixes) or "*"
    begin = str(last_folder.first())
    chosen, _ = QFileDialog.getOpenFileName(parent, title, begin, f"{kind} ({patterns})")
    if not chosen:
        return None

    last_folder.use(Path(chosen).parent)
    return Path(chosen)


def ask_open_paths(parent: QWidget | None, title: str, kinds: str) -> tuple[Path, ...]:
    """Return the files to open, none when the clerk gave up; ``kinds`` as Qt writes a dialog's filters."""
    names, _ = QFileDialog.getOpenFileNames(parent, title, str(last_folder.first()), kinds)
    chosen = tuple(map(Path, names))
    if chosen:
        last_folder.use(chosen[0].parent)
    return chosen


def ask_folder(parent: QWidget | None, title: str) -> Path | None:
    """Return the folder chosen, or None when the clerk gave up."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(last_folder.first()))
    if not chosen:
        return None

    last_folder.use(Path(chosen))
    return Path(chosen)


def offer_folder(parent: QWidget | None, path: Path) -> None:
    """Say that ``path`` is written and offer to open its folder."""
    if ask(
        parent, f"Đã ghi tệp {path.name}.", "&Mở thư mục", details=f"Tệp nằm trong thư mục {path.parent}."
    ):
        opening.folder(path.parent)


def file_name(text: str) -> str:
    """Return ``text`` as a file name that every system takes."""
    return windows_paths.as_file_name(text, otherwise="ke-hoach")


def _box(parent: QWidget | None, icon: QMessageBox.Icon, what: str, details: str) -> QMessageBox:
    # what runs beside the window may end after the page that asked for it was left
    alive = parent is not None and isValid(parent)
    box = QMessageBox(parent if alive else QApplication.activeWindow())
    box.setIcon(icon)
    box.setWindowTitle("Thông tin đối ngoại")
    box.setText(what)
    box.setInformativeText(details)
    return box
