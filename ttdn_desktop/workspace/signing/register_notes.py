"""What should be looked at in the register's lines, and before a number is given; the words come last."""

import datetime as dt
from collections.abc import Mapping

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import Dossier, Report
from ttdn_desktop.dossier.register import PaperKind, RegisterLine, Series
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.sense import messages
from ttdn_desktop.sense.register_lines import NO_SIGNED_COPY, PaperFacts, line_findings
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.paper_kinds import paper_of, symbol_of
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import report_or_new
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing.issuing import Issue, number_series
from ttdn_desktop.workspace.signing.scan import has_signed

_NO_SIGNED_COPY = "Chưa có bản đã ký (bản quét hoặc bản ký số) trong sổ."

DossierFacts = Mapping[str, Dossier]
"""The dossiers that lines name, by id; one that isn't there any more is left out."""


def dossiers_of(data_folder: DataFolder, lines: tuple[RegisterLine, ...]) -> dict[str, Dossier]:
    """Return the dossiers of ``lines`` by id; one that can't be read says nothing of its papers."""
    found: dict[str, Dossier] = {}
    for dossier_id in dict.fromkeys(line.dossier for line in lines if line.dossier):
        try:
            found[dossier_id] = data_folder.read_dossier(dossier_id)
        except ClerkError:
            continue
    return found


def notes_of_lines(
    lines: tuple[RegisterLine, ...], dossiers: DossierFacts, series: Series
) -> tuple[tuple[Finding, ...], ...]:
    """Return of each line what should be looked at in it; ``lines`` are all, in the order of issue."""
    newest = {(line.dossier, line.paper): index for index, line in enumerate(lines)}
    return tuple(
        line_findings(
            line,
            lines[:index],
            series,
            _facts(line, dossiers.get(line.dossier), newest=newest[line.dossier, line.paper] == index),
            signed=has_signed(line),
        )
        for index, line in enumerate(lines)
    )


def notes_of_issue(
    lines: tuple[RegisterLine, ...], session: DossierSession, wanted: Issue, kind: PaperKind = "plan"
) -> tuple[Finding, ...]:
    """Return what the register would say of the paper issued as ``wanted``; an error can't be passed over.

    Quick, for each change of number and day: what the day brings in the paper itself says
    ``issuing.warnings_of_day``.
    """
    paper = session.paper(kind)
    line = RegisterLine(
        number=wanted.number,
        symbol=symbol_of(paper.dossier, kind),
        date=wanted.date,
        kind="",
        subject="",
        signer="",
        paper=kind,
    )
    facts = PaperFacts(paper.dossier.year, _period_end(paper))
    series = number_series(session.settings)
    return line_findings(line, lines, series, facts, signed=wanted.signed is not None)


def note_text(finding: Finding) -> str:
    """Return what the clerk reads of a finding of the register."""
    return _NO_SIGNED_COPY if finding.code == NO_SIGNED_COPY else messages.found_of(finding)


def _facts(line: RegisterLine, dossier: Dossier | None, *, newest: bool) -> PaperFacts:
    """Return what the dossier says of a line's paper; of one replaced the period may have been another."""
    if dossier is None:
        return PaperFacts()
    paper = paper_of(dossier, line.paper)
    period = paper.period if newest and isinstance(paper, Report) else None
    return PaperFacts(dossier.year, period.end if period else None)


def _period_end(paper: PaperSnapshot) -> dt.date | None:
    if paper.kind == "plan":
        return None
    return report_or_new(paper.dossier, paper.kind, paper.pack.directive, paper.settings).period.end
