"""Where each paragraph stands: below which section, and below which item of it.

Offices nest by number style as much as by number: «I.» holds «1.», «1.» holds «a)», «-», «+», but «1.» may
also be the top, «1)» or «(1)» stand below «1.», and automatic lists repeat «1.» on every level. So each open
section has a key, the style of its number; a paragraph with the key of an open section is that one's
sibling, one with a new key stands below the innermost.
"""

from collections.abc import Mapping

from ttdn_desktop.basics.roman import to_roman
from ttdn_desktop.directive.outline.heading_form import SECTION_MARKS, is_bare_heading
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.official_paper.marks import Mark

_BARE, _BARE_TOP = "bare", "bare-top"
"""Keys of headings without a number: below a Roman one, and at the top."""

_DECIMAL = "decimal "
"""Begins the key of «1.3.», which goes on with the whole number: each stands where its steps say."""

_PLAIN = "plain"
"""Key of an item without a mark."""

_ITEM_RANK = {"letter": 1, "star": 2, "dash": 3, "plus": 4}
"""«a)» holds «-», «-» holds «+»; a number among items («(1)») stands below all of them."""
_NUMBER_RANK = 5

_PART_KEY = "P"
"""Key of «Phần thứ nhất»: nothing stands above a part."""

_DEEPEST = 20
"""A judgement: plans have at most eight levels, from part to plus; what goes on deeper in a damaged file
(«1. …:» below «1. …:», again and again) stands side by side on the last."""

_FURTHER_IN = 10
"""Points; a judgement: Word sets a list within a list 18 or 36 points further in, while lines of one list
that were set by hand differ by a few."""


class Outline:
    """Builds the tree, one paragraph after the other; ``root`` holds it.

    ``marks`` are the roles that the clerk gave lines by their index; they go before what a line looks like.
    """

    def __init__(self, marks: Mapping[int, Role]) -> None:
        self.root = SectionNode("", "", "")
        self._open: list[SectionNode] = [self.root]  # from the root to the innermost section
        self._items: list[tuple[str, ItemNode]] = []  # the innermost section's open items, each with its key
        self._marks = marks

    def add(self, paragraph: Paragraph) -> None:
        """Put the next paragraph in its place."""
        role = self._marks.get(paragraph.lines[0])
        mark = paragraph.mark

        if role in ("item", "duty") or paragraph.row:
            self._add_item(paragraph)
        elif mark and mark.kind in SECTION_MARKS:
            self._add_numbered(paragraph, mark)
        elif role in ("section", "assignment") or is_bare_heading(paragraph):
            self._add_bare_heading(paragraph)
        else:
            self._add_item(paragraph)

    def _add_numbered(self, paragraph: Paragraph, mark: Mark) -> None:
        if mark.style == _PART_KEY:
            del self._open[1:]
            self._open_section(SectionNode(mark.label, paragraph.text, _PART_KEY, paragraph))
        elif mark.kind != "arabic":
            self._open_section(SectionNode(mark.label, paragraph.text, mark.style, paragraph))
        elif mark.style.startswith("("):
            # «(1) Lập kế hoạch;» numbers the parts of a body's work, it is no heading
            self._add_item(paragraph)
        elif len(mark.path) > 1:
            self._add_decimal(paragraph, mark)
        else:
            self._open_section(SectionNode(mark.label, paragraph.text, self._arabic_key(mark), paragraph))

    def _open_section(self, section: SectionNode) -> None:
        keys = [node.key for node in self._open]
        if section.key in keys:
            del self._open[keys.index(section.key) :]

        del self._open[_DEEPEST:]
        self._open[-1].children.append(section)
        self._open.append(section)
        self._items = []

    def _add_decimal(self, paragraph: Paragraph, mark: Mark) -> None:
        """Open «1.3.» below the section 1 where it is open; else below what holds numbers, as printed."""
        steps = mark.path
        typed = [_typed_path(node) for node in self._open]
        above = [
            index for index, path in enumerate(typed) if path and path == steps[: len(path)] and path != steps
        ]

        if above:
            self._open_below(above[-1], paragraph, steps[len(typed[above[-1]]) :])
            return

        first_numbered = next((index for index, path in enumerate(typed) if path), len(typed))
        self._open_below(first_numbered - 1, paragraph, steps)

    def _open_below(self, index: int, paragraph: Paragraph, steps: tuple[str, ...]) -> None:
        """Open a section below the open one at ``index``; ``steps`` are what its number adds to that's."""
        del self._open[index + 1 :]
        key = f"{_DECIMAL}{'.'.join(paragraph.mark.path) if paragraph.mark else ''}"
        self._open_section(SectionNode(".".join(steps), paragraph.text, key, paragraph))

    def _arabic_key(self, mark: Mark) -> str:
        """Return the key of an Arabic number of one step: by its style, and by what is open."""
        key = _style_key(mark)
        same = [node for node in self._open if node.key.split("#")[0] == key]

        # «2.» after an open «1.» of its style: the innermost that it continues
        for node in reversed(same):
            if node.label.isdigit() and int(node.label) + 1 == int(mark.label):
                return node.key

        # a typed «1.» below an open «1.» or «2.» begins a list within it: «1. Phòng …:» then «1. Chủ trì»
        if same and mark.label == "1" and mark.level is None and _announces_list(self._open[-1]):
            return f"{key}#{len(same)}"

        # «2)» where only «1.» is open: the typist changed the sign, not the level
        other = [node for node in self._open if node.key[:1].isdigit() or node.key.startswith("(")]
        if not same and other and mark.label != "1":
            return other[-1].key

        return same[0].key if same else key

    def _add_bare_heading(self, paragraph: Paragraph) -> None:
        """Open a section for a heading without a number; it is given one, as the outline needs it."""
        key = self._bare_key(paragraph)
        parent = self._parent_of(key)
        number = len(parent.sections()) + 1
        label = to_roman(number) if parent is self.root else str(number)
        self._open_section(SectionNode(label, paragraph.text, key, paragraph))

    def _bare_key(self, paragraph: Paragraph) -> str:
        """Return whether the heading is a top one.

        «HÌNH THỨC» in capitals is, where Roman numbers don't number the top already; a bold «Hình thức» is
        where it is the first heading of all.
        """
        has_roman = any(node.key == "I" for node in self._open)
        if paragraph.text.isupper() and not has_roman:
            return _BARE_TOP

        above = [node for node in self._open if node.key != _BARE]
        is_first = len(above) == 1 and not self.root.sections()
        return _BARE_TOP if is_first else _BARE

    def _parent_of(self, key: str) -> SectionNode:
        keys = [node.key for node in self._open]
        return self._open[keys.index(key) - 1] if key in keys else self._open[-1]

    def _add_item(self, paragraph: Paragraph) -> None:
        node = ItemNode(paragraph.text, paragraph)
        key = _item_key(paragraph)
        self._close_items(key, paragraph)
        del self._items[_DEEPEST:]

        if self._items:
            self._items[-1][1].items.append(node)
        else:
            self._open[-1].children.append(node)

        self._items.append((key, node))

    def _close_items(self, key: str, paragraph: Paragraph) -> None:
        """Leave only the items open that a new one with ``key`` stands below."""
        keys = [open_key for open_key, _ in self._items]
        if key in keys:
            if not _is_list_within(self._items[-1], key, paragraph):
                del self._items[keys.index(key) :]
            return

        if key == _PLAIN:
            self._items = []
            return

        rank = _rank(key)
        while self._items and not _may_hold(self._items[-1], rank):
            self._items.pop()


