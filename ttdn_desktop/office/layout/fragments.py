"""Fragments: laid-out content that may be cut between fragments, never through one."""

from collections.abc import Callable
from typing import NamedTuple

from ttdn_desktop.office.docx.model import Paragraph
from ttdn_desktop.office.layout.sheet import Sheet


class Fragment(NamedTuple):
    """A slice of ``height``, ``top`` from the beginning; ``draw(sheet, x, y)`` puts it on a page.

    It stays whole unless ``part`` can part it: into what fits in a height and the rest. With ``force``
    something is taken in any case; None where nothing fits. ``part_from`` is the height of the least part.
    """

    top: int
    height: int
    draw: Callable[[Sheet, float, float], None]
    part: Callable[[float, bool], tuple["Fragment", "Fragment"] | None] | None = None
    part_from: int = 0
    above: int = 0
    """The space above the paragraph whose line it is."""

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + self.height

    @property
    def least(self) -> int:
        """How much of it must stand on a page at least."""
        return self.height if self.part is None else min(self.part_from, self.height)


class Fragments:
    """Fragments in their order and the height of all of it, spacing below included."""

    __slots__ = ("_fragments", "height")

    def __init__(self, fragments: tuple[Fragment, ...], height: int) -> None:
        self._fragments = fragments
        self.height = height

    @property
    def fragments(self) -> tuple[Fragment, ...]:
        """Return the fragments, from the top down."""
        return self._fragments

    def draw(self, sheet: Sheet, x: float, y: float, room: float) -> None:
        """Put all on the page from (x, y) on; what begins below ``room`` is hidden (NOTES.md, Tables)."""
        for number, fragment in enumerate(self.fragments):
            if fragment.top and fragment.top >= room:
                hide(sheet, self.fragments[number:])
                break
            fragment.draw(sheet, x, y + fragment.top)

    def cut(
        self, room: float, at_least: int = 0, *, with_space: bool = False
    ) -> tuple["Fragments", "Fragments | None"]:
        """Return what fits in ``room`` and what is left, None where all of it fits.

        ``at_least`` fragments are taken whether they fit or not. ``with_space``: the last line of all is
        left where the space below it doesn't fit, or an empty one where it stands alone (NOTES.md, Tables).
        """
        if self.height <= room:
            return self, None

        count = at_least
        while (
            count < len(self.fragments) and self.fragments[count].top + self.fragments[count].height <= room
        ):
            count += 1

        upper, lower = self.fragments[:count], self.fragments[count:]
        forced = bool(upper) and upper[-1].top + upper[-1].height > room
        if forced or (lower and lower[0].part is not None):
            upper, lower = self._parted(upper, lower, room, forced=forced)
        if not lower and with_space and upper and upper[-1].bottom < room:
            return self._with_space()
        if not lower:
            return self, None

        start = lower[0].top
        used = upper[-1].bottom if upper else 0
        rest = tuple(one._replace(top=one.top - start) for one in lower)

        return Fragments(upper, used), Fragments(rest, self.height - start)

    def _with_space(self) -> tuple["Fragments", "Fragments | None"]:
        """Return the lines before the last one, and it with its space below; behind a lone one an empty."""
        *before, last = self.fragments
        if before:
            rest = Fragments((last._replace(top=0),), self.height - last.top)
            return Fragments(tuple(before), before[-1].bottom), rest

        if last.draw is _draw_nothing:
            return self, None
        high = last.above + self.height - last.top
        return Fragments((last,), last.bottom), Fragments((Fragment(0, high, _draw_nothing),), high)

    def _parted(
        self, upper: tuple[Fragment, ...], lower: tuple[Fragment, ...], room: float, *, forced: bool
    ) -> tuple[tuple[Fragment, ...], tuple[Fragment, ...]]:
        """Return upper and lower fragments where the one that the room ends in is parted, if it may be."""
        at = upper[-1] if forced else lower[0]
        halves = at.part(room - at.top, forced) if at.part is not None else None
        if halves is None:
            return upper, lower

        first, second = (half._replace(top=at.top) for half in halves)
        second = second._replace(top=at.top + at.height - second.height)
        before, after = (upper[:-1], lower) if forced else (upper, lower[1:])

        return (*before, first), (second, *after)


def _draw_nothing(sheet: Sheet, x: float, y: float) -> None:
    """Draw an empty line."""


def hide(sheet: Sheet, fragments: tuple[Fragment, ...]) -> None:
    """Remember the words of fragments that have no room on the page."""
    unseen = Sheet(sheet.section, sheet.number, sheet.first)
    for fragment in fragments:
        fragment.draw(unseen, 0, 0)
    sheet.hidden.append(" ".join(mark.span.text for mark in unseen.texts))


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
