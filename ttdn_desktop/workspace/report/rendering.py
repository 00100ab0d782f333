"""The year-end and six-month reports: their figures and their paper. Pure functions without Qt.

The Word, Excel and chart libraries are loaded when a paper is made: a window that shows figures doesn't wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ttdn_desktop.activity_log.figures import Figures
from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.packs.fields import field_of
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.report.annex import bars
from ttdn_desktop.papers.report.context import period_in_words as period_in_words
from ttdn_desktop.papers.report.paper import compose_paper
from ttdn_desktop.workspace.report.composition import ReportComposition, compose
from ttdn_desktop.workspace.report.composition import figures_of as figures_of
from ttdn_desktop.workspace.report.editing import with_report as with_report

if TYPE_CHECKING:
    from ttdn_desktop.office.render.pictures import Draw

_TALLEST = 140
"""Millimetres: with its title the chart fits on one landscape page (A4, 210 mm less the margins)."""

_DPI = 200
"""Dots an inch of the chart's picture: a judgement. Sharp in print, 120 KB in the sample's report."""


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
    return composed_parts(compose(dossier, pack, last_year), settings)


def composed_parts(composition: ReportComposition, settings: CommuneSettings | None) -> dict[str, bytes]:
    """Return the parts of a composed report, not zipped. Raises ClerkError."""
    from ttdn_desktop.office.base_templates.report import CHART, report_template
    from ttdn_desktop.office.render.render import assemble_parts

    context = composition.context
    paper = compose_paper(context, composition.sentences, settings)
    template = context.pack.report_template or report_template(context.pack.manifest.rules)
    chart = _chart(context.dossier, context.figures)

    return assemble_parts(
        template,
        msgspec.to_builtins(paper),
        author=context.by.short,
        pictures={CHART: chart},
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
    return workbook(dossier, figures_of(dossier, pack), texts, field_of(pack.manifest))
