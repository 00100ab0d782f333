"""From a dossier to paper. Pure functions without Qt, fit for worker threads."""

from pathlib import Path

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.office.images.pages import PageImage, page_count, page_image
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.plan.paper import compose_plan
from ttdn_desktop.workspace.documents.layout import LaidOut, WordFile, layout_docx
from ttdn_desktop.workspace.output_files import write_all
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report import rendering
from ttdn_desktop.workspace.report.composition import composition_of

__all__ = [
    "LaidOut",
    "PageImage",
    "WordFile",
    "as_docx",
    "export_docx",
    "export_pdf",
    "export_xlsx",
    "layout_docx",
    "page_count",
    "page_image",
    "render_docx",
    "render_pdf",
    "render_plan",
    "word_of",
]


def render_plan(dossier: Dossier, pack: Pack, *, settings: CommuneSettings | None = None) -> bytes:
    """Return the commune's plan as a .docx; the same dossier and pack give the same bytes."""
    return as_docx(_plan_parts(dossier, pack, settings))


def _plan_parts(dossier: Dossier, pack: Pack, settings: CommuneSettings | None) -> dict[str, bytes]:
    from ttdn_desktop.office.render.render import assemble_parts  # a tenth of a second to load

    paper = compose_plan(dossier, pack, settings=settings)
    return assemble_parts(pack.plan_template, msgspec.to_builtins(paper), author=paper_author(dossier))


def render_docx(plan: PaperSnapshot) -> bytes:
    """Return the .docx that is printed, sent and signed: the kept one, else what the answers give.

    Raises ClerkError.
    """
    return as_docx(word_of(plan))


def word_of(plan: PaperSnapshot) -> WordFile:
    """Return the Word file of ``render_docx``, not zipped where it is assembled: to be laid out or checked.

    Raises ClerkError.
    """
    if plan.kept is not None:
        return plan.kept.docx.read()
    if plan.kind == "plan":
        return _plan_parts(plan.dossier, plan.pack, plan.settings)
    return rendering.composed_parts(composition_of(plan), plan.settings)


def as_docx(word: WordFile) -> bytes:
    """Return the bytes of a Word file, zipped where it isn't yet."""
    from ttdn_desktop.office.docx.reproducible import pack_parts  # brings the Word library

    return word if isinstance(word, bytes) else pack_parts(word)


def render_pdf(plan: PaperSnapshot) -> bytes:
    """Return the PDF of ``render_docx``'s paper; of an issued plan the one kept. Raises ClerkError."""
    if plan.kept is not None and plan.kept.pdf is not None:
        return plan.kept.pdf.read()
    return layout_docx(word_of(plan)).pdf


def export_docx(plan: PaperSnapshot, path: Path) -> None:
    """Write the plan's .docx to ``path``. Raises ClerkError; then ``path`` is as it was."""
    write_all({path: render_docx(plan)})


def export_pdf(plan: PaperSnapshot, path: Path) -> None:
    """Write the plan's PDF to ``path``. Raises ClerkError; then ``path`` is as it was."""
    write_all({path: render_pdf(plan)})


def export_xlsx(report: PaperSnapshot, path: Path) -> None:
    """Write the figures of a report to an Excel file. Raises ClerkError; then ``path`` is as it was."""
    write_all({path: rendering.report_xlsx(_reported(report), report.pack)})


def _reported(paper: PaperSnapshot) -> Dossier:
    return rendering.with_report(paper.dossier, paper.kind, paper.pack.directive, paper.settings)


def paper_author(dossier: Dossier) -> str:
    """Return the author that goes into the file's properties: the unit, never a person."""
    return writer_of(dossier).short
