"""Tags that stand where the assembly takes more away than the tag: a shared paragraph, a shared row."""

from collections.abc import Iterator, Sequence

from ttdn_desktop.office.template_lint.blocks import PlacedTag, Problem
from ttdn_desktop.office.template_lint.tags import Tag, TagError

_ENDS = ("endfor", "endif")


def misplaced_tags(tags: Sequence[PlacedTag], rows: dict[tuple[int, int], str]) -> Iterator[Problem]:
    """Yield the tags of a paragraph or row that share it with other text, which would be lost.

    ``rows`` holds the whole text of each table row. One problem a paragraph or row is enough, and one for
    the two ends of a block.
    """
    said: set[object] = set()

    for placed in tags:
        tag, place = placed.tag, placed.paragraph.place
        fault: TagError | None = None
        spot: object = placed.index

        if tag.kind == "statement" and tag.prefix == "p" and _shares(placed.paragraph.text, tag):
            fault = TagError("p.shared")
        elif tag.kind == "statement" and tag.prefix in ("tr", "tc") and place.row is None:
            fault, spot = TagError("tr.outside"), "outside" if tag.inner in _ENDS else placed.index
        elif tag.kind == "statement" and tag.prefix == "tr" and place.row and _shares(rows[place.row], tag):
            fault, spot = TagError("tr.heading" if place.heading_row else "tr.shared"), place.row

        if fault is not None and spot not in said:
            said |= {spot, "outside"} if fault.code == "tr.outside" else {spot}
            yield Problem(placed, fault)


def _shares(text: str, tag: Tag) -> bool:
    return bool(text.replace(tag.text, "", 1).strip())
