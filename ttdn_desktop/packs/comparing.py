"""What a newer pack changes: matched by what the items say, since ids shift when a duty is inserted."""

from typing import Literal

import msgspec

from ttdn_desktop.packs.records import Pack

Subject = Literal[
    "duty", "purpose", "content", "form", "due", "report_to", "legal_base", "question", "rules", "plan",
    "template",
]  # fmt: skip
How = Literal["added", "dropped", "reworded", "changed"]


class Change(msgspec.Struct, frozen=True):
    """One change; ``sentence`` tells it in Vietnamese, the ids are None where there is none."""

    subject: Subject
    how: How
    sentence: str
    old_id: str | None = None
    new_id: str | None = None


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """All changes, and for what stayed or was reworded which old id is which new one."""

    all: tuple[Change, ...] = ()
    duties: dict[str, str] = {}
    purposes: dict[str, str] = {}
    contents: dict[str, str] = {}
    forms: dict[str, str] = {}
    questions: dict[str, str] = {}

    @property
    def sentences(self) -> tuple[str, ...]:
        """One Vietnamese sentence a change, the weightiest first."""
        return tuple(change.sentence for change in self.all)


def compare(old: Pack, new: Pack) -> Changes:
    """Return what differs in ``new`` from ``old``, also between packs of different ids."""
    raise NotImplementedError
