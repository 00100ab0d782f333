"""Drawing the line below motto, issuer and subject where it is missing, underlined or wrong."""

from collections.abc import Callable

from ttdn_desktop.basics.measures import PT_PER_MM
from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.office.base_templates.drawn_lines import line_drawing
from ttdn_desktop.office.docx.package import Node, W
from ttdn_desktop.office.docx.xml_builder import element
from ttdn_desktop.office.docx.xml_edit import child, runs_of, set_value, text_of
from ttdn_desktop.office.format_check.fix_target import FixTarget

_EMU_PER_PT = 12700
"""English metric units, in which drawings are measured: 914400 an inch."""

_PICTURES = (W + "drawing", W + "pict")
_SPACE_AFTER = "120"
"""In twips, where the text has none of its own: the decree's 6 points between paragraphs."""

_FIRST_NUMBER = 9000
"""Above the numbers that Word itself gives the shapes of a paper of a few pages: each must be its own."""


def _drawn_line(target: FixTarget, finding: FormatFinding) -> None:
    """Draw the line below an element (the finding's first paragraph), remove the dashes in its stead."""
    (para, node), *dashes = target.paragraphs(finding)
    _draw(finding, para, node, target.rules)
    for _, line in dashes:
        if line is not node and line.getparent() is not None:
            line.getparent().remove(line)


def _draw(finding: FormatFinding, para: Para, node: Node, rules: RuleSet) -> None:
    """Take underlining and a wrong line away and draw the line that the rule asks for, if there is none."""
    for run in runs_of(node):
        set_value(child(run, "rPr"), "u", "none")

    is_also_drawn = para.drawn_line is not None and finding.code.endswith("/underlined")
    if para.position is None or is_also_drawn:
        return

    _remove_line(node)
    _add_line(para, node, rules[finding.rule].measures["length"].template)


def _remove_line(node: Node) -> None:
    """Remove what is drawn in a paragraph, and the next one where it is empty but for a line."""
    below = node.getnext()
    for old in [run for run in node.iter(W + "r") if any(True for _ in run.iter(*_PICTURES))]:
        old.getparent().remove(old)

    is_empty_paragraph = below is not None and below.tag == node.tag and not text_of(below).strip()
    if below is not None and is_empty_paragraph and _has_line(below):
        below.getparent().remove(below)


def _add_line(para: Para, node: Node, share: float) -> None:
    """Add a paragraph with a line of that share of the text's width; its space after moves below."""
    if para.position is None:
        return
    length = (para.position.right - para.position.left) * share * PT_PER_MM

    spacing = child(child(node, "pPr"), "spacing")
    after = spacing.get(W + "after", _SPACE_AFTER)
    spacing.set(W + "after", "0")
    node.addnext(_line_paragraph(_FIRST_NUMBER + para.number, length, after))


def _has_line(node: Node) -> bool:
    return any(True for _ in node.iter(*_PICTURES, W + "pBdr"))


def _line_paragraph(number: int, length: float, after: str) -> Node:
    return element(
        "p",
        f'<w:pPr><w:spacing w:before="0" w:after="{after}" w:line="80" w:lineRule="exact"/>'
        '<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
        f"<w:r>{line_drawing('Đường kẻ', number, round(length * _EMU_PER_PT), length)}</w:r>",
    )


EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {"drawn-line": _drawn_line}
"""The edits of this module."""
