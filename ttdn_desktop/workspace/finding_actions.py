"""What a clerk does with a finding: suppress it, let it count again, let the program put it right."""

import msgspec

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.change import changed
from ttdn_desktop.dossier.records import Dossier, Report
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import put_report, with_report


def suppress(dossier: Dossier, key: str, reason: str) -> Dossier:
    """Return the dossier with the reason why a warning is suppressed. Raises InputError without one."""
    if not reason.strip():
        raise InputError("Chưa ghi lý do bỏ qua.", "Hãy ghi lý do, rồi bấm Bỏ qua.")
    return msgspec.structs.replace(dossier, waived={**dossier.waived, key: reason.strip()})


def with_reason(dossier: Dossier, key: str, reason: str) -> Dossier:
    """Return the dossier in which a warning is suppressed for ``reason``, or counts again for none."""
    return suppress(dossier, key, reason) if reason.strip() else unsuppress(dossier, key)


def unsuppress(dossier: Dossier, key: str) -> Dossier:
    """Return the dossier in which a warning counts again."""
    kept = {each: reason for each, reason in dossier.waived.items() if each != key}
    return msgspec.structs.replace(dossier, waived=kept)


def put_right(paper: PaperSnapshot, finding: Finding) -> Dossier:
    """Return the paper's dossier with what the program would put in the place of a finding."""
    dossier = paper.dossier
    if finding.fix is None:
        return dossier
    if paper.kind == "plan":
        return changed(dossier, finding.fix)

    # a report's rules read it as ``report``, whichever it is, and as it begins where it isn't begun yet
    shown = with_report(dossier, paper.kind, paper.pack.directive, paper.settings)
    return put_report(dossier, changed(shown, finding.fix).report or Report())