def _typed_path(node: SectionNode) -> tuple[str, ...]:
    """Return the steps of a section's Arabic number as typed: («1», «3») for «1.3.», none for «II.»."""
    mark = node.paragraph.mark if node.paragraph else None
    return mark.path if mark and mark.kind == "arabic" else ()


def _announces_list(section: SectionNode) -> bool:
    """Return whether a list may begin here: below a heading, or after an item that ends with a colon."""
    last = section.children[-1] if section.children else None
    return last is None or (isinstance(last, ItemNode) and last.text.endswith(":"))


def _style_key(mark: Mark) -> str:
    """Return a number's style, with the list level where Word numbers: «1.» on two levels isn't one list."""
    return f"{mark.style}@{mark.level}" if mark.level else mark.style


def _item_key(paragraph: Paragraph) -> str:
    mark = paragraph.mark
    return f"{mark.kind}|{mark.style}|{mark.level or 0}" if mark else _PLAIN


def _rank(key: str) -> tuple[int, int]:
    """Return what a marked item's key is ordered by: its mark, then its list level."""
    kind, _, level = key.split("|")
    return (_ITEM_RANK.get(kind, _NUMBER_RANK), int(level))


def _is_list_within(last: tuple[str, ItemNode], key: str, paragraph: Paragraph) -> bool:
    """Return whether a mark like the last one's begins a list below it: further in, right after a colon.

    «- Tuyên truyền, gồm:» and, set in by a step, «- Về biển;».
    """
    last_key, item = last
    is_further_in = paragraph.indent >= item.paragraph.indent + _FURTHER_IN
    return last_key == key and item.text.endswith(":") and is_further_in


def _may_hold(item: tuple[str, ItemNode], rank: tuple[int, int]) -> bool:
    """Return whether an item of ``rank`` may stand below an open one.

    A plain sentence and a note («* Lưu ý: …») hold what follows only after a colon, a dash holds a note so.
    Of two bullets that differ («-», «•») the later stands below the earlier, whichever comes first.
    """
    key, node = item
    kind = key.partition("|")[0]
    if key == _PLAIN or kind == "star" or (kind == "dash" and rank[0] == _ITEM_RANK["star"]):
        return node.text.endswith(":")
    return _rank(key) < rank or _rank(key)[0] == rank[0] == _ITEM_RANK["dash"]
