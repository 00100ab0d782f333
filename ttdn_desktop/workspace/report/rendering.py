"""The year-end and six-month reports: their figures and their paper. Pure functions without Qt.

The Word, Excel and chart libraries are loaded when a paper is made: a window that shows figures doesn't wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ttdn_desktop.activity_log.figures import Figures, figures
from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.report.annex import bars
from ttdn_desktop.papers.report.paper import compose_report
from ttdn_desktop.workspace.report.editing import with_report as with_report

if TYPE_CHECKING:
    from ttdn_desktop.office.render.pictures import Draw

_TALLEST = 140
"""Millimetres: with its title the chart fits on one lying page."""

_DPI = 200


def figures_of(dossier: Dossier, pack: Pack) -> Figures:
    """Return what the log of ``dossier`` comes to over its report's period."""
    return figures(dossier, (duty.id for duty in pack.directive.commune_duties))


def report_docx(
    dossier: Dossier, pack: Pack, *, settings: CommuneSettings | None = None, last_year: Dossier | None = None
) -> bytes:
    """Return the dossier's report as a .docx; the same dossiers give the same bytes. Raises ClerkError."""
    from ttdn_desktop.office.docx.reproducible import pack_parts

    return pack_parts(report_parts(dossier, pack, settings=settings, last_year=last_year))


def report_parts(
    dossier: Dossier, pack: Pack, *, settings: CommuneSettings | None = None, last_year: Dossier | None = None
) -> dict[str, bytes]:
    """Return the parts of ``report_docx``, not zipped: to be laid out or checked. Raises ClerkError."""
    from ttdn_desktop.office.base_templates.report import CHART, report_template
    from ttdn_desktop.office.render.render import assemble_parts

    found = figures_of(dossier, pack)
    paper = compose_report(dossier, pack, found, settings=settings, last_year=last_year)
    template = pack.report_template or report_template(pack.manifest.rules)
    author = f"UBND {dossier.commune.title}"

    return assemble_parts(
        template, msgspec.to_builtins(paper), author=author, pictures={CHART: _chart(dossier, found)}
    )


def _chart(dossier: Dossier, found: Figures) -> Draw:
    """Return how the annex's chart is drawn, in its own words for each activity with a target."""
    from ttdn_desktop.office.images.chart import chart_height, chart_png

    rows = bars(dossier, found)

    def draw(width: Mm) -> tuple[Mm, bytes]:
        height = Mm(min(_TALLEST, chart_height(rows)))
        return height, chart_png(rows, width, height, _DPI)

    return draw


def report_xlsx(dossier: Dossier, pack: Pack) -> bytes:
    """Return the figures of the dossier's report as an .xlsx; the same dossier gives the same bytes."""
    from ttdn_desktop.office.spreadsheets.report import report_xlsx as workbook

    texts = {duty.id: duty.text for duty in pack.directive.commune_duties}
    return workbook(dossier, figures_of(dossier, pack), texts)
