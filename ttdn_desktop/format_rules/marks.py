"""The numbers that headings, clauses and points begin with, also where they are written wrong."""

from dataclasses import dataclass

from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.official_paper.divisions import ARTICLE, lenient_number
from ttdn_desktop.official_paper.marks import ARABIC, LETTER, PART, ROMAN, SUB_NUMBER

HEADING_LENGTH = 150
"""From so many letters on a numbered paragraph is a clause.

A judgement: a heading takes two lines at most; a clause without a stop at its end would else have to be bold.
"""


def is_heading(para: Para) -> bool:
    """Return whether a numbered paragraph is a heading, not a sentence."""
    words = para.words
    numbered = ROMAN.match(words) or ARABIC.match(words) or SUB_NUMBER.match(words) or PART.match(words)
    return bool(numbered) and len(words) < HEADING_LENGTH and not words.endswith((".", ";", ",", ":"))


def is_numbered(para: Para) -> bool:
    """Return whether a paragraph begins with an Arabic number or a letter."""
    words = para.words
    return bool(ARABIC.match(words) or LETTER.match(words) or SUB_NUMBER.match(words))


@dataclass(frozen=True, slots=True)
class WrongMark:
    """A number as written, and what it should be: None where it should be a Roman one, whichever."""

    written: str
    right: str | None


def wrong_mark(para: Para) -> WrongMark | None:
    """Return a number that is written wrong; None where it is right or none."""
    words = para.words

    if match := ARTICLE.match(words):
        is_right = (match["word"], match["close"]) == ("Điều", ".") and match["number"].isdigit()
        number = str(lenient_number(match["number"]))
        right = match[0] if is_right else f"Điều {number}. "
    elif match := ROMAN.match(words):
        right = f"{match[1]}. " if is_heading(para) else match[0]
    elif match := PART.match(words):
        return WrongMark(match[0], None)
    elif SUB_NUMBER.match(words):
        return None
    elif match := ARABIC.match(words):
        right = f"{match[1]}. "
    elif match := LETTER.match(words):
        right = f"{match[1].lower()}) "
    else:
        return None

    return WrongMark(match[0], right) if match[0] != right else None
