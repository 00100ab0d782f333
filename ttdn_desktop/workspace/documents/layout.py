"""Any .docx on pages. Apart from assembling, whose libraries take half a second to load."""

from collections.abc import Mapping

from ttdn_desktop.office.layout import LaidOut, to_pdf

__all__ = ["LaidOut", "WordFile", "layout_docx"]

WordFile = bytes | Mapping[str, bytes]
"""A .docx: its bytes, or its parts where it was just assembled and needs no zip file to be read again."""


def layout_docx(docx: WordFile) -> LaidOut:
    """Return the pages of ``docx``; the same bytes give the same PDF. Raises InputError for a broken one."""
    return to_pdf(docx)
