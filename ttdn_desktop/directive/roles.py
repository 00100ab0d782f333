"""What a line of a higher plan can be."""

from typing import Literal

Role = Literal[
    "masthead", "kind", "title", "base", "opening", "section", "assignment", "item", "duty",
    "closing", "due", "recipient", "signature", "annex", "nothing",
]  # fmt: skip
"""``assignment`` is a section that gives work to a body, ``duty`` an item addressed to the communes,
``due`` a line that names the year-end report's date, ``nothing`` a blank."""
