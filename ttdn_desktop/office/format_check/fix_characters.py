"""Edits of characters: letters as Unicode composes them, old encodings converted, spaces."""

import re
import unicodedata
from collections.abc import Callable

from ttdn_desktop.basics.legacy_text import encoding_of, is_capital_font, to_unicode
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.office.docx.package import W
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


EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
    "unicode": _unicode,
    "composed": _composed,
    "spaces": _spaces,
}
"""The edits of this module."""
