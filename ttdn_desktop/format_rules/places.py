"""Where a finding stands, as data: on paragraphs, a section, headers and footers, a page, or nowhere."""

import msgspec

from ttdn_desktop.format_rules.facts import LinePlace


class ParagraphPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Paragraphs, by their numbers in reading order; ``lines`` are the texts in them that are meant.

    ``label`` names the place whatever page or number it has (``place_labels``). ``excerpt`` are the first
    one's words, on page ``excerpt_page``. ``page`` is where the first that is shown lies, ``top`` how many
    millimetres from the page's top. Pages count from 1; None where nothing is shown (hidden text).
    """

    label: str
    paragraphs: tuple[int, ...]
    excerpt: str
    lines: tuple[LinePlace, ...] = ()
    excerpt_page: int | None = None
    page: int | None = None
    top: float | None = None


class SectionPlace(msgspec.Struct, frozen=True):
    """Section ``number`` (from 1) of ``count``."""

    number: int
    count: int

    @property
    def label(self) -> str:
        """The place in a key."""
        return f"section {self.number}"


class HeaderFooterPlace(msgspec.Struct, frozen=True):
    """Headers and footers."""

    label: str = "furniture"


class PagePlace(msgspec.Struct, frozen=True):
    """A page, from 1. Its number moves with the text, so it is no part of a key."""

    number: int
    label: str = "page"


class PaperPlace(msgspec.Struct, frozen=True):
    """The paper as a whole: what it lacks stands nowhere."""

    label: str = "paper"


Place = ParagraphPlace | SectionPlace | HeaderFooterPlace | PagePlace | PaperPlace
