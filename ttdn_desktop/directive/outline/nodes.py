"""The outline while it is built: sections and items that still know the paragraph they came from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ttdn_desktop.directive.paragraphs import Paragraph


@dataclass(slots=True)
class ItemNode:
    """An item being built; ``id`` is empty until the outline is numbered.

    ``paragraph`` is the heading's own where the item is the sentence after a heading's colon.
    """

    text: str
    paragraph: Paragraph
    items: list["ItemNode"] = field(default_factory=list["ItemNode"])
    id: str = ""


@dataclass(slots=True)
class SectionNode:
    """A section being built; ``children`` holds items and sections in reading order.

    ``label`` is its number among its siblings (``III``, ``8``; ``1.3`` where a step between is missing),
    ``number`` the whole path (``III.8``), empty until the outline is numbered. ``key`` names its rank:
    siblings have the same. The root has neither label
    nor paragraph.
    """

    label: str
    heading: str
    key: str
    paragraph: Paragraph | None = None
    children: list["SectionNode | ItemNode"] = field(default_factory=list["SectionNode | ItemNode"])
    number: str = ""

    def sections(self) -> list["SectionNode"]:
        """Return the sections right below."""
        return [child for child in self.children if isinstance(child, SectionNode)]

    def items(self) -> list[ItemNode]:
        """Return the items right below."""
        return [child for child in self.children if isinstance(child, ItemNode)]

    def is_part(self) -> bool:
        """Return whether it is a part of the plan with Roman sections below it, whatever it is called."""
        mark = self.paragraph.mark if self.paragraph else None
        below = (child.paragraph.mark for child in self.sections() if child.paragraph)
        return (
            mark is not None and mark.kind == "part" and any(each and each.kind == "roman" for each in below)
        )

    def all_items(self) -> Iterator[ItemNode]:
        """Yield every item below, nested ones too, in reading order."""
        yield from (node for node in walk(self) if isinstance(node, ItemNode))


def walk(node: SectionNode | ItemNode) -> Iterator[SectionNode | ItemNode]:
    """Yield everything below ``node``, in reading order."""
    for child in node.children if isinstance(node, SectionNode) else node.items:
        yield child
        yield from walk(child)
