"""Last year's dossier, and cells of a table."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QAbstractItemModel

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.gui.main_window import MainWindow

PLAN = Path(__file__).parents[2] / "samples" / "superior_plans" / "dak-lak-2026.docx"
replace = msgspec.structs.replace


def last_year(window: MainWindow) -> Dossier:
    """The sample as a dossier of 2025."""
    sample = window.data_folder.open_sample().dossier
    moved = tuple(
        replace(
            each,
            start=each.start and each.start.replace(year=2025),
            end=each.end and each.end.replace(year=2025),
        )
        for each in sample.plan.activities
    )
    return replace(sample, year=2025, plan=replace(sample.plan, activities=moved))


def cell(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.index(row, column).data())
