"""A place with a capital too many or too few, and several such places as one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ttdn_desktop.format_rules.capitals.line import Line

Letters = tuple[tuple[int, str], ...]
"""Where in a text a letter stands, and the letter as it should be."""


@dataclass(frozen=True, slots=True)
class CapitalFault:
    """Words from ``start`` to ``end`` in a text that break ``row`` of the page, and their right letters.

    ``rewritten`` are the words as they should be where other letters don't make them right.
    """

    row: str
    start: int
    end: int
    letters: Letters
    rewritten: str = ""

    @property
    def is_too_large(self) -> bool:
        """Whether it is one of the page's rows of what is too large."""
        return self.row.startswith("l")

    def words(self, text: str) -> str:
        """Return the words as they stand in ``text``, in one line."""
        return " ".join(text[self.start : self.end].split())

    def right_words(self, text: str) -> str:
        """Return the words as they should be."""
        if self.rewritten:
            return self.rewritten

        right = list(text)
        for index, letter in self.letters:
            right[index] = letter
        return " ".join("".join(right[self.start : self.end]).split())


def recased(
    line: Line,
    row: str,
    span: tuple[int, int],
    *,
    large: Iterable[int] = (),
    small: Iterable[int] = (),
    shouted: Iterable[int] = (),
) -> CapitalFault:
    """Return the fault of tokens ``span`` (first, behind the last).

    The tokens of ``large`` should begin with a capital, those of ``small`` with a small letter, those of
    ``shouted`` be capitals throughout.
    """
    letters = [(line.starts[index], line.words[index][0].upper()) for index in large]
    letters += [(line.starts[index], line.words[index][0].lower()) for index in small]
    letters += [
        (line.starts[index] + at, letter.upper())
        for index in shouted
        for at, letter in enumerate(line.words[index])
    ]
    changed = tuple(sorted((at, letter) for at, letter in letters if line.text[at] != letter))
    return CapitalFault(row, line.starts[span[0]], line.end(span[1] - 1), changed)


def against(line: Line, at: int, right: tuple[str, ...]) -> tuple[list[int], list[int]] | None:
    """Return which tokens from ``at`` on are too small and which too large beside ``right``.

    None where one is capitals throughout: such words stay as they are.
    """
    small: list[int] = []
    large: list[int] = []

    for offset, word in enumerate(right):
        index = at + offset
        if not word[0].isalpha() or (word.isupper() and len(word) > 1):
            continue
        if line.is_shouted(index):
            return None
        if word[0].isupper() and line.is_small(index):
            small.append(index)
        elif word[0].islower() and line.is_capital(index):
            large.append(index)

    if at in large and line.is_free(at):
        large.remove(at)
    return small, large


def merged(faults: Iterable[CapitalFault], text: str, errors: frozenset[str]) -> Iterator[CapitalFault]:
    """Yield the faults of a text in order; those that overlap or touch are one, by the gravest, widest row.

    ``errors`` are the rows that are errors.
    """
    group: list[CapitalFault] = []
    end = 0

    for fault in sorted(faults, key=lambda fault: (fault.start, -fault.end)):
        if group and text[end : fault.start].strip():
            yield _together(group, errors)
            group = []
        group.append(fault)
        end = max(end, fault.end) if len(group) > 1 else fault.end

    if group:
        yield _together(group, errors)


def _together(group: list[CapitalFault], errors: frozenset[str]) -> CapitalFault:
    gravest = max(group, key=lambda fault: (fault.row in errors, fault.end - fault.start))
    letters = dict(letter for fault in group for letter in fault.letters) | dict(gravest.letters)
    return replace(
        gravest,
        start=min(fault.start for fault in group),
        end=max(fault.end for fault in group),
        letters=tuple(sorted(letters.items())),
    )
