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


class Fragments(NamedTuple):
    """Fragments in their order and the height of all of it, spacing below included."""

    fragments: tuple[Fragment, ...]
    height: int

    def cut(
        self, room: float, at_least: int = 0, *, with_space: bool = False
    ) -> tuple["Fragments", "Fragments | None"]:
        """Return what fits in ``room`` and what is left, None where all of it fits.

        ``at_least`` fragments are taken whether they fit or not. ``with_space``: a line whose space below
        doesn't fit is left too, or an empty one where nothing else would stay (NOTES.md, Tables).
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
        start = lower[0].top if lower else self.height
        blank: tuple[Fragment, ...] = ()
        if with_space and upper and upper[-1].bottom < room < start:
            if len(upper) > 1:
                upper, lower = upper[:-1], (upper[-1], *lower)
                start = lower[0].top
            else:
                blank = _blank(upper[-1], start - upper[-1].bottom)

        if not lower and not blank:
            return self, None

        down = blank[0].height if blank else 0
        rest = blank + tuple(one._replace(top=one.top - start + down) for one in lower)

        used = upper[-1].bottom if upper else 0
        return Fragments(upper, used), Fragments(rest, self.height - start + down)

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


def _blank(last: Fragment, below: int) -> tuple[Fragment, ...]:
    """Return the empty line behind a paragraph's ``last`` one, with the space ``below``; none behind such a one."""
    if last.draw is _draw_nothing:
        return ()
    return (Fragment(0, last.above + last.height + below, _draw_nothing),)


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
