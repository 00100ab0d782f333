"""Numbers of sections and ids of items (docs/higher-plans.md): their place on paper, not their mark."""

from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode


def number_outline(section: SectionNode, path: str = "") -> None:
    """Give everything below ``section`` its number or id; ``path`` is the section's own number.

    Items are counted. Beside sections they keep the number on paper: the sentence «2. …» between the
    sections 1 and 3 is ``I.2``.
    """
    labels = {child.label for child in section.sections()}
    has_sections = bool(labels)
    count = 0

    for child in section.children:
        if isinstance(child, SectionNode):
            child.number = _below(path, child.label)
            number_outline(child, child.number)
            continue

        count += 1
        label = _free_label(child, count, labels) if has_sections else str(count)
        _number_items(child, _below(path, label))


def _below(path: str, label: str) -> str:
    return f"{path}.{label}" if path else label


def _free_label(item: ItemNode, count: int, taken: set[str]) -> str:
    """Return the item's own Arabic number, else the first free one from ``count`` on; it is taken then."""
    mark = item.paragraph.mark
    label = mark.label if mark and mark.kind == "arabic" else str(count)
    while label in taken:
        count += 1
        label = str(count)

    taken.add(label)
    return label


def _number_items(item: ItemNode, item_id: str) -> None:
    item.id = item_id
    for index, child in enumerate(item.items, start=1):
        _number_items(child, f"{item_id}.{index}")
