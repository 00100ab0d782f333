"""What a check of the answers finds, as data: one finding, its place in the interview, its key.

A code is the id of a rule (docs/domain/sense.md). The words are made last, by ``sense.messages``.
"""

from collections.abc import Mapping
from typing import Literal

import msgspec

from ttdn_desktop.dossier.change import Change
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.records import Interview, Key, Question

Severity = Literal["error", "warning"]

OWED_CODES = frozenset({"sense.answer-missing", "sense.duty-uncovered"})
"""Findings that say what isn't there yet, not that something there is wrong: a section with none but these is
unfinished, not faulty."""


class Place(msgspec.Struct, frozen=True):
    """Where a finding leads the clerk: ids of section and question, empty where there is none.

    ``subject`` is the id of the item within the question: an activity, a duty, a choice. ``part`` names the
    part of the dossier in other programs' words: ``activity``, ``duty``, ``recipient``.
    """

    section: str = ""
    question: str = ""
    subject: str | None = None
    part: str = "question"

    def on(self, subject: str | None, part: str | None = None) -> "Place":
        """Return this place narrowed to one item in it."""
        return Place(self.section, self.question, subject, part or self.part)

    @property
    def label(self) -> str:
        """The part of the dossier and the id in it: ``activity a3``."""
        return f"{self.part} {self.subject or self.question}".strip()

    def error(self, code: str, **data: object) -> "Finding":
        """Return an error at this place."""
        return Finding(code, "error", self, data)

    def warning(self, code: str, **data: object) -> "Finding":
        """Return a warning at this place."""
        return Finding(code, "warning", self, data)


class Finding(msgspec.Struct, frozen=True):
    """Something that stops the plan (error) or should be looked at (warning).

    ``data`` is what its message is made from; ``mark`` makes the keys differ where one item has several
    findings of a code. ``fix`` is what the program would put there, None where only the clerk knows.
    """

    code: str
    severity: Severity
    place: Place = Place()
    data: Mapping[str, object] = {}
    mark: str = ""
    fix: Change | None = None

    @property
    def section(self) -> str:
        """The id of the section it leads to, empty where there is none."""
        return self.place.section

    @property
    def question(self) -> str:
        """The id of the question it leads to, empty where there is none."""
        return self.place.question

    @property
    def subject(self) -> str | None:
        """The id of the item within the question that it is about, or None."""
        return self.place.subject

    @property
    def key(self) -> str:
        """The name under which ``waived`` keeps the reason for suppressing this finding.

        Made of code and place alone, so that it stays the same when words or figures change.
        """
        key = f"{self.code}:{self.subject or self.question}"
        return f"{key}:{self.mark}" if self.mark else key


def place_of(question: Question, interview: Interview) -> Place:
    """Return the place of ``question``."""
    section = next(section for section in interview.sections if question in section.questions)
    return Place(section.id, question.id)


def place_of_key(key: Key, interview: Interview) -> Place:
    """Return the place of the first question that answers ``key``, or no place."""
    asked = (question for section in interview.sections for question in section.questions)
    question = next((question for question in asked if question.key == key), None)
    return place_of(question, interview) if question else Place()


def place_title(place: Place, interview: Interview) -> str:
    """Return what the clerk reads of a place: the section's title and the question; empty for no place."""
    section = next((section for section in interview.sections if section.id == place.section), None)
    question = interview.question(place.question) if section else None
    names = [each for each in (section and section.title, question and question.label) if each]
    return " › ".join(names)


def is_suppressed(finding: Finding, dossier: Dossier) -> bool:
    """Return whether the clerk suppressed ``finding`` with a reason; errors never are."""
    return finding.severity == "warning" and bool(dossier.waived.get(finding.key, "").strip())
