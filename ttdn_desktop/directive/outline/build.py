"""The outline from paragraphs: nested, headings told from sentences, numbered."""

from collections.abc import Mapping, Sequence

from ttdn_desktop.directive.outline.headings_and_sentences import settle_headings
from ttdn_desktop.directive.outline.nesting import Outline
from ttdn_desktop.directive.outline.nodes import SectionNode
from ttdn_desktop.directive.outline.numbering import number_outline
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.roles import Role


def build_outline(paragraphs: Sequence[Paragraph], marks: Mapping[int, Role]) -> SectionNode:
    """Return the root of the outline of ``paragraphs``, numbered, with every sentence in its place.

    ``marks`` are the roles the clerk gave lines by their index.
    """
    outline = Outline(marks)
    for paragraph in paragraphs:
        outline.add(paragraph)

    settle_headings(outline.root, marks)
    number_outline(outline.root)
    return outline.root
