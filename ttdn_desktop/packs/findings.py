"""What a check of a pack says: one finding, in words that a clerk can act on."""

from collections.abc import Iterable
from typing import Literal

import msgspec

Severity = Literal["error", "warning"]

_SEVERITY_WORDS: dict[Severity, str] = {"error": "Lỗi", "warning": "Nên xem"}


class PackFinding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that stops a pack from being used (error) or should be looked at (warning).

    ``code`` names the kind of fault, or a group of kinds, and never changes; ``file`` is the pack's file;
    ``where`` the paragraph, cell or part; ``near`` the words beside it; ``tag`` the tag as it stands;
    ``what`` and ``mend`` (how to fix it) are sentences. ``rule`` is a format rule's id where one is broken.
    """

    code: str
    severity: Severity
    file: str
    where: str = ""
    near: str = ""
    tag: str = ""
    what: str
    mend: str = ""
    rule: str = ""

    @property
    def line(self) -> str:
        """The finding as one line of text."""
        near = f"gần «{self.near}»" if self.near else ""
        location = ", ".join(part for part in (self.file, self.where, near) if part)
        rule = f" (quy tắc {self.rule})" if self.rule else ""
        mend = f" Cách sửa: {self.mend}" if self.mend else ""
        text = f"{_SEVERITY_WORDS[self.severity]}: {location}: {self.what}{rule}{mend}"
        return " ".join(text.split())


def has_error(findings: Iterable[PackFinding]) -> bool:
    """Return whether one of ``findings`` is an error."""
    return any(finding.severity == "error" for finding in findings)
