"""What the page of a check shows, as data: files, their pages' pictures, findings with their places."""

import msgspec

from ttdn_desktop.format_rules.outlines import Outline


class PagePicture(msgspec.Struct, frozen=True):
    """A page: its picture as a PNG, its size in millimetres."""

    png: bytes
    width: float
    height: float


class ReportedFinding(msgspec.Struct, frozen=True, kw_only=True):
    """A finding in words, and where it lies.

    ``page`` (from 1) is the page that it stands beside, None for one without a place on a page.
    """

    is_error: bool
    found: str
    where: str
    expected: str
    clause: str
    page: int | None
    outlines: tuple[Outline, ...] = ()


class ReportedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was checked; ``result`` says what it came to, or why it couldn't be (``is_faulty``)."""

    name: str
    result: str
    is_faulty: bool = False
    kind: str = ""
    rules_name: str = ""
    findings: tuple[ReportedFinding, ...] = ()
    pages: tuple[PagePicture, ...] = ()

    @property
    def errors(self) -> int:
        """How many of the findings are errors."""
        return sum(finding.is_error for finding in self.findings)
