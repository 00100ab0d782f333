"""Word, PDF and printer, asked for from the row of buttons."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.preview.print_dialog import PrintDialog
from ttdn_desktop.gui.preview.print_job import PrintJob, file_suffix
from ttdn_desktop.gui.preview.printer import prepare_printer, print_pages
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.official_paper.sentence_case import within_sentence
from ttdn_desktop.packs.subject import dossier_topic
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot

_NAMES: dict[PaperKind, str] = {"plan": "Kế hoạch", "report": "Báo cáo", "half": "Báo cáo 6 tháng"}

_FILES = {".docx": "Word", ".pdf": "PDF", ".xlsx": "Excel"}


def default_name(paper: PaperSnapshot) -> str:
    """Return the file name offered, without suffix."""
    dossier = paper.dossier
    topic = within_sentence(dossier_topic(dossier, paper.pack.manifest))
    return messages.file_name(f"{_NAMES[paper.kind]} {topic} {dossier.year} - {writer_of(dossier).title}")


class Output:
    """Writes and prints one paper, as it is when asked for, beside the window's thread."""

    def __init__(self, paper: Callable[[], PaperSnapshot], tasks: Tasks, window: QWidget) -> None:
        self._paper = paper
        self._tasks = tasks
        self._window = window

    def export(self, suffix: str) -> None:
        """Ask where to, then write a ``.docx`` or ``.pdf`` there, of a report's figures an ``.xlsx``."""
        title, kind = f"Kết xuất {_FILES[suffix]}", f"Tệp {_FILES[suffix]}"
        path = messages.ask_save_path(self._window, title, default_name(self._paper()) + suffix, kind, suffix)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Write to ``path``, Word, PDF or Excel by its suffix."""
        plan = self._paper()

        def work() -> None:
            from ttdn_desktop.workspace.documents import rendering

            writers = {".docx": rendering.export_docx, ".xlsx": rendering.export_xlsx}
            writers.get(path.suffix.lower(), rendering.export_pdf)(plan, path)

        self._tasks.run("export", work, lambda _: messages.offer_folder(self._window, path), self._failed)

    def print(self) -> None:
        """Ask what to print and where, then print."""
        ask_and_print(self._window, self._tasks, default_name(self._paper()), self._pdf())

    def print_on(self, printer: QPrinter, job: PrintJob) -> None:
        """Print the paper as it is now on ``printer``."""
        print_on(self._window, self._tasks, printer, job, self._pdf())

    def _pdf(self) -> Callable[[], bytes]:
        plan = self._paper()

        def render() -> bytes:
            from ttdn_desktop.workspace.documents import rendering

            return rendering.render_pdf(plan)

        return render

    def _failed(self, fault: ClerkError) -> None:
        messages.show_error(self._window, fault)


def ask_and_print(window: QWidget, tasks: Tasks, name: str, pdf: Callable[[], bytes]) -> None:
    """Ask what to print of the paper ``name`` and where, then print; ``pdf`` runs beside the window."""
    dialog = PrintDialog(window)
    job = dialog.job() if dialog.exec() else None
    dialog.deleteLater()
    if job is None:
        return

    printer = prepare_printer(job, name)
    suffix = file_suffix(job.printer)
    if suffix:
        kind = suffix[1:].upper()
        path = messages.ask_save_path(window, f"In ra tệp {kind}", name + suffix, f"Tệp {kind}", suffix)
        if path is None:
            return
        # a .pdf is written by Qt itself, whatever printer was chosen; another by the printer, without asking
        printer.setOutputFileName(str(path))

    print_on(window, tasks, printer, job, pdf)


def print_on(
    window: QWidget, tasks: Tasks, printer: QPrinter, job: PrintJob, pdf: Callable[[], bytes]
) -> None:
    """Print on ``printer`` beside the window, then say so."""

    def work() -> object:
        from ttdn_desktop.workspace.documents import rendering

        content = pdf()
        print_pages(content, rendering.page_count(content), printer, rendering.page_image, job)
        return printer

    tasks.run(
        "print",
        work,
        lambda _: messages.show_note(window, "Đã gửi bản in."),
        lambda fault: messages.show_error(window, fault),
    )
