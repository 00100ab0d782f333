"""Numbers of sections and ids of items (docs/higher-plans.md): their place on paper, not their mark."""

from collections import Counter
from dataclasses import dataclass, field

from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode


@dataclass(slots=True)
class _Taken:
    """All numbers and ids given so far, and how often a number was printed again."""

    ids: set[str] = field(default_factory=set[str])
    repeats: Counter[str] = field(default_factory=Counter[str])

    def __contains__(self, number: str) -> bool:
        """Return whether a number or id is given."""
        return number in self.ids

    def add(self, number: str) -> None:
        """Take a number or id."""
        self.ids.add(number)

    def unused(self, number: str) -> str:
        """Return ``number``, with «(2)» or more behind it where it is taken; it is taken then."""
        found = number
        while found in self.ids:
            self.repeats[number] += 1
            found = f"{number}({self.repeats[number] + 1})"

        self.ids.add(found)
        return found


def number_outline(root: SectionNode) -> None:
    """Give everything below ``root`` its number or id, each once.

    Items are counted. Beside sections, and where the number says more than the place («1.3.» below «II»),
    they keep the number on paper. A section's number printed again gets «(2)».
    """
    _number_below(root, _Taken())


def _number_below(section: SectionNode, taken: _Taken) -> None:
    """Number what stands below ``section``; ``taken`` are all numbers and ids given so far."""
    for child in section.sections():
        child.number = taken.unused(_below(section.number, child.label))

    count = 0
    for child in section.children:
        if isinstance(child, SectionNode):
            _number_below(child, taken)
        else:
            count += 1
            _number_items(child, _item_id(child, count, section, taken), taken)


def _below(path: str, label: str) -> str:
    return f"{path}.{label}" if path else label


def _item_id(item: ItemNode, count: int, section: SectionNode, taken: _Taken) -> str:
    """Return an id by the item's own number as far as the section's doesn't say it, else by a free count."""
    own = _steps_below(item, section)
    found = _below(section.number, ".".join(own))
    if not own or found in taken or (len(own) == 1 and not section.sections()):
        while (found := _below(section.number, str(count))) in taken:
            count += 1

    taken.add(found)
    return found


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


def _number_items(item: ItemNode, item_id: str, taken: _Taken) -> None:
    """Give an item its id and those below it theirs: counted, past ids that are taken."""
    item.id = item_id
    count = 0
    for child in item.items:
        count += 1
        while (found := f"{item_id}.{count}") in taken:
            count += 1
        taken.add(found)
        _number_items(child, found, taken)
