"""A report's paper with something changed, for tests."""

import msgspec

from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import edit_report


def with_dossier(paper: PaperSnapshot, **changes: object) -> PaperSnapshot:
    return msgspec.structs.replace(paper, dossier=msgspec.structs.replace(paper.dossier, **changes))


def with_report(paper: PaperSnapshot, **changes: object) -> PaperSnapshot:
    return msgspec.structs.replace(paper, dossier=edit_report(paper.dossier, "report", **changes))
