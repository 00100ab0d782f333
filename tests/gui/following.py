"""A dossier with a log, for the tests of the following page."""

import datetime as dt
from pathlib import Path

import msgspec

from tests.workspace.issued import issue_now
from ttdn_desktop.dossier.records import Dossier, LogEntry
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.log.page import LogPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.signing import issuing


def stored(desk: DataFolder, log: tuple[LogEntry, ...] = ()) -> str:
    """Store the sample with ``log`` in the place of its own."""
    sample = desk.open_sample().dossier
    desk.save_settings(CommuneSettings(commune=sample.commune))
    return desk.create_dossier(msgspec.structs.replace(sample, log=log, report=None))


def following(window: MainWindow, log: tuple[LogEntry, ...] = ()) -> LogPage:
    """Show the following page of the sample with ``log``."""
    page = window.year.show_following(window.desk.open_dossier(stored(window.desk, log)))
    assert page is not None
    window.activateWindow()
    return page


def many(count: int) -> tuple[LogEntry, ...]:
    """Return entries through 2019, one in ten outside the plan."""
    return tuple(
        LogEntry(
            id=f"l{number}",
            date=dt.date(2019, 1, 1) + dt.timedelta(number % 365),
            activity=None if number % 10 == 0 else f"a{number % 4 + 1}",
            channel="radio",
            title=f"Phát thanh số {number}",
            quantity=1,
            unit="tin, bài",
            audience=2,
        )
        for number in range(count)
    )


def issued(desk: DataFolder, tmp_path: Path, log: tuple[LogEntry, ...] = ()) -> str:
    """Store the sample with ``log`` and issue its plan."""
    dossier_id = stored(desk, log)
    scan = tmp_path / "bản ký.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    wanted = issuing.Issue(number=5, date=dt.date(2019, 3, 8), signed=scan)
    issue_now(desk, desk.open_dossier(dossier_id), wanted)
    return dossier_id


def dossier_of(page: LogPage) -> Dossier:
    """Return the dossier as it lies on the disk."""
    page.drafting.save_now()
    assert page.drafting.dossier_id is not None
    return page._desk.open_dossier(page.drafting.dossier_id).dossier
