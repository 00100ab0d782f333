"""Issuing at once, for tests: the window's three steps one after the other on this thread."""

from ttdn_desktop.dossier.register import PaperKind, RegisterLine
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing import issuing
from ttdn_desktop.workspace.signing.issuing import Issue


def issue_now(
    desk: DataFolder, drafting: DossierSession, wanted: Issue, kind: PaperKind = "plan"
) -> RegisterLine:
    """Return the register's line of the paper, issued now. Raises ClerkError."""
    prepared = issuing.prepare(drafting, wanted, kind)
    return issuing.commit(desk, drafting, issuing.assemble(prepared))
