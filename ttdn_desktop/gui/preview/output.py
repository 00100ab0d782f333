"""Word, PDF and printer, asked for from the row of buttons."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.preview.paper import prepared_printer, print_pages
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.workspace.drafting import Drafting


def default_name(drafting: Drafting) -> str:
    """Return the file name offered, without suffix."""
    dossier = drafting.dossier
    return messages.file_name(f"Kế hoạch thông tin đối ngoại {dossier.year} - {dossier.commune.title}")


class Output:
    """Writes and prints one dossier, beside the window's thread."""

    def __init__(self, drafting: Drafting, tasks: Tasks, window: QWidget) -> None:
        self._drafting = drafting
        self._tasks = tasks
        self._window = window

    def export(self, suffix: str) -> None:
        """Ask where to, then write a ``.docx`` or ``.pdf`` there."""
        kind = "Tệp Word" if suffix == ".docx" else "Tệp PDF"
        title = f"Kết xuất {kind.removeprefix('Tệp ')}"
        path = messages.ask_save_path(
            self._window, title, default_name(self._drafting) + suffix, kind, suffix
        )
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write to ``path``, Word or PDF by its suffix."""
        dossier, pack, settings = self._drafting.dossier, self._drafting.pack, self._drafting.settings

        def work() -> None:
            from ttdn_desktop.workspace import printing

            write = printing.export_docx if path.suffix.lower() == ".docx" else printing.export_pdf
            write(dossier, pack, path, settings=settings)

        self._tasks.run("export", work, lambda _: messages.offer_folder(self._window, path), self._failed)

    def print(self) -> None:
        """Ask for the printer, then print."""
        printer = prepared_printer()
        printer.setDocName(default_name(self._drafting))
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle("In kế hoạch")
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the dossier as it is now on ``printer``."""
        dossier, pack, settings = self._drafting.dossier, self._drafting.pack, self._drafting.settings

        def work() -> object:
            from ttdn_desktop.workspace import printing

            laid = printing.plan_pdf(printing.plan_docx(dossier, pack, settings=settings))
            print_pages(laid.pdf, laid.pages, printer, printing.page_image)
            return printer

        self._tasks.run("print", work, self._printed, self._failed)

    def _printed(self, _printer: object) -> None:
        messages.show_note(self._window, "Đã gửi bản in.")

    def _failed(self, fault: ClerkError) -> None:
        messages.show_error(self._window, fault)
