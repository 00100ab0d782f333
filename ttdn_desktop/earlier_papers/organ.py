"""Which organ writes where it isn't a commune's committee: police, a Sở, the Front."""

import re
from collections.abc import Iterable

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.directive.head import Head, issuer_spelling, organ_in_sentence
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.earlier_papers.unit import issuing_area
from ttdn_desktop.official_paper import areas
from ttdn_desktop.official_paper.organs import begins_organ_name, plain
from ttdn_desktop.official_paper.sentence_case import Spellings, in_sentence_case

_COMMITTEE = re.compile(r"(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b")
"""Folded. A commune's committee is no ``Author``, a higher one's paper isn't the unit's own."""

_PLACE = re.compile(r"^(?P<place>[^,]{2,40}),\s*ngày\b")

_KIND = re.compile(r"^(?:KH|BC)(?=-)", re.IGNORECASE)


def organ_of(head: Head, place_line: str, texts: Iterable[str]) -> Author | None:
    """Return who wrote by a masthead, spelled as ``texts`` spell it; None of a committee or of no organ.

    Which assignment of which higher plan it answered the paper doesn't say.
    """
    if _is_committee(head.issuer) or not begins_organ_name(plain(head.issuer)):
        return None

    texts = tuple(texts)
    spellings = Spellings(texts)
    area = issuing_area([head.above, head.issuer])
    place = _PLACE.match(place_line)
    return Author(
        name=_spelled(head.issuer, head.above, spellings, texts),
        parent=_spelled(head.above, "", spellings, texts) or None,
        symbol=_symbol(head.number or ""),
        area=area.named if area else "",
        place=place["place"].strip() if place else "",
    )


def _is_committee(issuer: str) -> bool:
    """Return whether a committee issues, also where its line ends before its area: «XÃ VẠN THẮNG»."""
    areas_named = (areas.area_in(issuer, kinds=kinds) for kinds in (areas.COMMUNES, areas.HIGHER))
    is_area = any(found is not None and found.start == 0 for found in areas_named)
    return is_area or _COMMITTEE.match(fold(issuer)) is not None


def _spelled(name: str, above: str, spellings: Spellings, texts: tuple[str, ...]) -> str:
    organ = organ_in_sentence(name, above, lambda words: in_sentence_case(words, spellings))
    return first_upper(issuer_spelling(organ, texts) or organ)


def _symbol(number: str) -> str:
    """Return what stands behind a plan's number: ``KH-CAH`` of «12/KH-CAH», of a report's «30/BC-CAH» too."""
    return _KIND.sub("KH", number.partition("/")[2])
