"""The year-end and six-month reports: their figures and their paper. Pure functions without Qt."""

import msgspec

from ttdn_desktop.dossier.records import Dossier, Period, Report
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.office.assembly import assemble
from ttdn_desktop.office.report_sheet import report_xlsx as workbook
from ttdn_desktop.office.report_template import report_template
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.report_paper import compose
from ttdn_desktop.reports.figures import Figures, figures
from ttdn_desktop.workspace.drafting import report_of


def with_report(dossier: Dossier, kind: PaperKind) -> Dossier:
    """Return ``dossier`` with the report of that kind as its ``report``, begun where it wasn't."""
    named = "half" if kind == "half" else "year"
    return msgspec.structs.replace(
        dossier, report=report_of(dossier, kind) or Report(kind=named, period=Period())
    )


def figures_of(dossier: Dossier, pack: Pack) -> Figures:
    """Return what the log of ``dossier`` comes to over its report's period."""
    return figures(dossier, (duty.id for duty in pack.directive.commune_duties))


def report_docx(
    dossier: Dossier, pack: Pack, *, settings: CommuneSettings | None = None, last_year: Dossier | None = None
) -> bytes:
    """Return the dossier's report as a .docx; the same dossiers give the same bytes. Raises ClerkError."""
    paper = compose(dossier, pack, figures_of(dossier, pack), settings=settings, last_year=last_year)
    template = report_template(pack.manifest.rules)
    return assemble(template, msgspec.to_builtins(paper), author=f"UBND {dossier.commune.title}")


def report_xlsx(dossier: Dossier, pack: Pack) -> bytes:
    """Return the figures of the dossier's report as an .xlsx; the same dossier gives the same bytes."""
    texts = {duty.id: duty.text for duty in pack.directive.commune_duties}
    return workbook(dossier, figures_of(dossier, pack), texts)
