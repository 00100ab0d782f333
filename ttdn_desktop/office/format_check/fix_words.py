"""Edits of words: what official paper always says the same way (``official_paper``)."""

import re
from collections.abc import Callable

from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.format_rules.marks import wrong_mark
from ttdn_desktop.office.docx.package import Node
from ttdn_desktop.office.docx.xml_edit import (
    clear_ending,
    replace_in,
    set_ending,
    text_nodes,
    text_of,
)
from ttdn_desktop.office.format_check.fix_target import FixTarget
from ttdn_desktop.official_paper.addressees import heading_without_colon
from ttdn_desktop.official_paper.dates_in_text import right_day_and_month
from ttdn_desktop.official_paper.endings import RECIPIENTS_HEADING, right_archive_line, right_authority
from ttdn_desktop.official_paper.numbers import right_number_line


def _set_words(node: Node, words: str) -> None:
    """Let a paragraph say ``words``, in the style of its first run."""
    texts = text_nodes(node)
    for text in texts[1:]:
        text.text = ""
    if texts:
        texts[0].text = words


def _fixed_words(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        _set_words(node, target.rules[finding.rule].texts[0])


def _recipients_heading(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        _set_words(node, RECIPIENTS_HEADING)


def _number(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        if right := right_number_line(text_of(node)):
            _set_words(node, right)


def _comma_after_place(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        match = re.search(r"\s*ngày", text_of(node))
        if match and match.start():
            replace_in(node, match[0], ", ngày")


def _drop_full_stop(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        set_ending(node, "", drop=".")


def _date_zeros(target: FixTarget, finding: FormatFinding) -> None:
    """Write a zero before days under 10 and the months 1 and 2, none before 3 to 9 (rule ``date.zero``)."""
    for node in target.nodes_of(finding):
        if found := right_day_and_month(text_of(node)):
            written, right = found
            replace_in(node, written, right)


def _authority(target: FixTarget, finding: FormatFinding) -> None:
    """Write ``TM. ỦY BAN NHÂN DÂN`` and the position without a unit's name."""
    for node in target.nodes_of(finding):
        if right := right_authority(text_of(node)):
            _set_words(node, right)


def _addressees(target: FixTarget, finding: FormatFinding) -> None:
    """Write the colon behind ``Kính gửi``, and several addressees with dash and mark."""
    nodes = list(target.nodes_of(finding))

    if heading := heading_without_colon(text_of(nodes[0])):
        replace_in(nodes[0], heading, f"{heading}:")

    listed = nodes[1:]
    for node in listed:
        texts = text_nodes(node)
        if not text_of(node).lstrip().startswith(("-", "–")):
            texts[0].text = "- " + texts[0].text.lstrip()
        set_ending(node, "." if node is listed[-1] else ";", drop=" .,;")


def _heading_mark(target: FixTarget, finding: FormatFinding) -> None:
    """Write a heading's number as the decree does: ``I.``, ``1.``, ``a)``."""
    for para, node in target.paragraphs(finding):
        wrong = wrong_mark(para)
        if wrong is None or wrong.right is None:
            continue
        characters = map(re.escape, wrong.written.replace(" ", ""))
        match = re.match(r"\s*" + r"\s*".join(characters) + r"\s*", text_of(node))
        if match:
            replace_in(node, match[0], wrong.right)


def _ending(target: FixTarget, finding: FormatFinding) -> None:
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


def _recipient_semicolon(target: FixTarget, finding: FormatFinding) -> None:
    for para, node in target.paragraphs(finding):
        if not para.words.endswith(";"):
            set_ending(node, ";")


def _recipient_dash(target: FixTarget, finding: FormatFinding) -> None:
    for para, node in target.paragraphs(finding):
        if not para.words.startswith(("-", "–")):
            first = text_nodes(node)[0]
            first.text = "- " + (first.text or "").lstrip()


def _archive_words(target: FixTarget, finding: FormatFinding) -> None:
    """Write the ``Lưu:`` line as ``- Lưu: VT, ….``."""
    for node in target.nodes_of(finding):
        _set_words(node, right_archive_line(text_of(node)))


def _archive_full_stop(target: FixTarget, finding: FormatFinding) -> None:
    """Put a full stop behind the line, unless rewriting its words has put one there."""
    for node in target.nodes_of(finding):
        if not finding.has("archive-wording"):
            set_ending(node, ".")


def _archive_last(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        rows = [row for row in node.itersiblings() if row.tag == node.tag and text_of(row).strip()]
        if rows:
            rows[-1].addnext(node)


EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
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
}
"""The edits of this module."""
