"""Reports composed from the samples."""

from tests.papers.paper_samples import pack
from ttdn_desktop.activity_log.figures import Figures, figures
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.papers.report.paper import ReportPaper, compose_report


def figures_of(dossier: Dossier, rules: str) -> Figures:
    """Return the figures of the report of ``dossier``."""
    return figures(dossier, (duty.id for duty in pack(rules).directive.commune_duties))


def report(dossier: Dossier, rules: str, last_year: Dossier | None = None) -> ReportPaper:
    """Return the report of ``dossier`` with the pack of those rules."""
    return compose_report(dossier, pack(rules), figures_of(dossier, rules), last_year=last_year)
