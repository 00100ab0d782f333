"""Edits of how paragraphs are set: style, font, indent, spacing, table rows."""

from collections.abc import Callable

from ttdn_desktop.basics.legacy_text import encoding_of
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.format_rules.rule_set import Style
from ttdn_desktop.office.docx.package import Node, W
from ttdn_desktop.office.docx.xml_edit import child, on_off, run_fonts, runs_of, set_font, set_value
from ttdn_desktop.office.format_check import twips
from ttdn_desktop.office.format_check.fix_target import FixTarget
from ttdn_desktop.official_paper.marks import ARABIC, ROMAN

_ALIGN = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_OWN_ALIGN = frozenset({"bases", "body", "heading", "table.text", "addressee"})
"""Elements whose alignment isn't their style's: another rule judges it, or none."""
_LINE_240THS = 240
"""Word keeps line spacing in 240ths of a line."""

_PARTS = {
    "heading/titled-look": "arabic-titled",
    "annex/label-look": "label",
    "annex/title-look": "title",
    "annex/note-look": "note",
}
"""The part of the element that a code is about, where the rule has a style for each."""


def _style(target: FixTarget, finding: FormatFinding) -> None:
    """Set paragraphs as their rule says: size, bold, italic, no underlining, alignment."""
    body = _body_size(target) if finding.rule == "body" else None

    for para, node in target.paragraphs(finding):
        style = target.rules.style(finding.rule, _part(finding, para))
        _set_runs(node, style, body=body)
        if style.align and finding.rule not in _OWN_ALIGN:
            set_value(child(node, "pPr"), "jc", _ALIGN[style.align])
        if finding.rule.startswith("recipients."):
            _set_indent(node, 0)


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


def _set_runs(node: Node, style: Style, *, body: float | None) -> None:
    for run in runs_of(node):
        properties = child(run, "rPr")
        size = properties.find(W + "sz")
        points = float(size.get(W + "val", "0")) / 2 if size is not None else None  # kept in half-points

        if body is not None or points is None or not style.allows_size(points):
            value = str(round((body or style.template) * 2))  # half-points
            set_value(properties, "sz", value)
            set_value(properties, "szCs", value)

        on_off(properties, "b", style.bold)
        on_off(properties, "i", style.italic)
        set_value(properties, "u", "none")


def _set_indent(node: Node, first: int) -> None:
    indent = child(child(node, "pPr"), "ind")
    indent.attrib.clear()
    indent.set(W + "left", "0")
    indent.set(W + "firstLine", str(first))


def _font(target: FixTarget, finding: FormatFinding) -> None:
    """Set Times New Roman; fonts of before Unicode are left to ``unicode``, which turns their letters."""
    for node in target.nodes_of(finding):
        for run in runs_of(node):
            if not any(encoding_of(name) for name in run_fonts(run)):
                set_font(run)


def _black(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        for run in runs_of(node):
            set_value(child(run, "rPr"), "color", "auto")


def _justify(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        set_value(child(node, "pPr"), "jc", "both")


def _first_line_indent(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        _set_indent(node, round(target.rules.first_line_indent * twips.PER_MM))


def _space_before(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        properties = child(node, "pPr")
        spacing = child(properties, "spacing")
        spacing.set(W + "before", str(round(target.rules.paragraph_spacing * twips.PER_PT)))
        for name in ("beforeAutospacing", "afterAutospacing"):
            spacing.attrib.pop(W + name, None)
        on_off(properties, "contextualSpacing", False)


def _remove_empty(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        if node.getparent() is not None:
            node.getparent().remove(node)


def _line_spacing(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        spacing = child(child(node, "pPr"), "spacing")
        spacing.set(W + "line", str(round(_LINE_240THS * target.rules.line_spacing)))
        spacing.set(W + "lineRule", "auto")


def _signing_room(target: FixTarget, finding: FormatFinding) -> None:
    room = target.rules["signature.name"].measures["room"].template
    for node in target.nodes_of(finding):
        spacing = child(child(node, "pPr"), "spacing")
        spacing.set(W + "before", str(round(room * twips.PER_MM)))
        spacing.attrib.pop(W + "beforeAutospacing", None)


def _repeat_header(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        on_off(child(_row(node), "trPr"), "tblHeader", True)


def _whole_rows(target: FixTarget, finding: FormatFinding) -> None:
    for node in target.nodes_of(finding):
        for row in _row(node).getparent().findall(W + "tr"):
            on_off(child(row, "trPr"), "cantSplit", True)


def _row(node: Node) -> Node:
    return next(node.iterancestors(W + "tr"))


EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
    "style": _style,
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
