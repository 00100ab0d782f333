"""What should be reviewed in the current entry."""

import datetime as dt

from tests.gui.following import following
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.gui.main_window import MainWindow


def test_what_is_odd_is_told_in_the_row_and_beside_the_entry(window: MainWindow) -> None:
    odd = LogEntry(
        id="l1", date=dt.date(2018, 5, 6), activity="a1", channel="radio", title="Phát", unit="tin"
    )
    page = following(window, (odd,))
    page.table.selectRow(0)
    assert page.model.index(0, 0).data().startswith("▲")
    for words in ("ngoài năm 2019", "bằng 0", "khác đơn vị"):
        assert words in page.panel.problems.text()
