"""The keyword and the arguments of a statement tag; a misspelt keyword is read as it was meant."""

import re
from collections.abc import Container
from dataclasses import dataclass
from difflib import get_close_matches

from ttdn_desktop.office.template_lint.tags import KEYWORDS, Tag, TagError

_FOREIGN = frozenset(
    ("set", "macro", "include", "extends", "import", "from", "call", "filter", "block", "raw", "with",
     "autoescape", "do", "trans", "colspan", "cellbg", "vm", "hm")
)  # fmt: skip
"""Statements of Jinja (up to ``trans``) and of docxtpl that the template language leaves out."""

_STATEMENT = re.compile(r"(end\s+(?:for|if)\b|[^\W\d]\w*)\s*(.*)", re.DOTALL | re.IGNORECASE)
"""The first word, or ``end for`` written as two, and what follows it."""

_LOOP = re.compile(r"(\w+)\s+in\s+(.+)", re.DOTALL)
"""``dong in can_cu``"""

_LONGEST_KEYWORD = 40
"""Characters of a keyword that a message quotes. A judgement: a line's worth, however long the tag is."""

_SIMILAR = 0.7
"""Likeness (difflib) from which a word is a misspelt keyword: ``enfor`` is ``endfor`` (0.91), ``fordong`` is
nothing (0.6 to ``for``)."""


@dataclass(frozen=True)
class Statement:
    """What a statement tag says; ``keyword`` is one of ``KEYWORDS``, or empty where nothing is to be done.

    ``is_puzzle`` where nobody knows whether it begins or ends a block, ``is_output`` where it is a field in
    the wrong braces.
    """

    keyword: str = ""
    arguments: str = ""
    error: TagError | None = None
    is_puzzle: bool = False
    is_output: bool = False


@dataclass(frozen=True)
class LoopHeader:
    """``for name in source``; ``is_sound`` is False where it was guessed from what was written wrong."""

    name: str
    source: str
    is_sound: bool = True


def read_statement(tag: Tag, scope: Container[str], guess: str | None) -> Statement:
    """Return what ``tag`` says where the names in ``scope`` are known.

    ``guess`` is the keyword to take a puzzle for, None where none is being tried.
    """
    found = _STATEMENT.match(tag.inner)
    if found is None:
        return _puzzle(tag, guess, TagError("tag.syntax" if tag.inner else "tag.empty"))

    word, arguments = found[1][:_LONGEST_KEYWORD], found[2]
    if word in KEYWORDS:
        return Statement(word, arguments)

    folded = re.sub(r"\s", "", word.lower())
    if folded in _FOREIGN:
        return Statement(error=TagError("tag.forbidden", "statement", {"word": word}))
    if folded.removeprefix("end") in _FOREIGN:  # its beginning was reported
        return Statement()

    meant = _similar_keyword(folded)
    if meant:
        misspelt = TagError("statement.spelling", "keyword", {"word": word, "suggestion": meant})
        return Statement(meant, arguments, misspelt)

    if word in scope and guess is None:
        return _puzzle(tag, guess, TagError("tag.statement-output"), is_output=True)

    return _puzzle(tag, guess, TagError("tag.forbidden", "unknown-statement", {"word": word}))


def read_loop_header(arguments: str) -> LoopHeader:
    """Return name and source of a loop; of one written wrong, its first and its last word."""
    found = _LOOP.fullmatch(arguments)
    if found:
        return LoopHeader(found[1], found[2])

    words: list[str] = [word for word in re.findall(r"[\w.]+", arguments) if word not in ("in", "trong")]
    name = words[0] if words else ""
    if len(name) > 3 and name.endswith("in"):  # ``dongin can_cu``: the space before ``in`` was lost
        name = name[:-2]

    return LoopHeader(name, words[-1] if len(words) > 1 else "", is_sound=False)


def _similar_keyword(folded: str) -> str:
    """Return the keyword that ``folded`` is in other letters, or is nearly; empty where there is none."""
    if folded in KEYWORDS:
        return folded
    close = get_close_matches(folded, KEYWORDS, 1, _SIMILAR)
    return close[0] if close else ""


def _puzzle(tag: Tag, guess: str | None, error: TagError, *, is_output: bool = False) -> Statement:
    """Return what an unreadable statement is taken for when it is taken for a ``guess``."""
    before, has_source, source = tag.inner.partition(" in ")
    arguments = tag.inner.rpartition(" ")[2]
    if has_source and guess == "for":
        words = before.split()
        arguments = f"{words[-1] if words else ''} in {source}"

    return Statement(guess or "", arguments, error, is_puzzle=True, is_output=is_output)
