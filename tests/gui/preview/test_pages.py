"""Where the first change of a paper stands."""

from typing import NamedTuple

import pytest

from ttdn_desktop.gui.preview.pages import PagePosition, first_change


class Place(NamedTuple):
    text: str
    page: int
    top: float


OLD = (Place("a", 0, 10), Place("b", 0, 30), Place("c", 1, 10))


@pytest.mark.parametrize(
    ("new", "position"),
    [
        (OLD, None),
        ((), None),
        ((Place("a", 0, 10), Place("B", 0, 30), Place("c", 1, 10)), PagePosition(0, 30)),
        ((*OLD, Place("d", 1, 40)), PagePosition(1, 40)),
        (OLD[:2], PagePosition(0, 30)),
        ((Place("a", 0, 12), *OLD[1:]), None),
    ],
)
def test_the_first_paragraph_with_another_text_is_the_change(
    new: tuple[Place, ...], position: PagePosition | None
) -> None:
    assert first_change(OLD, new) == position
