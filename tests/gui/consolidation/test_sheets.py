"""Cells as Vietnamese writes them, and what stands where a sheet is empty."""

import datetime as dt

import pytest

from tests.papers.consolidation.test_paper import sent
from ttdn_desktop.consolidation.merging import consolidate
from ttdn_desktop.consolidation.office_report import OfficeReport, Receipt
from ttdn_desktop.consolidation.records import Rejected
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.gui.consolidation import sheets


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("xã A", "xã A"),
        (999, "999"),
        (1000, "1.000"),
        (1234.5, "1.234,5"),
        (2.0, "2"),
        (1.256, "1,26"),
    ],
)
def test_a_figure_has_points_and_a_comma(cell: sheets.Cell, text: str) -> None:
    assert sheets.cell_text(cell) == text


def test_the_ledger_has_what_came_and_could_not_be_used() -> None:
    own = OfficeReport(
        receipts=(
            Receipt(unit="xã A", file="a.ttdn", sha256="1", received=dt.date(2019, 11, 4), slip="02/11/2019"),
        )
    )
    unusable = Rejected("/usb/b.ttdn", "other_year", {"year": 2018, "of_most": 2019}, "xã B")
    usable, other = sheets.ledger(own, (unusable,)).rows
    assert usable.cells == ("xã A", "04/11/2019", "1", "a.ttdn", "Sau phiếu góp ý ngày 02/11/2019")
    assert (other.cells[0], other.cells[3], other.tone, other.tip) == ("xã B", "b.ttdn", "error", "")


def test_other_organs_are_among_what_was_received_and_late() -> None:
    police = Author(name="Công an huyện Vạn Ninh", area="huyện Vạn Ninh")
    late = sent("C", author=police, due=dt.date(2019, 11, 5), received=dt.date(2019, 11, 7))
    found = consolidate([sent("A"), late])
    assert [row.cells[0] for row in sheets.received(found).rows] == ["A", "Công an huyện Vạn Ninh"]
    (row,) = sheets.late(found).rows
    assert row.cells[0] == "Công an huyện Vạn Ninh"
