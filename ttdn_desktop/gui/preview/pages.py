"""From a dossier to page pictures: what the preview's worker does. No widget is touched here."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from PySide6.QtGui import QImage

from ttdn_desktop.workspace.paper_snapshot import KeptPaper


class PreviewSource(Protocol):
    """What is laid out on pages."""

    @property
    def kept(self) -> KeptPaper | None:
        """The paper printed in place of what is assembled, None for none."""
        ...


@dataclass(frozen=True)
class PagePosition:
    """A place on the pages: page from 0, points from the page's top."""

    page: int
    top: float


@dataclass(frozen=True)
class PageBox:
    """A box on the pages: page from 0, points from the page's upper left corner."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Viewport:
    """What the clerk sees: width of a page in device pixels, pages in view, the position at the top."""

    width: int
    visible: tuple[int, ...] = (0,)


@dataclass(frozen=True)
class Pages:
    """A paper laid out: its PDF, the pages' sizes in points, the pictures made so far."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    places: tuple[Any, ...] = ()
    notes: tuple[str, ...] = ()
    images: dict[int, QImage] = field(default_factory=dict)
    changed: PagePosition | None = None


@dataclass(frozen=True)
class RenderFunctions:
    """What lays out and draws a paper, so that tests can put others in its place."""

    word_of: Callable[[Any], Any]
    plan_pdf: Callable[[Any], Any]
    page_image: Callable[[bytes, int, float], Any]


def workspace_functions() -> RenderFunctions:
    """Return those of the workspace; imported late, since they bring the Word and PDF libraries."""
    from ttdn_desktop.workspace.documents import rendering

    return RenderFunctions(rendering.word_of, rendering.layout_docx, rendering.page_image)


def lay_out(
    plan: PreviewSource, before: Pages | None, viewport: Viewport, rendering: RenderFunctions
) -> Pages:
    """Return the pages of ``plan``, with a picture of the changed one, else of those in view.

    The others are drawn next, on asking: the clerk looks at the change first. Raises ClerkError.
    """
    layout = rendering.plan_pdf(rendering.word_of(plan))
    changed = first_change(before.places, layout.places) if before else None
    wanted = {changed.page} if changed else set(viewport.visible)
    pages = Pages(layout.pdf, layout.sizes, tuple(layout.places), tuple(layout.notes), {}, changed)
    return with_images(pages, tuple(sorted(wanted)), viewport, rendering)


def with_images(
    pages: Pages, wanted: tuple[int, ...], viewport: Viewport, rendering: RenderFunctions
) -> Pages:
    """Return ``pages`` with pictures of the pages ``wanted``."""
    images = dict(pages.images)

    for page in wanted:
        if 0 <= page < len(pages.sizes):
            # 72 points an inch
            dots_per_inch = viewport.width / pages.sizes[page][0] * 72
            images[page] = as_qimage(rendering.page_image(pages.pdf, page, dots_per_inch))

    return replace(pages, images=images)


def first_change(before: tuple[Any, ...], after: tuple[Any, ...]) -> PagePosition | None:
    """Return where the first paragraph stands whose text differs, None where none does."""
    if not before or not after:
        return None

    for old, new in zip(before, after, strict=False):
        if old.text != new.text:
            return PagePosition(new.page, new.top)

    if len(before) == len(after):
        return None

    # only the number of paragraphs differs: the first that is new, else the last that is left
    last = after[min(len(before), len(after) - 1)]
    return PagePosition(last.page, last.top)


def as_qimage(image: Any) -> QImage:
    """Return a page's picture as Qt draws it."""
    borrowed = QImage(image.pixels, image.width, image.height, image.stride, QImage.Format.Format_RGB32)
    return borrowed.copy()  # Qt does not own the pixels it was given
