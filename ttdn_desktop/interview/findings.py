"""What a check of the answers says: one finding, its place in the interview, its key."""

from typing import Literal

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.records import Interview, Key, Question

Severity = Literal["error", "warning"]

OWED_CODES = frozenset({"missing", "uncovered"})
"""Findings that say what isn't there yet, not that something there is wrong."""


class Finding(msgspec.Struct, frozen=True):
    """Something that stops the plan (error) or should be looked at (warning).

    ``mark`` tells apart findings of one code on one thing.
    """

    code: str
    severity: Severity
    message: str
    section: str = ""
    question: str = ""
    subject: str | None = None
    mark: str = ""

    @property
    def key(self) -> str:
        """The name under which ``waived`` keeps the reason for suppressing this finding."""
        key = f"{self.code}:{self.subject or self.question}"
        return f"{key}:{self.mark}" if self.mark else key


class Place(msgspec.Struct, frozen=True):
    """Where a finding leads the clerk: ids of section and question, empty where there is none."""

    section: str = ""
    question: str = ""

    def error(self, code: str, message: str, subject: str | None = None) -> Finding:
        """Return an error at this place."""
        return Finding(code, "error", message, self.section, self.question, subject)

    def warning(self, code: str, message: str, subject: str | None = None) -> Finding:
        """Return a warning at this place."""
        return Finding(code, "warning", message, self.section, self.question, subject)


def place_of(question: Question, interview: Interview) -> Place:
    """Return the place of ``question``."""
    section = next(section for section in interview.sections if question in section.questions)
    return Place(section.id, question.id)


def place_of_key(key: Key, interview: Interview) -> Place:
    """Return the place of the first question that answers ``key``, or no place."""
    asked = (question for section in interview.sections for question in section.questions)
    question = next((question for question in asked if question.key == key), None)
    return place_of(question, interview) if question else Place()


def is_suppressed(finding: Finding, dossier: Dossier) -> bool:
    """Return whether the clerk suppressed ``finding`` with a reason; errors never are."""
    return finding.severity == "warning" and bool(dossier.waived.get(finding.key, "").strip())
