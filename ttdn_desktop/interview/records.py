"""An interview as declared in a pack: sections, questions, conditions. Data only, no code."""

import datetime as dt
from typing import Any, Literal

import msgspec

from ttdn_desktop.dossier.records import Record

Kind = Literal[
    "text", "paragraph", "date", "money", "number", "choice", "items", "signer",
    "activities", "assignments", "lines", "coverage",
]  # fmt: skip

Key = Literal[
    "year", "superior.number", "superior.date", "plan.number", "plan.date", "plan.signer", "plan.choices",
    "plan.activities", "plan.assignments", "plan.recipients", "plan.archive", "plan.not_applicable",
]  # fmt: skip


class Equals(msgspec.Struct, frozen=True, tag_field="op", tag="equals"):
    """The question's answer is that value."""

    question: str
    value: Any


class OneOf(msgspec.Struct, frozen=True, tag_field="op", tag="one_of"):
    """The question's answer is one of these values."""

    question: str
    values: tuple[Any, ...]


class Answered(msgspec.Struct, frozen=True, tag_field="op", tag="answered"):
    """The question has an answer."""

    question: str


class Before(msgspec.Struct, frozen=True, tag_field="op", tag="before"):
    """The question's date lies before that day."""

    question: str
    date: dt.date


class After(msgspec.Struct, frozen=True, tag_field="op", tag="after"):
    """The question's date lies after that day."""

    question: str
    date: dt.date


class All(msgspec.Struct, frozen=True, tag_field="op", tag="all"):
    """Every condition holds."""

    of: tuple["Condition", ...]


class AnyOf(msgspec.Struct, frozen=True, tag_field="op", tag="any"):
    """At least one condition holds."""

    of: tuple["Condition", ...]


class Not(msgspec.Struct, frozen=True, tag_field="op", tag="not"):
    """The condition doesn't hold."""

    of: "Condition"


Condition = Equals | OneOf | Answered | Before | After | All | AnyOf | Not


class FromPack(msgspec.Struct, frozen=True, tag_field="from", tag="pack"):
    """The value stands in the pack."""

    value: Any


class FromCommune(msgspec.Struct, frozen=True, tag_field="from", tag="commune"):
    """The value comes from the commune's settings."""

    field: str


class FromDirective(msgspec.Struct, frozen=True, tag_field="from", tag="directive"):
    """The value comes from the higher plan."""

    field: Literal["issuer", "report_due", "report_to", "number", "date"]


Default = FromPack | FromCommune | FromDirective


class Option(msgspec.Struct, frozen=True):
    """One answer of a choice."""

    value: str
    label: str


class Question(Record, frozen=True, kw_only=True):
    """One question: where its answer lies (``key``, else ``answers[id]``), when it is asked, what helps."""

    id: str
    kind: Kind
    label: str
    help: str = ""
    example: str = ""
    required: bool = False
    key: Key | None = None
    source: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    group: Literal["purposes", "contents", "forms"] | None = None
    default: Default | None = None
    when: Condition | None = None


class InterviewSection(Record, frozen=True, kw_only=True):
    """A section of the outline at the window's left."""

    id: str
    title: str
    help: str = ""
    questions: tuple[Question, ...] = ()


class Interview(Record, frozen=True, kw_only=True):
    """All sections in the order in which they are asked."""

    format: str = "ttdn-interview"
    version: int = 1
    sections: tuple[InterviewSection, ...] = ()

    def question(self, question_id: str) -> Question | None:
        """Return the question of that id, or None."""
        asked = (question for section in self.sections for question in section.questions)
        return next((question for question in asked if question.id == question_id), None)
