"""What the parser made of a higher plan, as a tree: bases, outline with the communes' duties, recipients."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from ttdn_desktop.directive.records import Directive, Item, Section
from ttdn_desktop.gui import theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(eq=False)
class Node:
    """One row; ``place`` as in ``ParsedPlan.places``, empty for a group."""

    text: str
    place: str = ""
    group: bool = False
    duty: bool = False
    heading: bool = False
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list["Node"])

    def add(self, *nodes: "Node") -> "Node":
        """Put ``nodes`` under this node and return it."""
        for child in nodes:
            child.parent = self
            self.children.append(child)
        return self

    def row(self) -> int:
        """Return which child of its parent it is."""
        return self.parent.children.index(self) if self.parent else 0

    def walk(self) -> Iterator["Node"]:
        """Yield it and everything below, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def tree_of(directive: Directive) -> Node:
    """Return the tree's invisible root."""
    duties = {duty.id for duty in directive.commune_duties}
    bases = [Node(base.text, f"legal_bases.{index}") for index, base in enumerate(directive.legal_bases)]
    recipients = [Node(text, f"recipients.{index}") for index, text in enumerate(directive.recipients)]
    outline = Node("Các mục của kế hoạch", group=True)
    outline.add(*(_section(section, duties) for section in directive.sections))

    return Node("").add(
        Node(f"Căn cứ ({len(bases)})", group=True).add(*bases),
        outline,
        Node(f"Nhiệm vụ của xã ({len(duties)})", group=True).add(*map(_duty, directive.commune_duties)),
        Node(f"Nơi nhận ({len(recipients)})", group=True).add(*recipients),
        Node("Người ký", group=True).add(*_signer(directive)),
    )


def _section(section: Section, duties: set[str]) -> Node:
    node = Node(f"{section.number}. {section.heading}", section.number, heading=True)
    node.add(*(_item(item, duties) for item in section.items))
    return node.add(*(_section(subsection, duties) for subsection in section.sections))


def _item(item: Item, duties: set[str]) -> Node:
    node = Node(f"{item.id}  {item.text}", item.id, duty=item.id in duties)
    return node.add(*(_item(sub_item, duties) for sub_item in item.items))


def _duty(item: Item) -> Node:
    return Node(f"{item.id}  {item.text}", item.id, duty=True)


def _signer(directive: Directive) -> Iterator[Node]:
    signer = directive.signer
    text = ", ".join(part for part in (signer.authority, signer.position, signer.name) if part)
    if text:
        yield Node(text, "signer")


def _colour(node: Node) -> str:
    colours = theme.colours()
    if node.duty:
        return colours.accent
    return colours.muted if node.group else colours.text


class ParsedTreeModel(QAbstractItemModel):
    """The tree over one directive, or any other."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._directive: Directive | None = None
        self._root = Node("")
        self._by_place: dict[str, Node] = {}
        self._nodes: list[Node] = []  # an index holds a position in it: a pointer would outlive its node
        self._numbers: dict[Node, int] = {}

    def show(self, directive: Directive) -> None:
        """Show ``directive``; nothing happens where the tree says the same already."""
        if directive != self._directive:
            self._directive = directive
            self.show_tree(tree_of(directive))

    def show_tree(self, root: Node) -> None:
        """Show the tree below ``root``."""
        self.beginResetModel()
        self._root = root
        self._by_place = {}
        self._nodes = list(self._root.walk())
        self._numbers = {node: number for number, node in enumerate(self._nodes)}

        for node in self._nodes:
            if node.place:
                # a duty stands in the outline and among the duties: its place leads to the outline
                self._by_place.setdefault(node.place, node)

        self.endResetModel()

    def place(self, index: Index) -> str:
        """Return what ``index`` stands for, empty for a group."""
        return self._node(index).place

    def index_of(self, place: str) -> QModelIndex:
        """Return the index of ``place``, an invalid one where it isn't in the tree."""
        node = self._by_place.get(place)
        return self._index_of(node) if node else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the child's index."""
        children = self._node(parent).children
        if column or not 0 <= row < len(children):
            return QModelIndex()
        return self._index_of(children[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # type: ignore[override]
        """Return the parent's index."""
        parent_node = self._node(index).parent if index.isValid() else None
        if parent_node is None or parent_node is self._root:
            return QModelIndex()
        return self._index_of(parent_node)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of children."""
        return len(self._node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        """Return one."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row's text, weight and colour."""
        if not index.isValid():
            return None

        node = self._node(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return ("★ " if node.duty else "") + node.text
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return ("Nhiệm vụ của xã: " if node.duty else "") + node.text

        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(node.group or node.heading)
            return font

        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(_colour(node)))

        return None

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row(), 0, self._numbers[node])

    def _node(self, index: Index) -> Node:
        return self._nodes[index.internalId()] if index.isValid() else self._root
