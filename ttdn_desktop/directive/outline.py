"""The outline: paragraphs with their marks become sections and items, nested as on paper."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ttdn_desktop.basics.roman import heading_number, to_roman
from ttdn_desktop.directive.headings import is_about_work, is_run_in_heading, names_body
from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.official_paper.marks import Mark

_RANK = {"letter": 1, "dash": 2, "plus": 3}
_LEADS_IN = re.compile(r"\b(?:gồm|sau|sau đây|như|là|cụ thể|việc)\s*:$")
_STOPPED = re.compile(r"[.;,]$")


def is_heading(paragraph: Paragraph) -> bool:
    """Return whether a paragraph begins a section rather than being an item, by itself."""
    if paragraph.mark:
        return paragraph.mark.kind in ("part", "roman", "arabic") and not (
            paragraph.mark.kind == "arabic" and _STOPPED.search(paragraph.text)
        )
    return _is_bare(paragraph)


def _is_bare(paragraph: Paragraph) -> bool:
    """A heading without a number, by its case or weight."""
    text = paragraph.text
    if len(text) > 200 or _STOPPED.search(text) or paragraph.in_table or len(text.split()) < 2:
        return False
    return not paragraph.mark and (text.isupper() or paragraph.heavy)


@dataclass(slots=True)
class ItemNode:
    """An item being built; ``paragraph`` is None for the sentence after a heading's colon."""

    text: str
    paragraph: Paragraph
    items: list["ItemNode"] = field(default_factory=list["ItemNode"])
    id: str = ""


@dataclass(slots=True)
class SectionNode:
    """A section being built; ``children`` holds items and sections in reading order."""

    label: str
    heading: str
    key: str
    paragraph: Paragraph | None = None
    children: list["SectionNode | ItemNode"] = field(default_factory=list["SectionNode | ItemNode"])
    number: str = ""
    lead: bool = False

    def sections(self) -> list["SectionNode"]:
        """Return the sections right below."""
        return [child for child in self.children if isinstance(child, SectionNode)]

    def items(self) -> list[ItemNode]:
        """Return the items right below."""
        return [child for child in self.children if isinstance(child, ItemNode)]


