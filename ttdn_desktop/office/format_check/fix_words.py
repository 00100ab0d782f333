"""Edits of words: what official paper always says the same way (``official_paper``)."""

import re
from collections.abc import Callable

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.format_rules.marks import wrong_mark
from ttdn_desktop.office.docx.package import Node, W
from ttdn_desktop.office.docx.paragraph_text import NotSureError, ParagraphText
from ttdn_desktop.office.docx.xml_edit import child, on_off
from ttdn_desktop.office.format_check.fix_target import FixTarget, Spot
from ttdn_desktop.office.format_check.liberties import LIBERTIES
from ttdn_desktop.official_paper.addressees import heading_without_colon
from ttdn_desktop.official_paper.dates_in_text import right_day_and_month
from ttdn_desktop.official_paper.endings import (
    RECIPIENTS_HEADING,
    is_archive_line,
    right_archive_line,
    right_authority,
)
from ttdn_desktop.official_paper.numbers import right_number_line

_LAST_MARKS = re.compile(r"[.,;:/\s]*$")
_LISTED_MARKS = re.compile(r"[.,;\s]*$")
_DASHES = ("-", "–")
_TYPED_DASH = "- "


def _fixed_words(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    _say_within_space(spot, target.rules[finding.rule].texts[0], "fixed-words")
    _show_as_typed(spot)


def _recipients_heading(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target, finding
    _say_within_space(spot, RECIPIENTS_HEADING, "recipients-heading")
    _show_as_typed(spot)


def _show_as_typed(spot: Spot) -> None:
    """Switch off what shows small letters as capitals."""
    if spot.para.words.isupper() and not spot.words.isupper():
        for run in spot.runs():
            on_off(child(run, "rPr"), "caps", False)


def _say_within_space(spot: Spot, new: str, edit: Edit) -> None:
    """Write a text anew and keep the spaces that set it off."""
    old = spot.words
    before, behind = old[: len(old) - len(old.lstrip())], old[len(old.rstrip()) :]
    spot.say(f"{before}{new}{behind}", LIBERTIES[edit])


def _number(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target
    right = right_number_line(spot.words)
    if right:
        _say_within_space(spot, right, "number")
    elif finding.code == "number/spelling":
        raise NotSureError(f"{spot.words!r} has no number to write rightly")


def _comma_after_place(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target, finding
    words = spot.words
    match = re.search(r"\s*ngày", words)
    if match is None or not match.start():
        raise NotSureError(f"{words!r} has no place before its date")
    spot.say(f"{words[: match.start()]}, ngày{words[match.end() :]}", LIBERTIES["comma-after-place"])


def _drop_full_stop(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target, finding
    spot.say(spot.words.rstrip().rstrip("."), LIBERTIES["drop-full-stop"])


def _date_zeros(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Write a zero before days under 10 and the months 1 and 2, none before 3 to 9 (rule ``date.zero``)."""
    del target, finding
    words = spot.words
    found = right_day_and_month(words)
    if found is None:
        raise NotSureError(f"{words!r} has no day and month in words")

    written, right = found
    spot.say(words.replace(written, right, 1), LIBERTIES["date-zeros"])


def _authority(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Write ``TM. ỦY BAN NHÂN DÂN``; a unit's name or a shortened one is left to the clerk."""
    del target, finding
    if right := right_authority(spot.words):
        _say_within_space(spot, right, "authority")


def _addressees(target: FixTarget, finding: FormatFinding) -> None:
    """Write the colon behind ``Kính gửi``, and several addressees with dash and mark."""
    heading, *listed = target.spots(finding)
    words = heading.words
    if typed := heading_without_colon(words):
        heading.say(f"{typed}:{words[len(typed) :]}", LIBERTIES["addressees"])

    for spot in listed:
        mark = "." if spot is listed[-1] else ";"
        spot.say(_with_dash(spot, _LISTED_MARKS.sub("", spot.words)) + mark, LIBERTIES["addressees"])


def _heading_mark(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Write a heading's number as the decree does: ``I.``, ``1.``, ``a)``."""
    del target, finding
    wrong = wrong_mark(spot.para)
    if wrong is None or wrong.right is None:
        return

    words = spot.words
    characters = map(re.escape, wrong.written.replace(" ", ""))
    match = re.match(r"(\s*)" + r"\s*".join(characters) + r"\s*", words)
    if match is None:
        raise NotSureError(f"{wrong.written!r} isn't typed")
    spot.say(f"{match[1]}{wrong.right}{words[match.end() :]}", LIBERTIES["heading-mark"])


def _ending(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Let a paragraph end with the mark that its rule asks for."""
    each, last = target.rules.bases_ends
    marks = {
        "bases.punctuation/each": each,
        "bases.punctuation/last": last,
        "end-mark/missing": target.rules["end-mark"].texts[0],
    }
    spot.say(_LAST_MARKS.sub("", spot.words) + marks[finding.code], LIBERTIES["ending"])


def _recipient_semicolon(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target, finding
    words = spot.words.rstrip()
    if not words.endswith(";"):
        spot.say(f"{words};", LIBERTIES["recipient-semicolon"])


def _recipient_dash(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target, finding
    spot.say(_with_dash(spot, spot.words), LIBERTIES["recipient-dash"])


def _with_dash(spot: Spot, words: str) -> str:
    """Return words with their dash. Raises NotSureError where Word puts another mark before them."""
    bare = words.lstrip()
    if bare.startswith(_DASHES) or _has_automatic_dash(spot):
        return words
    if spot.has_label:
        raise NotSureError("a dash would stand behind an automatic mark")
    return f"- {bare}"


def _has_automatic_dash(spot: Spot) -> bool:
    return spot.has_label and spot.para.words.startswith(_DASHES)


def _archive_words(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Write the ``Lưu:`` line as ``- Lưu: VT, ….``."""
    del target, finding
    right = right_archive_line(spot.words)
    if spot.has_label:
        right = _with_dash(spot, right.removeprefix(_TYPED_DASH))
    _say_within_space(spot, right, "archive-words")


def _archive_full_stop(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Put a full stop behind the line, unless rewriting its words has put one there."""
    del target
    words = spot.words.rstrip()
    if not (finding.has("archive-wording") or words.endswith(".")):
        spot.say(f"{words.rstrip(';,')}.", LIBERTIES["archive-full-stop"])


def _archive_last(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Move the line behind the last recipient of its cell. Raises NotSureError for one among other lines."""
    del finding
    node = spot.node
    is_in_cell = node.getparent().tag == W + "tc"
    rows = [row for row in node.itersiblings(W + "p") if ParagraphText(row).text.strip()]
    is_plain = (
        all(child.tag in (W + "pPr", W + "r") for child in node) and node.find(f"{W}pPr/{W}sectPr") is None
    )

    if not (spot.is_whole and is_in_cell and is_plain) or not _are_recipients(target, spot, rows):
        raise NotSureError("what stands below the archive's line may not be the recipients' list")
    if any(is_archive_line(fold(ParagraphText(row).text.strip())) for row in rows):
        raise NotSureError("another line of the archive stands below")
    rows[-1].addnext(node)


def _are_recipients(target: FixTarget, spot: Spot, rows: list[Node]) -> bool:
    """Return whether the rows are what the check found below the line in its cell."""
    paras = target.facts.paras
    below = [para for para in paras[spot.para.number :] if para.cell == spot.para.cell and para.words]
    return bool(rows) and len(rows) == len(below)


SPOT_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding, Spot], None]] = {
    "fixed-words": _fixed_words,
    "recipients-heading": _recipients_heading,
    "number": _number,
    "comma-after-place": _comma_after_place,
    "drop-full-stop": _drop_full_stop,
    "date-zeros": _date_zeros,
    "authority": _authority,
    "heading-mark": _heading_mark,
    "ending": _ending,
    "recipient-semicolon": _recipient_semicolon,
    "recipient-dash": _recipient_dash,
    "archive-words": _archive_words,
    "archive-full-stop": _archive_full_stop,
    "archive-last": _archive_last,
}
"""The edits of this module that are made text by text."""

FINDING_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {"addressees": _addressees}
"""Those that concern a finding's texts together."""
