"""Numbers of sections and ids of items (docs/higher-plans.md): their place on paper, not their mark."""

from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode


def number_outline(section: SectionNode, path: str = "") -> None:
    """Give everything below ``section`` its number or id; ``path`` is the section's own number.

    Items are counted. Beside sections, and where the number says more than the place («1.3.» below «II»), they
    keep the number on paper. A section's number printed again gets «(2)».
    """
    labels: set[str] = set()
    for child in section.sections():
        child.number = _below(path, _unused(child.label, labels))

    count = 0
    for child in section.children:
        if isinstance(child, SectionNode):
            number_outline(child, child.number)
            continue

        count += 1
        label = _item_label(child, count, section, labels)
        _number_items(child, _below(path, label))


def _below(path: str, label: str) -> str:
    return f"{path}.{label}" if path else label


def _unused(label: str, taken: set[str]) -> str:
    """Return ``label``, with «(2)» or more behind it where it is taken; it is taken then."""
    found, again = label, 1
    while found in taken:
        again += 1
        found = f"{label}({again})"

    taken.add(found)
    return found


def _item_label(item: ItemNode, count: int, section: SectionNode, taken: set[str]) -> str:
    """Return an item's own number as far as the section's doesn't say it, else the first free count."""
    own = _steps_below(item, section)
    if len(own) > 1 or (own and section.sections()):
        label = ".".join(own)
        if label not in taken:
            taken.add(label)
            return label

    while str(count) in taken:
        count += 1
    taken.add(str(count))
    return str(count)


def _steps_below(item: ItemNode, section: SectionNode) -> tuple[str, ...]:
    """Return the steps of an item's Arabic number beyond those of its section's: «3» of «1.3.» below «1.»."""
    mark = item.paragraph.mark
    if mark is None or mark.kind != "arabic":
        return ()
    above = section.paragraph.mark if section.paragraph else None
    typed = above.path if above and above.kind == "arabic" else ()
    return (
        mark.path[len(typed) :]
        if mark.path[: len(typed)] == typed and len(mark.path) > len(typed)
        else mark.path[-1:]
    )


def _number_items(item: ItemNode, item_id: str) -> None:
    item.id = item_id
    for index, child in enumerate(item.items, start=1):
        _number_items(child, f"{item_id}.{index}")
