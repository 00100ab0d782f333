"""Edits of words: what official paper always says the same way, and letters as Unicode composes them."""

import re
import unicodedata
from collections.abc import Callable

from ttdn_desktop.basics.legacy_text import encoding_of, is_capital_font, to_unicode
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.format_rules.marks import wrong_mark
from ttdn_desktop.office.docx.package import Node, W
from ttdn_desktop.office.docx.xml_edit import (
    clear_ending,
    replace_in,
    run_fonts,
    runs_of,
    set_ending,
    set_font,
    text_nodes,
    text_of,
)
from ttdn_desktop.office.format_check.fix_target import Target
from ttdn_desktop.official_paper.numbers import right_number_line

_INVISIBLE = "\u200b\ufeff"
_DATE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})")


def _set_words(node: Node, words: str) -> None:
    """Let a paragraph say ``words``, in the look of its first run."""
    texts = text_nodes(node)
    for text in texts[1:]:
        text.text = ""
    if texts:
        texts[0].text = words


def _fixed_words(target: Target, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        _set_words(node, target.rules[finding.rule].texts[0])


def _recipients_heading(target: Target, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        _set_words(node, "Nơi nhận:")


def _number(target: Target, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        if right := right_number_line(text_of(node)):
            _set_words(node, right)


def _comma_after_place(target: Target, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        match = re.search(r"\s*ngày", text_of(node))
        if match and match.start():
            replace_in(node, match[0], ", ngày")


def _drop_full_stop(target: Target, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        set_ending(node, "", drop=".")


def _date_zeros(target: Target, finding: FormatFinding) -> None:
    """Write a zero before days under 10 and the months 1 and 2, none before 3 to 9 (rule ``date.zero``)."""
    for node in target.nodes_of(finding):
        match = _DATE.search(text_of(node))
        if match:
            month = int(match[2])
            right = f"ngày {int(match[1]):02} tháng {f'{month:02}' if month < 3 else month}"
            replace_in(node, match[0], right)


def _authority(target: Target, finding: FormatFinding) -> None:
    """Write ``TM. ỦY BAN NHÂN DÂN`` and the position without a unit's name."""
    for node in target.nodes_of(finding):
        text = unicodedata.normalize("NFC", text_of(node))
        if re.match(r"\s*T\s*/?\s*M\b", text):
            _set_words(node, "TM. ỦY BAN NHÂN DÂN")
        elif match := re.match(r"\s*((?:KT|Q)\.\s*)?((?:PHÓ )?CHỦ TỊCH)\b", text):
            _set_words(node, f"{match[1] or ''}{match[2]}")


def _addressees(target: Target, finding: FormatFinding) -> None:
    """Write the colon behind ``Kính gửi``, and several addressees with dash and mark."""
    nodes = list(target.nodes_of(finding))

    if match := re.match(r"\s*Kính gửi\b(?!\s*:)", text_of(nodes[0])):
        replace_in(nodes[0], match[0], f"{match[0]}:")

    listed = nodes[1:]
    for node in listed:
        texts = text_nodes(node)
        if not text_of(node).lstrip().startswith(("-", "–")):
            texts[0].text = "- " + texts[0].text.lstrip()
        set_ending(node, "." if node is listed[-1] else ";", drop=" .,;")


def _heading_mark(target: Target, finding: FormatFinding) -> None:
    """Write a heading's number as the decree does: ``I.``, ``1.``, ``a)``."""
    for para, node in target.paragraphs(finding):
        wrong = wrong_mark(para)
        if wrong is None or wrong.right is None:
            continue
        signs = map(re.escape, wrong.written.replace(" ", ""))
        match = re.match(r"\s*" + r"\s*".join(signs) + r"\s*", text_of(node))
        if match:
            replace_in(node, match[0], wrong.right)


def _ending(target: Target, finding: FormatFinding) -> None:
    """Let a paragraph end with the mark that its rule asks for."""
    each, last = target.rules.bases_ends
    marks = {
        "bases.punctuation/each": each,
        "bases.punctuation/last": last,
        "end-mark/missing": target.rules["end-mark"].texts[0],
    }

    for node in target.nodes_of(finding):
        clear_ending(node, ".,;:/ ")
        set_ending(node, marks[finding.code])


def _recipient_semicolon(target: Target, finding: FormatFinding) -> None:
    for para, node in target.paragraphs(finding):
        if not para.words.endswith(";"):
            set_ending(node, ";")


def _recipient_dash(target: Target, finding: FormatFinding) -> None:
    for para, node in target.paragraphs(finding):
        if not para.words.startswith(("-", "–")):
            first = text_nodes(node)[0]
            first.text = "- " + (first.text or "").lstrip()


def _archive_words(target: Target, finding: FormatFinding) -> None:
    """Write the ``Lưu:`` line as ``- Lưu: VT, ….``."""
    for node in target.nodes_of(finding):
        text = unicodedata.normalize("NFC", text_of(node))
        rest = re.sub(r"^\s*[-–]?\s*lưu\b\s*:?\s*", "", text, flags=re.I)
        kept = re.sub(r"^VT\b[\s,]*", "", rest).strip(" .;,")
        _set_words(node, f"- Lưu: VT, {kept}." if kept else "- Lưu: VT.")


def _archive_full_stop(target: Target, finding: FormatFinding) -> None:
    """Put a full stop behind the line, unless writing its words anew has put one there."""
    for node in target.nodes_of(finding):
        if not finding.has("archive-wording"):
            set_ending(node, ".")


def _archive_last(target: Target, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        rows = [one for one in node.itersiblings() if one.tag == node.tag and text_of(one).strip()]
        if rows:
            rows[-1].addnext(node)


def _unicode(target: Target, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        for run in runs_of(node):
            name = next((name for name in run_fonts(run) if encoding_of(name)), "")
            encoding = encoding_of(name)
            if encoding is None:
                continue
            for text in run.iter(W + "t"):
                text.text = to_unicode(text.text or "", encoding, capitals=is_capital_font(name))
            set_font(run)


def _composed(target: Target, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        for text in text_nodes(node):
            text.text = composed(text.text or "")


def composed(text: str) -> str:
    """Return a text in NFC without characters that show nothing."""
    plain = unicodedata.normalize("NFC", text)
    return "".join(
        sign for sign in plain if unicodedata.category(sign) not in ("Cc", "Co") and sign not in _INVISIBLE
    )


def _spaces(target: Target, finding: FormatFinding) -> None:
    """Leave one space between words and none before a mark, also where runs divide them."""
    for node in target.nodes_of(finding):
        before = ""
        for text in text_nodes(node):
            plain = re.sub(r" {2,}", " ", text.text or "")
            plain = re.sub(r" +(?=[.,;:](?![.\d]))", "", plain)
            text.text = plain.lstrip(" ") if before.endswith(" ") else plain
            before = text.text or before


EDITS: dict[Edit, Callable[[Target, FormatFinding], None]] = {
    "fixed-words": _fixed_words,
    "recipients-heading": _recipients_heading,
    "number": _number,
    "comma-after-place": _comma_after_place,
    "drop-full-stop": _drop_full_stop,
    "date-zeros": _date_zeros,
    "authority": _authority,
    "addressees": _addressees,
    "heading-mark": _heading_mark,
    "ending": _ending,
    "recipient-semicolon": _recipient_semicolon,
    "recipient-dash": _recipient_dash,
    "archive-words": _archive_words,
    "archive-full-stop": _archive_full_stop,
    "archive-last": _archive_last,
    "unicode": _unicode,
    "composed": _composed,
    "spaces": _spaces,
}
"""The edits of this module."""
