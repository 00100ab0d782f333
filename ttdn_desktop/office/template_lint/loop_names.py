"""Names that loops give to their items, and the tags that use another name than the loop gave."""

import re
from collections.abc import Container, Iterator

from ttdn_desktop.office.template_lint.scan_result import PlacedTag
from ttdn_desktop.office.template_lint.tags import TagError

_FIRST_NAMES = re.compile(r"(?<![\w.])\w+")
"""Each word that no dot stands before: ``hd`` in ``hd.stt``, but not ``stt``."""


class LoopNames:
    """Remembers the names of loops, and the first name of each expression in the order of the tags."""

    def __init__(self) -> None:
        self._by_lower: dict[str, tuple[str, PlacedTag]] = {}
        self._uses: list[tuple[str, PlacedTag]] = []

    @property
    def count(self) -> int:
        """The number of expressions noted so far."""
        return len(self._uses)

    def add_loop(self, name: str, placed: PlacedTag) -> None:
        """Note that the loop tag ``placed`` names its item ``name``."""
        self._by_lower[name.lower()] = (name, placed)

    def add_use(self, expression: str, placed: PlacedTag) -> None:
        """Note the first name of ``expression``, which stands in ``placed``."""
        self._uses.append((re.split(r"\W", expression, maxsplit=1)[0], placed))

    def capital_errors(self, expression: str) -> Iterator[tuple[PlacedTag, TagError]]:
        """Yield the loops whose name Word gave a capital and ``expression`` uses without (``for Hd in``)."""
        for word in _FIRST_NAMES.findall(expression):
            name, loop = self._by_lower.get(word, (word, None))
            if loop is not None and name != word:
                yield loop, TagError("statement.spelling", "loop-name", {"name": name, "word": word})

    def unknown_uses(self, name: str, start: int, scope: Container[str]) -> dict[str, list[PlacedTag]]:
        """Return the tags since use ``start`` by their first name, those of ``scope`` left out.

        Empty where one of them uses ``name``: then the loop is named right.
        """
        inside = self._uses[start:]
        roots = dict.fromkeys(root for root, _ in inside)
        if name in roots:
            return {}

        unknown = [root for root in roots if root and root not in scope]
        return {root: [placed for used, placed in inside if used == root] for root in unknown}
