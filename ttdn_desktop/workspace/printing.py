"""From a dossier to paper. Pure functions without Qt, fit for worker threads."""

from pathlib import Path

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.office.assembly import assemble
from ttdn_desktop.office.page_images import PageImage, page_count, page_image
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.plan_paper import compose
from ttdn_desktop.workspace.laying_out import LaidOut, plan_pdf
from ttdn_desktop.workspace.output_files import write_all

__all__ = [
    "LaidOut",
    "PageImage",
    "export_docx",
    "export_pdf",
    "page_count",
    "page_image",
    "plan_docx",
    "plan_pdf",
]


def plan_docx(dossier: Dossier, pack: Pack, *, settings: CommuneSettings | None = None) -> bytes:
    """Return the commune's plan as a .docx; the same dossier and pack give the same bytes."""
    paper = compose(dossier, pack, settings=settings)
    return assemble(pack.plan_template, msgspec.to_builtins(paper), author=paper_author(dossier))


def export_docx(dossier: Dossier, pack: Pack, path: Path, *, settings: CommuneSettings | None = None) -> None:
    """Write the plan's .docx to ``path``. Raises ClerkError; then ``path`` is as it was."""
    write_all({path: plan_docx(dossier, pack, settings=settings)})


def export_pdf(dossier: Dossier, pack: Pack, path: Path, *, settings: CommuneSettings | None = None) -> None:
    """Write the plan's PDF to ``path``. Raises ClerkError; then ``path`` is as it was."""
    write_all({path: plan_pdf(plan_docx(dossier, pack, settings=settings)).pdf})


def paper_author(dossier: Dossier) -> str:
    """Return the author that goes into the file's properties: the commune, never a person."""
    return f"UBND {dossier.commune.title}"
