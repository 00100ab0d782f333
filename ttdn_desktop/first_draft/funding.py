"""Who pays, as the higher plan says of its communes: from their budget, a programme, what people give."""

import re
from collections.abc import Iterator

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.first_draft import phrases, tables, titles
from ttdn_desktop.first_draft.ground import Ground

_HEADING = "kinh phí"
_SENTENCES = re.compile(r"[.;]\s+|[.;]$")

_PROGRAMME = re.compile(
    r"(?:vốn\s+|kinh phí\s+)?(?:các\s+)?chương trình mục tiêu(?:\s+quốc gia)?\s+\w[^.;]*?"
    r"(?=[.;]|(?:,|\s+và)\s+(?:từ\s+)?(?:các\s+)?(?:nguồn|vốn|ngân|kinh phí|huy động|lồng ghép)\b|$)",
    re.IGNORECASE,
)
"""«Chương trình mục tiêu quốc gia giảm nghèo bền vững», as the higher plan calls it."""


class Funding(Record, frozen=True, kw_only=True):
    """The answer to the question on money; ``other`` says the source in words, behind «Kinh phí … từ»."""

    source: str
    other: str = ""


def funding_of(ground: Ground) -> Funding | None:
    """Return who pays by the higher plan's own sentence for communes; None where it has none.

    A source is said in words, so that it stands in the paper before the activities' sums are known.
    """
    if not ground.writer.is_commune:
        return None

    words = tables.bodies().funding
    said = _sentence(ground)
    programme = _PROGRAMME.search(said)
    parts = [f"{words.programme} {programme[0]}"] if programme else []
    parts += [words.budget] if _has(words.budget_words, said) else []
    added = [
        text
        for text, told in ((words.given, words.given_words), (words.more, words.more_words))
        if _has(told, said)
    ]
    is_embedded = not parts and _has(words.embedded_words, said)
    if is_embedded and not added:
        return Funding(source=words.embedded)

    parts = [*([words.embedding] if is_embedded else parts), *added]
    if not parts:
        return None
    text = (
        f"{words.joint.join(filter(None, (', '.join(parts[:-1]), parts[-1])))}{words.ending if added else ''}"
    )
    return Funding(source=words.other, other=titles.filled(text, _names(ground)))


def _names(ground: Ground) -> dict[str, str]:
    return {"unit": ground.writer.kind, "year": str(ground.year)}


def _sentence(ground: Ground) -> str:
    """Return what the plan says of the communes' money, else of all; empty where neither is said."""
    found = list(_sentences(ground.directive))
    words = tables.bodies().funding
    own = [each for each in found if _has(words.of_communes, each)]
    open_to_all = [each for each in found if not _has(words.of_others, each)]
    return " ".join(own or open_to_all)


def _sentences(directive: Directive) -> Iterator[str]:
    for section in directive.all_sections():
        if _HEADING in section.heading.lower():
            texts = (section.heading, *(item.text for item in section.items))
            texts = (*texts, *(item.text for each in section.sections for item in each.items))
            yield from (each for text in texts for each in _SENTENCES.split(text) if each)


def _has(words: tuple[str, ...], text: str) -> bool:
    return any(phrases.has(word, text) for word in words)
