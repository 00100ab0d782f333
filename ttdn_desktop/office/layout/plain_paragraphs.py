"""Paragraphs of one run of one text, read by what is known of others with the same properties.

Of a long table's tens of thousands of cells nearly all are so, and differ in their words alone.
"""

from collections.abc import Hashable
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Paragraph
from ttdn_desktop.office.docx.package import Node, W, xml_of
from ttdn_desktop.office.docx.properties import Props

_RUN, _TEXT = W + "r", W + "t"
_PARAGRAPH_PROPERTIES, _RUN_PROPERTIES = W + "pPr", W + "rPr"


class PlainParagraph(NamedTuple):
    """The w:t of a w:p that holds nothing else but properties, and their XML."""

    text: Node
    properties: bytes
    run_properties: bytes


def as_plain(node: Node) -> PlainParagraph | None:
    """Return what a w:p holds where it is one run of one text, None for any other and one without words."""
    found = _with_properties(node, _PARAGRAPH_PROPERTIES, _RUN)
    if found is None:
        return None

    properties, run = found
    inside = _with_properties(run, _RUN_PROPERTIES, _TEXT)
    if inside is None:
        return None

    run_properties, text = inside
    words = text.text
    return PlainParagraph(text, properties, run_properties) if words and not words.isspace() else None


def _with_properties(node: Node, properties: str, content: str) -> tuple[bytes, Node] | None:
    """Return the XML of the properties that a node begins with, if any, and the one other child it has."""
    children = list(node)
    if not children or children[-1].tag != content:
        return None
    if len(children) == 1:
        return b"", children[0]
    if len(children) == 2 and children[0].tag == properties:
        return xml_of(children[0]), children[1]
    return None


class Models:
    """A paragraph of each kind that was met, by its properties and what its table's style says of it."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Paragraph] = {}

    def of(self, plain: PlainParagraph, table: tuple[Props, Props] | None) -> Paragraph | None:
        """Return a paragraph that is like ``plain`` but for its words, None where none was kept."""
        return self._known.get(_key(plain, table))

    def keep(self, made: list[Paragraph], plain: PlainParagraph, table: tuple[Props, Props] | None) -> None:
        """Keep what ``plain`` was read as, where others may be like it: without a number, of one style."""
        if len(made) == 1 and len(made[0].pieces) == 1 and made[0].label is None:
            self._known[_key(plain, table)] = made[0]


def _key(plain: PlainParagraph, table: tuple[Props, Props] | None) -> Hashable:
    of_table = tuple(str(props) for props in table) if table is not None and any(table) else ()
    return plain.properties, plain.run_properties, table is not None, of_table
