"""The file for the higher office by the window: what goes into it, where it is written."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.packs.subject import dossier_topic
from ttdn_desktop.workspace import export
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession


def send(window: QWidget, data_folder: DataFolder, session: DossierSession, tasks: Tasks) -> None:
    """Show what the file will hold, ask where to write it, and write it beside the window."""
    if not messages.ask(
        window, "Kết xuất tệp gửi cấp trên?", "&Chọn nơi ghi…", details=export_summary(session)
    ):
        return

    dossier = session.dossier
    topic = dossier_topic(dossier, session.pack.manifest)
    name = messages.file_name(f"{topic} {dossier.year} - {writer_of(dossier).title}")
    path = messages.ask_save_path(
        window, "Kết xuất gửi cấp trên", name + export.SUFFIX, "Tệp gửi cấp trên", export.SUFFIX
    )
    if path is None:
        return

    def failed(fault: ClerkError) -> None:
        messages.show_error(window, fault)

    try:
        # frozen here: the session belongs to the window's thread
        sent = export.snapshot(data_folder, session)
    except ClerkError as fault:
        failed(fault)
        return

    tasks.run(
        "export",
        lambda: export.export_file(sent, path, datetime.now()),
        lambda _: messages.offer_folder(window, path),
        failed,
    )


def export_summary(session: DossierSession) -> str:
    """Return what the file will hold and not hold, and what should be done first."""
    dossier = session.dossier
    issued = [name for kind, name in _PAPERS if session.is_locked(kind)]
    papers = f"; {' và '.join(issued)} đã ban hành (Word, PDF)" if issued else ""
    report = ", báo cáo" if dossier.report or dossier.half_report else ""
    lines = [
        f"Tệp có hồ sơ năm {dossier.year} của {writer_of(dossier).title}: kế hoạch, "
        f"{len(dossier.log)} mục nhật ký{report}{papers}. Ghi chú riêng không gửi đi."
    ]
    lines += [f"▲ {warning}" for kind, warning in _UNISSUED if not session.is_locked(kind)]

    return "\n".join(lines)


_PAPERS: tuple[tuple[PaperKind, str], ...] = (
    ("plan", "kế hoạch"),
    ("half", "báo cáo 6 tháng"),
    ("report", "báo cáo năm"),
)
_UNISSUED: tuple[tuple[PaperKind, str], ...] = (
    ("plan", "Kế hoạch chưa ban hành: cấp trên sẽ nhận bản đang soạn."),
    ("report", "Báo cáo năm chưa ban hành: số liệu gửi đi có thể còn thay đổi."),
)
