"""Edits of characters: letters as Unicode composes them, old encodings converted, spaces."""

import re
import unicodedata
from collections.abc import Callable

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
    """Put single letters in place of others, each in its own run; where they can't be found nothing is done."""
    letters = finding.fix.letters if finding.fix else ()
    for para, node in target.paragraphs(finding):
        # as it is shown: page breaks cut a paragraph into several, and an automatic mark stands before it
        cut = [target.facts.paras[number - 1] for number, one in target.nodes.items() if one is node]
        before = "".join(_shown(one) for one in cut if one.number < para.number)
        mark = len(para.text) - len(_shown_with_spaces(para))
        places = {
            len(before) + len(without_spaces(para.text[mark:index])): letter for index, letter in letters
        }
        _put_letters(node, "".join(map(_shown, cut)), places)


def _shown_with_spaces(para: Para) -> str:
    return unicodedata.normalize("NFC", para.raw)


def _shown(para: Para) -> str:
    return without_spaces(_shown_with_spaces(para))


def _put_letters(node: Node, shown: str, places: dict[int, str]) -> None:
    """Put letters in place of those at ``places`` in ``shown``, which counts no white space.

    Nothing is done where the paragraph doesn't hold ``shown``, or one of the letters differs by more than
    its case.
    """
    characters = [
        (text, index)
        for text in text_nodes(node)
        for index, character in enumerate(text.text or "")
        if not character.isspace()
    ]
    said = "".join(text.text[index] for text, index in characters)
    start = said.find(shown)
    if start < 0 or said.count(shown) > 1:
        return
    if any(said[start + place].lower() != letter.lower() for place, letter in places.items()):
        return

    for place, letter in places.items():
        text, index = characters[start + place]
        text.text = text.text[:index] + letter + text.text[index + 1 :]


EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
    "unicode": _unicode,
    "composed": _composed,
    "spaces": _spaces,
    "letters": _letters,
}
"""The edits of this module."""
