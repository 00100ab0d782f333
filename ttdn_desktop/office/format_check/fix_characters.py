"""Edits of characters: letters as Unicode composes them, old encodings converted, spaces."""

import re
import unicodedata
from collections.abc import Callable, Iterator

from ttdn_desktop.basics.legacy_text import encoding_of, is_capital_font, to_unicode
from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.office.docx.package import Node, W
from ttdn_desktop.office.docx.xml_edit import run_fonts, runs_of, set_font, text_nodes
from ttdn_desktop.office.format_check.fix_target import FixTarget

_INVISIBLE = "\u200b\ufeff"
_SPACE_BEFORE_MARK = re.compile(r" +(?=[.,;:](?![.\d]))")
"""Not before ``...`` or a decimal, as the rule text.spaces has it."""


def _unicode(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        for run in runs_of(node):
            name = next((name for name in run_fonts(run) if encoding_of(name)), "")
            encoding = encoding_of(name)
            if encoding is None:
                continue
            for text in run.iter(W + "t"):
                text.text = to_unicode(text.text or "", encoding, capitals=is_capital_font(name))
            set_font(run)


def _composed(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        for text in text_nodes(node):
            text.text = _composed_text(text.text or "")


def _composed_text(text: str) -> str:
    """Return a text in NFC without control, private-use and invisible characters."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        character
        for character in composed
        if unicodedata.category(character) not in ("Cc", "Co") and character not in _INVISIBLE
    )


def _spaces(target: FixTarget, finding: FormatFinding) -> None:
    """Leave one space between words and none before a mark, also where runs divide them."""
    for node in target.nodes_of(finding):
        before = ""
        for text in text_nodes(node):
            plain = re.sub(r" {2,}", " ", text.text or "")
            plain = _SPACE_BEFORE_MARK.sub("", plain)
            text.text = plain.lstrip(" ") if before.endswith(" ") else plain
            before = text.text or before


def _letters(target: FixTarget, finding: FormatFinding) -> None:
    """Put single letters in place of others, each in its own run; where they can't be found do nothing."""
    letters = finding.fix.letters if finding.fix else ()
    for para, node in target.paragraphs(finding):
        # page breaks cut a paragraph into several; an automatic mark stands before its text
        cut = list(_parts(target, para.number, node))
        before = sum(len(_plain(one.raw)) for one in cut if one.number < para.number)
        mark = len(para.text) - len(unicodedata.normalize("NFC", para.raw))
        places = {before + len(_plain(para.text[mark:index])): letter for index, letter in letters}
        _put_letters(node, "".join(_plain(one.raw) for one in cut), places)


def _parts(target: FixTarget, number: int, node: Node) -> Iterator[Para]:
    """Yield the facts of all parts of the paragraph of which ``number`` is one."""
    while target.nodes.get(number - 1) is node:
        number -= 1
    while target.nodes.get(number) is node:
        yield target.facts.paras[number - 1]
        number += 1


def _plain(text: str) -> str:
    """Return a text in small letters, accents apart, without white space: each letter is one character."""
    return without_spaces(unicodedata.normalize("NFD", text)).lower()


def _put_letters(node: Node, shown: str, places: dict[int, str]) -> None:
    """Give letters the case of those at ``places`` in ``shown``, the plain text of the paragraph.

    Nothing is done where the paragraph doesn't hold that text, or holds it more than once.
    """
    characters = [
        (plain, text, index)
        for text in text_nodes(node)
        for index, character in enumerate(text.text)
        for plain in _plain(character)
    ]
    said = "".join(plain for plain, _, _ in characters)
    if said.count(shown) != 1:
        return

    start = said.index(shown)
    for place, letter in places.items():
        _, text, index = characters[start + place]
        old = text.text[index]
        text.text = (
            text.text[:index] + (old.upper() if letter.isupper() else old.lower()) + text.text[index + 1 :]
        )


EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
    "unicode": _unicode,
    "composed": _composed,
    "spaces": _spaces,
    "letters": _letters,
}
"""The edits of this module."""
