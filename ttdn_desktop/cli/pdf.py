"""``pdf``: any .docx on pages, without Word or LibreOffice."""

import argparse

from ttdn_desktop.basics.errors import naming
from ttdn_desktop.workspace.documents.layout import layout_docx
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all


def run(options: argparse.Namespace) -> tuple[str, ...]:
    """Write the PDF; return what couldn't be drawn. Raises ClerkError, then nothing is written."""
    refuse_same(options.document, options.output)
    with naming(options.document.name):
        laid_out = layout_docx(read_input(options.document))
    write_all({options.output: laid_out.pdf})
    return laid_out.notes
