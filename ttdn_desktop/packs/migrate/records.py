"""What a newer pack changes, and what of it the clerk should look at: data, worded only when it is shown."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from ttdn_desktop.packs.migrate import messages

Group = Literal["duty", "purpose", "content", "form"]
"""The lists of items of a higher plan."""

Subject = Literal[
    "duty", "purpose", "content", "form", "due", "report_to", "legal_base", "question", "rules", "plan",
    "template",
]  # fmt: skip
How = Literal["added", "dropped", "reworded", "changed"]


class Change(msgspec.Struct, frozen=True):
    """One change between two packs; the ids are None where there is none.

    ``data`` is what its sentence is made from.
    """

    subject: Subject
    how: How
    data: Mapping[str, object] = {}
    old_id: str | None = None
    new_id: str | None = None

    @property
    def sentence(self) -> str:
        """The change in Vietnamese."""
        return messages.CHANGES[self.subject, self.how](**self.data)


class ReviewNote(msgspec.Struct, frozen=True):
    """Something the clerk should look at in a migrated dossier.

    ``subject`` is the id of the duty, choice, question or activity, None for no single one.
    """

    code: str
    data: Mapping[str, object] = {}
    subject: str | None = None

    @property
    def text(self) -> str:
        """The note in Vietnamese."""
        return messages.NOTES[self.code](**self.data)

    @property
    def lost(self) -> str:
        """What has no place any more, for the private notes; empty where nothing is lost."""
        words = messages.LOST.get(self.code)
        return words(**self.data) if words else ""
