"""Any .docx on pages. Apart from assembling, whose libraries take half a second to load."""

from ttdn_desktop.office.layout import LaidOut, to_pdf

__all__ = ["LaidOut", "plan_pdf"]


def plan_pdf(docx: bytes) -> LaidOut:
    """Return the pages of ``docx``; the same bytes give the same PDF. Raises InputError for a broken one."""
    return to_pdf(docx)
