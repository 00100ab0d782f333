"""Who receives a unit's reports, as the higher plan names it."""

import re

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.writer import Writer
from ttdn_desktop.lexicon.text import office_in_full
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark

VIA = re.compile(r"\s*\(\s*(?:thông )?qua\s+([^)]+)\)", re.IGNORECASE)
"""«UBND huyện (qua Phòng Văn hóa và Thông tin)»."""


def receiver(by: Writer, to: str, issuer: str) -> str:
    """Return who receives a report of ``by``: whom the higher plan names, never the writer itself.

    An office that takes the others' reports in sends its own straight to the one above, else to the issuer.
    """
    to = without_dash_and_mark(to)
    via = VIA.search(to)
    if via and _is_itself(by, via[1]):
        to = VIA.sub("", to)
    return without_dash_and_mark(issuer) if _is_itself(by, VIA.sub("", to)) else to


def _is_itself(by: Writer, name: str) -> bool:
    """Return whether ``name`` is the writer's, with its area or without: «Sở Nội vụ» of a province."""
    own, other = (fold(tidy_text(office_in_full(each))).strip(" .;,") for each in (by.organ, name))
    bare = own.removesuffix(fold(by.area)).strip() if by.area else own
    kind = fold(by.kind)
    return bool(other) and other in (own, bare, f"{bare} {kind}".strip())
