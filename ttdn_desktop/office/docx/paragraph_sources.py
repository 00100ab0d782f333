"""Which w:p of a file a paragraph is, and which of those without words hold nothing else either."""

from ttdn_desktop.office.docx.package import Node, W

_NOTHING_IN_PARAGRAPH = frozenset({W + "pPr", W + "r", W + "proofErr"})
_NOTHING_IN_RUN = frozenset({W + "rPr", W + "t", W + "tab", W + "br", W + "cr", W + "lastRenderedPageBreak"})
_BLOCKS = frozenset(W + name for name in ("p", "tbl", "sdt", "customXml", "ins", "altChunk"))
_CURSOR = "_GoBack"
"""The bookmark in which Word remembers where the cursor was."""

_HOLDS = frozenset(W + name for name in ("sectPr", "numPr", "framePr", "pPrChange", "pageBreakBefore"))
"""Properties of a paragraph that say more than how it looks."""

_TRACKED_MARKS = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))


class ParagraphSources:
    """The number of each w:p of a part, from 1; within a table row it counts from the row's first.

    So a row that is read once and met again (``parse_cache``) keeps the numbers in it.
    """

    def __init__(self, root: Node | None = None) -> None:
        # the nodes are kept: lxml makes another object of one that nothing holds
        self._numbers: dict[Node, int] = {}
        if root is None:
            return

        self._numbers = {node: number for number, node in enumerate(root.iter(W + "p"), 1)}

        # a row within a row comes behind it: its first paragraph is numbered from the outer row's by then
        for row in root.iter(W + "tr"):
            paragraphs = list(row.iter(W + "p"))
            if paragraphs:
                self._numbers[row] = self._numbers[paragraphs[0]]
            self._numbers.update((node, at) for at, node in enumerate(paragraphs))

    def counts(self, node: Node) -> bool:
        """Return whether a w:p, or a row's first, is of the part whose paragraphs are numbered."""
        return node in self._numbers

    def of(self, node: Node) -> int:
        """Return the number of a w:p, or of a row's first; 0 for one of another part."""
        return self._numbers.get(node, 0)


def nodes_by_source(root: Node) -> list[Node]:
    """Return the w:p of a part in the order of their numbers (the first has number 1)."""
    return list(root.iter(W + "p"))


def is_bare(paragraph: Node) -> bool:
    """Return whether a w:p holds nothing.

    That is no words, nothing drawn, no field, note, comment, bookmark, page break, section break, number,
    frame, tracked change or content control. White space and line breaks are nothing.
    """
    return _says_how_it_looks_alone(paragraph.find(W + "pPr")) and all(
        child.tag in _NOTHING_IN_PARAGRAPH and (child.tag != W + "r" or _is_bare_run(child))
        for child in paragraph
        if not _marks_cursor(child, paragraph)
    )


def is_removable(paragraph: Node) -> bool:
    """Return whether a w:p can go: it holds nothing, and Word needs none where it stands.

    A paragraph parts two tables, ends a cell, and is what a content control or cell has at least.
    """
    before, behind = (_next_block(paragraph, is_behind=side) for side in (False, True))
    is_after_table = before is None or _ends_with_table(before)
    is_needed = is_after_table and (before is not None or behind is None)
    return not is_needed and is_bare(paragraph)


def _ends_with_table(block: Node) -> bool:
    """Return whether a block is a table, or ends with one in it."""
    if block.tag == W + "p":
        return False
    content = block.find(W + "sdtContent") if block.tag == W + "sdt" else block
    inner = (
        [] if block.tag == W + "tbl" or content is None else [one for one in content if one.tag in _BLOCKS]
    )
    return _ends_with_table(inner[-1]) if inner else True


def _next_block(paragraph: Node, *, is_behind: bool) -> Node | None:
    """Return the block before or behind; what isn't one (a bookmark, the body's section) is passed over."""
    neighbours = paragraph.itersiblings(preceding=not is_behind)
    return next((one for one in neighbours if one.tag in _BLOCKS), None)


def _says_how_it_looks_alone(properties: Node | None) -> bool:
    if properties is None:
        return True
    mark = properties.find(W + "rPr")
    is_tracked = mark is not None and any(one.tag in _TRACKED_MARKS for one in mark)
    return not is_tracked and all(one.tag not in _HOLDS for one in properties)


def _is_bare_run(run: Node) -> bool:
    return all(
        child.tag in _NOTHING_IN_RUN and not (child.text or "").strip() and child.get(W + "type") is None
        for child in run
    )


def _marks_cursor(node: Node, paragraph: Node) -> bool:
    if node.tag == W + "bookmarkStart":
        return node.get(W + "name") == _CURSOR
    if node.tag != W + "bookmarkEnd":
        return False
    ends = {
        one.get(W + "id") for one in paragraph.iter(W + "bookmarkStart") if one.get(W + "name") == _CURSOR
    }
    return node.get(W + "id") in ends
