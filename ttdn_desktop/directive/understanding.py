"""From lines to a higher plan; the clerk's marks go before what the grammar sees."""

from collections.abc import Mapping
from typing import Literal

from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Record

Role = Literal[
    "masthead", "kind", "title", "base", "opening", "section", "assignment", "item", "duty",
    "closing", "due", "recipient", "signature", "annex", "nothing",
]  # fmt: skip
"""What a line is in the plan. ``assignment`` is a section that gives work to a body, ``duty`` an item
addressed to the communes, ``due`` a line that names the year-end report's date, ``nothing`` a blank."""


class Understood(Record, frozen=True, kw_only=True):
    """A plan as understood, and for each line of the source what it is.

    ``roles`` and ``places`` are as long as the source's lines. A place is what the line became:
    ``III.8`` (a section), ``III.8.2`` (an item), ``legal_bases.0``, ``recipients.3``, ``title``,
    ``number``, ``date``, ``signer``, ``report_due``, or an empty string.
    """

    directive: Directive
    roles: tuple[Role, ...] = ()
    places: tuple[str, ...] = ()


def understand(source: Source, marks: Mapping[int, Role] | None = None) -> Understood:
    """Return the plan in ``source``; ``marks`` (line's index to role) hold against the grammar.

    Raises InputError where it is no plan.
    """
    raise NotImplementedError(source, marks, Directive)
