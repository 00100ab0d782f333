"""What stays doubtful in a plan as read, and what was put in order, as data; ``messages`` has the words."""

from collections.abc import Mapping
from typing import Literal

import msgspec

RepairCode = Literal[
    "double_stars",
    "hidden_characters",
    "tcvn3",
    "vni",
    "cut_by_page",
    "cut_line",
    "odd_spaces",
    "unicode_nfc",
]
"""What was put in order in a line: how its text was encoded or written, or a paragraph cut in two."""


class Doubt(msgspec.Struct, frozen=True):
    """Something the clerk should look at; ``place`` is a section's number or a field of the higher plan.

    ``data`` is what its message is made from.
    """

    code: str
    data: Mapping[str, object] = {}
    place: str = ""


class Repair(msgspec.Struct, frozen=True):
    """Something put in order at ``place``: a place of ``placing.Understood``, or a role.

    ``line`` is the source's, counted from 0, and only where no place is known.
    """

    code: RepairCode
    place: str = ""
    line: int | None = None
