"""What tells a dossier's papers apart when they are issued: their names, symbols, subjects and dates."""

import datetime as dt

import msgspec

from ttdn_desktop.dossier import proposals
from ttdn_desktop.dossier.records import Dossier, Plan, Report
from ttdn_desktop.dossier.register import PaperKind, RegisterLine, is_replaced_by
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.subject import subject_of as plan_subject
from ttdn_desktop.papers.report import context
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import edit_report, put_report, report_or_new, with_report
from ttdn_desktop.workspace.session import report_of


class KindOfPaper(msgspec.Struct, frozen=True):
    """A kind of paper.

    ``document`` is its kind as the register writes it, ``name`` as a sentence does; it is dated in the plan's
    year, or in the ``years_before`` before or ``years_after`` after it.
    """

    document: str
    name: str
    years_before: int = 0
    years_after: int = 0


# A plan for a year is often signed in the December before it, a report on a year in the January after it.
PAPER_KINDS: dict[PaperKind, KindOfPaper] = {
    "plan": KindOfPaper("KẾ HOẠCH", "kế hoạch", years_before=1),
    "report": KindOfPaper("BÁO CÁO", "báo cáo", years_after=1),
    "half": KindOfPaper("BÁO CÁO", "báo cáo 6 tháng", years_after=1),
}


def symbol_of(dossier: Dossier, kind: PaperKind) -> str:
    """Return the symbol behind the number of the dossier's paper of that kind."""
    by = writer_of(dossier)
    return by.plan_symbol if kind == "plan" else by.report_symbol


def subject_of(dossier: Dossier, kind: PaperKind, pack: Pack) -> str:
    """Return what the dossier's paper of that kind is about."""
    if kind == "plan":
        return plan_subject(dossier, pack.manifest)
    return context.subject(with_report(dossier, kind), pack)


def paper_of(dossier: Dossier, kind: PaperKind) -> Plan | Report | None:
    """Return what the dossier holds of that paper, None for a report that isn't begun."""
    return dossier.plan if kind == "plan" else report_of(dossier, kind)


def with_report_begun(paper: PaperSnapshot) -> Dossier:
    """Return the paper's dossier, in which a report is begun as it is shown."""
    if paper.kind == "plan":
        return paper.dossier
    return put_report(
        paper.dossier, report_or_new(paper.dossier, paper.kind, paper.pack.directive, paper.settings)
    )


def with_paper(dossier: Dossier, kind: PaperKind, **changes: object) -> Dossier:
    """Return the dossier with these fields of its paper changed."""
    if kind == "plan":
        return msgspec.structs.replace(dossier, plan=msgspec.structs.replace(dossier.plan, **changes))
    return edit_report(dossier, kind, **changes)


def as_issued(dossier: Dossier, kind: PaperKind, number: str, date: dt.date) -> Dossier:
    """Return the dossier whose paper is issued: who signed a plan has looked at all of it."""
    numbered = with_paper(dossier, kind, number=number, date=date)
    return proposals.all_taken(numbered) if kind == "plan" else numbered


def is_revision(dossier: Dossier, kind: PaperKind, line: RegisterLine) -> bool:
    """Return whether the dossier's paper is a new version of the one issued as ``line``, to replace it."""
    paper = paper_of(dossier, kind)
    return paper is not None and is_replaced_by(line, paper.replaces)
