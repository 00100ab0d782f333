"""What the first section of a commune's plan is called: what the higher plan calls its own."""

import re
from collections.abc import Iterator

from ttdn_desktop.directive import headings
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.official_paper.organs import plain

USUAL = "MỤC ĐÍCH, YÊU CẦU"
"""The heading of a plan's first section where the higher plan has no other."""
_NAMES = ("quan điểm", "mục đích", "mục tiêu", "chỉ tiêu", "yêu cầu")
_NAMED = re.compile(rf"\b(?:{'|'.join(map(plain, _NAMES))})\b")


def purposes_heading(directive: Directive) -> str:
    """Return the heading in capitals, made of what the headings above the purposes name, in their order.

    «MỤC TIÊU», «MỤC TIÊU, YÊU CẦU», «MỤC ĐÍCH, YÊU CẦU, MỤC TIÊU»; the usual one where none names anything.
    """
    above = {".".join(parts[:end]) for parts in _paths(directive) for end in range(1, len(parts))}
    named: dict[str, None] = {}

    for section in directive.all_sections():
        if section.number in above and headings.about(section.heading) is headings.About.PURPOSES:
            named.update(dict.fromkeys(_NAMED.findall(plain(section.heading))))
    return ", ".join(named).upper() or USUAL


def _paths(directive: Directive) -> Iterator[list[str]]:
    yield from (item_id.split(".") for item_id in directive.purposes)
