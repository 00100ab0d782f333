"""A cold process to the usable window, beside an empty PySide6 main window's plus the first preview."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).parents[2]
ROUNDS = 7


def empty() -> None:
    """Open and leave an empty window: what PySide6 itself needs."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(0, app.quit)
    app.exec()


def ours(folder: str, until: str) -> None:
    """Open our window on the sample; leave when it is ``usable``, or its pages are ``painted``."""
    from PySide6.QtCore import QTimer

    from ttdn_desktop.gui.app import prepare_app
    from ttdn_desktop.gui.main_window import MainWindow
    from ttdn_desktop.workspace.data_folder import DataFolder

    app = prepare_app()
    window = MainWindow(DataFolder.open(Path(folder)))
    window.show()
    page = window.open_drafting(window.data_folder.open_sample())
    assert page is not None
    if until == "usable":
        QTimer.singleShot(0, app.quit)
    else:
        page.preview.view.painted.connect(app.quit)
    app.exec()
    os._exit(0)  # what closing takes is not measured


def first_preview() -> None:
    """Make the first page of the sample without a window."""
    from ttdn_desktop.dossier import reading
    from ttdn_desktop.workspace.documents import layout, rendering
    from ttdn_desktop.workspace.installed_packs import find_pack

    pack = find_pack("van-ninh-2019")
    assert pack.sample is not None
    dossier = reading.read(pack.sample, name="sample.json").dossier
    rendering.page_image(layout.layout_docx(rendering.render_plan(dossier, pack)).pdf, 0, 70)


CHILDREN: dict[str, Callable[..., None]] = {"empty": empty, "ours": ours, "first-preview": first_preview}


def seconds(child: str, *arguments: str) -> float:
    """Return how long a process of its own takes."""
    command = [sys.executable, "-m", "tests.benchmarks.window_start", child, *arguments]
    started = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> int:
    """Print the medians, taken in turns; return 1 where the budget is missed."""
    rows: list[tuple[float, ...]] = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            usable = seconds("ours", folder, "usable")
        with tempfile.TemporaryDirectory() as folder:
            painted = seconds("ours", folder, "painted")
        rows.append((seconds("empty"), seconds("first-preview"), usable, painted))
    empty, preview, usable, painted = (statistics.median(column) * 1000 for column in zip(*rows, strict=True))
    limit = 2 * empty + preview
    verdict = "holds" if usable <= limit else "MISSED"
    print(f"window       empty PySide6 window {empty:5.0f} ms, first preview {preview:5.0f} ms   ", end="")
    print(f"ours usable {usable:5.0f} ms (at most {limit:.0f})  {verdict}; with its pages {painted:5.0f} ms")
    return int(usable > limit)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        CHILDREN[sys.argv[1]](*sys.argv[2:])
    else:
        sys.exit(main())
