"""A checked paper before and after a mend, and where a finding of one state lies in the other."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ttdn_desktop.basics.measures import PT_PER_MM
from ttdn_desktop.format_rules.outlines import Outline, PaperTexts
from ttdn_desktop.format_rules.places import PagePlace
from ttdn_desktop.gui.preview.pages import PageBox
from ttdn_desktop.workspace.documents.format_check import Examined, FormatFinding

Side = Literal["original", "mended"]


@dataclass(frozen=True)
class CheckStates:
    """The paper as it was checked first, and its copy with what was put right, None while there is none."""

    original: Examined
    mended: Examined | None = None

    @property
    def newest(self) -> Side:
        """The state that is fixed further."""
        return "mended" if self.mended is not None else "original"

    def on(self, side: Side) -> Examined:
        """Return that state; the original where there is no mended one."""
        return self.mended if side == "mended" and self.mended is not None else self.original

    def boxes(self, finding: FormatFinding, of: Side, on: Side) -> tuple[PageBox, ...]:
        """Return where what ``finding`` of one side is about lies on the pages of a side."""
        here = self._texts(on)
        places = finding.lines if of == on else here.same_texts(finding.lines, self._texts(of))
        return tuple(_as_box(outline) for outline in here.outlines(places))

    def has_place(self, finding: FormatFinding, of: Side) -> bool:
        """Return whether a finding of that side lies anywhere on the pages."""
        return page_of(finding) is not None or bool(self.boxes(finding, of, of))

    @cached_property
    def _original_texts(self) -> PaperTexts:
        return PaperTexts(self.original.facts)

    @cached_property
    def _mended_texts(self) -> PaperTexts:
        return PaperTexts(self.mended.facts) if self.mended is not None else self._original_texts

    def _texts(self, side: Side) -> PaperTexts:
        return self._mended_texts if side == "mended" else self._original_texts


def page_of(finding: FormatFinding) -> int | None:
    """Return the page (from 0) that a finding is about as a whole, None where it is about no page."""
    return finding.place.number - 1 if isinstance(finding.place, PagePlace) else None


def _as_box(outline: Outline) -> PageBox:
    sides = (outline.left, outline.top, outline.right, outline.bottom)
    left, top, right, bottom = (length * PT_PER_MM for length in sides)
    return PageBox(outline.page - 1, left, top, right, bottom)
