"""A program to be killed: the window with a clerk who types a letter every 20 ms and says so on a pipe."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from ttdn_desktop.gui.app import prepare_app
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace.data_folder import DataFolder

QUESTION = "superior_number"


def main() -> None:
    app = prepare_app()
    window = MainWindow(DataFolder.open(Path(sys.argv[1])))
    window.show()
    window.open_sample()
    page = window.drafting_page
    assert page is not None
    row = next(row for row in page.page.rows if row.question.id == QUESTION)
    field = row.field if isinstance(row.field, QLineEdit) else row.field.findChild(QLineEdit)
    field.setFocus()
    field.clear()

    def type_one() -> None:
        QTest.keyClicks(field, "x")
        sys.stdout.write(f"{len(field.text())} {time.monotonic()}\n")
        sys.stdout.flush()

    clerk = QTimer(interval=20)
    clerk.timeout.connect(type_one)
    clerk.start()
    app.exec()


if __name__ == "__main__":
    main()
