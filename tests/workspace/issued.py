"""Issuing at once, for tests: the window's three steps one after the other on this thread."""

import datetime as dt
from pathlib import Path

from ttdn_desktop.dossier.register import PaperKind, RegisterLine
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing import issuing
from ttdn_desktop.workspace.signing.issuing import Issue


def issue_now(
    data_folder: DataFolder, session: DossierSession, wanted: Issue, kind: PaperKind = "plan"
) -> RegisterLine:
    """Return the register's line of the paper, issued now. Raises ClerkError."""
    prepared = issuing.prepare(session, wanted, kind)
    return issuing.commit(data_folder, session, issuing.assemble(prepared))


DAY = dt.date(2019, 3, 8)


def stored(data_folder: DataFolder) -> str:
    return data_folder.create_dossier(data_folder.open_sample().dossier)


def issued(data_folder: DataFolder, number: int = 5, day: dt.date = DAY, signed: Path | None = None) -> str:
    dossier_id = stored(data_folder)
    issue_now(data_folder, data_folder.open_dossier(dossier_id), Issue(number, day, signed))
    return dossier_id
