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


def stored(data_folder: DataFolder, log: tuple[LogEntry, ...] = ()) -> str:
    """Store the sample with ``log`` in the place of its own."""
    sample = data_folder.open_sample().dossier
    data_folder.save_settings(CommuneSettings(commune=sample.commune))
    return data_folder.create_dossier(msgspec.structs.replace(sample, log=log, report=None))


def following(window: MainWindow, log: tuple[LogEntry, ...] = ()) -> LogPage:
    """Show the following page of the sample with ``log``."""
    page = window.follow_up.show_log_page(window.data_folder.open_dossier(stored(window.data_folder, log)))
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


def issued(data_folder: DataFolder, tmp_path: Path, log: tuple[LogEntry, ...] = ()) -> str:
    """Store the sample with ``log`` and issue its plan."""
    dossier_id = stored(data_folder, log)
    scan = tmp_path / "bản ký.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    wanted = issuing.Issue(number=5, date=dt.date(2019, 3, 8), signed=scan)
    issue_now(data_folder, data_folder.open_dossier(dossier_id), wanted)
    return dossier_id


def dossier_of(page: LogPage) -> Dossier:
    """Return the dossier as it lies on the disk."""
    page.session.save_now()
    assert page.session.dossier_id is not None
    return page._data_folder.open_dossier(page.session.dossier_id).dossier
