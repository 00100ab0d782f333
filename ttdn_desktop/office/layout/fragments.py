"""Fragments: laid-out content that may be cut between fragments, never through one."""

from collections.abc import Callable
from dataclasses import dataclass

from ttdn_desktop.office.docx.model import Paragraph
from ttdn_desktop.office.layout.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Fragment:
    """A slice that stays whole: ``top`` from the beginning; ``draw(sheet, x, y)`` puts it on a page."""

    top: int
    height: int
    draw: Callable[[Sheet, float, float], None]


@dataclass(frozen=True, slots=True)
class Fragments:
    """Fragments in their order and the height of all of it, spacing below included."""

    fragments: tuple[Fragment, ...]
    height: int

    def cut(self, room: float, at_least: int = 0) -> tuple["Fragments", "Fragments | None"]:
        """Return what fits in ``room`` and what is left, None where all of it fits.

        ``at_least`` fragments are taken whether they fit or not.
        """
        if self.height <= room:
            return self, None

        count = at_least
        while (
            count < len(self.fragments) and self.fragments[count].top + self.fragments[count].height <= room
        ):
            count += 1

        upper, lower = self.fragments[:count], self.fragments[count:]
        if not lower:
            return self, None

        start = lower[0].top
        used = upper[-1].top + upper[-1].height if upper else 0
        rest = tuple(Fragment(one.top - start, one.height, one.draw) for one in lower)

        return Fragments(upper, used), Fragments(rest, self.height - start)


def gap_between(before: Paragraph | None, after: Paragraph) -> int:
    """Return the space between two paragraphs: the larger of the two (NOTES.md, Spacing)."""
    if before is None:
        return after.format.before

    same = before.format.style == after.format.style
    listed = before.label is not None and after.label is not None
    no_below = (before.format.contextual and same) or (before.format.auto_after and listed)
    no_above = (after.format.contextual and same) or (after.format.auto_before and listed)
    below = 0 if no_below else before.format.after
    above = 0 if no_above else after.format.before

    return max(below, above)
