"""Edits of how paragraphs are set: style, font, indent, spacing, table rows."""

from collections.abc import Callable

from ttdn_desktop.basics.legacy_text import encoding_of, legacy_font
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.format_rules.rule_set import Style
from ttdn_desktop.office.docx.package import Node, W, number
from ttdn_desktop.office.docx.paragraph_sources import is_removable
from ttdn_desktop.office.docx.paragraph_text import NotSureError
from ttdn_desktop.office.docx.xml_edit import child, on_off, set_font, set_value
from ttdn_desktop.office.format_check import twips
from ttdn_desktop.office.format_check.fix_target import FixTarget, Spot
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

_ALIGN = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_OWN_ALIGN = frozenset({"bases", "body", "heading", "table.text", "addressee"})
"""Elements whose alignment isn't their style's: another rule judges it, or none."""
_LINE_240THS = 240
"""Word keeps line spacing in 240ths of a line."""

_PARTS = {
    "heading/roman-look": "roman",
    "heading/titled-look": "arabic-titled",
    "annex/label-look": "label",
    "annex/title-look": "title",
    "annex/note-look": "note",
    "subject/about-look": "about",
}
"""The part of the element that a code is about, where the rule has a style for each."""


def _style(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Set a text as its rule says: size, bold, italic, no underlining, alignment."""
    style = target.rules.style(finding.rule, _part(finding, spot.para))
    is_wanted = spot.is_whole or finding.has("align")

    if style.align and finding.rule not in _OWN_ALIGN and is_wanted:
        spot.refuse_columns()
        align = _ALIGN[style.align]
        target.on_own_paragraph(spot, lambda node: set_value(child(node, "pPr"), "jc", align))
    if finding.rule.startswith("recipients.") and (spot.is_whole or finding.has("not-flush-left")):
        target.on_own_paragraph(spot, _set_flush_left)

    _set_runs(spot, style, body=_body_size(target) if finding.rule == "body" else None)


def _part(finding: FormatFinding, para: Para) -> str:
    if finding.code in _PARTS:
        return _PARTS[finding.code]
    if finding.rule != "heading":
        return "main"
    if ROMAN.match(para.words):
        return "roman"
    return "arabic-plain" if ARABIC.match(para.words) else "letter"


def _body_size(target: FixTarget) -> float:
    """Return the size most of the body's letters have, ours where the rule doesn't allow that one."""
    letters: dict[float, int] = {}

    # justified outside tables: that is the text, without head and closing block
    for para in target.facts.paras:
        if para.cell is None and para.align == "both":
            for run in para.runs:
                letters[run.size] = letters.get(run.size, 0) + len(run.text)

    main_size = max(letters, key=lambda size: letters[size], default=0)
    style = target.rules.style("body")
    return main_size if style.allows_size(main_size) else style.template


def _set_runs(spot: Spot, style: Style, *, body: float | None) -> None:
    for run in spot.runs():
        properties = child(run, "rPr")
        size = properties.find(W + "sz")
        points = number(size.get(W + "val")) / 2 if size is not None else None  # kept in half-points

        if body is not None or points is None or not style.allows_size(points):
            value = str(round((body or style.template) * 2))  # half-points
            set_value(properties, "sz", value)
            set_value(properties, "szCs", value)

        on_off(properties, "b", style.bold)
        on_off(properties, "i", style.italic)
        set_value(properties, "u", "none")


def _motto_size(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Set the motto a point larger than the national title, where a rule allows that size."""
    title = next((value for name, value in finding.data if name == "title"), None)
    size = title + 1 if isinstance(title, int | float) else 0
    if not target.rules.style("motto").allows_size(size):
        raise NotSureError(f"no size goes with {title}")

    for run in spot.runs():
        for name in ("sz", "szCs"):
            set_value(child(run, "rPr"), name, str(round(size * 2)))  # half-points


def _set_flush_left(node: Node) -> None:
    set_value(child(node, "pPr"), "jc", "left")
    _set_indent(node, 0)


def _set_indent(node: Node, first: int) -> None:
    indent = child(child(node, "pPr"), "ind")
    indent.attrib.clear()
    indent.set(W + "left", "0")
    indent.set(W + "firstLine", str(first))


def has_old_font(para: Para) -> bool:
    """Return whether a text is set in a font of before Unicode, be it in part."""
    return any(legacy_font(run.slots) for run in para.runs)


def _font(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Set Times New Roman; fonts of before Unicode are left to ``unicode``, which turns their letters."""
    if not has_old_font(spot.para) or spot.para.number in target.converted:
        runs = spot.runs()
    elif any(name == "font" and encoding_of(str(value)) for name, value in finding.data):
        raise NotSureError("its letters aren't turned into Unicode")
    else:
        runs = _runs_in_unicode(spot)

    for run in runs:
        set_font(run)


def _runs_in_unicode(spot: Spot) -> list[Node]:
    """Return the runs that were in no old font when the check read them; none where that can't be told."""
    text = spot.text()
    start, end = spot.span(text)
    if end - start != sum(len(run.text) for run in spot.para.runs):
        return []

    runs: list[Node] = []
    for run in spot.para.runs:
        if legacy_font(run.slots) is None:
            runs += text.runs(start, start + len(run.text))
        start += len(run.text)
    return runs


def _black(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target, finding
    for run in spot.runs():
        set_value(child(run, "rPr"), "color", "auto")


def _justify(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del finding
    spot.refuse_columns()
    target.on_own_paragraph(spot, lambda node: set_value(child(node, "pPr"), "jc", "both"))


def _first_line_indent(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del finding
    spot.refuse_columns()
    first = round(target.rules.first_line_indent * twips.PER_MM)
    target.on_own_paragraph(spot, lambda node: _set_indent(node, first))


def _space_before(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del finding
    before = str(round(target.rules.paragraph_spacing * twips.PER_PT))
    target.on_own_paragraph(spot, lambda node: _set_space_before(node, before))


def _set_space_before(node: Node, before: str) -> None:
    properties = child(node, "pPr")
    spacing = child(properties, "spacing")
    spacing.set(W + "before", before)
    for name in ("beforeAutospacing", "afterAutospacing"):
        spacing.attrib.pop(W + name, None)
    on_off(properties, "contextualSpacing", False)


def _remove_empty(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    """Remove a paragraph that holds nothing and parts nothing."""
    del target, finding
    if not (spot.is_whole and is_removable(spot.node)):
        raise NotSureError("the paragraph holds or parts something")
    spot.node.getparent().remove(spot.node)


def _line_spacing(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del finding
    line = str(round(_LINE_240THS * target.rules.line_spacing))
    target.on_own_paragraph(spot, lambda node: _set_line_spacing(node, line))


def _set_line_spacing(node: Node, line: str) -> None:
    spacing = child(child(node, "pPr"), "spacing")
    spacing.set(W + "line", line)
    spacing.set(W + "lineRule", "auto")


def _signing_room(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del finding
    room = str(round(target.rules["signature.name"].measures["room"].template * twips.PER_MM))
    target.on_own_paragraph(spot, lambda node: _set_room_above(node, room))


def _set_room_above(node: Node, room: str) -> None:
    spacing = child(child(node, "pPr"), "spacing")
    spacing.set(W + "before", room)
    spacing.attrib.pop(W + "beforeAutospacing", None)


def _repeat_header(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target, finding
    on_off(child(_row(spot.node), "trPr"), "tblHeader", True)


def _whole_rows(target: FixTarget, finding: FormatFinding, spot: Spot) -> None:
    del target, finding
    table = next(spot.node.iterancestors(W + "tbl"))
    for row in table.iter(W + "tr"):
        if next(row.iterancestors(W + "tbl")) is table:
            on_off(child(row, "trPr"), "cantSplit", True)


def _row(node: Node) -> Node:
    return next(node.iterancestors(W + "tr"))


SPOT_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding, Spot], None]] = {
    "style": _style,
    "motto-size": _motto_size,
    "font": _font,
    "black": _black,
    "justify": _justify,
    "first-line-indent": _first_line_indent,
    "space-before": _space_before,
    "remove-empty": _remove_empty,
    "line-spacing": _line_spacing,
    "signing-room": _signing_room,
    "repeat-header": _repeat_header,
    "whole-rows": _whole_rows,
}
"""The edits of this module."""
