"""Putting a foreign .docx right in a copy: only what a finding names, all other parts as they are."""

import io
import zipfile
from collections.abc import Callable, Iterable

from ttdn_desktop.basics.wording import without_spaces
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.office.docx.package import Node, Package, W, etree
from ttdn_desktop.office.docx.strict import transitional
from ttdn_desktop.office.docx.xml_edit import text_of
from ttdn_desktop.office.format_check import fix_characters, fix_lines, fix_page, fix_style, fix_words
from ttdn_desktop.office.format_check.fix_target import FixTarget
from ttdn_desktop.official_paper.eras import RuleSetName

DRAWN_LINE_RULES = frozenset({"motto.rule", "issuer.rule", "subject.rule"})
"""The rules of the drawn lines."""

_EDITS: dict[Edit, Callable[[FixTarget, FormatFinding], None]] = {
    **fix_page.EDITS,
    **fix_style.EDITS,
    **fix_lines.EDITS,
    **fix_words.EDITS,
    **fix_characters.EDITS,
}
"""One function an edit."""


def apply_fixes(docx: bytes, facts: Facts, findings: Iterable[FormatFinding], rules: RuleSetName) -> bytes:
    """Return a copy of ``docx`` in which what ``findings`` name is put right, as far as a program can.

    Every part but the main one keeps its bytes. Raises InputError where the file can't be read.
    """
    package = Package(docx)
    root = package.tree(package.main_name)
    target = FixTarget(root, paragraph_nodes(root, facts), facts, rule_set.load(rules))

    for finding in findings:
        for edit in finding.fix.edits if finding.fix else ():
            _EDITS[edit](target, finding)

    return with_part(
        docx, package.main_name, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )


def paragraph_nodes(root: Node, facts: Facts) -> dict[int, Node]:
    """Return {a paragraph's number: its w:p}; one that page breaks cut stands for all of its parts."""
    nodes: dict[int, Node] = {}
    index = 0

    for node in root.iter(W + "p"):
        wanted, taken = without_spaces(text_of(node)), ""
        in_cell = any(True for _ in node.iterancestors(W + "tc"))

        while index < len(facts.paras) and (facts.paras[index].cell is not None) == in_cell:
            words = without_spaces(facts.paras[index].raw)
            if not wanted.startswith(taken + words) or (taken and taken == wanted):
                break

            taken += words
            index += 1  # paragraphs count from 1
            nodes[index] = node
            if taken == wanted:
                break

    return nodes


def with_part(docx: bytes, name: str, content: bytes) -> bytes:
    """Return a copy of ``docx`` with ``content`` as the part ``name``; every other part keeps its bytes.

    Only in a strict file all parts become transitional, as ``content`` is: Word opens no mixed one.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            new.writestr(info, content if info.filename == name else transitional(old.read(info)))
    return out.getvalue()
