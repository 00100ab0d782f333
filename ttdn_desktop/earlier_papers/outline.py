"""The outline of a unit's own paper: as of higher plans, numbered sentences taken for what they are."""

from collections.abc import Sequence

from ttdn_desktop.directive.outline.build import build_outline
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.directive.paragraphs import Paragraph


def outline_of(paragraphs: Sequence[Paragraph]) -> SectionNode:
    """Return the root of the outline of ``paragraphs``."""
    root = build_outline(paragraphs, {})
    _settle(root)
    return root


def _settle(section: SectionNode) -> None:
    """Make items of numbered sentences below which a plain paragraph or a heading without a number stands.

    That one is beside them.
    """
    children: list[SectionNode | ItemNode] = []
    for child in section.children:
        if isinstance(child, ItemNode):
            children.append(child)
        elif _is_sentence(child):
            below = child.items()
            marked = [item for item in below if item.paragraph.mark]
            children.append(ItemNode(child.heading, _paragraph(child), marked))
            children += (item for item in below if not item.paragraph.mark)
            for section_below in child.sections():
                _settle(section_below)
                children.append(section_below)
        else:
            _settle(child)
            children.append(child)
    section.children = children


def _is_sentence(section: SectionNode) -> bool:
    """Return whether a numbered line ends as a sentence and heads no section: «3. Cấp phát 1.200 tờ rơi.»."""
    mark = section.paragraph.mark if section.paragraph else None
    is_numbered = mark is not None and mark.kind == "arabic"
    has_numbered = any(below.paragraph and below.paragraph.mark for below in section.sections())
    return is_numbered and section.heading.endswith((".", ";")) and not has_numbered


def _paragraph(section: SectionNode) -> Paragraph:
    return section.paragraph or Paragraph(text=section.heading, lines=())