class Outline:
    """Builds the tree, one paragraph after the other; ``root`` has no number."""

    def __init__(self, marks: Mapping[int, Role]) -> None:
        self.root = SectionNode("", "", "")
        self._open: list[SectionNode] = [self.root]
        self._items: list[tuple[str, ItemNode]] = []
        self._marks = marks

    def take(self, paragraph: Paragraph) -> None:
        """Put the next paragraph in its place."""
        role = self._marks.get(paragraph.lines[0])
        kind = paragraph.mark.kind if paragraph.mark else ""

        if role in ("item", "duty"):
            self._take_item(paragraph)
        elif kind in ("part", "roman", "arabic"):
            self._take_numbered(paragraph)
        elif role in ("section", "assignment") or (not paragraph.mark and _is_bare(paragraph)):
            self._take_bare(paragraph)
        else:
            self._take_item(paragraph)

    def _take_numbered(self, paragraph: Paragraph) -> None:
        mark = paragraph.mark
        assert mark is not None

        if mark.kind == "arabic" and self._is_nested_number(mark):
            self._take_item(paragraph)
            return

        key, label = self._key(mark), mark.label
        if mark.kind == "arabic":
            key, label = self._arabic_place(mark)

        self._begin(SectionNode(label, paragraph.text, key, paragraph))

    def _begin(self, section: SectionNode) -> None:
        keys = [node.key for node in self._open]
        if section.key in keys:
            del self._open[keys.index(section.key) :]
        self._open[-1].children.append(section)
        self._open.append(section)
        self._items = []

    @staticmethod
    def _key(mark: Mark) -> str:
        return f"{mark.style}@{mark.level}" if mark.kind == "arabic" and mark.level else mark.style

    def _is_nested_number(self, mark: Mark) -> bool:
        """A bracketed number below an item numbers its parts, it is no heading."""
        return mark.style.startswith("(")

    def _arabic_place(self, mark: Mark) -> tuple[str, str]:
        """Return the key and label of an Arabic number: by its steps, its style, and what is open."""
        steps = mark.path
        if len(steps) > 1:
            return self._decimal_place(steps)

        key = self._key(mark)
        same = [node for node in self._open if node.key.split("#")[0] == key]

        for node in reversed(same):
            if node.label.isdigit() and int(node.label) + 1 == int(mark.label):
                return node.key, mark.label

        if same and mark.label == "1" and mark.level is None:
            return f"{key}#{len(same)}", mark.label

        other = [node for node in self._open if node.key[:1].isdigit() or node.key.startswith("(")]
        if not same and other and mark.label != "1":
            return other[-1].key, mark.label
        return (same[0].key if same else key), mark.label

    def _decimal_place(self, steps: tuple[str, ...]) -> tuple[str, str]:
        key = f"1.1*{len(steps)}"
        digits = [node.label for node in self._open if node.key not in ("", "A")]
        prefix = steps[:-1]
        ordinal = [str(heading_number(label)) if not label[:1].isdigit() else label for label in digits]

        for cut in range(len(ordinal)):
            if tuple(".".join(ordinal[cut : cut + 1]).split(".")) == prefix or (
                tuple(ordinal[cut : cut + len(prefix)]) == prefix
            ):
                return key, steps[-1]

        return key, ".".join(steps)

    def _take_bare(self, paragraph: Paragraph) -> None:
        upper = paragraph.text.isupper()
        roman = any(node.key == "I" for node in self._open)
        key = "bare-top" if upper and not roman else "bare"
        above = [node for node in self._open if node.key != key]

        if key == "bare" and len(above) == 1 and self._top_is_numbered():
            key = "bare-top"

        parent = self._parent_of(key)
        label = str(len(parent.sections()) + 1)
        self._begin(
            SectionNode(
                label if parent is not self.root else to_roman(int(label)), paragraph.text, key, paragraph
            )
        )

    def _top_is_numbered(self) -> bool:
        return not self.root.sections()

    def _parent_of(self, key: str) -> SectionNode:
        keys = [node.key for node in self._open]
        return self._open[keys.index(key) - 1] if key in keys else self._open[-1]

    def _take_item(self, paragraph: Paragraph) -> None:
        node = ItemNode(paragraph.text, paragraph)
        key = _item_key(paragraph)
        self._climb(key, paragraph)

        if self._items:
            self._items[-1][1].items.append(node)
        else:
            self._open[-1].children.append(node)

        self._items.append((key, node))

    def _climb(self, key: str, paragraph: Paragraph) -> None:
        """Leave only the items open that the new one stands below."""
        keys = [name for name, _ in self._items]

        if key in keys:
            at = keys.index(key)
            if not self._is_deeper(self._items[-1], key, paragraph):
                del self._items[at:]
            return

        if key == "plain":
            self._items = []
            return

        rank = _rank(key)
        while self._items and not self._may_hold(self._items[-1], rank):
            self._items.pop()

    @staticmethod
    def _is_deeper(last: tuple[str, ItemNode], key: str, paragraph: Paragraph) -> bool:
        """The same mark further in, right after a colon: a list within the list."""
        name, node = last
        return name == key and node.text.endswith(":") and paragraph.indent >= node.paragraph.indent + 10

    @staticmethod
    def _may_hold(item: tuple[str, ItemNode], rank: tuple[int, int]) -> bool:
        name, node = item
        if name == "plain":
            return node.text.endswith(":")
        return _rank(name) < rank or (_rank(name)[0] == rank[0] == 2)


def _item_key(paragraph: Paragraph) -> str:
    mark = paragraph.mark
    if mark is None:
        return "plain"
    return f"{mark.kind}|{mark.style}|{mark.level or 0}"


def _rank(key: str) -> tuple[int, int]:
    kind, _, level = key.split("|")
    return (_RANK.get(kind, 4), int(level))


def build_outline(paragraphs: Sequence[Paragraph], marks: Mapping[int, Role]) -> SectionNode:
    """Return the root of the outline of ``paragraphs``, numbered, with every sentence in its place."""
    outline = Outline(marks)
    for paragraph in paragraphs:
        outline.take(paragraph)
    _settle(outline.root, marks)
    _number(outline.root, "")
    return outline.root


