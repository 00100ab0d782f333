"""The consolidation's page opened, and what its tabs show."""

import datetime as dt
from pathlib import Path

from pytestqt.qtbot import QtBot

from ttdn_desktop.consolidation.records import Consolidation
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.gui.consolidation.page import ConsolidationPage
from ttdn_desktop.gui.main_window import MainWindow

AREA = "huyện Vạn Ninh, tỉnh Khánh Hòa"


WHEN = dt.datetime(2019, 11, 4, 9, tzinfo=dt.UTC)


def entry(audience: int) -> LogEntry:
    return LogEntry(id="n1", date=dt.date(2019, 5, 1), activity="a1", quantity=1, audience=audience)


def opened(window: MainWindow) -> ConsolidationPage:
    window.actions_by_name["consolidate"].trigger()
    page = window.page
    assert isinstance(page, ConsolidationPage)
    return page


def read(qtbot: QtBot, page: ConsolidationPage, *paths: Path) -> Consolidation:
    page.add(paths)
    qtbot.waitUntil(lambda: not page.session.reading, timeout=20_000)
    assert page.session.result is not None
    return page.session.result


def words(page: ConsolidationPage, tab: str) -> list[list[str]]:
    view = page.tabs.views[tab]
    rows, columns = range(view.sorted.rowCount()), range(view.sorted.columnCount())
    return [[view.sorted.index(row, column).data() for column in columns] for row in rows]