def _settle(section: SectionNode, marks: Mapping[int, Role]) -> None:
    """Tell headings from numbered sentences, and cut a heading from the sentence after its colon."""
    bold = any(child.paragraph and child.paragraph.lead for child in section.sections())

    for at, child in enumerate(section.children):
        if isinstance(child, ItemNode) or child.paragraph is None:
            continue

        head, rest = _run_in(child, section, bold=bold)
        forced = marks.get(child.paragraph.lines[0])

        if rest and forced not in ("section", "assignment"):
            child.heading = head
            _put_first(child, ItemNode(rest, child.paragraph))
        elif not forced and (_is_sentence(child) or _is_list_sentence(child, section)):
            section.children[at] = ItemNode(child.heading, child.paragraph, child.items())
            continue

        child.heading = child.heading.rstrip(" :")
        _settle(child, marks)


def _is_sentence(section: SectionNode) -> bool:
    """An Arabic number with nothing below it numbers a sentence (examples of higher plans, README)."""
    mark = section.paragraph.mark if section.paragraph else None
    return not section.children and mark is not None and mark.kind == "arabic"


def _is_list_sentence(section: SectionNode, parent: SectionNode) -> bool:
    """«1. …, gồm:» among numbered sentences is one of them, with a list below it, and no heading."""
    if not section.children or section.sections() or not _LEADS_IN.search(section.heading):
        return False
    return any(not other.children and other.key == section.key for other in parent.sections()) or any(
        item.paragraph.mark and item.paragraph.mark.kind == "arabic" for item in parent.items()
    )


def _put_first(section: SectionNode, item: ItemNode) -> None:
    """A sentence that ends with a colon holds the marked items that follow it."""
    if item.text.endswith(":"):
        held = [child for child in section.items() if child.paragraph.mark]
        item.items = held
        section.children = [child for child in section.children if child not in held]
    section.children.insert(0, item)


def _run_in(section: SectionNode, parent: SectionNode, *, bold: bool) -> tuple[str, str]:
    """Return the heading and the sentence after its colon, or the whole text and nothing."""
    text = section.heading
    paragraph = section.paragraph
    lead = paragraph.lead.rstrip(" :.") if paragraph else ""

    if lead and text.startswith(lead) and len(lead) > 3:
        rest = text[len(lead) :].lstrip(" ")
        if rest[:1] in ":." and rest[1:].strip():
            return lead, rest[1:].strip()

    head, colon, rest = _at_colon(text)
    if not colon or not rest or len(head) > 300:
        return text, ""
    if is_run_in_heading(head) or (head.isupper() and not rest.isupper()):
        return head, rest
    if bold and not lead:
        return text, ""

    above = is_about_work(parent.heading) or not parent.heading
    if above and names_body(head) and not rest[:1].islower():
        return head, rest
    return text, ""


def _at_colon(text: str) -> tuple[str, str, str]:
    depth = 0
    for at, sign in enumerate(text):
        depth += (sign == "(") - (sign == ")")
        if sign == ":" and depth <= 0:
            return text[:at].rstrip(), ":", text[at + 1 :].strip()
    return text, "", ""


def _number(section: SectionNode, path: str) -> None:
    place = 0
    mixed = bool(section.sections())
    taken = {child.label for child in section.sections()}

    for child in section.children:
        if isinstance(child, SectionNode):
            child.number = f"{path}.{child.label}" if path else child.label
            _number(child, child.number)
            continue
        place += 1
        name = _place(child, place, taken) if mixed else str(place)
        _number_items(child, f"{path}.{name}" if path else name)


def _place(item: ItemNode, place: int, taken: set[str]) -> str:
    """An item among sections keeps its own number; no two things have one name."""
    mark = item.paragraph.mark
    name = mark.label if mark and mark.kind == "arabic" else str(place)
    while name in taken:
        place += 1
        name = str(place)
    taken.add(name)
    return name


def _number_items(item: ItemNode, name: str) -> None:
    item.id = name
    for at, child in enumerate(item.items, start=1):
        _number_items(child, f"{name}.{at}")
